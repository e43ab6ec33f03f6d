"""What is printed of the article on screen, as it is at this moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale

from pullquote.codebook import Codebook
from pullquote.desktop.panels.attribution_model import Attribution
from pullquote.desktop.reading.typography import Typography
from pullquote.desktop.session import Session
from pullquote.records import Annotation, Article
from pullquote.wording import say

__all__ = ["Contents", "contents_of", "note_name"]


@dataclass(frozen=True)
class Contents:
    """Records only, so that another thread may read them while the analyst goes on."""

    article: Article
    codebook: Codebook
    annotations: tuple[Annotation, ...]
    """In reading order."""
    attributions: tuple[Attribution, ...]
    annotator: str
    project: str
    printed: str
    """The day, as the locale writes it."""
    typography: Typography

    @property
    def title(self) -> str:
        """The title of the article, or its first line."""
        return self.article.title or next(iter(self.article.text.splitlines()), "")

    @property
    def source(self) -> str:
        """Outlet, date and byline, as far as they are known."""
        article = self.article
        day = QDate.fromString(article.published[:10], "yyyy-MM-dd")
        date = QLocale().toString(day, QLocale.FormatType.LongFormat) if day.isValid() else article.published
        return " · ".join(filter(None, (article.outlet, date, article.byline)))

    @property
    def notes(self) -> list[Annotation]:
        """The annotations with a note, in reading order."""
        return [annotation for annotation in self.annotations if annotation.note.strip()]


def note_name(number: int) -> str:
    """What a chip and the table call a note."""
    return say("n{number}").format(number=number)


def contents_of(session: Session, attributions: Sequence[Attribution], typography: Typography) -> Contents:
    """The article on screen with its annotations; `attributions` are the rows of who said what."""
    return Contents(
        session.project.article(session.article),
        session.codebook,
        tuple(session.in_order),
        tuple(attributions),
        session.annotator,
        session.project.path.stem,
        QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat),
        typography,
    )
