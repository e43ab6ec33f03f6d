"""What an analyst may do, and what the project refuses."""

import random

import pytest

from pullquote.codebook import default_codebook
from pullquote.errors import InvalidCodebook, InvalidEdit, UnknownId
from pullquote.project import Project, open_project
from pullquote.records import Attribute, Rights
from pullquote.text import EmptyFragment, FragmentOutOfRange

from .helpers import ACTOR, CUE, DENIAL, MAYOR, QUOTE, TEXT, add, force_codebook, journal_size


@pytest.fixture
def article(project: Project) -> str:
    return add(project)[0]


def test_an_exact_repeat_is_one_annotation(project: Project, article: str) -> None:
    first = project.annotate(article, "quote", [QUOTE, DENIAL])
    assert project.annotate(article, "quote", [DENIAL, QUOTE], note="again", uuid="x") == first
    assert project.annotate(article, "quote", [(QUOTE[0], QUOTE[1] + 1), DENIAL]) == first
    assert project.annotate(article, "claim", [QUOTE, DENIAL]) != first
    assert project.annotations(article, annotator="ann-01") == project.annotations(article)
    assert len(project.annotations(article)) == 2


def test_an_edit_with_its_own_id_can_be_tried_again(project: Project, article: str) -> None:
    first = project.annotate(article, "quote", [QUOTE], uuid="my-id")
    assert project.annotate(article, "quote", [QUOTE], uuid="my-id") == first
    with pytest.raises(InvalidEdit):
        project.annotate(article, "cue", [CUE], uuid="my-id")
    assert project.annotations(article) == [first]


def test_accepting_takes_a_rejection_back(project: Project, article: str) -> None:
    no = project.annotate(article, "quote", [QUOTE], status="rejected", origin="rule:a@1", confidence=0.5)
    assert project.annotations(article) == []
    assert project.annotations(article, rejected=True) == [no]
    yes = project.annotate(article, "quote", [QUOTE])
    assert (yes.id, yes.created, yes.status, yes.origin) == (no.id, no.created, "accepted", "person")
    assert project.annotations(article, rejected=True) == [yes]
    assert project.annotate(article, "quote", [QUOTE], status="rejected") == yes
    project.undo()
    assert project.annotations(article, rejected=True) == [no]


def test_a_change_onto_a_rejected_annotation_replaces_it(project: Project, article: str) -> None:
    project.annotate(article, "quote", [QUOTE], status="rejected")
    other = project.annotate(article, "quote", [DENIAL])
    before = project.annotations(article, rejected=True)
    changed = project.change_annotation(other.id, spans=[QUOTE])
    assert project.annotations(article, rejected=True) == [changed]
    project.undo()
    assert project.annotations(article, rejected=True) == before


def test_a_change_onto_the_same_words_is_refused(project: Project, article: str) -> None:
    project.annotate(article, "quote", [QUOTE])
    claim = project.annotate(article, "claim", [QUOTE])
    with pytest.raises(InvalidEdit, match="tagged as Quote already"):
        project.change_annotation(claim.id, label="quote")


def test_spans_are_tidied_and_words_are_the_text(project: Project) -> None:
    text = "Cafe\u0301 “Mu\u0308ller” 👩‍👩‍👧 sagte\u00a0es. " * 3
    (article,) = add(project, text)
    numbers = random.Random(1)
    for _ in range(200):
        spans = [sorted(numbers.sample(range(len(text) + 1), 2)) for _ in range(numbers.randint(1, 3))]
        try:
            made = project.annotate(article, "quote", [tuple(span) for span in spans])
        except EmptyFragment:
            continue
        previous = -1
        for fragment in made.fragments:
            assert fragment.text == text[fragment.start : fragment.end]
            assert fragment.text == fragment.text.strip()
            assert previous < fragment.start
            previous = fragment.end
    assert project.check() == []
    with pytest.raises(FragmentOutOfRange):
        project.annotate(article, "quote", [(0, len(text) + 1)])


@pytest.mark.parametrize("spans", [[], [(3, 3)]])
def test_an_annotation_has_words(project: Project, article: str, spans: list[tuple[int, int]]) -> None:
    with pytest.raises((InvalidEdit, EmptyFragment)):
        project.annotate(article, "quote", spans)
    assert project.annotations(article) == []


