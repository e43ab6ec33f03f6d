"""The history of the project: who did what and when, the way to the place, and the way back."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStyle, QToolButton, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.icons import set_icon
from pullquote.desktop.panels.history_model import HistoryModel
from pullquote.desktop.panels.panel_list import PanelList, RowDelegate, draw
from pullquote.desktop.panels.step_words import StepWords, place_of
from pullquote.desktop.panels.tab_panel import TabPanel
from pullquote.desktop.session import Session
from pullquote.desktop.theme import SMALL, UI, Space, Tones
from pullquote.desktop.widgets.elided_label import ElidedLabel
from pullquote.desktop.widgets.keycap import written_keys
from pullquote.desktop.widgets.rule import Rule
from pullquote.project import Change, Step
from pullquote.wording import plural

__all__ = ["HistoryPanel"]

_MOST_LINES = 12
"""How many changes of one step the tool tip tells."""

_TIME, _NAME, _WHO, _UNDONE = 64, 0.4, 72, 64


class HistoryPanel(TabPanel):
    """The list of steps; under it what the current one changed, and the button that goes back to it.

    Nothing is read while another panel shows.
    """

    place_requested = Signal(object)  # Place: the reader wants to see it
    return_requested = Signal(object)  # Step: undo what came after it, or make again what leads up to it

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History"), "", parent)
        self.setObjectName("history")
        self._session = session
        self._words = StepWords(session)
        self._is_stale = True
        self._only_here, self._annotator = False, ""
        self.model = HistoryModel(session, self)
        self.list = _Steps(self.tr("History"), self)
        self.list.setItemDelegate(_Delegate(self.model, self.list))
        self.list.setModel(self.model)
        self._detail = ElidedLabel(self)
        self._detail.setFont(theme.font(SMALL))
        theme.set_tone(self._detail, "text2")
        self.go = QToolButton(self)
        self.go.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.go.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.go.clicked.connect(self._ask_to_return)
        set_icon(self.go, "history")

        below = QHBoxLayout()
        below.setContentsMargins(theme.px(Space.MEDIUM), 0, theme.px(Space.SMALL), 0)
        below.setSpacing(theme.px(Space.SMALL))
        below.addWidget(self._detail, 1)
        below.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(Rule(parent=self))
        column.addLayout(below)
        self.setFocusProxy(self.list)

        self._here = self.tools.add_switch(self.tr("This article"), self._show_only_here)
        self.tools.add_choice(
            self.tr("Annotator"), self._annotators, lambda: self._annotator, self._show_annotator
        )
        self.tools.cleared.connect(self._show_all)
        self.tools.left.connect(self.list.go_to_rows)
        self.list.jump_requested.connect(self._jump)
        self.list.escape_pressed.connect(self.leave_requested)
        self.list.all_wanted.connect(self.tools.clear)
        self.list.return_wanted.connect(self._ask_to_return)
        self.list.selectionModel().currentChanged.connect(self._show_detail)
        self.model.dataChanged.connect(self._show_detail)
        self.model.modelReset.connect(self._show_detail)
        session.changed.connect(self._follow)
        session.article_opened.connect(self._follow_article)
        self._show_detail()

    # What is shown

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self._narrow(again=True)

    @Slot()
    def _follow(self) -> None:
        if self.isVisible():
            self.model.update()
        else:
            self._is_stale = True

    @Slot()
    def _follow_article(self) -> None:
        if self._only_here:
            self._narrow()

    def _narrow(self, *, again: bool = False) -> None:
        states = [self._here.text()] * self._only_here + [self._annotator] * bool(self._annotator)
        self.tools.show_state(states)
        article = self._session.article if self._only_here else ""
        if not self.isVisible():
            self._is_stale = True
            self.model.article, self.model.annotator = article, self._annotator
        elif again and (article, self._annotator) == (self.model.article, self.model.annotator):
            self.model.reload()
        else:
            self.model.show_only(article, self._annotator)

    @Slot(bool)
    def _show_only_here(self, only: bool) -> None:
        self._only_here = only
        self._narrow()

    def _show_annotator(self, annotator: object) -> None:
        self._annotator = str(annotator)
        self._narrow()

    def _annotators(self) -> Iterator[tuple[str, object]]:
        yield self.tr("Every annotator"), ""
        for annotator in self._session.project.annotators():
            yield annotator.id, annotator.id

    @Slot()
    def _show_all(self) -> None:
        self._only_here, self._annotator = False, ""
        self._here.setChecked(False)
        self._narrow()

    @property
    def _current(self) -> Step | None:
        return self.model.step(self.list.currentIndex())

    def _changes(self, step: Step) -> tuple[Change, ...]:
        return self._session.project.past.changes(step.key)

    @Slot()
    def _show_detail(self) -> None:
        step = self._current
        self.go.setEnabled(step is not None and not self._session.project.read_only)
        text = self.tr("Go forward to here") if step and step.undone else self.tr("Go back to here")
        self.go.setText(text)
        self.go.setToolTip(f"{text} ({written_keys('Shift+Enter')})")
        if step is None:
            empty = not self.model.rowCount()
            self._detail.setText(
                self.tr("Nothing has been done yet.")
                if empty
                else self.tr("Select a step to see what it did.")
            )
            self._detail.setToolTip("")
            return
        changes = self._changes(step)
        lines = self._words.lines(changes, _MOST_LINES)
        if left := len(changes) - _MOST_LINES:
            lines += [plural("and 1 more", "and {count} more", left)] * (left > 0)
        self._detail.setText("; ".join(lines) or self.tr("What it did was not kept in this form."))
        self._detail.setToolTip("\n".join(lines))

    # Jumping and going back

    @Slot(QModelIndex)
    def _jump(self, index: QModelIndex) -> None:
        step = self.model.step(index)
        if step is not None:
            self.place_requested.emit(place_of(self._changes(step), step.article))

    @Slot()
    def _ask_to_return(self) -> None:
        if self._current is not None and self.go.isEnabled():
            self.return_requested.emit(self._current)


class _Steps(PanelList):
    return_wanted = Signal()  # Shift+Enter

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.return_wanted.emit()
        else:
            super().keyPressEvent(event)


class _Delegate(RowDelegate):
    """Time, what, article, annotator; an undone step is muted and says so."""

    def __init__(self, model: HistoryModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint_row(self, painter: QPainter, rect: QRect, row: object, tones: Tones, *, selected: bool) -> None:
        if not isinstance(row, Step):
            return
        muted = tones.text2 if selected else tones.text3
        direction = painter.layoutDirection()
        small = QFontMetrics(theme.font(SMALL))
        time, gap = theme.px(_TIME), theme.px(Space.MEDIUM)
        undone = self._model.undone(row)
        word = max(theme.px(_UNDONE), small.horizontalAdvance(undone)) if undone else 0
        who = max(theme.px(_WHO), small.horizontalAdvance(row.annotator))
        name = round((rect.width() - time) * _NAME)
        left = rect.left()
        columns = (
            QRect(left, rect.top(), time, rect.height()),
            QRect(left + time, rect.top(), name - word, rect.height()),
            QRect(left + time + name - word, rect.top(), word, rect.height()),
            QRect(
                left + time + name + gap,
                rect.top(),
                rect.width() - time - name - 2 * gap - who,
                rect.height(),
            ),
            QRect(rect.right() + 1 - who, rect.top(), who, rect.height()),
        )
        clock, what, state, where, annotator = (QStyle.visualRect(direction, rect, part) for part in columns)
        painter.setFont(theme.font(SMALL))
        painter.setPen(muted)
        draw(painter, clock, self._model.time(row))
        draw(painter, state, undone)
        draw(painter, annotator, row.annotator, trailing=True)
        painter.setPen(muted if row.undone else tones.text2)
        draw(painter, where, row.title)
        painter.setFont(theme.font(UI))
        painter.setPen(muted if row.undone else tones.text)
        draw(painter, what, row.name)
