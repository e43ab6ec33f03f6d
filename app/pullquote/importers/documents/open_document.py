"""OpenDocument texts (.odt; ODF 1.3), read as they look with all changes accepted.

What is deleted lies in a list of its own and is not read; notes stand after the text; text boxes after the paragraph
that they are fixed to. White space follows ODF 1.3 part 3, §6.1.2: runs of it count as one blank, and `text:s` is for
more.
"""

import re
from collections.abc import Iterator

from lxml import etree

from pullquote.errors import FileProblem
from pullquote.importers.archives import Archive
from pullquote.importers.documents.document import Document, paragraphs_of, reading_of
from pullquote.importers.markup import parse_xml
from pullquote.importers.reading import AS_FOUND, Choices, Reading, Source
from pullquote.wording import say

__all__ = ["NAME", "document_of", "read", "recognises"]

NAME = "open-document/1"

_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_BLANKS = 1000
_MOST_BLANKS_IN_ALL = 5_000_000
_LEFT_OUT = {
    "tracked-changes",
    "sequence-decls",
    "forms",
    "ruby-text",
    "title",
    "desc",
    "script",
    "hidden-text",
}


def recognises(source: Source) -> bool:
    """Whether it is an archive."""
    return source.data.startswith(b"PK\x03\x04")


def read(source: Source, _choices: Choices = AS_FOUND) -> Reading:
    """The article of an OpenDocument text; raises `FileProblem` or `UnreadableText`."""
    return reading_of(document_of(source), source, NAME)


def document_of(source: Source) -> Document:
    """The paragraphs of an OpenDocument text and what else is told of it; raises `FileProblem`."""
    archive = Archive(source)
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise FileProblem(say("“{file}” is locked with a password. Save it without one.", file=source.file))
    root = parse_xml(archive.read("content.xml"), f"{source.file} (content.xml)")
    body = next(root.iter("{*}text"), None)
    if body is None:
        raise FileProblem(say("“{file}” is no text document: it has no text part.", file=source.file))
    document = Document()
    document.counts["deleted"] = sum(1 for _ in root.iter("{*}deletion"))
    document.counts["inserted"] = sum(1 for _ in root.iter("{*}insertion"))
    document.paragraphs += _Body(document, source.file).blocks(body)
    if "styles.xml" in archive:
        styles = parse_xml(archive.read("styles.xml"), f"{source.file} (styles.xml)")
        document.running = any(
            "".join(map(str, each.itertext())).strip()
            for kind in ("header", "footer")
            for each in styles.iter(f"{{*}}{kind}")
        )
    return document


class _Body:
    def __init__(self, document: Document, file: str) -> None:
        self._document = document
        self._file = file
        self._blanks = 0

    def blocks(self, parent: etree._Element) -> list[str]:
        """The paragraphs in an element."""
        found: list[str] = []
        for child in parent:
            kind = _name(child)
            if kind in ("p", "h"):
                boxes: list[str] = []
                found.append(self._paragraph(child, boxes))
                found += boxes
            elif kind == "table":
                found += paragraphs_of(
                    [
                        [self.blocks(cell) for cell in row if _name(cell) == "table-cell"]
                        for row in _rows(child)
                    ]
                )
            elif kind not in _LEFT_OUT:
                found += self.blocks(child)
        return found

    def _paragraph(self, element: etree._Element, boxes: list[str]) -> str:
        """Its words; blanks at the edges that `text:s` does not make are the file's own layout."""
        pieces: list[tuple[str, bool]] = []
        self._collect(element, pieces, boxes)
        text = ""
        for piece, is_plain in pieces:
            if is_plain:
                collapsed = _BLANKS.sub(" ", piece)
                text += (
                    collapsed[1:] if collapsed[:1] == " " and (not text or text[-1] in " \n\t") else collapsed
                )
            else:
                text += piece
        return text.rstrip(" ") if pieces and pieces[-1][1] else text

    def _collect(self, element: etree._Element, pieces: list[tuple[str, bool]], boxes: list[str]) -> None:
        pieces.append((element.text or "", True))
        for child in element:
            match _name(child):
                case "s":
                    count = next((v for k, v in child.attrib.items() if str(k).endswith("}c")), "1")
                    blanks = int(count) if re.fullmatch("[0-9]{1,6}", str(count)) else 1
                    pieces.append((" " * min(blanks, _MOST_BLANKS), False))
                    self._blanks += len(pieces[-1][0])
                    if self._blanks > _MOST_BLANKS_IN_ALL:
                        raise FileProblem(
                            say(
                                "“{file}” is made of more blanks than words. It is not read.", file=self._file
                            )
                        )
                case "tab":
                    pieces.append(("\t", False))
                case "line-break":
                    pieces.append(("\n", False))
                case "note":
                    body = next(child.iter("{*}note-body"), None)
                    if body is not None:
                        self._document.notes.append("\n".join(self.blocks(body)))
                case "annotation":
                    self._document.counts["comment"] += 1
                case "text-box":
                    boxes += self.blocks(child)
                case kind if kind not in _LEFT_OUT:
                    self._collect(child, pieces, boxes)
            pieces.append((child.tail or "", True))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, also those in groups and headers of rows, but not those of tables in its cells."""
    for child in table:
        if (kind := _name(child)) == "table-row":
            yield child
        elif kind in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(child)


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
