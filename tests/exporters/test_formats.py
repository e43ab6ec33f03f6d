"""The formats of other programs: what is written is read back by readers of those formats, offset by offset."""

import csv
import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from pullquote.errors import FileProblem, InvalidDataset
from pullquote.exporters import EXPORTERS, FORMATS, TITLES
from pullquote.importers import Source, read
from pullquote.importers.drafts import Draft
from pullquote.jobs import export_dataset as job
from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import Project, create_project
from tests.datasets import add, contents, manifest, records

# Emoji and their joiners before, in and after labels, no-break spaces, combining letters, marks, empty lines, tabs.
TORTURE = (
    "\U0001f642 “No\u00a0way,” said Zoe\u0301 👩\u200d🚀 Bell.\n\n\n\tShe\u2028added: ‘We left — and re-left.’ 🌊\n"
    "Nothing = here. 1,204 votes; O'Brien’s.\n"
)


@pytest.fixture
def torture(tmp_path: Path):
    with create_project(tmp_path / "torture.pullquote") as project:
        first, _ = add(project, [TORTURE, "No labels here.\n"])
        at = TORTURE.index
        quote = project.annotate(
            first, "quote", [(at("“No"), at("said") - 1), (at("‘We"), at("🌊") - 1)], note="in\ntwo = parts"
        )
        bell = project.annotate(
            first, "actor", [(at("Zoe"), at("Bell") + 4)], actors=[project.add_actor("Zoé Bell").id]
        )
        claim = project.annotate(first, "claim", [(at("We left"), at(".’") + 1)])
        project.annotate(first, "cue", [(at("said"), at("said") + 4)])
        project.annotate(first, "claim", [(at("left —"), at(".’") + 1)])
        project.annotate(first, "actor", [(at("We left"), at("We left") + 2)])
        project.annotate(first, "claim", [(at("added"), at("Nothing") + 7)])
        project.link("source", quote.id, bell.id)
        project.link("expresses", quote.id, claim.id)
        yield project


def exported(project: Project, folder: Path, form: str) -> Path:
    export_dataset(project, folder, format=form)
    return folder


def spans_of(project: Project) -> dict[str, Counter]:
    """The parts of annotations by text of their article: label, start, end."""
    names = {label.id: label.name for label in project.codebook.labels}
    return {
        project.text(article): Counter(
            (names[each.label], start, end)
            for each in project.annotations(article)
            for start, end in each.spans
        )
        for article in project.article_ids()
    }


def spans_in(drafts: list[Draft]) -> dict[str, Counter]:
    return {
        draft.article.text: Counter((m.label, start, end) for m in draft.marked for start, end in m.spans)
        for draft in drafts
    }


def roles_of(project: Project) -> Counter:
    names = {role.id: role.name for role in project.codebook.roles}
    return Counter(names[link.role] for article in project.article_ids() for link in project.links(article))


def roles_in(drafts: list[Draft]) -> Counter:
    return Counter(each.role for draft in drafts for each in draft.related)


@pytest.mark.parametrize("name", ["doccano", "label-studio"])
def test_our_own_readers_find_every_span_and_link_again(torture: Project, tmp_path: Path, name: str) -> None:
    folder = exported(torture, tmp_path / "out", name)
    (file,) = [each for each in folder.iterdir() if each.name in ("doccano.jsonl", "tasks.json")]
    reading = read(Source(file.name, file.read_bytes()))
    assert not reading.left_out
    assert spans_in(list(reading.drafts)) == spans_of(torture)
    assert roles_in(list(reading.drafts)) == roles_of(torture)


def test_brat_files_are_read_again_with_parts_notes_and_actors(torture: Project, tmp_path: Path) -> None:
    folder = exported(torture, tmp_path / "out", "brat")
    drafts = []
    for file in sorted(folder.glob("*.ann")):
        source = Source(file.name, file.read_bytes(), lambda name: (folder / name).read_bytes())
        reading = read(source)
        assert not reading.left_out
        drafts += reading.drafts
    wanted = spans_of(torture)
    over_lines = [key for spans in wanted.values() for key in spans if "\n" in TORTURE[key[1] : key[2]]]
    assert len(over_lines) == 1  # brat wants these cut at the ends of lines
    found = spans_in(drafts)
    text = next(text for text in wanted if text.startswith("\U0001f642"))
    assert wanted[text] - Counter(over_lines) <= found[text]
    assert roles_in(drafts) == roles_of(torture)
    quote = next(each for draft in drafts for each in draft.marked if each.label == "Quote")
    assert len(quote.spans) == 2
    assert quote.note == "in two = parts"
    assert [each.actors for draft in drafts for each in draft.marked if each.actors] == [("Zoé Bell",)]
    assert "\nsource Arg1:Quote, Arg2:Actor\n" in (folder / "annotation.conf").read_text()


def test_conll_has_a_file_a_label_and_tags_begin_where_annotations_do(
    torture: Project, tmp_path: Path
) -> None:
    folder = exported(torture, tmp_path / "out", "conll")
    rows = [line.split("\t") for line in (folder / "quote.conll").read_text("utf-8").splitlines() if line]
    tagged = [(row[0], row[-1]) for row in rows if row[0] != "-DOCSTART-"]
    begun = [number for number, (_, tag) in enumerate(tagged) if tag == "B-Quote"]
    assert [tagged[number][0] for number in begun] == ["“", "‘"]
    sentences = (folder / "quote.conll").read_text("utf-8").split("\n\n")
    assert not [each for each in sentences if each.split("\n")[0].endswith("\tI-Quote")]
    assert all(tagged[at - 1][1] != "O" for at, (_, tag) in enumerate(tagged) if tag == "I-Quote")
    assert "".join(word for word, _ in tagged) == "".join(
        "".join(torture.text(each).split()) for each in sorted(torture.article_ids())
    )
    reading = read(Source("claim.conll", (folder / "claim.conll").read_bytes()))
    claims = [
        draft.article.text[start:end]
        for draft in reading.drafts
        for m in draft.marked
        for start, end in m.spans
    ]
    assert claims[0].startswith("added : ‘ We left")  # of claims that overlap, the first
    assert "2 annotations overlap another one and were left out." in manifest(folder)["not_carried"]


