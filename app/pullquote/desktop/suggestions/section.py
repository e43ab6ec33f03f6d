"""The suggestion under review in the inspector: what it would make, and how sure it is. Nothing is edited here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from pullquote.codebook import Codebook
from pullquote.desktop import theme
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.panels.section import Section
from pullquote.desktop.suggestions.words import addressees_of, confidence_of, cue_of, sources_of
from pullquote.desktop.theme import CELL, UI
from pullquote.jobs.proposals import Proposal

__all__ = ["SuggestionSection"]


class SuggestionSection(Section):
    """Rows of a name and what is proposed; a row with nothing to say is not there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Suggestion"), parent)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self.hide()

    def show_proposal(self, proposal: Proposal | None, text: str, codebook: Codebook) -> None:
        """Show a proposal of the article with this text; hidden without one."""
        for row in self._rows:
            self.drop_row(*row)
        self._rows = []
        self.setVisible(proposal is not None)
        if proposal is None:
            return
        titles = {each.name: each.title for each in codebook.labels_by_id[proposal.label].attributes}
        for attribute in proposal.attributes:
            self._add(titles.get(attribute.name) or spoken(attribute.name), spoken(attribute.value))
        self._add(self.tr("Source"), sources_of(proposal, text), from_text=True)
        self._add(self.tr("Cue"), cue_of(proposal, text), from_text=True)
        self._add(self.tr("Addressee"), addressees_of(proposal, text), from_text=True)
        self._add(self.tr("Actor"), ", ".join(proposal.actors))
        self._add(self.tr("Confidence"), confidence_of(proposal))
        if proposal.source_rule:
            self._add(self.tr("Source rule"), proposal.source_rule)

    def _add(self, name: str, words: str, *, from_text: bool = False) -> None:
        if not words:
            return
        value = QLabel(words, self)
        value.setFont(theme.font(CELL if from_text else UI))
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        value.setMinimumHeight(theme.px(theme.CONTROL))
        value.setAccessibleName(f"{name}: {words}")
        self._rows.append((self.add_row(name, value), value))
