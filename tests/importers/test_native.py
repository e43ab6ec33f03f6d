"""A dataset is read strictly: what it says must be so."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pullquote.errors import InvalidCodebook, InvalidDataset
from pullquote.importers.native import is_dataset, open_dataset
from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import create_project
from tests.datasets import add

TEXT = "“We lost,” Ana said.\n"

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with create_project(tmp_path / "study") as project:
        first, _ = add(project, [TEXT, "Nothing.\n"])
        ana = project.add_actor("Ana")
        quote = project.annotate(first, "quote", [(0, 10)])
        source = project.annotate(first, "actor", [(11, 14)], actors=[ana.id])
        project.link("source", quote.id, source.id)
        export_dataset(project, tmp_path / "gold")
    return tmp_path / "gold"


def sign(folder: Path) -> None:
    """Write the checksums anew, as somebody does who changes a dataset on purpose."""
    names = [path.name for path in sorted(folder.iterdir()) if path.name != "SHA256SUMS"]
    hashes = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    (folder / "SHA256SUMS").write_text("".join(f"{hashes[name]}  {name}\n" for name in names))


def change_first(folder: Path, name: str, change: Change) -> None:
    first, *rest = (folder / name).read_text("utf-8").split("\n")
    record = json.loads(first)
    change(record)
    (folder / name).write_text("\n".join([json.dumps(record), *rest]), "utf-8")
    sign(folder)


def read(folder: Path) -> None:
    dataset = open_dataset(folder)
    for _ in dataset.articles():
        pass
    dataset.verify()


def test_a_dataset_is_read_by_folder_or_by_its_articles(folder: Path) -> None:
    for path in (folder, folder / "articles.jsonl"):
        assert is_dataset(path)
        dataset = open_dataset(path)
        first, second = dataset.articles()
        assert dataset.rows == 2
        assert first.article.text == TEXT
        assert [annotation.label for annotation in first.annotations] == ["quote", "actor"]
        assert [link.role for link in first.links] == ["source"]
        assert second.annotations == ()
        assert dataset.verify() == (2, 2, 1, 1)


def test_what_is_no_dataset(tmp_path: Path, folder: Path) -> None:
    assert not is_dataset(tmp_path)
    assert not is_dataset(tmp_path / "missing")
    assert not is_dataset(folder / "codebook.toml")
    with pytest.raises(InvalidDataset, match="is not a Pullquote dataset"):
        open_dataset(tmp_path)
    (folder / "manifest.json").write_text('{"schema": "something-else/1", "files": []}')
    assert not is_dataset(folder)


def article(change: Change) -> Change:
    return change


def annotation(change: Change) -> Change:
    return lambda record: change(record["annotations"][0])


def fragment(change: Change) -> Change:
    return lambda record: change(record["annotations"][0]["fragments"][0])


def link(change: Change) -> Change:
    return lambda record: change(record["links"][0])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (article(lambda a: a.update(text="x" + a["text"])), "SHA-256 differs"),
        (article(lambda a: a.pop("note", a.pop("url"))), "url"),
        (article(lambda a: a.update(extra=1)), "extra"),
        (article(lambda a: a.update(schema="pullquote-article/2")), "pullquote-article/2"),
        (article(lambda a: a.update(layer="adjudicated")), "adjudicated"),
        (article(lambda a: a.update(id="")), "is not its own"),
        (article(lambda a: a["complete"].append({"annotator": "x", "label": "Nonsense"})), "Nonsense"),
        (annotation(lambda a: a.update(label="Nonsense")), "“Nonsense” is not in the codebook"),
        (annotation(lambda a: a.update(status="maybe")), "maybe"),
        (annotation(lambda a: a.update(actors=["nobody"])), "“nobody” is not in"),
        (annotation(lambda a: a.update(topics=["nothing"])), "“nothing” is not in"),
        (annotation(lambda a: a.update(fragments=[])), "has no fragment"),
        (annotation(lambda a: a["fragments"].append(a["fragments"][0])), "out of order"),
        (fragment(lambda f: f.update(start=1)), "the words at 1–10 are not"),
        (fragment(lambda f: f.update(end=999)), "outside the text"),
        (fragment(lambda f: f.update(start=-1)), "outside the text"),
        (fragment(lambda f: f.update(start=10)), "empty"),
        (fragment(lambda f: f.update(end=11, text="“We lost,” ")), "white space at an edge"),
        (fragment(lambda f: f.update(start="0")), "articles.jsonl, line 1 cannot be read"),
        (link(lambda k: k.update(role="nonsense")), "“nonsense” is not in the codebook"),
        (link(lambda k: k.update(tail="nowhere")), "ends at an annotation that is not in the article"),
    ],
)
def test_an_article_that_does_not_hold_what_it_says_is_refused(
    folder: Path, change: Change, said: str
) -> None:
    change_first(folder, "articles.jsonl", change)
    with pytest.raises(InvalidDataset, match=r"^articles\.jsonl, line 1") as raised:
        read(folder)
    assert said in str(raised.value)


def test_two_annotations_with_one_id_are_refused(folder: Path) -> None:
    change_first(folder, "articles.jsonl", lambda a: a["annotations"][1].update(id=a["annotations"][0]["id"]))
    with pytest.raises(InvalidDataset, match="line 1"):
        read(folder)


def test_two_articles_with_one_id_are_refused(folder: Path) -> None:
    path = folder / "articles.jsonl"
    path.write_bytes(path.read_bytes() * 2)
    sign(folder)
    with pytest.raises(InvalidDataset, match="line 3: the article's id"):
        read(folder)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda q: q.update(id="nowhere"), "there is no annotation “nowhere”"),
        (lambda q: q["content"][0].update(end=9, text="“We lost,"), "not that of its annotation"),
        (lambda q: q["verbatim"][0].update(text="We won"), "are not “We won”"),
        (lambda q: q["sources"][0].update(fragments=[]), "not those of its annotation"),
        (lambda q: q.update(article="elsewhere"), "elsewhere"),
    ],
)
def test_an_attribution_must_fit_its_article(folder: Path, change: Change, said: str) -> None:
    change_first(folder, "attributions.jsonl", change)
    with pytest.raises(InvalidDataset, match=r"^attributions\.jsonl, line 1") as raised:
        read(folder)
    assert said in str(raised.value)


@pytest.mark.parametrize("name", ["articles.jsonl", "attributions.jsonl", "codebook.toml", "registry.jsonl"])
def test_a_file_that_was_changed_or_lost_is_named(folder: Path, name: str) -> None:
    data = (folder / name).read_bytes()
    (folder / name).write_bytes(data + b" ")
    with pytest.raises(InvalidDataset, match=f"{name} .* its SHA-256 differs"):
        open_dataset(folder)
    (folder / name).unlink()
    with pytest.raises(InvalidDataset, match=f"lacks its file {name}"):
        open_dataset(folder)


def test_checksums_must_cover_every_file_and_nothing_else(folder: Path) -> None:
    sums = folder / "SHA256SUMS"
    lines = sums.read_text().splitlines(keepends=True)
    sums.write_text("".join(line for line in lines if "articles.jsonl" not in line))
    with pytest.raises(InvalidDataset, match=r"does not name articles\.jsonl"):
        open_dataset(folder)
    sums.write_text("".join([*lines, f"{'0' * 64}  ../../secret\n"]))
    with pytest.raises(InvalidDataset, match="which is no file of a dataset"):
        open_dataset(folder)


def test_a_broken_codebook_or_registry_is_named(folder: Path) -> None:
    registry = (folder / "registry.jsonl").read_bytes()
    (folder / "registry.jsonl").write_bytes(registry * 2)
    sign(folder)
    with pytest.raises(InvalidDataset, match=r"registry\.jsonl, line 2 repeats the id"):
        open_dataset(folder)
    (folder / "codebook.toml").write_bytes(b"\xff")
    sign(folder)
    with pytest.raises(InvalidDataset, match="not UTF-8 at byte 0"):
        open_dataset(folder)
    (folder / "codebook.toml").write_text("schema = 1")
    sign(folder)
    with pytest.raises(InvalidCodebook, match=r"codebook\.toml"):
        open_dataset(folder)
