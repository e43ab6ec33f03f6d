"""The hits of a search with what stands around them, as CSV: for a table program, or to be counted."""

import csv
from pathlib import Path

from pullquote.errors import file_problem
from pullquote.jobs.progress import SILENT, Progress, advance
from pullquote.project import Hit, Project, Scope
from pullquote.wording import say

__all__ = ["write_concordance"]

_HEAD = ("article", "title", "outlet", "published", "start", "end", "before", "words", "after")
_PAGE = 1_000


def write_concordance(
    project: Project, query: str, scope: Scope, path: Path, progress: Progress = SILENT
) -> int:
    """Write all hits of a query, in order of import; returns how many. `start` and `end` are in code points.

    A file that is there is replaced when the new one is whole. Raises `FileProblem`, `DiskFull` or `Cancelled`.
    """
    part, count = path.with_name(f".{path.name}.part"), 0
    after: int | None = 0
    progress.start(0, say("Saving hits"))
    try:
        # With a mark of its encoding, without which table programs take it for another.
        with part.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file)
            table.writerow(_HEAD)
            while after is not None:
                page = project.search(query, scope, _PAGE, after, lambda: advance(progress, 0))
                table.writerows(_row(hit) for hit in page.hits)
                count, after = count + len(page.hits), page.after
        part.replace(path)
    except OSError as error:
        raise file_problem(error, say("“{path}” cannot be written", path=path)) from error
    finally:
        part.unlink(missing_ok=True)
    return count


def _row(hit: Hit) -> tuple[str | int, ...]:
    place = hit.article, hit.title, hit.outlet, hit.published, hit.start, hit.end
    return *place, hit.before, hit.words, hit.after
