"""The errors that a user can cause or can do something about.

Each message is a sentence, fit to be shown as it is: what happened, where, and what to do. The window shows it
in a dialog or a bar; the command line prints it and ends with exit code 2. A module that is alone in raising an
error may define it itself, as a subclass of `PullquoteError`.
"""

import errno

from pullquote.wording import say

__all__ = [
    "BrokenProject",
    "Cancelled",
    "DiskFull",
    "FileProblem",
    "InvalidCodebook",
    "InvalidDataset",
    "InvalidEdit",
    "NewerProject",
    "NotAProject",
    "NothingToUndo",
    "PipelineMissing",
    "ProjectBusy",
    "ProjectExists",
    "ProjectMoved",
    "ProjectReadOnly",
    "PullquoteError",
    "UndoConflict",
    "UnknownId",
    "UnreadableText",
    "file_problem",
]

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


class PullquoteError(Exception):
    """Base of every error whose message is meant for the user."""


class Cancelled(PullquoteError):
    """Long work was cancelled by the user; the message says what is left of it, if anything."""


class FileProblem(PullquoteError):
    """A file or folder cannot be read or written."""


class DiskFull(FileProblem):
    """There is no room to write; what was being written was taken back."""


class UnreadableText(FileProblem):
    """A file's bytes are not text in the encoding that was declared or detected."""


class NotAProject(FileProblem):
    """The file is not a Pullquote project."""


class NewerProject(FileProblem):
    """The project was written by a newer Pullquote."""


class BrokenProject(FileProblem):
    """The project file is damaged or truncated."""


class ProjectExists(FileProblem):
    """A new project would overwrite a file."""


class ProjectReadOnly(PullquoteError):
    """The project is open read-only: held by another window, or the file or folder is not writable."""


class ProjectBusy(PullquoteError):
    """Another program has the project file locked; the edit is not saved and may be tried again."""


class ProjectMoved(PullquoteError):
    """The project file is gone from its path, or another file stands there now; the edit is not saved."""


class UnknownId(PullquoteError):
    """No article, annotation, link, actor … has this id."""


class InvalidEdit(PullquoteError):
    """An edit that the records do not allow, such as a link between two articles."""


class PipelineMissing(PullquoteError):
    """spaCy or one of its pipelines is not installed, or the pipeline has no parser."""


class NothingToUndo(PullquoteError):
    """The annotator has no step to undo or redo."""


class UndoConflict(PullquoteError):
    """A step cannot be taken back because somebody has changed the same thing since."""


class InvalidCodebook(PullquoteError):
    """A codebook file breaks a rule of its format."""


class InvalidDataset(PullquoteError):
    """A dataset folder or record does not hold what it says."""


def file_problem(error: OSError, what: str) -> FileProblem:
    """A failure of the file system; `what` is the beginning of the sentence."""
    if error.errno in _NO_ROOM:
        return DiskFull(say("{what}: the disk is full. Make room and try again.", what=what))
    return FileProblem(say("{what}: {reason}.", what=what, reason=error.strerror or error))
