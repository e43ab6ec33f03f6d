"""What a person has decided on files and their articles: it reaches the project as it was meant."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.errors import Cancelled, FileProblem
from pullquote.importers import Choices
from pullquote.importers.drafting import draft
from pullquote.importers.drafts import Draft, Marked, Related, Zone
from pullquote.jobs import import_files as module
from pullquote.jobs.import_files import import_files, import_text
from pullquote.jobs.import_plan import Amendment, PlannedFile, amended
from pullquote.jobs.left_out import save_left_out
from pullquote.project import Project, create_project
from pullquote.records import Provenance
from tests.jobs.watching import Watch

ROWS = (
    "id,text,url\n1,The gate opened.,https://lantern.example/gate?utm_source=x\n2,,\n3,The quay flooded.,\n"
)


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "study") as made:
        yield made


def table(folder: Path, name: str = "a.csv", rows: str = ROWS) -> Path:
    (folder / name).write_text(rows, "utf-8", newline="")
    return folder / name


def made(text: str, *spans: tuple[int, int]) -> Draft:
    marked = tuple(
        Marked(str(number), "quote", (span,), (text[slice(*span)],)) for number, span in enumerate(spans)
    )
    zones = tuple(Zone("caption", *span) for span in spans)
    related = (Related("r", "source", "0", "1"),) if len(spans) > 1 else ()
    return draft(
        text, Provenance("a.pdf", importer="pdf/1"), "x", zones=zones, marked=marked, related=related
    )


def test_what_is_before_and_behind_an_edit_keeps_its_marks() -> None:
    text = "The gate opened. Thier crew slept. Nobody came."
    found = made(text, (4, 8), (17, 22), (35, 41))
    after = amended(found, Amendment(text=text.replace("Thier", "Their whole")))
    assert [after.article.text[slice(*each.spans[0])] for each in after.marked] == ["gate", "Nobody"]
    assert [after.article.text[each.start : each.end] for each in after.zones] == ["gate", "Nobody"]
    assert after.related == ()
    assert "2 places in the edited part" in after.repairs[-1]
    assert after.article.provenance.importer == "pdf/1+edited"


def test_a_text_that_is_edited_and_put_back_is_as_it_was() -> None:
    found = made("The gate opened.", (4, 8))
    assert amended(found, Amendment(text="The gate opened.")) == found


@given(st.text("ab \n", min_size=1), st.text("ab \n", min_size=1), st.data())
def test_marks_that_stay_have_their_words(old: str, new: str, data: st.DataObject) -> None:
    if not old.strip() or not new.strip():
        return
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    after = amended(made(old, (start, end)), Amendment(text=new))
    for each in after.marked:
        assert after.article.text[slice(*each.spans[0])] == old[start:end]


def test_fields_are_taken_and_their_doubts_are_gone(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title: Gate\nDate: 3/4/2026\n\nThe gate opened.")
    change = Amendment(fields={"published": "2026-04-03", "outlet": "The Lantern"})
    report = import_files(project, [PlannedFile(tmp_path / "a.txt", amendments={0: change})])
    article = project.article(report.added[0].article)
    assert (article.title, article.published, article.outlet) == ("Gate", "2026-04-03", "The Lantern")
    assert report.notes == ()


def test_articles_are_left_out_or_kept_as_wanted(project: Project, tmp_path: Path) -> None:
    import_text(project, "The gate opened.")
    file = table(tmp_path)
    wanted = {0: Amendment(keep=True), 1: Amendment(leave_out=True)}
    report = import_files(project, [PlannedFile(file, amendments=wanted)])
    assert [each.title for each in report.added] == ["The gate opened."]
    assert (report.unwanted, len(report.left_out), report.duplicates) == (1, 1, ())
    assert len(project.history()) == 2


def test_a_file_that_is_not_what_was_looked_at_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The gate opened.")
    report = import_files(project, [PlannedFile(tmp_path / "a.txt", seen="0" * 64)])
    assert "has changed since you looked at it" in report.problems[0].problem
    assert project.article_ids() == []


def test_each_file_has_its_own_choices_in_one_step(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Ο δήμαρχος μίλησε για το λιμάνι.".encode("iso8859-7"))
    (tmp_path / "b.txt").write_text("One.\n+++\nTwo.")
    files = [
        PlannedFile(tmp_path / "a.txt", Choices(encoding="iso8859-7")),
        PlannedFile(tmp_path / "b.txt", Choices(separator=r"\+\+\+")),
    ]
    import_files(project, files)
    assert {article.text for article in project.articles()} == {
        "Ο δήμαρχος μίλησε για το λιμάνι.",
        "One.",
        "Two.",
    }
    project.undo()
    assert project.article_ids() == []


# Duplicates


def test_the_same_id_of_a_source_is_a_duplicate_though_the_text_is_another(
    project: Project, tmp_path: Path
) -> None:
    import_files(project, [table(tmp_path)])
    again = table(tmp_path, rows=ROWS.replace("opened", "was opened").replace("/gate", "/other"))
    report = import_files(project, [again])
    assert [(each.where.split(",")[0], each.by) for each in report.duplicates] == [
        ("row 1", "id"),
        ("row 3", "text"),
    ]
    other = table(tmp_path, "b.csv", ROWS.replace("opened", "shut").replace("/gate", "/other"))
    assert [each.by for each in import_files(project, [other]).duplicates] == ["text"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://lantern.example/gate", "http://www.lantern.example/gate/?utm_source=x#top", True),
        ("https://lantern.example/story?id=1", "https://lantern.example/story?id=2", False),
        (
            "https://lantern.example/",
            "https://lantern.example/",
            False,
        ),  # the first page of a site is no article
        ("page 3", "page 3", False),
    ],
)
def test_addresses_tell_articles_apart(
    project: Project, tmp_path: Path, one: str, other: str, same: bool
) -> None:
    for name, url in {"a": one, "b": other}.items():
        (tmp_path / f"{name}.txt").write_text(f"Title: {name}\nURL: {url}\n\nStory {name}.")
    together = import_files(project, [tmp_path / "a.txt", tmp_path / "b.txt"])
    assert [each.by for each in together.duplicates] == (["address"] if same else [])
    assert len(import_files(project, [tmp_path / "b.txt"]).duplicates) == 1


def test_duplicates_are_kept_when_one_says_so(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The gate opened.")
    import_files(project, [tmp_path / "a.txt"])
    report = import_files(project, [tmp_path / "a.txt"], keep_duplicates=True)
    assert (len(report.added), report.duplicates) == (1, ())


# What is left out


def test_rows_left_out_are_saved_and_can_be_imported_when_mended(project: Project, tmp_path: Path) -> None:
    report = import_files(project, [table(tmp_path)])
    (part,) = report.left_out
    assert part.problem.startswith("Row 2")
    (saved,) = save_left_out(tmp_path / "bad.csv", report.left_out)
    with saved.open(newline="") as file:
        assert list(csv.reader(file)) == [["id", "text", "url"], ["2", "", ""]]
    saved.write_text(saved.read_text().replace("2,,", "2,The harbour froze.,"))
    assert len(import_files(project, [saved]).added) == 1


def test_rows_of_other_columns_go_into_a_file_of_their_own(project: Project, tmp_path: Path) -> None:
    files = [table(tmp_path), table(tmp_path, "b.csv", "text;day\nStory.;2026-10-14\n;2026-10-15\n")]
    report = import_files(project, files)
    first, second = save_left_out(tmp_path / "bad.csv", report.left_out)
    assert (first.name, second.name) == ("bad.csv", "bad-2.csv")
    with pytest.raises(FileProblem, match="is there already"):
        save_left_out(tmp_path / "bad.csv", report.left_out)


def test_a_long_table_is_cancelled_between_two_batches(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BATCH", 10)
    rows = "text\n" + "".join(f"Story {number}.\n" for number in range(50))

    class Impatient(Watch):
        @property
        def cancelled(self) -> bool:
            return len(self.stages) > 0

    with pytest.raises(Cancelled):
        import_files(project, [table(tmp_path, rows=rows)], progress=Impatient())
    assert (project.article_ids(), project.history()) == ([], [])
