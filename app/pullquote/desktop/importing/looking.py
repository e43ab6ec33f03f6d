"""The article or file that is looked at: how it is read, what is known about it, and its text before it is frozen."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pullquote.codebook import Codebook
from pullquote.desktop import theme
from pullquote.desktop.dialogs.dialog import field_label, sentence
from pullquote.desktop.importing.choices_table import ColumnsTable, LabelsTable
from pullquote.desktop.importing.decisions import Decisions, Place
from pullquote.desktop.importing.retyped import Retyped
from pullquote.desktop.theme import Space
from pullquote.importers import FORMATS, Choices, LeftOut
from pullquote.jobs.import_preview import FoundArticle, FoundFile
from pullquote.jobs.known_articles import Same
from pullquote.records import Article
from pullquote.wording import say

__all__ = ["OTHERS", "Looking"]

OTHERS = (
    "utf-8",
    "windows-1252",
    "iso-8859-15",
    "windows-1250",
    "windows-1251",
    "iso-8859-7",
    "windows-1255",
)
"""Encodings that can be chosen besides those that are likely."""

_EDITABLE = 200_000
"""Code points up to which a text can be edited here; of a longer one the beginning is shown."""

_WITH_WHOLE = ("pdf/", "web-page/")
"""Formats that leave something out that a person may want to keep."""


class Looking(QWidget):
    """Tells what is chosen and typed; it changes nothing by itself."""

    choices_made = Signal(object)  # Choices
    columns_chosen = Signal(object)  # dict[str, str]
    label_chosen = Signal(str, str)
    field_edited = Signal(str, str)
    text_edited = Signal(str)

    def __init__(self, codebook: Codebook, parent: QWidget) -> None:
        super().__init__(parent)
        self._file = FoundFile(Path())
        self._typed = Retyped("")
        self.format, self.encoding = QComboBox(self), QComboBox(self)
        self.separator = QLineEdit(self)
        self.whole = QCheckBox(self.tr("Keep headers, footers and what else is left out"), self)
        self.columns = ColumnsTable(self)
        self.labels = LabelsTable(codebook, self)
        self.fields = {
            name: QLineEdit(self) for name in ("title", "outlet", "published", "byline", "language", "url")
        }
        self.state = sentence("", "text2", self)
        self.text = QPlainTextEdit(self)
        self._lay_out()
        self._connect()
        self.show_nothing()

    def _lay_out(self) -> None:
        small = theme.px(Space.SMALL)
        self.reading = QWidget(self)
        reading = QGridLayout(self.reading)
        reading.setContentsMargins(0, 0, 0, 0)
        reading.setSpacing(small)
        self.format_label = field_label(self.tr("Read as"), self.format)
        self.encoding_label = field_label(self.tr("Encoding"), self.encoding)
        self.separator_label = field_label(self.tr("Between articles"), self.separator)
        self.separator.setPlaceholderText(self.tr("A line that ends each article, such as ---"))
        reading.addWidget(self.format_label, 0, 0)
        reading.addWidget(self.format, 0, 1)
        reading.addWidget(self.encoding_label, 0, 2)
        reading.addWidget(self.encoding, 0, 3)
        reading.addWidget(self.separator_label, 1, 0)
        reading.addWidget(self.separator, 1, 1, 1, 3)
        reading.addWidget(self.whole, 2, 0, 1, 4)
        for column in (1, 3):
            reading.setColumnStretch(column, 1)

        self.form = QWidget(self)
        form = QGridLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(small)
        form.setVerticalSpacing(theme.px(Space.FORM_ROW))
        form.addWidget(field_label(self.tr("Title"), self.fields["title"]), 0, 0)
        form.addWidget(self.fields["title"], 0, 1, 1, 3)
        pairs = (
            (("outlet", self.tr("Outlet")), ("published", self.tr("Date"))),
            (("byline", self.tr("Byline")), ("language", self.tr("Language"))),
        )
        for row, pair in enumerate(pairs, 1):
            for column, (name, words) in enumerate(pair):
                form.addWidget(field_label(words, self.fields[name]), row, 2 * column)
                form.addWidget(self.fields[name], row, 2 * column + 1)
        form.addWidget(field_label(self.tr("Address"), self.fields["url"]), 3, 0)
        form.addWidget(self.fields["url"], 3, 1, 1, 3)
        form.setColumnStretch(1, 3)
        form.setColumnStretch(3, 2)

        self.text.setProperty("field", True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(theme.font(theme.CELL))
        self.text.setMinimumHeight(theme.px(120))
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(small)
        for widget in (self.reading, self.form, self.columns, self.labels, self.state):
            column_.addWidget(widget)
        column_.addWidget(self.text, 1)

    def _connect(self) -> None:
        self.format.activated.connect(self._on_format)
        self.encoding.activated.connect(self._on_encoding)
        self.separator.editingFinished.connect(self._on_separator)
        self.whole.clicked.connect(self._on_whole)
        self.columns.chosen.connect(self._on_column)
        self.labels.chosen.connect(self.label_chosen)
        for name, field in self.fields.items():
            field.setObjectName(name)
            field.textEdited.connect(self._on_field)
        self.text.textChanged.connect(self._on_text)

    # Showing

    def show_nothing(self) -> None:
        """Nothing is looked at."""
        for widget in (self.reading, self.form, self.columns, self.labels, self.state):
            widget.hide()
        self._set_text("", editable=False, name=self.tr("Text as it will be imported"))

    def show_place(self, place: Place, decisions: Decisions) -> None:
        """Show a file or an article of one; its text comes later."""
        file, found = decisions.file(place), decisions.found(place)
        self._file = file
        alone = found is None or len(file.articles) == 1
        self.reading.setVisible(alone)
        if alone:
            self._show_reading(file)
        self.columns.setVisible(alone and bool(file.columns))
        if alone and file.columns:
            self.columns.show_columns(file.columns)
        self.labels.setVisible(alone and bool(file.labels))
        if alone and file.labels:
            self.labels.show_labels(file.labels, file.label_counts)
        article = decisions.article(place)
        self.form.setVisible(article is not None)
        if article is not None:
            self._show_fields(article)
        self._say(file, found)
        if found is None:
            words = "\n".join(map(_left_out, file.left_out[:1000]))
            self._set_text(words, editable=False, name=self.tr("What is left out"))
            self.text.setVisible(bool(words) or not (file.columns or file.labels))
        else:
            self.text.show()
            self._set_text("", editable=False, name=self.tr("Text as it will be imported"))

    def _show_reading(self, file: FoundFile) -> None:
        self.format.clear()
        suffix = file.path.suffix.lower()
        now = file.choices.format
        for each in FORMATS:
            if suffix in each.suffixes or each.module in ("plain_text", now):
                self.format.addItem(say(each.title), each.module)
                if not now and file.format == each.load().NAME:
                    now = each.module
        if self.format.findData(now) < 0:  # it could not be read
            self.format.insertItem(0, self.tr("As found"), now)
        self.format.setCurrentIndex(self.format.findData(now))
        self.encoding.clear()
        is_text = bool(file.encoding or file.candidates)
        if is_text and not file.encoding:
            self.encoding.addItem(self.tr("Choose…"), "")
        for name in dict.fromkeys(filter(None, (file.encoding, *file.candidates, *OTHERS))):
            self.encoding.addItem(name, name)
        self.encoding.setCurrentIndex(0)
        for widget in (self.encoding, self.encoding_label):
            widget.setVisible(is_text)
        for field in (self.separator, self.separator_label):
            field.setVisible(bool(file.choices.separator) or file.format.startswith("plain-text"))
        self.separator.setText(file.choices.separator)
        self.whole.setVisible(file.format.startswith(_WITH_WHOLE))
        self.whole.setChecked(file.choices.whole)

    def _show_fields(self, article: Article) -> None:
        for name, field in self.fields.items():
            field.setText(getattr(article, name))
            field.setCursorPosition(0)

    def _say(self, file: FoundFile, found: FoundArticle | None) -> None:
        words, tone = [], "text2"
        if file.problem:
            words, tone = [file.problem], "warn"
        elif found is None:
            words = list(file.notes)
        else:
            if found.same is not None:
                words.append(_same(found.same))
            if found.like:
                words.append(self.tr("It is much like “{title}”.").format(title=found.like))
            words += found.warnings
            if len(file.articles) == 1:
                words += file.notes
            if found.marked:
                words.append(self.tr("If you edit the text, what the file marks in the edited part is lost."))
        self.state.setText(" ".join(words))
        self.state.setVisible(bool(words))
        theme.set_tone(self.state, tone)

    def show_text(self, text: str) -> None:
        """Show the text of the article that is looked at."""
        if len(text) > _EDITABLE:
            self._set_text(text[:_EDITABLE], editable=False, name=self.tr("Beginning of the text"))
            return
        self._set_text(text, editable=True, name=self.tr("Text as it will be imported"))

    def _set_text(self, text: str, *, editable: bool, name: str) -> None:
        self._typed = Retyped(text)
        blocker = QSignalBlocker(self.text)
        self.text.setPlainText(self._typed.shown)
        blocker.unblock()
        self.text.setReadOnly(not editable)
        self.text.setAccessibleName(name)

    # Choosing

    def _choose(self, choices: Choices) -> None:
        if choices != self._file.choices:
            self.choices_made.emit(choices)

    @Slot()
    def _on_format(self) -> None:
        # Another format has other columns and articles.
        self._choose(Choices(str(self.format.currentData()), self._file.choices.encoding))

    @Slot()
    def _on_encoding(self) -> None:
        if name := str(self.encoding.currentData() or ""):
            self._choose(replace(self._file.choices, encoding=name))

    @Slot()
    def _on_separator(self) -> None:
        self._choose(replace(self._file.choices, separator=self.separator.text()))

    @Slot()
    def _on_whole(self) -> None:
        self._choose(replace(self._file.choices, whole=self.whole.isChecked()))

    @Slot(str, str)
    def _on_column(self, name: str, field: str) -> None:
        columns = {column.name: column.field for column in self._file.columns}
        if field not in ("", "metadata"):  # one column a field: the one before makes room
            columns = {each: "metadata" if there == field else there for each, there in columns.items()}
        self.columns_chosen.emit({**columns, name: field})

    @Slot(str)
    def _on_field(self, words: str) -> None:
        field = self.sender()
        if field is not None:
            self.field_edited.emit(field.objectName(), words.strip())

    @Slot()
    def _on_text(self) -> None:
        self._typed.follow(self.text.document().toRawText())
        self.text_edited.emit(self._typed.text)


def _left_out(part: LeftOut) -> str:
    is_named = part.where.casefold() in part.problem.casefold()
    return part.problem if is_named else f"{part.where}: {part.problem}"


def _same(same: Same) -> str:
    match same.by:
        case "id":
            return say(
                "The project has an article with this id, “{title}”; it is left out.", title=same.title
            )
        case "address":
            return say(
                "The project has an article with this address, “{title}”; it is left out.", title=same.title
            )
        case _:
            return say(
                "The project has this article already, as “{title}”; it is left out.", title=same.title
            )
