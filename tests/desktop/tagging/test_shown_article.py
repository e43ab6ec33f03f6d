"""The page shows the session's article and comes back to where the analyst was."""

import pytest

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.shown_article import ShownArticle
from tests.desktop.small_project import article, project_with

LONG = "\n\n".join(f"Paragraph {number}: the pumps would hold, they said." for number in range(120))


@pytest.fixture
def session(tmp_path):
    session = Session(project_with(tmp_path, article(LONG), article("A short one.")))
    yield session
    session.close()


def test_an_article_opens_where_it_was_left(qtbot, session):
    long, short = session.project.article_ids()
    page = ReadingPage()
    qtbot.addWidget(page)
    page.resize(856, 500)
    page.show()
    session.open_article(long)
    shown = ShownArticle(session, page)
    assert page.caret == 0
    place = LONG.index("Paragraph 90:")
    page.move_caret(place)

    session.open_article(short)
    assert page.caret == 0
    session.open_article(long)
    assert page.caret == place
    assert page.viewport().rect().contains(page.cursorRect().center())
    session.open_article("")
    session.open_article(long)
    assert page.caret == place
    shown.deleteLater()
