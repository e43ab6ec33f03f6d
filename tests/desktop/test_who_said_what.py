"""The table follows the project and the selection, both ways, and edits in place."""

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from pullquote.desktop import theme
from pullquote.desktop.panels.actor_suggestions import ActorSuggestions
from pullquote.desktop.panels.attribution_model import ID_ROLE, Column
from pullquote.desktop.panels.who_said_what import WhoSaidWhat
from pullquote.desktop.session import Session
from pullquote.project import open_project
from tests.desktop.small_project import FIRST, article, project_with, span, tag, who_said_it

# A list that opens takes the keyboard, which the offscreen platform cannot give.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly

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
    panel.activateWindow()
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
    assert panel.count == "1 quote, 1 without source"
    made = tag(panel.session, "actor", span("Ines Halvorsen"))
    panel.session.project.link("source", panel.session.in_order[0].id, made.id)
    assert panel.count == "1 quote"
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
    panel.session.project.undo()
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
        centre = panel.table.visualRect(panel.table.currentIndex().siblingAtColumn(Column.QUOTE)).center()
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
    panel.filter.set_condition(without_source=True)
    assert _cells(panel) == []
    assert panel._pages.sentence.text() == "Every quote has a source."
    tag(panel.session, "quote", SECOND_QUOTE)
    assert [row[Column.NUMBER] for row in _cells(panel)] == ["2"]
    panel.filter.set_condition(without_source=False)
    assert len(_cells(panel)) == 2


def _three_quotes(panel):
    made = who_said_it(panel.session)
    promised = tag(panel.session, "quote", SECOND_QUOTE, attributes={"quote_type": "mixed"})
    minister = tag(panel.session, "actor", span("Pauline Achterberg"))
    panel.session.project.link("source", promised.id, minister.id)
    wrong = tag(panel.session, "quote", span("“plainly wrong”"))
    return made["quote"], promised, wrong


def _shown(panel):
    model = panel.table.model()
    return [model.index(row, 0).data(ID_ROLE) for row in range(model.rowCount())]


def test_filter_by_words_from_the_table_and_back_to_all(panel, qtbot):
    first, promised, wrong = _three_quotes(panel)
    panel.tools.setParent(panel.window())
    panel.tools.show()
    panel.table.setFocus()
    qtbot.keyClick(panel.table, "/")
    qtbot.waitUntil(panel.tools.words.hasFocus)
    for words, found in (
        ("achterberg", [promised.id]),
        ("PUMPS hold", [first.id]),
        ("nobody came", [first.id]),
        ("said halv", [first.id]),
        ("plainly wrong inquiry", []),
    ):
        panel.tools.words.clear()
        qtbot.keyClicks(panel.tools.words, words)
        assert _shown(panel) == found, words
    assert panel._pages.sentence.text() == "No quote fits the filter."
    panel.tools.words.clear()
    qtbot.keyClicks(panel.tools.words, "wrong")
    assert panel.count == "1 of 3 quotes"
    assert panel.number == "1 of 3"
    qtbot.keyClick(panel.tools.words, Qt.Key.Key_Return)
    qtbot.waitUntil(panel.table.hasFocus)
    assert panel.tools.words.isVisible()
    qtbot.keyClick(panel.table, Qt.Key.Key_Backspace)
    assert _shown(panel) == [first.id, promised.id, wrong.id]
    assert not panel.tools.words.isVisible()
    assert panel.count == "3 quotes, 1 without source"


def test_the_empty_field_of_words_stays_while_its_own_menu_is_open(panel, qtbot):
    _three_quotes(panel)
    panel.tools.open_words()
    field = panel.tools.words
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert not field.isHidden()
    panel.table.setFocus()
    assert field.isHidden()


