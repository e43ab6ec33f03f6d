"""All checks together: on anything, and on the sample articles with mistakes put in."""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.codebook import READY_MADE, Checks, default_codebook, load_codebook, ready_made
from pullquote.jobs.demo import build_demo
from pullquote.jobs.lint_project import put_right
from pullquote.lint import CHECKS, Actors, Finding, Layer, checks_of, lint
from pullquote.project import Project, create_project, open_project
from pullquote.records import Actor, Annotation, Attribute, Fragment, Link
from pullquote.resources import seeds_folder
from pullquote.text import EmptyFragment
from tests.datasets import add
from tests.strategies import frozen_texts

BARE = load_codebook(
    default_codebook().toml.replace("content_includes_marks = true", "content_includes_marks = false")
)
BOOKS = [*map(ready_made, READY_MADE), BARE]
ACTORS = (Actor("a", "Zoë Ames"), Actor("b", "NATO", "organisation", ("the owners",)))


@st.composite
def layers(draw: st.DrawFn) -> Layer:
    """Anything that a file may hold, sense or no sense."""
    text = draw(frozen_texts())
    book = draw(st.sampled_from(BOOKS))
    annotations = []
    for number in range(draw(st.integers(0, 6)) if text else 0):
        label = draw(st.sampled_from(book.labels))
        edges = draw(
            st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True).map(sorted)
            if len(text) > 1
            else st.just([0, 1])
        )
        fragments = tuple(
            Fragment(start, end, text[start:end]) for start, end in zip(edges[::2], edges[1::2], strict=False)
        )
        values = [
            Attribute(each.name, draw(st.sampled_from(each.values)))
            for each in label.attributes
            if each.values and draw(st.booleans())
        ]
        actors = draw(st.sampled_from([(), ("a",), ("a", "b"), ("gone",)]))
        annotations.append(
            Annotation(f"n{number}", "x", "ann-01", label.id, fragments, tuple(values), actors)
        )
    ends = st.sampled_from([each.id for each in annotations] + ["gone", "theirs"])
    links = tuple(
        Link(
            f"l{number}",
            "x",
            draw(st.sampled_from(["source", "cue", "expresses", "odd"])),
            draw(ends),
            draw(ends),
            "ann-01",
        )
        for number in range(draw(st.integers(0, 3)))
    )
    return Layer(
        *(text, book, "ann-01", tuple(annotations), links),
        ends={"theirs": Annotation("theirs", "x", "ann-02", "quote", (Fragment(0, 1, "x"),))},
        actors=Actors(ACTORS),
        undecided=((0, 0),) * draw(st.integers(0, 2)),
    )


@given(layers())
def test_linting_says_something_sensible_of_anything(layer: Layer) -> None:
    known = {check.id for check in CHECKS}
    found = lint(layer)
    for finding in found:
        start, end = finding.span
        assert finding.check in known
        assert 0 <= start <= end <= len(layer.text)
        assert finding.sentence
        assert bool(finding.fix) == bool(finding.remedy)
    assert [finding.span for finding in found] == sorted(finding.span for finding in found)


@settings(max_examples=30)
@given(frozen_texts(), st.data(), st.booleans())
def test_a_fix_makes_its_finding_go(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject, with_marks: bool
) -> None:
    """Through the project's own edits, so that every invariant of the journal and of fragments holds."""
    spans = st.lists(st.integers(0, len(text)), min_size=2, max_size=4, unique=True).map(sorted)
    with create_project(
        tmp_path_factory.mktemp("lint") / "p.pullquote",
        codebook=(default_codebook() if with_marks else BARE).toml,
    ) as project:
        actor = project.add_actor("Zoë", aliases=("NATO",))
        (article,) = add(project, [text])
        for label in ("quote", "actor", "cue", "claim") if len(text) > 3 else ():
            edges = data.draw(spans)
            pairs = list(zip(edges[::2], edges[1::2], strict=False))
            with suppress(EmptyFragment):  # white space only
                project.annotate(article, label, pairs)
        first = _first_fix(project, article)
        for _ in range(20):
            finding = _first_fix(project, article)
            if finding is None:
                break
            assert finding.fix is not None
            put_right(project, article, finding.fix)
            assert finding.about not in {each.about for each in _lint(project, article)}
        else:
            pytest.fail(f"fixes without end: {finding}")
        assert project.check() == []
        if first is not None:
            assert project.next_undo() is not None
        assert actor.id in {each.id for each in project.actors()}


def _lint(project: Project, article: str) -> list[Finding]:
    return lint(
        Layer(
            *(project.text(article), project.codebook, project.annotator),
            tuple(project.annotations(article)),
            tuple(project.links(article)),
            actors=Actors(project.actors()),
        )
    )


def _first_fix(project: Project, article: str) -> Finding | None:
    return next((each for each in _lint(project, article) if each.fix), None)


