"""The commands on codebooks: what they say, whether they hold, what differs, and which one a project uses."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from pullquote.cli_project import AnnotatorName, AsJson, ProjectPath, readable, writable
from pullquote.cli_terminal import counted, say
from pullquote.codebook import READY_MADE, Codebook, read_codebook, ready_made
from pullquote.codebook_differences import differences
from pullquote.errors import InvalidCodebook, InvalidEdit
from pullquote.lint import CHECKS
from pullquote.project import FIRST_ANNOTATOR, Affected, CodebookRevision
from pullquote.project.creation import SUFFIX, existing_path

__all__ = ["app", "codebook_of"]

app = typer.Typer(help="Codebooks: show, check, compare, use.", no_args_is_help=True)

Source = Annotated[
    str,
    typer.Argument(
        metavar="CODEBOOK",
        help=f"A codebook that comes with Pullquote ({', '.join(READY_MADE)}), a .toml file, or a project.",
    ),
]


def codebook_of(source: str) -> Codebook:
    """A codebook by the name of a ready-made one, its file, or a project that uses it."""
    if source in READY_MADE:
        return ready_made(source)
    path = Path(source)
    if path.suffix == SUFFIX:
        with readable(path) as project:
            return project.codebook
    return read_codebook(path)


@app.command()
def show(
    source: Source,
    toml: Annotated[bool, typer.Option("--toml", help="Print the codebook's file.")] = False,
    as_json: AsJson = False,
) -> None:
    """Say what a codebook has: labels with their keys and attributes, and roles."""
    book = codebook_of(source)
    if toml:
        say(None, False, book.toml.removesuffix("\n"))
        return
    content = {name: value for name, value in msgspec.to_builtins(book).items() if name != "toml"}
    say(content, as_json, *_told(book))


def _told(book: Codebook) -> Iterator[str]:
    yield f"{book.name}, version {book.version}"
    for label in book.labels:
        yield f"  {label.key}  {label.name}{' (retired)' if label.retired else ''}"
        for attribute in label.attributes:
            what = ", ".join(attribute.values) or attribute.kind
            several = "several of " if attribute.kind == "multiple" else ""
            notes = [f", default {attribute.default}"] if attribute.default else []
            notes += [", required"] if attribute.required else []
            yield f"       {attribute.name}: {several}{what}{''.join(notes)}"
    names = {label.id: label.name for label in book.labels}
    for role in book.roles:
        ends = (", ".join(names[end] for end in ends) for ends in (role.heads, role.tails))
        yield f"  {role.name}: {' → '.join(ends)}"
    if book.checks.off:
        yield f"  Checks that are off: {', '.join(book.checks.off)}"


@app.command()
def check(source: Source) -> None:
    """Check that a codebook keeps the rules of its format, and that it knows the checks that it has off."""
    book, known = codebook_of(source), {each.id for each in CHECKS}
    if unknown := [each for each in book.checks.off if each not in known]:
        raise InvalidCodebook(
            f"“{book.name}” has checks off that Pullquote does not have: {_listed(unknown)}. "
            f"There is: {', '.join(each.id for each in CHECKS)}."
        )
    say(
        None,
        False,
        f"“{book.name}” is a codebook: {counted(len(book.labels), 'label')}, {counted(len(book.roles), 'role')}.",
    )


@app.command()
def compare(old: Source, new: Source, as_json: AsJson = False) -> None:
    """Say what differs between two codebooks. Exit code 1 when something does."""
    found = differences(codebook_of(old), codebook_of(new))
    say({"differences": found}, as_json, *(found or ["They say the same."]))
    if found:
        raise typer.Exit(1)


@app.command()
def use(
    project: ProjectPath,
    source: Source,
    convert: Annotated[
        list[str] | None,
        typer.Option(
            "--convert", metavar="OLD=NEW", help="What a label or role that is gone becomes, by id."
        ),
    ] = None,
    delete: Annotated[
        list[str] | None,
        typer.Option("--delete", metavar="ID", help="Delete what carries a label or role that is gone."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    annotator: AnnotatorName = FIRST_ANNOTATOR,
    as_json: AsJson = False,
) -> None:
    """Put another codebook in force in a project, as one step that can be undone; annotations follow it."""
    moves = {**dict.fromkeys(delete or (), ""), **dict(_pair(each) for each in convert or ())}
    book = codebook_of(source)
    with writable(existing_path(project), annotator) as opened:
        was = opened.codebook
        revision = CodebookRevision(
            book.toml,
            {name: target for name, target in moves.items() if name in was.labels_by_id},
            {name: target for name, target in moves.items() if name in was.roles_by_id},
        )
        if unknown := sorted(moves.keys() - was.labels_by_id.keys() - was.roles_by_id.keys()):
            raise InvalidEdit(f"“{was.name}” has no label and no role {_listed(unknown)}.")
        affected = opened.affected_by(revision)
        if not dry_run:
            opened.change_codebook(revision)
    done = "would use" if dry_run else "uses"
    content = {"codebook": book.id, "version": book.version, "done": not dry_run, "affected": affected}
    say(content, as_json, f"“{project}” {done} “{book.name}”, version {book.version}.", *_told_of(affected))


def _pair(text: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not (old and equals and new):
        raise InvalidEdit(f"“{text}” does not say what becomes what. Write it like --convert quote=content.")
    return old, new


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _told_of(affected: Affected) -> Iterable[str]:
    counts = (
        (affected.changed, "annotation", "changed"),
        (affected.merged, "annotation", "merged with one of the same words"),
        (affected.deleted, "annotation", "deleted"),
        (affected.links, "link", "deleted"),
    )
    told = [f"  {counted(count, what)} {how}" for count, what, how in counts if count]
    return told or ["  No annotation is touched."]
