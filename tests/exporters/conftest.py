from collections.abc import Iterator
from pathlib import Path

import pytest

from pullquote.project import Project, create_project, open_project
from pullquote.records import Attribute, ExternalId, Rights, Tenure
from tests.datasets import add

TEXT = "“We lost,” Ana told reporters, “but we learned.” They said\u2028nothing\u0085more.\n"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Everything a dataset can hold: two annotators, all kinds of links, registry, odd characters."""
    path = tmp_path / "study.pullquote"
    with create_project(path) as made:
        first, _ = add(
            made,
            [TEXT, "Nothing here.\n"],
            outlet="The Lantern",
            published="yesterday",
            rights=Rights("Lantern Press", "CC0-1.0", redistribute=False),
            metadata=(Attribute("section", "Sport"), Attribute("licence", "odd")),
        )
        ana = made.add_actor("Ana Abelard", aliases=["Ana"], wikidata="Q1", description="coach", notes="n")
        made.add_actor("Nobody", kind="anonymous")
        club = made.add_actor("Lantern FC", kind="group", members=[ana.id], issuer=ana.id)
        made.change_actor(
            ana.id,
            roles=[Tenure("coach", since="2024")],
            affiliations=[Tenure(actor=club.id)],
            external_ids=[ExternalId("viaf", "1")],
        )
        coach = made.add_actor("The coach")
        sport = made.add_topic("Sport")
        game = made.add_topic("Game")
        topic = made.add_topic("Defeat", parent=sport.id, description="losing")
        quote = made.annotate(
            first, "quote", [(0, 10), (31, 48)], attributes={"quote_type": "direct"}, note="two parts"
        )
        source = made.annotate(first, "actor", [(11, 14)], actors=[coach.id])
        cue = made.annotate(first, "cue", [(15, 19)], status="edited", confidence=0.5, origin="rule:cue@1")
        press = made.annotate(first, "actor", [(20, 29)])
        claim = made.annotate(first, "claim", [(1, 8)], topics=[topic.id])
        wrong = made.annotate(first, "cue", [(0, 3)], status="rejected")
        made.merge_actors(ana.id, [coach.id])
        made.merge_topics(sport.id, [game.id])
        for role, tail in (("source", source), ("cue", cue), ("addressee", press), ("expresses", claim)):
            made.link(role, quote.id, tail.id)
        made.link("cue", quote.id, wrong.id)
    with open_project(path, annotator="ben") as other:
        other.annotate(first, "quote", [(0, 48)])
        other.finish(first)
    with open_project(path) as opened:
        yield opened
