"""Rich Text Format (.rtf; Microsoft's specification 1.9.1), read as it looks with all changes accepted.

Groups, control words and bytes are read one after the other; a stack holds what a group changes. Bytes above 127 are
in the code page of their font's character set, or of the document. `\\uN` is one UTF-16 unit, so an emoji is two of
them, and what stands there for readers that know no Unicode is skipped. Destinations that hold no text of the page
(styles, pictures, field codes, headers, bullets) are left out.
"""

import codecs
import re
from dataclasses import dataclass, replace

from pullquote.errors import FileProblem
from pullquote.importers.documents.document import Document, reading_of
from pullquote.importers.reading import AS_FOUND, Choices, Reading, Source
from pullquote.wording import say

__all__ = ["NAME", "document_of", "read", "recognises"]

NAME = "rich-text/1"

_MOST_GROUPS = 2000
"""Groups inside groups; real documents have a dozen."""

_TOKEN = re.compile(
    rb"\\'([0-9A-Fa-f]{2})|\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?|\\([^A-Za-z])|([{}])|([^\\{}\r\n]+)",
    re.DOTALL,
)

_TEXT = {
    "line": "\n", "lbr": "\n", "softline": "\n", "tab": "\t", "cell": "\t", "nestcell": "\t",
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c",
    "ltrmark": "\u200e", "rtlmark": "\u200f", "zwbo": "\u200b", "zwnbo": "\u2060",
}  # fmt: skip
_SYMBOLS = {b"~": "\u00a0", b"-": "\u00ad", b"_": "\u2011", b"\\": "\\", b"{": "{", b"}": "}"}
_ENDS = {"par", "sect", "row", "nestrow", "page", "column"}

_HEADERS = {"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"}
_LEFT_OUT = {
    *(
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "fldinst",
        "objdata",
        "objclass",
        "listtext",
        "pntext",
        "nonshppict",
    ),
    *(
        "shprslt",
        "sp",
        "xe",
        "tc",
        "txe",
        "rxe",
        "filetbl",
        "bkmkstart",
        "bkmkend",
        "atnid",
        "atnauthor",
        "listtable",
    ),
    *(
        "listoverridetable",
        "rsidtbl",
        "revtbl",
        "generator",
        "pgdsctbl",
        "template",
        "keywords",
        "private",
        "falt",
    ),
    *(
        "panose",
        "ftnsep",
        "ftnsepc",
        "ftncn",
        "aftnsep",
        "aftnsepc",
        "aftncn",
        "themedata",
        "datastore",
        "do",
    ),
}
_KNOWN_AFTER_STAR = {"shpinst", "shptxt", "footnote", "annotation", "fldrslt", "fonttbl"}

