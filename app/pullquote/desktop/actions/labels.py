"""The labels' own actions, which come from the codebook."""

from PySide6.QtCore import QCoreApplication

from pullquote.codebook import Codebook, Label
from pullquote.desktop.actions.action import ARTICLE, Action
from pullquote.desktop.commands.tag import TagCommands
from pullquote.desktop.commands.when import When

__all__ = ["label_actions"]


class _TagWith:
    """What a label's action does: an object instead of a closure, so that it can be compared and shown."""

    def __init__(self, label: str) -> None:
        self.label = label

    def __call__(self, commands: TagCommands) -> None:
        commands.tag(self.label)


def label_actions(codebook: Codebook) -> tuple[Action, ...]:
    """The labels' actions: by letter, and by the digits, which every keyboard layout has."""
    return tuple(_label_action(label, place) for place, label in enumerate(codebook.labels, 1))


def _label_action(label: Label, place: int) -> Action:
    digit = (str(place),) if place <= 9 else ()
    name = QCoreApplication.translate("Actions", "Tag as {label}").format(label=label.name)
    return Action(
        f"tag_{label.id}", name, "Tag", 1, _TagWith(label.id), (label.key, *digit), "tag", "page",
        When.can_edit_article, why=ARTICLE,
    )  # fmt: skip
