"""`pullquote correct`: another text for an article, and what becomes of what is tagged in it."""

from pathlib import Path
from typing import Annotated

import typer

from pullquote.cli_project import AnnotatorName, AsJson, ProjectPath, readable, writable
from pullquote.cli_terminal import counted, listed, say
from pullquote.codebook import Codebook
from pullquote.importers.decoding import UncertainEncoding, decode, read_bytes
from pullquote.project import FIRST_ANNOTATOR, CorrectionPreview
from pullquote.records import Annotation, Hunk

__all__ = ["app"]

app = typer.Typer()

_WORDS, _CONTEXT = 60, 20
"""How many characters are shown of old and new words, and of what is on either side of a change."""


@app.command()
def correct(
    project: ProjectPath,
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The id of the article.")],
    source: Annotated[
        Path,
        typer.Option("--from", metavar="FILE", help="The corrected text, all of it.", readable=False),
    ],
    reason: Annotated[str, typer.Option(metavar="WORDS", help="Why, for those who read the history.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="The file's encoding; detected if left out.")
    ] = None,
    annotator: AnnotatorName = FIRST_ANNOTATOR,
    as_json: AsJson = False,
) -> None:
    """Correct an article's text: annotations go with their words, and those that lose them are told."""
    decoded = decode(read_bytes(source), str(source), encoding)
    if not decoded.certain:
        raise UncertainEncoding(str(source), decoded.candidates)
    text = decoded.text.removeprefix("\ufeff")
    with readable(project) if dry_run else writable(project, annotator) as opened:
        preview = opened.preview_correction(article, text)
        told = _told(preview, opened.text(article), opened.codebook)
        number = None if dry_run else opened.correct_text(article, text, reason).number
    last = (
        "Nothing was changed: this is what would happen."
        if number is None
        else f"Corrected. This is revision {number}."
    )
    say({"article": article, "revision": number, "preview": preview}, as_json, *told, last)


def _told(preview: CorrectionPreview, text: str, codebook: Codebook) -> list[str]:
    names = {label.id: label.name for label in codebook.labels}

    def tagged(annotation: Annotation) -> str:
        return f"{names.get(annotation.label, annotation.label)} of {annotation.annotator}"

    changes = [f"  {hunk.start}: {_marked(hunk, text)}" for hunk in preview.hunks]
    reworded = [
        f"  {tagged(before)}: {_short(before.words)} → {_short(after.words)}"
        for before, after in preview.reworded
    ]
    lost = [f"  {tagged(each)}: {_short(each.words)}" for each in preview.lost]
    return [
        f"{counted(len(changes), 'change')}:",
        *listed(changes, "changes"),
        f"{counted(preview.moved, 'annotation')} only moved.",
        f"{counted(len(reworded), 'annotation')} reworded{':' if reworded else '.'}",
        *listed(reworded, "annotations"),
        f"{counted(len(lost), 'annotation')} without words, with {counted(preview.links_lost, 'link')}"
        f"{':' if lost else '.'}",
        *listed(lost, "annotations"),
    ]


def _marked(hunk: Hunk, text: str) -> str:
    """A change between what is around it, as `wdiff` marks what is gone and what is new."""
    gone = f"[-{_short(hunk.old)}-]" if hunk.old else ""
    new = f"{{+{_short(hunk.new)}+}}" if hunk.new else ""
    before, after = text[max(0, hunk.start - _CONTEXT) : hunk.start], text[hunk.end : hunk.end + _CONTEXT]
    return f"{_short(before)}{gone}{new}{_short(after)}"


def _short(words: str) -> str:
    """On one line, and what cannot be seen as a blank."""
    line = "".join(each if each.isprintable() else " " for each in words)
    return line if len(line) <= _WORDS else line[: _WORDS - 1] + "…"
