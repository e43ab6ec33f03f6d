"""`pullquote lint`: what to look at again in a project, article by article."""

from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from pullquote.cli_project import AsJson, Bar, ProjectPath, readable
from pullquote.cli_terminal import counted
from pullquote.lint import CHECKS, Finding

if TYPE_CHECKING:
    from pullquote.jobs.lint_project import Linted

__all__ = ["app"]

app = typer.Typer()

_WORDS = 60
"""How many characters of the article a finding shows."""


@app.command()
def lint(
    project: ProjectPath,
    article: Annotated[
        list[str] | None,
        typer.Option("--article", metavar="ID", help="Only this article; may be given more than once."),
    ] = None,
    check: Annotated[
        list[str] | None,
        typer.Option(
            "--check",
            metavar="CHECK",
            help="Only this check, though the codebook may have it off; may be given more than once. "
            f"{', '.join(each.id for each in CHECKS)}.",
        ),
    ] = None,
    annotator: Annotated[
        str | None, typer.Option("--annotator", metavar="NAME", help="Only this annotator's annotations.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say what to look at again: quotes without a source, marks and commas at edges… Exit code 1 when there is some.

    Checks that the codebook has off say nothing unless they are asked for.
    With `--json`, one finding a line.
    """
    from pullquote.jobs.lint_project import lint_project  # loads the rules of suggestions

    findings, articles = 0, set[str]()
    with readable(project) as opened, Bar() as bar:
        linted = lint_project(opened, article, annotator=annotator, checks=check or (), progress=bar)
        for layer in linted:
            findings += len(layer.findings)
            articles.add(layer.article)
            _print(layer, as_json=as_json)
    if not as_json:
        print(  # noqa: T201
            f"{counted(findings, 'finding')} in {counted(len(articles), 'article')}."
            if findings
            else "There is nothing to check."
        )
    if findings:
        raise typer.Exit(1)


def _print(layer: "Linted", *, as_json: bool) -> None:
    if as_json:
        head = {"article": layer.article, "annotator": layer.annotator, "finished": layer.finished}
        for finding in layer.findings:
            print(msgspec.json.encode(head | msgspec.to_builtins(finding)).decode())  # noqa: T201
        return
    finished = ", finished" if layer.finished else ""
    print(f"{layer.title or 'Untitled'} ({layer.article}, {layer.annotator}{finished})")  # noqa: T201
    for finding in layer.findings:
        print(f"  {finding.check}: {finding.sentence}{_words(finding)}")  # noqa: T201


def _words(finding: Finding) -> str:
    """Where, and in the article's own words, on one line."""
    words = " ".join("".join(each if each.isprintable() else " " for each in finding.words).split())
    if len(words) > _WORDS:
        words = words[: _WORDS - 1].rstrip() + "…"
    start, end = finding.span
    return f" {start}–{end}: {words}" if words else ""
