"""The main job on a real article: 17 constructions tagged, exported, imported again, exported the same.

The article is not part of the repository; where a folder `shared` lies beside it, the test runs. What stands here are
offsets (code points, end-exclusive) and labels, not words.
"""

from pathlib import Path

import pytest

from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.import_files import import_files
from pullquote.project import Project, create_project, open_project
from pullquote.suggest import suggest
from tests.datasets import articles, attributions, contents, round_trip

SHARED = Path(__file__).parents[3] / "shared"

LENGTH, NO_BREAK_SPACES = 4348, 91

TAGS: list[tuple[str, str, list[tuple[int, int]], dict[str, str]]] = [
    ("r1.zone", "zone", [(85, 154)], {"kind": "headline"}),
    ("r1.quote", "quote", [(85, 141)], {"quote_type": "mixed"}),
    ("r1.source", "actor", [(142, 149)], {}),
    ("r1.cue", "cue", [(150, 154)], {}),
    ("r2.quote", "quote", [(506, 527), (577, 647)], {"quote_type": "mixed"}),
    ("r2.source", "actor", [(648, 681)], {}),
    ("r2.cue", "cue", [(682, 686)], {}),
    ("r2.addressee", "actor", [(687, 696)], {}),
    ("r3.quote", "quote", [(698, 771)], {"quote_type": "mixed"}),
    ("r3.source", "actor", [(772, 779)], {}),
    ("r3.cue", "cue", [(780, 784)], {}),
    ("r3.inner", "quote", [(710, 771)], {"quote_type": "mixed"}),
    ("r3.artefact", "actor", [(698, 700)], {}),
    ("r3.suggests", "cue", [(701, 709)], {}),
    ("r4.rejected", "quote", [(983, 1124)], {"quote_type": "indirect", "act": "refusal"}),
    ("r4.artefact", "actor", [(972, 974)], {}),
    ("r4.rejects", "cue", [(975, 982)], {}),
    ("r4.demand", "quote", [(1019, 1050)], {"quote_type": "indirect"}),
    ("r4.group", "actor", [(983, 1001)], {}),
    ("r4.demandcue", "cue", [(1007, 1013)], {}),
    ("r4.claim", "quote", [(1072, 1124)], {"quote_type": "indirect"}),
    ("r4.pronoun", "actor", [(1055, 1060)], {}),
    ("r4.claimcue", "cue", [(1061, 1066)], {}),
    ("r4.claimed", "claim", [(1072, 1124)], {"voice": "reported", "stance": "oppose"}),
    ("r5.quote", "quote", [(1127, 1158), (1173, 1260)], {"quote_type": "direct"}),
    ("r5.source", "actor", [(1159, 1166)], {}),
    ("r5.cue", "cue", [(1167, 1171)], {}),
    ("r6.quote", "quote", [(1288, 1328)], {"quote_type": "indirect"}),
    ("r6.source", "actor", [(1262, 1269)], {}),
    ("r6.cue", "cue", [(1270, 1282)], {}),
    ("r6.claim", "claim", [(1288, 1328)], {"factuality": "PS-"}),
    (
        "r6.asked",
        "quote",
        [(1353, 1498)],
        {"quote_type": "indirect", "act": "question", "reality": "hypothetical"},
    ),
    ("r6.reporter", "actor", [(1336, 1346)], {}),
    ("r6.askedcue", "cue", [(1347, 1352)], {}),
    ("r7.quote", "quote", [(1501, 1624)], {"quote_type": "direct"}),
    ("r7.source", "actor", [(1625, 1627)], {"mention_type": "pronoun"}),
    ("r7.cue", "cue", [(1628, 1632)], {}),
    ("r8.quote", "quote", [(1761, 1827)], {"quote_type": "indirect", "medium": "writing"}),
    ("r8.source", "actor", [(1829, 1853)], {}),
    ("r8.cue", "cue", [(1854, 1869)], {}),
    ("r9.quote", "quote", [(1992, 2109)], {"quote_type": "indirect"}),
    ("r9.source", "actor", [(2116, 2155)], {}),
    ("r9.cue", "cue", [(2111, 2115)], {}),
    ("r10.quote", "quote", [(2386, 2586), (2615, 2704)], {"quote_type": "direct"}),
    ("r10.source", "actor", [(2587, 2598)], {}),
    ("r10.cue", "cue", [(2599, 2603)], {}),
    ("r10.addressee", "actor", [(2604, 2613)], {}),
    ("r11.quote", "quote", [(2745, 2814)], {"quote_type": "indirect"}),
    ("r11.source", "actor", [(2706, 2734)], {}),
    ("r11.cue", "cue", [(2735, 2739)], {}),
    ("r12.quote", "quote", [(3029, 3133)], {"quote_type": "indirect"}),
    ("r12.source", "actor", [(3148, 3191)], {}),
    ("r12.issuer", "actor", [(3173, 3191)], {}),
    ("r12.cue", "cue", [(3135, 3147)], {}),
    ("r13.quote", "quote", [(3354, 3438)], {"quote_type": "mixed"}),
    ("r13.source", "actor", [(3297, 3348)], {}),
    ("r13.cue", "cue", [(3349, 3353)], {}),
    ("r14.quote", "quote", [(3569, 3679)], {"quote_type": "indirect"}),
    ("r14.source", "actor", [(3559, 3563)], {"mention_type": "pronoun"}),
    ("r14.cue", "cue", [(3564, 3568)], {}),
    (
        "r14.inner",
        "quote",
        [(3633, 3679)],
        {"quote_type": "indirect", "medium": "thought", "reality": "hypothetical"},
    ),
    ("r14.believer", "actor", [(3620, 3625)], {}),
    ("r14.thinks", "cue", [(3626, 3632)], {}),
    ("r15.quote", "quote", [(3682, 3886)], {"quote_type": "indirect"}),
    ("r15.source", "actor", [(3888, 3894)], {}),
    ("r15.cue", "cue", [(3895, 3899)], {}),
    ("r15.next", "quote", [(3902, 4018), (4028, 4257)], {"quote_type": "direct"}),
    ("r15.he", "actor", [(4019, 4021)], {"mention_type": "pronoun"}),
    ("r15.nextcue", "cue", [(4022, 4026)], {}),
    ("r16.advert", "zone", [(0, 83)], {"kind": "advert"}),
    ("r16.caption", "zone", [(156, 247)], {"kind": "caption"}),
    ("r16.credit", "zone", [(248, 289)], {"kind": "photo_credit"}),
    ("r16.date", "zone", [(290, 306)], {"kind": "dateline"}),
    ("r16.copyright", "zone", [(4260, 4303)], {"kind": "copyright"}),
    ("r16.boilerplate", "zone", [(4305, 4348)], {"kind": "boilerplate"}),
    ("r17.intention", "quote", [(3078, 3133)], {"quote_type": "reported", "act": "decree"}),
    ("r17.source", "actor", [(3029, 3062)], {}),
    ("r17.cue", "cue", [(3063, 3074)], {}),
    ("r17.meet", "quote", [(3210, 3246)], {"quote_type": "indirect", "act": "intention"}),
    ("r17.they", "actor", [(3193, 3197)], {}),
    ("r17.agreed", "cue", [(3203, 3209)], {}),
]
"""Key, label, fragments, attributes: one row, or several, for each construction."""

