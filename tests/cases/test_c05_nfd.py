"""C05: composed and decomposed letters stay as they are; no span ends inside one."""

from pathlib import Path
from unicodedata import combining, is_normalized, normalize

from pullquote.find import find_in_text
from pullquote.project import create_project
from tests.cases.helpers import check_offsets, expected, import_case


def test_the_text_is_not_normalised(tmp_path: Path) -> None:
    check_offsets("C05", tmp_path)


def test_a_span_that_ends_between_letter_and_mark_is_widened(tmp_path: Path) -> None:
    decomposed = next(span for span in expected("C05")["spans"] if span["id"] == "a3")
    with create_project(tmp_path / "study") as project:
        article = import_case(project, "C05")
        annotation = project.annotate(article, "actor", [(decomposed["start"], decomposed["end"] - 1)])
    assert annotation.spans == ((decomposed["start"], decomposed["end"]),)


def test_both_spellings_can_stand_for_one_actor(tmp_path: Path) -> None:
    spans = {span["id"]: span for span in expected("C05")["spans"]}
    with create_project(tmp_path / "study") as project:
        article = import_case(project, "C05")
        actor = project.add_actor(spans["a_nfc"]["text"])
        for name in ("a_nfc", "a_nfd"):
            span = (spans[name]["start"], spans[name]["end"])
            project.annotate(article, "actor", [span], actors=[actor.id])
        assert project.mention_counts() == {actor.id: 2}


def test_no_span_can_be_made_to_end_between_letter_and_mark(tmp_path: Path) -> None:
    with create_project(tmp_path / "study") as project:
        article = import_case(project, "C05")
        text = project.text(article)
        marks = [at for at, character in enumerate(text) if combining(character)]
        assert len(marks) > 2  # the file has not been composed on its way here
        for at in marks:
            for span in ((at - 1, at), (at, at + 1), (at - 2, at)):
                annotation = project.annotate(article, "actor", [span], note=f"{span}")
                for start, end in annotation.spans:
                    assert not combining(text[start])
                    assert not combining(text[end : end + 1] or " ")
                project.undo()


def test_a_composed_query_finds_both_spellings_in_the_article(tmp_path: Path) -> None:
    with create_project(tmp_path / "study") as project:
        text = project.text(import_case(project, "C05"))
    for asked in expected("C05")["search"]:
        assert is_normalized(asked["query_form"], asked["query"])
        for query in (asked["query"], normalize("NFD", asked["query"])):
            assert [list(hit) for hit in find_in_text(text, query)] == asked["hits"]


def test_a_composed_query_finds_both_spellings_all_over_the_project(tmp_path: Path) -> None:
    with create_project(tmp_path / "study") as project:
        import_case(project, "C05")
        for with_index in (False, True):
            if with_index:
                project.words.learn(lambda _: None)
            for asked in expected("C05")["search"]:
                for query in (asked["query"], normalize("NFD", asked["query"])):
                    found = project.search(f"“{query}”").hits
                    assert [[hit.start, hit.end] for hit in found] == asked["hits"]
