"""Bytes to characters, strictly: nothing is dropped, replaced or guessed behind the user's back.

UTF-8 and UTF-16 are recognised for certain; Windows-1252 where nothing speaks against it (`western.py`). For
anything else there are only candidates: `Decoded.certain` is false, and a person has to choose.
"""

import codecs
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from pullquote.errors import FileProblem, UnreadableText
from pullquote.importers.western import ENCODING as WINDOWS_1252
from pullquote.importers.western import as_windows_1252
from pullquote.wording import later, say

__all__ = ["LIMIT", "Decoded", "UncertainEncoding", "decode", "decode_surely", "read_bytes", "text_encoding"]

LIMIT = 64 * 1024 * 1024
"""The largest file that is taken for an article, in bytes."""

_SAMPLE = 1 << 16

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = {
    b"\x89PNG": later("a PNG picture"),
    b"\xff\xd8\xff": later("a JPEG picture"),
    b"GIF8": later("a GIF picture"),
    b"%PDF-": later("a PDF document"),
    b"PK\x03\x04": later("a ZIP archive or an Office document"),
    b"\xd0\xcf\x11\xe0": later("an old Office document"),
    b"{\\rtf": later("an RTF document"),
    b"SQLite format 3\x00": later("an SQLite database"),
    b"\x1f\x8b": later("a compressed file"),
    b"\x7fELF": later("a program"),
}

_NOT_TEXT = ("unicode_escape", "raw_unicode_escape", "utf_7", "idna", "punycode", "undefined", "mbcs", "oem")

_LINE_END = re.compile(rb"\r\n|\r|\n")
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f"))
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class UncertainEncoding(UnreadableText):
    """The bytes are text in more than one encoding; `candidates` are likely ones, the best first."""

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        self.candidates = candidates
        super().__init__(
            say(
                "“{name}” is not UTF-8, and its encoding cannot be told for sure from its bytes. "
                "Say which it is; likely are {encodings}.",
                name=name,
                encodings=_list(candidates),
            )
        )


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, before `text.freeze`; `candidates` are other likely encodings."""

    text: str
    encoding: str
    certain: bool = True
    candidates: tuple[str, ...] = ()


def read_bytes(path: Path, limit: int = LIMIT, *, may_be_empty: bool = False) -> bytes:
    """A file's bytes; raises `FileProblem` when it is no file, has more than `limit` bytes, or none."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a third faster, which shows with 10,000 files
            status = os.fstat(file.fileno())
            if status.st_size <= limit:
                data = file.read() if stat.S_ISREG(status.st_mode) else file.read(limit + 1)
    except IsADirectoryError as error:
        raise FileProblem(say("“{path}” is a folder, not a file.", path=path)) from error
    except FileNotFoundError as error:
        raise FileProblem(say("There is no file “{path}”.", path=path)) from error
    except (OSError, ValueError) as error:
        if os.path.isdir(path):  # noqa: PTH112 - as Windows says it; unlike Path's, silent where it may not look
            raise FileProblem(say("“{path}” is a folder, not a file.", path=path)) from error
        raise FileProblem(
            say(
                "“{path}” cannot be read: {reason}.",
                path=path,
                reason=getattr(error, "strerror", None) or error,
            )
        ) from error
    if status.st_size > limit or len(data) > limit:
        raise FileProblem(
            say(
                "“{path}” is larger than {size} MB, which is the most that is read. Split it first.",
                path=path,
                size=limit // 1024 // 1024,
            )
        )
    if not data and not may_be_empty:
        raise FileProblem(say("“{path}” is empty.", path=path))
    return data


def decode_surely(data: bytes, file: str, encoding: str | None = None) -> Decoded:
    """Like `decode`, but what is not certain raises `UncertainEncoding`: a person has to choose."""
    decoded = decode(data, file, encoding)
    if not decoded.certain:
        raise UncertainEncoding(file, decoded.candidates)
    return decoded