ACTORS = {
    "A": ["r1.source", "r2.source", "r3.source", "r5.source", "r6.source", "r7.source", "r11.source"],
    "B": ["r9.source", "r10.source", "r11.source"],
    "C": ["r15.source", "r15.he", "r13.source", "r14.source"],
    "D": ["r13.source", "r14.source"],
    "a document": ["r3.artefact", "r4.artefact"],
    "a group": ["r4.group", "r4.pronoun"],
    "a communiqué": ["r12.source"],
    "an embassy": ["r12.issuer"],
    "another embassy": ["r8.source"],
    "officials": ["r17.source", "r17.they"],
    "E": ["r14.believer"],
}
"""Which mentions stand for an actor; a joint source stands for two."""

LINKS: list[tuple[str, str, str]] = [
    *(
        (role, f"{row}.{head}", f"{row}.{tail}")
        for role, head, tail, found in (
            ("source", "quote", "source", "r1 r2 r3 r5 r6 r7 r8 r9 r10 r11 r12 r13 r14 r15"),
            ("cue", "quote", "cue", "r1 r2 r3 r5 r6 r7 r8 r9 r10 r11 r12 r13 r14 r15"),
            ("addressee", "quote", "addressee", "r2 r10"),
            ("expresses", "quote", "claim", "r6"),
        )
        for row in found.split()
    ),
    ("source", "r3.inner", "r3.artefact"),
    ("cue", "r3.inner", "r3.suggests"),
    ("nested_in", "r3.inner", "r3.quote"),
    ("source", "r4.rejected", "r4.artefact"),
    ("cue", "r4.rejected", "r4.rejects"),
    ("source", "r4.demand", "r4.group"),
    ("cue", "r4.demand", "r4.demandcue"),
    ("source", "r4.claim", "r4.pronoun"),
    ("cue", "r4.claim", "r4.claimcue"),
    ("expresses", "r4.claim", "r4.claimed"),
    ("claimant", "r4.claimed", "r4.pronoun"),
    ("nested_in", "r4.demand", "r4.rejected"),
    ("nested_in", "r4.claim", "r4.rejected"),
    ("same_quote_as", "r1.quote", "r5.quote"),
    ("source", "r6.asked", "r6.reporter"),
    ("cue", "r6.asked", "r6.askedcue"),
    ("claimant", "r6.claim", "r6.source"),
    ("source", "r12.quote", "r12.issuer"),
    ("source", "r14.inner", "r14.believer"),
    ("cue", "r14.inner", "r14.thinks"),
    ("nested_in", "r14.inner", "r14.quote"),
    ("source", "r15.next", "r15.he"),
    ("cue", "r15.next", "r15.nextcue"),
    ("source", "r17.intention", "r17.source"),
    ("cue", "r17.intention", "r17.cue"),
    ("source", "r17.meet", "r17.they"),
    ("cue", "r17.meet", "r17.agreed"),
]


