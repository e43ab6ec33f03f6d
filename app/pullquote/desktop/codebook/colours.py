"""The colour of a label on a light and on a dark page, with its contrast; and how the label looks in both."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from pullquote.codebook import Label
from pullquote.desktop import theme
from pullquote.desktop.theme import CELL, Line, Radius, Space, Theme
from pullquote.desktop.tones import LEGIBLE, Tones, least_contrast, legible, mix
from pullquote.desktop.widgets.chip import chip_size, paint_chip
from pullquote.desktop.widgets.patterns import draw_lane

__all__ = ["ColourField", "LabelPreview"]


class ColourField(QWidget):
    """A colour as `#rrggbb`; one that cannot be read well says so and can be corrected."""

    changed = Signal(str)

    def __init__(self, tones: Tones, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tones = tones
        self.field = QLineEdit(self)
        self.field.setMaxLength(7)
        self.field.setFixedWidth(theme.px(84))
        self.field.textEdited.connect(self._on_typed)
        self.told = QLabel(self)
        self.told.setFont(theme.font(theme.SMALL))
        self.correct = QPushButton(self.tr("Correct"), self)
        self.correct.setAutoDefault(False)
        self.correct.clicked.connect(self._correct)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.SMALL))
        row.addWidget(self.field)
        row.addWidget(self.told)
        row.addStretch(1)
        row.addWidget(self.correct)
        self.setFocusProxy(self.field)

    def show_colour(self, colour: str) -> None:
        """Show a colour and what is to be said of it."""
        if self.field.text() != colour and not self.field.hasFocus():
            self.field.setText(colour)
        self._tell()

    def _tell(self) -> None:
        colour = self.field.text().strip().lower()
        if not _is_colour(colour):
            self._say(self.tr("Write it like #1e5fbb"), "warn", correct=False)
            return
        ratio = least_contrast(QColor(colour), self._tones)
        number = self.locale().toString(ratio, "f", 1)
        if ratio < LEGIBLE:
            self._say(self.tr("Contrast {ratio}: too weak").format(ratio=number), "warn", correct=True)
        else:
            self._say(self.tr("Contrast {ratio}").format(ratio=number), "ok", correct=False)

    def _say(self, words: str, tone: str, *, correct: bool) -> None:
        self.told.setText(words)
        theme.set_tone(self.told, tone)
        self.field.setAccessibleDescription(words)
        self.correct.setVisible(correct)

    def _on_typed(self) -> None:
        self._tell()
        colour = self.field.text().strip().lower()
        if _is_colour(colour):
            self.changed.emit(colour)

    def _correct(self) -> None:
        self.field.setText(legible(self.field.text().strip().lower(), self._tones).name())
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_typed()


def _is_colour(text: str) -> bool:
    return len(text) == 7 and text.startswith("#") and QColor.isValidColorName(text)


class LabelPreview(QWidget):
    """Words that carry the label, with its fill, lane and chip: on a light page and on a dark one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Label | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How the label looks on a light and on a dark page"))

    def show_label(self, label: Label | None) -> None:
        """Show this label."""
        self._label = label
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._label is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = theme.px(Space.SMALL)
        wide = (self.width() - gap) // 2
        for place, page in enumerate((theme.LIGHT, theme.DARK)):
            box = QRect(place * (wide + gap), 0, wide, self.height())
            _paint_page(painter, box, self._label, page, self.tr("words like these"))


def _paint_page(painter: QPainter, box: QRect, label: Label, page: Theme, words: str) -> None:
    tones, colour = page.tones, page.label_colour(label)
    painter.setPen(tones.ctl)
    painter.setBrush(tones.page)
    inset = Line.CONTROL / 2
    painter.drawRoundedRect(
        QRectF(box).adjusted(inset, inset, -inset, -inset), Radius.CONTROL, Radius.CONTROL
    )
    painter.setFont(theme.font(CELL))
    metrics = painter.fontMetrics()
    size = chip_size(label.key, label.name)
    chip = QRect(0, 0, min(size.width(), box.width() // 2), size.height())
    chip.moveCenter(box.center())
    chip.moveRight(box.right() - theme.px(Space.SMALL))
    room = chip.left() - box.left() - 2 * theme.px(Space.SMALL)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    text = QRect(box.left() + theme.px(Space.SMALL), 0, metrics.horizontalAdvance(shown), metrics.height())
    text.moveTop(box.center().y() - metrics.height() // 2 - theme.px(2))
    painter.fillRect(text, page.faint(label))
    painter.setPen(tones.text)
    painter.drawText(text, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
    lane = text.bottom() + theme.px(4)
    draw_lane(painter, text.left(), text.right() + 1, lane, label.pattern, colour, Line.LANE)
    fill = mix(colour, tones.page, tones.chip_share)
    paint_chip(painter, chip, label.key, label.name, colour, fill)
