"""Moving an edge of the suggestion under review, by the same keys as an annotation's."""

from collections.abc import Callable

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.edge import EdgeMode, Spans
from pullquote.records import Annotation

__all__ = ["SuggestionEdge"]


class SuggestionEdge(EdgeMode):
    """Tells `show` how the suggestion would be, and `keep` where its edges are to stay; nothing is saved here."""

    def __init__(
        self,
        session: Session,
        page: ReadingPage,
        reviewed: Callable[[], Annotation | None],
        show: Callable[[Spans], None],
        keep: Callable[[Spans], None],
    ) -> None:
        super().__init__(session, page)
        self._reviewed, self._show_spans, self._keep_spans = reviewed, show, keep

    def _found(self, annotation: str) -> Annotation | None:
        found = self._reviewed()
        return found if found is not None and found.id == annotation else None

    def _show_as(self, annotation: Annotation) -> None:
        self._show_spans(annotation.spans)

    def _keep(self, _annotation: str, spans: Spans) -> None:
        self._keep_spans(spans)
