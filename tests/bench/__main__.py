"""`make bench`: milliseconds, and ratios against a baseline in the same run. Nothing here passes or fails."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench import articles, duplicates, page, project, registry, search, start, suggestions, web

BENCHES: dict[str, Callable[[Path], None]] = {
    "edit": project.edit_latency,
    "import": project.import_10_000,
    "export": project.export_200_000,
    "page": page.reading_page,
    "articles": articles.article_list,
    "search": search.search,
    "registry": registry.registry,
    "duplicates": duplicates.duplicates,
    "many_duplicates": duplicates.many_duplicates,
    "start": start.first_paint,
    "suggest": suggestions.speed,
    "textacy": suggestions.beside_textacy,
    "web": web.web_pages,
}


def main() -> None:
    for name in sys.argv[1:] or BENCHES:
        with tempfile.TemporaryDirectory(prefix="pullquote-bench-") as folder:
            BENCHES[name](Path(folder))


main()