def test_escape_leaves_the_words_with_the_field(panel, qtbot):
    _three_quotes(panel)
    panel.tools.setParent(panel.window())
    panel.tools.show()
    panel.tools.open_words()
    qtbot.keyClicks(panel.tools.words, "wrong")
    assert len(_shown(panel)) == 1
    qtbot.keyClick(panel.tools.words, Qt.Key.Key_Escape)
    assert len(_shown(panel)) == 3
    qtbot.waitUntil(panel.table.hasFocus)


def _choose(panel, menu_title, text):
    (menu,) = (a.menu() for a in panel.tools.menu.actions() if a.menu() and a.text() == menu_title)
    menu.aboutToShow.emit()
    (action,) = (action for action in menu.actions() if action.text() == text)
    action.trigger()
    return menu


def test_filter_by_conditions(panel, qtbot):
    first, promised, wrong = _three_quotes(panel)
    panel.session.project.change_annotation(
        next(a.id for a in panel.session.in_order if a.label == "claim"), attributes={"stance": "oppose"}
    )
    _choose(panel, "Type", "mixed")
    assert _shown(panel) == [promised.id]
    assert panel.tools.button.text() == "mixed"
    _choose(panel, "Type", "not set")
    assert _shown(panel) == [wrong.id]
    menu = _choose(panel, "Type", "Any type")
    assert _shown(panel) == [first.id, promised.id, wrong.id]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Any type"]
    _choose(panel, "Stance", "oppose")
    assert _shown(panel) == [first.id]
    _choose(panel, "Stance", "Any stance")
    (without,) = (action for action in panel.tools.menu.actions() if action.text() == "Without cue")
    without.trigger()
    assert _shown(panel) == [promised.id, wrong.id]
    (no_source,) = (action for action in panel.tools.menu.actions() if action.text() == "Without source")
    no_source.trigger()
    assert _shown(panel) == [wrong.id]
    assert panel.tools.button.text() == "2 filters"
    assert panel.tools.button.accessibleName() == "Filter Who said what: Without source, Without cue"
    panel.tools.setParent(panel.window())
    panel.tools.show()
    qtbot.mouseClick(panel.tools.clear_button, Qt.MouseButton.LeftButton)
    assert len(_shown(panel)) == 3
    assert not without.isChecked() and not no_source.isChecked()
    assert panel.tools.button.text() == "Filter"


def test_sorting_with_the_menu_and_the_other_way_round(panel):
    first, promised, wrong = _three_quotes(panel)
    _choose(panel, "Sort by", "Type")
    assert _shown(panel)[-1] == wrong.id
    menu = _choose(panel, "Sort by", "Type")
    assert _shown(panel)[0] == wrong.id
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["Type, descending"]
    _choose(panel, "Sort by", "Order in the article")
    assert _shown(panel) == [first.id, promised.id, wrong.id]


def test_filter_by_actor_offers_those_who_speak(panel):
    _, promised, _ = _three_quotes(panel)
    minister = panel.session.project.add_actor("Pauline Achterberg")
    panel.session.project.add_actor("Nobody here")
    mention = next(a.id for a in panel.session.in_order if a.words == "Pauline Achterberg")
    panel.session.project.change_annotation(mention, actors=[minister.id])
    menu = _choose(panel, "Actor", "Pauline Achterberg")
    assert _shown(panel) == [promised.id]
    assert [action.text() for action in menu.actions()] == ["Any actor", "Pauline Achterberg"]


def test_a_quote_that_no_longer_fits_goes_while_it_is_edited(panel, qtbot):
    made = who_said_it(panel.session)
    panel.filter.set_condition(type="direct")
    field = _edit(panel, qtbot, Column.TYPE)
    qtbot.keyClicks(field, "m")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.session.annotations[made["quote"].id].value("quote_type") == "mixed"
    assert _shown(panel) == []


def test_narrow_leaves_source_cue_and_quote(panel):
    who_said_it(panel.session)
    panel.set_narrow(True)
    hidden = [column for column in Column if panel.table.isColumnHidden(column)]
    assert hidden == [Column.TYPE, Column.CLAIM, Column.STANCE]
    panel.set_narrow(False)
    assert not any(panel.table.isColumnHidden(column) for column in Column)


