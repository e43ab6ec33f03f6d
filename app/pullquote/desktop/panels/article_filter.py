"""The pop-up of the article list: which articles it shows, and in what order."""

import re
from calendar import monthrange
from datetime import date
from itertools import pairwise
from typing import get_args

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.icons import set_icon, status_icon
from pullquote.desktop.panels.article_model import ArticleModel, status_word
from pullquote.desktop.panels.check_list import CheckList, Tickable
from pullquote.desktop.panels.section import Choice
from pullquote.desktop.theme import SMALL, Line, Space, Theme
from pullquote.project import ANY_LABEL, Listing, Order
from pullquote.records import ARTICLE_STATUSES
from pullquote.wording import say

__all__ = ["ArticleFilter", "listing_words", "order_words"]

_COLUMN = 224


def order_words(listing: Listing) -> str:
    """What the articles are sorted by, in words; empty in order of import."""
    if listing.order == "imported":
        return say("last imported first") if listing.descending else ""
    words = {
        "published": say("sorted by date"),
        "title": say("sorted by title"),
        "outlet": say("sorted by outlet"),
        "annotations": say("sorted by number of annotations"),
        "status": say("sorted by status"),
    }[listing.order]
    return say("{sorted}, descending", sorted=words) if listing.descending else words


def unfinished_words(model: ArticleModel, listing: Listing) -> str:
    """What is still to be finished, and by whom, in words; empty when that is not asked."""
    label = dict(model.labels()).get(listing.unfinished, "")
    who = listing.annotator
    if not listing.unfinished:
        return ""
    if label:
        return (
            say("not finished for {label} by {annotator}", label=label, annotator=who)
            if who
            else say("not finished for {label}", label=label)
        )
    return say("not finished by {annotator}", annotator=who) if who else say("not finished")


def listing_words(model: ArticleModel, listing: Listing) -> str:
    """What the articles are filtered and sorted by, in words; empty when they are not."""
    parts = [
        *(status_word(model, status) for status in listing.statuses),
        *(outlet or say("No outlet") for outlet in listing.outlets),
        *(language or say("No language") for language in listing.languages),
        say("from {day}", day=listing.since) if listing.since else "",
        say("to {day}", day=listing.until) if listing.until else "",
        say("with near-duplicates") if listing.clustered else "",
        unfinished_words(model, listing),
        order_words(listing),
    ]
    return "; ".join(filter(None, parts))


