"""What is counted about quotes, by hand."""

import pytest

from pullquote.agreement.actors import SameActors
from pullquote.agreement.attributions import Setting
from pullquote.agreement.scores import Counts
from pullquote.agreement.tagged import Mention, Quote
from pullquote.records import Fragment
from tests.agreement.tagging import NAMES, TEXT, counted, mention, quote

LOST, LEARNED, FELL = "“We lost,”", "“But we learned,”", "that prices fell"


def test_a_perfect_prediction_is_perfect_in_everything() -> None:
    gold = [
        quote(LOST, cue="said", source=mention("Ana Roe", "g1")),
        quote(LEARNED, cue="told", source=mention("Ana", "g1"), to="reporters"),
        quote(FELL, cue="denied", source=mention("The mayor", "g2", kind="nominal"), kind="indirect"),
    ]
    made = counted(gold, gold)
    assert {key[0] for key in made.counts} >= {"content_exact", "cue_exact", "actor", "addressee", "joint"}
    for counts in made.counts.values():
        assert counts.f1 == 1, made.counts
    assert made.types == {("direct", "direct"): 2, ("indirect", "indirect"): 1}


def test_one_prediction_of_the_whole_article_is_worth_nothing() -> None:
    gold = [quote(LOST, source=mention("Ana Roe", "g1")), quote(LEARNED), quote(FELL)]
    everything = Fragment(0, len(TEXT), TEXT)
    whole = Quote((everything,), ((0, len(TEXT)),), (Mention(((0, len(TEXT)),), ("g1",)),), (), "direct")
    made = counted(gold, [whole])
    for measure in ("content_exact", "content_overlap", "joint"):
        assert made.counts[measure,] == Counts.of(0, 1, 3)
    assert made.counts["characters",].recall == 1
    assert made.counts["characters",].precision < 0.5
    assert ("source_mention",) not in made.counts  # nothing matched, so nobody is asked who it was


def test_a_source_of_the_whole_article_meets_no_mention() -> None:
    gold = quote(LOST, cue="said", source=mention("Ana"))
    page = (0, len(TEXT))
    made = counted([gold], [Quote(gold.content, (page,), (Mention((page,)),))])
    assert made.counts["content_exact",].f1 == 1
    assert made.counts["source_mention",] == made.counts["cue_overlap",] == Counts.of(0, 1, 1)


def test_marks_and_commas_count_only_when_asked_for() -> None:
    gold, predicted = [quote(LOST)], [quote("We lost")]
    assert counted(gold, predicted).counts["content_exact",] == Counts.of(1, 1, 1)
    strict = counted(gold, predicted, Setting(strict_marks=True))
    assert strict.counts["content_exact",] == Counts.of(0, 1, 1)
    assert strict.counts["content_overlap",] == Counts.of(1, 1, 1)  # 7 of 10 characters
    assert strict.counts["characters",] == Counts.of(7, 7, 10)


def test_contents_match_from_the_threshold_on() -> None:
    gold, predicted = [quote("that prices fell")], [quote("prices")]  # 6 of 16 characters
    assert counted(gold, predicted).counts["content_overlap",] == Counts.of(0, 1, 1)
    assert counted(gold, predicted, Setting(iou=6 / 16)).counts["content_overlap",] == Counts.of(1, 1, 1)
    assert counted(gold, predicted, Setting(iou=0.38)).counts["content_overlap",] == Counts.of(0, 1, 1)


def test_a_split_quote_matches_as_one() -> None:
    made = counted([quote(LOST, LEARNED)], [quote(LOST), quote(LEARNED)])
    # 7 and 14 characters of 21: only the longer part is half of the whole or more.
    assert made.counts["content_overlap",] == Counts.of(1, 2, 1)
    assert made.counts["content_exact",] == Counts.of(0, 2, 1)
    assert made.counts["characters",] == Counts.of(21, 21, 21)


