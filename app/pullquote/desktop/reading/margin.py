"""The margins of the page: chips at the right, bars with the names of zones at the left."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap

from pullquote.desktop import theme
from pullquote.desktop.reading.painter import paint_hollow
from pullquote.desktop.reading.spans import Mark
from pullquote.desktop.reading.view import View, VisibleLine
from pullquote.desktop.theme import SMALL, mix
from pullquote.desktop.widgets.chip import ChipStyle, chip_size, paint_chip

__all__ = ["ChipBox", "Chips", "ZoneBar", "paint_zones", "zone_bars"]

_MOST_CHIPS = 5
_BAR = 3
_BAR_SELECTED = 5
_BAR_SUGGESTED = 5
_BODY_SHARE = 0.65


@dataclass(frozen=True, slots=True)
class ChipBox:
    """A chip in its place; several ids are those behind a “+n”."""

    rect: QRect
    ids: tuple[str, ...]
    letter: str
    name: str
    style: ChipStyle


class Chips:
    """Lays out and paints the chips beside a line, from drawings that are kept."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._drawn: dict[tuple[object, ...], QPixmap] = {}
        self._sizes: dict[tuple[str, str, ChipStyle], QSize] = {}

    def forget(self) -> None:
        """The theme or the interface font has changed."""
        self._drawn.clear()
        self._sizes.clear()

    def boxes(self, visible: VisibleLine, roles: Mapping[str, str]) -> list[ChipBox]:
        """One chip for each annotation that starts on the line, then a “+n”.

        `roles` names the links of those whose curve does not; on paper, what the tables call them, which no lack of
        room takes away.
        """
        view, lanes = self._view, visible.line.lanes
        column = view.layout.column
        marks = [mark for mark in map(view.mark, lanes.beginning) if mark is not None]
        beginning = {mark.annotation.id for mark in marks}
        hidden = [uuid for uuid in lanes.hidden if uuid not in beginning]
        room = column.right_margin - theme.px(18)
        gap = theme.px(4)
        is_alone = len(marks) + len(hidden) == 1
        wanted = []
        for mark in marks:
            name = "" if column.compact else roles.get(mark.annotation.id, "")
            if is_alone and not column.compact:
                name = name or view.label(mark).name
            wanted.append(self._wanted(mark, name, room))
        if sum(size.width() + gap for _, size in wanted) - gap > room and not view.on_paper:
            wanted = [self._wanted(mark, "", room) for mark in marks]
        # Where not all fit, the selected one, those linked to it and those of its actors go before the others, all in
        # text order.
        important = view.strong() | set(view.linked()) | view.alike | set(roles)
        ranked = sorted(
            range(len(marks)), key=[mark.annotation.id not in important for mark in marks].__getitem__
        )
        more = self._size(f"+{len(marks) + len(hidden)}").width()
        fitting = _fitting([wanted[at][1].width() for at in ranked], room, gap, more, bool(hidden))
        shown = sorted(ranked[:fitting])
        row = [*(mark.annotation.id for mark in marks), *hidden]
        rest = _after(view.selected, row, {row[at] for at in ranked[fitting:]} | set(hidden))
        boxes = []
        x = round(column.right + theme.px(18))
        middle = visible.baseline - 0.26 * visible.line.style.em
        for at in shown:
            mark, (name, size) = marks[at], wanted[at]
            rect = QRect(QPoint(x, round(middle - size.height() / 2)), size)
            boxes.append(ChipBox(rect, (mark.annotation.id,), view.label(mark).key, name, self._style(mark)))
            x += size.width() + gap
        if rest:
            size = self._size(f"+{len(rest)}")
            rect = QRect(QPoint(x, round(middle - size.height() / 2)), size)
            boxes.append(ChipBox(rect, rest, f"+{len(rest)}", "", "plain"))
        return boxes

    def paint(self, painter: QPainter, boxes: Sequence[ChipBox]) -> None:
        current, dpr = self._view.theme, painter.device().devicePixelRatio()
        for box in boxes:
            mark = self._view.mark(box.ids[0])
            if mark is None:
                continue
            is_label = len(box.ids) == 1 and not box.letter.startswith("+")
            label = self._view.label(mark)
            colour = current.label_colour(label) if is_label else current.tones.text2
            fill = current.chip(label) if is_label else current.tones.hover
            if self._view.on_paper:
                paint_chip(painter, box.rect, box.letter, box.name, colour, fill, box.style)
                continue
            key = (
                box.rect.size().toTuple(),
                box.letter,
                box.name,
                box.style,
                colour.name(),
                fill.name(),
                dpr,
            )
            drawing = self._drawn.get(key)
            if drawing is None:
                drawing = self._drawn[key] = _drawing(box, colour, fill, dpr)
            painter.drawPixmap(box.rect.topLeft(), drawing)

    def _wanted(self, mark: Mark, name: str, room: float) -> tuple[str, QSize]:
        """The name if it fits, and the size."""
        letter, style = self._view.label(mark).key, self._style(mark)
        size = self._size(letter, name, style)
        return (name, size) if size.width() <= room else ("", self._size(letter, "", style))

    def _style(self, mark: Mark) -> ChipStyle:
        uuid = mark.annotation.id
        if uuid in self._view.strong():
            return "solid"
        if uuid in self._view.reviewed:
            return "reviewed"
        if mark.hollow:
            return "dashed"
        return "outlined" if uuid in self._view.alike or uuid in self._view.linked() else "plain"

    def _size(self, letter: str, name: str = "", style: ChipStyle = "plain") -> QSize:
        key = letter, name, style
        if key not in self._sizes:
            self._sizes[key] = chip_size(letter, name, style)
        return self._sizes[key]