def test_only_the_own_layer(project: Project, article: str, path) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    actor = project.annotate(article, "actor", [ACTOR])
    link = project.link("source", quote.id, actor.id)
    project.finish(article, ["quote"])
    project.close()
    with open_project(path, annotator="ann-02") as other:
        before = journal_size(other)
        mine = other.annotate(article, "quote", [DENIAL])
        for edit in (
            lambda: other.change_annotation(quote.id, note="mine now"),
            lambda: other.delete_annotations([mine.id, quote.id]),
            lambda: other.unlink([link.id]),
            lambda: other.link("same_quote_as", mine.id, quote.id),
            lambda: other.link("source", mine.id, actor.id),
        ):
            with pytest.raises(InvalidEdit, match="ann-01"):
                edit()
        other.reopen(article, ["quote"])
        assert [done.annotator for done in other.completions(article)] == ["ann-01"]
        assert journal_size(other) == before + 1
        assert len(other.annotations(article)) == 3
        assert other.annotations(article, annotator="ann-02") == [mine]
        assert [a.id for a in other.annotators()] == ["ann-01", "ann-02"]


def test_a_link_goes_by_the_name_of_its_role(project: Project, article: str) -> None:
    project.set_codebook(project.codebook.toml.replace('name = "source"', 'name = "said by"'))
    quote, mayor = project.annotate(article, "quote", [QUOTE]), project.annotate(article, "actor", [MAYOR])
    project.link("source", quote.id, mayor.id)
    assert project.history(1)[0].name == "Link said by"
    with pytest.raises(InvalidEdit, match="no role “said by” from Actor to Quote"):
        project.link("source", mayor.id, quote.id)


def test_a_new_label_keeps_what_it_allows(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE], attributes={"quote_type": "direct"}, note="kept")
    claim = project.annotate(article, "claim", [DENIAL], attributes={"voice": "reported"})
    actor = project.annotate(article, "actor", [ACTOR])
    cue = project.annotate(article, "cue", [CUE])
    project.link("source", quote.id, actor.id)
    project.link("cue", quote.id, cue.id)
    project.link("claimant", claim.id, actor.id)
    changed = project.change_annotation(quote.id, label="claim")
    assert changed.attributes == ()
    assert changed.note == "kept"
    assert {link.role for link in project.links(article)} == {"claimant"}
    assert project.change_annotation(claim.id, label="claim", note="x").attributes == claim.attributes
    project.undo()
    project.undo()
    assert {link.role for link in project.links(article)} == {"source", "cue", "claimant"}
    zone = project.annotate(article, "zone", [MAYOR], attributes={"kind": "caption"})
    assert project.change_annotation(zone.id, label="not_attributed").attributes == ()  # no such kind there
    project.undo()
    toml = project.codebook.toml.replace('"scare_quote", ', '"scare_quote", "caption", ')
    project.set_codebook(toml)
    assert project.change_annotation(zone.id, label="not_attributed").attributes == zone.attributes