# The character sets of fonts (RTF 1.9.1, \fcharset) and their Windows code pages.
_CHARSETS = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258,
    177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 255: 437,
}  # fmt: skip
_CODECS = {10000: "mac_roman", 1361: "johab", 65001: "utf-8"}
_SYMBOL_CHARSET = 2


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until the end of a group."""

    silent: bool = False
    hidden: bool = False
    deleted: bool = False
    fallback: int = 1
    codec: str = ""
    symbols: bool = False
    fonts: bool = False
    sink: str = "text"


def recognises(source: Source) -> bool:
    """Whether it begins as Rich Text does."""
    return source.data[:64].lstrip().startswith(b"{\\rtf")


def read(source: Source, _choices: Choices = AS_FOUND) -> Reading:
    """The article of a Rich Text file; raises `FileProblem` or `UnreadableText`."""
    return reading_of(document_of(source), source, NAME)


def document_of(source: Source) -> Document:
    """The paragraphs of a Rich Text file and what else is told of it; raises `FileProblem`."""
    return _Reader(source).document


class _Reader:
    def __init__(self, source: Source) -> None:
        self.document = Document()
        self._file = source.file
        self._codec = "cp1252"
        self._fonts: dict[int, tuple[str, bool]] = {}
        self._font = 0
        self._group = _Group()
        self._stack: list[_Group] = []
        self._sinks: dict[str, list[str]] = {"text": []}
        self._bytes = bytearray()
        self._high = ""
        self._skip = 0
        self._starred = False
        self._rows: list[str] = []
        self._boxes: list[str] = []
        self._walk(source.data)

    def _walk(self, data: bytes) -> None:
        at = 0
        while match := _TOKEN.search(data, at):
            at = match.end()
            hexed, word, number, symbol, brace, plain = match.groups()
            if hexed is not None:
                self._byte(int(hexed, 16))
                continue
            if plain is not None:
                self._plain(plain)
                continue
            self._flush()
            if brace == b"{":
                self._open()
            elif brace == b"}":
                self._close()
                if not self._stack:  # whatever follows the document is not part of it
                    break
            elif symbol is not None:
                self._symbol(symbol)
            elif word == b"bin":
                at += max(0, int(number or 0))
            else:
                self._word(word.decode("ascii"), None if number is None else int(number))
        self._flush()
        self._end_paragraph("text")

    # Groups

    def _open(self) -> None:
        if len(self._stack) >= _MOST_GROUPS:
            raise FileProblem(
                say(
                    "“{file}” has more groups inside groups than any document needs. It is not read.",
                    file=self._file,
                )
            )
        self._skip = 0
        self._stack.append(self._group)

    def _close(self) -> None:
        self._skip = 0
        if not self._stack:
            return
        inner, self._group = self._group, self._stack.pop()
        if inner.sink != self._group.sink:
            words = "".join(self._sinks.pop(inner.sink)).strip("\n")
            if inner.sink.startswith("note"):
                self.document.notes.append(words)
            else:
                self._boxes.append(words)

    def _into(self, kind: str) -> None:
        """What follows in this group goes elsewhere."""
        name = f"{kind} {len(self._stack)}"
        self._sinks[name] = []
        self._group = replace(self._group, sink=name)

    # Control words

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._starred = True
            return
        if symbol in (b"\n", b"\r"):
            self._end_paragraph(self._group.sink)
        elif symbol in _SYMBOLS:
            self._say(_SYMBOLS[symbol], counts=True)

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        group = self._group
        if word == "u" and number is not None:
            self._unicode(number)
        elif self._skip and (word in _TEXT or word in _ENDS):
            self._skip -= 1
        elif word in _TEXT:
            self._say(_TEXT[word])
        elif word in _ENDS:
            if not group.silent:
                self._end_paragraph(group.sink, row=word in ("row", "nestrow"))
        elif word in _HEADERS:
            self._group = replace(group, silent=True, sink=group.sink)
            self.document.running = True
        elif word == "fonttbl":
            self._group = replace(group, silent=True, fonts=True)
        elif word == "footnote":
            self._into("note")
        elif word == "annotation":
            self.document.counts["comment"] += not group.silent
            self._group = replace(group, silent=True)
        elif word == "shptxt":
            self._into("box")
        elif word in _LEFT_OUT or (starred and word not in _KNOWN_AFTER_STAR):
            self._group = replace(group, silent=True)
        else:
            self._property(word, number)

    def _property(self, word: str, number: int | None) -> None:
        group = self._group
        on = number != 0
        match word:
            case "ansicpg":
                self._codec = _codec(number or 1252) or self._codec
            case "mac":
                self._codec = "mac_roman"
            case "pc":
                self._codec = "cp437"
            case "uc":
                self._group = replace(group, fallback=min(max(number or 0, 0), 16))
            case "f" if group.fonts:
                self._font = number or 0
            case "fcharset" if group.fonts:
                codec = _codec(_CHARSETS.get(number or 0, 0))
                self._fonts[self._font] = codec, number == _SYMBOL_CHARSET
            case "f":
                codec, symbols = self._fonts.get(number or 0, ("", False))
                self._group = replace(group, codec=codec, symbols=symbols)
            case "v":
                self.document.counts["hidden"] += on and not group.hidden and not group.silent
                self._group = replace(group, hidden=on)
            case "deleted":
                self.document.counts["deleted"] += on and not group.deleted and not group.silent
                self._group = replace(group, deleted=on)
            case "revised":
                self.document.counts["inserted"] += on and not group.silent
            case "plain":
                self._group = replace(group, hidden=False, deleted=False)

    # Characters

    def _byte(self, byte: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(byte)

    def _plain(self, data: bytes) -> None:
        skipped = min(self._skip, len(data))
        self._skip -= skipped
        self._bytes += data[skipped:]

    def _flush(self) -> None:
        """Say the bytes that have come together: a character may be two of them."""
        if not self._bytes:
            return
        data = bytes(self._bytes)
        self._bytes.clear()
        if self._group.symbols:
            symbols = sum(byte > 32 for byte in data)
            if not self._group.silent:
                self.document.counts["symbol"] += symbols
            self._say("".join("\ufffd" if byte > 32 else " " for byte in data))
            return
        self._say(data.decode(self._group.codec or self._codec, "replace"))

    def _unicode(self, number: int) -> None:
        unit = chr(number % 0x10000)
        self._skip = self._group.fallback
        if self._high:
            pair = (self._high + unit).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            self._high = ""
            self._say(pair)
        elif "\ud800" <= unit <= "\udbff":
            self._high = unit
        else:
            self._say(unit if not "\udc00" <= unit <= "\udfff" else "\ufffd")

    def _say(self, text: str, *, counts: bool = False) -> None:
        if counts and self._skip:
            self._skip -= 1
            return
        if self._high:
            self._high, text = "", "\ufffd" + text
        group = self._group
        if not (group.silent or group.hidden or group.deleted):
            self._sinks[group.sink].append(text)

    def _end_paragraph(self, sink: str, *, row: bool = False) -> None:
        """Close the paragraph that goes to the page; elsewhere, and between the rows of a table, it is a line."""
        self._skip = 0
        if sink != "text":
            self._sinks[sink].append("\n")
            return
        words = "".join(self._sinks["text"]).removesuffix("\t")
        self._sinks["text"].clear()
        if not row:
            self._end_table()
            self.document.paragraphs.append(words)
        else:
            self._rows.append(words)
        if not row or self._boxes:
            self._end_table()
        self.document.paragraphs += self._boxes
        self._boxes.clear()

    def _end_table(self) -> None:
        """The rows that have come together are a paragraph."""
        if self._rows:
            self.document.paragraphs.append("\n".join(self._rows))
            self._rows.clear()


def _codec(page: int) -> str:
    """Python's name of a Windows code page, empty when it has none."""
    name = _CODECS.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name if page else ""
    except LookupError:
        return ""
