"""Search over the whole project: texts through their index and without it, and all that is no text."""

import pytest

from pullquote.errors import Cancelled
from pullquote.project import Listing, Scope, create_project, open_project
from pullquote.records import Article, new_id
from pullquote.search import folded
from pullquote.text import sha256

TEXTS = (
    "The Straße of Zoe\u0308 A\u030alund leaked.",
    "Zoë Ålund said: “The wall leaked.” Then Zoë left.",
    "Nobody was there, the clerk wrote.",
)


def _article(text, number=0):
    title, outlet = f"Article {number}", ("The Lantern", "Harbour Ledger")[number % 2]
    return Article(new_id(), text, sha256(text), title, outlet, published=f"2026-10-{number + 1:02}")


def _bring(project, *texts, first=0):
    articles = [_article(text, number) for number, text in enumerate(texts, first)]
    with project.importing("test") as work, work.batch():
        work.add_articles(articles)
    return [article.id for article in articles]


@pytest.fixture
def project(tmp_path):
    with create_project(tmp_path / "study") as project:
        yield project


@pytest.fixture
def ids(project):
    return _bring(project, *TEXTS)


def _learn(project):
    project.words.learn(lambda _: None)


def _words(project, query, scope=Scope()):
    return [hit.words for hit in project.search(query, scope).hits]


def _check(project, query, expected):
    """The same hits without the index, with a part of it, and with all of it."""
    assert _words(project, query) == expected
    _learn(project)
    assert _words(project, query) == expected


def test_hits_are_offsets_in_the_stored_text(project, ids):
    for _ in range(2):
        page = project.search("“zoe alund”")
        assert page.after is None
        assert [(hit.article, hit.start, hit.end) for hit in page.hits] == [(ids[0], 14, 25), (ids[1], 0, 9)]
        for hit in page.hits:
            text = project.text(hit.article)
            assert text[hit.start : hit.end] == hit.words
            assert text == hit.before + hit.words + hit.after
        _learn(project)


def test_an_index_in_part_misses_nothing(project, ids):
    _learn(project)
    assert project.words.unknown == 0
    _bring(project, "The wall of Zoë again.", first=3)
    assert project.words.unknown == 1
    _check(project, "wall", ["wall", "wall"])


def test_what_is_not_shown_is_not_found(project, ids):
    _learn(project)
    project.delete_articles([ids[1]])
    assert _words(project, "wall") == []
    project.undo()
    assert _words(project, "wall") == ["wall"]
    project.undo()  # the import
    assert _words(project, "leaked") == []
    project.redo()
    assert _words(project, "leaked") == ["leaked", "leaked"]


def test_an_import_that_failed_leaves_nothing_to_find(project, ids):
    with pytest.raises(RuntimeError), project.importing("test") as work:
        with work.batch():
            work.add_articles([_article("A wall that never was.")])
        _learn(project)
        raise RuntimeError
    _bring(project, "A wall that was.", first=4)
    _check(project, "“wall that”", ["wall that"])


def test_a_dropped_index_is_made_again(project, ids):
    _learn(project)
    project._file.rows("DROP TABLE article_words")
    assert project.words.unknown == 3
    _check(project, "wall", ["wall"])
    assert project.words.unknown == 0


def test_an_index_of_words_folded_in_another_way_is_made_again(project, ids, monkeypatch):
    with monkeypatch.context() as earlier:
        earlier.setattr("pullquote.project.article_words.FOLDING", "0")
        earlier.setattr("pullquote.project.article_words.folded", str.upper)
        _learn(project)
        assert project.words.unknown == 0
    assert project.words.unknown == 3
    project.correct_text(ids[0], TEXTS[0].replace("leaked", "burst"))
    _check(project, "zoe", ["Zoe\u0308", "Zoë", "Zoë"])
    assert project.words.unknown == 0
    _check(project, "burst", ["burst"])


def test_the_index_is_no_step_and_no_problem(project, ids):
    steps = len(project.history())
    _learn(project)
    assert len(project.history()) == steps
    assert project.check() == []


