"""The list of what a correction does: old words struck through, new words strong, labels as chips."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QWidget

from pullquote.desktop import theme
from pullquote.desktop.correcting.effects import Affected, Changed, Row, made_visible, told
from pullquote.desktop.panels.context_delegate import is_right_to_left
from pullquote.desktop.panels.panel_list import HeadedRows, Heading, Index, RowDelegate, draw
from pullquote.desktop.session import Session
from pullquote.desktop.theme import CELL, SMALL, Space, Theme, Tones
from pullquote.desktop.widgets.chip import chip_size, paint_chip
from pullquote.records import Annotation
from pullquote.text import TextIndex
from pullquote.wording import say

__all__ = ["EffectDelegate", "EffectsModel"]

_CHIP = 30


class EffectsModel(HeadedRows):
    """The rows of one correction."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    @property
    def rows(self) -> list[Row]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()

    def at(self, index: Index) -> Changed | Affected | None:
        """What a row is about; None for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return None if isinstance(row, Heading) else row

    def said(self, row: Changed | Affected, role: int) -> str | None:
        """What a row says, in its tool tip too."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match row:
            case Changed():
                return told(row.hunk)
            case Affected(before=before, after=after):
                return f"{self._named(before)}: {_becomes(before, after)}"

    def _named(self, annotation: Annotation) -> str:
        label = self._session.codebook.labels_by_id.get(annotation.label)
        name = label.name if label else annotation.label
        return name if annotation.annotator == self._session.annotator else f"{name}, {annotation.annotator}"


def _becomes(before: Annotation, after: Annotation | None) -> str:
    if after is None:
        return say("“{words}” loses its words", words=before.words)
    return say("“{old}” becomes “{new}”", old=before.words, new=after.words)


class EffectDelegate(RowDelegate):
    """A change in its context, or a chip and the words before and after."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session

    def paint_row(self, painter: QPainter, rect: QRect, row: object, tones: Tones, *, selected: bool) -> None:
        if isinstance(row, Changed):
            before, after = row.before.rpartition("\n")[2], row.after.partition("\n")[0]
            _paint_change(painter, rect, (before, row.hunk.old, row.hunk.new, after), tones)
        elif isinstance(row, Affected):
            self._paint_affected(painter, rect, row, tones, selected=selected)

    def _paint_affected(
        self, painter: QPainter, rect: QRect, row: Affected, tones: Tones, *, selected: bool
    ) -> None:
        direction = painter.layoutDirection()
        label = self._session.codebook.labels_by_id.get(row.before.label)
        if label is not None:
            current = Theme.current()
            chip = QRect(rect.topLeft(), chip_size(label.key))
            chip.moveTop(rect.center().y() - chip.height() // 2)
            chip = QStyle.visualRect(direction, rect, chip)
            paint_chip(painter, chip, label.key, "", current.label_colour(label), current.chip(label))
        words = rect.adjusted(theme.px(_CHIP), 0, 0, 0)
        if row.before.annotator != self._session.annotator:
            painter.setFont(theme.font(SMALL))
            painter.setPen(tones.text2 if selected else tones.text3)
            draw(painter, QStyle.visualRect(direction, rect, words), row.before.annotator, trailing=True)
            words.setRight(
                words.right()
                - painter.fontMetrics().horizontalAdvance(row.before.annotator)
                - theme.px(Space.MEDIUM)
            )
        _paint_change(painter, QStyle.visualRect(direction, rect, words), _compared(row), tones)


def _compared(row: Affected) -> tuple[str, str, str, str]:
    """The words of an annotation before and after, those apart that both begin and end with."""
    old = row.before.words
    if row.after is None:
        return "", old, "", ""
    new = row.after.words
    same = old.rfind(" ", 0, _shared(old, new)) + 1
    rest = old[same:], new[same:]
    behind = _shared(rest[0][::-1], rest[1][::-1])
    after = rest[0][len(rest[0]) - behind :]
    after = after[after.find(" ") :] if " " in after else ""
    return old[:same], rest[0].removesuffix(after), rest[1].removesuffix(after), after


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (first, second) in pairs if first != second), min(len(one), len(other)))


def _paint_change(painter: QPainter, rect: QRect, parts: tuple[str, str, str, str], tones: Tones) -> None:
    """What is before, old words struck through, new ones strong, what is after, on one line."""
    before, old, new, after = _fitted(parts, rect.width())
    gap = " " if old and new else ""
    plain, strong, struck = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    for style in (plain, strong, struck):
        style.setForeground(tones.text2)
    strong.setForeground(tones.text)
    strong.setFontWeight(QFont.Weight.DemiBold)
    struck.setFontStrikeOut(True)
    formats, at = [], 0
    for part, style in ((before, plain), (old, struck), (gap, plain), (new, strong), (after, plain)):
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = at, TextIndex(part).units, style
        at += made.length
        formats.append(made)
    text = f"{before}{old}{gap}{new}{after}"
    layout = QTextLayout(text, theme.font(CELL))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    side = Qt.AlignmentFlag.AlignRight if is_right_to_left(text) else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(rect.width(), 1))
    layout.endLayout()
    painter.save()
    painter.setClipRect(rect)
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2))
    painter.restore()


def _fitted(parts: tuple[str, str, str, str], width: int) -> tuple[str, str, str, str]:
    """The parts with an ellipsis where there is no room: words that changed in their middle, context at its far end."""
    before, old, new, after = parts
    plain, strong, cut = (
        QFontMetrics(theme.font(CELL)),
        QFontMetrics(theme.font(CELL, strong=True)),
        Qt.TextElideMode,
    )
    old = plain.elidedText(made_visible(old), cut.ElideMiddle, round(width * (0.45 if new else 0.9)))
    new = strong.elidedText(made_visible(new), cut.ElideMiddle, round(width * (0.45 if old else 0.9)))
    room = width - plain.horizontalAdvance(f"{old} ") - strong.horizontalAdvance(new)
    before = plain.elidedText(before, cut.ElideLeft, room // 2)
    return before, old, new, plain.elidedText(after, cut.ElideRight, room - plain.horizontalAdvance(before))
