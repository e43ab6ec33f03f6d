"""C18: what the codebook calls something is renamed; annotations, links and older exports follow."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt

from pullquote.codebook import Codebook, Label, Role, load_codebook
from pullquote.codebook_writing import renamed_attribute, renamed_value, with_label, written
from pullquote.desktop.codebook import CodebookDialog
from pullquote.desktop.codebook.questions import ApplyDialog
from pullquote.desktop.widgets.label_button import LabelButton
from pullquote.errors import InvalidCodebook
from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.import_dataset import import_dataset
from pullquote.project import CodebookRevision, Project, create_project, open_project
from pullquote.records import Annotation, Link
from tests.cases.helpers import state
from tests.datasets import add, articles, contents
from tests.desktop.opening import open_window
from tests.project.helpers import snapshot

HEAD = 'schema = "pullquote-codebook/1"\nid = "c18"\nname = "C18"\nversion = 1\n'
_COLOURS = ("#1e5fbb", "#58a4fe")


def _codebook(names: list[str]) -> str:
    labels = [Label(name.lower(), name, name[0], "solid", *_COLOURS) for name in names]
    role = Role("speaker", "speaker", ("quote",), ("actor",))
    start = load_codebook(
        HEAD
        + '[[label]]\nid = "x"\nname = "X"\nkey = "A"\npattern = "solid"\nlight = "#000000"\ndark = "#ffffff"\n'
    )
    return written(msgspec.structs.replace(start, label=tuple(labels), role=(role,))).toml


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The described state."""
    case, path = state("C18"), tmp_path / "study.pullquote"
    with create_project(path, codebook=_codebook(case["labels"])) as project:
        (article,) = add(project, [case["text"]])
        made = {
            each["id"]: project.annotate(
                article, each["label"].lower(), [(each["start"], each["end"])], uuid=each["id"]
            )
            for each in case["annotations"]
        }
        for link in case["links"]:
            project.link(link["type"], made[link["source"]].id, made[link["target"]].id)
    return path


def _rename(project: Project, label: str, name: str) -> None:
    project.set_codebook(written(with_label(project.codebook, label, name=name)).toml)


def _names(project: Project) -> dict[str, str]:
    return {label.id: label.name for label in project.codebook.labels}


def test_the_scenario(path: Path, tmp_path: Path) -> None:
    with open_project(path) as project:
        (article,) = project.article_ids()
        before = project.annotations(article)
        links = project.links(article)
        _rename(project, "actor", "SOURCE")
        assert project.annotations(article) == before
        assert project.links(article) == links
        export_dataset(project, tmp_path / "gold")
    (record,) = articles(tmp_path / "gold")
    assert [each["label"] for each in record["annotations"]] == ["QUOTE", "SOURCE", "SOURCE"]
    assert [
        (fragment["start"], fragment["end"], fragment["text"])
        for each in record["annotations"]
        for fragment in each["fragments"]
    ] == [(each["start"], each["end"], each["text"]) for each in state("C18")["annotations"]]
    assert [each["id"] for each in record["annotations"]] == [each.id for each in before]
    assert [(each["head"], each["tail"]) for each in record["links"]] == [(before[0].id, before[1].id)]
    for file in (tmp_path / "gold").iterdir():
        assert "ACTOR" not in file.read_text("utf-8"), file.name

    with open_project(path) as project:
        assert project.annotations(article) == before
        assert project.links(article) == links
        export_dataset(project, tmp_path / "again")
        assert contents(tmp_path / "again") == contents(tmp_path / "gold")
        assert _names(project) == {"quote": "QUOTE", "actor": "SOURCE", "claim": "CLAIM"}
        for name in ("CLAIM", "claim", " Claim "):
            with pytest.raises(InvalidCodebook, match="same label name"):
                _rename(project, "actor", name)
        _rename(project, "quote", " QUOTE ")
        assert _names(project)["quote"] == "QUOTE"
        _rename(project, "quote", "quote")
        assert _names(project)["quote"] == "quote"
        while _names(project)["actor"] != "ACTOR":
            project.undo()
        assert project.annotations(article) == before
        assert project.links(article) == links


def test_the_rename_in_the_window_takes_nothing_off_the_page(
    path: Path, tmp_path: Path, qtbot: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(ApplyDialog, "exec", lambda _: True)
    window = open_window(qtbot, tmp_path, path)
    session, workspace = window.session, window.workspace
    before, links = dict(session.annotations), dict(session.links)

    def are_shown() -> bool:
        return all(each.id in workspace.page.annotations_at(each.start) for each in before.values())

    assert are_shown()

    def rename(old: str, new: str) -> CodebookDialog:
        editor = CodebookDialog(session, window)
        editor.open()
        editor.labels.parts.set_current(old)
        editor.labels.name.selectAll()
        qtbot.keyClicks(editor.labels.name, new)
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: not editor.busy)
        return editor

    rename("actor", "SOURCE")
    assert session.codebook.labels_by_id["actor"].name == "SOURCE"
    assert session.annotations == before
    assert session.links == links
    assert are_shown()
    assert "SOURCE" in [button.label.name for button in workspace.label_bar.findChildren(LabelButton)]
    refused = rename("actor", "CLAIM")
    assert "same label name" in refused.problem.text()
    refused.reject()
    assert session.codebook.labels_by_id["actor"].name == "SOURCE"
    window.action("undo").trigger()
    assert session.codebook.labels_by_id["actor"].name == "ACTOR"
    assert session.annotations == before


