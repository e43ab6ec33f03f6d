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

from charset_normalizer import from_bytes

from pullquote.errors import FileProblem, UnreadableText
from pullquote.importers.western import ENCODING as WINDOWS_1252
from pullquote.importers.western import as_windows_1252

__all__ = ["LIMIT", "Decoded", "UncertainEncoding", "decode", "read_bytes", "text_encoding"]

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
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an Office document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "an RTF document",
    b"SQLite format 3\x00": "an SQLite database",
    b"\x1f\x8b": "a compressed file",
    b"\x7fELF": "a program",
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
            f"“{name}” is not UTF-8, and its encoding cannot be told for sure from its bytes. "
            f"Say which it is; likely are {_list(candidates)}."
        )


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, before `text.freeze`; `candidates` are other likely encodings."""

    text: str
    encoding: str
    certain: bool = True
    candidates: tuple[str, ...] = ()


def read_bytes(path: Path) -> bytes:
    """A file's bytes; raises `FileProblem` when it is no file, is empty or is larger than `LIMIT`."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a third faster, which shows with 10,000 files
            status = os.fstat(file.fileno())
            if status.st_size <= LIMIT:
                data = file.read() if stat.S_ISREG(status.st_mode) else file.read(LIMIT + 1)
    except IsADirectoryError as error:
        raise FileProblem(f"“{path}” is a folder, not a file.") from error
    except FileNotFoundError as error:
        raise FileProblem(f"There is no file “{path}”.") from error
    except (OSError, ValueError) as error:
        if os.path.isdir(path):  # noqa: PTH112 - as Windows says it; unlike Path's, silent where it may not look
            raise FileProblem(f"“{path}” is a folder, not a file.") from error
        raise FileProblem(f"“{path}” cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    if status.st_size > LIMIT or len(data) > LIMIT:
        raise FileProblem(
            f"“{path}” is larger than {LIMIT // 1024 // 1024} MB, too large for an article. Split it first."
        )
    if not data:
        raise FileProblem(f"“{path}” is empty.")
    return data


def text_encoding(name: str) -> str:
    """The canonical name of an encoding; raises `UnreadableText` for what is none."""
    try:
        "x".encode(name)  # refuses codecs that are not for characters
        codec = codecs.lookup(name)
    except (LookupError, ValueError, UnicodeError):
        codec = None
    if codec is None or codec.name.replace("-", "_") in _NOT_TEXT:
        raise UnreadableText(
            f"There is no text encoding “{name}”. Names are, for example, utf-8, cp1252, iso8859-7."
        )
    return codec.name


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The characters of bytes; `encoding` overrides what would be detected, `name` is for the messages.

    Raises `UnreadableText`: no text at all, broken UTF-8 or UTF-16 (with the byte's offset, from 0, and its
    line), or not the given encoding.
    """
    mark = next((found for found in _MARKS if data.startswith(found[0])), None)
    if encoding is not None:
        return Decoded(
            _strictly(data, name, _declared(encoding, mark, name), "was said to be"), text_encoding(encoding)
        )
    if mark is not None:
        return Decoded(_strictly(data, name, mark[1], "begins as"), mark[1])
    if wide := _utf16_without_mark(data):
        return Decoded(data.decode(wide), wide)
    _refuse_binary(data, name)
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        sequences = len(_UTF8_SEQUENCE.findall(data))
        if sequences and sequences >= len(_HIGH.findall(_UTF8_SEQUENCE.sub(b"", data))):
            raise UnreadableText(
                f"“{name}” is not valid UTF-8 {_place(data, error)}, though most of it is: "
                "it is damaged, or parts of it are in another encoding. Repair it first."
            ) from error
    return _legacy(data, name)


def _declared(encoding: str, mark: tuple[bytes, str] | None, name: str) -> str:
    """The codec for what the user says, unless the file's byte order mark says otherwise."""
    codec = text_encoding(encoding)
    if mark is None:
        return codec
    if codec.replace("-sig", "") in (mark[1], mark[1][:6]):
        return mark[1]
    raise UnreadableText(f"“{name}” begins with the mark of {mark[1]}; it is not {codec}.")


def _strictly(data: bytes, name: str, codec: str, why: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise UnreadableText(f"“{name}” {why} {codec}, but is not {_place(data, error)}.") from error
    except UnicodeError as error:
        raise UnreadableText(f"“{name}” {why} {codec}, but is not ({error}).") from error


def _place(data: bytes, error: UnicodeDecodeError) -> str:
    line = 1 + len(_LINE_END.findall(data, 0, error.start))
    return f"at byte {error.start:,} (0x{data[error.start]:02X}, in line {line:,})"


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
        raise UnreadableText(f"“{name}” is {what}, not plain text.")
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(3, len(sample) // 100):
        raise UnreadableText(f"“{name}” is a binary file, not text.")


def _legacy(data: bytes, name: str) -> Decoded:
    western = as_windows_1252(data)
    if western is not None:
        return Decoded(western, WINDOWS_1252)
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
        raise UnreadableText(f"“{name}” is not text in any encoding that Pullquote can detect.")
    best = next(iter(candidates))
    return Decoded(candidates[best], best, certain=False, candidates=tuple(candidates))


def _list(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]