@pytest.fixture
def seed() -> Path:
    found = sorted((SHARED / "seed").glob("*.txt"))
    if not found:
        pytest.skip("the real article lies in a folder “shared” beside the repository, which is not here")
    return found[0]


@pytest.fixture
def path(tmp_path: Path, seed: Path) -> Path:
    """A project with the article, tagged."""
    with create_project(tmp_path / "study.pullquote") as project:
        (added,) = import_files(project, [seed]).added
        _tag(project, added.article)
        return project.path


def _tag(project: Project, article: str) -> None:
    actors = {name: project.add_actor(name).id for name in ACTORS}
    made: dict[str, str] = {}
    with project.step("Tag the article", article):
        for key, label, spans, attributes in TAGS:
            stands_for = [actors[name] for name, keys in ACTORS.items() if key in keys]
            annotation = project.annotate(article, label, spans, attributes=attributes, actors=stands_for)
            assert list(annotation.spans) == spans, key
            made[key] = annotation.id
        for role, head, tail in LINKS:
            project.link(role, made[head], made[tail])
    project.finish(article)


def test_every_character_of_the_article_survives(path: Path, seed: Path, tmp_path: Path) -> None:
    read = seed.read_bytes().decode()
    assert (len(read), read.count("\u00a0")) == (LENGTH, NO_BREAK_SPACES)
    with open_project(path) as project:
        (article,) = project.articles()
        assert article.text == read
        export_dataset(project, tmp_path / "gold")
    (record,) = articles(tmp_path / "gold")
    assert record["text"] == read
    fragments = [fragment for annotation in record["annotations"] for fragment in annotation["fragments"]]
    assert len(fragments) == sum(len(spans) for _, _, spans, _ in TAGS)
    assert all(read[fragment["start"] : fragment["end"]] == fragment["text"] for fragment in fragments)


