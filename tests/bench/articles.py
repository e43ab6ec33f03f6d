"""The article list with 100,000 articles, against the same query without a window and a bare list of titles."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from pullquote.desktop import theme
from pullquote.desktop.panels.articles import ArticlesPanel
from pullquote.desktop.session import Session
from pullquote.project import create_project, open_project
from tests.bench.measure import paired, report
from tests.bench.page import jump, wheel

COUNT = 100_000
LABELS = ("quote", "cue", "actor", "claim", "not_attributed", "zone")
SHOWN = "deleted = 0 AND brought_by_id IN (SELECT key FROM import WHERE visible = 1)"


def article_list(folder: Path) -> None:
    """Each figure is what the user waits for: the call and the repaint of a list 264 × 800."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    path = folder / "large.pullquote"
    fill(path)
    session = Session(open_project(path))
    panels: list[ArticlesPanel] = []
    views: list[QListView] = []

    def show_panel() -> None:
        panels.append(ArticlesPanel(session))
        show(panels[-1], panels[-1].list)

    def show_bare() -> None:
        view = QListView()
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        titles = [row[0] for row in bare.execute(f"SELECT title FROM article WHERE {SHOWN} ORDER BY uuid")]
        view.setModel(QStringListModel(titles, view))
        views.append(view)
        show(view, view)

    with closing(sqlite3.connect(path)) as bare:
        line("first rows on screen (bare: SELECT titles, QListView)", paired(show_panel, show_bare))
        panel, view = panels[-1], views[-1]

        def listed(**by: object) -> Callable[[], None]:
            return lambda: show_listing(panel, **by)

        def selected(end: str) -> Callable[[], object]:
            return lambda: bare.execute(f"SELECT key FROM article WHERE {SHOWN} {end}").fetchall()

        like = "AND (title LIKE '%{0}%' OR outlet LIKE '%{0}%' OR byline LIKE '%{0}%') ORDER BY uuid".format
        words: Iterator[str] = iter(["9", "99", "999", "9999", "99991"])
        by_words = paired(lambda: show_listing(panel, words=next(words)), selected(like("9999")), rounds=5)
        line("filter by words, letter by letter (bare: LIKE)", by_words)
        show_listing(panel, words="")
        days = iter([True, False] * 3)
        by_date = paired(
            lambda: show_listing(panel, order="published", descending=next(days)),
            selected("ORDER BY published DESC, uuid"),
        )
        line("sort by date (bare: ORDER BY)", by_date)
        line(
            "back to order of import (bare: ORDER BY)",
            paired(listed(order="imported"), selected("ORDER BY uuid"), 1),
        )

    line("scroll a step (bare: QListView)", paired(step(panel.list, wheel), step(view, wheel), rounds=100))
    line("jump (bare: QListView)", paired(step(panel.list, jump), step(view, jump), rounds=100))

    alone = Session(open_project(copy_of(path, folder)))
    for one in (session, alone):
        one.open_article(panel.model.summary(COUNT // 2).id)
    spans = iter(range(400))

    def edit() -> None:
        session.annotate("actor", [(place := next(spans) * 6, place + 5)])
        panel.list.viewport().repaint()

    def edit_alone() -> None:
        alone.annotate("actor", [(place := next(spans) * 6, place + 5)])

    line("an edit and its row (bare: the edit, no list)", paired(edit, edit_alone, rounds=30))
    session.close()
    alone.close()


def line(what: str, figures: tuple[float, float, float]) -> None:
    ours, bare, ratio = figures
    report(f"{what}, 100,000", f"{ours * 1000:.1f} ms, bare {bare * 1000:.1f} ms", ratio)


def show(widget: ArticlesPanel | QListView, view: QAbstractItemView) -> None:
    widget.resize(264, 800)
    widget.show()
    QApplication.processEvents()
    view.viewport().repaint()


def show_listing(panel: ArticlesPanel, **by: object) -> None:
    panel.model.show(replace(panel.model.listing, **by))
    panel.list.viewport().repaint()


def step(view: QAbstractItemView, further: Callable[[int, int], int]) -> Callable[[], None]:
    bar = view.verticalScrollBar()

    def scroll() -> None:
        bar.setValue(further(bar.value(), bar.maximum()))
        view.viewport().repaint()

    return scroll


def copy_of(path: Path, folder: Path) -> Path:
    copy = folder / "alone.pullquote"
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def fill(path: Path) -> None:
    """Articles of 2 kB, every second with annotations, every third finished: straight into the tables, for speed."""
    create_project(path).close()
    text = "words that nobody will read, " * 70
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("INSERT INTO import (uuid, name, visible, finished) VALUES ('bench', 'bench', 1, 1)")
        file.execute("INSERT OR IGNORE INTO annotator (name, kind) VALUES ('ann-01', 'person')")
        me = file.execute("SELECT key FROM annotator WHERE name = 'ann-01'").fetchone()[0]
        brought_by = file.execute("SELECT key FROM import WHERE visible = 1").fetchone()[0]
        file.executemany(
            "INSERT INTO article (key, uuid, brought_by_id, deleted, text, sha256, title, outlet, byline,"
            " published, url, language, rights, provenance, metadata)"
            " VALUES (?, ?, ?, 0, ?, ?, ?, ?, 'Tove Hallmar', ?, '', 'en', '{}', '{}', '[]')",
            (
                (
                    *(n + 1, f"{n:08x}-0000-7000-8000-000000000000", brought_by, text, f"{n:064x}"),
                    *(f"The “Tide tables” of week {n * 7919 % COUNT}", f"Outlet {n % 60}"),
                    f"20{n % 17 + 10}-{n % 12 + 1:02}-{n % 28 + 1:02}",
                )
                for n in range(COUNT)
            ),
        )
        file.executemany(
            "INSERT INTO annotation (uuid, article_id, annotator_id, label, extent, attributes, note, status,"
            " origin, created, updated) VALUES (?, ?, ?, 'quote', ?, '[]', '', 'accepted', 'person', '', '')",
            ((f"a{n}", n % COUNT // 2 * 2 + 1, me, f"{n}-{n + 9}") for n in range(2 * COUNT)),
        )
        file.executemany(
            "INSERT INTO completion (article_id, annotator_id, label) VALUES (?, ?, ?)",
            ((key, me, label) for key in range(1, COUNT, 3) for label in LABELS),
        )
