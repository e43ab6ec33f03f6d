"""Dates as people and databases write them, in the languages of their interfaces."""

import re
from datetime import date

from pullquote.wording import say

__all__ = ["dated", "iso_date"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier enero gennaio januari janeiro januarie",
            "february feb februar février fevrier febrero febbraio februari fevereiro",
            "march mar märz maerz mars marzo maart março marts",
            "april apr avril abril aprile",
            "may mai mayo maggio mei maio maj",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet julio luglio julho",
            "august aug août aout agosto augustus augusti",
            "september sep sept septembre septiembre settembre setembro",
            "october oct oktober okt octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre decembre diciembre dicembre dezembro desember",
        ),
        start=1,
    )
    for name in names.split()
}
_LONGEST = 200
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d\S*( ?(Z|UTC|GMT|[+-]\d\d:?\d\d))?")
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
# A weekday may stand before or after, and a time behind.
_REST = r"(?:,?\s+\w+)?(?:,?\s+\d{1,2}[:.]\d\d\b.{0,20})?"
_DAY_MONTH = re.compile(
    r"(?:\w+[,.]?\s+)?(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?(\w+)\.?,?\s+(?:de\s+)?(\d{4})" + _REST
)
_MONTH_DAY = re.compile(r"(?:\w+[,.]?\s+)?(\w+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})" + _REST)


def iso_date(given: str) -> str:
    """A date as ISO 8601 when it can mean only one day; otherwise as given.

    “03/04/2026” stays as it is: it is March in one country and April in another. A time after an ISO date is dropped,
    whatever its zone: the day is that of the newspaper.
    """
    words = given.strip()
    if len(words) > _LONGEST:
        return given
    if match := _STAMP.fullmatch(words):
        words = match[1]
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


def dated(given: str) -> tuple[str, tuple[str, ...]]:
    """A date as `iso_date` reads it, and a doubt when it could not."""
    published = iso_date(given)
    if not published or re.fullmatch(r"\d{4}-\d\d-\d\d", published):
        return published, ()
    return published, (
        say(
            "The date “{date}” can mean more than one day, or none. It stays as it is.", date=given[:_LONGEST]
        ),
    )
