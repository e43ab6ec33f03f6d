"""The main window: menus at the top, status at the bottom, between them the start page or a project."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QStackedWidget,
    QStyle,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.actions import MENUS, ActionSet, BoundAction, MenuName
from pullquote.desktop.background import Background
from pullquote.desktop.closing import may_close
from pullquote.desktop.commands import Commands
from pullquote.desktop.drop import Drop
from pullquote.desktop.menus import Menus
from pullquote.desktop.panels.start_page import StartPage
from pullquote.desktop.panels.status_bar import StatusBar
from pullquote.desktop.reading.typography import Typography
from pullquote.desktop.save_state import SaveState
from pullquote.desktop.settings import Settings, ThemeChoice
from pullquote.desktop.theme import READING_SIZE, SMALL, Line, Space
from pullquote.desktop.tones import stronger
from pullquote.errors import PullquoteError

if TYPE_CHECKING:
    from pullquote.desktop.going_back import GoingBack
    from pullquote.desktop.help.guide import GuideWindow
    from pullquote.desktop.help.sections import Section
    from pullquote.desktop.printing.printing import Printing
    from pullquote.desktop.projects import Projects
    from pullquote.desktop.session import Session
    from pullquote.desktop.suggestions.in_bulk import InBulk
    from pullquote.desktop.transfer import Transfer
    from pullquote.desktop.workspace import Workspace

__all__ = ["SMALLEST", "MainWindow", "wanted_theme"]

SMALLEST = QSize(800, 560)
USUAL = QSize(1440, 900)


def wanted_theme(settings: Settings, app: QApplication) -> theme.Theme:
    """The theme that the user has chosen, or the system's."""
    wanted = {"light": theme.LIGHT, "dark": theme.DARK}.get(settings.theme) or theme.system_theme(app)
    hints = app.styleHints()  # kept, or what it gives out is gone
    more = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return replace(wanted, tones=stronger(wanted.tones)) if more else wanted