def _drawing(box: ChipBox, colour: QColor, fill: QColor, dpr: float) -> QPixmap:
    drawing = QPixmap(box.rect.size() * dpr)
    drawing.setDevicePixelRatio(dpr)
    drawing.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawing)
    paint_chip(painter, QRect(QPoint(), box.rect.size()), box.letter, box.name, colour, fill, box.style)
    painter.end()
    return drawing


def _after(selected: str, row: Sequence[str], ids: Collection[str]) -> tuple[str, ...]:
    """The ids in the order of the row, those after the selected one first: clicks on a “+n” go through all."""
    at = row.index(selected) + 1 if selected in row else 0
    return tuple(uuid for uuid in (*row[at:], *row[:at]) if uuid in ids)


def _fitting(widths: Sequence[int], room: float, gap: int, more: int, has_hidden: bool) -> int:
    """How many chips fit, with room for a “+n” where one is needed."""
    for count in range(min(len(widths), _MOST_CHIPS), -1, -1):
        needs_more = has_hidden or count < len(widths)
        used = sum(widths[:count]) + gap * max(0, count - 1) + (gap + more if needs_more else 0)
        if used <= room:
            return count
    return 0


@dataclass(frozen=True, slots=True)
class ZoneBar:
    """The visible part of a zone's bar and of its name."""

    id: str
    bar: QRectF
    name_rect: QRectF
    name: str

    def contains(self, point: QPoint) -> bool:
        reach = QRectF(self.bar.left() - 6, self.bar.top(), self.bar.width() + 12, self.bar.height())
        return reach.contains(point) or self.name_rect.contains(point)


def zone_bars(view: View, lines: Sequence[VisibleLine]) -> list[ZoneBar]:
    """The bars of the zones in sight; of nested zones, the innermost has the bar."""
    bars: list[ZoneBar] = []
    run: list[VisibleLine] = []
    running: tuple[str, int] | None = None
    for visible in (*lines, None):
        here = _zone_of(view, visible) if visible else None
        if here != running and running is not None and run:
            bars.append(_zone_bar(view, running[0], run, is_last=visible is None))
            run = []
        if visible and here:
            run.append(visible)
        running = here
    return bars


def paint_zones(painter: QPainter, view: View, bars: Sequence[ZoneBar]) -> None:
    current, strong = view.theme, view.strong()
    for bar in bars:
        mark = view.mark(bar.id)
        if mark is None:
            continue
        colour = current.label_colour(view.label(mark))
        if mark.annotation.value("kind") == "body" and bar.id not in strong:
            colour = mix(colour, current.tones.page, _BODY_SHARE)
        if mark.suggested:
            paint_hollow(painter, bar.bar, colour)
        else:
            painter.fillRect(bar.bar, colour)
        is_lit = bar.id in strong or bar.id == view.hovered or bar.id in view.reviewed
        if is_lit:
            lift = current.lift(view.label(mark))
            painter.fillRect(bar.name_rect.adjusted(-theme.px(4), 0, theme.px(4), 0), lift)
        painter.setFont(theme.font(SMALL, strong=bar.id in strong))
        painter.setPen(current.label_colour(view.label(mark)))
        painter.drawText(bar.name_rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, bar.name)


def _zone_of(view: View, visible: VisibleLine) -> tuple[str, int] | None:
    """The innermost zone, and which of its stretches; where there is none, one that is suggested."""
    index = view.layout.index
    for mark in (*index.zones(visible.block), *index.zones(visible.block, suggested=True)):
        for first, last in mark.bars:
            if first <= visible.block <= last:
                return mark.annotation.id, first
    return None


def _zone_bar(view: View, uuid: str, run: Sequence[VisibleLine], *, is_last: bool) -> ZoneBar:
    mark = view.mark(uuid)
    assert mark is not None
    first, last = run[0], run[-1]
    starts_here = first.is_first and any(first.block == start for start, _ in mark.bars)
    ends_here = not is_last or last.line is last.placed.lines[-1]
    goes_on = is_last and (not ends_here or not any(last.block == end for _, end in mark.bars))
    top = first.fill_top if starts_here else min(first.y, first.fill_top) - 40
    bottom = last.bottom + 40 if goes_on else max(last.fill_bottom, last.bottom - 1)
    column = view.layout.column
    width = _BAR_SELECTED if uuid in view.strong() else _BAR_SUGGESTED if mark.suggested else _BAR
    bar = QRectF(column.left - theme.px(15) - width, round(top), width, round(bottom) - round(top))
    name = (mark.annotation.value("kind") or view.label(mark).name).replace("_", " ")
    name += "?" if mark.suggested else ""
    metrics = QFontMetricsF(theme.font(SMALL, strong=uuid in view.strong()))
    right = column.left - theme.px(15) - _BAR - theme.px(8)
    name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, right - theme.px(4))
    height = metrics.height()
    # Beside its first line; while the zone scrolls, at the top of the page, and pushed out by the zone's end.
    y = max(
        first.baseline - 0.3 * first.line.style.em - height / 2 if starts_here else 0.0, float(theme.px(4))
    )
    y = min(y, bottom - height)
    advance = metrics.horizontalAdvance(name)
    return ZoneBar(uuid, bar, QRectF(right - advance, round(y), advance, height), name)
