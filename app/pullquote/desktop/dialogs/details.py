"""What is known about an article besides its text, and where the text came from."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from pullquote.desktop import theme
from pullquote.desktop.correcting.revisions import RevisionsDialog, corrected_times
from pullquote.desktop.dialogs.dialog import Dialog, field_label, sentence
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.records import Article, Rights
from pullquote.wording import plural

__all__ = ["DetailsDialog", "MetadataForm"]

_REDISTRIBUTE: tuple[bool | None, ...] = (None, True, False)


class MetadataForm(QWidget):
    """The fields of an article's metadata, for this dialog and for a pasted article."""

    def __init__(self, article: Article | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(theme.px(Space.FORM_ROW))
        self._form.setHorizontalSpacing(theme.px(Space.MEDIUM))
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.title = self._line(self.tr("Title"))
        self.outlet = self._line(self.tr("Outlet"))
        self.byline = self._line(self.tr("Byline"))
        self.published = self._line(self.tr("Date"), self.tr("2026-10-14"))
        self.url = self._line(self.tr("Address"), "https://")
        self.language = self._line(self.tr("Language"), "en")
        self.holder = self._line(self.tr("Rights holder"))
        self.licence = self._line(self.tr("Licence"))
        self.redistribute = QComboBox(self)
        self.redistribute.addItems(
            [self.tr("not known"), self.tr("may be passed on"), self.tr("must not be passed on")]
        )
        self._sharing_chosen = False
        self.redistribute.activated.connect(self._on_sharing_chosen)
        self._form.addRow(field_label(self.tr("Sharing"), self.redistribute), self.redistribute)
        if article is not None:
            self.show_article(article)

    def _line(self, name: str, example: str = "") -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(example)
        self._form.addRow(field_label(name, field), field)
        return field

    def show_article(self, article: Article) -> None:
        """Fill the fields; what the user has entered stays."""
        for name in ("title", "outlet", "byline", "published", "url", "language"):
            self._fill(getattr(self, name), getattr(article, name))
        self._fill(self.holder, article.rights.holder)
        self._fill(self.licence, article.rights.licence)
        if not self._sharing_chosen:
            self.redistribute.setCurrentIndex(_REDISTRIBUTE.index(article.rights.redistribute))

    @staticmethod
    def _fill(field: QLineEdit, text: str) -> None:
        if not field.isModified():
            field.setText(text)
            field.setCursorPosition(0)  # the beginning is what one looks for in a long address

    @Slot()
    def _on_sharing_chosen(self) -> None:
        self._sharing_chosen = True

    def values(self) -> dict[str, str | Rights]:
        """What stands in the fields, by the names of the record."""
        lines = {
            name: getattr(self, name).text().strip()
            for name in ("title", "outlet", "byline", "published", "url", "language")
        }
        rights = Rights(
            self.holder.text().strip(),
            self.licence.text().strip(),
            _REDISTRIBUTE[self.redistribute.currentIndex()],
        )
        return {**lines, "rights": rights}


class DetailsDialog(Dialog):
    """Shows and changes an article's metadata, and says how often the text was corrected."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(self.tr("Article details"))
        self._session, self._article = session, session.article
        article = session.project.article(session.article)
        self.form = MetadataForm(article, self)
        self.body.addWidget(self.form)
        came = article.provenance
        where = [
            self.tr("From “{name}”").format(name=came.file_name) if came.file_name else "",
            came.encoding,
            plural("1 character", "{count} characters", len(article.text)),
        ]
        self.body.addWidget(sentence(" · ".join(filter(None, where)), "text3", self))
        if revisions := session.project.revisions(session.article):
            row = QHBoxLayout()
            self.add_tool(f"{corrected_times(len(revisions))}…", self._show_corrections, row)
            row.addStretch(1)
            self.body.addLayout(row)
        read_only = bool(session.project.read_only)
        self.form.setEnabled(not read_only)
        if read_only:
            self.add_cancel(self.tr("Close"))
        else:
            self.add_cancel()
            self.add_primary(self.tr("Save"))
            self.accepted.connect(self._save)

    @Slot()
    def _show_corrections(self) -> None:
        RevisionsDialog(self._session, self._article, self).open()

    def _save(self) -> None:
        article, values = self._article, self.form.values()
        self._session.perform(lambda project: project.change_article(article, **values))