def test_learning_can_be_stopped_and_goes_on(project):
    _bring(project, *(f"Word number{n} here." for n in range(250)))

    def stop(_done):
        raise Cancelled("enough")

    with pytest.raises(Cancelled):
        project.words.learn(stop)
    assert 0 < project.words.unknown < 250
    assert len(project.search("word", limit=1000).hits) == 250
    told = []
    project.words.learn(told.append)
    assert project.words.unknown == 0
    assert sum(told) < 250
    assert _words(project, "number249") == ["number249"]


def test_what_another_thread_has_learned_meanwhile_is_not_taken_in_twice(project, monkeypatch):
    _bring(project, "One wall.", "Two walls.")
    others = [lambda: project.words.learn(lambda _: None)]

    def folding(text):
        if others:
            others.pop()()  # while this one has read the texts and not yet written
        return folded(text)

    monkeypatch.setattr("pullquote.project.article_words.folded", folding)
    _learn(project)
    assert project.words.unknown == 0
    _bring(project, "Three walls.", first=2)
    _learn(project)
    assert _words(project, "wall*") == ["wall", "walls", "walls"]
    rows = project._file.rows("SELECT count(*) FROM article_words WHERE article_words MATCH 'walls'")
    assert rows[0][0] == 2


def test_page_after_page(project):
    _bring(project, *(f"Wall {n}: a wall." for n in range(120)))
    for _ in range(2):
        hits, after, pages = [], 0, 0
        while after is not None:
            page = project.search("wall", limit=50, after=after)
            hits, after, pages = [*hits, *page.hits], page.after, pages + 1
        assert len(hits) == len(set(hits)) == 240
        assert pages > 3
        project.words.learn(lambda _: None)


def test_a_search_can_be_stopped(project, ids):
    def stop():
        raise Cancelled("enough")

    with pytest.raises(Cancelled):
        project.search("wall", check=stop)


def test_read_only_without_an_index(project, ids):
    project.close()
    with open_project(project.path, read_only=True) as reader:
        assert _words(reader, "zoe") == ["Zoe\u0308", "Zoë", "Zoë"]


def test_filter_by_what_the_article_list_filters_by(project, ids):
    project.annotate(ids[0], "cue", [(0, 3)])
    for _ in range(2):
        assert _words(project, "leaked the", Scope(articles=Listing(outlets=("The Lantern",)))) == [
            "The",
            "leaked",
        ]
        only = Scope(articles=Listing(since="2026-10-02", until="2026-10-02"))
        assert _words(project, "zoe", only) == ["Zoë", "Zoë"]
        assert _words(project, "zoe", Scope(articles=Listing(statuses=("in_progress",)))) == ["Zoe\u0308"]
        _learn(project)


def test_filter_by_annotations(project, ids):
    zoe, other = project.add_actor("Zoë Ålund"), project.add_actor("Nobody")
    start = TEXTS[1].index("“")
    quote = project.annotate(ids[1], "quote", [(start, TEXTS[1].index("”") + 1)])
    mention = project.annotate(ids[1], "actor", [(0, 9)], actors=[zoe.id])
    project.link("source", quote.id, mention.id)
    project.annotate(ids[0], "claim", [(0, len(TEXTS[0]))])
    for _ in range(2):
        assert _words(project, "leaked") == ["leaked", "leaked"]
        assert [h.article for h in project.search("leaked", Scope(label="quote")).hits] == [ids[1]]
        assert [h.article for h in project.search("leaked", Scope(label="claim")).hits] == [ids[0]]
        # What Zoë says: inside the quote that she is the source of.
        assert [h.article for h in project.search("leaked", Scope(actor=zoe.id)).hits] == [ids[1]]
        assert _words(project, "zoe", Scope(actor=zoe.id)) == ["Zoë"]
        assert _words(project, "leaked", Scope(actor=other.id)) == []
        assert _words(project, "leaked", Scope(annotator="ann-01")) == ["leaked", "leaked"]
        assert _words(project, "leaked", Scope(annotator="ann-02")) == []
        _learn(project)


