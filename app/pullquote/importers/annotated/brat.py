"""brat standoff: a text and beside it a file of lines with labels, relations, events, attributes and notes.

An `.ann` file is read with the `.txt` of the same name beside it; a ZIP may hold many such pairs.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from pullquote.errors import UnreadableText
from pullquote.importers.annotated.articles import annotated_draft, reading_of
from pullquote.importers.annotated.brat_lines import Document
from pullquote.importers.archives import Archive
from pullquote.importers.decoding import decode_surely
from pullquote.importers.drafting import provenance
from pullquote.importers.drafts import Draft
from pullquote.importers.reading import AS_FOUND, Choices, LeftOut, Reading, Source
from pullquote.records import Attribute
from pullquote.wording import say

__all__ = ["NAME", "read", "recognises"]

NAME = "brat/1"

_ANN = ".ann"
_TEXT = ".txt"


def recognises(source: Source) -> bool:
    """Whether it is a file of brat by its ending, or an archive with one in it."""
    return source.suffix == _ANN or (
        source.data.startswith(b"PK") and any(name.endswith(_ANN) for name in Archive(source))
    )


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The texts with what stands beside them; raises `FileProblem` or one of its kinds."""
    origin = provenance(source, NAME)
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    pairs = _beside(source) if source.suffix == _ANN else _inside(source)
    for name, lines, text in pairs:
        where = say("“{name}”", name=name)
        if text is None:
            problem = say(
                "The text of “{name}” is missing: “{text}” has to stand beside it.",
                name=name,
                text=_text_of(name),
            )
            left_out.append(LeftOut(where, problem))
            continue
        try:
            words = decode_surely(text, _text_of(name), choices.encoding).text
            document = Document(decode_surely(lines, name, choices.encoding).text if lines else "", where)
            draft, unplaced = annotated_draft(
                words,
                document.marked,
                document.related,
                origin,
                where,
                where=where,
                repairs=document.repairs,
                metadata=(Attribute("document", PurePosixPath(name).stem),),
            )
        except UnreadableText as error:
            left_out.append(LeftOut(where, str(error)))
        else:
            drafts.append(draft)
            left_out += [*document.left_out, *unplaced]
    return reading_of(origin, drafts, left_out, source.file)


def _text_of(name: str) -> str:
    return name.removesuffix(_ANN) + _TEXT


def _beside(source: Source) -> Iterator[tuple[str, bytes, bytes | None]]:
    name = source.name[: -len(_ANN)]
    yield name + _ANN, source.data, source.beside(name + _TEXT)


def _inside(source: Source) -> Iterator[tuple[str, bytes, bytes | None]]:
    archive = Archive(source)
    for name in sorted(archive):
        if name.endswith(_ANN) and not name.startswith("__MACOSX/"):
            there = _text_of(name) in archive
            yield name, archive.read(name), archive.read(_text_of(name)) if there else None
