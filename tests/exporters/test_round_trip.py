"""Export, import into an empty project, export: the same bytes, whatever the text and the tags are."""

import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.dataset import metadata_of, published_of, take_back
from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import Project, create_project
from pullquote.records import Article, Attribute, Rights, attributes_of
from pullquote.text import EmptyFragment
from tests.datasets import add, contents, round_trip
from tests.strategies import texts_and_spans

NAMES = st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=8)
METADATA = st.lists(
    st.builds(
        Attribute,
        st.sampled_from(["rights_holder", "licence", "redistribute", "published_as_given", "section"]),
        st.sampled_from(["", "yes", "no", "maybe", "2026", "2026-01-02", "Tuesday"]),
    ),
    max_size=5,
).map(tuple)
RIGHTS = st.builds(Rights, NAMES, NAMES, st.sampled_from([None, True, False]))
DATES = st.sampled_from(["", "2026-10-14", "2026-10-14T08:00:00Z", "2026-13-45", "Tuesday", "14/10/2026"])


def test_everything_comes_back(project: Project, tmp_path: Path) -> None:
    export_dataset(project, tmp_path / "gold")
    assert contents(round_trip(tmp_path / "gold", tmp_path / "other")) == contents(tmp_path / "gold")


def test_a_codebook_of_ones_own_comes_along(tmp_path: Path) -> None:
    with create_project(tmp_path / "study") as project:
        own = project.codebook.toml.replace('name = "Quote"', 'name = "Zitat"').replace(
            "version = 1", "version = 7"
        )
        project.set_codebook(own)
        (article,) = add(project, ["„Nein“, sagte sie."])
        project.annotate(article, "quote", [(0, 6)])
        export_dataset(project, tmp_path / "gold")
    assert contents(round_trip(tmp_path / "gold", tmp_path / "other")) == contents(tmp_path / "gold")


def test_a_project_without_articles_comes_back(tmp_path: Path) -> None:
    with create_project(tmp_path / "study") as project:
        project.add_actor("Ana")
        export_dataset(project, tmp_path / "gold")
    assert contents(round_trip(tmp_path / "gold", tmp_path / "other")) == contents(tmp_path / "gold")


@settings(max_examples=max(20, settings().max_examples // 4))
@given(
    tagged=st.lists(texts_and_spans(), min_size=1, max_size=3),
    title=NAMES,
    note=NAMES,
    rights=RIGHTS,
    published=DATES,
    metadata=METADATA,
    data=st.data(),
)
def test_the_second_export_has_the_same_bytes(
    tagged: list[tuple[str, list[tuple[int, int]]]],
    title: str,
    note: str,
    rights: Rights,
    published: str,
    metadata: tuple[Attribute, ...],
    data: st.DataObject,
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with create_project(folder / "study.pullquote") as project:
            ids = add(
                project,
                [text for text, _ in tagged],
                title=title,
                rights=rights,
                published=published,
                metadata=metadata,
            )
            actor = project.add_actor("Ana", aliases=[note])
            for article, (_, spans) in zip(ids, tagged, strict=True):
                _tag(project, article, spans, actor.id, note, data)
            export_dataset(project, folder / "gold")
        assert contents(round_trip(folder / "gold", folder / "other")) == contents(folder / "gold")


def _tag(
    project: Project, article: str, spans: list[tuple[int, int]], actor: str, note: str, data: st.DataObject
) -> None:
    made = []
    for span in spans:
        label = data.draw(st.sampled_from(["quote", "actor", "claim"]))
        try:
            made.append(
                project.annotate(
                    article,
                    label,
                    [span],
                    actors=[actor] if label == "actor" else [],
                    note=note,
                    attributes=attributes_of({"voice": note}) if label == "claim" else (),
                    confidence=data.draw(st.none() | st.floats(0, 1)),
                )
            )
        except EmptyFragment:
            continue
    for head in made:
        for tail in made:
            if (head.label, tail.label) == ("quote", "actor"):
                project.link("source", head.id, tail.id)


@pytest.mark.parametrize(
    "date", ["2026", "2026-10", "2026-10-14", "2026-10-14T08:00:00Z", "2024-02-29T23:59+01:00"]
)
def test_a_date_stands_in_its_field(date: str) -> None:
    assert published_of(Article("id", "text", "hash", published=date)) == date


@pytest.mark.parametrize(
    "date", ["2026-13", "2026-02-29", "2026-10-14T25:00", "٢٠٢٦-١٠-١٤", "0000", "20261014"]
)
def test_a_date_that_does_not_exist_is_metadata(date: str) -> None:
    article = Article("id", "text", "hash", published=date)
    assert published_of(article) == ""
    assert metadata_of(article) == (Attribute("published_as_given", date),)
    assert take_back("", metadata_of(article))[0] == date


@given(rights=RIGHTS, published=DATES, metadata=METADATA)
def test_rights_and_dates_survive_being_metadata(
    rights: Rights, published: str, metadata: tuple[Attribute, ...]
) -> None:
    article = Article("id", "text", "hash", published=published, rights=rights, metadata=metadata)
    record = published_of(article), metadata_of(article)
    date, holder, rest = take_back(*record)
    again = msgspec.structs.replace(article, published=date, rights=holder, metadata=rest)
    assert (published_of(again), metadata_of(again)) == record
    if not {entry.name for entry in metadata} & {
        "rights_holder",
        "licence",
        "redistribute",
        "published_as_given",
    }:
        assert again == article
