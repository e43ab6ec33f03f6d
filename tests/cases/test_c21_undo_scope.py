"""C21: undo in the wrong document; undo of bulk tagging."""

import re
from pathlib import Path

from pullquote.project import create_project, open_project
from tests.project.helpers import add

D1 = "The mayor spoke. The mayor left. The mayor returned.\n"
D2 = "The clerk spoke.\n"
BULK = [(0, 9), (17, 26), (33, 42)]


def test_a_bulk_command_is_one_step_and_undo_says_where(tmp_path: Path) -> None:
    path = tmp_path / "c21.pullquote"
    with create_project(path) as project:
        d1, d2 = add(project, D1, D2)
        with project.step("Tag all “The mayor” as Actor"):
            for found in re.finditer("The mayor", project.text(d1)):
                project.annotate(d1, "actor", [found.span()])
        project.annotate(d2, "actor", [(0, 9)])

        def spans(uuid: str) -> list[tuple[int, int]]:
            return [annotation.spans[0] for annotation in project.annotations(uuid)]

        assert (spans(d1), spans(d2)) == (BULK, [(0, 9)])
        assert project.next_undo().article == d2
        project.undo()
        assert (spans(d1), spans(d2)) == (BULK, [])
        # The entry says before anything happens that another article is about to change.
        assert (project.next_undo().article, project.next_undo().name) == (d1, "Tag all “The mayor” as Actor")
        assert project.undo().article == d1
        assert (spans(d1), spans(d2)) == ([], [])

    with open_project(path) as project:
        assert project.redo().article == d1
        assert (spans(d1), spans(d2)) == (BULK, [])
        assert project.redo().article == d2
        assert (spans(d1), spans(d2)) == (BULK, [(0, 9)])
        assert project.next_redo() is None
