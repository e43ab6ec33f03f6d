"""The native records are a contract: keys, their order, and what stands in them."""

import json
import re
import shutil
import socket
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from pullquote.errors import InvalidDataset
from pullquote.exporters import EXPORTERS, native
from pullquote.exporters.manifest import json_schema
from pullquote.project import Project
from tests.datasets import add, articles, attributions, contents, manifest, records
from tests.project.helpers import force_codebook

ARTICLE_KEYS = (
    "schema id text text_sha256 title outlet byline published url language split layer complete annotations links"
    " actors topics metadata"
)
ANNOTATION_KEYS = "id label annotator status confidence origin fragments attributes actors topics note"
LINK_KEYS = "id role head tail annotator status origin attributes note"
ATTRIBUTION_KEYS = (
    "schema article id layer split annotator status quote_type attributes confidence origin content verbatim cue"
    " sources addressees claims"
)


@pytest.fixture
def folder(project: Project, tmp_path: Path) -> Path:
    made = tmp_path / "gold"
    made.mkdir()
    native.write(project, made)
    return made


def keys(record: dict) -> str:
    return " ".join(record)


def test_the_keys_and_their_order_are_the_contract(folder: Path) -> None:
    first, second = articles(folder)
    assert keys(first) == keys(second) == ARTICLE_KEYS
    assert {keys(annotation) for annotation in first["annotations"]} == {ANNOTATION_KEYS}
    assert {keys(link) for link in first["links"]} == {LINK_KEYS}
    assert {keys(actor) for actor in first["actors"]} == {"id name kind aliases wikidata"}
    assert {keys(topic) for topic in first["topics"]} == {"id name parent"}
    assert {keys(done) for done in first["complete"]} == {"annotator label"}
    assert {keys(entry) for entry in first["metadata"]} == {"name value"}
    assert {keys(f) for a in first["annotations"] for f in a["fragments"]} == {"start end text"}
    quotes = attributions(folder)
    assert {keys(quote) for quote in quotes} == {ATTRIBUTION_KEYS}
    full = next(quote for quote in quotes if quote["claims"])
    assert keys(full["sources"][0]) == keys(full["addressees"][0]) == "id fragments actors"
    assert keys(full["claims"][0]) == "id fragments attributes topics"
    assert {keys(entry) for entry in records(folder / "registry.jsonl")} == {
        "schema id name kind aliases wikidata description notes",
        "schema id name kind aliases wikidata description notes roles affiliations members issuer external_ids"
        " merged_into",
        "schema id name parent description",
        "schema id name parent description merged_into",
    }


def test_an_article_is_written_whole(folder: Path, project: Project) -> None:
    first, second = articles(folder)
    article = project.article(first["id"])
    assert (first["schema"], first["text"], first["text_sha256"]) == (
        "pullquote-article/1",
        article.text,
        article.sha256,
    )
    assert (first["outlet"], first["layer"], first["split"]) == ("The Lantern", "accepted", "")
    assert [a["id"] for a in first["annotations"]] == [a.id for a in project.annotations(article.id)]
    assert {a["label"] for a in first["annotations"]} == {"Quote", "Actor", "Cue", "Claim"}
    assert [actor["name"] for actor in first["actors"]] == ["Ana Abelard"]
    assert [topic["name"] for topic in first["topics"]] == ["Defeat"]
    assert {(done["annotator"], done["label"]) for done in first["complete"]} == {
        ("ben", label.name) for label in project.codebook.labels
    }
    assert (second["annotations"], second["links"], second["complete"]) == ([], [], [])


def test_rejected_annotations_and_links_to_them_are_not_there(folder: Path, project: Project) -> None:
    first = articles(folder)[0]
    everything = project.annotations(first["id"], rejected=True)
    (rejected,) = [a for a in everything if a.status == "rejected"]
    assert rejected.id not in {a["id"] for a in first["annotations"]}
    assert len(project.links(first["id"])) == 5
    assert sorted(link["role"] for link in first["links"]) == ["addressee", "cue", "expresses", "source"]


def test_rights_and_an_odd_date_travel_as_metadata(folder: Path) -> None:
    first = articles(folder)[0]
    assert first["published"] == ""
    assert [(entry["name"], entry["value"]) for entry in first["metadata"]] == [
        ("rights_holder", "Lantern Press"),
        ("licence", "CC0-1.0"),
        ("licence", "odd"),
        ("redistribute", "no"),
        ("published_as_given", "yesterday"),
        ("section", "Sport"),
    ]


def test_articles_and_registry_are_in_order(folder: Path) -> None:
    assert [a["id"] for a in articles(folder)] == sorted(a["id"] for a in articles(folder))
    registry = [(entry["schema"][:-2], entry["id"]) for entry in records(folder / "registry.jsonl")]
    assert registry == sorted(registry)
    assert len(registry) == 7


def test_what_was_merged_stays_in_the_registry_and_nothing_else_names_it(folder: Path) -> None:
    by_name = {entry["name"]: entry for entry in records(folder / "registry.jsonl")}
    for gone, kept in (("The coach", "Ana Abelard"), ("Game", "Sport")):
        assert by_name[gone]["merged_into"] == by_name[kept]["id"]
        assert by_name[gone]["id"] not in (folder / "articles.jsonl").read_text("utf-8")


def test_the_codebook_is_the_projects_word_for_word(folder: Path, project: Project) -> None:
    assert contents(folder)["codebook.toml"] == project.codebook.toml.encode()


