"""Who a quote comes from, or whom a mention stands for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.panels.actor_field import ActorField
from pullquote.desktop.panels.section import Section
from pullquote.desktop.session import Session
from pullquote.desktop.theme import CELL, Space
from pullquote.records import Annotation

__all__ = ["SourceSection"]


class SourceSection(Section):
    """For a quote its source mentions with their actors, for a mention its own actors; else hidden."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Source"), parent)
        self._session = session
        self._missing = QLabel(self)
        self._missing.setWordWrap(True)
        theme.set_tone(self._missing, "text2")
        self.add_wide(self._missing)
        self._mentions: list[_Mention] = []
        self._mentions.append(self._add_mention())  # the others when a quote has several sources

    def _add_mention(self) -> "_Mention":
        mention = _Mention(self._session, self)
        self.add_wide(mention)
        if self._mentions:
            QWidget.setTabOrder(self._mentions[-1].field.field, mention.field.field)
        return mention

    @property
    def fields(self) -> list[ActorField]:
        """The actor fields that are shown, one a source."""
        return [mention.field for mention in self._mentions if mention.field.mention]

    def show_annotation(self, annotation: Annotation | None) -> None:
        """Show the sources of a quote or the actors of a mention."""
        codebook = self._session.codebook
        label = codebook.labels_by_id.get(annotation.label) if annotation else None
        function = label.function if label else ""
        sources: list[Annotation] = []
        if annotation is not None and function == "mention":
            self.set_title(self.tr("Actor"))
            sources = [annotation]
        elif annotation is not None and function == "content":
            self.set_title(self.tr("Source"))
            tails = (
                self._session.annotations.get(link.tail)
                for link in self._session.links_of(annotation.id)
                if link.head == annotation.id and link.role == "source"
            )
            sources = [tail for tail in tails if tail is not None]
        while len(self._mentions) < len(sources):
            self._mentions.append(self._add_mention())
        for place, mention in enumerate(self._mentions):
            shown = sources[place] if place < len(sources) else None
            mention.show_mention(shown, with_words=function == "content")
        read_only = bool(self._session.project.read_only)
        self._missing.setText(
            self.tr("No source yet.")
            if read_only
            else self.tr("No source yet. Press L, go to the source, Enter.")
        )
        self._missing.setVisible(function == "content" and not sources)
        self.setVisible(function in ("content", "mention"))

    def start(self) -> None:
        """Put the focus into the first field that has no actor yet, else the first."""
        fields = self.fields
        empty = (f for f in fields if not self._session.annotations[f.mention].actors)
        field = next(empty, fields[0] if fields else None)
        if field is not None:
            field.start()

    def commit(self) -> None:
        """Keep what was typed."""
        for mention in self._mentions:
            mention.field.commit()


class _Mention(QWidget):
    """A mention's words and its actor field, each with its label."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setFont(theme.font(CELL))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.field = ActorField(session, self)
        self._form = Section("", self)
        self._form.set_bare()
        self._title = self._form.add_row(self.tr("Mention"), self._words)
        self._form.add_row(self.tr("Actor"), self.field).setBuddy(self.field.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(Space.FORM_ROW))
        column.addWidget(self._form)

    def show_mention(self, mention: Annotation | None, *, with_words: bool) -> None:
        self.setVisible(mention is not None)
        self.field.show_mention(mention)
        self._words.setText(mention.words if mention else "")
        self._words.setVisible(with_words)
        self._title.setVisible(with_words)
