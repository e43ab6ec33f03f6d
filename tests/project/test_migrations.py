"""The mechanism, with an invented next version; and every version that there has been."""

from pathlib import Path
from typing import Any

import pytest

from pullquote.errors import BrokenProject, FileProblem, PullquoteError
from pullquote.project import Project, migrations, open_project
from pullquote.project.tables import APPLICATION_ID

from .helpers import ACTOR, QUOTE, TEXT, add, integrity, raw, snapshot

NOW = migrations.SCHEMA_VERSION


def copy_of(path: Path, number: str = "") -> Path:
    """Where the copy of a file of the present version is kept when it is migrated."""
    return path.with_name(f"study (schema {NOW}){number}.pullquote")


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
    first = NOW + 1
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
        backup = copy_of(path)
        assert integrity(backup) == "ok"
        assert version(backup) == NOW
        ran.append("first")
        add_column(database)

    def second(database: Any) -> None:
        assert version(path) == NOW + 1
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
    assert version(path) == NOW + 2
    backup = copy_of(path)
    assert {entry.name for entry in path.parent.glob("study*")} == {path.name, backup.name}
    monkeypatch.undo()
    with open_project(backup) as project:
        assert snapshot(project) == old


def test_an_earlier_backup_is_not_overwritten(
    old: dict[str, Any], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = copy_of(path)
    earlier.write_bytes(b"precious")
    use(monkeypatch, add_column)
    open_project(path).close()
    assert earlier.read_bytes() == b"precious"
    assert version(copy_of(path, " 2")) == NOW


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
    with pytest.raises(BrokenProject, match=rf"as it was.*study \(schema {NOW}\)"):
        open_project(path)
    assert version(path) == NOW
    assert {entry.name for entry in path.parent.glob("study*")} == {path.name, copy_of(path).name}
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
    assert version(path) == NOW


def test_an_old_file_is_not_migrated_by_a_reader(
    old: dict[str, Any], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, add_column)
    with pytest.raises(FileProblem, match="older schema"):
        open_project(path, read_only=True)
    assert version(path) == NOW


def tables(path: Path) -> dict[str, str]:
    with raw(path) as connection:
        return dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"))


def restore(path: Path, schema: int) -> None:
    with raw(path) as connection:
        connection.executescript((Path(__file__).parent / f"schema_{schema}.sql").read_text("utf-8"))
        connection.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {schema}")


def test_a_file_of_version_1(project: Project, path: Path, tmp_path: Path) -> None:
    """`schema_1.sql` is the dump of a file that the program of version 1 wrote."""
    project.close()
    first = tmp_path / "first.pullquote"
    restore(first, 1)
    with open_project(first) as opened:
        assert opened.check() == []
        (article,) = opened.articles()
        assert (article.title, article.text) == ("Pumps", TEXT)
        quote, mention, rejected = opened.annotations(article.id, rejected=True)
        assert (quote.words, mention.words) == ("“The pumps will hold,”", "Ines Halvorsen")
        assert rejected.status == "rejected"
        assert [actor.name for actor in opened.actors()] == ["Ines Halvorsen"]
        assert [(link.head, link.tail) for link in opened.links(article.id)] == [(quote.id, mention.id)]
        assert opened.completions(article.id)[0].label == "quote"
        assert opened.topics()[0].name == "Pumps"
        assert opened.decisions() == []
        assert opened.next_undo() is None  # entries of an older schema are history only
        assert len(opened.history()) == 8
        opened.decide(article.id, "attribution", [QUOTE], "rejected", rule="beside@1", confidence=0.5)
        opened.undo()
    assert version(first) == NOW
    assert tables(first) == tables(path)
    backup = tmp_path / "first (schema 1).pullquote"
    assert (version(backup), integrity(backup)) == (1, "ok")
    assert "decision" not in tables(backup)


def test_a_file_of_version_2(project: Project, path: Path, tmp_path: Path) -> None:
    """Its steps keep their names and can still be undone and redone: only their names are told differently now."""
    project.close()
    second = tmp_path / "second.pullquote"
    restore(second, 2)
    with open_project(second) as opened:
        assert opened.check() == []
        (article,) = opened.articles()
        assert [step.name for step in reversed(opened.history())] == [
            *(
                "Import 1 article",
                "Tag as Quote",
                "Tag as Actor",
                "Link source",
                "Add actor “{Pumps} & Sons”",
            ),
            *("Delete 2 annotations", "Delete 2 annotations"),
        ]
        assert opened.redo().name == "Delete 2 annotations"
        assert opened.annotations(article.id) == []
        opened.undo()
        assert len(opened.annotations(article.id)) == 2
        assert opened.undo().name == "Add actor “{Pumps} & Sons”"
        assert opened.actors() == []
        opened.add_actor("{Weirs} & Sons")
        assert opened.undo().name == "Add actor “{Weirs} & Sons”"
    assert tables(second) == tables(path)
    backup = tmp_path / "second (schema 2).pullquote"
    assert (version(backup), integrity(backup)) == (2, "ok")
