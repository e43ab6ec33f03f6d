"""Each kind of damage is found, and said where."""

from pathlib import Path

import pytest

from pullquote.errors import Cancelled
from pullquote.project import Project, open_project
from pullquote.records import UNKNOWN

from .helpers import ACTOR, DENIAL, MAYOR, QUOTE, TEXT, add, raw


@pytest.fixture
def articles(project: Project) -> list[str]:
    ids = add(project, TEXT, TEXT + "Twice.")
    quote = project.annotate(ids[0], "quote", [QUOTE, DENIAL])
    actor = project.annotate(ids[0], "actor", [ACTOR])
    project.link("source", quote.id, actor.id)
    project.annotate(ids[1], "actor", [ACTOR])
    project.annotate(ids[1], "actor", [MAYOR])
    project.correct_text(ids[1], TEXT.replace(", Jon Birk", "") + "Twice.")
    project.decide(ids[0], "attribution", [QUOTE, DENIAL], "rejected", rule="beside@1", confidence=0.8)
    assert project.check() == []
    project.close()
    return ids


@pytest.mark.parametrize(
    ("damage", "sentence", "where"),
    [
        ("UPDATE article SET text = text || '.' WHERE key = 2", "not the one that was stored", 1),
        ("UPDATE article SET sha256 = 'x' WHERE key = 1", "not the one that was stored", 0),
        ("UPDATE fragment SET surface = 'x' WHERE key = 1", "are not the text's", 0),
        ("UPDATE fragment SET stop = 9999 WHERE key = 2", "are not the text's", 0),
        ("UPDATE fragment SET seq = 5 WHERE key = 1", "out of order", 0),
        ("DELETE FROM fragment WHERE key = 2", "extent differs", 0),
        ("DELETE FROM fragment WHERE annotation_id = 2", "no words", 0),
        ("UPDATE annotation SET extent = '1-2' WHERE key = 2", "extent differs", 0),
        ("DELETE FROM annotation WHERE key = 2", "(fragment, link)", None),
        ("DELETE FROM annotator", "not there", None),
        ("UPDATE link SET tail_id = 3", "1 link of “Article 0” ends in another article", 0),
        ("UPDATE decision SET fragments = '[]'", "words of a suggestion at 0-22 76-92", 0),
        ("UPDATE decision SET fragments = '{'", "words of a suggestion", 0),
        ("UPDATE decision SET fragments = replace(fragments, 'pumps', 'pomps')", "words of a suggestion", 0),
        ("UPDATE revision SET hunks = '[]'", "do not lead back to its first text", 1),
        ("UPDATE revision SET hunks = '{'", "do not lead back to its first text", 1),
        ("UPDATE revision SET number = 2", "do not lead back to its first text", 1),
        ("UPDATE revision SET before_sha256 = 'x'", "do not lead back to its first text", 1),
        ("UPDATE displaced SET annotation = '{}'", "lost its words in a correction cannot be read", 1),
        ("UPDATE displaced SET uuid = 'x'", "lost its words in a correction cannot be read", 1),
        ("UPDATE codebook SET toml = 'no = 1'", "codebook breaks its format", None),
        ("UPDATE journal SET changes = '[{}]' WHERE key = 2", "Journal entry 2 cannot be read", None),
        ("UPDATE journal SET changes = 'x' WHERE key = 2", "Journal entry 2 cannot be read", None),
        (
            "PRAGMA writable_schema = 1; DELETE FROM sqlite_schema WHERE name LIKE 'article_sha%'",
            "SQLite reports",
            None,
        ),
    ],
)
def test_damage_is_found(
    articles: list[str], path: Path, damage: str, sentence: str, where: int | None
) -> None:
    with raw(path) as connection:
        connection.executescript(damage)
    with open_project(path, read_only=True) as project:
        problems = project.check()
        for uuid in articles:
            project.annotations(uuid)
    assert any(sentence in problem.sentence for problem in problems), problems
    expected = {""} if where is None else {articles[where]}
    assert {problem.article for problem in problems} == expected
    assert all(problem.sentence.endswith(".") for problem in problems)


def test_the_check_can_be_stopped(articles: list[str], path: Path) -> None:
    def stop() -> None:
        raise Cancelled("enough")

    with open_project(path) as project, pytest.raises(Cancelled):
        project.check(stop)


def test_a_merge_that_leads_to_nobody_is_found_and_says_what_to_do(project: Project, path: Path) -> None:
    kept, gone, other = (project.add_actor(name).id for name in ("Ines", "Chair", "Mayor"))
    project.merge_actors(UNKNOWN.id, [other])
    project.merge_actors(kept, [gone])
    assert project.check() == []
    project.close()
    for into, sentence in (
        ("nobody", "“Chair” has been merged into an actor or topic that is not there"),
        (gone, "“Chair” has been merged into one that has itself been merged"),
        (other, "“Chair” has been merged into one that has itself been merged"),
    ):
        with raw(path) as connection:
            connection.execute("UPDATE actor SET merged_into = ? WHERE uuid = ?", (into, gone))
            connection.commit()
        with open_project(path, read_only=True) as opened:
            (problem,) = opened.check()
        assert sentence in problem.sentence
        assert "backup" in problem.sentence
