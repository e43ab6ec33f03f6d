import json
from typing import Any

import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Reading, Source, read
from pullquote.records import Attribute
from tests.importers.samples.tagged import label_studio_task

TEXT = "Bell said no."
LABELS = [("a", "PER", ((0, 4),)), ("b", "QUOTE", ((10, 12),))]
RELATIONS = [("r", "source", "b", "a")]


def project(*tasks: dict[str, Any]) -> Reading:
    return read(Source("project.json", json.dumps(tasks).encode()))


def results(task: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = task["annotations"][0]["result"]
    return found


def test_what_is_said_of_a_region_becomes_its_attributes() -> None:
    task = label_studio_task(TEXT, LABELS)
    place = {"start": 0, "end": 4, "text": "Bell"}
    results(task).append(
        {"id": "a", "type": "choices", "from_name": "mention", "value": {**place, "choices": ["name"]}}
    )
    results(task).append(
        {
            "id": "b",
            "type": "textarea",
            "from_name": "why",
            "value": {"start": 10, "end": 12, "text": ["short"]},
        }
    )
    (draft,) = project(task).drafts
    assert [each.attributes for each in draft.marked] == [
        (Attribute("mention", "name"),),
        (Attribute("why", "short"),),
    ]


def test_what_is_said_of_the_text_and_its_data_are_about_the_article() -> None:
    task = label_studio_task(TEXT, LABELS, title="Bell", source="Mail")
    results(task).append({"id": "z", "type": "choices", "from_name": "tone", "value": {"choices": ["calm"]}})
    (draft,) = project(task).drafts
    assert (draft.article.title, draft.article.outlet) == ("Bell", "Mail")
    assert Attribute("tone", "calm") in draft.article.metadata


def test_several_people_keep_apart_and_their_mail_stays_outside() -> None:
    task = label_studio_task(TEXT, LABELS, RELATIONS, by={"id": 4, "email": "bell@example.org"})
    task["annotations"].append(task["annotations"][0] | {"id": 12, "completed_by": 9})
    (draft,) = project(task).drafts
    assert [each.annotator for each in draft.marked] == ["4", "4", "9", "9"]
    assert len({each.id for each in draft.marked}) == 4
    assert [(each.head, each.tail) for each in draft.related] == [("11/b", "11/a"), ("12/b", "12/a")]
    assert "example.org" not in repr(draft)


@pytest.mark.parametrize("direction", ["right", "left"])
def test_relations_have_a_direction(direction: str) -> None:
    task = label_studio_task(TEXT, LABELS, RELATIONS)
    results(task)[-1]["direction"] = direction
    ((relation,),) = (draft.related for draft in project(task).drafts)
    assert [relation.head, relation.tail] == (["11/b", "11/a"] if direction == "right" else ["11/a", "11/b"])


def test_several_labels_on_a_region_all_survive() -> None:
    task = label_studio_task(TEXT, LABELS)
    results(task)[0]["value"]["labels"] = ["PER", "ACTOR"]
    (draft,) = project(task).drafts
    assert [(each.label, each.words) for each in draft.marked[:2]] == [
        ("PER", ("Bell",)),
        ("ACTOR", ("Bell",)),
    ]


def test_skipped_annotations_and_predictions_are_left_out_and_told() -> None:
    task = label_studio_task(TEXT, LABELS)
    task["annotations"].append(task["annotations"][0] | {"was_cancelled": True})
    task["predictions"] = [{"result": results(task)}]
    reading = project(task)
    assert len(reading.drafts[0].marked) == 2
    assert "skipped" in reading.left_out[0].problem
    assert "1 prediction" in reading.notes[0]


def test_labels_on_a_web_page_are_refused_with_a_sentence() -> None:
    task = label_studio_task(TEXT, LABELS)
    results(task)[0] |= {
        "type": "hypertextlabels",
        "value": {"start": "/p[1]/text()[1]", "hypertextlabels": ["PER"]},
    }
    reading = project(task, label_studio_task(TEXT, LABELS))
    assert len(reading.drafts) == 1
    assert "web page" in reading.left_out[0].problem
    with pytest.raises(FileProblem, match="plain text"):
        project(task)


def test_the_text_is_found_by_what_labels_are_for() -> None:
    task = label_studio_task(TEXT, LABELS)
    task["data"] = {"text": "A summary that is much longer than it.", "article": TEXT}
    for each in results(task):
        each["to_name"] = "article"
    assert project(task).drafts[0].article.text == TEXT


def test_words_that_do_not_stand_there_are_left_out() -> None:
    task = label_studio_task(TEXT, LABELS)
    results(task)[0]["value"]["text"] = "Ball"
    reading = project(task)
    assert [each.label for each in reading.drafts[0].marked] == ["QUOTE"]
    assert "“Ball”" in reading.left_out[0].problem


def test_pictures_and_sounds_are_no_articles() -> None:
    task = label_studio_task(TEXT, LABELS)
    task["data"]["text"] = "/data/upload/1/harbour.png"
    reading = project(task, label_studio_task(TEXT, LABELS))
    assert [each.article.text for each in reading.drafts] == [TEXT]
    assert "no text" in reading.left_out[0].problem
