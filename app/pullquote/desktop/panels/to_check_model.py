"""What there is to check as rows: in the article on screen, or article by article in the whole project."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot

from pullquote.desktop.checking import Checking, ProjectCheck
from pullquote.desktop.panels.panel_list import HeadedRows, Heading
from pullquote.desktop.session import Session
from pullquote.find import find_in_text
from pullquote.jobs.displaced import DISPLACED
from pullquote.jobs.lint_project import Linted
from pullquote.lint import Finding
from pullquote.project import ActorChange, ArticleChange, Change, CodebookChange, ImportChange
from pullquote.project.changes import touched_article

__all__ = ["Found", "ToCheckModel"]

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and the article that it is in."""

    article: str
    finding: Finding

    @property
    def is_displaced(self) -> bool:
        """Whether it is an annotation without words, which wants a place."""
        return self.finding.check == DISPLACED


class ToCheckModel(HeadedRows):
    """Findings in the order of the text; in the whole project under the titles of their articles."""

    counts_changed = Signal()

    def __init__(self, session: Session, checking: Checking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._checking = session, checking
        self._project_check = ProjectCheck(session, self)
        self._by_article: dict[str, Linted] = {}
        self._order: dict[str, int] = {}  # the place of each article in the project
        self._again: dict[str, None] = {}  # articles that have changed while others were gone through
        self._asked: set[str] = set()  # articles that are gone through again
        self._rows: list[Found | Heading] = []
        self._words: tuple[str, ...] = ()
        self.check = ""
        self.everywhere = False
        checking.changed.connect(self._show_here)
        self._project_check.found.connect(self._take)
        self._project_check.through.connect(self._on_through)
        session.changed.connect(self._follow)
        session.article_opened.connect(self._show_here)
        self._show_here()

    # What is shown

    @property
    def found(self) -> list[Found]:
        """The findings that are shown."""
        return [row for row in self._rows if isinstance(row, Found)]

    @property
    def busy(self) -> bool:
        """Whether more may come."""
        return self.everywhere and self._project_check.busy

    def at(self, index: Index) -> Found | None:
        """The finding of a row; None for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Found) else None

    def row_of(self, annotation: str) -> int:
        """The first row that is about an annotation, or -1."""
        rows = enumerate(self._rows)
        return next(
            (at for at, row in rows if isinstance(row, Found) and annotation in row.finding.annotations), -1
        )

    def show_only(self, words: str, check: str, *, everywhere: bool) -> None:
        """Show what one check (all of them if empty) has found and that has these words, here or everywhere."""
        self._words, self.check = tuple(words.split()), check
        if everywhere != self.everywhere:
            self.everywhere = everywhere
            self._by_article.clear()
            if everywhere:
                self._begin()
            else:
                self._project_check.drop()
        self._show()

    def stop(self) -> None:
        """The project closes."""
        self._project_check.stop()

    # Here

    @Slot()
    def _show_here(self) -> None:
        if not self.everywhere:
            self._show()
        self.counts_changed.emit()

    # Everywhere

    def _begin(self) -> None:
        self._by_article.clear()
        self._again.clear()
        self._asked.clear()
        self._order = {article: at for at, article in enumerate(self._session.project.article_ids())}
        self._project_check.start()

    @Slot(object)
    def _take(self, linted: Linted) -> None:
        if not self.everywhere:
            return
        is_new_last = not self._by_article or self._order.get(linted.article, 0) > max(
            self._order.get(article, 0) for article in self._by_article
        )
        self._by_article[linted.article] = linted
        self._asked.discard(linted.article)
        if is_new_last:
            self._append(self._of(linted))
        else:
            self._show()

    def _append(self, rows: list[Found | Heading]) -> None:
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        self.counts_changed.emit()

    @Slot()
    def _on_through(self) -> None:
        # What was not found again is gone.
        for article in self._asked:
            self._by_article.pop(article, None)
        self._asked.clear()
        self._show()
        if self._again:
            self._check_again()

    @Slot(object)
    def _follow(self, changes: tuple[Change, ...]) -> None:
        if not self.everywhere:
            return
        if any(isinstance(change, ArticleChange | CodebookChange | ImportChange) for change in changes):
            self._begin()
            self._show()
            return
        touched = {touched_article(change) for change in changes}
        if any(isinstance(change, ActorChange) for change in changes):
            touched |= self._by_article.keys()
        self._again |= dict.fromkeys(article for article in touched if article in self._order)
        if self._again and not self._project_check.busy:
            self._check_again()

    def _check_again(self) -> None:
        self._asked = set(self._again)
        self._again.clear()
        self._project_check.start(sorted(self._asked, key=lambda article: self._order[article]))

    # Rows

    def _show(self) -> None:
        if self.everywhere:
            linted = sorted(self._by_article.values(), key=lambda each: self._order.get(each.article, 0))
            rows = [row for each in linted for row in self._of(each)]
        else:
            here = self._session.article
            rows = [Found(here, each) for each in self._checking.findings if self._fits(each)]
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self.counts_changed.emit()

    def _of(self, linted: Linted) -> list[Found | Heading]:
        found = [Found(linted.article, each) for each in linted.findings if self._fits(each)]
        return [Heading(linted.title or self.tr("Untitled")), *found] if found else []

    def _fits(self, finding: Finding) -> bool:
        said = f"{finding.sentence}\n{finding.words}"
        return self.check in ("", finding.check) and all(find_in_text(said, word) for word in self._words)

    # What the view asks

    def said(self, row: Found, role: int) -> str | None:
        """The sentence of a finding; its tool tip has the words and what to do."""
        finding = row.finding
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return finding.sentence
            case Qt.ItemDataRole.ToolTipRole:
                return "\n\n".join(part for part in (finding.words, finding.sentence, finding.remedy) if part)
            case Qt.ItemDataRole.AccessibleTextRole:
                label = self._session.codebook.labels_by_id.get(finding.label)
                where = (
                    f"{label.name if label else finding.label} “{finding.words}”: " if finding.words else ""
                )
                return where + " ".join(part for part in (finding.sentence, self._offered(finding)) if part)
        return None

    def _offered(self, finding: Finding) -> str:
        return self.tr("F: {remedy}.").format(remedy=finding.remedy) if finding.remedy else ""