def test_all_seventeen_constructions_are_in_the_dataset(path: Path, tmp_path: Path) -> None:
    assert {key.partition(".")[0] for key, *_ in TAGS} == {f"r{row}" for row in range(1, 18)}
    with open_project(path) as project:
        export_dataset(project, tmp_path / "gold", finished_only=True)
    (record,) = articles(tmp_path / "gold")
    assert (len(record["annotations"]), len(record["links"])) == (len(TAGS), len(LINKS))
    quotes = {quote["content"][0]["start"]: quote for quote in attributions(tmp_path / "gold")}
    assert len(quotes) == sum(label == "quote" for _, label, *_ in TAGS)

    def spans(fragments: list[dict[str, int]]) -> list[tuple[int, int]]:
        return [(fragment["start"], fragment["end"]) for fragment in fragments]

    # The headline's single marks with an apostrophe inside, and a clause of which only the end is in marks.
    assert spans(quotes[85]["verbatim"]) == [(116, 141)]
    assert spans(quotes[506]["verbatim"]) == [(577, 647)]
    assert spans(quotes[698]["verbatim"]) == [(755, 771)]
    assert spans(quotes[1127]["verbatim"]) == [(1127, 1158), (1173, 1260)]
    assert spans(quotes[3354]["verbatim"]) == [(3363, 3374)]
    assert quotes[1761]["verbatim"] == []
    # Two fragments and an addressee; a joint source; an artefact and who issued it.
    assert spans(quotes[2386]["addressees"][0]["fragments"]) == [(2604, 2613)]
    assert len(quotes[2745]["sources"][0]["actors"]) == 2
    assert len(quotes[3029]["sources"]) == 2
    assert [claim["attributes"][0]["value"] for claim in quotes[1288]["claims"]] == ["PS-"]


def test_it_comes_back_the_same(path: Path, tmp_path: Path) -> None:
    with open_project(path) as project:
        export_dataset(project, tmp_path / "gold")
        assert project.check() == []
    second = round_trip(tmp_path / "gold", tmp_path / "other")
    assert contents(second) == contents(tmp_path / "gold")
    with open_project(tmp_path / "other" / "second.pullquote") as project:
        assert project.check() == []


# Suggestions

SEGMENTS: dict[tuple[int, int], tuple[int, int]] = {
    (577, 647): (648, 681),
    (755, 771): (772, 779),
    (1127, 1158): (1159, 1166),
    (1173, 1260): (1159, 1166),
    (1501, 1624): (1625, 1627),
    (2386, 2586): (2587, 2598),
    (2615, 2704): (2587, 2598),
    (3363, 3374): (3297, 3348),
    (3902, 4018): (4019, 4021),
    (4028, 4257): (4019, 4021),
    (116, 141): (142, 149),
}
"""The ten quotations in double marks and the headline's in single ones, with their sources."""

BODY = 308
OFF_LIMITS = [(0, 83), (156, 306), (4260, LENGTH)]


def test_the_rules_find_every_quotation_and_its_source(seed: Path) -> None:
    found = suggest(seed.read_bytes().decode())
    sources = {span: item.sources for item in found.attributions for span in item.verbatim}
    assert set(SEGMENTS) <= set(sources)
    right = [
        span
        for span, (start, end) in SEGMENTS.items()
        if any(low < end and start < high for low, high in sources[span])
    ]
    assert len(right) >= 10


def test_the_rules_leave_caption_advert_and_copyright_alone(seed: Path) -> None:
    found = suggest(seed.read_bytes().decode())
    for low, high in OFF_LIMITS:
        spans = [span for item in found.attributions for span in (*item.content, *item.cue, *item.sources)]
        spans += [item.span for item in (*found.quoted, *found.mentions)]
        assert not [span for span in spans if span[0] < high and low < span[1]]


def test_the_rules_read_the_body_alone_the_same(seed: Path) -> None:
    text = seed.read_bytes().decode()
    whole = [item for item in suggest(text).attributions if item.start >= BODY]
    alone = suggest(text[BODY:]).attributions
    assert [(item.content[0][0] - BODY, item.rule) for item in whole] == [
        (item.content[0][0], item.rule) for item in alone
    ]