def test_the_manifest_says_what_is_there(folder: Path, project: Project) -> None:
    content = manifest(folder)
    assert content["annotation"] == "single-annotated"
    assert content["offsets"]["unit"] == "Unicode code points"
    assert content["codebook"]["sha256"] == project.codebook.sha256
    assert content["annotators"] == ["ann-01", "ben"]
    assert content["counts"] == {"articles": 2, "annotations": 6, "links": 4, "attributions": 2}
    assert content["statuses"] == [{"name": "accepted", "count": 5}, {"name": "edited", "count": 1}]
    for file in content["files"]:
        data = contents(folder)[file["name"]]
        assert file["bytes"] == len(data)
        if file["name"].endswith(".jsonl"):
            assert file["rows"] == len(records(folder / file["name"]))


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="there is no sha256sum here")
def test_sha256sum_agrees_and_notices_a_change(folder: Path) -> None:
    def check() -> int:
        return subprocess.run(
            ["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=folder, capture_output=True
        ).returncode

    assert check() == 0
    assert {line.split()[1] for line in (folder / "SHA256SUMS").read_text().splitlines()} == {
        name for name in contents(folder) if name != "SHA256SUMS"
    }
    with (folder / "articles.jsonl").open("ab") as file:
        file.write(b"\n")
    assert check() != 0


def test_the_schema_names_every_key_of_every_record(folder: Path) -> None:
    schema = json.loads((folder / "schema.json").read_text("utf-8"))
    assert schema == json.loads(json.dumps(json_schema()))
    definitions = schema["$defs"]
    for name, text in (
        ("ArticleRecord", ARTICLE_KEYS),
        ("AnnotationRecord", ANNOTATION_KEYS),
        ("LinkRecord", LINK_KEYS),
        ("AttributionRecord", ATTRIBUTION_KEYS),
        ("Fragment", "start end text"),
    ):
        assert " ".join(definitions[name]["properties"]) == text
        assert definitions[name]["required"] == text.split()
    assert definitions["ArticleRecord"]["additionalProperties"] is False
    assert definitions["ArticleRecord"]["properties"]["schema"] == {"enum": ["pullquote-article/1"]}
    assert definitions["AnnotationRecord"]["properties"]["confidence"] == {
        "anyOf": [{"type": "number"}, {"type": "null"}]
    }


def test_every_record_is_valid_by_the_schema_and_no_other_is(folder: Path) -> None:
    schema = json.loads((folder / "schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for name in ("articles.jsonl", "attributions.jsonl", "registry.jsonl"):
        for record in records(folder / name):
            validator.validate(record)
            assert not validator.is_valid(record | {"id": 1})
            assert not validator.is_valid(record | {"schema": "pullquote-article/2"})
            assert not validator.is_valid(record | {"surprise": ""})
            assert not any(
                validator.is_valid({key: value for key, value in record.items() if key != left_out})
                for left_out in record
            )


def test_no_file_holds_a_clock_or_a_path(folder: Path, tmp_path: Path, project: Project) -> None:
    again = tmp_path / "again"
    again.mkdir()
    native.write(project, again)
    assert contents(again) == contents(folder)
    whole = b"".join(contents(folder).values()).decode()
    assert str(tmp_path) not in whole
    assert socket.gethostname() not in whole
    # The time to the hour: when an annotation was made, or when the export ran, in any of its fields.
    made = {a.created[:13] for uuid in project.article_ids() for a in project.annotations(uuid)}
    assert made
    for hour in (*made, datetime.now(UTC).isoformat()[:13], datetime.now().astimezone().isoformat()[:13]):
        assert re.search(hour.replace("T", "[T ]"), whole) is None


def test_finished_only_needs_everybody_who_tagged(project: Project, tmp_path: Path) -> None:
    first, second = project.article_ids()
    project.finish(second)
    (tmp_path / "one").mkdir()
    summary = native.write(project, tmp_path / "one", finished_only=True)
    assert (summary.articles, summary.left_out) == (1, 1)
    assert [a["id"] for a in articles(tmp_path / "one")] == [second]
    project.finish(first)
    (tmp_path / "two").mkdir()
    assert native.write(project, tmp_path / "two", finished_only=True).left_out == 0


def test_a_label_that_the_codebook_lost_stops_the_export(project: Project, tmp_path: Path) -> None:
    force_codebook(
        project,
        project.codebook.toml.replace('id = "claim"', 'id = "assertion"').replace(
            '["claim"]', '["assertion"]'
        ),
    )
    (tmp_path / "gold").mkdir()
    with pytest.raises(InvalidDataset, match="uses “claim”"):
        native.write(project, tmp_path / "gold")


def test_jsonl_is_a_registered_format() -> None:
    assert EXPORTERS["jsonl"] is native.write


def test_the_manifest_counts_the_same_quote_once(project: Project, tmp_path: Path) -> None:
    (article,) = add(project, ["“We lost,” Ana said.\n\n“We lost,” she said.\n"])
    one, two = (project.annotate(article, "quote", [(start, start + 10)]) for start in (0, 22))
    project.link("same_quote_as", one.id, two.id)
    made = tmp_path / "linked"
    made.mkdir()
    native.write(project, made)
    assert manifest(made)["counts"]["attributions"] == 4
    assert manifest(made)["counts"]["different_quotes"] == 3
