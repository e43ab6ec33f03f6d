"""The optional header of a plain-text article:

    Title: Harbour wall leaked unseen for a year
    Outlet: Osterlee Courier
    Date: 2026-10-14

    The text begins here.

At least two lines `Key: value` at the very top, every key from `KEYS`, none twice, then a blank line.
Anything else is text: an article that opens with “Warning: …” must not lose its first line.
"""

import re
from collections.abc import Mapping

__all__ = ["KEYS", "split_header"]

KEYS: Mapping[str, str] = {
    "title": "title",
    "outlet": "outlet",
    "byline": "byline",
    "date": "published",
    "url": "url",
    "language": "language",
    "rights": "rights",
    "licence": "licence",
    "license": "licence",
}
"""Key in the file (case does not matter) → the field it fills; `rights` is the holder's name."""

_LINE = re.compile(r"([A-Za-z]{1,20}):(.*)")
_BLANKS = " \t\u00a0"


def split_header(text: str) -> tuple[dict[str, str], int]:
    """The fields of a frozen text's header and the offset (code points) after it; none and 0 without one."""
    fields: dict[str, str] = {}
    at = 0
    while (end := text.find("\n", at)) >= 0:
        line = text[at:end]
        if not line.strip():
            return (fields, end + 1) if len(fields) >= 2 else ({}, 0)
        match = _LINE.fullmatch(line)
        field = KEYS.get(match[1].lower()) if match else None
        if match is None or field is None or field in fields:
            break
        fields[field] = match[2].strip(_BLANKS)
        at = end + 1
    return {}, 0
