"""The pictures in the guide, from the real window in both themes; `make screenshots` makes them again.

They are finer than the guide shows them, for fine screens, and in few colours, for a small program.
"""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QBuffer, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QImageWriter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

__all__ = ["LARGEST", "save_picture"]

LARGEST = 60_000
"""Bytes of a picture at most: it takes as many colours as that allows."""

_WIDTH = 1280  # px of what is as wide as the guide's column or wider
_COLOURS = (128, 96, 64, 48, 32, 24, 16)
_SHADES = 8  # steps of a channel that count as one shade


def save_picture(window: QWidget, rect: QRect, path: Path) -> None:
    """Save a part of a window."""
    ratio = min(2.0, _WIDTH / rect.width())
    shown = QPixmap(rect.size() * ratio)
    shown.setDevicePixelRatio(ratio)
    window.render(shown, QPoint(), QRegion(rect))
    image = shown.toImage().convertToFormat(QImage.Format.Format_RGB32)
    common = _common_colours(image)
    path.write_bytes(
        next(
            (png for count in _COLOURS if len(png := _png(image, common[:count])) <= LARGEST),
            _png(image, common[: _COLOURS[-1]]),
        )
    )


def _common_colours(image: QImage) -> list[int]:
    """The commonest colour of each group of like ones, the groups first that are common or lively."""
    groups: dict[tuple[int, ...], Counter[int]] = {}
    for colour, count in Counter(memoryview(image.constBits()).cast("I")).items():
        shade = tuple((colour >> channel & 255) // _SHADES for channel in (16, 8, 0))
        groups.setdefault(shade, Counter())[colour] = count

    def weight(shade: tuple[int, ...]) -> int:
        # The labels' colours are on few px, and are what the picture is about.
        return groups[shade].total() * (1 + max(shade) - min(shade))

    return [groups[shade].most_common(1)[0][0] for shade in sorted(groups, key=weight, reverse=True)]


def _png(image: QImage, colours: list[int]) -> bytes:
    buffer = QBuffer()
    nearest = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    writer = QImageWriter(buffer, b"png")
    writer.setQuality(0)  # packed as tightly as it goes
    writer.write(image.convertToFormat(QImage.Format.Format_Indexed8, colours, nearest))
    return bytes(buffer.data().data())
