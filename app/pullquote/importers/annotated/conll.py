"""CoNLL: a token a line with its tag in the last column (IOB1, IOB2, BILOU or IOBES), a blank line after a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pullquote.errors import UnreadableText
from pullquote.importers.annotated.articles import annotated_draft, reading_of
from pullquote.importers.decoding import decode_surely
from pullquote.importers.drafting import provenance
from pullquote.importers.drafts import Draft, Marked
from pullquote.importers.reading import AS_FOUND, Choices, LeftOut, Reading, Source
from pullquote.wording import plural, say

__all__ = ["NAME", "read", "recognises"]

NAME = "conll/1"

_TAG = re.compile(r"O|[BILUES]-\S.*")
_BEGINS = "BUS"
_ENDS = "LUE"
_DOCUMENT = "-DOCSTART-"
_LOOK = 1 << 16
_ENDINGS = (".conll", ".conll02", ".conll03", ".iob", ".iob2", ".bio", ".bilou")


def recognises(source: Source) -> bool:
    """Whether every line is a token with a tag; only the endings of CoNLL need no more than one such line."""
    if source.suffix not in _ENDINGS and not _begins_tagged(source.data):
        return False  # nearly all texts: there are many, and this is asked of each
    lines = source.data[:_LOOK].decode("utf-8-sig", "replace").splitlines()
    lines = lines[: -1 if len(source.data) > _LOOK else None]
    rows = [_columns(line) for line in lines if line.strip() and not _is_comment(line)]
    tagged = [len(row) > 1 and _TAG.fullmatch(row[-1]) is not None for row in rows]
    if source.suffix in _ENDINGS:
        return any(tagged)
    return bool(tagged) and all(tagged) and any(row[-1] != "O" for row in rows)


def _begins_tagged(data: bytes) -> bool:
    first = data[:1000].lstrip(b"\xef\xbb\xbf\r\n").partition(b"\n")[0].decode("utf-8", "replace")
    return bool(first.strip()) and (
        first[0] == "#" or _TAG.fullmatch(_columns(first)[-1].strip()) is not None
    )


def _columns(line: str) -> list[str]:
    """The cells of a line: between tabs, or between blanks when there are no tabs."""
    return line.split("\t") if "\t" in line else line.split()


def _is_comment(line: str) -> bool:
    """Whether a line says something of the file: a number sign that is a token has a tag beside it."""
    return line.startswith("#") and not _TAG.fullmatch(_columns(line)[-1])


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The articles with one label for each run of tags; raises `FileProblem` or one of its kinds.

    The text is put together from the tokens, with one blank between two and one sentence a line.
    """
    decoded = decode_surely(source.data, source.file, choices.encoding)
    origin = provenance(source, NAME, decoded.encoding)
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    documents = list(_documents(decoded.text.removeprefix("\ufeff"), left_out))
    for number, document in enumerate(documents, 1):
        where = say("document {number}", number=number) if len(documents) > 1 else ""
        try:
            draft, unplaced = annotated_draft(
                document.text,
                document.marked,
                (),
                origin,
                where or say("“{file}”", file=source.file),
                where=where,
            )
        except UnreadableText as error:
            left_out.append(LeftOut(where, str(error)))
        else:
            drafts.append(draft)
            left_out += unplaced
    notes = [say("CoNLL does not keep the text: it was put together with one blank between two tokens.")]
    if comments := sum(map(_is_comment, decoded.text.splitlines())):
        notes.append(plural("1 comment was left out.", "{count} comments were left out.", comments))
    columns = max((document.columns for document in documents), default=0)
    if columns > 2:
        notes.append(say("Of its {columns} columns only the first and the last were read.", columns=columns))
    return reading_of(origin, drafts, left_out, source.file, notes)


@dataclass(slots=True)
class _Document:
    """The sentences so far, their length with line ends, the labels, and the most columns of a line."""

    lines: list[str] = field(default_factory=list)
    length: int = 0
    marked: list[Marked] = field(default_factory=list)
    columns: int = 0

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def add(self, sentence: list[list[str]]) -> None:
        """Add a sentence: the cells of each of its tokens."""
        start = end = self.length
        label = last = ""
        for row in sentence:
            self.columns = max(self.columns, len(row))
            prefix, _, name = row[-1].partition("-")
            if label and (name != label or prefix in _BEGINS or last in _ENDS):
                self._mark(label, start, end)
                label = ""
            place = end + (end > self.length)
            if name and not label:
                label, start = name, place
            last, end = prefix, place + len(row[0])
        if label:
            self._mark(label, start, end)
        self.lines.append(" ".join(row[0] for row in sentence))
        self.length = end + 1

    def _mark(self, label: str, start: int, end: int) -> None:
        self.marked.append(Marked(f"{label} {len(self.marked) + 1}", label, ((start, end),)))


def _documents(text: str, left_out: list[LeftOut]) -> Iterator[_Document]:
    document = _Document()
    sentence: list[list[str]] = []
    for number, line in enumerate((*text.replace("\r\n", "\n").split("\n"), ""), 1):
        row = _columns(line.rstrip("\r"))
        if line.startswith(_DOCUMENT) or not line.strip():
            if sentence:
                document.add(sentence)
                sentence = []
            if line.startswith(_DOCUMENT) and document.lines:
                yield document
                document = _Document()
        elif len(row) > 1 and row[0].strip() and _TAG.fullmatch(row[-1].rstrip()):
            sentence.append([*row[:-1], row[-1].rstrip()])
        elif not line.startswith("#"):
            where = say("line {line}", line=number)
            left_out.append(LeftOut(where, say("Line {line} is no token with a tag.", line=number), line))
    if document.lines:
        yield document
