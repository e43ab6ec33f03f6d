import json

import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Reading, Source, read
from pullquote.records import Attribute
from tests.importers.samples.tagged import prodigy_line

TEXT = "Bell said no. Bell left."
LABELS = [("a", "PER", ((0, 4),)), ("b", "QUOTE", ((10, 12),)), ("c", "PER", ((14, 18),))]


def tasks(*lines: str) -> Reading:
    return read(Source("tasks.jsonl", "\n".join(lines).encode()))


def test_only_accepted_tasks_are_read_and_the_others_are_listed() -> None:
    reading = tasks(
        prodigy_line(TEXT, LABELS),
        prodigy_line("No", answer="reject"),
        prodigy_line("Skip", answer="ignore"),
        "{broken",
    )
    assert len(reading.drafts) == 1
    assert reading.format == "prodigy/1"
    assert [each.where for each in reading.left_out] == ["line 2", "line 3", "line 4"]
    assert "“reject”" in reading.left_out[0].problem
    assert reading.left_out[2].raw == "{broken"


def test_relations_lead_from_last_token_to_last_token() -> None:
    task = json.loads(prodigy_line(TEXT, LABELS, [("r", "source", "b", "c")]))
    for relation in task["relations"]:
        del relation["head_span"], relation["child_span"]
    (draft,) = tasks(json.dumps(task)).drafts
    (relation,) = draft.related
    places = {each.id: each.spans for each in draft.marked}
    assert (places[relation.head], places[relation.tail]) == (((10, 12),), ((14, 18),))


def test_a_relation_that_could_mean_two_labels_is_listed() -> None:
    task = json.loads(prodigy_line(TEXT, [*LABELS, ("d", "NAME", ((14, 18),))], [("r", "source", "b", "c")]))
    for relation in task["relations"]:
        del relation["head_span"], relation["child_span"]
    reading = tasks(json.dumps(task))
    assert reading.drafts[0].related == ()
    assert '"source"' in reading.left_out[0].raw


def test_tokens_tell_when_a_place_is_wrong() -> None:
    task = json.loads(prodigy_line(TEXT, LABELS))
    task["tokens"][task["spans"][1]["token_start"]]["text"] = "yes"
    reading = tasks(json.dumps(task))
    assert [each.words for each in reading.drafts[0].marked] == [("Bell",), ("Bell",)]
    assert "“no”" in reading.left_out[0].problem


def test_tokens_of_older_files_do_not_say_what_follows_them() -> None:
    task = json.loads(prodigy_line("Bell’s no.", [("a", "PER", ((0, 6),)), ("b", "PER", ((0, 4),))]))
    for token in task["tokens"]:
        del token["ws"]
    (draft,) = tasks(json.dumps(task)).drafts
    assert [each.words for each in draft.marked] == [("Bell’s",), ("Bell",)]


def test_a_blank_at_an_edge_is_trimmed_and_told() -> None:
    task = json.dumps({"text": TEXT, "spans": [{"start": 4, "end": 9, "label": "CUE"}]})
    (draft,) = tasks(task).drafts
    assert draft.marked[0].spans == ((5, 9),)
    assert len(draft.repairs) == 1


@pytest.mark.parametrize("span", [{"start": 2, "end": 99}, {"start": 4, "end": 5}, {"start": 7, "end": 3}])
def test_places_that_are_none_are_listed(span: dict[str, int]) -> None:
    reading = tasks(json.dumps({"text": TEXT, "spans": [span | {"label": "X"}]}))
    assert reading.drafts[0].marked == ()
    assert len(reading.left_out) == 1


def test_what_stands_in_meta_is_about_the_article() -> None:
    (draft,) = tasks(
        prodigy_line(TEXT, LABELS, meta={"source": "The Island Mail", "date": "2026-10-14", "desk": "City"})
    ).drafts
    assert (draft.article.outlet, draft.article.published) == ("The Island Mail", "2026-10-14")
    assert Attribute("desk", "City") in draft.article.metadata


def test_a_file_of_refused_tasks_is_no_import() -> None:
    with pytest.raises(FileProblem, match="no article.*“reject”"):
        tasks(prodigy_line(TEXT, answer="reject"))


def test_a_table_is_not_taken_for_tasks() -> None:
    assert read(Source("a.jsonl", b'{"text": "Dues rise.", "label": "City"}')).format == "json/1"


def test_half_characters_become_whole_ones_and_do_not_move_a_label() -> None:
    task = '{"text": "a\\ud83d\\u0000 Bell", "spans": [{"start": 4, "end": 8, "label": "P\\udc00"}], "k\\ud800": 1}'
    reading = tasks(task, prodigy_line(TEXT, LABELS))
    assert reading.drafts[0].article.text == "a\ufffd\ufffd Bell"
    assert [(each.label, each.words) for each in reading.drafts[0].marked] == [("P\ufffd", ("Bell",))]
    assert reading.drafts[0].article.metadata == (Attribute("k\ufffd", "1"),)
    assert "1 record" in reading.notes[0]
