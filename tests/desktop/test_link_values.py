"""What holds of a claim or quote for one source alone is set by key in the list of links."""

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.panels.inspector import Inspector
from pullquote.desktop.panels.link_values import LinkValues
from pullquote.desktop.session import Session
from tests.desktop.small_project import article, project_with, span, tag, who_said_it

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


def press_f2(qtbot, panel, row):
    panel.links.setFocus()
    for _ in range(row):
        qtbot.keyClick(panel.links, Qt.Key.Key_Down)
    qtbot.keyClick(panel.links, Qt.Key.Key_F2)
    return panel.findChildren(LinkValues)


def test_stance_and_factuality_of_one_source_are_one_step(panel, qtbot):
    session = panel.session
    claim, one, two = (
        tag(session, "claim", span("nobody from the authority came to check them")),
        tag(session, "actor", span("Ines Halvorsen")),
        tag(session, "actor", span("Pauline Achterberg")),
    )
    for mention in (one, two):
        session.project.link("claimant", claim.id, mention.id)
    session.select(claim.id)
    before = len(session.project.history())
    (dialog,) = press_f2(qtbot, panel, 1)
    assert dialog.windowTitle() == "According to “Pauline Achterberg”"
    qtbot.keyClicks(dialog.fields["stance"], "opp")
    qtbot.keyClicks(dialog.fields["factuality"], "CT-")
    qtbot.keyClick(dialog.fields["factuality"], Qt.Key.Key_Return)
    links = {link.tail: [each.value for each in link.attributes] for link in session.links.values()}
    assert links == {one.id: [], two.id: ["CT-", "oppose"]}
    assert len(session.project.history()) == before + 1
    assert session.project.annotation(claim.id).attributes == ()
    assert panel.links.rows.rows[1].words == "claimant: Actor “Pauline Achterberg”: CT-, oppose"
    session.project.undo()
    assert panel.links.rows.rows[1].words == "claimant: Actor “Pauline Achterberg”"


def test_a_cue_is_no_source(panel, qtbot):
    session = panel.session
    made = who_said_it(session)
    session.select(made["quote"].id)
    told = []
    session.told.connect(told.append)
    rows = [row.role for row in panel.links.rows.rows]
    assert press_f2(qtbot, panel, rows.index("cue")) == []
    assert told == ["Only a link to a mention can say what holds for that source alone."]


def test_leaving_with_esc_changes_nothing(panel, qtbot):
    session = panel.session
    made = who_said_it(session)
    session.select(made["quote"].id)
    before = len(session.project.history())
    (dialog,) = press_f2(qtbot, panel, [row.role for row in panel.links.rows.rows].index("source"))
    qtbot.keyClicks(dialog.fields["certainty"], "unc")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(session.project.history()) == before
