"""What the analyst has still to decide on in the article on screen."""

from PySide6.QtCore import QObject, Signal, Slot

from pullquote.desktop.session import Session
from pullquote.desktop.settings import Settings
from pullquote.desktop.suggestions.finding import Finding
from pullquote.errors import UnknownId
from pullquote.jobs.proposals import CONFIDENT, Proposal, proposals, undecided
from pullquote.project import (
    AnnotationChange,
    ArticleChange,
    Change,
    CodebookChange,
    DecisionChange,
)
from pullquote.suggest.suggestions import Suggestions

__all__ = ["Undecided"]


class Undecided(QObject):
    """The undecided proposals of one session's article, in reading order.

    They are found when an article opens, and again when its text or language has changed. Every change of the
    project is followed: what is tagged by hand is no longer proposed, and what is undone is proposed again.
    """

    changed = Signal()
    warned = Signal(str)  # a sentence: what cannot be used

    def __init__(self, session: Session, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._finding = Finding(self)
        self._found = Suggestions()
        self._proposed: list[Proposal] = []
        self.proposals: list[Proposal] = []
        self.in_order: list[Proposal] = []
        """The undecided ones and, in their places, those that the analyst has decided on."""
        self.had_some = False
        """Whether there was anything to decide on since the article was opened."""
        self._finding.found.connect(self._take)
        self._finding.warned.connect(self.warned)
        session.article_opened.connect(self._open)
        session.changed.connect(self._follow)
        self._open()

    @property
    def busy(self) -> bool:
        """Whether suggestions are being looked for."""
        return self._finding.busy

    @property
    def sure(self) -> list[Proposal]:
        """What is sure enough to be accepted in bulk."""
        return [proposal for proposal in self.proposals if proposal.confidence >= CONFIDENT]

    def refresh_settings(self) -> None:
        """Other kinds or another confidence are to be shown, or none at all."""
        self.had_some = False
        self._find()
        self.changed.emit()

    def stop(self) -> None:
        """The project closes."""
        self._finding.stop()

    # Finding

    @Slot()
    def _open(self) -> None:
        self.had_some = False
        self._find()

    def _find(self) -> None:
        session, settings = self._session, self._settings
        self._finding.drop()
        self._take(Suggestions())
        # Who cannot decide is not asked.
        if not session.article or not settings.suggestions or session.project.read_only:
            return
        try:
            article = session.project.article(session.article)
        except UnknownId:
            return
        self._finding.find(
            article,
            session.codebook,
            session.project.actors(),
            with_claims="claim" in settings.suggested_kinds,
            pipeline=settings.pipeline,
        )

    @Slot(object)
    def _take(self, found: Suggestions) -> None:
        settings = self._settings
        self._proposed = proposals(
            found, self._session.codebook, settings.suggested_kinds, settings.least_confidence
        )
        self._compare()

    # Following

    @Slot(object)
    def _follow(self, changes: tuple[Change, ...]) -> None:
        if any(isinstance(change, CodebookChange) or self._is_of_text(change) for change in changes):
            self._find()
        elif any(isinstance(c, AnnotationChange | DecisionChange) and self._is_here(c) for c in changes):
            self._compare()

    def _is_here(self, change: AnnotationChange | DecisionChange) -> bool:
        record = change.after or change.before
        return record is not None and record.article == self._session.article

    def _is_of_text(self, change: Change) -> bool:
        if not isinstance(change, ArticleChange):
            return False
        before, after = change.before.article, change.after.article
        is_other = (before.sha256, before.language) != (after.sha256, after.language)
        return is_other and after.id == self._session.article

    def _compare(self) -> None:
        session, before = self._session, self.proposals
        self.proposals, self.in_order = [], []
        if self._proposed:
            mine = session.project.decisions(session.article, session.annotator)
            self.proposals = undecided(self._proposed, session.annotations.values(), mine)
            left = {(each.kind, each.fragments) for each in self.proposals}
            known = left | {(each.kind, each.spans) for each in mine}
            self.in_order = [each for each in self._proposed if (each.kind, each.fragments) in known]
        self.had_some = self.had_some or bool(self.proposals)
        if self.proposals != before:
            self.changed.emit()
