"""The labels' own actions, which come from the codebook."""

from typing import TYPE_CHECKING

from pullquote.desktop.actions.action import ARTICLE, SELECTED, Action
from pullquote.desktop.commands.tag import TagCommands
from pullquote.desktop.commands.when import When
from pullquote.wording import say

if TYPE_CHECKING:
    from pullquote.codebook import Codebook, Label

__all__ = ["change_label_actions", "label_actions"]


class _TagWith:
    """What a label's action does: an object instead of a closure, so that it can be compared and shown."""

    def __init__(self, label: str) -> None:
        self.label = label

    def __call__(self, commands: TagCommands) -> None:
        commands.tag(self.label)


class _ChangeTo:
    """The same for changing the label."""

    def __init__(self, label: str) -> None:
        self.label = label

    def __call__(self, commands: TagCommands) -> None:
        commands.change_label_to(self.label)


def label_actions(codebook: "Codebook") -> tuple[Action, ...]:
    """The labels' actions: by letter, and by the digits, which every keyboard layout has."""
    return tuple(_label_action(label, place) for place, label in enumerate(codebook.labels_in_use, 1))


def change_label_actions(codebook: "Codebook") -> tuple[Action, ...]:
    """For each label an action that gives it to the selected annotation; its key after `R` does the same."""
    template = say("Change label to {label}")
    return tuple(
        Action(
            f"change_to_{label.id}", template.format(label=label.name), "Label", 1, _ChangeTo(label.id),
            scope="page", enabled=When.can_edit_selection, why=SELECTED,
        )
        for label in codebook.labels_in_use
    )  # fmt: skip


def _label_action(label: "Label", place: int) -> Action:
    digit = (str(place),) if place <= 9 else ()
    name = say("Tag as {label}").format(label=label.name)
    return Action(
        f"tag_{label.id}", name, "Tag", 1, _TagWith(label.id), (label.key, *digit), "tag", "page",
        When.can_edit_article, why=ARTICLE,
    )  # fmt: skip
