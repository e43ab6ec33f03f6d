"""The corrections of an article's text: when, by whom, why, what; and the text as it was imported."""

from datetime import datetime

from PySide6.QtCore import QLocale, QTime, Slot
from PySide6.QtWidgets import QWidget

from pullquote.desktop import theme
from pullquote.desktop.correcting.editor import TextEditor
from pullquote.desktop.correcting.effects import Row, changes
from pullquote.desktop.correcting.effects_list import EffectDelegate, EffectsModel
from pullquote.desktop.correcting.find import FindInEditor
from pullquote.desktop.days import written_day
from pullquote.desktop.dialogs.dialog import Dialog
from pullquote.desktop.panels.panel_list import Heading, PanelList
from pullquote.desktop.session import Session
from pullquote.reanchoring import corrected, inverse_hunks
from pullquote.records import Revision
from pullquote.wording import plural

__all__ = ["RevisionsDialog", "corrected_times"]

_ROWS = 12


def corrected_times(count: int) -> str:
    """“Corrected 2 times”."""
    return plural("Corrected once", "Corrected {count} times", count)


class RevisionsDialog(Dialog):
    """Every correction under its heading, the last one first."""

    def __init__(self, session: Session, article: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self._session, self._article = session, article
        revisions = session.project.revisions(article)
        self.say(corrected_times(len(revisions)))
        self.model = EffectsModel(session, self)
        self.list = PanelList(self.tr("Corrections"), self)
        self.list.setItemDelegate(EffectDelegate(session, self.list))
        self.list.setModel(self.model)
        self.list.setMinimumHeight(_ROWS * theme.px(theme.CONTROL))
        self.list.escape_pressed.connect(self.reject)
        self.body.addWidget(self.list)
        self.add_button(self.tr("Show original text…")).clicked.connect(self._show_original)
        self.add_cancel(self.tr("Close"))
        self.model.show(self._rows(revisions))

    def _rows(self, revisions: list[Revision]) -> list[Row]:
        text, rows = self._session.project.text(self._article), list[Row]()
        for revision in reversed(revisions):
            rows += [Heading(self._head(revision)), *changes(text, revision.hunks)]
            text = corrected(text, inverse_hunks(revision.hunks))
        return rows

    def _head(self, revision: Revision) -> str:
        at = datetime.fromisoformat(revision.at).astimezone()
        time = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
        parts = (
            *(QLocale().toString(revision.number), f"{written_day(at.date(), short=False)} {time}"),
            *(revision.annotator, revision.reason),
        )
        return " · ".join(filter(None, parts))

    @Slot()
    def _show_original(self) -> None:
        OriginalText(self._session.project.original_text(self._article), self).open()


class OriginalText(Dialog):
    """The text as it was imported, to be read and copied."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self.say(self.tr("Original text"))
        self.text = TextEditor(text, self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Original text"))
        self.text.setMinimumHeight(_ROWS * theme.px(theme.CONTROL))
        self.body.addWidget(FindInEditor(self.text, self))
        self.body.addWidget(self.text)
        self.add_cancel(self.tr("Close"))
        self.text.setFocus()
