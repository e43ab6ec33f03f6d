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
from datetime import date

__all__ = ["KEYS", "iso_date", "split_header"]

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

_LINE = re.compile(r"([A-Za-z]+):[ \t\u00a0]*(.*?)[ \t\u00a0]*")

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier",
            "february feb februar février",
            "march mar märz mars",
            "april apr avril",
            "may mai",
            "june jun juni juin",
            "july jul juli juillet",
            "august aug août",
            "september sep sept septembre",
            "october oct oktober octobre",
            "november nov novembre",
            "december dec dezember décembre",
        ),
        start=1,
    )
    for name in names.split()
}
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_DAY_MONTH = re.compile(r"(?:\w+,\s*)?(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(\w+)\.?,?\s+(\d{4})")
_MONTH_DAY = re.compile(r"(?:\w+,\s*)?(\w+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


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
        fields[field] = match[2]
        at = end + 1
    return {}, 0


def iso_date(given: str) -> str:
    """A date as ISO 8601 when it can mean only one day; otherwise as given.

    “03/04/2026” stays as it is: it is March in one country and April in another.
    """
    words = given.strip()
    if match := _YEAR_FIRST.fullmatch(words):
        return _iso(match[1], match[3], match[4]) or given
    if match := _BASIC.fullmatch(words):
        return _iso(*match.groups()) or given
    if match := _NUMBERS.fullmatch(words):
        first, mark, second, year = match.groups()
        readings = {_iso(year, second, first), _iso(year, first, second) if mark != "." else ""} - {""}
        return readings.pop() if len(readings) == 1 else given
    for pattern, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        if (match := pattern.fullmatch(words)) and (number := _MONTHS.get(match[month].casefold())):
            return _iso(match[3], str(number), match[day]) or given
    return given


def _iso(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