def test_a_rejected_mention_says_nothing(project, ids):
    zoe = project.add_actor("Zoë Ålund")
    start = TEXTS[1].index("“")
    quote = project.annotate(ids[1], "quote", [(start, TEXTS[1].index("”") + 1)])
    mention = project.annotate(ids[1], "actor", [(0, 9)], actors=[zoe.id])
    project.link("source", quote.id, mention.id)
    assert _words(project, "leaked", Scope(actor=zoe.id)) == ["leaked"]
    project.change_annotation(mention.id, status="rejected")
    assert _words(project, "leaked", Scope(actor=zoe.id)) == []


def test_filters_of_titles_and_notes(project, ids):
    zoe = project.add_actor("Zoë Ålund")
    first = project.annotate(ids[0], "actor", [(14, 25)], actors=[zoe.id], note="Look at her")
    second = project.annotate(ids[1], "quote", [(17, 34)], note="Look at the wall")
    lantern = Listing(outlets=("The Lantern",))

    def noted(**scope):
        return [hit.annotation for hit in project.search("look", Scope("notes", **scope)).hits]

    def titled(**scope):
        return [hit.article for hit in project.search("article", Scope("titles", **scope)).hits]

    assert noted() == [first.id, second.id]
    assert noted(articles=lantern) == noted(label="actor") == noted(actor=zoe.id) == [first.id]
    assert noted(label="quote", annotator="ann-01") == [second.id]
    assert noted(annotator="ben") == titled(annotator="ben") == []
    assert titled() == ids
    assert titled(articles=lantern) == [ids[0], ids[2]]
    assert titled(label="quote") == [ids[1]]
    assert titled(actor=zoe.id) == [ids[0]]


def test_titles_notes_and_the_registry(project, ids):
    actor = project.add_actor("Zoë Ålund", aliases=["The Director"], notes="Asked twice")
    topic = project.add_topic("The wall leaks", description="Since the harbour was dug")
    noted = project.annotate(ids[1], "actor", [(0, 9)], actors=[actor.id], note="Is she the director?")
    project.annotate(ids[1], "claim", [(10, 14)], topics=[topic.id])
    assert [h.article for h in project.search("article 2", Scope("titles")).hits] == [ids[2], ids[2]]
    assert [(h.annotation, h.words) for h in project.search("DIRECTOR", Scope("notes")).hits] == [
        (noted.id, "director")
    ]
    (hit,) = project.search("director", Scope("actors")).hits
    assert (hit.title, hit.words, hit.article, hit.annotation) == ("Zoë Ålund", "Director", ids[1], noted.id)
    assert [h.title for h in project.search("harbour", Scope("topics")).hits] == ["The wall leaks"]
    project.delete_articles([ids[1]])
    assert project.search("director", Scope("notes")).hits == ()
    assert [h.article for h in project.search("director", Scope("actors")).hits] == [""]


def test_tagging_hits_is_one_step_that_leaves_alone_what_is_tagged(project, ids):
    there = project.annotate(ids[1], "actor", [(0, 9)])
    steps = len(project.history())
    hits = project.search("zoe").hits
    made = project.tag_places("actor", [(hit.article, hit.start, hit.end) for hit in hits])
    assert [(a.article, a.spans) for a in made] == [(ids[0], ((14, 18),)), (ids[1], ((40, 43),))]
    assert len(project.history()) == steps + 1
    assert project.next_undo().name == "Tag 2 hits as Actor"
    project.undo()
    assert [a.id for article in ids for a in project.annotations(article)] == [there.id]
    project.redo()
    assert sum(len(project.annotations(article)) for article in ids) == 3
    assert project.tag_places("actor", [(hit.article, hit.start, hit.end) for hit in hits]) == []
    assert len(project.history()) == steps + 3