class ArticleFilter(QWidget):
    """Every change shows in the list at once; Esc, or a click beside it, closes."""

    changed = Signal(object)  # Listing, with the words that it was opened with

    def __init__(self, model: ArticleModel, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._model = model
        self._listing = Listing()
        self.setAccessibleName(self.tr("Filter and sort articles"))
        self.order = Choice(self)
        self.order.setAccessibleName(self.tr("Sort by"))
        for order, words in self._orders().items():
            self.order.addItem(words, order)
        self.descending = QToolButton(self)
        self.descending.setCheckable(True)
        self.descending.setAccessibleName(self.tr("Descending"))
        self.descending.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.statuses = CheckList(self.tr("Status"), self)
        self.since, self.until = self._day_field(self.tr("From")), self._day_field(self.tr("To"))
        self.outlets = CheckList(self.tr("Outlet"), self)
        self.languages = CheckList(self.tr("Language"), self)
        self.unfinished, self.annotator = Choice(self), Choice(self)
        self.annotator.setAccessibleName(self.tr("Not finished by"))
        self._not_a_day = QLabel(self.tr("Write a date as 2026, 2026-10 or 2026-10-31."), self)
        self._not_a_day.setFont(theme.font(SMALL))
        self._not_a_day.setWordWrap(True)
        theme.set_tone(self._not_a_day, "danger")
        self.clustered = QCheckBox(self.tr("With near-duplicates"), self)
        self.clear = QPushButton(self.tr("Clear filters"), self)
        self._lay_out()

        self.order.currentIndexChanged.connect(self._take)
        self.descending.toggled.connect(self._take)
        for choice in (self.unfinished, self.annotator):
            choice.currentIndexChanged.connect(self._take)
        for field in (self.since, self.until):
            field.textChanged.connect(self._take)
            field.editingFinished.connect(self._check_days)
        self.clustered.toggled.connect(self._take)
        for ticks in (self.statuses, self.outlets, self.languages):
            ticks.changed.connect(self._take)
        self.clear.clicked.connect(self._clear)

    def _orders(self) -> dict[Order, str]:
        words = (
            self.tr("Order of import"),
            self.tr("Date"),
            self.tr("Title"),
            self.tr("Outlet"),
            self.tr("Number of annotations"),
            self.tr("Status"),
        )
        return dict(zip(get_args(Order), words, strict=True))

    def _day_field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setPlaceholderText("2026-10-31")
        return field

    def _lay_out(self) -> None:
        small, medium, large = (theme.px(space) for space in (Space.SMALL, Space.MEDIUM, Space.WIDE))
        sort = QHBoxLayout()
        sort.setSpacing(theme.px(Space.TINY))
        sort.addWidget(self.order, 1)
        sort.addWidget(self.descending)
        days = QFormLayout()
        days.setContentsMargins(0, 0, 0, 0)
        days.setVerticalSpacing(theme.px(Space.FORM_ROW))
        days.addRow(self.tr("From"), self.since)
        days.addRow(self.tr("To"), self.until)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._heading(self.tr("Sort by"), self.order))
        left.addLayout(sort)
        left.addSpacing(small)
        left.addWidget(self._heading(self.tr("Status"), self.statuses))
        left.addWidget(self.statuses)
        left.addSpacing(small)
        left.addWidget(self._heading(self.tr("Date"), self.since))
        left.addLayout(days)
        left.addWidget(self._not_a_day)
        left.addSpacing(small)
        left.addWidget(self._heading(self.tr("Not finished"), self.unfinished))
        left.addWidget(self.unfinished)
        left.addWidget(self.annotator)
        left.addSpacing(small)
        left.addWidget(self.clustered)
        left.addStretch(1)
        right.addWidget(self._heading(self.tr("Outlet"), self.outlets))
        right.addWidget(self.outlets)
        right.addSpacing(small)
        right.addWidget(self._heading(self.tr("Language"), self.languages))
        right.addWidget(self.languages)
        right.addStretch(1)
        right.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTrailing)
        both = QGridLayout(self)
        both.setContentsMargins(medium, medium, medium, medium)
        both.setHorizontalSpacing(large)
        both.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        for column, layout in enumerate((left, right)):
            layout.setSpacing(theme.px(Space.TINY))
            both.addLayout(layout, 0, column)
            both.setColumnMinimumWidth(column, theme.px(_COLUMN))
        order = (
            *(self.order, self.descending, self.statuses.list, self.since, self.until),
            *(self.unfinished, self.annotator, self.clustered),
            *(self.outlets.search, self.outlets.list, self.languages.search, self.languages.list, self.clear),
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _heading(self, text: str, field: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setFont(theme.font(SMALL, strong=True))
        label.setBuddy(field)
        theme.set_tone(label, "text2")
        return label

    # Opening

    def open_beside(self, panel: QWidget, listing: Listing) -> None:
        """Show what the list is filtered and sorted by, ready to be changed, and leave the list to be seen."""
        self._show(listing)
        self.show()  # first: only what is shown has its true size
        self.adjustSize()
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = QPoint(-self.width() if right_to_left else panel.width(), theme.px(theme.BAR))
        place = QRect(panel.mapToGlobal(edge), self.size())
        room = panel.screen().availableGeometry()
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        place.moveTopLeft(QPoint(max(place.left(), room.left()), max(place.top(), room.top())))
        self.move(place.topLeft())
        self.order.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show(self, listing: Listing) -> None:
        self.blockSignals(True)  # what is put into the fields is no change
        self._listing = listing
        statuses = self._model.statuses()
        self.statuses.set_rows(
            (
                Tickable(s, status_word(self._model, s), statuses.get(s, 0), status_icon(s))
                for s in ARTICLE_STATUSES
            ),
            listing.statuses,
        )
        self.outlets.set_rows(
            (Tickable(name, name or self.tr("No outlet"), n) for name, n in self._model.outlets()),
            listing.outlets,
        )
        self.languages.set_rows(
            (Tickable(code, code or self.tr("No language"), n) for code, n in self._model.languages()),
            listing.languages,
        )
        self.since.setText(listing.since)
        self.until.setText(listing.until)
        self.clustered.setChecked(listing.clustered)
        self._show_unfinished(listing)
        self.order.setCurrentIndex(self.order.findData(listing.order))
        self.descending.setChecked(listing.descending)
        self.blockSignals(False)
        self._follow(listing)

    def _show_unfinished(self, listing: Listing) -> None:
        """The labels, each with how many articles are left for it; and whose completion it is."""
        me = self._model.annotator
        left = self._model.left()
        by_label = left.get(listing.annotator or me, {})
        number = self.locale().toString
        self.unfinished.clear()
        self.unfinished.addItem(self.tr("Finished or not"), "")
        self.unfinished.addItem(self.tr("For any label"), ANY_LABEL)
        for label, name in self._model.labels():
            count = number(by_label.get(label, self._model.total))
            self.unfinished.addItem(self.tr("For {label} ({left})").format(label=name, left=count), label)
        self.unfinished.setCurrentIndex(self.unfinished.findData(listing.unfinished))
        self.annotator.clear()
        self.annotator.addItem(self.tr("By me"), "")
        for name in left:
            if name != me:
                self.annotator.addItem(self.tr("By {annotator}").format(annotator=name), name)
        self.annotator.setCurrentIndex(max(0, self.annotator.findData(listing.annotator)))

    def _follow(self, listing: Listing) -> None:
        self.annotator.setEnabled(bool(listing.unfinished) and self.annotator.count() > 1)
        set_icon(self.descending, "arrow-down" if listing.descending else "arrow-up")
        self.descending.setToolTip(self.tr("Descending") if listing.descending else self.tr("Ascending"))
        self.clear.setEnabled(listing.is_filtered)
        self._not_a_day.hide()

    # Changing

    def _take(self) -> None:
        if self.signalsBlocked():
            return
        since, until = _day(self.since.text(), last=False), _day(self.until.text(), last=True)
        listing = Listing(
            self._listing.words,
            self.statuses.ticked,  # type: ignore[arg-type]  # the values are the statuses that it was given
            self.outlets.ticked,
            self.languages.ticked,
            self._listing.since if since is None else since,
            self._listing.until if until is None else until,
            self.order.currentData(),
            self.descending.isChecked(),
            self.unfinished.currentData(),
            self.annotator.currentData() if self.unfinished.currentData() else "",
            self.clustered.isChecked(),
        )
        if listing != self._listing:
            if listing.annotator != self._listing.annotator:
                self.blockSignals(True)  # the counts are another annotator's
                self._show_unfinished(listing)
                self.blockSignals(False)
            self._listing = listing
            self._follow(listing)
            self.changed.emit(listing)

    def _check_days(self) -> None:
        days = _day(self.since.text(), last=False), _day(self.until.text(), last=True)
        self._not_a_day.setVisible(None in days)

    def _clear(self) -> None:
        self._show(self._listing.without_filter())
        self.order.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(self._listing)

    # What Qt tells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.clear.hasFocus():
            self.clear.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        painter.fillRect(self.rect(), tones.field)
        painter.setPen(QPen(tones.ctl, Line.CONTROL))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)


def _day(text: str, *, last: bool) -> str | None:
    """The first or last day of a year, month or day as ISO writes it; empty for nothing, None for anything else."""
    if not text.strip():
        return ""
    found = _ISO.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        month = month or (12 if last else 1)
        day = day or (monthrange(year, month)[1] if last else 1)
        return date(year, month, day).isoformat()
    except ValueError:  # no such month or day (`IllegalMonthError` is one)
        return None
