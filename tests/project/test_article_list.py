"""The article list that SQLite sorts and filters, against a plain Python list that does the same."""

import tempfile
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, get_args
from unicodedata import combining, normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from pullquote.project import ANY_LABEL, Listing, Order, Project, create_project
from pullquote.records import ARTICLE_STATUSES, Article, ArticleStatus

from .helpers import ACTOR, CUE, TEXT, article

# The parts of these are words to search for; they are alike but for case, accents, ligatures and encoding.
TITLES = [
    "",
    "Écluses fermées",
    "ECLUSES",
    "Straße",
    "strasse",
    "E\u0301cluses",
    "Tide tables",
    "tide",
    "Ναύς",
    "ﬁsh",
]
OUTLETS = ["", "The Lantern", "the lantern", "Órgano", "Harbour Ledger"]
DATES = [
    *("", "2026-10-14", "2026-10-14T08:00", "2026-02-31", "2024-02-29", "2023-02-29", "2026-13-01"),
    *(
        "14 October 2026",
        "2026-10",
        "2026-10-14, evening",
        "1999-12-31",
        "0000-01-01",
        "now",
        "２０２６-10-14",
    ),
]
SEARCHES = [
    "",
    "ecluses",
    "É",
    "STRASSE",
    "straße",
    "tide the",
    "lantern",
    "  tide ",
    "%",
    "_",
    "fish",
    "ναυς",
    "x' OR 1",
]
DAYS = ["", "1999-12-31", "2024-02-29", "2026-10-14", "2027-01-01"]

articles = st.lists(
    st.builds(
        article,
        title=st.sampled_from(TITLES),
        outlet=st.sampled_from(OUTLETS),
        byline=st.sampled_from(["", "Tove Lantern"]),
        published=st.sampled_from(DATES),
        language=st.sampled_from(["", "en", "de"]),
    ),
    min_size=4,
    max_size=8,
)
progress = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["", "some", "all"])), min_size=8, max_size=8
)
listings = st.lists(
    st.builds(
        Listing,
        words=st.sampled_from(SEARCHES),
        statuses=st.sets(st.sampled_from(ARTICLE_STATUSES), max_size=3).map(tuple),
        outlets=st.sets(st.sampled_from(OUTLETS), max_size=2).map(tuple),
        languages=st.sets(st.sampled_from(["", "en", "de"]), max_size=2).map(tuple),
        since=st.sampled_from(DAYS),
        until=st.sampled_from(DAYS),
        unfinished=st.sampled_from(["", "", ANY_LABEL, "quote", "cue"]),
    ),
    min_size=2,
    max_size=2,
)
WAYS = [(order, descending) for order in get_args(Order) for descending in (False, True)]


def folded(text: str) -> str:
    return "".join(c for c in normalize("NFKD", text).casefold() if not combining(c))


def day(published: str) -> str:
    head = published[:10]
    if len(head) < 10 or not head.isascii():
        return ""
    try:
        return date.fromisoformat(head).isoformat()
    except ValueError:
        return ""


class Plain:
    """What the list should say, worked out one article at a time."""

    def __init__(self, project: Project, attention: set[str]) -> None:
        self.articles = {each.id: each for each in project.articles()}
        self.counts: dict[str, int] = {}
        self.status: dict[str, ArticleStatus] = {}
        self.through: dict[str, set[str]] = {}
        labels = set(project.codebook.labels_by_id)
        for uuid in self.articles:
            mine = project.annotations(uuid, annotator=project.annotator)
            done = {c.label for c in project.completions(uuid) if c.annotator == project.annotator}
            self.counts[uuid] = len(mine)
            self.status[uuid] = "in_progress" if mine or done else "new"
            if done == labels:
                self.status[uuid] = "finished" if mine else "nothing_here"
            self.through[uuid] = {*done, *((ANY_LABEL,) if done == labels else ())}
            if uuid in attention:
                self.status[uuid] = "attention"
                self.through[uuid] = set()

    def key(self, uuid: str, order: Order) -> Any:
        one = self.articles[uuid]
        return {
            "imported": uuid,
            "published": day(one.published),
            "title": folded(one.title),
            "outlet": folded(one.outlet),
            "annotations": str(self.counts[uuid]),
            "status": str(
                ["attention", "in_progress", "new", "finished", "nothing_here"].index(self.status[uuid])
            ),
        }[order]

    def listed(self, listing: Listing) -> list[str]:
        found = sorted(uuid for uuid in self.articles if self.wanted(self.articles[uuid], listing))
        found.sort(key=lambda uuid: self.key(uuid, listing.order), reverse=listing.descending)  # it is stable
        found.sort(key=lambda uuid: self.key(uuid, listing.order) == "")
        return found

    def wanted(self, one: Article, listing: Listing) -> bool:
        known = folded(f"{one.title}\n{one.outlet}\n{one.byline}")
        when = day(one.published)
        return (
            all(word in known for word in folded(listing.words).split())
            and (not listing.statuses or self.status[one.id] in listing.statuses)
            and (not listing.outlets or one.outlet in listing.outlets)
            and listing.unfinished not in self.through[one.id]
            and (not listing.languages or one.language in listing.languages)
            and (not listing.since or bool(when and when >= listing.since))
            and (not listing.until or bool(when and when <= listing.until))
        )


