"""The mechanism, with an invented next version."""

from pathlib import Path
from typing import Any

import pytest

from pullquote.errors import BrokenProject, FileProblem, PullquoteError
from pullquote.project import Project, migrations, open_project

from .helpers import ACTOR, QUOTE, add, integrity, raw, snapshot


@pytest.fixture
def old(project: Project, path: Path) -> dict[str, Any]:
    """A closed project of the present version, soon to be an old one; what is in it."""
    (article,) = add(project)
    quote = project.annotate(article, "quote", [QUOTE])
    actor = project.annotate(article, "actor", [ACTOR])
    project.link("source", quote.id, actor.id)
    state = snapshot(project)
    project.close()
    return state


def use(monkeypatch: pytest.MonkeyPatch, *steps: Any) -> None:
    first = migrations.SCHEMA_VERSION + 1
    monkeypatch.setattr(migrations, "MIGRATIONS", dict(enumerate(steps, first)))
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", first + len(steps) - 1)


def version(path: Path) -> int:
    with raw(path) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def add_column(database: Any) -> None:
    database.execute_sql("ALTER TABLE article ADD COLUMN section TEXT NOT NULL DEFAULT ''")


def rebuild_annotation(database: Any) -> None:
    """What silently deletes the fragments while foreign keys are on."""
    sql = database.execute_sql("SELECT sql FROM sqlite_schema WHERE name = 'annotation'").fetchone()[0]
    database.execute_sql(sql.replace('"annotation"', '"new_annotation"', 1))
    database.execute_sql("INSERT INTO new_annotation SELECT * FROM annotation")
    database.execute_sql("DROP TABLE annotation")
    database.execute_sql("ALTER TABLE new_annotation RENAME TO annotation")


def test_each_step_runs_once_after_a_backup(
    old: dict[str, Any], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def first(database: Any) -> None:
        backup = path.with_name("study (schema 1).pullquote")
        assert integrity(backup) == "ok"
        assert version(backup) == 1
        ran.append("first")
        add_column(database)

    def second(database: Any) -> None:
        assert version(path) == 2
        ran.append("second")
        rebuild_annotation(database)

    use(monkeypatch, first, second)
    with open_project(path) as project:
        assert snapshot(project) == old
        assert project.check() == []
        assert project._file.row("PRAGMA foreign_keys") == (1,)
        add(project)
    open_project(path).close()
    assert ran == ["first", "second"]
    assert version(path) == 3
    backup = path.with_name("study (schema 1).pullquote")
    assert {entry.name for entry in path.parent.glob("study*")} == {path.name, backup.name}
    monkeypatch.undo()
    with open_project(backup) as project:
        assert snapshot(project) == old


def test_an_earlier_backup_is_not_overwritten(
    old: dict[str, Any], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = path.with_name("study (schema 1).pullquote")
    earlier.write_bytes(b"precious")
    use(monkeypatch, add_column)
    open_project(path).close()
    assert earlier.read_bytes() == b"precious"
    assert version(path.with_name("study (schema 1) 2.pullquote")) == 1


def break_foreign_keys(database: Any) -> None:
    add_column(database)
    database.execute_sql("DELETE FROM annotation")


def fail(database: Any) -> None:
    add_column(database)
    raise KeyError("oops")


def fail_in_sqlite(database: Any) -> None:
    add_column(database)
    database.execute_sql("INSERT INTO codebook VALUES (1, 2, 3)")


def violate(database: Any) -> None:
    add_column(database)
    database.execute_sql("UPDATE annotation SET status = 'maybe'")


@pytest.mark.parametrize("step", [break_foreign_keys, fail, fail_in_sqlite, violate])
def test_a_failure_leaves_the_old_file_whole(
    old: dict[str, Any], path: Path, monkeypatch: pytest.MonkeyPatch, step: Any
) -> None:
    use(monkeypatch, step)
    with pytest.raises(BrokenProject, match=r"as it was.*study \(schema 1\)"):
        open_project(path)
    assert version(path) == 1
    assert {entry.name for entry in path.parent.glob("study*")} == {path.name, "study (schema 1).pullquote"}
    monkeypatch.undo()
    with open_project(path) as project:
        assert snapshot(project) == old
        assert project.check() == []


def test_no_step_runs_without_a_backup(
    old: dict[str, Any], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise FileProblem("no room")

    use(monkeypatch, fail)
    monkeypatch.setattr("pullquote.project.file.copy_database", no_room)
    with pytest.raises(PullquoteError, match="no room"):
        open_project(path)
    assert version(path) == 1


def test_an_old_file_is_not_migrated_by_a_reader(
    old: dict[str, Any], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, add_column)
    with pytest.raises(FileProblem, match="older schema"):
        open_project(path, read_only=True)
    assert version(path) == 1
