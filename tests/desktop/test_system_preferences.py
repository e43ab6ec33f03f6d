"""What the user has asked of the system: more contrast, less motion, a caret that does not blink."""

from itertools import product
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar

from pullquote.desktop import theme
from pullquote.desktop.background import Task
from pullquote.desktop.panels.status_bar import StatusBar
from pullquote.desktop.settings import Settings
from pullquote.desktop.window import wanted_theme


def _system(contrast: Qt.ContrastPreference, scheme: Qt.ColorScheme) -> SimpleNamespace:
    """An application on a system that says so; Qt lets nobody else set it."""
    hints = SimpleNamespace(
        colorScheme=lambda: scheme,
        accessibility=lambda: SimpleNamespace(contrastPreference=lambda: contrast),
    )
    return SimpleNamespace(styleHints=lambda: hints)


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_no_text_is_muted_and_lines_are_seen_for_those_who_ask_for_contrast(settings, scheme):
    usual = wanted_theme(settings, _system(Qt.ContrastPreference.NoPreference, scheme))
    strong = wanted_theme(settings, _system(Qt.ContrastPreference.HighContrast, scheme))
    assert usual is (theme.DARK if scheme == Qt.ColorScheme.Dark else theme.LIGHT)
    assert strong.is_dark == usual.is_dark
    tones = strong.tones
    for text, ground in product(
        (tones.text, tones.text2, tones.text3, tones.danger, tones.warn, tones.ok),
        (tones.page, tones.field, tones.panel),
    ):
        assert theme.contrast(text, ground) >= 6.5
    for line, ground in product((tones.line, tones.ctl), (tones.page, tones.panel)):
        assert theme.contrast(line, ground) >= 3
    assert theme.contrast(tones.ctl, tones.page) > theme.contrast(usual.tones.ctl, tones.page)


def test_contrast_goes_with_the_theme_that_was_chosen(settings):
    settings.theme = "dark"
    strong = wanted_theme(settings, _system(Qt.ContrastPreference.HighContrast, Qt.ColorScheme.Light))
    assert strong.is_dark
    assert strong.tones.text2 == theme.DARK.tones.text


def test_pop_ups_are_there_at_once(qapp):
    theme.apply(qapp, theme.LIGHT)
    for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip):
        assert not qapp.isEffectEnabled(effect)


def test_running_work_shows_a_bar_that_stands_still(qtbot):
    status = StatusBar()
    qtbot.addWidget(status)
    task = Task("Import", lambda task: None)
    status.show_task(task)
    (bar,) = status.findChildren(QProgressBar)
    # From 0 to 0 is Qt's sign for a bar that moves for ever.
    assert (bar.minimum(), bar.value()) == (0, 0) and bar.maximum() > 0
    task.advanced.emit(0, 0, "Reading")
    assert bar.maximum() > 0
    task.advanced.emit(3, 7, "Reading")
    assert (bar.value(), bar.maximum()) == (3, 7)
