"""`pullquote score`, on datasets that Pullquote exports, and the job behind it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pullquote.agreement.pairing import NothingToCompare, SeveralAnnotators, TextsDiffer
from pullquote.agreement.report import Report
from pullquote.agreement.scores import Accuracy, Estimate, Score
from pullquote.errors import FileProblem, InvalidDataset
from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.score import InvalidThreshold, score_datasets
from pullquote.project import create_project
from tests.datasets import add, records
from tests.test_cli import bad, good

TEXTS = (
    "Quarry vote\n“We lost,” Ana Roe said.",
    "“We won,” said Bo Lind, who told reporters that prices fell.",
    "Nothing was said here.",
)


def spans(text: str, words: str) -> list[tuple[int, int]]:
    start = text.index(words)
    return [(start, start + len(words))]


def tag(project: Any, article: str, text: str, quote: str, source: str, actor: str, cue: str) -> None:
    made = project.annotate(article, "quote", spans(text, quote), attributes={"quote_type": "direct"})
    named = project.add_actor(actor)
    mention = project.annotate(
        article, "actor", spans(text, source), attributes={"mention_type": "name"}, actors=[named.id]
    )
    project.link("source", made.id, mention.id)
    project.link("cue", made.id, project.annotate(article, "cue", spans(text, cue)).id)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    with create_project(tmp_path / "gold.pullquote") as project:
        ids = add(project, TEXTS)
        tag(project, ids[0], TEXTS[0], "“We lost,”", "Ana Roe", "Ana Roe", "said")
        tag(project, ids[1], TEXTS[1], "“We won,”", "Bo Lind", "Bo Lind", "said")
        project.annotate(ids[0], "zone", spans(TEXTS[0], "Quarry vote"), attributes={"kind": "headline"})
        export_dataset(project, tmp_path / "gold")
    return tmp_path / "gold"


@pytest.fixture
def predicted(tmp_path: Path) -> Path:
    """Of two quotes one is right, with the right actor under another id; the zone has the wrong kind."""
    with create_project(tmp_path / "predicted.pullquote") as project:
        ids = add(project, TEXTS)
        tag(project, ids[0], TEXTS[0], "We lost", "Roe", "ana roe", "said")
        tag(project, ids[2], TEXTS[2], "Nothing was", "here", "Nobody", "said")
        project.annotate(ids[0], "zone", spans(TEXTS[0], "Quarry vote"), attributes={"kind": "byline"})
        export_dataset(project, tmp_path / "predicted")
    return tmp_path / "predicted"


def alter(path: Path, change: Callable[[dict[str, Any]], Any]) -> Path:
    """Change every record of a file."""
    rows = records(path)
    for row in rows:
        change(row)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def triple(found: Score | Accuracy) -> tuple[float | None, float | None, float | None]:
    assert isinstance(found, Score)
    return found.precision.micro, found.recall.micro, found.f1.micro


def share(found: Score | Accuracy) -> float | None:
    assert isinstance(found, Accuracy)
    return found.accuracy.micro


def check(report: Report) -> None:
    """The figures of the two datasets above, counted by hand."""
    assert (report.articles, report.gold_quotes, report.predicted_quotes) == (3, 2, 2)
    for measure in ("content_exact", "content_overlap", "joint"):
        assert triple(report.measures[measure]) == (0.5, 0.5, 0.5), measure
    assert triple(report.measures["characters"]) == pytest.approx((7 / 18, 7 / 13, 14 / 31))
    assert triple(report.measures["cue_exact"]) == (1, 1, 1)
    assert share(report.measures["source_mention"]) == 1
    assert share(report.measures["actor"]) == 1
    assert [(cell.gold, cell.predicted, cell.quotes) for cell in report.quote_types] == [
        ("direct", "direct", 1)
    ]
    assert triple(report.by_quote_type["direct"]["joint"]) == (0.5, 0.5, 0.5)


def test_articles_are_compared_by_their_texts_when_their_ids_differ(gold: Path, predicted: Path) -> None:
    report = score_datasets(gold, predicted)
    check(report)
    assert triple(report.by_explicitness["name"]["content_overlap"]) == (0.5, 0.5, 0.5)
    assert triple(report.spans["zone"]["exact"]) == (1, 1, 1)
    assert share(report.spans["zone"]["kind"]) == 0
    # “Ana Roe” and “Bo Lind” against “Roe” and “here”: 3 of 7 characters are not half.
    assert triple(report.spans["mention"]["overlap"]) == (0, 0, 0)
    assert triple(score_datasets(gold, predicted, iou=0.4).spans["mention"]["overlap"]) == (0.5, 0.5, 0.5)


def test_marks_count_when_asked_for(gold: Path, predicted: Path) -> None:
    report = score_datasets(gold, predicted, strict_marks=True)
    assert triple(report.measures["content_exact"]) == (0, 0, 0)
    assert triple(report.measures["content_overlap"]) == (0.5, 0.5, 0.5)


def test_a_dataset_agrees_with_itself(gold: Path) -> None:
    report = score_datasets(gold, gold / "articles.jsonl")
    for name, found in report.measures.items():
        estimate: Estimate = found.accuracy if isinstance(found, Accuracy) else found.f1
        assert estimate.micro == (None if name == "addressee" else 1), name
    assert {kind: triple(found["exact"])[2] for kind, found in report.spans.items()} == {
        "mention": 1,
        "zone": 1,
        "claim": None,
        "quoted": None,
    }


def test_attribution_records_do(gold: Path, predicted: Path) -> None:
    ids = {row["text_sha256"]: row["id"] for row in records(gold / "articles.jsonl")}
    same = {row["id"]: ids[row["text_sha256"]] for row in records(predicted / "articles.jsonl")}
    path = alter(predicted / "attributions.jsonl", lambda row: row.update(article=same[row["article"]]))
    report = score_datasets(gold, path)
    check(report)
    assert report.spans == {}
    assert any("attributions only" in note for note in report.notes)


def test_what_was_rejected_is_not_there(gold: Path, predicted: Path) -> None:
    def reject(row: dict[str, Any]) -> None:
        for annotation in row["annotations"]:
            if annotation["fragments"][0]["text"] == "Nothing was":
                annotation["status"] = "rejected"

    alter(predicted / "articles.jsonl", reject)
    assert triple(score_datasets(gold, predicted).measures["content_exact"]) == pytest.approx((1, 0.5, 2 / 3))


def test_articles_on_one_side_only(gold: Path, predicted: Path) -> None:
    path = predicted / "articles.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(line for line in lines if b"Bo Lind" not in line))
    report = score_datasets(gold, predicted)
    check(report)
    assert any("the prediction does not have: 1." in note for note in report.notes)
    fewer = score_datasets(path, gold)
    assert (fewer.articles, fewer.predicted_quotes) == (2, 1)
    assert any("only the prediction has: 1." in note for note in fewer.notes)


def test_labels_are_found_by_their_function(gold: Path) -> None:
    renamed = {"Quote": "Zitat", "Cue": "Signal"}

    def rename(row: dict[str, Any]) -> None:
        for annotation in row["annotations"]:
            annotation["label"] = renamed.get(annotation["label"], annotation["label"])

    other = gold.with_name("renamed")
    other.mkdir()
    (other / "articles.jsonl").write_bytes((gold / "articles.jsonl").read_bytes())
    alter(other / "articles.jsonl", rename)
    with pytest.raises(InvalidDataset, match="“Zitat” is not in the codebook “News attribution”"):
        score_datasets(gold, other)
    toml = (gold / "codebook.toml").read_text("utf-8")
    for old, new in renamed.items():
        toml = toml.replace(f'name = "{old}"', f'name = "{new}"')
    (other / "codebook.toml").write_text(toml, "utf-8")
    assert triple(score_datasets(gold, other).measures["content_exact"]) == (1, 1, 1)


def test_other_texts_are_refused(gold: Path, predicted: Path) -> None:
    other = alter(predicted / "articles.jsonl", lambda row: row.update(id="a"))
    with pytest.raises(InvalidDataset, match="two articles with the same id"):
        score_datasets(gold, other)
    ids = iter(sorted(row["id"] for row in records(gold / "articles.jsonl")))
    alter(other, lambda row: row.update(id=next(ids)))
    by_text = {row["text"]: row["id"] for row in records(gold / "articles.jsonl")}
    with pytest.raises(TextsDiffer, match="is not the same on both sides"):
        alter(other, lambda row: row.update(id=by_text[TEXTS[TEXTS.index(row["text"]) - 1]]))
        score_datasets(gold, other)
    path = gold.parent / "quotes.jsonl"
    path.write_bytes((gold / "attributions.jsonl").read_bytes())

    def shift(row: dict[str, Any]) -> None:
        row["content"][0]["start"] += 1
        row["content"][0]["end"] += 1

    alter(path, shift)
    with pytest.raises(TextsDiffer):
        score_datasets(gold, path)


def test_two_annotators_are_not_scored_as_one(gold: Path, predicted: Path) -> None:
    def share_out(row: dict[str, Any]) -> None:
        for number, annotation in enumerate(row["annotations"]):
            annotation["annotator"] = f"ann-{number:02}"

    alter(predicted / "articles.jsonl", share_out)
    with pytest.raises(SeveralAnnotators, match=r"ann-00, ann-01"):
        score_datasets(gold, predicted)


def test_what_cannot_be_scored(gold: Path, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="does not exist"):
        score_datasets(gold, tmp_path / "nowhere")
    with pytest.raises(InvalidThreshold):
        score_datasets(gold, gold, iou=0)
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    with pytest.raises(NothingToCompare, match="holds no article"):
        score_datasets(gold, empty)
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"schema": "pullquote-article/1"}\n', "utf-8")
    with pytest.raises(InvalidDataset, match="line 1 cannot be read"):
        score_datasets(gold, broken)
    with create_project(tmp_path / "other.pullquote") as project:
        add(project, ["Something else."])
        export_dataset(project, tmp_path / "other")
    with pytest.raises(NothingToCompare, match="no article in common"):
        score_datasets(gold, tmp_path / "other")


def test_the_command(gold: Path, predicted: Path, tmp_path: Path) -> None:
    shown = good("score", gold, predicted)
    rows = {line.split("│")[1].strip(): line for line in shown.splitlines() if line.startswith("│")}
    assert "0.500" in rows["Content, exact"]
    assert "1.000" in rows["Source, actor"]
    assert "3 articles, 2 gold and 2 predicted quotes" in shown
    report = json.loads(good("score", gold, predicted, "--json", "--iou", "0.4", "--strict-marks"))
    assert (report["iou"], report["strict_marks"]) == (0.4, True)
    assert report["measures"]["content_exact"]["f1"]["micro"] == 0
    assert report["measures"]["content_overlap"]["f1"]["micro"] == 0.5
    assert "does not exist" in bad("score", gold, tmp_path / "nowhere")
    assert "above 0" in bad("score", gold, predicted, "--iou", "7")
