"""What follows the text of a printed article: a legend, who said what, and the notes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPoint, QPointF, QRect
from PySide6.QtGui import QFontMetricsF, QPainter

from pullquote.codebook import Label
from pullquote.desktop import theme
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.printing.contents import Contents, note_name
from pullquote.desktop.printing.strips import Column, Strip, heading, table
from pullquote.desktop.theme import LIGHT, UI, Line
from pullquote.desktop.widgets.chip import chip_size, paint_chip
from pullquote.desktop.widgets.patterns import draw_lane
from pullquote.wording import say

__all__ = ["Part", "back_matter"]

_NAMES_AT = 104


@dataclass(frozen=True)
class Part:
    """A heading and its strips; every page that the part goes on to begins with `titles`."""

    heading: Strip
    titles: Strip | None
    strips: Sequence[Strip]


def back_matter(contents: Contents, width: float) -> Iterator[Part]:
    """The parts that have something to say."""
    counts = Counter(annotation.label for annotation in contents.annotations)
    used = [label for label in contents.codebook.labels if counts[label.id]]
    if used:
        names = QFontMetricsF(theme.font(UI))
        widest = max(names.horizontalAdvance(label.name) for label in used)
        counted_at = max(theme.px(240), theme.px(_NAMES_AT) + widest + theme.px(16))
        legend = [_Entry(label, counts[label.id], counted_at) for label in used]
        height = theme.px(26)
        yield Part(heading(say("Legend")), None, [Strip(height, entry) for entry in legend])
    if contents.attributions:
        titles, strips = table(_who_said_what(), _rows(contents), width)
        yield Part(heading(say("Who said what")), titles, strips)
    if contents.notes:
        titles, strips = table(_notes(), _noted(contents), width)
        yield Part(heading(say("Notes")), titles, strips)


def _who_said_what() -> list[Column]:
    return [
        Column("", 3),
        Column(say("Source"), 14),
        Column(say("Cue"), 9, words=True),
        Column(say("Quote"), 36, words=True),
        Column(say("Type"), 9),
        Column(say("Claim"), 20, words=True),
        Column(say("Stance"), 9),
    ]


def _rows(contents: Contents) -> Iterator[Sequence[str]]:
    for number, row in enumerate(contents.attributions, 1):
        source = row.source if row.has_source else say("no source")
        cells = (source, row.cue, row.quote, spoken(row.type), row.claim, spoken(row.stance))
        yield str(number), *(cell or "–" for cell in cells)


def _notes() -> list[Column]:
    return [
        Column("", 3),
        Column(say("Label"), 12),
        Column(say("Words"), 40, words=True),
        Column(say("Note"), 45),
    ]


def _noted(contents: Contents) -> Iterator[Sequence[str]]:
    labels = contents.codebook.labels_by_id
    for number, annotation in enumerate(contents.notes, 1):
        label = labels.get(annotation.label)
        yield note_name(number), label.name if label else annotation.label, annotation.words, annotation.note


@dataclass(frozen=True)
class _Entry:
    """Paints a label with its chip, its line pattern and how often it is used, the number at `counted_at`."""

    label: Label
    count: int
    counted_at: float

    def __call__(self, painter: QPainter, y: float) -> None:
        label, font = self.label, theme.font(UI)
        colour, metrics = LIGHT.label_colour(label), QFontMetricsF(font)
        chip = QRect(QPoint(0, round(y)), chip_size(label.key))
        paint_chip(painter, chip, label.key, "", colour, LIGHT.chip(label))
        left, right = theme.px(32), theme.px(92)
        middle = y + chip.height() / 2
        draw_lane(painter, left, right, middle, label.pattern, colour, Line.LANE)
        painter.setFont(font)
        painter.setPen(LIGHT.tones.text)
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(theme.px(_NAMES_AT), baseline), label.name)
        painter.setPen(LIGHT.tones.text2)
        painter.drawText(QPointF(self.counted_at, baseline), QLocale().toString(self.count))
