"""The commands on suggestions: who said what in plain files and in projects, and how often the rules are right."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pullquote.cli_project import AnnotatorName, AsJson, Bar, ProjectPath, readable, writable
from pullquote.cli_terminal import USER_ERROR, complain, counted, say
from pullquote.dataset import AttributionRecord
from pullquote.errors import FileProblem
from pullquote.exporters.jsonl import encode
from pullquote.project import FIRST_ANNOTATOR
from pullquote.records import Fragment

if TYPE_CHECKING:
    from pullquote.suggest.pipeline import Pipeline

__all__ = ["app"]

app = typer.Typer()
stats = typer.Typer(help="Figures on a project.", no_args_is_help=True)
app.add_typer(stats, name="stats")

_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")

Parser = Annotated[
    str,
    typer.Option(
        "--parser", metavar="PIPELINE", help="A spaCy pipeline (package or folder) that helps the rules."
    ),
]

# Rules and word lists are loaded by the commands that need them, not with the command line.


@app.command()
def quotes(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Text files.", readable=False)],
    language: Annotated[
        str,
        typer.Option(metavar="CODE", help="The language of all files, such as de. The header's if left out."),
    ] = "",
    encoding: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The encoding of all files, such as cp1252. Detected if left out."),
    ] = None,
    parser: Parser = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print attribution records, one a line.")] = False,
) -> None:
    """Print who said what in text files, without a project."""
    from pullquote.jobs.quotes import quotes_in_file

    unread, pipeline = False, _pipeline(parser)
    for path in files:
        try:
            found = quotes_in_file(path, language=language, encoding=encoding, pipeline=pipeline)
        except FileProblem as problem:
            complain(str(problem))
            unread = True
            continue
        if as_json:
            for record in found:
                print(encode(record).decode())  # noqa: T201
        else:
            _print_table(
                f"{path}: {counted(len(found), 'quote')}", ("Source", "Cue", "Quote"), map(_row, found)
            )
    if unread:
        raise typer.Exit(USER_ERROR)


def _pipeline(name: str) -> "Pipeline | None":
    from pullquote.suggest.pipeline import load_pipeline

    return load_pipeline(name) if name else None


def _row(record: AttributionRecord) -> tuple[str, str, str]:
    sources = "; ".join(_words(source.fragments) for source in record.sources)
    return sources, _words(record.cue), _words(record.content)


def _words(fragments: Sequence[Fragment]) -> str:
    return " … ".join(fragment.text for fragment in fragments)


@app.command()
def suggest(
    project: ProjectPath,
    accept_above: Annotated[
        float | None,
        typer.Option(
            metavar="CONFIDENCE", min=0, max=1, help="Accept what has at least this confidence, such as 0.9."
        ),
    ] = None,
    annotator: AnnotatorName = FIRST_ANNOTATOR,
    parser: Parser = "",
    as_json: AsJson = False,
) -> None:
    """Suggest who said what in all articles of a project: count by rule or, from a confidence up, accept."""
    from pullquote.jobs.suggest_many import suggest_many

    # Nothing is written unless something is accepted.
    opened = readable(project, annotator) if accept_above is None else writable(project, annotator)
    with opened as there, Bar() as bar:
        report = suggest_many(there, bar, accept_above, pipeline=_pipeline(parser))
    if as_json:
        say(report, as_json)
        return
    _print_table(
        f"{counted(report.articles, 'article')}: {report.accepted:,} suggestions accepted, "
        f"{report.undecided:,} still to be decided on",
        ("Kind", "Rule", "Suggested", "Accepted", "Undecided"),
        ((rule.kind, rule.rule, rule.suggested, rule.accepted, rule.undecided) for rule in report.rules),
    )


@stats.command("suggestions")
def stats_suggestions(project: ProjectPath, as_json: AsJson = False) -> None:
    """Say how often each rule was right, from the decisions on its suggestions."""
    from pullquote.jobs.decision_stats import decision_stats

    with readable(project) as opened:
        rules = decision_stats(opened)
    if as_json:
        say({"rules": rules}, as_json)
        return
    _print_table(
        "Decisions on suggestions" if rules else "Nothing has been decided on yet.",
        ("Kind", "Rule", "Accepted", "Edited", "Rejected", "Precision", "Mean edit distance"),
        (
            (
                *(rule.kind, rule.rule, rule.accepted, rule.edited, rule.rejected),
                f"{rule.precision:.3f}",
                "–" if rule.mean_distance is None else f"{rule.mean_distance:.1f}",
            )
            for rule in rules
        ),
    )


def _print_table(title: str, columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> None:
    """A title and, when there are rows, a table; numbers stand to the right."""
    print(_one_line(title))  # noqa: T201
    printed = Table()
    for column in columns:
        printed.add_column(column, overflow="fold")
    for row in rows:
        printed.add_row(
            *(
                Text(f"{cell:,}", justify="right") if isinstance(cell, int) else Text(_one_line(cell))
                for cell in row
            )
        )
    if printed.row_count:
        Console().print(printed)


def _one_line(words: str) -> str:
    """Words from a file as one line: what would move the terminal's cursor or change its colours is left out."""
    return _BLANK.sub(" ", words)
