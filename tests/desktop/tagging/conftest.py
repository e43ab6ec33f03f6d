"""A page over a real project, and the flow between them."""

import pytest

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.tagging import Tagging
from tests.desktop.small_project import article, project_with


class Desk:
    """A page, a session and the flow between them."""

    def __init__(self, session, page):
        self.session, self.page = session, page
        self.tagging = Tagging(session, page)
        self.said, self.modes = [], []
        self.tagging.told.connect(self.said.append)
        self.tagging.mode_changed.connect(self.modes.append)
        session.failed.connect(self.said.append)

    @property
    def selected(self):
        return self.session.annotations[self.session.selected]

    def words(self):
        return [(a.label, a.words) for a in self.session.in_order]

    def steps(self):
        return len([entry for entry in self.session.project.history() if entry.kind == "edit"])


@pytest.fixture
def desk(qtbot, tmp_path):
    here = article()
    session = Session(project_with(tmp_path, here))
    session.open_article(here.id)
    page = ReadingPage()
    qtbot.addWidget(page)
    page.resize(856, 500)
    page.show()
    yield Desk(session, page)
    session.close()