def test_without_quotes_there_is_a_sentence(panel):
    assert panel._pages.sentence.isVisible()
    assert panel._pages.sentence.text() == "No quotes yet. Put the caret in a quotation and press Q."
    panel.session.open_article("")
    assert panel._pages.sentence.text() == "No article is open."


# --- Editing in place ---------------------------------------------------------------------------------------


def _edit(panel, qtbot, column):
    index = panel.table.model().index(0, column)
    panel.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
    qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    return panel.table.findChild(QComboBox)


def test_f2_edits_the_type(panel, qtbot):
    made = who_said_it(panel.session)
    field = _edit(panel, qtbot, Column.TYPE)
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


def test_enter_keeps_the_value_and_stays_in_the_table(panel, qtbot):
    made = who_said_it(panel.session)
    field = _edit(panel, qtbot, Column.TYPE)
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "m")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.session.annotations[made["quote"].id].value("quote_type") == "mixed"
    qtbot.waitUntil(panel.table.hasFocus)
    assert panel.table.currentIndex().column() == Column.TYPE


def test_tab_goes_on_to_the_next_cell_that_can_be_edited_over_the_end_of_the_row(panel, qtbot):
    made = who_said_it(panel.session)
    second = tag(panel.session, "quote", SECOND_QUOTE)
    source = tag(panel.session, "actor", span("Pauline Achterberg"))
    panel.session.project.link("source", second.id, source.id)
    field = _edit(panel, qtbot, Column.TYPE)
    qtbot.keyClicks(field, "m")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert panel.session.annotations[made["quote"].id].value("quote_type") == "mixed"
    assert _place(panel) == (0, Column.STANCE)
    qtbot.keyClick(_editor(panel), Qt.Key.Key_Tab)
    assert _place(panel) == (1, Column.SOURCE)
    assert isinstance(_editor(panel), QLineEdit)
    qtbot.keyClick(_editor(panel), Qt.Key.Key_Backtab)
    assert _place(panel) == (0, Column.STANCE)
    qtbot.keyClick(_editor(panel), Qt.Key.Key_Escape)
    qtbot.waitUntil(panel.table.hasFocus)
    assert panel.session.annotations[made["claim"].id].value("stance") == ""


def _place(panel):
    return panel.table.currentIndex().row(), panel.table.currentIndex().column()


def _editor(panel):
    return next(
        field for field in panel.table.viewport().findChildren(QWidget, options=_DIRECT) if field.isVisible()
    )


def test_a_source_is_named_from_the_registry_in_one_step(panel, qtbot):
    made = who_said_it(panel.session)
    project = panel.session.project
    shipping, ines = project.add_actor("Halvmoon Shipping"), project.add_actor("Ines Halvorsen")
    steps = len(project.history())
    index = panel.table.model().index(0, Column.SOURCE)
    panel.table.setCurrentIndex(index)
    qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    field = _editor(panel)
    qtbot.keyClicks(field, "halv")
    offered = field.window().findChild(ActorSuggestions)
    assert offered.isVisible()
    assert [row.name for row in offered.suggestions] == ["Halvmoon Shipping", "Ines Halvorsen", "halv"]
    assert offered.suggestions[-1].words == "New actor “halv”"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.session.annotations[made["source"].id].actors == (ines.id,)
    assert _cells(panel)[0][Column.SOURCE] == "Ines Halvorsen"
    assert len(project.history()) == steps + 1
    assert not offered.isVisible()
    qtbot.waitUntil(panel.table.hasFocus)

    qtbot.keyClick(panel.table, Qt.Key.Key_F2)  # another takes her place
    qtbot.keyClicks(_editor(panel), "halvm")
    qtbot.keyClick(_editor(panel), Qt.Key.Key_Return)
    assert panel.session.annotations[made["source"].id].actors == (shipping.id,)


