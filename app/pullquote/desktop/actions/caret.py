"""Edit › Move the caret: steps by word, sentence, paragraph and quotation, and the keys of the page itself."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pullquote.desktop.actions.action import ARTICLE, Action
from pullquote.desktop.commands.caret import CaretCommands
from pullquote.desktop.commands.when import When
from pullquote.wording import later

if TYPE_CHECKING:
    from pullquote.desktop.reading.steps import Unit

__all__ = ["CARET", "FIXED_KEYS"]

FIXED_KEYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (later("Move the caret; with Shift, select"), ("Left", "Right", "Up", "Down")),
    (later("Start and end of the line; with Ctrl, of the article"), ("Home", "End")),
)
"""Keys of the page itself, for the cheat sheet."""

_STEPS: tuple[tuple["Unit", bool, str, str, str], ...] = (
    ("word", False, "Ctrl+Left", later("Previous word"), later("Select to the previous word")),
    ("word", True, "Ctrl+Right", later("Next word"), later("Select to the next word")),
    ("sentence", False, "Alt+Left", later("Previous sentence"), later("Select to the previous sentence")),
    ("sentence", True, "Alt+Right", later("Next sentence"), later("Select to the next sentence")),
    ("paragraph", False, "Ctrl+Up", later("Previous paragraph"), later("Select to the previous paragraph")),
    ("paragraph", True, "Ctrl+Down", later("Next paragraph"), later("Select to the next paragraph")),
    ("quotation", False, "Alt+Up", later("Previous quotation"), later("Select to the previous quotation")),
    ("quotation", True, "Alt+Down", later("Next quotation"), later("Select to the next quotation")),
)
"""Unit, forward, key, what a step is called, and what it is called with Shift, when it selects."""


class _StepBy:
    """What an action that moves the caret does."""

    def __init__(self, unit: "Unit", *, forward: bool, extend: bool) -> None:
        self._unit, self._forward, self._extend = unit, forward, extend

    def __call__(self, commands: CaretCommands) -> None:
        commands.step(self._unit, forward=self._forward, extend=self._extend)


def _step_actions() -> Iterator[Action]:
    for extend in (False, True):
        for unit, forward, key, name, selecting in _STEPS:
            way = "next" if forward else "previous"
            if extend:
                held, _, arrow = key.partition("+")
                key = f"{held}+Shift+{arrow}"
            yield Action(
                f"{'select_' if extend else ''}{way}_{unit}", selecting if extend else name, "Caret", 1 + extend,
                _StepBy(unit, forward=forward, extend=extend), (key,), scope="page",
                enabled=When.has_article, why=ARTICLE,
            )  # fmt: skip


CARET = tuple(_step_actions())
