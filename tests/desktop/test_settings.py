"""Settings come back as they were set, and a damaged file gives the defaults."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from pullquote.desktop.reading.typography import Typography
from pullquote.desktop.settings import RECENT, Settings, default_settings_path
from pullquote.kinds import DEFAULT_KINDS


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.ini"


def _again(settings: Settings, path: Path) -> Settings:
    settings.save()
    return Settings(path)


def test_defaults(path):
    settings = Settings(path)
    assert settings.annotator == ""
    assert settings.theme == "system"
    assert settings.typography == Typography(17, "", 37, 175)
    assert settings.fills is True
    assert settings.recent == []
    assert settings.geometry.isEmpty()
    assert settings.layout_of(path).length("articles", 264) == 264
    assert settings.layout_of(path).shown("inspector")


def test_everything_survives_a_restart(path):
    settings = Settings(path)
    settings.annotator, settings.theme, settings.fills = "ann-07", "dark", False
    settings.typography = Typography(20, "Some Serif", 43, 190)
    settings.geometry = QByteArray(b"\x00\x01 somewhere \xff")
    settings = _again(settings, path)
    assert (settings.annotator, settings.theme, settings.fills) == ("ann-07", "dark", False)
    assert settings.typography == Typography(20, "Some Serif", 43, 190)
    assert settings.geometry == QByteArray(b"\x00\x01 somewhere \xff")


def test_each_project_keeps_its_layout_and_a_new_one_begins_as_the_last_looked(path, tmp_path):
    settings = Settings(path)
    first, second = (tmp_path / f"{name}.pullquote" for name in ("first", "second"))
    settings.layout_of(first).set_length("articles", 300)
    settings.layout_of(first).set_shown("inspector", False)
    settings.layout_of(second).set_length("articles", 240)
    settings = _again(settings, path)
    assert settings.layout_of(first).length("articles", 264) == 300
    assert not settings.layout_of(first).shown("inspector")
    assert settings.layout_of(second).length("articles", 264) == 240
    new = settings.layout_of(tmp_path / "new.pullquote")
    assert new.length("articles", 264) == 240
    assert not new.shown("inspector")
    settings.layout_of(first).forget()
    assert settings.layout_of(first).length("articles", 264) == 264
    assert settings.layout_of(first).shown("inspector")
    assert settings.layout_of(second).length("articles", 264) == 240


@pytest.mark.parametrize("count", [1, 2, RECENT + 3])
def test_recent_projects_are_newest_first_without_repeats(path, tmp_path, count):
    settings = Settings(path)
    projects = [tmp_path / f"study {number}, with comma.pullquote" for number in range(count)]
    for project in [*projects, projects[0]]:
        settings.remember_project(project)
    settings = _again(settings, path)
    assert settings.recent == [projects[0], *reversed(projects[1:])][:RECENT]
    settings.forget_project(projects[0])
    assert projects[0] not in settings.recent


def test_a_folder_is_warned_about_once(path, tmp_path):
    settings = Settings(path)
    assert not settings.warned_about(tmp_path)
    settings.set_warned_about(tmp_path)
    settings.set_warned_about(tmp_path / "other")
    settings = _again(settings, path)
    assert settings.warned_about(tmp_path)
    assert not settings.warned_about(tmp_path / "third")


@pytest.mark.parametrize(
    "line",
    ["theme=purple", "zoom=banana", "zoom=400", "column=1", "spacing=x", "geometry=7", "recent=@Invalid()"],
)
def test_nonsense_in_the_file_is_the_default(path, line):
    path.write_text(f"[General]\n{line}\n", "utf-8")
    settings = Settings(path)
    assert settings.theme == "system"
    assert settings.typography == Typography(17, "", 37, 175)
    assert settings.geometry.isEmpty()
    assert settings.recent == []


@pytest.mark.parametrize("length", [-3, 0, "wide"])
def test_a_length_that_is_none_is_the_usual_one(path, length):
    layout = Settings(path).layout_of(path)
    layout.set_length("articles", length)
    assert layout.length("articles", 264) == 264


def test_the_default_path_is_in_the_users_own_folder(user_folders):
    assert default_settings_path().is_relative_to(user_folders)


def test_what_is_suggested_is_kept_and_nonsense_is_the_default(tmp_path):
    path = tmp_path / "settings.ini"
    first = Settings(path)
    assert (first.suggestions, first.least_confidence) == (True, 0.5)
    assert first.suggested_kinds == DEFAULT_KINDS
    first.suggestions = False
    first.least_confidence = 0.9
    for kind in DEFAULT_KINDS:
        first.suggest_kind(kind, False)
    first.save()
    second = Settings(path)
    assert (second.suggestions, second.least_confidence, second.suggested_kinds) == (False, 0.9, ())
    second.suggest_kind("mention", True)
    assert second.suggested_kinds == ("mention",)
    for number, nonsense in enumerate(("much", "7", "-1")):
        path = tmp_path / f"by hand {number}.ini"
        path.write_text(f"[General]\nleast_confidence={nonsense}\nsuggested_kinds=everything\n")
        assert Settings(path).least_confidence == 0.5
        assert Settings(path).suggested_kinds == ()


def test_columns_are_remembered_by_the_names_that_stand_beside_each_other(path):
    settings = Settings(path)
    assert settings.columns_of(["head", "words"]) == ()
    settings.remember_columns(["head", "words"], {"head": "title", "words": "text"})
    again = _again(settings, path)
    assert dict(again.columns_of(["words", "head"])) == {"head": "title", "words": "text"}
    assert again.columns_of(["head", "words", "day"]) == ()


def test_every_project_has_its_own_folder_to_import_from(path, tmp_path):
    settings = Settings(path)
    settings.remember_folder(tmp_path / "one.pullquote", tmp_path / "in")
    again = _again(settings, path)
    assert again.folder_of(tmp_path / "one.pullquote") == tmp_path / "in"
    assert again.folder_of(tmp_path / "other.pullquote") is None