def test_a_merge_into_a_name_that_is_used_leaves_nothing_double(path: Path) -> None:
    with open_project(path) as project:
        (article,) = project.article_ids()
        actor = project.annotations(article)[1]
        project.annotate(article, "claim", actor.spans)
        before = snapshot(project)
        labels = tuple(label for label in project.codebook.labels if label.id != "actor")
        role = Role("speaker", "speaker", ("quote",), ("claim",))
        toml = written(msgspec.structs.replace(project.codebook, label=labels, role=(role,))).toml
        project.change_codebook(CodebookRevision(toml, {"actor": "claim"}))
        found = project.annotations(article)
        assert [each.label for each in found] == ["quote", "claim", "claim"]
        assert len({(each.annotator, each.label, each.fragments) for each in found}) == 3
        (link,) = project.links(article)
        assert link.tail in {each.id for each in found}
        project.undo()
        assert snapshot(project) == before


# --- The whole kind: attributes, values and roles, and older exports ----------------------------------------------


def _value(book: Codebook) -> Codebook:
    quote = book.labels[0]
    changed = [
        renamed_value(each, "direct", "verbatim") if each.name == "quote_type" else each
        for each in quote.attributes
    ]
    return with_label(book, "quote", attribute=tuple(changed))


def _attribute(book: Codebook) -> Codebook:
    quote = book.labels[0]
    changed = [
        renamed_attribute(each, "form") if each.name == "quote_type" else each for each in quote.attributes
    ]
    return with_label(book, "quote", attribute=tuple(changed))


def _role(book: Codebook) -> Codebook:
    roles = [
        msgspec.structs.replace(each, name="speaker") if each.id == "source" else each for each in book.roles
    ]
    return msgspec.structs.replace(book, role=tuple(roles))


RENAMED: dict[str, tuple[Callable[[Codebook], Codebook], str, str]] = {
    "label": (
        lambda book: with_label(book, "quote", name="Citation"),
        '"label":"Quote"',
        '"label":"Citation"',
    ),
    "attribute": (_attribute, '"name":"quote_type"', '"name":"form"'),
    "value": (_value, '"value":"direct"', '"value":"verbatim"'),
    "role": (_role, '"role":"source"', '"role":"speaker"'),
}


@pytest.mark.parametrize("what", RENAMED)
def test_a_rename_reaches_the_export_and_older_exports_still_come_in(what: str, tmp_path: Path) -> None:
    rename, old, new = RENAMED[what]
    text = "“Close the locks,” said Tove.\n"
    with create_project(tmp_path / "study.pullquote") as project:
        (article,) = add(project, [text])
        quote = project.annotate(article, "quote", [(0, 18)], attributes={"quote_type": "direct"})
        actor = project.annotate(article, "actor", [(24, 28)])
        project.link("source", quote.id, actor.id)
        export_dataset(project, tmp_path / "old")
        before = snapshot(project)
        project.set_codebook(written(rename(project.codebook)).toml)
        export_dataset(project, tmp_path / "new")
        renamed = project.codebook.toml
        now = project.annotations(article), project.links(article)
        assert [(each.id, each.spans) for each in now[0]] == [
            (quote.id, quote.spans),
            (actor.id, actor.spans),
        ]
        project.undo()
        assert snapshot(project) == before
        export_dataset(project, tmp_path / "again")
    assert contents(tmp_path / "again") == contents(tmp_path / "old")
    written_now = (tmp_path / "new" / "articles.jsonl").read_text("utf-8")
    assert new in written_now
    assert old not in written_now

    # A colleague's export under the old name, into a project that has renamed since.
    with create_project(tmp_path / "other.pullquote", codebook=renamed) as other:
        add(other, ["Something else.\n"])
        import_dataset(other, tmp_path / "old")
        assert [_bare(each) for each in other.annotations(article)] == [_bare(each) for each in now[0]]
        assert [_bare(each) for each in other.links(article)] == [_bare(each) for each in now[1]]
        export_dataset(other, tmp_path / "theirs")
    assert articles(tmp_path / "theirs")[0] == articles(tmp_path / "new")[0]


def _bare(record: Annotation | Link) -> Annotation | Link:
    return (
        msgspec.structs.replace(record, created="", updated="") if isinstance(record, Annotation) else record
    )


def test_a_topic_is_renamed_and_older_exports_still_come_in(tmp_path: Path) -> None:
    with create_project(tmp_path / "study.pullquote") as project:
        (article,) = add(project, ["“Close the locks,” said Tove.\n"])
        topic = project.add_topic("The locks are closed")
        claim = project.annotate(article, "claim", [(1, 16)], topics=[topic.id])
        export_dataset(project, tmp_path / "old")
        project.delete_articles([article])
        project.change_topic(topic.id, name="The locks should be closed")
        project.undo()
        assert [each.name for each in project.topics()] == ["The locks are closed"]
        project.redo()
    with create_project(tmp_path / "other.pullquote") as other:
        own = other.add_topic("The locks should be closed", uuid=topic.id)
        import_dataset(other, tmp_path / "old")
        assert other.annotation(claim.id).topics == (own.id,)
        assert [each.name for each in other.topics()] == ["The locks should be closed"]
