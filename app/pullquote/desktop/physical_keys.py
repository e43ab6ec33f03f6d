"""Which key of the board was pressed, whatever the layout writes on it.

A shortcut is a Latin letter or a digit. On a Russian, Greek, Hebrew or Arabic layout the letter keys write other
letters, and a French or Czech one writes signs where the digits are. There the place of the key counts: it is taken
for what a US board has at it. A key that writes a Latin letter or a digit is left alone.
"""

import sys
import unicodedata
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

__all__ = ["PLACES", "shortcut_by_place"]

# Scan codes of set 1, which Windows tells (Microsoft, “Keyboard Scan Code Specification”) and which Linux has as its
# own key codes (linux/input-event-codes.h: KEY_1 = 2, KEY_Q = 16 …).
_SCAN: Final = {
    code: key
    for first, row in ((0x02, "1234567890"), (0x10, "QWERTYUIOP"), (0x1E, "ASDFGHJKL"), (0x2C, "ZXCVBNM"))
    for code, key in enumerate(row, first)
}
# X11 counts from 8 (xorg's evdev driver), and Wayland's clients get the same numbers from xkbcommon.
_X11: Final = {code + 8: key for code, key in _SCAN.items()}
# Virtual key codes of macOS, which are places too (HIToolbox/Events.h: kVK_ANSI_A = 0 …).
_MACOS: Final = {
    **dict(enumerate("ASDFHGZXCV")),
    **dict(enumerate("BQWERYT123465", 11)),
    **dict(zip((25, 26, 28, 29, 31, 32, 34, 35, 37, 38, 40, 45, 46), "9780OUIPLJKNM", strict=True)),
}

PLACES: Final = {"darwin": _MACOS, "win32": _SCAN}.get(sys.platform, _X11)
"""What a US board has at each native code of this system."""

_SIGNS: Final = {"Q": "/;,", "W": "'"}
"""Signs that layouts without Latin letters have on letter keys: Hebrew “/” and “'”, Greek “;”, Bulgarian “,”.

Any other sign on a letter key is of a Latin layout that has the letter somewhere else, such as Dvorak (looked up in
the symbols of xkeyboard-config).
"""

_THIRD_LEVEL: Final = 0x80
"""AltGr in X11's state (Mod5), of which Qt's modifiers say nothing there."""


def shortcut_by_place(event: QKeyEvent) -> QKeySequence | None:
    """The shortcut at this key's place on a US board, where what the layout writes there can be none."""
    held, written = event.modifiers(), event.text()
    if held & ~Qt.KeyboardModifier.ShiftModifier or not written.strip():
        return None
    if PLACES is _X11 and event.nativeModifiers() & _THIRD_LEVEL:
        return None
    place = PLACES.get(event.nativeVirtualKey() if PLACES is _MACOS else event.nativeScanCode(), "")
    if not place or (written.isascii() and written.isalnum()):
        return None
    if place.isdigit():
        # With Shift, a digit key writes the sign of a US board or the digit of a French one.
        return None if held else QKeySequence(place)
    is_sign = unicodedata.category(written[0])[0] in "PS" and written not in _SIGNS.get(place, "")
    if is_sign or unicodedata.name(written[0], "").startswith("LATIN"):
        return None
    return QKeySequence(QKeyCombination(held, Qt.Key[f"Key_{place}"]))
