"""C55: what is missing is said in one sentence before Qt is loaded and can abort."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pullquote.desktop.start_check import _DRAWING, _X11, start_problem

ROOT = Path(__file__).parents[2]


def problem(environment: dict[str, str], *, missing: tuple[str, ...] = (), deaf: tuple[str, ...] = ()) -> str:
    """What is said on a Linux where these libraries are missing and these servers do not answer."""
    return start_problem(
        environment,
        system="linux",
        loads=lambda library: library not in missing,
        answers=lambda server: server not in deaf,
    )


X11, WAYLAND = {"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}


@pytest.mark.parametrize("environment", [X11, WAYLAND, X11 | WAYLAND, X11 | {"QT_QPA_PLATFORM": "xcb"}])
def test_where_all_is_there_nothing_is_said(environment: dict[str, str]) -> None:
    assert problem(environment) == ""


def test_a_missing_library_is_named_with_both_commands() -> None:
    said = problem(X11, missing=("libxcb-cursor.so.0",))
    assert "“sudo apt install libxcb-cursor0”" in said
    assert "“sudo dnf install xcb-util-cursor”" in said
    assert re.fullmatch(r"[^.]*(\.[^ ][^.]*)*\.", said)


def test_all_that_is_missing_is_named_at_once() -> None:
    said = problem(X11, missing=("libEGL.so.1", "libxcb-cursor.so.0", "libxcb-shape.so.0"))
    assert "“sudo apt install libegl1 libxcb-cursor0 libxcb-shape0”" in said


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:fontengine=x", "vnc:port=1"])
def test_offscreen_needs_no_display_and_no_x11(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    assert problem(environment, missing=tuple(_X11), deaf=("X11", "Wayland")) == ""
    assert "libfontconfig1" in problem(environment, missing=("libfontconfig.so.1",))


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}, WAYLAND | {"QT_QPA_PLATFORM": "xcb"}])
def test_no_display_is_said(environment: dict[str, str]) -> None:
    assert "there is no display" in problem(environment)


def test_wayland_needs_no_x11_libraries() -> None:
    assert problem(WAYLAND, missing=tuple(_X11)) == ""
    assert problem({**WAYLAND, "QT_QPA_PLATFORM": "wayland;xcb"}, missing=tuple(_X11)) == ""


def test_a_display_that_does_not_answer_is_said() -> None:
    assert "the X11 display “:0” does not answer" in problem(X11, deaf=("X11",))
    assert "the Wayland display “wayland-0” does not answer" in problem(WAYLAND, deaf=("Wayland",))
    assert problem(X11 | WAYLAND, deaf=("Wayland",)) == ""


def test_elsewhere_qt_brings_what_it_needs() -> None:
    for system in ("win32", "darwin"):
        assert start_problem({}, system=system, loads=lambda library: False) == ""


def test_the_packages_are_those_that_the_set_up_installs() -> None:
    for place, column in (("debian", 0), ("fedora", 1)):
        lines = (ROOT / "packaging" / "linux" / f"libraries.{place}").read_text().splitlines()
        listed = {line for line in lines if line and not line.startswith("#")}
        known = {names[column] for names in (_DRAWING | _X11).values()}
        assert listed <= known


@pytest.mark.skipif(sys.platform != "linux", reason="asks the libraries of a Linux system")
def test_it_needs_no_qt_and_finds_what_these_tests_run_with() -> None:
    script = (
        "import sys; from pullquote.desktop.start_check import start_problem;"
        "print(start_problem({'QT_QPA_PLATFORM': 'offscreen'}));"
        "print(start_problem({'DISPLAY': 'no-such-host.invalid:7'}));"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env={"PYTHONPATH": str(ROOT / "app")}, capture_output=True, text=True
    )
    offscreen, unreachable = done.stdout.splitlines()
    assert (done.returncode, offscreen) == (0, "")
    assert "cannot open a window" in unreachable
