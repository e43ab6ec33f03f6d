"""One text with all that makes programs miscount, read from every format and the same everywhere."""

import json
from collections.abc import Callable

import pytest

from pullquote.importers import Draft, Reading, Source, read
from tests.importers.samples.tagged import (
    Label,
    brat_ann,
    brat_zip,
    doccano_line,
    label_studio_task,
    places_in_utf16,
    prodigy_line,
    web_annotations,
)
from tests.importers.samples.torture import ALL, RELATIONS, TEXT, spans_of

Writer = Callable[[str, list[Label]], Reading]


def _prodigy(text: str, labels: list[Label]) -> Reading:
    return read(Source("a.jsonl", prodigy_line(text, labels, RELATIONS if labels else ()).encode()))


def _doccano(text: str, labels: list[Label]) -> Reading:
    return read(Source("a.jsonl", doccano_line(text, labels, RELATIONS if labels else ()).encode()))


def _label_studio(text: str, labels: list[Label]) -> Reading:
    tasks = [label_studio_task(text, labels, RELATIONS if labels else ())]
    return read(Source("a.json", json.dumps(tasks, ensure_ascii=False).encode()))


def _brat(text: str, labels: list[Label]) -> Reading:
    lines = brat_ann(text, labels, RELATIONS if labels else ())
    return read(Source("a.ann", lines.encode(), lambda name: text.encode() if name == "a.txt" else None))


def _brat_in_an_archive(text: str, labels: list[Label]) -> Reading:
    lines = brat_ann(text, labels, RELATIONS if labels else ())
    return read(Source("a.zip", brat_zip({"set/a.ann": lines, "set/a.txt": text, "annotation.conf": ""})))


def _beside(text: str, labels: list[Label]) -> Reading:
    page = json.dumps(web_annotations(text, labels, RELATIONS if labels else ()))
    return read(
        Source("a.jsonld", page.encode(), lambda name: text.encode() if name == "article.txt" else None)
    )


def _embedded(text: str, labels: list[Label]) -> Reading:
    source = {"id": "urn:article", "value": text}
    page = json.dumps(web_annotations(text, labels, RELATIONS if labels else (), source))
    return read(Source("a.json", page.encode()))


WRITERS = [_prodigy, _doccano, _label_studio, _brat, _brat_in_an_archive, _beside, _embedded]
"""How a text and its labels come back from each format."""


def seen(draft: Draft) -> list[tuple[str, tuple[tuple[int, int], ...], tuple[str, ...]]]:
    return [(each.label, each.spans, each.words) for each in draft.marked]


def related(draft: Draft) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    words = {each.id: each.words for each in draft.marked}
    return [(each.role, words[each.head], words[each.tail]) for each in draft.related]


EXPECTED = [(each.label, each.places(), each.words) for each in ALL]
EXPECTED_RELATIONS = [
    (role, *(next(each.words for each in ALL if each.id == end) for end in ends))
    for _, role, *ends in RELATIONS
]


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n", "\r\n")], ids=["LF", "CRLF"])
def test_every_label_stands_on_its_words(write: Writer, text: str) -> None:
    reading = write(text, spans_of(text))
    (draft,) = reading.drafts
    assert draft.article.text == TEXT
    assert seen(draft) == EXPECTED
    assert related(draft) == EXPECTED_RELATIONS
    assert reading.left_out == ()
    assert draft.repairs == ()


@pytest.mark.parametrize("write", [_label_studio, _beside])
def test_another_counting_is_found_by_the_words_and_told(write: Writer) -> None:
    """Both state the words of a label, and both have been written by programs that count UTF-16."""

    def counted(text: str, labels: list[Label]) -> Reading:
        if write is _label_studio:
            wide = places_in_utf16(text, labels)
            words = {(wide[n][2], labels[n][2]) for n in range(len(labels))}
            stated = {there: text[slice(*here)] for ((there,), (here,)) in words}
            task = label_studio_task(text, wide, words=lambda _, start, end: stated[start, end])
            return read(Source("a.json", json.dumps([task]).encode()))
        page = web_annotations(text, labels)
        for item, (_, _, places) in zip(page["items"], places_in_utf16(text, labels), strict=True):
            for target, (start, end) in zip(item["target"], places, strict=True):
                target["selector"][0] |= {"start": start, "end": end}
        return read(Source("a.json", json.dumps(page).encode(), lambda _: text.encode()))

    reading = counted(TEXT, spans_of(TEXT))
    (draft,) = reading.drafts
    assert seen(draft) == EXPECTED
    assert reading.left_out == ()
    assert "UTF-16" in draft.repairs[0]


@pytest.mark.parametrize("write", [_prodigy, _label_studio, _brat, _brat_in_an_archive])
def test_a_text_without_labels_is_an_article(write: Writer) -> None:
    (draft,) = write(TEXT, []).drafts
    assert (draft.article.text, draft.marked) == (TEXT, ())


@pytest.mark.parametrize("write", WRITERS)
def test_a_text_of_100_000_characters(write: Writer) -> None:
    text = TEXT + "\n\n" + "Dues rise. " * 10_000
    (draft,) = write(text, spans_of(text)).drafts
    assert seen(draft) == EXPECTED
