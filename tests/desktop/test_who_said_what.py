"""The table follows the project and the selection, both ways, and edits in place."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox

from pullquote.desktop import theme
from pullquote.desktop.panels.attribution_model import ID_ROLE, Column
from pullquote.desktop.panels.who_said_what import WhoSaidWhat
from pullquote.desktop.session import Session
from pullquote.project import open_project
from tests.desktop.small_project import FIRST, article, project_with, span, tag, who_said_it

# A list that opens takes the keyboard, which the offscreen platform cannot give.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)

SECOND_QUOTE = span("“a full inquiry by spring, and a new wall”")


@pytest.fixture
def panel(qtbot, tmp_path):
    here = article()
    session = Session(project_with(tmp_path, here))
    session.open_article(here.id)
    panel = WhoSaidWhat(session)
    qtbot.addWidget(panel)
    panel.resize(856, 204)
    panel.show()
    panel.session = session
    yield panel
    session.close()


def _cells(panel):
    model = panel.table.model()
    return [[model.index(r, c).data() for c in Column] for r in range(model.rowCount())]


def _click(qtbot, panel, row, column=Column.SOURCE):
    rect = panel.table.visualRect(panel.table.model().index(row, column))
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_a_row_says_who_said_what(panel):
    made = who_said_it(panel.session)
    assert _cells(panel) == [
        [
            *("1", "Ines Halvorsen", "said", made["quote"].words),
            *("direct", "nobody from the authority came to check them", "–"),
        ]
    ]
    panel.session.project.change_annotation(made["claim"].id, attributes={"stance": "oppose"})
    panel.session.project.change_annotation(made["quote"].id, attributes={"quote_type": "free_indirect"})
    assert _cells(panel)[0][Column.STANCE] == "oppose"
    assert _cells(panel)[0][Column.TYPE] == "free indirect"


def test_an_actor_s_name_wins_over_the_mention(panel):
    made = who_said_it(panel.session)
    project = panel.session.project
    first, second = project.add_actor("I. Halvorsen"), project.add_actor("The co-operative")
    project.change_annotation(made["source"].id, actors=[first.id, second.id])
    assert _cells(panel)[0][Column.SOURCE] == "I. Halvorsen, The co-operative"
    project.change_actor(first.id, name="Ines H.")
    assert _cells(panel)[0][Column.SOURCE] == "Ines H., The co-operative"


def test_a_missing_source_is_named_and_counted(panel):
    tag(panel.session, "quote", FIRST)
    assert _cells(panel)[0][Column.SOURCE] == "no source"
    assert panel.header._count.text() == "1 quote, 1 without source"
    made = tag(panel.session, "actor", span("Ines Halvorsen"))
    panel.session.project.link("source", panel.session.in_order[0].id, made.id)
    assert panel.header._count.text() == "1 quote"
    warn = theme.Theme.current().tones.warn.name()
    assert warn not in _colours(panel)
    panel.session.undo()
    assert warn in _colours(panel)


def _colours(panel):
    image = panel.table.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_one_edit_renews_one_row(panel, qtbot):
    made = who_said_it(panel.session)
    tag(panel.session, "quote", SECOND_QUOTE)
    panel.model.modelReset.connect(pytest.fail)
    with qtbot.waitSignal(panel.model.dataChanged) as changed:
        panel.session.project.change_annotation(made["quote"].id, attributes={"quote_type": "mixed"})
    assert (changed.args[0].row(), changed.args[1].row()) == (0, 0)
    early = tag(panel.session, "quote", span("leaked unseen"))
    assert [row[Column.QUOTE] for row in _cells(panel)][:1] == ["leaked unseen"]
    assert [row[Column.NUMBER] for row in _cells(panel)] == ["1", "2", "3"]
    panel.session.project.delete_annotations([early.id])
    assert [row[Column.NUMBER] for row in _cells(panel)] == ["1", "2"]
    panel.session.project.change_annotation(made["quote"].id, label="not_attributed")
    assert len(_cells(panel)) == 1


def test_a_moved_quote_moves_its_row(panel):
    first = tag(panel.session, "quote", FIRST)
    second = tag(panel.session, "quote", SECOND_QUOTE)
    panel.session.project.change_annotation(first.id, spans=[span("“plainly wrong”")])
    assert [panel.table.model().index(r, 0).data(ID_ROLE) for r in (0, 1)] == [second.id, first.id]


def test_an_edit_elsewhere_changes_nothing(panel):
    who_said_it(panel.session)
    shown = _cells(panel)
    other = article("“Other words,” she said.", "Other")
    with panel.session.project.importing("more") as work, work.batch():
        work.add_articles([other])
    panel.session.project.annotate(other.id, "quote", [(0, 14)])
    assert _cells(panel) == shown
    panel.session.open_article(other.id)
    assert [row[Column.QUOTE] for row in _cells(panel)] == ["“Other words,”"]


# --- The current row ----------------------------------------------------------------------------------------


def test_the_current_row_is_the_selected_quote_both_ways(panel, qtbot):
    made = who_said_it(panel.session)
    second = tag(panel.session, "quote", SECOND_QUOTE)
    panel.session.select(second.id)
    assert panel.table.currentIndex().row() == 1
    _click(qtbot, panel, 0)
    assert panel.session.selected == made["quote"].id
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert panel.session.selected == second.id
    panel.session.select("")
    assert not panel.table.selectionModel().hasSelection()


def test_a_selected_source_shows_its_quote_and_stays_selected(panel, qtbot):
    made = who_said_it(panel.session)
    tag(panel.session, "quote", SECOND_QUOTE)
    panel.session.select(made["source"].id)
    assert panel.table.currentIndex().row() == 0
    assert panel.session.selected == made["source"].id
    _click(qtbot, panel, 0)
    assert panel.session.selected == made["quote"].id


def test_rows_that_come_and_go_do_not_select(panel):
    made = who_said_it(panel.session)
    second = tag(panel.session, "quote", SECOND_QUOTE)
    panel.session.select(made["quote"].id)
    panel.session.project.delete_annotations([made["quote"].id])
    assert panel.session.selected == ""
    panel.session.undo()
    assert panel.session.selected == ""
    panel.session.select(second.id)
    assert panel.table.currentIndex().row() == 1


def test_enter_and_double_click_jump_and_escape_leaves(panel, qtbot):
    quote = tag(panel.session, "quote", FIRST)
    panel.session.select(quote.id)
    with qtbot.waitSignal(panel.jump_requested) as asked:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert asked.args == [quote.id]
    with qtbot.waitSignal(panel.jump_requested):
        centre = panel.table.visualRect(panel.table.currentIndex()).center()
        qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
        qtbot.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    with qtbot.waitSignal(panel.leave_requested):
        qtbot.keyClick(panel.table, Qt.Key.Key_Escape)


# --- Sorting, filtering, narrow -----------------------------------------------------------------------------


def test_sorting_by_a_column_and_back(panel, qtbot):
    tag(panel.session, "quote", FIRST, attributes={"quote_type": "mixed"})
    tag(panel.session, "quote", SECOND_QUOTE, attributes={"quote_type": "direct"})
    tag(panel.session, "quote", span("“plainly wrong”"))
    header = panel.table.horizontalHeader()

    def press(column):
        x = header.sectionViewportPosition(column) + 10
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, header.height() // 2))

    press(Column.TYPE)
    assert [row[Column.TYPE] for row in _cells(panel)] == ["direct", "mixed", "–"]
    assert header.isSortIndicatorShown()
    press(Column.NUMBER)
    assert [row[Column.NUMBER] for row in _cells(panel)] == ["1", "2", "3"]
    assert not header.isSortIndicatorShown()


def test_only_quotes_without_source(panel):
    who_said_it(panel.session)
    assert panel._pages.currentWidget() is panel.table
    panel.show_without_source(True)
    assert _cells(panel) == []
    assert panel._nothing.text() == "Every quote has a source."
    tag(panel.session, "quote", SECOND_QUOTE)
    assert [row[Column.NUMBER] for row in _cells(panel)] == ["2"]
    panel.show_without_source(False)
    assert len(_cells(panel)) == 2


def test_narrow_leaves_source_cue_and_quote(panel):
    who_said_it(panel.session)
    panel.set_narrow(True)
    hidden = [column for column in Column if panel.table.isColumnHidden(column)]
    assert hidden == [Column.TYPE, Column.CLAIM, Column.STANCE]
    panel.set_narrow(False)
    assert not any(panel.table.isColumnHidden(column) for column in Column)


def test_without_quotes_there_is_a_sentence(panel):
    assert panel._nothing.isVisible()
    assert panel._nothing.text() == "No quotes yet. Put the caret in a quotation and press Q."
    panel.session.open_article("")
    assert panel._nothing.text() == "No article is open."


# --- Editing in place ---------------------------------------------------------------------------------------


def _edit(panel, qtbot, column):
    index = panel.table.model().index(0, column)
    panel.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
    qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    return panel.table.findChild(QComboBox)


def test_f2_edits_the_type_wherever_the_row_is_current(panel, qtbot):
    made = who_said_it(panel.session)
    field = _edit(panel, qtbot, Column.SOURCE)
    assert field.currentText() == "direct"
    qtbot.keyClick(field, Qt.Key.Key_Down)  # opens the list
    qtbot.keyClick(field.view(), Qt.Key.Key_Down)
    qtbot.keyClick(field.view(), Qt.Key.Key_Return)
    assert panel.session.annotations[made["quote"].id].value("quote_type") == "indirect"
    panel.session.undo()
    assert _cells(panel)[0][Column.TYPE] == "direct"


def test_f2_edits_the_stance_of_the_claim(panel, qtbot):
    made = who_said_it(panel.session)
    field = _edit(panel, qtbot, Column.STANCE)
    qtbot.keyClicks(field, "s")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.session.annotations[made["claim"].id].value("stance") == "support"
    assert _cells(panel)[0][Column.STANCE] == "support"


def test_escape_leaves_the_cell_as_it_was(panel, qtbot):
    made = who_said_it(panel.session)
    field = _edit(panel, qtbot, Column.TYPE)
    qtbot.keyClicks(field, "m")
    assert field.currentText() == "mixed"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert panel.table.findChild(QComboBox) is None or not field.isVisible()
    assert panel.session.annotations[made["quote"].id].value("quote_type") == "direct"


def test_other_attributes_stay(panel, qtbot):
    quote = tag(panel.session, "quote", FIRST, attributes={"quote_type": "direct", "medium": "speech"})
    index = panel.table.model().index(0, Column.TYPE)
    assert panel.table.model().setData(index, "")
    assert [(a.name, a.value) for a in panel.session.annotations[quote.id].attributes] == [
        ("medium", "speech")
    ]


def test_a_read_only_project_cannot_be_edited(qtbot, tmp_path):
    here = article()
    project = project_with(tmp_path, here)
    project.annotate(here.id, "quote", [FIRST])
    path = project.path
    project.close()
    session = Session(open_project(path, read_only=True))
    session.open_article(here.id)
    panel = WhoSaidWhat(session)
    qtbot.addWidget(panel)
    assert _edit(panel, qtbot, Column.TYPE) is None
    session.close()


def test_a_read_only_project_is_not_told_to_tag(qtbot, tmp_path):
    here = article()
    path = tmp_path / "study.pullquote"
    project_with(tmp_path, here).close()
    session = Session(open_project(path, read_only=True))
    session.open_article(here.id)
    panel = WhoSaidWhat(session)
    qtbot.addWidget(panel)
    assert panel._nothing.text() == "No quotes yet."
    session.close()


def test_names_for_screen_readers(panel):
    who_said_it(panel.session)
    name = QAccessible.Text.Name
    assert QAccessible.queryAccessibleInterface(panel.table).text(name) == "Who said what"
    assert QAccessible.queryAccessibleInterface(panel._filter).text(name) == "Filter"
    table = QAccessible.queryAccessibleInterface(panel.table)
    said = {table.child(place).text(name) for place in range(table.childCount())}
    assert {"Source", "Ines Halvorsen", "said"} <= said
