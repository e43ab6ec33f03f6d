"""Can a window open here? Asked before Qt is imported, because Qt itself would abort with a core dump.

Only Linux needs asking: there Qt relies on libraries of the system, and there may be no display. Pure Python,
no Qt.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping

__all__ = ["start_problem"]

_DRAWING = {
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
}
"""What Qt needs to draw at all: library → its package in Debian and Ubuntu, in Fedora."""

_X11 = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
}
"""What a window on X11 needs besides."""

_NO_SCREEN = ("offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs")
"""Qt platforms that need no display server."""

_ELSEWHERE = "start it in a desktop session, or work with its commands, which “pullquote --help” lists"


def start_problem(
    environment: Mapping[str, str] = os.environ,
    system: str = sys.platform,
    loads: Callable[[str], bool] | None = None,
    answers: Callable[[str], bool] | None = None,
) -> str:
    """Why no window can open, as one sentence that says what to do; empty when one can.

    `loads` tells whether a library is there, `answers` whether a display server (“X11”, “Wayland”) can be
    reached.
    """
    if system != "linux":
        return ""
    loads = loads or _loads
    answers = answers or _answers
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0]
    wayland = chosen.startswith("wayland") or (not chosen and bool(environment.get("WAYLAND_DISPLAY")))
    screen = chosen not in _NO_SCREEN
    if missing := _missing(_DRAWING | _X11 if screen and not wayland else _DRAWING, loads):
        return missing
    if not screen:
        return ""
    if not environment.get("WAYLAND_DISPLAY" if wayland else "DISPLAY"):
        return (
            "Pullquote cannot open a window because there is no display (neither DISPLAY nor "
            f"WAYLAND_DISPLAY is set); {_ELSEWHERE}."
        )
    server = "Wayland" if wayland else "X11"
    # A Wayland session that does not answer may still have X11, which Qt tries next.
    if answers(server) or (wayland and environment.get("DISPLAY") and answers("X11")):
        return ""
    return (
        f"Pullquote cannot open a window because the {server} display "
        f"“{environment['WAYLAND_DISPLAY' if wayland else 'DISPLAY']}” does not answer; "
        f"{_ELSEWHERE}."
    )


def _missing(libraries: Mapping[str, tuple[str, str]], loads: Callable[[str], bool]) -> str:
    packages = [names for library, names in libraries.items() if not loads(library)]
    if not packages:
        return ""
    debian, fedora = (" ".join(dict.fromkeys(names)) for names in zip(*packages, strict=True))
    return (
        f"Pullquote cannot open a window because system libraries are missing ({debian}); install them with "
        f"“sudo apt install {debian}” on Debian or Ubuntu, or “sudo dnf install {fedora}” on Fedora."
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers(server: str) -> bool:
    """Whether a display server takes our connection, the way Qt will ask it."""
    try:
        if server == "Wayland":
            wayland = ctypes.CDLL("libwayland-client.so.0")
            wayland.wl_display_connect.restype = ctypes.c_void_p
            display = wayland.wl_display_connect(None)
            if display:
                wayland.wl_display_disconnect(ctypes.c_void_p(display))
            return bool(display)
        xcb = ctypes.CDLL("libxcb.so.1")
        xcb.xcb_connect.restype = ctypes.c_void_p
        connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
        refused = bool(xcb.xcb_connection_has_error(connection))
        xcb.xcb_disconnect(connection)
    except (OSError, AttributeError):
        return True  # not to be found out this way: let Qt try
    return not refused