def work_on(project: Project, uuid: str, annotations: int, finished: str) -> None:
    for span in (ACTOR, CUE)[:annotations]:
        project.annotate(uuid, "actor", [span])
    if finished == "some":
        project.finish(uuid, ["quote"])
    elif finished == "all":
        project.finish(uuid)


@settings(max_examples=40)
@given(articles, progress, listings, st.sets(st.integers(0, 7), max_size=2), st.sampled_from(SEARCHES))
def test_it_is_what_a_plain_list_would_be(
    made: list[Article],
    done: list[tuple[int, str]],
    wanted: list[Listing],
    marked: set[int],
    search: str,
) -> None:
    with tempfile.TemporaryDirectory() as folder, create_project(Path(folder) / "study") as project:
        with project.importing("test") as work, work.batch():
            work.add_articles(made)
        with project.step("Work"):
            for one, (annotations, finished) in zip(made, done, strict=False):
                work_on(project, one.id, annotations, finished)
        attention = {one.id for number, one in enumerate(made) if number in marked}
        plain = Plain(project, attention)
        found = project.article_list(project.annotator, attention)
        assert found.total == len(made)
        assert found.statuses() == Counter(plain.status.values())
        assert dict(found.outlets()) == Counter(one.outlet for one in made)
        assert dict(found.languages()) == Counter(one.language for one in made)
        unfinished = {
            uuid for uuid in plain.articles if plain.status[uuid] not in ("finished", "nothing_here")
        }
        assert found.finished == len(made) - len(unfinished)
        for listing in (replace(one, order=o, descending=d) for one in wanted for o, d in WAYS):
            found.show(listing)
            ids = plain.listed(listing)
            page = found.page(0, len(made) + 1)
            assert [one.id for one in page] == ids
            assert len(found) == len(ids)
            assert [(one.annotations, one.status) for one in page] == [
                (plain.counts[uuid], plain.status[uuid]) for uuid in ids
            ]
            assert found.page(1, 2) == page[1:3]
            for row, uuid in enumerate(ids):
                assert found.row_of(uuid) == row
                assert found.neighbour(uuid, 1) == "".join(ids[row + 1 : row + 2])
                assert found.neighbour(uuid, -1) == "".join(ids[row - 1 : row] if row else [])
                around = ids[row + 1 :] + ids[:row]
                after = [other for other in around if listing.unfinished or other in unfinished]
                assert found.next_unfinished(uuid) == "".join(after[:1])
            for uuid in plain.articles.keys() - set(ids):
                assert found.row_of(uuid) == -1
                assert found.neighbour(uuid, 1) == "".join(ids[:1])
            begun = [
                row for row, uuid in enumerate(ids) if folded(plain.articles[uuid].title).startswith("e")
            ]
            assert found.beginning("É", 0) == (begun[0] if begun else -1)
        titled = [
            uuid
            for uuid, one in sorted(plain.articles.items())
            if all(word in folded(one.title) for word in folded(search).split())
        ]
        assert [one.id for one in found.titled(search, 3)] == titled[:3]


def test_every_kind_of_date_and_status_in_every_order(project: Project) -> None:
    made = [article(TEXT + when, title=TITLES[n % 10], published=when) for n, when in enumerate(DATES)]
    with project.importing("test") as work, work.batch():
        work.add_articles(made)
    for number, one in enumerate(made):
        work_on(project, one.id, number % 2, ("", "some", "all")[number % 3])
    attention = {made[0].id}
    plain = Plain(project, attention)
    found = project.article_list(project.annotator, attention)
    for order, descending in WAYS:
        for since, until in ((since, until) for since in DAYS for until in DAYS):
            listing = Listing(since=since, until=until, order=order, descending=descending)
            found.show(listing)
            assert [one.id for one in found.page(0, len(made))] == plain.listed(listing)


