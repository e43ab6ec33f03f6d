"""The gold in `seeds/`: thirty articles or more, in the native format, the same as the annotations it is made from."""

import tomllib
from pathlib import Path

import pytest

from pullquote.jobs.demo import make_demo

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.mark.parametrize("name", ["articles.jsonl", "attributions.jsonl", "registry.jsonl", "codebook.toml"])
def test_the_native_files_are_those_of_the_annotations(name: str, dataset: Path) -> None:
    made, kept = (dataset / name).read_bytes(), (SEEDS / "gold" / name).read_bytes()
    assert made == kept, "the annotations have changed; run `make gold`"


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gold")
    make_demo(folder)
    return folder / "dataset"


def test_every_article_has_gold_and_a_third_only_scores() -> None:
    articles = {path.stem for path in (SEEDS / "articles").glob("*.txt")}
    annotated = {path.stem for path in (SEEDS / "annotations").glob("*.toml")} - {"registry"}
    test = tomllib.loads((SEEDS / "splits.toml").read_text("utf-8"))["test"]
    assert annotated == articles
    assert len(articles) >= 30
    assert set(test) < articles
    assert len(set(test)) == len(test) >= len(articles) / 3
