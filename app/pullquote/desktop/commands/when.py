"""When a command can be given: what is open, what is selected, and whether it may be changed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pullquote.desktop.session import Session
    from pullquote.desktop.window import MainWindow
    from pullquote.desktop.workspace import Workspace

__all__ = ["When"]


class When:
    """The conditions that actions share, about one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    @property
    def _session(self) -> "Session | None":
        return self._window.session

    @property
    def _workspace(self) -> "Workspace | None":
        return self._window.workspace

    def always(self) -> bool:
        """Needs nothing."""
        return True

    def has_project(self) -> bool:
        """A project is open."""
        return self._session is not None

    def can_edit(self) -> bool:
        """A project is open and not read-only."""
        return self._session is not None and not self._session.project.read_only

    def is_read_only(self) -> bool:
        """An article is on screen that cannot be changed."""
        return self.has_article() and not self.can_edit()

    def has_article(self) -> bool:
        """An article is on screen."""
        return self._session is not None and bool(self._session.article)

    def can_edit_article(self) -> bool:
        """An article is on screen and can be changed."""
        return self.can_edit() and self.has_article()

    def has_selection(self) -> bool:
        """An annotation is selected."""
        return self._session is not None and bool(self._session.selected)

    def can_edit_selection(self) -> bool:
        """An annotation is selected and can be changed."""
        return self.can_edit() and self.has_selection()

    def has_begun(self) -> bool:
        """A link, a merge, an edge or a change of label is under way."""
        return self._workspace is not None and bool(self._workspace.edges.mode)

    def can_decide(self) -> bool:
        """A suggestion is under review, and Enter is not for a link or an edge."""
        workspace = self._workspace
        return workspace is not None and workspace.review.current is not None and not workspace.edges.mode

    def can_take_edge(self) -> bool:
        """An annotation is selected, or a suggestion is under review, and can be changed."""
        return self.can_edit_selection() or self.can_decide()

    def is_moving_edge(self) -> bool:
        """An edge is held, so that the arrows are its."""
        return self._workspace is not None and self._workspace.edges.mode == "edge"
