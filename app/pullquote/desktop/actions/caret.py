"""Edit › Move the caret: steps by word, sentence, paragraph and quotation, and the keys of the page itself."""

from collections.abc import Iterator

from pullquote.desktop.actions.action import ARTICLE, Action
from pullquote.desktop.commands.caret import CaretCommands
from pullquote.desktop.commands.when import When
from pullquote.desktop.reading.steps import Unit

__all__ = ["CARET", "FIXED_KEYS"]

FIXED_KEYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Move the caret; with Shift, select", ("Left", "Right", "Up", "Down")),
    ("Start and end of the line; with Ctrl, of the article", ("Home", "End")),
)
"""Keys of the page itself, for the cheat sheet."""

_STEPS: tuple[tuple[Unit, str, str], ...] = (
    ("word", "Ctrl+Left", "Ctrl+Right"),
    ("sentence", "Alt+Left", "Alt+Right"),
    ("paragraph", "Ctrl+Up", "Ctrl+Down"),
    ("quotation", "Alt+Up", "Alt+Down"),
)


class _StepBy:
    """What an action that moves the caret does."""

    def __init__(self, unit: Unit, *, forward: bool, extend: bool) -> None:
        self._unit, self._forward, self._extend = unit, forward, extend

    def __call__(self, commands: CaretCommands) -> None:
        commands.step(self._unit, forward=self._forward, extend=self._extend)


def _step_actions() -> Iterator[Action]:
    for extend in (False, True):
        for unit, *keys in _STEPS:
            for forward, key in zip((False, True), keys, strict=True):
                way = "next" if forward else "previous"
                name = f"Select to the {way} {unit}" if extend else f"{way.capitalize()} {unit}"
                if extend:
                    held, _, arrow = key.partition("+")
                    key = f"{held}+Shift+{arrow}"
                yield Action(
                    f"{'select_' if extend else ''}{way}_{unit}", name, "Caret", 1 + extend,
                    _StepBy(unit, forward=forward, extend=extend), (key,), scope="page",
                    enabled=When.has_article, why=ARTICLE,
                )  # fmt: skip


CARET = tuple(_step_actions())
