"""The table of a WebAnno TSV file: its layers with their columns, and its sentences with a row for each token."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pullquote.errors import FileProblem
from pullquote.importers.reading import LeftOut
from pullquote.wording import say

__all__ = ["Column", "Layer", "Row", "Sentence", "Table", "unescaped"]

_ROW = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)\t(\d{1,9})-(\d{1,9})\t")
_TEXT_ESCAPE = re.compile(r"\\([tnfrb\\\x00-\x07\x0e-\x1f])")
_JAVA_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|[tnfrb\\'\"])")
_ESCAPED = {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "b": "\b"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its place in a row, its name, and for slots and relations the layer that they point to."""

    index: int
    name: str
    kind: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer and its columns; `kind` is T_SP for spans, T_CH for chains, T_RL for relations."""

    kind: str
    name: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A token or a part of one."""

    unit: str
    start: int
    end: int
    words: str
    cells: tuple[str, ...]
    line: int


@dataclass(slots=True)
class Sentence:
    """A sentence's words and the rows of its tokens."""

    words: str
    rows: list[Row] = field(default_factory=list)


class Table:
    """The layers and sentences of a file, and the lines that are neither."""

    def __init__(self, file: str, lines: list[str], *, java: bool) -> None:
        self.layers: list[Layer] = []
        self.sentences: list[Sentence] = []
        self.left_out: list[LeftOut] = []
        self._java = java
        self._width = 3
        rest = iter(enumerate(lines[1:], 2))
        for _, line in rest:
            kind, equals, names = line.partition("=")
            if not equals or kind not in ("#T_SP", "#T_CH", "#T_RL"):
                break
            self._declare(kind, names.split("|"))
        self._read(rest)
        if not self.sentences:
            raise FileProblem(say("“{file}” holds no sentences.", file=file))

    @property
    def rows(self) -> Iterator[Row]:
        """All rows in their order."""
        return (row for sentence in self.sentences for row in sentence.rows)

    def _declare(self, kind: str, names: list[str]) -> None:
        layer, *features = [name for name in names if name] or [""]
        columns: list[Column] = []
        for feature in features or [""]:
            column = Column(self._width, feature, "feature")
            if feature.startswith("ROLE_"):
                name = feature.removeprefix("ROLE_").rpartition(":")[2].partition("_")[0]
                column = Column(self._width, name, "role")
            elif feature.startswith("BT_"):
                column = Column(self._width, "", "base", feature.removeprefix("BT_"))
            elif columns and columns[-1].kind == "role":
                column = Column(self._width, columns[-1].name, "target", feature)
            elif kind == "#T_CH" and feature == "referenceRelation":
                column = Column(self._width, feature, "chain")
            columns.append(column)
            self._width += 1
        self.layers.append(Layer(kind, layer, tuple(columns)))

    def _read(self, lines: Iterator[tuple[int, str]]) -> None:
        heading: list[str] = []
        for number, line in lines:
            if line.startswith("#Text="):
                heading.append(self._text(line.removeprefix("#Text=")))
            elif row := _ROW.match(line):
                if heading:
                    self.sentences.append(Sentence("\n".join(heading)))
                    heading = []
                cells = line.split("\t")
                if len(cells) < self._width or not self.sentences:
                    self._leave_out(
                        number,
                        line,
                        say(
                            "Line {line} has {cells} columns, not {width}.",
                            line=number,
                            cells=len(cells),
                            width=self._width,
                        ),
                    )
                    continue
                words = self._text(cells[2])
                self.sentences[-1].rows.append(
                    Row(row[1], int(row[2]), int(row[3]), words, tuple(cells), number)
                )
            elif line and not line.startswith("#Sentence."):
                self._leave_out(
                    number, line, say("Line {line} is neither a sentence nor a token.", line=number)
                )
        if heading:
            self.sentences.append(Sentence("\n".join(heading)))

    def _leave_out(self, number: int, line: str, problem: str) -> None:
        self.left_out.append(LeftOut(say("line {line}", line=number), problem, line))

    def _text(self, words: str) -> str:
        if "\\" not in words:
            return words
        return (_JAVA_ESCAPE if self._java else _TEXT_ESCAPE).sub(unescaped, words)


def unescaped(found: re.Match[str]) -> str:
    """The character that an escape stands for."""
    what = found[1]
    if len(what) == 5:
        return chr(int(what[1:], 16))
    return _ESCAPED.get(what, what)