def test_parts_are_asked_of_matched_quotes_only() -> None:
    gold = [quote(LOST, cue="said", source=mention("Ana Roe", "g1")), quote(FELL, cue="denied")]
    predicted = [quote(LOST, cue="Ana Roe said", source=mention("Roe", "p1"), to="reporters", kind="mixed")]
    made = counted(gold, predicted)
    assert made.counts["cue_exact",] == Counts.of(0, 1, 1)
    assert made.counts["cue_overlap",] == Counts.of(1, 1, 1)
    assert made.counts["source_mention",] == Counts.of(1, 1, 1)
    assert made.counts["addressee",] == Counts.of(0, 1, 0)
    assert made.counts["quote_type",] == Counts.of(0, 1, 1)
    assert made.counts["joint",] == Counts.of(1, 1, 2)
    assert made.types == {("direct", "mixed"): 1}


def test_no_source_is_an_answer() -> None:
    none, ana = quote(LOST), quote(LOST, source=mention("Ana Roe"))
    for gold, predicted, right in ((none, none, 1), (none, ana, 0), (ana, none, 0), (ana, ana, 1)):
        made = counted([gold], [predicted])
        assert made.counts["source_mention",] == Counts.of(right, 1, 1)
        assert made.counts["joint",] == Counts.of(right, 1, 1)


def test_the_actor_counts_wherever_the_mention_stands() -> None:
    gold = [quote(LOST, source=mention("Ana Roe", "g1"))]
    made = counted(gold, [quote(LOST, source=mention("The mayor", "p1"))])
    assert made.counts["source_mention",] == Counts.of(0, 1, 1)
    assert made.counts["actor",] == made.counts["joint",] == Counts.of(1, 1, 1)
    made = counted(gold, [quote(LOST, source=mention("Ana Roe", "p2"))])
    assert made.counts["source_mention",] == Counts.of(1, 1, 1)
    assert made.counts["actor",] == Counts.of(0, 1, 1)


def test_a_joint_source_needs_all_its_actors() -> None:
    both = quote(LOST, source=mention("Ana Roe", "g1", "g2"))
    assert counted([both], [both]).counts["actor",] == Counts.of(1, 1, 1)
    for actors in (("g1",), ("g2",), ()):
        made = counted([both], [quote(LOST, source=mention("Ana Roe", *actors))])
        assert made.counts["actor",] == Counts.of(0, 1, 1)


def test_by_construction_precision_is_by_the_predicted_and_recall_by_the_gold() -> None:
    gold = [quote(LOST, source=mention("Ana Roe")), quote(FELL, kind="indirect")]
    predicted = [quote(LOST, source=mention("Ana Roe"), kind="mixed"), quote(LEARNED, kind="mixed")]
    counts = counted(gold, predicted).counts
    assert counts["quote_type", "direct", "content_overlap"] == Counts(0, 0, 1, 1)
    assert counts["quote_type", "mixed", "content_overlap"] == Counts(1, 2, 0, 0)
    assert counts["quote_type", "indirect", "content_overlap"] == Counts(0, 0, 0, 1)
    assert counts["explicitness", "name", "content_overlap"] == Counts(1, 1, 1, 1)
    assert counts["explicitness", "none", "joint"] == Counts(0, 1, 0, 1)


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        ("g1", "g1", True),
        ("g1", "p1", True),  # by name, whatever the case and the blanks
        ("g2", "p2", False),
        ("g1", "g3", False),  # one registry: namesakes stay apart
        ("x", "y", False),
    ],
)
def test_actors_are_compared_by_id_or_by_name(gold: str, predicted: str, same: bool) -> None:
    registry = {**NAMES, "g3": ("Roe",)}
    compared = SameActors(registry, {"p1": ("ANA  roe",), "p2": ("Mayor of Rill",), "g3": ("Roe",)})
    assert compared.same(gold, predicted) is same


def test_explicitness_is_that_of_the_best_source() -> None:
    he, ana = Mention(((0, 2),), (), "pronoun"), Mention(((3, 6),), (), "name")
    assert Quote((), sources=(he, ana)).explicitness == "name"
    assert Quote((), sources=(he,)).explicitness == "pronoun"
    assert Quote((), sources=(Mention(((0, 2),)),)).explicitness == "unspecified"
    assert Quote(()).explicitness == "none"