@pytest.fixture
def three(project: Project) -> list[str]:
    made = [article(TEXT + title, title=title, outlet="The Lantern") for title in ("Locks", "Cats", "Tide")]
    with project.importing("test") as work, work.batch():
        work.add_articles(made)
    return [each.id for each in made]


def test_an_edit_moves_no_row_until_the_list_is_shown_again(project: Project, three: list[str]) -> None:
    found = project.article_list("ann-01")
    for listing in (Listing(statuses=("new",)), Listing(order="annotations")):
        found.show(listing)
        project.annotate(three[0], "actor", [ACTOR])
        after = found.refresh(three[0])
        assert after is not None
        assert (after.annotations, after.status) == (1, "in_progress")
        assert found.page(0, 3)[0] == after
        found.show(listing)
        assert after not in found.page(0, 1)
        project.undo()


def test_finishing_and_opening_again_is_counted(project: Project, three: list[str]) -> None:
    found = project.article_list("ann-01")
    found.show(Listing(words="locks"))
    project.finish(three[1])  # which is not listed
    found.refresh(three[1])
    assert (found.total, found.finished) == (3, 1)
    project.reopen(three[1])
    found.refresh(three[1])
    assert found.finished == 0
    assert found.refresh("no such article") is None


def test_what_is_deleted_or_hidden_is_not_listed(project: Project, three: list[str]) -> None:
    found = project.article_list("ann-01")
    project.finish(three[0])
    project.delete_articles(three[:1])
    assert found.refresh(three[0]) is None
    assert found.finished == 0
    assert [one.id for one in project.article_summaries("ann-01")] == three[1:]
    for _ in ("deleting", "finishing", "the import"):
        project.undo()
    assert project.article_summaries("ann-01") == []
    assert project.article_list("ann-01").outlets() == []


def test_another_annotator_has_a_list_of_their_own(project: Project, three: list[str]) -> None:
    project.annotate(three[0], "actor", [ACTOR])
    theirs = project.article_list("ann-02")
    theirs.show(Listing(statuses=("new",), order="annotations", descending=True))
    assert [one.id for one in theirs.page(0, 3)] == three


def test_what_another_annotator_has_left_and_the_queue_of_it(project: Project, three: list[str]) -> None:
    project.finish(three[0], ["quote"])
    project.finish(three[1])
    theirs = project.article_list("ann-02")
    theirs.show(Listing(unfinished="quote", annotator="ann-01"))
    assert [one.id for one in theirs.page(0, 3)] == three[2:]
    theirs.show(Listing(unfinished=ANY_LABEL, annotator="ann-01"))
    assert [one.id for one in theirs.page(0, 3)] == [three[0], three[2]]
    assert theirs.next_unfinished(three[0]) == three[2]
    project.finish(three[2])
    theirs.refresh(three[2])
    assert theirs.next_unfinished(three[0]) == ""
    project.reopen(three[2], ["cue"])
    theirs.refresh(three[2])
    assert theirs.next_unfinished(three[0]) == three[2]
    assert project.completion_counts()["ann-01"] == {
        label: (3 if label == "quote" else 2 if label != "cue" else 1)
        for label in project.codebook.labels_by_id
    }


@pytest.fixture
def asked(project: Project, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How SQLite goes about each query."""
    plans: list[str] = []
    read = project._file.rows

    def rows(sql: str, *values: Any) -> list[Any]:
        plans.extend(step[3] for step in read(f"EXPLAIN QUERY PLAN {sql}", *values))
        return read(sql, *values)

    monkeypatch.setattr(project._file, "rows", rows)
    return plans


@pytest.mark.usefixtures("three")
def test_no_page_of_text_is_read_to_sort_and_filter(project: Project, asked: list[str]) -> None:
    found = project.article_list("ann-01")
    for order in get_args(Order):
        found.show(Listing("tide lantern", order=order, descending=True))
    found.show(Listing("", ARTICLE_STATUSES, ("The Lantern",), ("en",), "2026-01-01", "2026-12-31"))
    found.statuses()
    found.outlets()
    found.languages()
    found.beginning("tide", 0)
    articles = [step for step in asked if step.startswith(("SCAN a ", "SEARCH a "))]
    assert len(articles) == len(get_args(Order)) + 8
    assert all("COVERING INDEX article_listed" in step for step in articles)
