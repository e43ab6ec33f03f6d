"""The registry: 20,000 actors with 100,000 mentions, beside the bare SQL that does the least of the same."""

import random
import sqlite3
from itertools import islice
from pathlib import Path

from pullquote.desktop.actor_index import ActorIndex
from pullquote.jobs.likely_duplicates import likely_duplicates
from pullquote.project import create_project
from pullquote.records import Actor, Annotation, Fragment, new_id
from tests.bench.measure import paired, report, seconds
from tests.bench.project import made_article

ACTORS, MENTIONS, ARTICLES, BUSY = 20_000, 100_000, 1_000, 2_500
_SYLLABLES = [
    "ha",
    "ri",
    "vo",
    "me",
    "stra",
    "lin",
    "do",
    "ke",
    "ber",
    "tan",
    "sol",
    "mi",
    "gra",
    "fen",
    "ul",
    "os",
    "wick",
    "na",
    "pe",
    "dra",
    "tor",
    "el",
    "is",
    "mund",
]


def registry(folder: Path) -> None:
    """Completion, a merge of two actors with 2,500 mentions each, the numbers of the actor desk, duplicates."""
    path = folder / "registry.pullquote"
    actors = _actors()
    with create_project(path) as project:
        with project.importing("bench") as work:
            with work.batch():
                work.add_registry(actors, ())
            chosen = random.Random(5)
            busy = [actors[0].id] * BUSY + [actors[1].id] * BUSY
            whom = iter(busy + [chosen.choice(actors).id for _ in range(MENTIONS - len(busy))])
            text = "Halvorsen said so. " * (MENTIONS // ARTICLES)
            for number in range(ARTICLES):
                article = made_article(number, f"{number}\n\n{text}")
                at = len(f"{number}\n\n")
                mentions = [
                    Annotation(
                        *(new_id(), article.id, "ann-01", "actor"),
                        (Fragment(start, start + 9, article.text[start : start + 9]),),
                        actors=(actor,),
                    )
                    for start, actor in zip(
                        range(at, len(article.text), 19),
                        islice(whom, MENTIONS // ARTICLES),
                        strict=False,
                    )
                ]
                with work.batch():
                    work.add_articles([article])
                    work.add_annotations(article.id, mentions)
        bare = sqlite3.connect(path, isolation_level=None)

        counts = project.mention_counts()
        index = ActorIndex(project.actors())
        names = {actor.id: actor.name for actor in actors}
        queries = ("ha", "halv", "strand", "mund so", "berli", "zz", "a")

        def complete() -> None:
            for query in queries:
                index.matching(query, 7, lambda uuid: (-counts.get(uuid, 0), names[uuid]))

        bare.execute(
            "CREATE TEMP TABLE counted AS SELECT actor_id, count(*) AS n FROM actor_assignment GROUP BY 1"
        )
        bare.execute("CREATE UNIQUE INDEX temp.counted_actor ON counted (actor_id)")

        def bare_complete() -> None:
            for query in queries:
                bare.execute(
                    "SELECT uuid, name, n FROM actor LEFT JOIN counted ON actor_id = key"
                    " WHERE name LIKE ? OR name LIKE ? OR aliases LIKE ? ORDER BY n DESC, name LIMIT 7",
                    (f"{query}%", f"% {query}%", f"%{query}%"),
                ).fetchall()

        _report("completion, of 7 queries", paired(complete, bare_complete), len(queries))

        def usage() -> None:
            project.usage("actor")

        def bare_usage() -> None:
            bare.execute(
                "SELECT s.actor_id, count(*), count(DISTINCT n.article_id) FROM actor_assignment s"
                " JOIN annotation n ON n.key = s.annotation_id GROUP BY s.actor_id"
            ).fetchall()

        _report("mentions and articles of all actors", paired(usage, bare_usage))

        first, second = actors[0].id, actors[1].id
        keys = [
            bare.execute("SELECT key FROM actor WHERE uuid = ?", (uuid,)).fetchone()[0]
            for uuid in (first, second)
        ]
        there = "SELECT key FROM actor_assignment WHERE actor_id = ?"
        moved = [(keys[0], row[0]) for row in bare.execute(there, (keys[1],))]

        def merge() -> None:
            project.merge_actors(first, [second])
            project.undo()

        def bare_merge() -> None:
            for target in keys:
                bare.execute("BEGIN IMMEDIATE")
                bare.executemany(
                    "UPDATE actor_assignment SET actor_id = ? WHERE key = ?",
                    [(target, key) for _, key in moved],
                )
                bare.execute("COMMIT")

        _report(f"merge of two actors with {2 * BUSY:,} mentions, and its undo", paired(merge, bare_merge))

        def preview() -> None:
            project.shared_by("actor", [first, second])
            project.mentions("actor", second, 4)

        def bare_preview() -> None:
            bare.execute(
                "SELECT count(*), count(DISTINCT n.article_id) FROM actor_assignment s"
                " JOIN annotation n ON n.key = s.annotation_id WHERE s.actor_id IN (?, ?)",
                keys,
            ).fetchall()
            bare.execute(
                "SELECT n.uuid, f.surface FROM actor_assignment s JOIN annotation n ON n.key = s.annotation_id"
                " JOIN fragment f ON f.annotation_id = n.key WHERE s.actor_id = ?"
                " ORDER BY n.article_id, f.start LIMIT 4",
                keys[1:],
            ).fetchall()

        _report("its preview", paired(preview, bare_preview))
        bare.close()
    report("likely duplicates of 20,000 actors", f"{seconds(lambda: likely_duplicates(actors)):.2f} s")


def _report(what: str, timed: tuple[float, float, float], parts: int = 1) -> None:
    took, base, ratio = timed
    text = f"{took * 1000 / parts:.2f} ms, bare SQL {base * 1000 / parts:.2f} ms"
    report(what, text, ratio, 4)


def _actors() -> list[Actor]:
    made = random.Random(4)

    def word() -> str:
        return "".join(made.choices(_SYLLABLES, k=made.randint(2, 3))).capitalize()

    names = (f"{word()} {word()}" for _ in range(ACTORS))
    return [Actor(new_id(), name, aliases=(name.split()[-1],)) for name in names]