# The sample articles


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> list[Layer]:
    """The annotated articles that rules may be developed on."""
    path = tmp_path_factory.mktemp("sample") / "demo.pullquote"
    build_demo(path)
    kept_away = set(tomllib.loads((seeds_folder() / "splits.toml").read_text("utf-8"))["test"])
    with open_project(path) as project:
        actors = Actors(project.actors())
        return [
            Layer(
                *(article.text, project.codebook, annotations[0].annotator, tuple(annotations)),
                tuple(project.links(article.id)),
                actors=actors,
            )
            for article in project.articles()
            if Path(article.provenance.file_name).stem not in kept_away
            and (annotations := project.annotations(article.id))
        ]


def test_finished_work_is_left_alone(sample: list[Layer]) -> None:
    """Only what the texts leave open: sources that nobody names, and “Nobody”."""
    found = Counter(finding.check for layer in sample for finding in lint(layer))
    assert found == {"quote-without-source": 33, "mention-without-actor": 2}
    assert sum(1 for layer in sample for _ in layer.having("content")) > 10 * 33


Spoil = Callable[[Layer], Iterator[tuple[str, Layer]]]


def _without(role: str) -> Spoil:
    def spoil(layer: Layer) -> Iterator[tuple[str, Layer]]:
        for link in layer.links:
            if link.role == role:
                others = tuple(
                    each
                    for each in layer.links
                    if (each.role, each.head) != (role, link.head) or role == "expresses"
                )
                kept = tuple(each for each in others if each.id != link.id)
                yield (
                    link.tail if role == "expresses" else link.head,
                    msgspec.structs.replace(layer, links=kept),
                )

    return spoil


def _edges(function: str, before: int, behind: int, when: Callable[[str, int, int], bool]) -> Spoil:
    """Edges moved by so many characters, where `when` holds of the text and the edges."""

    def spoil(layer: Layer) -> Iterator[tuple[str, Layer]]:
        for annotation in layer.having(function):  # type: ignore[arg-type]
            start, end = annotation.start + before, annotation.fragments[-1].end + behind
            if len(annotation.fragments) == 1 and when(layer.text, start, end):
                moved = msgspec.structs.replace(
                    annotation, fragments=(Fragment(start, end, layer.text[start:end]),)
                )
                rest = tuple(moved if each is annotation else each for each in layer.annotations)
                yield annotation.id, msgspec.structs.replace(layer, annotations=rest)

    return spoil


@pytest.mark.parametrize(
    ("check", "spoil", "share"),
    [
        ("quote-without-source", _without("source"), 0.9),  # the rest stand in headlines
        ("quote-without-cue", _without("cue"), 0.5),  # the rest are direct
        (
            "quotation-marks",
            _edges("content", 0, -1, lambda text, start, end: text[start] + text[end] in "“”‘’«»„“"),
            0.99,
        ),
        ("punctuation-at-edge", _edges("mention", 0, 1, lambda text, _, end: text[end - 1] == ","), 0.99),
        (
            "punctuation-at-edge",
            _edges("cue", -2, 0, lambda text, start, _: text[start : start + 2] == ", "),
            0.99,
        ),
    ],
)
def test_a_mistake_that_is_put_in_is_found(
    sample: list[Layer], check: str, spoil: Spoil, share: float
) -> None:
    hits = [
        check in {finding.check for finding in lint(spoilt, [check]) if uuid in finding.annotations}
        for layer in sample
        for uuid, spoilt in spoil(layer)
    ]
    assert len(hits) >= 10
    assert sum(hits) >= share * len(hits), (sum(hits), len(hits))


def test_ids_of_checks_are_unique_and_can_be_asked_for(sample: list[Layer]) -> None:
    ids = [check.id for check in CHECKS]
    assert len(ids) == len(set(ids))
    everything = [finding for layer in sample for finding in lint(layer)]
    by_one = [finding for check in ids for layer in sample for finding in lint(layer, [check])]
    assert sorted(everything, key=repr) == sorted(by_one, key=repr)


def test_what_the_codebook_has_off_is_not_looked_for(sample: list[Layer]) -> None:
    before = Counter(finding.check for layer in sample for finding in lint(layer))
    (most, _), *_ = before.most_common(1)
    off = [
        msgspec.structs.replace(
            layer, codebook=msgspec.structs.replace(layer.codebook, checks=Checks((most, "not-known-here")))
        )
        for layer in sample
    ]
    after = Counter(finding.check for layer in off for finding in lint(layer))
    assert after == Counter({check: count for check, count in before.items() if check != most})
    asked = Counter(finding.check for layer in off for finding in lint(layer, [most]))
    assert asked[most] == before[most]
    assert [each.id for each in checks_of(off[0].codebook)] == [each.id for each in CHECKS if each.id != most]
