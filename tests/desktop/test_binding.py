"""PySide6 6.12 on Python before 3.12 loses references to None and aborts while painting; our pin keeps it away."""

import sys

from PySide6.QtCore import QObject


def test_binding_keeps_the_refcount_of_none(qapp):
    thing = QObject()
    thing.setObjectName("x")
    before = sys.getrefcount(None)
    for _ in range(300):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 50
