import json
from typing import Any

import pytest

from pullquote.importers import Reading, Source, read
from pullquote.records import Attribute

TEXT = "Bell said no."


def documents(*records: dict[str, Any], file: str = "all.jsonl") -> Reading:
    return read(Source(file, "\n".join(map(json.dumps, records)).encode()))


@pytest.mark.parametrize("text", ["text", "data"])
@pytest.mark.parametrize("name", ["label", "labels"])
def test_labels_by_place(text: str, name: str) -> None:
    (draft,) = documents({text: TEXT, name: [[0, 4, "PER"], [10, 12, "QUOTE"]]}).drafts
    assert [(each.label, each.words) for each in draft.marked] == [("PER", ("Bell",)), ("QUOTE", ("no",))]


def test_labels_of_the_whole_text_and_other_keys_are_metadata() -> None:
    (draft,) = documents({"text": TEXT, "label": [[0, 4, "PER"], "City"], "outlet": "Mail", "n": 3}).drafts
    assert draft.article.outlet == "Mail"
    assert draft.article.metadata == (Attribute("n", "3"), Attribute("label", "City"))


def test_a_record_without_a_text_does_not_make_it_a_table() -> None:
    reading = documents({"label": [[0, 4, "PER"]]}, {"text": TEXT, "entities": [[0, 4, "PER"]]})
    assert reading.drafts[0].marked[0].words == ("Bell",)
    assert [each.where for each in reading.left_out] == ["line 1"]


def test_relations_without_their_end_and_double_ids_are_listed() -> None:
    entity = {"id": 1, "label": "PER", "start_offset": 0, "end_offset": 4}
    reading = documents(
        {
            "text": TEXT,
            "entities": [entity, entity | {"end_offset": 3}],
            "relations": [{"id": 1, "type": "source", "from_id": 1, "to_id": 9}, {"id": 2, "from_id": 1}],
        }
    )
    assert [each.words for each in reading.drafts[0].marked] == [("Bell",)]
    assert reading.drafts[0].related == ()
    assert len(reading.left_out) == 3


def test_that_places_could_not_be_checked_is_told_where_it_matters() -> None:
    assert documents({"text": TEXT, "label": [[0, 4, "PER"]]}).notes == ()
    assert "could not be checked" in documents({"text": "🙂 " + TEXT, "label": [[2, 6, "PER"]]}).notes[0]


def test_documents_before_the_first_label_do_not_make_it_a_table() -> None:
    records = [{"text": f"Dues rise by {n}.", "label": []} for n in range(50)]
    reading = documents(*records, {"text": TEXT, "label": [[0, 4, "PER"]]})
    assert (reading.format, len(reading.drafts)) == ("doccano/1", 51)
    assert reading.drafts[-1].marked


def test_an_array_is_read_too() -> None:
    data = json.dumps([{"text": TEXT, "label": [[0, 4, "PER"]]}]).encode()
    assert read(Source("all.json", data)).drafts[0].marked[0].words == ("Bell",)


def test_lists_of_words_are_no_labels() -> None:
    assert documents({"text": TEXT, "labels": ["City", "Harbour"]}).format == "json/1"