def text_encoding(name: str) -> str:
    """The canonical name of an encoding; raises `UnreadableText` for what is none."""
    try:
        "x".encode(name)  # refuses codecs that are not for characters
        codec = codecs.lookup(name)
    except (LookupError, ValueError, UnicodeError):
        codec = None
    if codec is None or codec.name.replace("-", "_") in _NOT_TEXT:
        raise UnreadableText(
            say(
                "There is no text encoding “{name}”. Names are, for example, utf-8, cp1252, iso8859-7.",
                name=name,
            )
        )
    return codec.name


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The characters of bytes; `encoding` overrides what would be detected, `name` is for the messages.

    Raises `UnreadableText`: no text at all, broken UTF-8 or UTF-16 (with the byte's offset, from 0, and its
    line), or not the given encoding.
    """
    mark = next((found for found in _MARKS if data.startswith(found[0])), None)
    if encoding is not None:
        return Decoded(_strictly(data, name, _declared(encoding, mark, name), _SAID), text_encoding(encoding))
    if mark is not None:
        return Decoded(_strictly(data, name, mark[1], _BEGINS), mark[1])
    if wide := _utf16_without_mark(data):
        return Decoded(data.decode(wide), wide)
    _refuse_binary(data, name)
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        sequences = len(_UTF8_SEQUENCE.findall(data))
        if sequences and sequences >= len(_HIGH.findall(_UTF8_SEQUENCE.sub(b"", data))):
            raise UnreadableText(
                say(
                    "“{name}” is not valid UTF-8 {place}, though most of it is: it is damaged, or parts of "
                    "it are in another encoding. Repair it first.",
                    name=name,
                    place=_place(data, error),
                )
            ) from error
    return _legacy(data, name)


def _declared(encoding: str, mark: tuple[bytes, str] | None, name: str) -> str:
    """The codec for what the user says, unless the file's byte order mark says otherwise."""
    codec = text_encoding(encoding)
    if mark is None:
        return codec
    if codec.replace("-sig", "") in (mark[1], mark[1][:6]):
        return mark[1]
    raise UnreadableText(
        say(
            "“{name}” begins with the mark of {mark}; it is not {codec}.",
            name=name,
            mark=mark[1],
            codec=codec,
        )
    )


_SAID = later("“{name}” was said to be {codec}, but is not {place}.")
_BEGINS = later("“{name}” begins as {codec}, but is not {place}.")


def _strictly(data: bytes, name: str, codec: str, complaint: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise UnreadableText(say(complaint, name=name, codec=codec, place=_place(data, error))) from error
    except UnicodeError as error:
        raise UnreadableText(say(complaint, name=name, codec=codec, place=f"({error})")) from error


def _place(data: bytes, error: UnicodeDecodeError) -> str:
    line = 1 + len(_LINE_END.findall(data, 0, error.start))
    return say(
        "at byte {start} (0x{data}, in line {line})",
        start=error.start,
        data=format(data[error.start], "02X"),
        line=line,
    )


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 shows by its NULs, which stand in one of the two bytes only: in the upper half of ASCII."""
    if b"\0" not in data:
        return None
    even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    high, low = max(even, odd), min(even, odd)
    if len(data) % 2 or high < 2 or high < 0.1 * len(data[:_SAMPLE:2]) or low * 20 > high:
        return None
    codec = "utf-16-be" if even > odd else "utf-16-le"
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return codec if not re.search(r"[\0-\x08\x0e-\x19\ufffe\uffff]", text) else None


def _refuse_binary(data: bytes, name: str) -> None:
    if data.startswith(tuple(_SIGNATURES)):
        what = next(kind for signature, kind in _SIGNATURES.items() if data.startswith(signature))
        raise UnreadableText(say("“{name}” is {what}, not plain text.", name=name, what=say(what)))
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(3, len(sample) // 100):
        raise UnreadableText(say("“{name}” is a binary file, not text.", name=name))


def _legacy(data: bytes, name: str) -> Decoded:
    western = as_windows_1252(data)
    if western is not None:
        return Decoded(western, WINDOWS_1252)
    from charset_normalizer import from_bytes  # large, and seldom needed

    candidates: dict[str, str] = {}
    for match in from_bytes(data[:_SAMPLE]):
        for found in match.could_be_from_charset:
            codec = codecs.lookup(found).name
            if codec not in candidates and len(candidates) < 5 and not codec.startswith("utf"):
                try:
                    candidates[codec] = data.decode(codec)
                except UnicodeDecodeError:
                    continue
    if not candidates:
        raise UnreadableText(
            say("“{name}” is not text in any encoding that Pullquote can detect.", name=name)
        )
    best = next(iter(candidates))
    return Decoded(candidates[best], best, certain=False, candidates=tuple(candidates))


def _list(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return names[0]
    return say("{names} or {last}", names=", ".join(names[:-1]), last=names[-1])
