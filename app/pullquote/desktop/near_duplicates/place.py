"""An article of a cluster in words."""

from datetime import date

from pullquote.desktop.days import written_day
from pullquote.project import Clustered
from pullquote.wording import say

__all__ = ["place_of", "title_of"]


def title_of(article: Clustered) -> str:
    """Its title, or that it has none."""
    return article.title or say("Untitled")


def place_of(article: Clustered) -> str:
    """Its outlet and date, as far as they are known."""
    try:
        day = written_day(date.fromisoformat(article.published[:10]), short=True)
    except ValueError:
        day = article.published
    # Isolated, or a right-to-left outlet would turn the day and the month around.
    return " · ".join(f"\u2068{part}\u2069" for part in (article.outlet, day) if part)
