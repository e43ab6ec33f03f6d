"""The tables of places: the same board on every system."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from pullquote.desktop import physical_keys
from pullquote.desktop.physical_keys import shortcut_by_place

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
SYSTEMS = {
    "linux": (physical_keys._X11, "scan", {"1": 10, "0": 19, "Q": 24, "A": 38, "Z": 52, "M": 58}),
    "windows": (physical_keys._SCAN, "scan", {"1": 2, "0": 11, "Q": 16, "A": 30, "Z": 44, "M": 50}),
    "macos": (physical_keys._MACOS, "virtual", {"1": 18, "0": 29, "Q": 12, "A": 0, "Z": 6, "M": 46}),
}


def _event(written, modifiers=PLAIN, *, scan=0, virtual=0):
    return QKeyEvent(QEvent.Type.KeyPress, ord(written[0]), modifiers, scan, virtual, 0, written)


@pytest.fixture(params=SYSTEMS)
def system(request, monkeypatch):
    places, kind, codes = SYSTEMS[request.param]
    monkeypatch.setattr(physical_keys, "PLACES", places)
    return kind, codes


def test_every_letter_and_digit_has_one_place():
    wanted = sorted("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    for places, _, _ in SYSTEMS.values():
        assert sorted(places.values()) == wanted


def test_the_codes_of_each_system(system):
    kind, codes = system
    for place, code in codes.items():
        assert shortcut_by_place(_event("ж", **{kind: code})) == QKeySequence(place)


def test_shift_counts_for_letters_only(system):
    kind, codes = system
    assert shortcut_by_place(_event("Ж", SHIFT, **{kind: codes["A"]})) == QKeySequence("Shift+A")
    assert shortcut_by_place(_event("!", SHIFT, **{kind: codes["1"]})) is None


@pytest.mark.parametrize("written", ["a", "é", "ß", "7", "-", " ", "\r"])
def test_what_a_latin_layout_writes_on_a_letter_key_is_left_alone(system, written):
    kind, codes = system
    assert shortcut_by_place(_event(written, **{kind: codes["Z"]})) is None


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_a_key_held_with_others_is_the_windows(system, held):
    kind, codes = system
    assert shortcut_by_place(_event("ж", held, **{kind: codes["A"]})) is None


def test_a_key_that_is_no_letter_and_no_digit(system):
    kind, _ = system
    assert shortcut_by_place(_event("ж", **{kind: 100})) is None
