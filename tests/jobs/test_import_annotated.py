"""Annotated data of other tools becomes annotations in the words of a project's codebook."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from pullquote.codebook import Codebook, default_codebook, load_codebook, ready_made
from pullquote.importers import Draft, Reading, Source, read
from pullquote.importers.drafts import Marked, Related, Zone
from pullquote.jobs.import_annotated import Annotated, People, annotated
from pullquote.jobs.import_files import import_files
from pullquote.jobs.label_map import LabelMap, foreign, proposed_mapping
from pullquote.project import Project, create_project
from pullquote.records import Actor, Attribute, new_id
from tests.importers.samples.tagged import brat_ann, doccano_line, label_studio_task
from tests.importers.samples.torture import ALL, RELATIONS, TEXT, spans_of

SHORT = "“No,” said Bell. Lind agreed."
QUOTE = Marked("q", "QUOTE", ((0, 5),), ("“No,”",))
BELL = Marked("b", "PER", ((11, 15),), ("Bell",))
LIND = Marked("l", "ACTOR", ((17, 21),), ("Lind",))


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "study") as made:
        yield made


def draft_of(*marked: Marked, related: tuple[Related, ...] = (), zones: tuple[Zone, ...] = ()) -> Draft:
    (draft,) = read(Source("set.txt", SHORT.encode())).drafts
    return replace(draft, marked=marked, related=related, zones=zones, where="line 1")


def mapping(*drafts: Draft, codebook: Codebook | None = None) -> LabelMap:
    return proposed_mapping(codebook or default_codebook(), [Reading("test", drafts)])


def made_of(draft: Draft, people: People | None = None, label_map: LabelMap | None = None) -> Annotated:
    people = people or People("ann-01")
    people.meet([draft])
    return annotated(draft, draft.article, label_map or mapping(draft), people)


def named(*names: str) -> Draft:
    return draft_of(*(Marked(name, name, ((0, 5),), ()) for name in names))


def test_labels_are_found_by_id_by_name_and_by_what_they_are_called_elsewhere() -> None:
    found = mapping(named("quote", "Not attributed", "PER", "ORG", "Speaker", "CUE", "B-movie"))
    assert found.labels == {
        "quote": "quote",
        "Not attributed": "not_attributed",
        "PER": "actor",
        "ORG": "actor",
        "Speaker": "actor",
        "CUE": "cue",
    }


def test_a_codebooks_own_names_win_over_the_usual_ones() -> None:
    network = ready_made("discourse-network")
    assert mapping(named("PER", "ORG", "statement"), codebook=network).labels == {
        "PER": "person",
        "ORG": "organisation",
        "statement": "statement",
    }


def test_retired_labels_are_not_proposed() -> None:
    toml = default_codebook().toml.replace("codebook/1", "codebook/2")
    toml = toml.replace('name = "Cue"\n', 'name = "Cue"\nretired = true\n')
    assert mapping(named("CUE"), codebook=load_codebook(toml)).labels == {}


def test_what_has_no_place_is_counted() -> None:
    draft = draft_of(QUOTE, BELL, replace(BELL, id="b2", label="LOC"), replace(BELL, id="b3", label="LOC"))
    (told,) = foreign([draft]).without_a_place(mapping(draft))
    assert told.startswith("2 annotations with the label “LOC”")
    made = made_of(draft)
    assert len(made.annotations) == 2
    assert [(each.where, each.raw) for each in made.left_out] == [("line 1", "LOC\tBell")] * 2


def test_annotations_have_the_words_of_the_text_and_say_where_they_come_from() -> None:
    (annotation,) = made_of(draft_of(replace(QUOTE, note="short"))).annotations
    assert (annotation.label, annotation.words, annotation.note) == ("quote", "“No,”", "short")
    assert (annotation.origin, annotation.annotator) == ("file:set.txt", "ann-01")


def test_words_that_a_person_has_edited_away_take_their_label_with_them() -> None:
    draft = draft_of(QUOTE, BELL)
    article = msgspec.structs.replace(draft.article, text="“No,” says Bell.")
    made = annotated(draft, article, mapping(draft), People("ann-01"))
    assert [each.words for each in made.annotations] == ["“No,”", "Bell"]
    article = msgspec.structs.replace(draft.article, text="“No.” says Bell.")
    made = annotated(draft, article, mapping(draft), People("ann-01"))
    assert [each.words for each in made.annotations] == ["Bell"]
    assert len(made.left_out) == 1


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([("quote_type", "direct")], [("quote_type", "direct")]),
        ([("Type", "Direct")], [("quote_type", "direct")]),
        ([("quote_type", "shouted")], []),
        ([("mood", "calm")], []),
        ([("mention_type", "name")], []),
        ([("quote_type", "direct"), ("Type", "mixed")], [("quote_type", "direct")]),
    ],
    ids=["as it is", "by title", "no such value", "no such attribute", "of another label", "twice"],
)
def test_attributes_are_those_of_the_codebook(
    given: list[tuple[str, str]], kept: list[tuple[str, str]]
) -> None:
    draft = draft_of(replace(QUOTE, attributes=tuple(Attribute(*pair) for pair in given)))
    made = made_of(draft, label_map=replace(mapping(draft), attributes={"Type": "quote_type", **{
        name: name for name in ("quote_type", "mention_type")}}))  # fmt: skip
    assert list(made.annotations[0].attributes) == [Attribute(*pair) for pair in kept]
    assert len(made.left_out) == len(given) - len(kept)


def test_links_are_made_where_the_codebook_lets_them_lead() -> None:
    draft = draft_of(
        QUOTE,
        BELL,
        LIND,
        related=(
            Related("1", "source", "q", "b", note="sure?"),
            Related("2", "speaker_of", "l", "q"),
            Related("3", "source", "b", "l"),
            Related("4", "likes", "b", "l"),
            Related("5", "SOURCE", "q", "b"),
        ),
    )
    made = made_of(draft)
    words = {each.id: each.words for each in made.annotations}
    assert [(each.role, words[each.head], words[each.tail]) for each in made.links] == [
        ("source", "“No,”", "Bell"),
        ("source", "“No,”", "Lind"),
    ]
    assert made.links[0].note == "sure?"
    assert [each.raw for each in made.left_out] == ["source\tb\tl", "likes\tb\tl", "SOURCE\tq\tb"]


def test_a_link_goes_with_its_ends() -> None:
    draft = draft_of(QUOTE, replace(BELL, label="LOC"), related=(Related("1", "source", "q", "b"),))
    made = made_of(draft)
    assert made.links == []
    assert "An end of “source”" in made.left_out[-1].problem


def test_one_annotator_is_who_imports() -> None:
    made = made_of(draft_of(replace(QUOTE, annotator="mail@example.org"), BELL))
    assert {each.annotator for each in made.annotations} == {"ann-01"}


def test_several_annotators_get_pseudonyms_that_stay_for_the_import() -> None:
    people = People("ann-01", ["ann-01", "imported-01"])
    first = draft_of(replace(QUOTE, annotator="Zoe"), replace(BELL, annotator="Adam"), LIND)
    second = draft_of(replace(QUOTE, annotator="Zoe"), replace(BELL, annotator="Mia"))
    names = [[each.annotator for each in made_of(draft, people).annotations] for draft in (first, second)]
    assert names == [["imported-03", "imported-02", "ann-01"], ["imported-03", "imported-04"]]


def test_the_same_label_on_the_same_words_is_one_annotation() -> None:
    twin = replace(BELL, id="b2", label="ORG", note="who?", attributes=(Attribute("mention_type", "name"),))
    draft = draft_of(
        replace(BELL, note="clerk"),
        twin,
        QUOTE,
        related=(Related("1", "source", "q", "b2"), Related("2", "source", "q", "b")),
    )
    made = made_of(draft)
    bell, quote = made.annotations
    assert (bell.note, bell.attributes) == ("clerk\nwho?", (Attribute("mention_type", "name"),))
    assert [(each.head, each.tail) for each in made.links] == [(quote.id, bell.id)]
    assert "twice" in made.left_out[0].problem


def test_people_do_not_share_a_link() -> None:
    draft = draft_of(
        replace(QUOTE, annotator="1"),
        replace(BELL, annotator="2"),
        related=(Related("1", "source", "q", "b", annotator="1"),),
    )
    made = made_of(draft)
    assert made.links == []
    assert "two people" in made.left_out[0].problem


def test_actors_are_found_by_name_and_alias_or_made_once() -> None:
    bell, old = Actor(new_id(), "Runa Bell", aliases=("R. Bell",)), Actor(new_id(), "Ms Bell")
    old = Actor(old.id, old.name, merged_into=bell.id)
    people = People("ann-01", registry=[bell, old])
    draft = draft_of(
        replace(BELL, actors=("r. bell",)),
        replace(LIND, actors=("Ms Bell", "Mo  Lind")),
        replace(QUOTE, id="o", label="ORG", actors=("mo lind", "Fenwick Press")),
    )
    made = made_of(draft, people)
    new = people.new_actors()
    assert [(each.name, each.kind) for each in new] == [
        ("Mo Lind", "person"),
        ("Fenwick Press", "organisation"),
    ]
    assert [each.actors for each in made.annotations] == [
        (bell.id,),
        (bell.id, new[0].id),
        (new[0].id, new[1].id),
    ]
    assert people.new_actors() == []


def test_a_name_that_several_actors_have_is_not_guessed() -> None:
    people = People(
        "ann-01", registry=[Actor(new_id(), "Bell"), Actor(new_id(), "Tom Bell", aliases=("Bell",))]
    )
    made = made_of(draft_of(replace(BELL, actors=("Bell",))), people)
    assert made.annotations[0].actors == ()
    assert "several actors" in made.left_out[0].problem
    assert people.new_actors() == []


def test_zones_are_annotations_of_the_zone_label() -> None:
    (zone,) = made_of(draft_of(zones=(Zone("caption", 0, 5),))).annotations
    assert (zone.label, zone.words, zone.attributes) == ("zone", "“No,”", (Attribute("kind", "caption"),))
    network = ready_made("discourse-network")
    draft = draft_of(zones=(Zone("caption", 0, 5),))
    assert made_of(draft, label_map=mapping(draft, codebook=network)).annotations == []


# With a project


def labels_of(project: Project) -> list[tuple[str, str]]:
    (article,) = project.article_ids()
    return sorted((each.label, each.words) for each in project.annotations(article))


def words_of(*labels: str) -> list[str]:
    return sorted({TEXT[slice(*each.places()[0])] for each in ALL if each.label in labels})


def _doccano() -> dict[str, str]:
    return {"a.jsonl": doccano_line(TEXT, spans_of(), RELATIONS)}


def _label_studio() -> dict[str, str]:
    return {"a.json": json.dumps([label_studio_task(TEXT, spans_of(), RELATIONS)])}


def _brat() -> dict[str, str]:
    return {"a.ann": brat_ann(TEXT, spans_of(), RELATIONS), "a.txt": TEXT}


@pytest.mark.parametrize("files", [_doccano, _label_studio, _brat])
def test_a_file_becomes_an_article_with_annotations_in_one_step(
    project: Project, tmp_path: Path, files: Any
) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    for name, content in files().items():
        (folder / name).write_bytes(content.encode())
    report = import_files(project, [folder])
    found = labels_of(project)
    assert [words for label, words in found if label == "quote"] == words_of("QUOTE")
    assert [words for label, words in found if label == "actor"] == words_of("ACTOR", "PER")
    (article,) = project.article_ids()
    assert sorted(each.role for each in project.links(article)) == ["source", "source"]
    assert [each.raw.partition("\t")[0] for each in report.left_out] == ["same"]
    assert any(note.startswith("“a.") and "1 relation with the role “same”" in note for note in report.notes)
    assert len(project.history()) == 1
    project.undo()
    assert project.article_ids() == []


def test_an_empty_file_of_brat_says_that_a_text_has_no_labels(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "a.txt").write_text("Dues rise.")
    (folder / "a.ann").touch()
    report = import_files(project, [folder])
    assert [Path(each.file).name for each in report.added] == ["a.ann"]
    assert labels_of(project) == []
