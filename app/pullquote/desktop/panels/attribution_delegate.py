"""How the cells of “Who said what” look, and the field that edits one in place."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pullquote.codebook import AttributeDefinition
from pullquote.desktop import theme
from pullquote.desktop.attribute_values import offered, spoken
from pullquote.desktop.icons import pixmap
from pullquote.desktop.panels.actor_picker import ActorPicker
from pullquote.desktop.panels.actor_suggestions import SuggestedActor
from pullquote.desktop.panels.attribution_model import VALUES_ROLE, Column
from pullquote.desktop.panels.section import Choice
from pullquote.desktop.registry import registry_of
from pullquote.desktop.session import Session
from pullquote.desktop.theme import CELL, SMALL, UI, Line, Space, Theme, Tones
from pullquote.desktop.widgets.elided import elided

__all__ = ["AttributionDelegate"]

_STANCES = {"support": "arrow-up", "oppose": "arrow-down", "query": "help", "neutral": "minus"}

Index = QModelIndex | QPersistentModelIndex


class AttributionDelegate(QStyledItemDelegate):
    """Words of the article in serif; icon and word for what is missing and for a stance."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme.px(theme.TARGET), theme.px(theme.CONTROL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tones = Theme.current().tones
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, tones.sel)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tones.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), Line.HAIR, tones.line)
        if selected and index.column() == Column.NUMBER:
            left = rect.right() + 1 - Line.CURRENT if right_to_left else rect.left()
            painter.fillRect(left, rect.top(), Line.CURRENT, rect.height(), tones.text)
        if state & QStyle.StateFlag.State_HasFocus:  # the cell that F2 edits
            painter.setPen(QPen(tones.text, Line.CONTROL))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.setLayoutDirection(option.direction)
        self._paint_cell(painter, rect, index, tones, selected=selected, mirrored=right_to_left)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, rect: QRect, index: Index, tones: Tones, *, selected: bool, mirrored: bool
    ) -> None:
        column, text = index.column(), str(index.data() or "")
        inner = rect.adjusted(theme.px(Space.SMALL), 0, -theme.px(Space.SMALL), 0)
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        tone = tones.text
        symbol = ""
        if column == Column.NUMBER:
            align = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            tone = tones.text2 if selected else tones.text3
        elif not index.data(Qt.ItemDataRole.ToolTipRole):  # nothing there
            tone = tones.text2 if selected else tones.text3
            if column == Column.SOURCE:
                symbol, tone = "warning", tones.warn
        elif column == Column.STANCE:
            symbol = _STANCES.get(str(index.data(Qt.ItemDataRole.EditRole)), "dot")
        if symbol:
            size = theme.px(theme.ICON)
            colour = tone if symbol == "warning" else tones.text2
            place = QRect(inner.left(), inner.center().y() - size // 2 + 1, size, size)
            step = size + theme.px(Space.TINY)
            if mirrored:
                place.moveRight(inner.right())
                inner.adjust(0, 0, -step, 0)
            else:
                inner.adjust(step, 0, 0, 0)
            painter.drawPixmap(
                place, pixmap(symbol, size, colour.name(), painter.device().devicePixelRatio())
            )
        painter.setFont(
            theme.font(CELL if column == Column.QUOTE else SMALL if column == Column.NUMBER else UI)
        )
        painter.setPen(tone)
        painter.drawText(inner, align, elided(painter, text, inner.width()))

    # Editing in place

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        header = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        if index.column() == Column.SOURCE:
            who = _SourceField(self._session, str(index.data(VALUES_ROLE)), parent)
            who.setAccessibleName(header)
            who.taken.connect(self._commit)
            return who
        field = Choice(parent)
        field.setAccessibleName(header)
        field.setPlaceholderText(self.tr("not set"))
        definition = index.data(VALUES_ROLE)
        value = str(index.data(Qt.ItemDataRole.EditRole) or "")
        field.addItem(self.tr("not set"), "")
        if isinstance(definition, AttributeDefinition):
            for known in offered(definition, value):
                field.addItem(spoken(known), known)
        field.activated.connect(self._commit)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, Choice):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole) or "")))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, Choice):
            model.setData(index, editor.currentData())
        elif isinstance(editor, _SourceField) and editor.actor is not None:
            model.setData(index, editor.actor)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect)

    def _commit(self) -> None:
        editor = self.sender()
        if isinstance(editor, _SourceField) or (isinstance(editor, Choice) and not editor.is_typing):
            self._keep(editor)

    def _keep(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter takes the value that the arrows have brought up, also in the closed list."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(editor, QWidget)
        ):
            if isinstance(editor, _SourceField) and editor.takes(event.key()):
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._keep(editor)
                return True
        return super().eventFilter(editor, event)


class _SourceField(QLineEdit):
    """Who the source of a row is: a name of the registry, or a new one.

    `taken` comes when the analyst has picked one. Left otherwise, it keeps a name that the registry has in full.
    """

    taken = Signal()

    def __init__(self, session: Session, mention: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._picked: SuggestedActor | None = None
        self._picker = ActorPicker(session, self)
        self._picker.mention = mention
        self._picker.picked.connect(self._take)
        there = session.annotations.get(mention)
        registry = registry_of(session)
        now = ", ".join(registry.name(actor) for actor in there.actors) if there else ""
        self._is_named = bool(now)
        self.setPlaceholderText(now or self.tr("Name the actor"))

    @property
    def actor(self) -> SuggestedActor | None:
        """Whom to name, if anybody."""
        return self._picked or self._picker.named

    @Slot(object)
    def _take(self, actor: SuggestedActor) -> None:
        self._picked = actor
        self.taken.emit()

    def takes(self, key: int) -> bool:
        """Whether a key is for the list of actors; Esc and an Enter with nothing typed leave the cell."""
        if key == Qt.Key.Key_Escape:
            self.clear()
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._picker.suggestions.isVisible():
            return False
        return self._picker.key(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._is_named and not self.text():
            self._picker.offer()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._picker.suggestions.hide()
