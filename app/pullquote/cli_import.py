"""`pullquote import`: articles and datasets into a project, or, with `--dry-run`, what that would do."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from pullquote.cli_project import AnnotatorName, AsJson, Bar, ProjectPath, readable, writable
from pullquote.cli_terminal import USER_ERROR, complain, counted, listed, say
from pullquote.codebook import Codebook
from pullquote.errors import FileProblem
from pullquote.importers import FORMATS, Choices, suffixes
from pullquote.importers.decoding import text_encoding
from pullquote.importers.tables.table import FIELDS
from pullquote.jobs.import_dataset import import_dataset, is_dataset
from pullquote.jobs.import_files import import_files
from pullquote.jobs.import_preview import FoundArticle, FoundFile, Preview, look_into
from pullquote.jobs.import_report import Duplicate, ImportReport
from pullquote.jobs.left_out import save_left_out
from pullquote.project import FIRST_ANNOTATOR

__all__ = ["app"]

app = typer.Typer()

_NOTHING_NEW = 1
"""The exit code when nothing went wrong and nothing was imported: never that of a success."""

_FORMAT_NAMES = {each.module.rpartition(".")[2]: each.module for each in FORMATS}

_SAME = {"text": "has it", "id": "has one with its id", "address": "has one with its address"}


@app.command("import")
def import_(
    project: ProjectPath,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…",
            help=f"Files ({', '.join(suffixes())}), folders of them, or a folder that Pullquote exported.",
            readable=False,
        ),
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what the files hold, and import nothing.")
    ] = False,
    format: Annotated[  # noqa: A002 - what users type
        str,
        typer.Option(metavar="NAME", help=f"Read all files as {', '.join(_FORMAT_NAMES)}."),
    ] = "",
    encoding: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The encoding of all files, such as cp1252. Detected if left out."),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="COLUMN=FIELD",
            help=f"Which column of a table fills what: {', '.join(FIELDS)}; nothing leaves it out. Can be repeated.",
        ),
    ] = None,
    separator: Annotated[
        str,
        typer.Option(
            metavar="REGEX", help="The line between two articles of one text, as a regular expression."
        ),
    ] = "",
    labels: Annotated[
        list[str] | None,
        typer.Option(
            "--label",
            metavar="FOREIGN=LABEL",
            help="Which label of the codebook, by id or name, stands for one of annotated data; nothing leaves it out. "
            "Can be repeated.",
        ),
    ] = None,
    keep_duplicates: Annotated[
        bool, typer.Option("--keep-duplicates", help="Import articles that the project has already.")
    ] = False,
    bad_rows: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write rows that make no article to a new file, to be mended and imported.",
            readable=False,
        ),
    ] = None,
    skip_unreadable: Annotated[
        bool, typer.Option("--skip-unreadable", help="Import the other files when some cannot be read.")
    ] = False,
    annotator: AnnotatorName = FIRST_ANNOTATOR,
    as_json: AsJson = False,
) -> None:
    """Bring articles into a project; one that it has already is left out. Exit code 1 when none was imported."""
    choices = Choices(
        _format(format),
        None if encoding is None else text_encoding(encoding),
        columns=tuple(map(_mapped, columns or ())),
        separator=separator,
    )
    if bad_rows is not None and bad_rows.exists():
        raise FileProblem(f"“{bad_rows}” is there already. Choose another name for the rows left out.")
    datasets = [path for path in files if is_dataset(path)]
    articles = [path for path in files if path not in datasets]
    if dry_run:
        _preview(project, articles, choices, skip_unreadable=skip_unreadable, as_json=as_json)
        return
    with writable(project, annotator) as opened, Bar() as bar:
        reports = [import_dataset(opened, path, progress=bar) for path in datasets]
        if articles:
            reports.append(
                import_files(
                    opened,
                    articles,
                    choices=choices,
                    labels=_labels(opened.codebook, labels or ()),
                    keep_duplicates=keep_duplicates,
                    skip_unreadable=skip_unreadable,
                    progress=bar,
                )
            )
    report = _joined(reports)
    written = save_left_out(bad_rows, report.left_out) if bad_rows is not None else []
    if as_json or not report.refused:
        say(report, as_json, *_told(report), *(f"  Rows left out are in “{path}”." for path in written))
    for unread in report.problems:
        complain(unread.problem)
    if report.refused or (report.problems and not skip_unreadable):
        complain(_advice(report, articles))
        raise typer.Exit(USER_ERROR)
    if not report.added:
        raise typer.Exit(_NOTHING_NEW)


def _format(name: str) -> str:
    """The module of a format that was named by the last part of it."""
    if not name:
        return ""
    if (wanted := name.replace("-", "_")) not in _FORMAT_NAMES:
        raise FileProblem(f"There is no format “{name}”. Choose one of: {', '.join(_FORMAT_NAMES)}.")
    return _FORMAT_NAMES[wanted]


def _mapped(words: str) -> tuple[str, str]:
    column, equals, field = words.rpartition("=")
    if not equals or (field and field not in FIELDS):
        raise FileProblem(
            f"“--map {words}” does not say which column fills what. Write COLUMN=FIELD, one of: {', '.join(FIELDS)}."
        )
    return column, field


def _labels(codebook: Codebook, pairs: Sequence[str]) -> dict[str, str]:
    """The ids of labels that stand for those of a file."""
    by_name = {name.casefold(): each.id for each in codebook.labels_in_use for name in (each.name, each.id)}
    found = {}
    for words in pairs:
        foreign, equals, name = words.rpartition("=")
        if not equals or (name and name.casefold() not in by_name):
            known = ", ".join(each.id for each in codebook.labels_in_use)
            raise FileProblem(
                f"“--label {words}” does not say which label stands for what. Write FOREIGN=LABEL, one of: {known}."
            )
        found[foreign] = by_name[name.casefold()] if name else ""
    return found


def _joined(reports: Sequence[ImportReport]) -> ImportReport:
    return ImportReport(
        tuple(each for report in reports for each in report.added),
        tuple(each for report in reports for each in report.duplicates),
        tuple(each for report in reports for each in report.problems),
        tuple(each for report in reports for each in report.notes),
        tuple(each for report in reports for each in report.left_out),
    )


def _told(report: ImportReport) -> Iterator[str]:
    encodings = Counter(article.encoding for article in report.added if article.encoding)
    as_what = ", ".join(f"{count:,} as {name}" for name, count in encodings.most_common())
    if report.added:
        yield f"Imported {counted(len(report.added), 'article')}{f' ({as_what})' if as_what else ''}."
    else:
        yield "Nothing was imported."
    left = len(report.duplicates) + len(report.left_out)
    if left:
        yield (
            f"  Read {len(report.added) + left:,}: {len(report.added):,} imported, "
            f"{counted(len(report.duplicates), 'duplicate')}, {len(report.left_out):,} left out."
        )
    detected = [a for a in report.added if a.encoding and not a.encoding.startswith("utf")]
    yield from listed([f"  “{a.file}” was read as {a.encoding}." for a in detected], "files")
    yield from listed([_same(each) for each in report.duplicates], "duplicates")
    yield from listed([f"  “{each.file}”: {each.problem}" for each in report.left_out], "parts left out")
    yield from listed([f"  {note}" for note in report.notes], "notes")


def _same(duplicate: Duplicate) -> str:
    where = f", {duplicate.where}," if duplicate.where else ""
    return f"  “{duplicate.file}”{where} was left out: the project {_SAME[duplicate.by]} as “{duplicate.existing}”."


def _advice(report: ImportReport, paths: list[Path]) -> str:
    candidates = next((unread.candidates for unread in report.problems if unread.candidates), ())
    encoding = (
        f" Name an encoding with --encoding, for example --encoding {candidates[0]}." if candidates else ""
    )
    others = {str(path) for path in paths} - {unread.file for unread in report.problems}
    skip = " To import the other files, add --skip-unreadable." if others else ""
    return f"None of the files was imported.{encoding}{skip}"


# What would be imported


def _preview(
    project: Path, files: list[Path], choices: Choices, *, skip_unreadable: bool, as_json: bool
) -> None:
    with readable(project) as opened, Bar() as bar:
        preview = look_into(opened, files, choices, bar)
    say(msgspec.to_builtins(preview, enc_hook=str), as_json, *_shown(preview))
    problems = [each.problem for each in preview.problems]
    problems += [file.problem for file in preview.files if file.problem]
    for problem in problems:
        complain(problem)
    if problems and not skip_unreadable:
        raise typer.Exit(USER_ERROR)


def _shown(preview: Preview) -> Iterator[str]:
    found = [article for file in preview.files for article in file.articles]
    same = sum(article.same is not None for article in found)
    left_out = sum(len(file.left_out) for file in preview.files)
    yield (
        f"Would import {counted(len(found) - same, 'article')}: {len(found) + left_out:,} read, "
        f"{counted(same, 'duplicate')}, {left_out:,} left out."
    )
    for file in preview.files:
        if not file.problem:
            yield from _file_shown(file)


def _file_shown(file: FoundFile) -> Iterator[str]:
    about = ", ".join(filter(None, (file.format.partition("/")[0], file.encoding)))
    yield f"“{file.path}” ({about}): {counted(len(file.articles), 'article')}"
    if file.columns:
        filled = [f"{column.name} → {column.field or 'left out'}" for column in file.columns]
        yield f"  columns: {', '.join(filled)}"
    if file.labels:
        mapped = [
            f"{name} ({file.label_counts[name]:,}) → {label or 'left out'}"
            for name, label in file.labels.items()
        ]
        yield f"  labels: {', '.join(mapped)}"
    yield from (f"  {note}" for note in file.notes)
    yield from listed([line for article in file.articles for line in _article_shown(article)], "lines")
    yield from listed([f"  left out: {each.problem}" for each in file.left_out], "parts left out")


def _article_shown(found: FoundArticle) -> Iterator[str]:
    article = found.article
    about = (article.outlet, article.published, article.byline, counted(found.length, "character"))
    yield f"  {article.title} ({', '.join(filter(None, about))})"
    if found.same is not None:
        yield f"    would be left out: the project {_SAME[found.same.by]} as “{found.same.title}”"
    yield from (f"    {warning}" for warning in found.warnings)
