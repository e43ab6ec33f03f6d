"""Attributes of every kind in the inspector: lists, toggles, numbers, dates; required, defaults, keys, guide texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from pullquote.codebook import AttributeDefinition
from pullquote.codebook_writing import with_label, written
from pullquote.desktop.panels.attribute_fields import TextField, Toggles, ValueChoice
from pullquote.desktop.panels.inspector import Inspector
from pullquote.desktop.session import Session
from tests.desktop.opening import make_project, open_window
from tests.desktop.small_project import FIRST, SECOND, article, project_with, tag

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)

FORM = AttributeDefinition("form", "Form", ("direct", "indirect"), keys=("D", "I"), required=True)
TOPICS = AttributeDefinition(
    "topics", "Topics", ("war", "peace", "trade"), given_kind="multiple", keys=("W", "", "T")
)
COUNT = AttributeDefinition("count", "Count", given_kind="number")
DAY = AttributeDefinition("day", "Day", given_kind="date", required=True)
PLACE = AttributeDefinition("place", "Place", default="Osterlee")
Key = Qt.Key


@pytest.fixture
def panel(qtbot, tmp_path):
    here = article()
    session = Session(project_with(tmp_path, here))
    book = with_label(session.codebook, "quote", attribute=(FORM, TOPICS, COUNT, DAY, PLACE))
    session.project.set_codebook(written(book).toml)
    session.open_article(here.id)
    panel = Inspector(session)
    qtbot.addWidget(panel)
    panel.resize(320, 860)
    panel.show()
    panel.activateWindow()
    panel.session = session
    panel.made = tag(session, "quote", FIRST)
    session.select(panel.made.id)
    yield panel
    session.close()


def _field(panel, kind, name):
    return panel.form.findChild(kind, name)


def _values(panel, name):
    return list(panel.session.annotations[panel.made.id].values(name))


def _title(panel, name):
    field = next(field for title, field in panel.form._rows if field.objectName() == name)
    return next(title for title, other in panel.form._rows if other is field)


def test_a_default_is_there_from_the_beginning(panel):
    assert _field(panel, TextField, "place").text() == "Osterlee"
    assert _values(panel, "place") == ["Osterlee"]


def test_a_key_of_a_value_chooses_it_in_one_step(panel, qtbot):
    form = _field(panel, ValueChoice, "form")
    form.setFocus()
    steps = len(panel.session.project.history())
    qtbot.keyClick(form, Key.Key_I)
    assert _values(panel, "form") == ["indirect"]
    qtbot.keyClick(form, Key.Key_D)
    assert _values(panel, "form") == ["direct"]
    assert len(panel.session.project.history()) == steps + 2
    assert form.toolTip() == "D direct, I indirect"


def test_several_values_are_ticked_and_each_tick_is_a_step(panel, qtbot):
    topics = _field(panel, Toggles, "topics")
    war, _, trade = topics.boxes
    qtbot.mouseClick(trade, Qt.MouseButton.LeftButton)
    war.setFocus()
    qtbot.keyClick(war, Key.Key_W)
    assert _values(panel, "topics") == ["war", "trade"]
    qtbot.keyClick(war, Key.Key_T)
    assert _values(panel, "topics") == ["war"]
    panel.session.undo()
    assert trade.isChecked()
    assert _values(panel, "topics") == ["war", "trade"]
    assert "Topics: war, trade" in panel.chips.accessibleName()
    with qtbot.waitSignal(panel.leave_requested):
        qtbot.keyClick(war, Key.Key_Return)


def test_values_from_elsewhere_can_be_unticked(panel, qtbot):
    panel.session.project.change_annotation(panel.made.id, attributes=[*panel.made.attributes])
    panel.session.project.change_annotation(panel.made.id, attributes={"topics": "fish"})
    topics = _field(panel, Toggles, "topics")
    fish = next(box for box in topics.findChildren(QCheckBox) if box.text() == "fish")
    assert fish.isChecked()
    qtbot.mouseClick(fish, Qt.MouseButton.LeftButton)
    assert _values(panel, "topics") == []


@pytest.mark.parametrize(
    ("name", "bad", "sentence", "good"),
    [
        ("count", "three", "“three” is not a number. Count takes one, such as 12 or 3.5.", "3"),
        ("day", "next week", "“next week” is not a date.", "2026-10"),
    ],
)
def test_what_is_no_number_or_date_is_refused_with_a_sentence(panel, qtbot, name, bad, sentence, good):
    field = _field(panel, TextField, name)
    field.setFocus()
    qtbot.keyClicks(field, bad)
    with qtbot.waitSignal(panel.session.failed) as failed:
        qtbot.keyClick(field, Key.Key_Return)
    assert failed.args[0].startswith(sentence)
    assert (field.text(), _values(panel, name)) == (bad, [])
    field.selectAll()
    qtbot.keyClicks(field, good)
    with qtbot.waitSignal(panel.leave_requested):
        qtbot.keyClick(field, Key.Key_Return)
    assert _values(panel, name) == [good]


def test_a_required_attribute_that_is_not_set_is_missing(panel, qtbot):
    form = _field(panel, ValueChoice, "form")
    assert form.placeholderText() == "missing"
    assert form.accessibleDescription() == "Required, and missing"
    assert _title(panel, "form").property("tone") == "warn"
    assert _field(panel, TextField, "day").placeholderText() == "missing: a date, like 2026-10-14"
    assert _title(panel, "count").property("tone") == "text2"
    qtbot.keyClick(form, Key.Key_D)
    assert _title(panel, "form").property("tone") == "text2"
    assert form.accessibleDescription() == "D direct, I indirect"


def test_tab_goes_through_all_fields(panel, qtbot):
    panel.form.label_field.setFocus()
    seen = []
    for _ in range(7):
        qtbot.keyClick(panel.focusWidget(), Key.Key_Tab)
        now = panel.focusWidget()
        seen.append(now.text() if isinstance(now, QCheckBox) else now.objectName())
    assert seen == ["form", "war", "peace", "trade", "count", "day", "place"]


def test_the_guide_opens_and_stays_open(panel, qtbot):
    guide = panel.guide
    assert guide.title.text() == "What is “Quote”?"
    assert not guide.text.isVisible()
    guide.title.setFocus()
    qtbot.keyClick(guide.title, Key.Key_Space)
    assert guide.text.isVisible()
    assert guide.text.text() == panel.session.codebook.labels_by_id["quote"].guide
    cue = tag(panel.session, "cue", SECOND)
    panel.session.select(cue.id)
    assert guide.title.text() == "What is “Cue”?"
    assert guide.text.isVisible()
    panel.session.select("")
    assert not guide.isVisible()


def test_a_label_without_a_guide_has_no_line(panel):
    panel.session.project.set_codebook(written(with_label(panel.session.codebook, "quote", guide="")).toml)
    assert not panel.guide.isVisible()


def test_another_codebook_changes_bar_keys_and_menus(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    session, page = window.session, window.workspace.page
    session.annotate("quote", [(0, 18)])
    quote = session.selected
    book = with_label(session.codebook, "claim", name="Assertion", key="Y")
    book = with_label(book, "cue", retired=True)
    session.project.set_codebook(written(book).toml)
    qtbot.waitUntil(lambda: "tag_cue" not in window.actions_.by_id)
    assert window.action("tag_claim").name == "Tag as Assertion"
    bar = [button.label.name for button in window.workspace.label_bar._buttons]
    assert bar == ["Quote", "Actor", "Assertion", "Not attributed", "Zone"]
    page.setFocus()
    session.select(quote)
    qtbot.keyClick(page, Key.Key_R)
    qtbot.keyClick(page, Key.Key_Y)
    assert session.annotations[quote].label == "claim"
    qtbot.keyClick(page, Key.Key_H)
    assert window.workspace.inspector.guide.text.isVisible()
    session.undo()
    session.undo()
    qtbot.waitUntil(lambda: "tag_cue" in window.actions_.by_id)
    assert window.action("tag_claim").name == "Tag as Claim"


def test_a_retired_label_is_offered_only_where_it_is_set(panel):
    session = panel.session
    claim = tag(session, "claim", SECOND)
    session.project.set_codebook(written(with_label(session.codebook, "claim", retired=True)).toml)
    choices = panel.form.label_field
    assert choices.findText("Claim") == -1
    session.select(claim.id)
    assert choices.currentText() == "Claim"