def test_a_source_is_named_with_a_new_actor(panel, qtbot):
    made = who_said_it(panel.session)
    panel.table.setCurrentIndex(panel.table.model().index(0, Column.SOURCE))
    qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    qtbot.keyClick(_editor(panel), Qt.Key.Key_Return)  # the mention's own words are offered
    (actor,) = panel.session.project.actors()
    assert actor.name == "Ines Halvorsen"
    assert panel.session.annotations[made["source"].id].actors == (actor.id,)
    panel.session.undo()
    assert panel.session.project.actors() == []


def test_leaving_a_source_names_nobody(panel, qtbot):
    made = who_said_it(panel.session)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
        panel.table.setCurrentIndex(panel.table.model().index(0, Column.SOURCE))
        qtbot.keyClick(panel.table, Qt.Key.Key_F2)
        qtbot.keyClicks(_editor(panel), "Somebody")
        qtbot.keyClick(_editor(panel), key)
        assert panel.session.annotations[made["source"].id].actors == ()
    qtbot.keyClick(_editor(panel), Qt.Key.Key_Escape)


def test_a_quote_without_source_says_what_to_do(panel, qtbot):
    tag(panel.session, "quote", FIRST)
    panel.table.setCurrentIndex(panel.table.model().index(0, Column.SOURCE))
    with qtbot.waitSignal(panel.session.told) as told:
        qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    assert told.args == ["No source yet. Press Enter to go to the quote, then L, go to the source, Enter."]
    panel.table.setCurrentIndex(panel.table.model().index(0, Column.STANCE))
    with qtbot.waitSignal(panel.session.told) as told:
        qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    assert told.args == ["No claim yet. Tag it and link it with L from the quote first."]


def test_a_joint_source_is_named_in_the_inspector(panel, qtbot):
    made = who_said_it(panel.session)
    project = panel.session.project
    both = [project.add_actor(name).id for name in ("Ines", "Jon")]
    project.change_annotation(made["source"].id, actors=both)
    panel.table.setCurrentIndex(panel.table.model().index(0, Column.SOURCE))
    with qtbot.waitSignal(panel.session.told) as told:
        qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    assert told.args == ["The source stands for several actors. Name them in the inspector."]
    assert panel.session.annotations[made["source"].id].actors == tuple(both)


@pytest.mark.parametrize(("column", "name"), [("CUE", "cue"), ("CLAIM", "claim"), ("QUOTE", "quote")])
def test_other_cells_jump_to_their_annotation(panel, qtbot, column, name):
    made = who_said_it(panel.session)
    index = panel.table.model().index(0, Column[column])
    panel.table.setCurrentIndex(index)
    for jump in (Qt.Key.Key_F2, Qt.Key.Key_Return):
        with qtbot.waitSignal(panel.jump_requested) as asked:
            qtbot.keyClick(panel.table, jump)
        assert asked.args == [made[name].id]
    assert panel.session.selected == made[name].id
    assert panel.table.currentIndex().row() == 0


def test_a_double_click_edits_what_can_be_edited(panel, qtbot):
    who_said_it(panel.session)
    panel.jump_requested.connect(pytest.fail)
    centre = panel.table.visualRect(panel.table.model().index(0, Column.TYPE)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    qtbot.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert isinstance(_editor(panel), QComboBox)


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
    assert panel._pages.sentence.text() == "No quotes yet."
    session.close()


def test_names_for_screen_readers(panel):
    who_said_it(panel.session)
    name = QAccessible.Text.Name
    assert QAccessible.queryAccessibleInterface(panel.table).text(name) == "Who said what"
    assert QAccessible.queryAccessibleInterface(panel.tools.button).text(name) == "Filter Who said what"
    table = QAccessible.queryAccessibleInterface(panel.table)
    said = {table.child(place).text(name) for place in range(table.childCount())}
    assert {"Source", "Ines Halvorsen", "said"} <= said
