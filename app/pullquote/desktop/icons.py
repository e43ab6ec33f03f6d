"""The icons: SVGs of one colour, recoloured for the theme and drawn at the screen's resolution."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from pullquote.desktop import theme
from pullquote.desktop.theme import Theme, theme_changed
from pullquote.resources import resource

__all__ = ["application_icon", "icon", "pixmap", "set_icon", "status_icon"]

_PROPERTY = "pullquote_icon"
_APPLICATION_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, tone: str | None = None) -> QIcon:
    """An icon for a button, an action or a delegate.

    It is `text2`, `text` under the pointer or when checked, `text3` when disabled; `tone` names another tone
    for all but the last, such as "warn". Ask again after a theme change, or let `set_icon` do it.
    """
    ratios = {1.0, 2.0} | {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return _icon(name, tone, Theme.current().name, theme.px(theme.ICON), tuple(sorted(ratios)))


def status_icon(status: str) -> QIcon:
    """The icon of an article's status, by the name that the records give it."""
    tone = "warn" if status == "attention" else None
    return icon(f"status-{status.replace('_', '-')}", tone)


def set_icon(target: QAction | QAbstractButton, name: str, tone: str | None = None) -> None:
    """Give a button or an action an icon that follows the theme.

    An action is found again through the menus and widgets it is in, so nothing here keeps it alive.
    """
    target.setProperty(_PROPERTY, [name, tone or ""])
    target.setIcon(icon(name, tone))
    if isinstance(target, QAbstractButton):
        target.setIconSize(QSize(theme.px(theme.ICON), theme.px(theme.ICON)))


@cache
def pixmap(name: str, size: int, colour: str, dpr: float = 1.0) -> QPixmap:
    """An icon as a picture of `size` px, in a colour given as `#rrggbb`."""
    return _draw(QSvgRenderer(QByteArray(theme.recoloured_svg(name, colour))), size, dpr)


def application_icon() -> QIcon:
    """The icon of the program; the same in both themes, for it stands on the system's own colours."""
    renderer = QSvgRenderer(str(resource("icons", "pullquote.svg")))
    result = QIcon()
    for size in _APPLICATION_SIZES:
        result.addPixmap(_draw(renderer, size, 1.0))
    return result


@cache
def _icon(name: str, tone: str | None, _theme: str, size: int, ratios: tuple[float, ...]) -> QIcon:
    tones = Theme.current().tones
    rest: QColor = getattr(tones, tone or "text2")
    lively: QColor = getattr(tones, tone or "text")
    result = QIcon()
    for ratio in ratios:
        for mode, state, colour in (
            (QIcon.Mode.Normal, QIcon.State.Off, rest),
            (QIcon.Mode.Active, QIcon.State.Off, lively),
            (QIcon.Mode.Selected, QIcon.State.Off, lively),
            (QIcon.Mode.Normal, QIcon.State.On, lively),
            (QIcon.Mode.Active, QIcon.State.On, lively),
            (QIcon.Mode.Disabled, QIcon.State.Off, tones.text3),
            (QIcon.Mode.Disabled, QIcon.State.On, tones.text3),
        ):
            result.addPixmap(pixmap(name, size, colour.name(), ratio), mode, state)
    return result


def _draw(renderer: QSvgRenderer, size: int, dpr: float) -> QPixmap:
    result = QPixmap(round(size * dpr), round(size * dpr))
    result.setDevicePixelRatio(dpr)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return result


def _follow_theme(_theme: Theme) -> None:
    seen: set[QAction] = set()
    for widget in QApplication.allWidgets():
        if isinstance(widget, QAbstractButton):
            _redraw(widget)
        for action in widget.actions():
            if action not in seen:
                seen.add(action)
                _redraw(action)


def _redraw(target: QAction | QAbstractButton) -> None:
    if wanted := target.property(_PROPERTY):
        name, tone = wanted
        set_icon(target, name, tone or None)


theme_changed.connect(_follow_theme)