def test_windows_hold_paragraphs_and_their_labels_at_the_right_places(
    torture: Project, tmp_path: Path
) -> None:
    folder = exported(torture, tmp_path / "out", "spans")
    windows = records(folder / "spans.jsonl")
    texts = {article: torture.text(article) for article in torture.article_ids()}
    for window in windows:
        begin = window["start"]
        assert texts[window["article"]][begin : begin + len(window["text"])] == window["text"]
        assert "\n" not in window["text"] and window["text"] == window["text"].strip()
        for span in window["spans"]:
            assert (
                window["text"][span["start"] : span["end"]].strip()
                == window["text"][span["start"] : span["end"]]
            )
    covered = Counter(
        (span["label"], window["start"] + span["start"], window["start"] + span["end"])
        for window in windows
        for span in window["spans"]
    )
    (wanted,) = [spans for text, spans in spans_of(torture).items() if spans]
    assert Counter({key: n for key, n in wanted.items() if "\n" not in TORTURE[key[1] : key[2]]}) <= covered
    assert sum(n for key, n in covered.items()) == sum(wanted.values()) + 1
    assert any(not window["spans"] for window in windows)


def test_the_table_of_quotes_names_who_said_what(project: Project, tmp_path: Path) -> None:
    folder = exported(project, tmp_path / "out", "quotes")
    rows = list(csv.DictReader((folder / "quotes.csv").read_text("utf-8-sig").splitlines()))
    assert len(rows) == 2
    row = next(row for row in rows if row["annotator"] == "ann-01")
    assert row["quote"] == "“We lost,” … “but we learned.”"
    assert (row["source"], row["actors"], row["cue"], row["topics"]) == (
        "Ana",
        "Ana Abelard",
        "told",
        "Defeat",
    )


def test_a_cell_that_looks_like_a_formula_is_none(tmp_path: Path) -> None:
    with create_project(tmp_path / "a.pullquote") as project:
        (article,) = add(project, ["=1+1 said nobody.\n"])
        project.annotate(article, "quote", [(0, 4)])
        folder = exported(project, tmp_path / "out", "quotes")
    assert ",'=1+1," in (folder / "quotes.csv").read_text("utf-8-sig")


def test_the_interface_of_label_studio_has_every_name_that_the_tasks_use(
    project: Project, tmp_path: Path
) -> None:
    folder = exported(project, tmp_path / "out", "label-studio")
    interface = etree.fromstring((folder / "labeling.xml").read_bytes())
    names = {element.get("name") for element in interface.iter() if element.get("name")}
    tasks = json.loads((folder / "tasks.json").read_bytes())
    results = [each for task in tasks for made in task["annotations"] for each in made["result"]]
    assert {each["from_name"] for each in results if "from_name" in each} <= names
    labels = {each.get("value") for each in interface.iter("Label")}
    assert {
        name for each in results if each["type"] == "labels" for name in each["value"]["labels"]
    } <= labels
    assert sorted(made["completed_by"] for task in tasks for made in task["annotations"]) == [1, 2]


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_is_counted_checked_and_the_same_twice(
    project: Project, tmp_path: Path, name: str
) -> None:
    first, second = (exported(project, tmp_path / each, name) for each in ("one", "two"))
    assert contents(first) == contents(second)
    content = manifest(first)
    assert content["format"] == name
    assert content["counts"]["annotations"] == 6
    assert {file["name"] for file in content["files"]} == {path.name for path in first.iterdir()} - {
        *("manifest.json", "SHA256SUMS"),
    }
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=first, check=True)
    export_dataset(project, first, format=name)  # an older one is replaced
    assert TITLES[name]


def test_what_a_format_cannot_hold_is_told(project: Project, tmp_path: Path) -> None:
    report = export_dataset(project, tmp_path / "out", format="doccano")
    assert report.losses == (
        "1 interrupted annotation was written as one label for each of its parts.",
        "The attributes of 1 annotation were left out.",
        "1 note was left out.",
        "The actors of 1 annotation were left out.",
        "The topics of 1 annotation were left out.",
        "Who made them was left out of 6 annotations.",
        "The confidence of 1 annotation was left out.",
    )
    assert list(report.losses) == manifest(tmp_path / "out")["not_carried"][-7:]


def test_other_files_are_never_replaced(project: Project, tmp_path: Path) -> None:
    folder = exported(project, tmp_path / "out", "brat")
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(FileProblem, match=r"also mine\.txt"):
        export_dataset(project, folder, format="brat")
    export = exported(project, tmp_path / "dataset", "jsonl")
    export_dataset(project, export, format="spans")
    assert "spans.jsonl" in contents(export)


def test_a_file_that_is_not_what_was_written_fails_the_export(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = EXPORTERS["spans"]

    def spoil(source, folder, **rest):
        summary = write(source, folder, **rest)
        (folder / "spans.jsonl").write_bytes(b"")
        return summary

    monkeypatch.setitem(job.EXPORTERS, "spans", spoil)
    with pytest.raises(InvalidDataset, match="“spans.jsonl” is not what was written"):
        export_dataset(project, tmp_path / "out", format="spans")
    assert not (tmp_path / "out").exists()
    assert not [each for each in tmp_path.iterdir() if each.name.endswith(".part")]
