"""The characters of a saved web page: the part of an MHTML file that is the page, in the encoding of browsers."""

import codecs
import email
import re
from dataclasses import dataclass
from email.message import Message

from pullquote.errors import FileProblem, UnreadableText
from pullquote.importers.decoding import decode_surely
from pullquote.importers.reading import Source
from pullquote.wording import say

__all__ = ["Page", "is_mhtml", "page_of"]

_HEAD = 4096
_META = re.compile(rb"<meta\s[^>]{0,500}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MIME = re.compile(
    rb"\s{0,99}(?:[A-Za-z-]{1,60}:[^\n]{0,999}\n(?:[ \t][^\n]{0,999}\n)*){0,30}?(?:mime-version|content-type):\s",
    re.IGNORECASE,
)
_SAVED_FROM = re.compile(
    r"<!--\s{0,9}(?:saved from url=\(\d{1,9}\)|Page saved with SingleFile\s{1,9}url:\s{0,9})(https?://[^\s>]{1,2000})"
)

_AS_BROWSERS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""Declared encodings, as Python calls them, that the WHATWG says to read as a larger one."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's characters, its encoding, the address that it was saved from, and sentences on what was doubtful."""

    html: str
    encoding: str
    url: str = ""
    doubts: tuple[str, ...] = ()


def is_mhtml(data: bytes) -> bool:
    """Whether it begins with the fields of a mail, as a web archive does."""
    return _MIME.match(data) is not None


def page_of(source: Source, encoding: str | None = None) -> Page:
    """The page of a file; `encoding` overrides what the page says.

    Raises `UncertainEncoding` when a person has to choose, otherwise `FileProblem` or `UnreadableText`.
    """
    data, declared, url = source.data, "", ""
    if is_mhtml(data):
        part = _main_part(source)
        data = _payload(part)
        declared = str(part.get_content_charset() or "")
        url = str(part.get("Content-Location", "") or "").strip()
        if not data.strip():
            raise FileProblem(say("The page in “{file}” is empty. Save it again.", file=source.file))
    page = _decoded(data, source.file, encoding, declared)
    if saved := _SAVED_FROM.search(page.html[:_HEAD]):
        url = saved[1]
    return Page(page.html, page.encoding, url if url.startswith(("http://", "https://")) else "", page.doubts)


def _decoded(data: bytes, file: str, encoding: str | None, declared: str) -> Page:
    head = data[:_HEAD]
    if found := None if declared else _XML.match(head) or _META.search(head):
        declared = found[1].decode("ascii", "replace")
    codec = _codec(declared)
    if encoding is None and codec and codec != "utf-8" and not data.startswith(_MARKS):
        if _is_utf8(data):
            doubt = say("The page says that it is {declared}, but it is UTF-8.", declared=declared)
            return Page(data.decode(), "utf-8", doubts=(doubt,))
        try:
            return Page(data.decode(codec), codec)
        except UnicodeError:
            pass  # it is not what it says: its bytes have to tell
    decoded = decode_surely(data, file, encoding)
    return Page(decoded.text, decoded.encoding)


def _codec(declared: str) -> str:
    """The codec of a declared encoding, empty for one that is none or cannot be that of a page that says so."""
    try:
        name = codecs.lookup(declared).name
        "x".encode(name)
    except (LookupError, ValueError):
        return ""
    if name.startswith(("utf-16", "utf-32", "utf-7")) or name.endswith("escape"):
        return ""  # the declaration itself could not have been read
    return _AS_BROWSERS.get(name, name)


def _is_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 and could not as well be plain ASCII or an encoding of Asia that shifts with escapes."""
    if data.isascii():
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _main_part(source: Source) -> Message:
    """The part of a web archive that is the page: the one named as its start, or the first; of frames the largest."""
    whole = email.message_from_bytes(source.data)
    pages = [
        part for part in whole.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    if not pages:
        raise FileProblem(say("“{file}” holds no web page. Save it again.", file=source.file))
    start = str(whole.get_param("start") or "")
    main = next((part for part in pages if start and str(part.get("Content-ID", "")) == start), pages[0])
    if len(pages) > 1 and b"<frameset" in _payload(main).lower():
        return max((part for part in pages if part is not main), key=lambda part: len(_payload(part)))
    return main


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError) as error:
        raise UnreadableText(say("A part of the web archive is damaged: {reason}.", reason=error)) from error
    return payload if isinstance(payload, bytes) else b""
