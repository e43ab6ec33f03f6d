"""The dialog that corrects an article's text and says meanwhile what that does to the annotations."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from pullquote.desktop import theme
from pullquote.desktop.background import Background, Task
from pullquote.desktop.correcting.editor import TextEditor
from pullquote.desktop.correcting.effects import Row, effects, summary
from pullquote.desktop.correcting.effects_list import EffectDelegate, EffectsModel
from pullquote.desktop.correcting.find import FindInEditor
from pullquote.desktop.correcting.passage import with_its_blanks
from pullquote.desktop.dialogs.dialog import Dialog, field_label
from pullquote.desktop.panels.panel_list import PanelList
from pullquote.desktop.session import Session
from pullquote.desktop.theme import SMALL, Space
from pullquote.desktop.widgets.spoken_label import SpokenLabel
from pullquote.project import CorrectionPreview

__all__ = ["CorrectionDialog"]

_SOON = 200
"""Milliseconds after the last key before the preview is made anew."""

_HEIGHT, _ROWS = 800, 5


class CorrectionDialog(Dialog):
    """Works on a copy of the text; the project hears of nothing before “Correct text”."""

    corrected = Signal(object)  # Revision

    def __init__(self, session: Session, selected: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self._session, self._article = session, session.article
        self.say(self.tr("Correct the text"))
        self.editor = TextEditor(session.text, self)
        self.editor.setAccessibleName(self.tr("Text of the article"))
        self.find_bar = FindInEditor(self.editor, self)
        self.summary = SpokenLabel(self)
        self.summary.setFont(theme.font(SMALL))
        self.model = EffectsModel(session, self)
        self.list = PanelList(self.tr("What the correction does"), self)
        self.list.setItemDelegate(EffectDelegate(session, self.list))
        self.list.setModel(self.model)
        self.list.setMinimumHeight(_ROWS * theme.px(theme.CONTROL))
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Typing error, boilerplate, …"))
        form = QFormLayout()
        form.setHorizontalSpacing(theme.px(Space.MEDIUM))
        form.addRow(field_label(self.tr("Reason"), self.reason), self.reason)
        self.body.setSpacing(theme.px(Space.SMALL))
        self.body.addWidget(self.find_bar)
        self.body.addWidget(self.editor, 2)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(form)
        self.add_cancel()
        self._correct = self.add_primary(self.tr("Correct text"))
        self._background = Background(self)
        self._task: Task | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._preview)
        self.editor.changed.connect(self._follow)
        self.list.clicked.connect(self._show_place)
        self.list.jump_requested.connect(self._go_to_place)
        self.list.escape_pressed.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.find_bar.start)
        room = parent.window().height() - 2 * theme.px(Space.WIDE) if parent is not None else 0
        self.resize(self.width(), min(theme.px(_HEIGHT), room or theme.px(_HEIGHT)))
        self._follow()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.select(*selected)

    def remove_passage(self, start: int, end: int) -> None:
        """Take a passage out of the text, as if it had been deleted here."""
        self.editor.replace(*with_its_blanks(self.editor.text, start, end), "")

    # Preview

    @property
    def is_up_to_date(self) -> bool:
        """Whether what is said is about the text as it stands now."""
        return not self._soon.isActive() and self._task is None

    @Slot()
    def _follow(self) -> None:
        self._drop()
        is_changed = self.editor.is_changed
        has_words = bool(self.editor.text.strip())
        self._correct.setEnabled(is_changed and has_words)
        if is_changed and has_words:
            self._soon.start()
            return
        self.model.show([])
        theme.set_tone(self.summary, "text2" if has_words else "danger")
        self.summary.setText(
            self.tr("Nothing is changed yet.") if has_words else self.tr("An article needs words.")
        )

    @Slot()
    def _preview(self) -> None:
        self._drop()
        project, article, text = self._session.project, self._article, self.editor.text

        def job(_task: Task) -> tuple[CorrectionPreview, list[Row]]:
            with project.in_thread():
                preview = project.preview_correction(article, text)
                return preview, effects(text, preview)

        task = Task(self.tr("Previewing"), job, quiet=True)
        task.succeeded.connect(self._take)
        task.failed.connect(self._tell_problem)
        task.ended.connect(self._on_ended)
        self._task = self._background.start(task)

    def _drop(self) -> None:
        self._soon.stop()
        if self._task is not None:
            self._task.dropped = True
            self._task = None

    @Slot()
    def _on_ended(self) -> None:
        if self.sender() is self._task:
            self._task = None

    @Slot(object)
    def _take(self, found: tuple[CorrectionPreview, list[Row]]) -> None:
        preview, rows = found
        self.model.show(rows)
        theme.set_tone(self.summary, "text" if preview.lost else "text2")
        self.summary.setText(summary(preview))

    @Slot(str)
    def _tell_problem(self, problem: str) -> None:
        self.model.show([])
        theme.set_tone(self.summary, "danger")
        self.summary.setText(problem)

    @Slot(QModelIndex)
    def _show_place(self, index: QModelIndex) -> None:
        if row := self.model.at(index):
            self.editor.select(row.start, row.end)

    @Slot(QModelIndex)
    def _go_to_place(self, index: QModelIndex) -> None:
        self._show_place(index)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # The end

    def accept(self) -> None:
        """Correct the text, as one step."""
        if not self._correct.isEnabled():
            return
        article, text, reason = self._article, self.editor.text, self.reason.text().strip()
        self._session.perform(
            lambda project: project.correct_text(article, text, reason), done=self.corrected.emit
        )
        super().accept()

    def reject(self) -> None:
        """Leave the text as it is; what was changed goes only when that is meant."""
        if not self.editor.is_changed:
            super().reject()
            return
        question = Dialog(self)
        question.say(self.tr("Discard the corrections?"), self.tr("The text stays as it was."))
        question.add_cancel(self.tr("Go on correcting"))
        question.add_primary(self.tr("Discard"))
        question.accepted.connect(self._discard)
        question.open()

    @Slot()
    def _discard(self) -> None:
        super().reject()

    def done(self, result: int) -> None:
        """The preview is of no use any more."""
        self._drop()
        self._background.stop()
        super().done(result)
