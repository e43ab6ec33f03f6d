"""What moves the caret, or the edge that is held."""

from typing import TYPE_CHECKING

from pullquote.desktop.commands.when import When

if TYPE_CHECKING:
    from pullquote.desktop.reading.steps import Unit

__all__ = ["CaretCommands"]


class CaretCommands(When):
    """Steps of the caret and of edges."""

    def step(self, unit: "Unit", *, forward: bool, extend: bool) -> None:
        """The caret goes on by a unit; while an edge is held, words are its."""
        if self.is_moving_edge():
            if unit == "word" and not extend:
                self._nudge(1 if forward else -1, by_word=True)
        elif self._workspace:
            self._workspace.page.step(unit, forward, extend)

    def edge_back(self) -> None:
        """The held edge goes a character back; where text runs to the left, on: the arrow points there."""
        self._nudge(-1 if not self._is_right_to_left() else 1, by_word=False)

    def edge_on(self) -> None:
        """The held edge goes a character on; where text runs to the left, back."""
        self._nudge(1 if not self._is_right_to_left() else -1, by_word=False)

    def _is_right_to_left(self) -> bool:
        return self._workspace is not None and self._workspace.page.is_right_to_left()

    def _nudge(self, direction: int, *, by_word: bool) -> None:
        if self._workspace:
            self._workspace.edges.nudge(direction, by_word)
