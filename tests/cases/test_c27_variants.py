"""C27: the same article with other line ends is the same article (as far as one project goes)."""

from pathlib import Path

from pullquote.jobs.import_files import import_files
from pullquote.project import Project, create_project
from pullquote.text import sha256
from tests.cases.helpers import DATA, expected, tag

LF, CRLF = DATA / "C27_variant_lf.txt", DATA / "C27_variant_crlf_bom.txt"


def _only(project: Project) -> str:
    (article,) = project.article_ids()
    return article


def test_both_files_are_one_text_with_the_same_places(tmp_path: Path) -> None:
    wanted = expected("C27")
    found = []
    for path in (LF, CRLF):
        with create_project(tmp_path / path.stem) as project:
            import_files(project, [path])
            article = project.article(_only(project))
            body = article.text.rstrip("\n")
            assert len(body) == wanted["document"]["length_codepoints"]
            assert sha256(body) == wanted["document"]["sha256_utf8"]
            tagged = tag(project, article.id, wanted["spans"])
            found.append(
                (article.sha256, {name: annotation.fragments for name, annotation in tagged.items()})
            )
            for span in wanted["spans"]:
                assert article.text[span["start"] : span["end"]] == span["text"]
    assert found[0] == found[1]


def test_the_second_file_is_a_duplicate_of_the_first(tmp_path: Path) -> None:
    with create_project(tmp_path / "study") as project:
        import_files(project, [LF])
        report = import_files(project, [CRLF])
        assert ([each.by for each in report.duplicates], report.added) == (["text"], ())
        _only(project)
