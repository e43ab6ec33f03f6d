"""A sheet of paper: how large it is in the px of the page, and what stands under everything."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPagedPaintDevice, QPageSize, QPainter, QPen

from pullquote.desktop import theme
from pullquote.desktop.printing.contents import Contents
from pullquote.desktop.printing.strips import wrapped
from pullquote.desktop.theme import LIGHT, SMALL, Line
from pullquote.wording import say

__all__ = ["Sheet", "usual_paper"]

_TYPE = 10.5
"""Points of the article's type on paper."""
_MARGIN = 38.0
_FOOT = 26.0
"""Points from the last line to the footer's lower edge."""
_POINTS = 72.0


def usual_paper() -> QPageSize:
    """Letter where inches are measured, A4 elsewhere."""
    inches = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if inches else QPageSize.PageSizeId.A4)


@dataclass(frozen=True)
class Sheet:
    """Lengths are px of the page, as the layout measures them; `scale` makes dots of them."""

    width: float
    height: float
    margin: float
    foot: float
    scale: float

    @classmethod
    def on(cls, device: QPagedPaintDevice, em: float) -> "Sheet":
        """The paper of a device; `em` is the article's type in px of the page."""
        dots = device.logicalDpiX()
        scale = _TYPE / _POINTS * dots / em
        points = device.pageLayout().fullRectPoints()
        to_px = dots / _POINTS / scale
        return cls(points.width() * to_px, points.height() * to_px, _MARGIN * to_px, _FOOT * to_px, scale)

    @property
    def inner_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def inner_height(self) -> float:
        """The height between the upper margin and the footer."""
        return self.height - 2 * self.margin - self.foot

    def begin(self, painter: QPainter) -> None:
        """From here on the painter's px are those of the page, from the corner inside the margins."""
        painter.resetTransform()
        painter.scale(self.scale, self.scale)
        painter.translate(self.margin, self.margin)

    def paint_footer(self, painter: QPainter, contents: Contents, page: int, pages: int) -> None:
        """Title, annotator, project and date at the left, the number of the page at the right."""
        number = say("Page {page} of {pages}").format(page=page, pages=pages)
        facts = " · ".join(filter(None, (contents.annotator, contents.project, contents.printed)))
        gap, metrics = theme.px(16), QFontMetricsF(theme.font(SMALL))
        room = self.inner_width - metrics.horizontalAdvance(f"{number} · {facts}") - 2 * gap
        title = metrics.elidedText(contents.title, Qt.TextElideMode.ElideRight, max(0.0, room))
        top = self.inner_height + self.foot - metrics.height()
        painter.setPen(QPen(LIGHT.tones.line, Line.HAIR))
        painter.drawLine(QPointF(0, top), QPointF(self.inner_width, top))
        painter.setPen(LIGHT.tones.text2)
        for text, is_right in ((" · ".join(filter(None, (title, facts))), False), (number, True)):
            layout = wrapped(text, theme.font(SMALL), self.inner_width)
            left = self.inner_width - layout.lineAt(0).naturalTextWidth() if is_right else 0
            layout.draw(painter, QPointF(left, top + theme.px(4)))
