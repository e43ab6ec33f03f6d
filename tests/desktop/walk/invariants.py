"""What must hold after any action: in the file as a second reader finds it, on the page, and in the panels."""

from pathlib import Path
from typing import Any

from pullquote.codebook import Codebook
from pullquote.desktop.panels.article_model import ArticleModel
from pullquote.desktop.panels.attribution_model import AttributionModel
from pullquote.project import Project, open_project
from pullquote.records import Annotation
from pullquote.text import snap_end, snap_start
from tests.desktop.walk.walker import Walker

__all__ = ["check_everything", "contents", "exported"]


def check_everything(walker: Walker) -> None:
    """All of it; raises AssertionError."""
    session = walker.session
    assert not session.unsaved
    with open_project(session.project.path, read_only=True) as project:
        assert project.check() == []
        for article in project.article_ids():
            check_article(project, article)
        check_session(walker, project)
        check_article_list(walker, project)
    check_page(walker)
    check_panels(walker)


def check_article(project: Project, article: str) -> None:
    """Design §3, 1 to 3, for what the file holds of one article."""
    text, codebook = project.text(article), project.codebook
    annotations = project.annotations(article, rejected=True)
    for annotation in annotations:
        check_annotation(annotation, text, codebook)
    extents = [(a.annotator, a.label, a.spans) for a in annotations]
    assert len(set(extents)) == len(extents), "two annotations are the same"
    by_id = {annotation.id: annotation for annotation in annotations}
    links = project.links(article, rejected=True)
    for link in links:
        head, tail = by_id[link.head], by_id[link.tail]
        assert link.head != link.tail
        roles = {role.id for role in codebook.roles_between(head.label, tail.label)}
        assert link.role in roles, f"{head.label} has no {link.role} that is {tail.label}"
    ends = [(link.annotator, link.role, link.head, link.tail) for link in links]
    assert len(set(ends)) == len(ends), "two links are the same"
    for decision in project.decisions(article):
        for fragment in decision.fragments:
            assert text[fragment.start : fragment.end] == fragment.text


def check_annotation(annotation: Annotation, text: str, codebook: Codebook) -> None:
    """Words, order and edges of one annotation, and values that its label has."""
    assert annotation.fragments
    before = 0
    for fragment in annotation.fragments:
        start, end = fragment.start, fragment.end
        assert before <= start < end <= len(text), annotation.spans
        assert text[start:end] == fragment.text
        assert (snap_start(text, start), snap_end(text, end)) == (start, end), "a grapheme is split"
        assert not fragment.text[0].isspace()
        assert not fragment.text[-1].isspace()
        before = end
    known = {attribute.name for attribute in codebook.labels_by_id[annotation.label].attributes}
    assert {attribute.name for attribute in annotation.attributes} <= known
    names = [attribute.name for attribute in annotation.attributes]
    assert len(set(names)) == len(names)


def check_session(walker: Walker, stored: Project) -> None:
    """What the window holds in memory is what is on disk."""
    session = walker.session
    assert session.article in stored.article_ids()
    mine = {a.id: a for a in stored.annotations(session.article, annotator=session.annotator)}
    assert session.annotations == mine
    links = {link.id: link for link in stored.links(session.article, annotator=session.annotator)}
    assert session.links == links
    assert session.selected in {"", *mine}
    assert {a.id: a for a in session.project.actors()} == {a.id: a for a in stored.actors()}


def check_article_list(walker: Walker, stored: Project) -> None:
    """Order, counts and statuses of the list are those that a new look into the file gives."""
    model, session = walker.workspace.articles.model, walker.session
    listed = [model.summary(row) for row in range(model.rowCount())]
    assert listed == stored.article_summaries(session.annotator)
    assert model.finished == ArticleModel(session, model.listing).finished
    current = walker.workspace.articles.list.currentIndex()
    assert model.summary(current.row()).id == session.article


def check_page(walker: Walker) -> None:
    """The page shows this article, these annotations and links, and nothing else; an edge held is a preview."""
    session, page, view = walker.session, walker.page, walker.page.view
    assert page.text == session.text
    index = view.layout.index
    held = walker.workspace.tagging._edge.annotation
    for uuid, annotation in session.annotations.items():
        mark = index.get(uuid)
        assert mark is not None, "an annotation is not on the page"
        assert not mark.hollow
        if uuid != held:
            assert mark.annotation == annotation
    assert set(index._saved) == set(session.annotations)
    assert index._pending == {}
    assert view.links == session.links
    if not walker.workspace.tagging.mode:
        assert (page.selected or "") == session.selected
        assert view.link_source == ""
    for block in range(index.block_count):
        shown = {uuid for shelf in (index._members, index._bars) for uuid in shelf.get(block, ())}
        assert shown <= {*session.annotations, *index._suggested}, "the page shows what is gone"


def check_panels(walker: Walker) -> None:
    """The panels that follow row by row say what they would say if they were made anew."""
    session, workspace = walker.session, walker.workspace
    anew = AttributionModel(session)
    model = workspace.who_said_what.model
    rows = [model.attribution(row) for row in range(model.rowCount())]
    assert rows == [anew.attribution(row) for row in range(anew.rowCount())]
    anew.deleteLater()
    undecided = workspace.undecided
    before = list(undecided.proposals)
    undecided._compare()
    assert undecided.proposals == before
    review = workspace.review
    assert review.current is None or review.tagged or review.current in before
    actions = walker.window.actions_.by_id
    if not workspace.edges.mode:
        assert actions["undo"].isEnabled() == (session.project.next_undo() is not None)
        assert actions["redo"].isEnabled() == (session.project.next_redo() is not None)
    if workspace.review.current is None:
        check_inspector(walker)


def check_inspector(walker: Walker) -> None:
    """The inspector shows the selected annotation as it is."""
    session, inspector = walker.session, walker.workspace.inspector
    selected = session.annotations.get(session.selected)
    if selected is None:
        assert not inspector.form.isVisibleTo(inspector)
        return
    assert inspector.form.label_field.currentData() == selected.label
    assert inspector.note.text.rstrip() == selected.note, (inspector.note.text, selected.note)
    links = [row.id for row in inspector.links.rows.rows]
    assert links == [link.id for link in session.links_of(selected.id)]


def contents(project: Project) -> dict[str, Any]:
    """All that steps can change, also what no export has."""
    return {
        "articles": list(project.articles()),
        "annotations": [project.annotations(a, rejected=True) for a in project.article_ids()],
        "links": [project.links(a, rejected=True) for a in project.article_ids()],
        "completions": [project.completions(a) for a in project.article_ids()],
        "decisions": project.decisions(),
        "actors": project.actors(),
        "topics": project.topics(),
        "codebook": project.codebook.toml,
    }


def exported(folder: Path) -> dict[str, bytes]:
    """The files of a dataset."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
