"""Whether everything is on disk."""

from enum import Enum

__all__ = ["SaveState"]


class SaveState(Enum):
    """What the status bar may say."""

    SAVED = "Saved"
    SAVING = "Saving…"
    NOT_SAVED = "Not saved"
    READ_ONLY = "Read-only"
