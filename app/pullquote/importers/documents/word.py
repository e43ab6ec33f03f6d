"""Word documents (.docx, .docm; ECMA-376, transitional and strict), read as they look with all changes accepted.

The text is that of the main part: paragraphs, tables, content controls and text boxes in reading order, foot- and
endnotes after it. Bullets and numbers of lists are not text in Word, so they are not text here; nor are page headers,
comments, hidden text and field codes. Macros are never looked at. Elements are known by their names without the
namespace, which is another one in strict documents.
"""

import posixpath
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

NAME = "word/1"

_OLE = b"\xd0\xcf\x11\xe0"

_LEFT_OUT = {
    *("del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "pPr", "rt", "Fallback", "sdtPr"),
    *("sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "fldData", "binData"),
}
_AS_TEXT = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_PRIVATE = range(0xF000, 0xF100)


def recognises(source: Source) -> bool:
    """Whether it is an archive, or an old or locked document, which `read` has a sentence for."""
    return source.data[:4] in (b"PK\x03\x04", _OLE)


def read(source: Source, _choices: Choices = AS_FOUND) -> Reading:
    """The article of a Word document; raises `FileProblem` or `UnreadableText`."""
    return reading_of(document_of(source), source, NAME)


def document_of(source: Source) -> Document:
    """The paragraphs of a Word document and what else is told of it; raises `FileProblem`."""
    if source.data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in source.data
        raise FileProblem(
            say("“{file}” is locked with a password. Save it without one.", file=source.file)
            if locked
            else say(
                "“{file}” is an old Word document. Save it as .docx in Word and import that.",
                file=source.file,
            )
        )
    return _Word(source).document()


class _Word:
    def __init__(self, source: Source) -> None:
        self._file = source.file
        self._archive = Archive(source)
        self._document = Document()
        self._noted: list[tuple[str, str]] = []

    def document(self) -> Document:
        """Walk through the parts."""
        main = next(iter(self._targets("", "officeDocument")), "word/document.xml")
        if main not in self._archive:
            raise FileProblem(say("“{file}” is no Word document: it has no text part.", file=self._file))
        body = next(_named(self._part(main), "body"), None)
        if body is not None:
            self._document.paragraphs += self._blocks(body)
        for kind in ("footnote", "endnote"):
            self._add_notes(main, kind)
        for kind in ("header", "footer"):
            for target in self._targets(main, kind):
                if target in self._archive and any(_text(each) for each in _named(self._part(target), "t")):
                    self._document.running = True
        for target in self._targets(main, "comments"):
            if target in self._archive:
                self._document.counts["comment"] += sum(1 for _ in _named(self._part(target), "comment"))
        return self._document

    def _part(self, name: str) -> etree._Element:
        return parse_xml(self._archive.read(name), f"{self._file} ({name})")

    def _targets(self, part: str, kind: str) -> list[str]:
        """The parts that a part (the package itself when empty) is related to in this way, each once."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self._archive:
            return []
        targets = (
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            for relation in self._part(relations)
            if relation.get("Type", "").rpartition("/")[2] == kind
            and relation.get("TargetMode") != "External"
        )
        return list(dict.fromkeys(targets))

    def _add_notes(self, main: str, kind: str) -> None:
        """The notes in the order in which the text refers to them."""
        for target in self._targets(main, f"{kind}s"):
            if target not in self._archive:
                continue
            notes = {_attribute(each, "id"): each for each in _named(self._part(target), kind)}
            for where, number in dict.fromkeys(self._noted):
                if where == kind and (note := notes.get(number)) is not None:
                    self._document.notes.append(
                        "\n".join(each.strip() for each in self._blocks(note)).strip()
                    )

    # Blocks

    def _blocks(self, parent: etree._Element) -> list[str]:
        """The paragraphs in an element."""
        found: list[str] = []
        begun: list[str] = []
        for child in parent:
            kind = _name(child)
            if kind == "p":
                boxes: list[str] = []
                begun.append(self._inline(child, boxes))
                if not _has(child, "pPr", "rPr", "del"):  # else its end is deleted: it goes on in the next
                    found.append("".join(begun))
                    begun.clear()
                found += boxes
            elif kind == "tbl":
                found += self._table(child)
            elif kind == "altChunk":
                self._document.counts["embedded"] += 1
            elif kind == "AlternateContent":
                found += self._blocks(_choice(child))
            elif kind in ("ins", "moveTo"):
                self._document.counts["inserted"] += 1
                found += self._blocks(child)
            elif kind in ("del", "moveFrom"):
                self._document.counts["deleted"] += 1
            elif kind not in _LEFT_OUT:
                found += self._blocks(child)
        joined = "".join(begun)
        return [*found, joined] if joined else found

    def _table(self, table: etree._Element) -> list[str]:
        rows: list[list[list[str]]] = []
        for row in self._wrapped(table, "tr"):
            if _has(row, "trPr", "del"):
                self._document.counts["deleted"] += 1
            else:
                rows.append([self._blocks(cell) for cell in self._wrapped(row, "tc")])
        return paragraphs_of(rows)

    def _wrapped(self, parent: etree._Element, kind: str) -> Iterator[etree._Element]:
        """The rows of a table or the cells of a row, also those inside content controls."""
        for child in parent:
            name = _name(child)
            if name == kind:
                yield child
            elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
                yield from self._wrapped(child, kind)

    # Words

    def _inline(self, parent: etree._Element, boxes: list[str]) -> str:
        """The words of a paragraph or run; paragraphs of text boxes in it go into `boxes`."""
        return "".join(self._words(child, boxes) for child in parent)

    def _words(self, element: etree._Element, boxes: list[str]) -> str:
        kind = _name(element)
        counts = self._document.counts
        match kind:
            case "t":
                return _text(element)
            case "br":
                return "\n" if _attribute(element, "type") in ("", "textWrapping") else ""
            case "sym":
                return self._symbol(element)
            case "footnoteReference" | "endnoteReference":
                self._noted.append((kind.removesuffix("Reference"), _attribute(element, "id")))
                return ""
            case "r" if _is_hidden(element):
                counts["hidden"] += 1
                return ""
            case "AlternateContent":
                return self._inline(_choice(element), boxes)
            case "txbxContent":
                boxes += self._blocks(element)
                return ""
            case "ins" | "moveTo":
                counts["inserted"] += 1
            case "del" | "moveFrom":
                counts["deleted"] += 1
        if kind in _AS_TEXT:
            return _AS_TEXT[kind]
        return "" if kind in _LEFT_OUT else self._inline(element, boxes)

    def _symbol(self, element: etree._Element) -> str:
        number = _attribute(element, "char")
        if re.fullmatch("[0-9A-Fa-f]{1,4}", number) and int(number, 16) not in _PRIVATE:
            return chr(int(number, 16))
        self._document.counts["symbol"] += 1
        return "\ufffd"


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _named(parent: etree._Element, kind: str) -> Iterator[etree._Element]:
    return parent.iter(f"{{*}}{kind}")


def _attribute(element: etree._Element, name: str) -> str:
    return next(
        (str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), ""
    )


def _text(element: etree._Element) -> str:
    text = element.text or ""
    # Word writes xml:space where blanks at the edges count, and drops them elsewhere.
    return text if "preserve" in element.attrib.values() else text.strip(" \t\n")


def _child(parent: etree._Element, kind: str) -> etree._Element | None:
    return next((child for child in parent if _name(child) == kind), None)


def _has(element: etree._Element, *path: str) -> bool:
    found: etree._Element | None = element
    for kind in path:
        if found is None:
            return False
        found = _child(found, kind)
    return found is not None


def _is_hidden(run: etree._Element) -> bool:
    properties = _child(run, "rPr")
    hidden = None if properties is None else _child(properties, "vanish")
    return hidden is not None and _attribute(hidden, "val") not in ("0", "false", "off")


def _choice(alternatives: etree._Element) -> etree._Element:
    """The first alternative: a modern text box stands there, and an old copy of it in the fallback."""
    return alternatives[0] if len(alternatives) else alternatives
