import json
from typing import Any

import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Reading, Source, read
from pullquote.records import Attribute
from tests.importers.samples.tagged import web_annotations

TEXT = "Bell said no. Bell left."
LABELS = [("1", "PER", ((0, 4),)), ("2", "QUOTE", ((10, 12),))]


def page(data: Any, text: str | None = TEXT, file: str = "a.jsonld") -> Reading:
    beside = {"article.txt": text.encode()} if text else {}
    return read(Source(file, json.dumps(data).encode(), beside.get))


def annotation(selector: Any, **more: Any) -> dict[str, Any]:
    body = {"type": "TextualBody", "purpose": "tagging", "value": "PER"}
    target = {"source": "https://news.example/texts/article.txt", "selector": selector}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "body": body,
        "target": target,
    } | more


@pytest.mark.parametrize("wrap", [lambda page: page, lambda page: page["items"], lambda page: page["items"][0],
                                  lambda page: {"type": "AnnotationCollection", "first": page},
                                  lambda page: {"@graph": page["items"]}])  # fmt: skip
def test_pages_collections_lists_and_single_ones(wrap: Any) -> None:
    data = wrap(web_annotations(TEXT, LABELS))
    (draft,) = page(data, file="a.json").drafts
    assert draft.marked[0].words == ("Bell",)


def test_one_a_line() -> None:
    lines = "\n".join(map(json.dumps, web_annotations(TEXT, LABELS)["items"]))
    (draft,) = read(Source("a.jsonl", lines.encode(), lambda _: TEXT.encode())).drafts
    assert [each.words for each in draft.marked] == [("Bell",), ("no",)]


def test_a_quotation_is_a_place_when_it_stands_there_once() -> None:
    def quoted(exact: str, **around: str) -> Reading:
        return page(annotation({"type": "TextQuoteSelector", "exact": exact, **around}))

    assert quoted("said").drafts[0].marked[0].spans == ((5, 9),)
    assert quoted("Bell", prefix="no. ", suffix=" left").drafts[0].marked[0].spans == ((14, 18),)
    for reading in (quoted("Bell"), quoted("Ball")):
        assert reading.drafts[0].marked == ()
        assert "once" in reading.left_out[0].problem


def test_selectors_that_refine_each_other() -> None:
    selector = {"type": "TextPositionSelector", "start": 0, "end": 4}
    (draft,) = page(annotation({"type": "FragmentSelector", "value": "p1", "refinedBy": selector})).drafts
    assert draft.marked[0].words == ("Bell",)


def test_bodies_are_labels_notes_or_attributes_by_their_purpose() -> None:
    bodies = [
        {"purpose": "tagging", "value": "PER"},
        {"purpose": "tagging", "value": "ACTOR"},
        {"purpose": "commenting", "value": "the clerk?"},
        {"purpose": "identifying", "source": "https://www.wikidata.org/entity/Q42"},
    ]
    selector = {"type": "TextPositionSelector", "start": 0, "end": 4}
    (draft,) = page(annotation(selector, body=bodies, creator={"id": "u1", "name": "Mo Lind"})).drafts
    assert [each.label for each in draft.marked] == ["PER", "ACTOR"]
    for each in draft.marked:
        assert (each.note, each.annotator) == ("the clerk?", "u1")
        assert each.attributes == (Attribute("identifying", "https://www.wikidata.org/entity/Q42"),)


def test_what_has_no_place_or_no_end_is_listed() -> None:
    data = web_annotations(TEXT, LABELS, [("3", "source", "2", "9")])
    data["items"] += [
        annotation({"type": "XPathSelector", "value": "/p"}),
        annotation(None, target="article.txt"),
    ]
    reading = page(data)
    assert len(reading.drafts[0].marked) == 2
    assert len(reading.left_out) == 3


def test_a_text_that_is_not_there_is_named() -> None:
    with pytest.raises(FileProblem, match=r"“article\.txt”.*does not stand beside"):
        page(web_annotations(TEXT, LABELS), None)


@pytest.mark.parametrize("name", [True, False])
def test_several_texts_make_several_articles(name: bool) -> None:
    first = web_annotations(TEXT, LABELS, source={"value": TEXT} | ({"id": "urn:1"} if name else {}))
    second = web_annotations(
        "No.", [("9", "QUOTE", ((0, 2),))], source={"value": "No."} | ({"id": "urn:2"} if name else {})
    )
    reading = page(first | {"items": first["items"] + second["items"]})
    assert [each.article.text for each in reading.drafts] == [TEXT, "No."]


def test_annotations_that_do_not_say_what_they_are_on_are_on_the_text_of_their_name() -> None:
    selector = {"type": "TextPositionSelector", "start": 0, "end": 4}
    data = annotation(
        None, target={"selector": selector}, body={"type": "TextualBody", "value": "the clerk?"}
    )
    (draft,) = read(
        Source(
            "bell.json", json.dumps(data).encode(), lambda name: TEXT.encode() if name == "bell.txt" else None
        )
    ).drafts
    assert [(each.label, each.words, each.note) for each in draft.marked] == [
        ("annotation", ("Bell",), "the clerk?")
    ]


def test_a_page_is_known_by_its_beginning_however_long_it_is() -> None:
    data = web_annotations(TEXT, LABELS)
    data["items"][1]["body"].append({"value": "x" * (5 << 20), "purpose": "commenting"})
    (draft,) = page(data, file="a.json").drafts
    assert [each.words for each in draft.marked] == [("Bell",), ("no",)]
