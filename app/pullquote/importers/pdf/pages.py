"""The characters of a PDF's pages with their places, as pdfium gives them.

Run as a module it reads a PDF from its input and writes an `Answer`: see `process`.
"""

import sys
from ctypes import byref, c_double
from typing import Any, Literal

import msgspec

from pullquote.importers.pdf.lines import Glyph, Line, segments_of

__all__ = ["MOST_CHARACTERS", "MOST_PAGES", "Answer", "read_pages"]

MOST_PAGES = 2000
MOST_CHARACTERS = 10_000_000
_MOST_ON_A_PAGE = 200_000


class Answer(msgspec.Struct, frozen=True):
    """The segments of each page and how many characters run in another direction than those around them, or why not."""

    pages: list[list[Line]] = []
    turned: int = 0
    problem: Literal["", "locked", "damaged", "damaged page", "too large"] = ""


def read_pages(data: bytes) -> Answer:
    """What pdfium finds in a document."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        return Answer(problem="locked" if locked else "damaged")
    pages: list[list[Line]] = []
    turned = characters = 0
    try:
        if len(document) > MOST_PAGES:
            return Answer(problem="too large")
        for number in range(len(document)):
            glyphs, others = _glyphs(document[number], raw)
            pages.append(segments_of(glyphs))
            turned += others
            characters += len(glyphs)
            if characters > MOST_CHARACTERS:
                return Answer(problem="too large")
    except pypdfium2.PdfiumError:
        return Answer(problem="damaged page")
    finally:
        document.close()
    return Answer(pages, turned)


def _glyphs(page: Any, raw: Any) -> tuple[list[Glyph], int]:
    """The characters of a page that run as most of them do, turned upright, and how many others there are."""
    text = page.get_textpage()
    found: list[tuple[int, Glyph]] = []
    blank = False
    x, y = c_double(), c_double()
    high = ""
    for order in range(min(text.count_chars(), _MOST_ON_A_PAGE)):
        char = high + chr(raw.FPDFText_GetUnicode(text, order))
        if "\ud800" <= char <= "\udbff":  # a wide character comes as its two halves
            high = char
            continue
        char, high = (
            (char.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if high else char),
            "",
        )
        if char.isspace() or char == "\0":
            blank = True
            continue
        left, bottom, right, top = text.get_charbox(order)
        raw.FPDFText_GetCharOrigin(text, order, byref(x), byref(y))
        quarter = round(raw.FPDFText_GetCharAngle(text, order) / 1.5707963) % 4
        height = right - left if quarter % 2 else top - bottom
        size = raw.FPDFText_GetFontSize(text, order) or height
        # A scaled page leaves the font its own size: what is drawn says more.
        size = max(min(size, 4 * height) if height > 0 else size, height, 1.0)
        place = {
            0: (left, right, y.value),
            1: (-top, -bottom, x.value),  # pdfium counts angles clockwise
            2: (-right, -left, -y.value),
            3: (bottom, top, -x.value),
        }[quarter]
        found.append((quarter, Glyph(order, char, *place, size, blank)))
        blank = False
    text.close()
    directions = [quarter for quarter, _ in found]
    usual = max(set(directions), key=directions.count, default=0)
    upright = [glyph for quarter, glyph in found if quarter == usual]
    return upright, len(found) - len(upright)


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.msgpack.encode(read_pages(sys.stdin.buffer.read())))