class MainWindow(QMainWindow):
    """One window, at most one project."""

    actions_: "ActionSet | None" = None
    # Of the class, since the focus still changes when Python has taken the window's attributes and Qt has not yet
    # taken the window.

    def __init__(self, settings: Settings, *, annotator: str = "") -> None:
        super().__init__()
        self.settings = settings
        self._annotator = annotator
        self.session: Session | None = None
        self.workspace: Workspace | None = None
        self.background = Background(self)
        self.commands = Commands(self)
        self.guide: GuideWindow | None = None
        self._system_font = QApplication.font()
        self.is_fresh = False  # what is shown is not painted, or not looked into, yet

        self.setMinimumSize(SMALLEST)
        Drop(self).dropped.connect(self._on_dropped)
        self._name = QLabel(self)
        self._name.setFont(theme.font(SMALL))
        theme.set_tone(self._name, "text2")
        # Not contents margins: Qt's style sheets forget those when the menu bar takes the label again.
        self._name.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._name.setIndent(theme.px(Space.MEDIUM))
        self._name.setMinimumHeight(theme.px(theme.MENU_BAR) - Line.HAIR)
        self.menuBar().setCornerWidget(self._name, Qt.Corner.TopRightCorner)
        self.menuBar().setNativeMenuBar(False)
        self._menus = Menus(self)
        self._menus.about_to_show.connect(self.refresh_actions)

        self.start_page = StartPage(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.start_page)
        self.status = StatusBar(self)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self.status)
        self.setCentralWidget(middle)

        self.start_page.sample_requested.connect(self.commands.open_sample)
        self.start_page.new_requested.connect(self.commands.new_project)
        self.start_page.open_requested.connect(self.commands.open_project)
        self.start_page.project_chosen.connect(self.open_project)
        self.start_page.project_forgotten.connect(self._forget_project)
        self.status.copy_requested.connect(self.commands.save_copy)
        self.background.current_changed.connect(self.status.show_task)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        self._font_soon = QTimer(self, singleShot=True, interval=0)
        self._font_soon.timeout.connect(self._follow_font)
        self._refresh_soon = QTimer(self, singleShot=True, interval=0)
        self._refresh_soon.timeout.connect(self.refresh_actions)
        # Its own timer, not a static single shot: that one outlives the window.
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self._after_paint.timeout.connect(self._after_first_paint)
        if not self.restoreGeometry(settings.geometry):
            self._take_usual_size()
        self.show_start()

    # What is first needed when the user asks for it comes then: the window opens sooner. The start page needs
    # nothing that knows a project.

    @cached_property
    def projects(self) -> "Projects":
        """Which project is open."""
        from pullquote.desktop.projects import Projects

        return Projects(self)

    @cached_property
    def going_back(self) -> "GoingBack":
        """The way back in the history."""
        from pullquote.desktop.going_back import GoingBack

        return GoingBack(self)

    @cached_property
    def transfer(self) -> "Transfer":
        """Articles in and datasets out."""
        from pullquote.desktop.transfer import Transfer

        return Transfer(self)

    @cached_property
    def printing(self) -> "Printing":
        """Articles on paper."""
        from pullquote.desktop.printing.printing import Printing

        return Printing(self)

    @cached_property
    def in_bulk(self) -> "InBulk":
        """Accepting what is sure."""
        from pullquote.desktop.suggestions.in_bulk import InBulk

        return InBulk(self)

    def _choose_files(self) -> None:
        self.transfer.choose_files()

    def _take_usual_size(self) -> None:
        """The usual size, or what the screen has room for: the status bar must not hang over its edge."""
        title_bar = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        self.resize(USUAL.boundedTo(self.screen().availableSize() - QSize(0, title_bar)))

    @property
    def annotator(self) -> str:
        """Whose layer is edited; empty before anybody has said."""
        return self._annotator or self.settings.annotator

    # Projects

    def open_project(self, path: Path) -> bool:
        """Open a project; tells the user when it cannot be opened."""
        return self.projects.open(path)

    def show_start(self) -> None:
        """Show the start page."""
        self.start_page.show_recent(self.settings.recent)
        self._pages.setCurrentWidget(self.start_page)
        self._show_name("", "")
        self.setWindowTitle("Pullquote")
        self.status.follow(None)
        self.status.zoom.clear()
        self._build_actions()
        assert self.actions_ is not None
        self.start_page.use_actions(self.actions_)
        self.start_page.setFocus()
        self.is_fresh = True

    def _forget_project(self, path: Path) -> None:
        self.settings.forget_project(path)
        self.start_page.show_recent(self.settings.recent)

    def _on_dropped(self, paths: list[Path]) -> None:
        self.transfer.take_dropped(paths)

    def show_session(self, session: "Session") -> "Workspace":
        """Show a project that was just opened."""
        from pullquote.desktop.workspace import Workspace  # the start page comes sooner without it

        self.session = session
        self.workspace = Workspace(session, self.settings, self._pages)
        self._pages.addWidget(self.workspace)
        self._pages.setCurrentWidget(self.workspace)
        self._show_name(session.project.path.name, str(session.project.path))
        self.setWindowTitle(f"{session.project.path.stem} – Pullquote")
        self.status.follow(session)
        self._build_actions()
        self._connect(session, self.workspace)
        self.set_typography(self.settings.typography)
        self.set_fills(self.settings.fills)
        self.is_fresh = True
        return self.workspace

    def _show_name(self, name: str, path: str) -> None:
        self._name.setText(name)
        self._name.setToolTip(path)
        # Given again, or the menu bar leaves it the room that the old name had.
        self.menuBar().setCornerWidget(self._name, Qt.Corner.TopRightCorner)
        self._name.show()

    def _connect(self, session: "Session", workspace: "Workspace") -> None:
        workspace.path_changed.connect(self.status.path.setText)
        workspace.counts_changed.connect(self.status.set_counts)
        workspace.codebook_changed.connect(self._build_actions)
        workspace.articles.import_requested.connect(self._choose_files)
        workspace.tagging.mode_changed.connect(self._on_mode)
        workspace.review.mode_changed.connect(self._on_mode)
        # At once, for the same reason: the next key may be the one that decides.
        workspace.review.changed.connect(self.refresh_actions)
        workspace.search_tasks.task_ready.connect(self.background.start)
        workspace.history.return_requested.connect(self.going_back.return_to)
        workspace.tagging.told.connect(self.status.told.setText)
        workspace.page.typography_changed.connect(self._on_typography)
        for signal in (session.changed, session.article_opened):
            signal.connect(self._refresh_soon.start)
        # At once here too: the next key may be one for what has just been tagged.
        session.selection_changed.connect(self.refresh_actions)
        session.save_state_changed.connect(self._refresh_soon.start)
        session.save_state_changed.connect(self._tell_unsaved)

    def _tell_unsaved(self) -> None:
        session, workspace = self.session, self.workspace
        if session is None or workspace is None:
            return
        if session.save_state is SaveState.NOT_SAVED:
            workspace.messages.show_message(session.problem, kind="unsaved")
        elif session.save_state is SaveState.SAVED:
            workspace.messages.clear("unsaved")

    def _on_mode(self, sentence: str) -> None:
        self.status.told.setText(sentence)
        # At once, not soon: the next key may be an arrow that belongs to the edge now.
        self.refresh_actions()

    def close_project(self, *, ask_first: bool = True) -> bool:
        """Close the project, if there is one; False when the user would rather not."""
        session, workspace = self.session, self.workspace
        if session is None or workspace is None:
            return True
        workspace.tagging.leave_mode()
        workspace.commit()
        if ask_first and not may_close(self, session, self.background):
            return False
        self.background.stop()
        workspace.stop()
        with suppress(PullquoteError):
            if session.article and not session.project.read_only:
                session.project.remember("last article", session.article)
        self.session = self.workspace = None
        session.close()
        session.deleteLater()
        self._pages.removeWidget(workspace)
        workspace.blockSignals(True)  # what it has still to tell is about nothing on screen
        workspace.hide()
        workspace.deleteLater()
        self.show_start()
        return True

    # Actions

    def _build_actions(self) -> None:
        if self.actions_ is not None:
            self.actions_.withdraw()
        session, workspace = self.session, self.workspace
        self.actions_ = ActionSet(
            self.commands,
            self,
            session.codebook if session else None,
            workspace.page if workspace else None,
        )
        self._menus.fill(self.actions_)
        if workspace is not None:
            workspace.use_actions(self.actions_)

    def action(self, name: str) -> BoundAction:
        """One action by its id."""
        assert self.actions_ is not None
        return self.actions_.by_id[name]

    def menu_title(self, menu: MenuName) -> str:
        """The name of a menu as the menu bar shows it."""
        return self._menus.title(menu)

    def actions_by_menu(self) -> Iterator[tuple[str, list[BoundAction]]]:
        """The actions as the menus show them, for the cheat sheet."""
        for name in MENUS:
            if self.actions_ is not None:
                yield self.menu_title(name), self.actions_.in_menu(name)

    def refresh_actions(self) -> None:
        """Let menus, buttons and shortcuts follow what is open and selected."""
        if self.actions_ is not None:
            self.actions_.refresh()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        boxes = (QLineEdit, QTextEdit, QPlainTextEdit)
        if self.actions_ is not None:
            self.actions_.set_typing(isinstance(now, boxes) and not now.isReadOnly())

    def open_palette(self) -> None:
        """All actions, articles, actors and sections of the guides, by name."""
        from pullquote.desktop.palette import Palette

        there = next((palette for palette in self.findChildren(Palette) if palette.isVisible()), None)
        (there or Palette(self)).open_over()

    def open_guide(self, section: "Section") -> None:
        """Bring the guides up, in a window of their own, at a section."""
        from pullquote.desktop.help.guide import GuideWindow

        if self.guide is None:
            self.guide = GuideWindow()
        self.guide.show_section(section)

    # View

    def set_theme(self, choice: ThemeChoice) -> None:
        """Light, dark, or what the system says."""
        self.settings.theme = choice
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, wanted_theme(self.settings, app))
        self.refresh_actions()

    def _follow_font(self) -> None:
        """All lengths are those of the system's font."""
        self.set_theme(self.settings.theme)

    def set_typography(self, typography: Typography) -> None:
        """How the article is set."""
        if self.workspace is not None:
            self.workspace.page.typography = typography
        self._on_typography(typography)

    def _on_typography(self, typography: Typography) -> None:
        self.settings.typography = typography
        self.status.set_zoom(round(100 * typography.size / READING_SIZE))

    def set_fills(self, shown: bool) -> None:
        """Show or hide the fills behind tagged words."""
        self.settings.fills = shown
        if self.workspace is not None:
            self.workspace.page.set_fills(shown)
        self.refresh_actions()

    # What Qt tells

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_fresh:
            self._after_paint.start()

    def _after_first_paint(self) -> None:
        if self.is_fresh:
            assert self.actions_ is not None
            self.actions_.draw_icons()
            if self.session is not None:
                self.projects.after_first_paint()
            self.is_fresh = False

    def changeEvent(self, event: QEvent) -> None:
        if (
            event.type() == QEvent.Type.ActivationChange
            and self.isActiveWindow()
            and self.session is not None
        ):
            self._refresh_soon.start()
        if event.type() == QEvent.Type.FontChange and QApplication.font() != self._system_font:
            # Soon, for Qt is still telling it to every widget.
            self._system_font = QApplication.font()
            self._font_soon.start()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_project():
            event.ignore()
            return
        self.background.stop()
        if self.guide is not None:
            self.guide.close()
        self.settings.geometry = self.saveGeometry()
        self.settings.save()
        event.accept()