def test_links_only_where_the_codebook_allows(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    actor = project.annotate(article, "actor", [ACTOR])
    (elsewhere,) = add(project, TEXT + "!")
    far = project.annotate(elsewhere, "actor", [ACTOR])
    for role, head, tail in (
        ("source", actor.id, quote.id),
        ("cue", quote.id, actor.id),
        ("nonsense", quote.id, actor.id),
        ("same_quote_as", quote.id, quote.id),
        ("source", quote.id, far.id),
    ):
        with pytest.raises(InvalidEdit):
            project.link(role, head, tail)
    with pytest.raises(UnknownId):
        project.link("source", quote.id, "nobody")
    link = project.link(
        "source", quote.id, actor.id, note="sure", attributes=[Attribute("factuality", "CT+")]
    )
    assert project.link("source", quote.id, actor.id) == link
    assert project.links(article) == [link]


def test_a_rejected_link_can_be_accepted(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    actor = project.annotate(article, "actor", [ACTOR])
    no = project.link("source", quote.id, actor.id, status="rejected", origin="rule:a@1")
    assert project.links(article) == []
    yes = project.link("source", quote.id, actor.id)
    assert yes.id == no.id
    assert project.links(article) == [yes]
    project.undo()
    assert project.links(article, rejected=True) == [no]


def test_deleting_takes_the_links_along_and_undo_brings_them_back(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    actor = project.annotate(article, "actor", [ACTOR])
    link = project.link("source", quote.id, actor.id)
    project.delete_annotations([actor.id, actor.id])
    assert project.links(article) == []
    project.undo()
    assert project.links(article) == [link]
    project.delete_annotations([actor.id, quote.id])
    project.undo()
    assert project.annotations(article) == [quote, actor]
    assert project.links(article) == [link]


def test_a_label_that_left_the_codebook_keeps_its_annotations(project: Project, article: str) -> None:
    cue = project.annotate(article, "cue", [CUE])
    quote = project.annotate(article, "quote", [QUOTE], attributes={"medium": "speech"})
    toml = default_codebook().toml.replace('id = "cue"\nname = "Cue"', 'id = "verb"\nname = "Verb"')
    toml = toml.replace('tails = ["cue"]', 'tails = ["verb"]').replace('name = "medium"', 'name = "channel"')
    force_codebook(project, toml)
    assert project.change_annotation(cue.id, note="still mine").label == "cue"
    assert project.change_annotation(quote.id, note="x").attributes == quote.attributes
    with pytest.raises(InvalidEdit):
        project.link("cue", quote.id, cue.id)
    with pytest.raises(InvalidEdit):
        project.annotate(article, "cue", [MAYOR])
    assert project.change_annotation(cue.id, label="verb").label == "verb"
    with pytest.raises(InvalidCodebook):
        project.set_codebook("no = 1")


def test_what_no_file_can_hold_is_replaced(project: Project, article: str) -> None:
    bad, good = "a\0b\ud800c\r\n", "a\ufffdb\ufffdc\n"
    quote = project.annotate(article, "quote", [QUOTE], note=bad, attributes={"medium": bad})
    assert (quote.note, quote.value("medium")) == (good, good)
    assert project.change_annotation(quote.id, note=bad) == quote
    actor = project.add_actor(bad, aliases=[bad], notes=bad, wikidata=bad)
    assert (actor.name, actor.aliases, actor.notes, actor.wikidata) == (good.strip(), (good,), good, good)
    assert project.change_actor(actor.id, aliases=[bad, bad]).aliases == (good, good)
    topic = project.add_topic(bad, description=bad)
    assert (topic.name, topic.description) == (good.strip(), good)
    project.change_article(
        article,
        title=bad,
        rights=Rights(bad, bad, True),
        metadata=[Attribute("desk", bad), Attribute("x", "y")],
    )
    found = project.article(article)
    assert (found.title, found.rights) == (good, Rights(good, good, True))
    assert found.metadata == (Attribute("desk", good), Attribute("x", "y"))
    project.remember("window", bad)
    assert project.setting("window") == good
    assert project.annotation(quote.id) == quote
    for _ in range(6):
        project.undo()
    assert project.check() == []


def test_wrong_values_are_refused(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    actor = project.add_actor("Ines")
    before = journal_size(project)
    for edit in (
        lambda: project.annotate(article, "quoth", [CUE]),
        lambda: project.annotate(article, "cue", [CUE], attributes={"colour": "red"}),
        lambda: project.annotate(article, "cue", [CUE], status="maybe"),
        lambda: project.change_annotation(quote.id, attributes={"colour": "red"}),
        lambda: project.change_annotation(quote.id, label="quoth"),
        lambda: project.change_article(article, text="other"),
        lambda: project.change_article(article, sha256="other"),
        lambda: project.change_article(article, rights="mine"),
        lambda: project.add_actor("  "),
        lambda: project.add_actor("Ines", kind="martian"),
        lambda: project.add_actor("Ines", uuid=actor.id),
        lambda: project.add_actor("Ines", colour="red"),
        lambda: project.change_actor(actor.id, name=""),
        lambda: project.change_actor(actor.id, id="x"),
        lambda: project.change_actor(actor.id, aliases="Ines"),
        lambda: project.add_topic(""),
    ):
        with pytest.raises(InvalidEdit):
            edit()
    for unknown in (
        lambda: project.annotate("nowhere", "quote", [QUOTE]),
        lambda: project.annotate(article, "actor", [ACTOR], actors=["nobody"]),
        lambda: project.change_annotation("nobody"),
        lambda: project.change_actor("nobody", name="x"),
        lambda: project.add_topic("Pumps", parent="nothing"),
        lambda: project.unlink(["nothing"]),
        lambda: project.delete_articles(["nowhere"]),
        lambda: project.finish("nowhere"),
        lambda: project.annotation("nobody"),
        lambda: project.article("nowhere"),
    ):
        with pytest.raises(UnknownId):
            unknown()
    assert journal_size(project) == before


def test_completion_is_per_annotator_and_label(project: Project, article: str) -> None:
    def status() -> str:
        return project.article_summaries("ann-01")[0].status

    assert status() == "new"
    project.finish(article, ["quote"])
    assert status() == "in_progress"
    project.finish(article)
    assert status() == "nothing_here"
    project.annotate(article, "quote", [QUOTE], status="rejected")
    assert status() == "nothing_here"
    project.annotate(article, "quote", [QUOTE])
    assert status() == "finished"
    project.reopen(article, ["claim"])
    assert status() == "in_progress"
    assert project.article_summaries("ann-02")[0].status == "new"


def test_a_setting_is_not_a_step(project: Project) -> None:
    before = journal_size(project)
    project.remember("last article", "one")
    project.remember("last article", "two")
    assert (project.setting("last article"), project.setting("other")) == ("two", "")
    assert journal_size(project) == before
