"""What chance can do: one small function an action, and how often it does it.

A new user action gets a function and a line in `ACTIONS`; until then `any_action` comes upon it in its menu.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from pullquote.desktop.actions import BoundAction
from pullquote.desktop.panels.attribution_model import Column
from pullquote.text import snap_start
from tests.desktop.reading.conftest import Mouse, boundary_of
from tests.desktop.walk.walker import Walker

__all__ = ["ACTIONS"]

_CTRL = Qt.KeyboardModifier.ControlModifier
_NAMES = ("Tove Hallmar", "Ana Şimşek", "高梨みお", "Mo Vance", "the harbour office", "דנה כרמונית")
_MENUS = ("Edit", "Caret", "Article", "Tag", "Suggestions", "View")
_NOT_BY_CHANCE = frozenset({"undo", "redo", "delete_article", "suggest_all", "parser", "palette"})
"""Done by actions of their own below, at a rate of their own; or not a change of the project at all."""


# Tagging


def tag_selection(walker: Walker) -> None:
    walker.select_words()
    walker.run(f"tag_{walker.rng.choice(walker.session.codebook.labels).id}")


def tag_at_caret(walker: Walker) -> None:
    walker.page.move_caret(walker.rng.randrange(len(walker.text) + 1))
    walker.note("at", walker.page.caret)
    walker.run(f"tag_{walker.rng.choice(walker.session.codebook.labels).id}")


def add_fragment(walker: Walker) -> None:
    if walker.choose():
        walker.select_words()
        walker.run("add_fragment")


def remove_fragment(walker: Walker) -> None:
    if walker.choose():
        walker.run("remove_fragment")


def delete(walker: Walker) -> None:
    if walker.choose():
        walker.run("delete")


def move_edge(walker: Walker) -> None:
    """By the keys; now and then the edge is still held when something else begins."""
    if walker.choose():
        walker.run(walker.rng.choice(("edit_end", "edit_start")))
        _nudge(walker)


def _nudge(walker: Walker) -> None:
    for _ in range(walker.rng.randrange(6)):
        walker.run(walker.rng.choice(("edge_back", "edge_on", "next_word", "previous_word")))
    walker.run(walker.rng.choice(("confirm", "confirm", "confirm", "leave", "undo", "jump")))


def drag_edge(walker: Walker) -> None:
    """With the mouse, to anywhere on the page; an edge that is not in sight stays where it is."""
    if chosen := walker.choose():
        start, end = walker.rng.choice(chosen.spans)
        last = walker.rng.random() < 0.5
        size = walker.page.viewport().size()
        to = QPoint(walker.rng.randrange(size.width()), walker.rng.randrange(size.height()))
        if walker.is_in_sight(end - 1 if last else start):
            grip = boundary_of(walker.page, end - 1, after=True) if last else boundary_of(walker.page, start)
            walker.note("drag the", "end" if last else "start", "of", (start, end), "to", to.toTuple())
            Mouse(walker.page).drag(grip, to)
            walker.settle()


def split(walker: Walker) -> None:
    if chosen := walker.choose():
        # Where a key or a click can put the caret: between graphemes.
        walker.page.move_caret(snap_start(walker.text, walker.rng.randrange(chosen.start, chosen.end + 1)))
        walker.note("at", walker.page.caret)
        walker.run(walker.rng.choice(("split", "split", "split_fragments")))


def merge(walker: Walker) -> None:
    """With another one that is gone to, or those under the selected words."""
    if walker.choose():
        if walker.rng.random() < 0.5:
            walker.select_words()
        walker.run("merge")
        _find_the_other(walker)


def change_label_by_key(walker: Walker) -> None:
    if walker.choose():
        walker.run("change_label")
        walker.run(
            walker.rng.choice((f"tag_{walker.rng.choice(walker.session.codebook.labels).id}", "leave"))
        )


def pass_attributes_on(walker: Walker) -> None:
    if walker.choose():
        walker.run("copy_attributes")
        if walker.choose():
            walker.run("paste_attributes")


def change_label(walker: Walker) -> None:
    if walker.choose():
        _pick(walker, walker.workspace.inspector.form.label_field)


# Links


def link(walker: Walker) -> None:
    if not walker.choose():
        return
    walker.run("link")
    _find_the_other(walker)


def _find_the_other(walker: Walker) -> None:
    if walker.rng.random() < 0.5:
        for _ in range(walker.rng.randrange(1, 4)):
            walker.run(walker.rng.choice(("next_annotation", "previous_annotation", "outward")))
        walker.run(walker.rng.choice(("confirm", "confirm", "leave")))
    elif others := walker.session.in_order:
        other = walker.rng.choice(others)
        walker.note("click", other.label, other.spans)
        walker.page.choose(other.id)
        walker.settle()


def link_quote(walker: Walker) -> None:
    """From a quote to what it can be linked to."""
    if walker.choose("quote"):
        walker.run("link")
        walker.run("next_annotation")
        walker.run("confirm")


def unlink(walker: Walker) -> None:
    if walker.choose():
        walker.run("unlink")


# Inspector and table


def set_attribute(walker: Walker) -> None:
    if chosen := walker.choose():
        known = walker.session.codebook.labels_by_id[chosen.label].attributes
        if known:
            name = walker.rng.choice(known).name
            walker.note(name)
            field = walker.workspace.inspector.form.findChild(object, name)
            _pick(walker, field)


def _pick(walker: Walker, field) -> None:
    if isinstance(field, QLineEdit):
        field.setFocus()
        walker.type("words")
        walker.key(Qt.Key.Key_Return)
        return
    row = walker.rng.randrange(field.count())
    walker.note("→", field.itemText(row))
    field.setCurrentIndex(row)
    field.activated.emit(row)
    walker.settle()


def write_note(walker: Walker) -> None:
    if walker.choose():
        walker.run("note")
        walker.type(walker.rng.choice(("seen", "äöü 🙂", "twice?", " ")))
        walker.key(*walker.rng.choice(((Qt.Key.Key_Return, _CTRL), (Qt.Key.Key_Escape,))))


def name_actor(walker: Walker) -> None:
    if walker.choose("actor"):
        walker.run("actor")
        if walker.rng.random() < 0.7:
            walker.type(walker.rng.choice(_NAMES))
        walker.key(Qt.Key.Key_Return)
        walker.key(Qt.Key.Key_Escape)


def remove_actor(walker: Walker) -> None:
    if walker.choose("actor"):
        field = walker.workspace.inspector.source.fields[0]
        buttons = [b for b in field.findChildren(QToolButton) if b.isVisible() and not b.menu()]
        if buttons:
            walker.note("remove an actor")
            walker.rng.choice(buttons).click()
            walker.settle()


def edit_in_table(walker: Walker) -> None:
    model = walker.workspace.who_said_what.model
    if rows := model.rowCount():
        row, column = walker.rng.randrange(rows), walker.rng.choice((Column.TYPE, Column.STANCE))
        value = walker.rng.choice(("direct", "indirect", "") if column == Column.TYPE else ("support", ""))
        walker.note("row", row, column.name, repr(value))
        model.setData(model.index(row, column), value)
        walker.settle()


# Suggestions


def review(walker: Walker) -> None:
    walker.page.move_caret(walker.rng.randrange(len(walker.text) + 1))
    for _ in range(walker.rng.randrange(1, 4)):
        walker.run(walker.rng.choice(("next_suggestion", "next_suggestion", "previous_suggestion")))
    walker.run(walker.rng.choice(("accept", "accept", "reject", "accept_quote", "leave", "tag_quote")))


def adjust_suggestion(walker: Walker) -> None:
    walker.run("next_suggestion")
    walker.run(walker.rng.choice(("edit_end", "edit_start")))
    _nudge(walker)
    walker.run(walker.rng.choice(("accept", "accept", "reject", "leave")))


def accept_sure(walker: Walker) -> None:
    walker.run("accept_sure")


# Articles


def finish(walker: Walker) -> None:
    walker.run("finish")


def finish_labels(walker: Walker) -> None:
    walker.run("finish_labels")


def another_article(walker: Walker) -> None:
    walker.run(walker.rng.choice(("next_article", "previous_article", "next_unfinished")))


def delete_article(walker: Walker) -> None:
    """But never the last two: a project without articles has nothing to walk on."""
    if walker.workspace.articles.model.total > 2:
        walker.run("delete_article")


def find(walker: Walker) -> None:
    walker.run("find")
    walker.type(walker.rng.choice(("said", "🐳", "e", "。")))
    walker.key(Qt.Key.Key_Return)
    walker.key(Qt.Key.Key_Escape)
    walker.run(f"tag_{walker.rng.choice(walker.session.codebook.labels).id}")


# Time


def undo(walker: Walker) -> None:
    for _ in range(walker.rng.choice((1, 1, 2, 7))):
        walker.run("undo")


def redo(walker: Walker) -> None:
    for _ in range(walker.rng.choice((1, 1, 2, 7))):
        walker.run("redo")


def return_to_a_step(walker: Walker) -> None:
    """By the history panel: back over several steps at once, or forward."""
    steps = walker.session.project.past.steps(8, annotator=walker.session.annotator)
    if steps:
        step = walker.rng.choice(steps)
        walker.note("return to", step.name)
        walker.workspace.history.return_requested.emit(step)
        walker.settle()


def reopen(walker: Walker) -> None:
    walker.reopen()


def any_action(walker: Walker) -> None:
    """Whatever the menus have: those that are new, and the others in an order that nobody thought of."""
    walker.run(_any(walker).definition.id)


def any_key(walker: Walker) -> None:
    """The same by its key: one that reaches nothing, or two things, is found out."""
    action = _any(walker)
    if keys := action.shortcuts():
        walker.workspace.focus_page()
        pressed = keys[0][0]
        walker.note(action.definition.id)
        with walker.qtbot.waitSignal(action.triggered, raising=False, timeout=100) as reached:
            walker.key(pressed.key(), pressed.keyboardModifiers())
        assert reached.signal_triggered, "the key does not reach its action"


def _any(walker: Walker) -> BoundAction:
    """An action that can be run now, often after something was selected for it."""
    if walker.rng.random() < 0.6:
        walker.choose()
    if walker.rng.random() < 0.4:
        walker.select_words()
    there = [action for name in _MENUS for action in walker.window.actions_.in_menu(name)]
    ready = [a for a in there if a.isEnabled() and a.definition.id not in _NOT_BY_CHANCE]
    return walker.rng.choice(ready)


def remove_passage(walker: Walker) -> None:
    """In a dialog that is accepted or rejected by chance."""
    walker.select_words()
    walker.run("remove_passage")


def place_or_delete(walker: Walker) -> None:
    """What lost its words, if that comes first in To check."""
    walker.select_words()
    panel = walker.workspace.to_check
    walker.workspace.show_to_check()
    panel.list.setCurrentIndex(panel.model.index(0, 0))
    walker.key(walker.rng.choice((Qt.Key.Key_F, Qt.Key.Key_Delete)))


ACTIONS: tuple[tuple[Callable[[Walker], None], int], ...] = (
    (tag_selection, 16),
    (tag_at_caret, 10),
    (add_fragment, 6),
    (remove_fragment, 3),
    (delete, 4),
    (move_edge, 6),
    (drag_edge, 3),
    (change_label, 2),
    (change_label_by_key, 3),
    (pass_attributes_on, 2),
    (split, 3),
    (merge, 4),
    (link, 5),
    (link_quote, 4),
    (unlink, 2),
    (set_attribute, 6),
    (write_note, 3),
    (name_actor, 4),
    (remove_actor, 1),
    (edit_in_table, 3),
    (review, 8),
    (adjust_suggestion, 4),
    (accept_sure, 1),
    (finish, 2),
    (finish_labels, 1),
    (another_article, 6),
    (delete_article, 1),
    (find, 2),
    (undo, 9),
    (redo, 5),
    (return_to_a_step, 1),
    (reopen, 1),
    (remove_passage, 2),
    (place_or_delete, 2),
    (any_action, 4),
    (any_key, 6),
)
"""The actions and their weights."""
