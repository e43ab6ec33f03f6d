"""The inspector shows the selected annotation, edits it, and loses nothing that was typed."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QToolButton

from pullquote.codebook import load_codebook
from pullquote.desktop import theme
from pullquote.desktop.panels.actors_list import kind_icon
from pullquote.desktop.panels.inspector import Inspector
from pullquote.desktop.registry import registry_of
from pullquote.desktop.session import Session
from pullquote.desktop.widgets.chip import Chip
from pullquote.project import open_project
from tests.desktop.small_project import FIRST, article, project_with, span, tag, who_said_it

# A list that opens takes the keyboard, which the offscreen platform cannot give.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


@pytest.fixture
def panel(qtbot, tmp_path):
    here = article()
    session = Session(project_with(tmp_path, here))
    session.open_article(here.id)
    panel = Inspector(session)
    qtbot.addWidget(panel)
    panel.resize(320, 860)
    panel.show()
    panel.activateWindow()
    panel.session = session
    yield panel
    session.close()


def _steps(panel):
    return len([entry for entry in panel.session.project.history() if entry.kind == "edit"])


def _field(panel, name):
    return panel.form.findChild(QComboBox, name)


def _choose(qtbot, field, text):
    qtbot.keyClick(field, Qt.Key.Key_Down)
    view = field.view()
    while view.currentIndex().data() != text:
        before = view.currentIndex().row()
        step = Qt.Key.Key_Down if field.findText(text) > before else Qt.Key.Key_Up
        qtbot.keyClick(view, step)
        assert view.currentIndex().row() != before
    qtbot.keyClick(view, Qt.Key.Key_Return)


def _actor_field(panel):
    (field,) = panel.source.fields
    return field


# --- What it shows ------------------------------------------------------------------------------------------


def test_with_nothing_selected_there_is_one_line_and_the_actors(panel):
    assert panel._hint.isVisible()
    assert panel._hint.text() == "Select an annotation, or put the caret in a quotation and press Q"
    assert not any(part.isVisible() for part in (panel.excerpt, panel.form, panel.source, panel.note))


def test_a_selected_quote(panel):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    assert panel.findChild(Chip).accessibleName() == "Quote"
    assert panel.header._count.text() == "2 fragments"
    assert panel.excerpt.accessibleName() == made["quote"].words
    assert _field(panel, "quote_type").currentText() == "direct"
    assert _field(panel, "medium").currentIndex() == -1
    assert {row.words for row in panel.links.rows.rows} == {
        "cue: Cue “said”",
        "expresses: Claim “nobody from the authority came to check them”",
        "source: Actor “Ines Halvorsen”",
    }
    assert _actor_field(panel).mention == made["source"].id
    assert not panel._hint.isVisible()


def test_another_label_has_other_attributes(panel):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    panel.session.select(made["claim"].id)
    assert not panel.source.isVisible()
    assert panel.header._count.text() == ""
    assert [f.objectName() for f in panel.form.findChildren(QComboBox) if f.isVisible()] == [
        *("", "claim_type", "checkworthiness", "factuality", "voice", "stance")
    ]


def test_a_long_quote_is_cut_and_whole_in_the_tool_tip(panel, qtbot, tmp_path):
    long = "“" + "The pumps would hold. " * 60 + "”"
    other = article(long, "Long")
    with panel.session.project.importing("more") as work, work.batch():
        work.add_articles([other])
    panel.session.open_article(other.id)
    made = tag(panel.session, "quote", (0, len(long)))
    panel.session.select(made.id)
    assert panel.excerpt.height() < 8 * 21 + 2 * 24
    panel.excerpt.grab()
    assert panel.excerpt.toolTip() == made.words


# --- Label and attributes -----------------------------------------------------------------------------------


def test_a_value_is_chosen_in_one_step_and_taken_back(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    before = _steps(panel)
    _choose(qtbot, _field(panel, "quote_type"), "free indirect")
    assert panel.session.annotations[made["quote"].id].value("quote_type") == "free_indirect"
    assert _steps(panel) == before + 1
    panel.session.undo()
    assert _field(panel, "quote_type").currentText() == "direct"
    _choose(qtbot, _field(panel, "quote_type"), "not set")
    assert panel.session.annotations[made["quote"].id].attributes == ()
    assert _field(panel, "quote_type").currentIndex() == -1


def test_letters_look_for_a_value_and_enter_keeps_it_and_goes_back(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    before = _steps(panel)
    panel.start_attributes()
    field = _field(panel, "quote_type")
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "free")
    assert panel.session.annotations[made["quote"].id].value("quote_type") == "direct"
    with qtbot.waitSignal(panel.leave_requested):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.session.annotations[made["quote"].id].value("quote_type") == "free_indirect"
    assert _steps(panel) == before + 1


def test_a_typed_value_is_kept_by_going_on_and_dropped_by_escape(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    panel.start_attributes()
    field = _field(panel, "quote_type")
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "m")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.currentText() == "direct"
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    medium = _field(panel, "medium")
    assert medium.hasFocus()
    qtbot.keyClicks(medium, "w")
    qtbot.keyClick(medium, Qt.Key.Key_Tab)
    there = panel.session.annotations[made["quote"].id]
    assert (there.value("quote_type"), there.value("medium")) == ("direct", "writing")


def test_a_typed_value_is_kept_when_the_selection_changes(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    panel.start_attributes()
    qtbot.keyClicks(_field(panel, "quote_type"), "m")
    panel.session.select(made["claim"].id)
    assert panel.session.annotations[made["quote"].id].value("quote_type") == "mixed"


def test_what_is_set_stands_as_chips_under_the_words_and_leads_to_the_fields(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.project.change_annotation(
        made["quote"].id, attributes={"medium": "speech", "act": "assertion", "quote_type": "free_indirect"}
    )
    panel.session.select(made["quote"].id)
    chips = panel.chips
    assert [value.text for value in chips.values] == ["free indirect", "speech", "assertion"]
    assert chips.accessibleName() == "Type: free indirect, Medium: speech, Act: assertion"
    for width in (320, 272, 240):
        panel.resize(width, 860)
        places = chips.places(chips.width())
        assert all(place.right() < chips.width() for place in places)
        assert chips.height() >= places[-1].bottom()
        assert all(place.height() >= theme.px(theme.TARGET) for place in places)
    place = chips.places(chips.width())[1]
    qtbot.mouseClick(chips, Qt.MouseButton.LeftButton, pos=place.center())
    qtbot.waitUntil(_field(panel, "medium").hasFocus)
    panel.session.project.change_annotation(made["quote"].id, attributes=())
    assert not chips.isVisible()
    panel.session.select("")
    assert not chips.isVisible()


def test_a_narrower_inspector_cuts_no_field(panel, qtbot):
    made = who_said_it(panel.session)
    long = "The works minister, Pauline Achterberg"
    other = tag(panel.session, "actor", span(long))
    panel.session.project.link("source", made["quote"].id, other.id)
    panel.session.select(made["quote"].id)
    for width in (420, 272):
        panel.resize(width, 860)
        for field in panel.source.fields:
            bottom = field.mapTo(panel.source, field.rect().bottomLeft()).y()
            assert bottom < panel.source.height()
            assert field.height() >= field.sizeHint().height()


def test_the_wheel_changes_no_value(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    field, none = _field(panel, "quote_type"), Qt.MouseButton.NoButton
    field.setFocus()
    event = QWheelEvent(
        *(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120)),
        *(none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
    )
    field.wheelEvent(event)
    assert not event.isAccepted()
    assert field.currentText() == "direct"


def test_the_label_can_be_changed(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["claim"].id)
    _choose(qtbot, panel.form.label_field, "Not attributed")
    assert panel.session.annotations[made["claim"].id].label == "not_attributed"
    assert panel.session.selected == made["claim"].id
    assert panel.findChild(Chip).accessibleName() == "Not attributed"


def test_a_label_that_cannot_be_is_taken_back(panel, qtbot):
    tag(panel.session, "claim", FIRST)
    made = tag(panel.session, "quote", FIRST)
    panel.session.select(made.id)
    with qtbot.waitSignal(panel.session.failed):
        _choose(qtbot, panel.form.label_field, "Claim")
    assert panel.form.label_field.currentText() == "Quote"


def test_a_value_from_elsewhere_stays_among_the_choices(panel):
    made = tag(panel.session, "quote", FIRST, attributes={"quote_type": "block_quote"})
    panel.session.select(made.id)
    assert _field(panel, "quote_type").currentText() == "block quote"


def test_free_text_is_kept_when_the_selection_changes(panel, qtbot):
    toml = panel.session.codebook.toml.replace(
        '[[label.attribute]]\nname = "mention_type"',
        '[[label.attribute]]\nname = "office"\n\n[[label.attribute]]\nname = "mention_type"',
    )
    assert load_codebook(toml).labels_by_id["actor"].attributes[0].values == ()
    panel.session.project.set_codebook(toml)
    made = who_said_it(panel.session)
    panel.session.select(made["source"].id)
    qtbot.keyClicks(panel.form.findChild(QLineEdit, "office"), "fisher")
    panel.session.select(made["quote"].id)
    assert panel.session.annotations[made["source"].id].value("office") == "fisher"


# --- Actors -------------------------------------------------------------------------------------------------


@pytest.fixture
def named(panel):
    """A quote from Ines Halvorsen, selected, and a registry with some actors."""
    made = who_said_it(panel.session)
    project = panel.session.project
    actors = {
        name: project.add_actor(name, kind)
        for name, kind in (
            ("Ines Halvorsen", "person"),
            ("Halvmoon Shipping", "organisation"),
            ("Bo", "person"),
        )
    }
    panel.session.select(made["quote"].id)
    return made, actors


def _offered(field):
    return [row.name for row in field.suggestions.suggestions]


def test_typing_offers_what_fits_and_a_new_actor(panel, qtbot, named):
    field = _actor_field(panel)
    qtbot.keyClicks(field.field, "halv")
    assert field.suggestions.isVisible()
    assert _offered(field) == ["Halvmoon Shipping", "Ines Halvorsen", "halv"]
    assert field.suggestions.suggestions[-1].words == "New actor “halv”"
    assert field.suggestions.suggestions[0].meta == "organisation, 0 mentions"


def test_picking_with_keys_is_one_step(panel, qtbot, named):
    made, actors = named
    field, before = _actor_field(panel), _steps(panel)
    qtbot.keyClicks(field.field, "halv")
    qtbot.keyClick(field.field, Qt.Key.Key_Down)
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert panel.session.annotations[made["source"].id].actors == (actors["Ines Halvorsen"].id,)
    assert _steps(panel) == before + 1
    assert field.field.text() == ""
    assert not field.suggestions.isVisible()


def test_picking_with_the_mouse(panel, qtbot, named):
    made, actors = named
    field = _actor_field(panel)
    qtbot.keyClicks(field.field, "halv")
    view = field.suggestions.list
    place = view.visualRect(view.model().index(0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.session.annotations[made["source"].id].actors == (actors["Halvmoon Shipping"].id,)


def test_adding_an_actor_is_one_step_too(panel, qtbot, named):
    made, _ = named
    field, before = _actor_field(panel), _steps(panel)
    qtbot.keyClicks(field.field, "Jon Vester")
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    (actor,) = panel.session.annotations[made["source"].id].actors
    assert registry_of(panel.session).name(actor) == "Jon Vester"
    assert _steps(panel) == before + 1
    panel.session.undo()
    assert panel.session.annotations[made["source"].id].actors == ()
    assert registry_of(panel.session).named("Jon Vester") is None


def test_joint_sources_and_removing_one(panel, qtbot, named):
    made, actors = named
    field = _actor_field(panel)
    for name in ("Bo", "Halvmoon Shipping"):
        qtbot.keyClicks(field.field, name)
        qtbot.keyClick(field.field, Qt.Key.Key_Return)
    ids = (actors["Bo"].id, actors["Halvmoon Shipping"].id)
    assert panel.session.annotations[made["source"].id].actors == ids
    button = next(b for b in field.findChildren(QToolButton) if b.accessibleName() == "Remove Bo")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.session.annotations[made["source"].id].actors == ids[1:]
    panel.session.undo()
    assert panel.session.annotations[made["source"].id].actors == ids


def test_an_actor_that_is_there_is_not_offered_again(panel, qtbot, named):
    made, actors = named
    panel.session.project.change_annotation(made["source"].id, actors=[actors["Bo"].id])
    field = _actor_field(panel)
    qtbot.keyClicks(field.field, "bo")
    assert _offered(field) == []
    assert not field.suggestions.isVisible()


def test_the_mention_s_own_name_is_offered_at_once(panel, qtbot, named):
    made, actors = named
    panel.start_actor()
    field = _actor_field(panel)
    qtbot.waitUntil(field.field.hasFocus)
    assert _offered(field) == ["Ines Halvorsen"]
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert panel.session.annotations[made["source"].id].actors == (actors["Ines Halvorsen"].id,)


def test_a_pronoun_is_no_name_but_has_those_before_it(panel, qtbot, named):
    made, actors = named
    panel.session.project.change_annotation(made["source"].id, actors=[actors["Ines Halvorsen"].id])
    she = tag(panel.session, "actor", span("she"))
    panel.session.select(she.id)
    panel.start_actor()
    assert _offered(_actor_field(panel)) == ["Pauline Achterberg", "Ines Halvorsen"]


def test_what_was_typed_waits_for_its_mention(panel, qtbot, named):
    made, _ = named
    field, before = _actor_field(panel), _steps(panel)
    qtbot.keyClicks(field.field, "halv")
    panel.session.select(made["claim"].id)
    assert _steps(panel) == before
    panel.session.select(made["quote"].id)
    assert _actor_field(panel).field.text() == "halv"
    assert _actor_field(panel).waiting.isVisible()


def test_what_waits_is_not_shown_as_the_actor(panel, qtbot, named):
    field = _actor_field(panel)
    field.start()
    qtbot.keyClicks(field.field, "halv")
    assert not field.waiting.isVisible()
    qtbot.keyClick(field.field, Qt.Key.Key_Escape)
    field.field.clearFocus()
    assert "Not added" in field.waiting.text()
    assert field.waiting.isVisible()
    field.field.clear()
    assert not field.waiting.isVisible()


def test_a_whole_name_is_picked_when_the_selection_changes(panel, qtbot, named):
    made, actors = named
    qtbot.keyClicks(_actor_field(panel).field, "ines halvorsen")
    panel.session.select(made["claim"].id)
    assert panel.session.annotations[made["source"].id].actors == (actors["Ines Halvorsen"].id,)
    panel.session.select(made["quote"].id)
    assert _actor_field(panel).field.text() == ""


def test_escape_closes_the_list_first(panel, qtbot, named):
    field = _actor_field(panel)
    qtbot.keyClicks(field.field, "halv")
    with qtbot.assertNotEmitted(panel.leave_requested):
        qtbot.keyClick(field.field, Qt.Key.Key_Escape)
    assert not field.suggestions.isVisible()
    assert field.field.text() == "halv"
    with qtbot.waitSignal(panel.leave_requested):
        qtbot.keyClick(field.field, Qt.Key.Key_Escape)


def test_two_source_mentions_have_two_fields(panel, named):
    made, _ = named
    second = tag(panel.session, "actor", span("Pauline Achterberg"))
    panel.session.project.link("source", made["quote"].id, second.id)
    assert {field.mention for field in panel.source.fields} == {made["source"].id, second.id}
    panel.session.undo()
    assert [field.mention for field in panel.source.fields] == [made["source"].id]


def test_the_kind_of_an_actor_can_be_changed(panel, named):
    made, actors = named
    bo = actors["Bo"].id
    panel.session.project.change_annotation(made["source"].id, actors=[bo])
    button = next(b for b in _actor_field(panel).findChildren(QToolButton) if b.menu())
    assert button.accessibleName() == "Kind: person"
    next(action for action in button.menu().actions() if action.text() == "media outlet").trigger()
    assert registry_of(panel.session).actors[bo].kind == "media_outlet"
    assert button.accessibleName() == "Kind: media outlet"


def test_matching_puts_beginnings_of_words_and_frequent_actors_first(panel, named):
    made, actors = named
    project = panel.session.project
    project.add_actor("Alvhalv")
    project.add_actor("Zoë Ålund", aliases=["The Halvard"])
    project.change_annotation(made["source"].id, actors=[actors["Ines Halvorsen"].id])
    found = [actor.name for actor in registry_of(panel.session).matching("halv")]
    assert found == ["Ines Halvorsen", "Halvmoon Shipping", "Zoë Ålund", "Alvhalv"]
    assert registry_of(panel.session).named("the halvard").name == "Zoë Ålund"


# --- Links --------------------------------------------------------------------------------------------------


def _link_row(panel, role):
    rows = panel.links.rows.rows
    return panel.links.rows.index(next(i for i, row in enumerate(rows) if row.role == role))


def test_a_link_jumps_to_its_other_end(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    place = panel.links.visualRect(_link_row(panel, "source")).center()
    with qtbot.waitSignal(panel.jump_requested) as asked:
        qtbot.mouseClick(panel.links.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [made["source"].id]
    assert panel.session.selected == made["source"].id
    (row,) = panel.links.rows.rows
    assert row.words.startswith("source of Quote “")


def test_del_removes_a_link(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    panel.links.setFocus()
    panel.links.setCurrentIndex(_link_row(panel, "cue"))
    qtbot.keyClick(panel.links, Qt.Key.Key_Delete)
    assert sorted(link.role for link in panel.session.links.values()) == ["expresses", "source"]
    assert len(panel.links.rows.rows) == 2


# --- Note ---------------------------------------------------------------------------------------------------


def test_a_note_is_saved_when_it_is_left_in_one_step(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    panel.start_note()
    qtbot.waitUntil(panel.note.hasFocus)
    before = _steps(panel)
    qtbot.keyClicks(panel.note, "a c q: ask again")
    assert _steps(panel) == before
    panel.actors.setFocus()
    assert panel.session.annotations[made["quote"].id].note == "a c q: ask again"
    assert _steps(panel) == before + 1
    panel.session.undo()
    assert panel.note.text == ""


def test_a_note_is_saved_when_the_selection_or_the_article_changes(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    qtbot.keyClicks(panel.note, "first")
    panel.session.select(made["claim"].id)
    assert panel.note.text == ""
    assert panel.session.annotations[made["quote"].id].note == "first"
    qtbot.keyClicks(panel.note, "second")
    panel.session.open_article("")
    assert panel.session.project.annotation(made["claim"].id).note == "second"


def test_a_note_is_saved_on_control_enter_and_after_a_pause(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    qtbot.keyClicks(panel.note, "one")
    with qtbot.waitSignal(panel.leave_requested):
        qtbot.keyClick(panel.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.session.annotations[made["quote"].id].note == "one"
    panel.note._pause.setInterval(1)
    with qtbot.waitSignal(panel.session.changed):
        qtbot.keyClicks(panel.note, " two")
    assert "o" in panel.session.annotations[made["quote"].id].note


def test_the_note_of_a_deleted_annotation_is_no_error(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    panel.session.failed.connect(pytest.fail)
    qtbot.keyClicks(panel.note, "gone")
    panel.session.project.delete_annotations([made["quote"].id])
    assert not panel.note.isVisible()


def test_the_field_has_its_own_undo(panel, qtbot):
    made = who_said_it(panel.session)
    panel.session.select(made["quote"].id)
    before = len(panel.session.annotations)
    qtbot.keyClicks(panel.note, "a c q")
    qtbot.keyClick(panel.note, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.note.textCursor().selectedText() == "a c q"
    qtbot.keyClick(panel.note, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.note.text == ""
    assert len(panel.session.annotations) == before


def test_a_note_keeps_no_break_spaces(panel, qtbot):
    made = tag(panel.session, "quote", FIRST, note="10\u00a0000")
    panel.session.select(made.id)
    panel.note.moveCursor(panel.note.textCursor().MoveOperation.End)
    qtbot.keyClicks(panel.note, "!")
    panel.note.commit()
    assert panel.session.annotations[made.id].note == "10\u00a0000!"


# --- Actors in this article ---------------------------------------------------------------------------------


def test_the_article_s_actors_with_their_counts(panel, qtbot, named):
    made, actors = named
    ines, bo = actors["Ines Halvorsen"].id, actors["Bo"].id
    she = tag(panel.session, "actor", span("she"), actors=[ines])
    panel.session.project.change_annotation(made["source"].id, actors=[ines, bo])
    rows = panel.actors.rows.rows
    assert [(row.name, row.count) for row in rows] == [("Ines Halvorsen", 2), ("Bo", 1)]
    assert rows[0].words == "Ines Halvorsen, person, 2 mentions"
    panel.session.select("")
    panel.actors.setFocus()
    panel.actors.setCurrentIndex(panel.actors.rows.index(0))
    qtbot.keyClick(panel.actors, Qt.Key.Key_Return)
    assert panel.session.selected == made["source"].id
    qtbot.keyClick(panel.actors, Qt.Key.Key_Return)
    assert panel.session.selected == she.id
    panel.session.project.change_actor(bo, name="Bo B.")
    assert [row.name for row in panel.actors.rows.rows] == ["Ines Halvorsen", "Bo B."]


@pytest.mark.parametrize(
    ("kind", "name"),
    [("person", "person"), ("state", "organisation"), ("artefact", "file"), ("unknown", "help")],
)
def test_kinds_have_icons(kind, name):
    assert kind_icon(kind) == name


# --- Keyboard and names -------------------------------------------------------------------------------------


def test_tab_goes_from_the_label_down_to_the_actors(panel, qtbot, named):
    panel.form.label_field.setFocus()
    qtbot.waitUntil(panel.form.label_field.hasFocus)
    seen = []
    for _ in range(10):
        seen.append(panel.focusWidget().accessibleName())
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [
        *("Label", "Type", "Medium", "Act", "Polarity", "Reality", "Certainty", "Actor", "Links", "Note")
    ]


def test_everything_that_takes_the_focus_has_a_name(panel, named):
    made, actors = named
    panel.session.project.change_annotation(made["source"].id, actors=[actors["Bo"].id])
    for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit):
        for widget in panel.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget


def test_close_and_escape(panel, qtbot, named):
    with qtbot.waitSignal(panel.close_requested):
        qtbot.mouseClick(panel._close, Qt.MouseButton.LeftButton)
    for widget in (panel.form.label_field, panel.note, panel.links):
        with qtbot.waitSignal(panel.leave_requested):
            qtbot.keyClick(widget, Qt.Key.Key_Escape)


def test_a_read_only_project_shows_and_does_not_edit(qtbot, tmp_path):
    here = article()
    project = project_with(tmp_path, here)
    made = project.annotate(here.id, "actor", [span("Ines Halvorsen")], note="seen")
    quote = project.annotate(here.id, "quote", [FIRST])
    path = project.path
    project.close()
    session = Session(open_project(path, read_only=True))
    session.open_article(here.id)
    panel = Inspector(session)
    qtbot.addWidget(panel)
    assert panel._hint.text() == "Select an annotation"
    session.select(quote.id)
    assert panel.source._missing.text() == "No source yet."
    session.select(made.id)
    assert panel.note.text == "seen"
    assert panel.note.isReadOnly()
    fields = [panel.form.label_field, *panel.form.findChildren(QComboBox), panel.source.fields[0].field]
    assert not any(field.isEnabled() for field in fields)
    session.close()


@pytest.mark.parametrize("start", ["start_note", "start_actor"])
def test_a_field_that_is_gone_to_by_key_comes_into_sight(panel, qtbot, start):
    made = who_said_it(panel.session)
    panel.resize(320, 200)
    panel.session.select(made["quote"].id)
    qtbot.waitUntil(lambda: panel._scroll.verticalScrollBar().maximum() > 0)
    getattr(panel, start)()
    field = panel.focusWidget()
    assert field in (panel.note, _actor_field(panel).field)
    view = panel._scroll.viewport()
    assert view.rect().contains(field.rect().translated(field.mapTo(view, QPoint(0, 0))))


def test_an_open_list_shows_its_row_and_is_easy_to_hit(panel, qtbot, qapp):
    theme.apply(qapp, theme.LIGHT)
    panel.session.select(who_said_it(panel.session)["quote"].id)
    field = _field(panel, "medium")
    assert field.currentIndex() == -1
    field.showPopup()
    view = field.view()
    assert [index.data() for index in view.selectedIndexes()] == ["not set"]
    assert view.visualRect(view.currentIndex()).height() >= theme.px(24)
    field.hidePopup()
