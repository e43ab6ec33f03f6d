"""Days as the user's country writes them."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale

__all__ = ["written_day"]

_WEEKDAY = re.compile(r"[\s,،]*dddd[\s,،፡]*")
_YEAR = re.compile(r"[\s,،]*('[^']*'\s*)?\by+(\s*(年|년|'[^']*'|[.,]))*\s*")


def written_day(day: date, *, short: bool) -> str:
    """“14 October” or “October 14”, short “14 Oct”; with the year when it is not this year's."""
    # Qt has no format without weekday and year, so they are taken out of the long one, which has everything.
    form = _WEEKDAY.sub(" ", QLocale().dateFormat(QLocale.FormatType.LongFormat))
    if day.year == QDate.currentDate().year():
        form = _YEAR.sub(" ", form)
    if short:
        form = form.replace("MMMM", "MMM")
    return QLocale().toString(QDate(day.year, day.month, day.day), form.strip())
