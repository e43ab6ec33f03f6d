"""PDF pages of our own words, made with reportlab: words at places."""

import io
from collections.abc import Iterable

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

Placed = tuple[float, float, float, str]
"""Left edge, distance from the top, size, words."""

WIDTH, HEIGHT = A4


def pdf(
    pages: Iterable[Iterable[Placed]], *, password: str = "", turned: bool = False, bold: bool = False
) -> bytes:
    """A document with these words on its pages; `turned` runs them upwards, `bold` draws them twice."""
    out = io.BytesIO()
    encrypt = {"encrypt": password} if password else {}
    canvas = Canvas(out, pagesize=A4, invariant=True, **encrypt)
    for page in pages:
        if turned:
            canvas.translate(WIDTH, 0)
            canvas.rotate(90)
        for left, top, size, words in page:
            canvas.setFont("Helvetica", size)
            for shift in (0, 0.3) if bold else (0,):
                canvas.drawString(left + shift, (WIDTH if turned else HEIGHT) - top, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def column(
    left: float, top: float, lines: Iterable[str], size: float = 10, leading: float = 12
) -> list[Placed]:
    """Lines below each other; an empty one is half a line of space."""
    placed: list[Placed] = []
    for line in lines:
        if line:
            placed.append((left, top, size, line))
        top += leading if line else leading / 2
    return placed
