"""The pictures of the README, and those of the guide: `python -m pullquote.desktop.screenshots FOLDER [GUIDE]`.

Takes them from the real window on the sample project, offscreen, so that any machine can make them again.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pullquote.desktop import theme
from pullquote.desktop.app import application
from pullquote.desktop.help.pictures import save_picture
from pullquote.desktop.importing.preview import ImportPreview
from pullquote.desktop.palette import Palette
from pullquote.desktop.settings import Settings
from pullquote.desktop.window import MainWindow
from pullquote.jobs.demo import build_demo
from pullquote.jobs.import_files import import_text
from pullquote.project import Project, open_project
from pullquote.records import Annotation, Link

__all__ = ["main", "take", "take_guide"]

_LARGE, _MIDDLE, _SMALL = QSize(1440, 900), QSize(1280, 720), QSize(1024, 700)
_ANNOTATOR = "ann-01"
_LONG = 40
"""How many times the long article repeats the text of a seed article."""
_UNTAGGED = "Wall leaked for a year before it fell"
"""Title of an article that nobody has tagged, for the suggestions."""
_OVERLAPS = "Who may steer the ferry"
_OVERLAPPING = (
    "“The harbour board told me, ‘Skipper Ferro has no licence’, and I believed it,” clerk Lena Vance said. "
    "Ferro denies it."
)
_OVERLAPPED = (
    ("quote", _OVERLAPPING[: _OVERLAPPING.index(" clerk")]),
    ("actor", "The harbour board"),
    ("cue", "told"),
    ("quote", "‘Skipper Ferro has no licence’"),
    ("actor", "Skipper Ferro"),
    ("claim", "Skipper Ferro has no licence"),
    ("claim", "licence’, and I believed it"),
    ("actor", "clerk Lena Vance"),
    ("cue", "said"),
    ("actor", "Ferro denies"),
)
"""Spans that lie in one another, cross, and share their words."""
_SCRIPTS = "Three desks, one bridge"
_SCRIPT = (
    "ראש העיר דנה ארבל אמרה: ״נפתח את גשר ORV-7 ב־14:30״.\n\n"
    "وقال المتحدث سامر الراعي: «لن نغلق الميناء هذا الأسبوع».\n\n"
    "The English desk wrote “We will open bridge ORV-7 at 14:30” 👩🏽‍🔧."
    " The Tokyo desk: 「橋は14時半に開く」と市長は述べた。"
)
_SCRIPTED = (
    ("actor", "דנה ארבל"),
    ("cue", "אמרה"),
    ("quote", "״נפתח את גשר ORV-7 ב־14:30״"),
    ("claim", "גשר ORV-7"),
    ("actor", "سامر الراعي"),
    ("quote", "«لن نغلق الميناء هذا الأسبوع»"),
    ("actor", "The English desk"),
    ("quote", "“We will open bridge ORV-7 at 14:30”"),
    ("quote", "「橋は14時半に開く」"),
    ("actor", "市長"),
    ("cue", "述べた"),
)
"""Right to left, mixed, emoji and Japanese: lanes follow the glyphs."""
_TO_IMPORT = {
    "Valley Courier.csv": "id;headline;body;source;date\n"
    "11;Weir to be lowered;“The fish will thank us,” said Perrin Oakes.;Valley Courier;14.10.2026\n"
    "12;Eels are back;Eels are back in the mill race, Pal Gorse said.;Valley Courier;15.10.2026\n"
    "13;Untitled note;;Valley Courier;16.10.2026\n",
    "ferry.html": "<html lang='en'><head><title>Ferry inquiry opens – The Lantern</title>"
    "<meta property='og:site_name' content='The Lantern'><meta name='author' content='Runa Steel'>"
    "<meta property='article:published_time' content='2026-10-14T08:30:00+02:00'></head><body><nav>Home</nav><article>"
    "<h1>Ferry inquiry opens</h1><p>The inquiry into the winter ferry opened on Wednesday with the skipper’s own words."
    "</p><p>“We saw the light and took it for the pier,” Ola Fenn told the board in the town hall.</p>"
    "<p>Minister Hanne Oldrich said that the inquiry would take six months. She expects a report in May, and will not"
    " comment before it is on her desk, her office wrote.</p></article><footer>Cookies</footer></body></html>",
}
"""Files whose import is shown."""


def take(folder: Path) -> list[Path]:
    """Write the pictures of the README into a folder; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    with _sample_window() as window:
        return [_picture(_app(), window, folder / f"{name}.png", shape) for name, shape in _PICTURES.items()]


def take_guide(folder: Path) -> list[Path]:
    """Write the pictures of the guide into a folder, for light and dark; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    with _sample_window() as window:
        for name, shape in _GUIDE_PICTURES.items():
            shape(window)
            for chosen, ending in ((theme.LIGHT, ""), (theme.DARK, "-dark")):
                theme.apply(_app(), chosen)
                _settle(_app(), window)
                path = folder / f"{name}{ending}.png"
                save_picture(window, _part(window, name), path)
                paths.append(path)
    return paths


@contextmanager
def _sample_window() -> Iterator[MainWindow]:
    with tempfile.TemporaryDirectory() as place:
        os.environ["HOME"] = place  # no picture shows where it was made
        project = Path(place) / "Studies" / "Harbour study.pullquote"
        project.parent.mkdir()
        build_demo(project)
        _add_long_article(project)
        _add_untagged_article(project)
        _add_tagged_article(project, _OVERLAPS, _OVERLAPPING, _OVERLAPPED)
        _add_tagged_article(project, _SCRIPTS, _SCRIPT, _SCRIPTED)
        settings = Settings(Path(place) / "settings.ini")
        settings.annotator = _ANNOTATOR
        app = application(settings)
        theme.apply(app, theme.LIGHT)
        window = MainWindow(settings)
        window.resize(_LARGE)
        window.show()
        window.open_project(project)
        try:
            yield window
        finally:
            window.close()
            theme.apply(app, theme.LIGHT)


def _add_long_article(path: Path) -> None:
    with open_project(path) as project:
        first = next(article for article in project.articles() if article.title.startswith("Dogs barred"))
        header = "Title: The long read: forty mornings at the shore\nOutlet: The Lantern\n\n"
        import_text(project, header + first.text * _LONG)


def _add_untagged_article(path: Path) -> None:
    with open_project(path) as project:
        first = next(article for article in project.articles() if article.title.startswith("Harbour wall"))
        header = f"Title: {_UNTAGGED}\nOutlet: The Lantern\n\n"
        import_text(project, f"{header}{_UNTAGGED}{first.text.removeprefix(first.title)}")


def _add_tagged_article(path: Path, title: str, text: str, tagged: Iterable[tuple[str, str]]) -> None:
    with open_project(path, annotator=_ANNOTATOR) as project:
        article = import_text(project, f"Title: {title}\nOutlet: The Lantern\n\n{title}\n\n{text}\n")
        for label, words in tagged:
            start = project.text(article).index(words)
            project.annotate(article, label, [(start, start + len(words))])


def _picture(app: QApplication, window: MainWindow, path: Path, shape: Callable[[MainWindow], None]) -> Path:
    shape(window)
    _settle(app, window)
    picture = window.grab()
    painter = QPainter(picture)
    for popup in app.topLevelWidgets():  # lists and dialogs are windows of their own
        if popup is not window and popup.isVisible():
            painter.drawPixmap(popup.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), popup.grab())
    painter.end()
    picture.save(str(path))
    return path


def _settle(app: QApplication, window: MainWindow) -> None:
    """Let everything be laid out and painted, and the work of the opening end."""
    patience = QDeadlineTimer(5000)
    app.processEvents()
    while _busy(window) and not patience.hasExpired():
        app.processEvents()
    for _ in range(5):
        app.processEvents()


def _busy(window: MainWindow) -> bool:
    finding = window.workspace is not None and window.workspace.undecided.busy
    return window.background.busy or finding


def _suggestions(window: MainWindow) -> None:
    _light(window)
    _open(window, _titled(_project(window), _UNTAGGED))
    _settle(_app(), window)
    if window.workspace is not None:
        for _ in range(5):
            window.workspace.review.step(1)


def _light(window: MainWindow) -> None:
    theme.apply(_app(), theme.LIGHT)
    window.resize(_LARGE)
    _open(window, _titled(_project(window), "Harbour wall"))


def _dark(window: MainWindow) -> None:
    _light(window)
    theme.apply(_app(), theme.DARK)


def _selected(window: MainWindow) -> None:
    _light(window)
    session = window.session
    if session is not None:
        chosen = _most_linked(session.in_order, list(session.links.values()))
        session.select(chosen)


def _long(window: MainWindow) -> None:
    theme.apply(_app(), theme.LIGHT)
    project = _project(window)
    _open(window, max(project.articles(), key=lambda article: len(article.text)).id)


def _rtl(window: MainWindow) -> None:
    _open(window, _richest(_project(window), "he"))


def _small(window: MainWindow) -> None:
    _selected(window)
    window.resize(_SMALL)


def _naming(window: MainWindow) -> None:
    """An actor is named by a few letters."""
    _selected(window)
    _settle(_app(), window)
    window.action("actor").trigger()
    _settle(_app(), window)
    field = window.focusWidget()
    for letter in "halv":
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        _app().sendEvent(field, event)


def _overlap(window: MainWindow) -> None:
    _light(window)
    _open(window, _titled(_project(window), _OVERLAPS))
    assert window.session is not None
    window.session.select(next(a.id for a in window.session.in_order if a.label == "quote"))


def _scripts(window: MainWindow) -> None:
    _light(window)
    _open(window, _titled(_project(window), _SCRIPTS))


def _importing(window: MainWindow) -> None:
    """What files hold before they are imported."""
    _light(window)
    folder = _project(window).path.parent / "to import"
    folder.mkdir(exist_ok=True)
    for name, words in _TO_IMPORT.items():
        (folder / name).write_text(words, "utf-8")
    window.transfer.import_files([folder])
    preview = window.findChildren(ImportPreview)[-1]
    preview.move(window.geometry().center() - preview.rect().center())
    patience = QDeadlineTimer(20_000)
    while not preview.looking.text.toPlainText().startswith("Ferry") and not patience.hasExpired():
        _app().processEvents()
        found = preview.list.found
        page = [row for row in range(found.rowCount()) if str(found.index(row).data()).startswith("Ferry")]
        if page and preview.list.place != found.place(page[0]):
            preview.list.go_to(page[0])


def _history(window: MainWindow) -> None:
    for dialog in window.findChildren(QDialog):
        dialog.close()
    _light(window)
    _open(window, _titled(_project(window), _SCRIPTS))
    window.action("history").trigger()


def _keys(window: MainWindow) -> None:
    _dark(window)
    window.action("keys").trigger()


def _start(window: MainWindow) -> None:
    for dialog in window.findChildren(QDialog):
        dialog.close()
    _light(window)
    window.close_project()


_PICTURES: dict[str, Callable[[MainWindow], None]] = {
    "light": _light,
    "dark": _dark,
    "selected": _selected,
    "suggestions": _suggestions,
    "long": _long,
    "rtl": _rtl,
    "small": _small,
    "naming": _naming,
    "overlap": _overlap,
    "scripts": _scripts,
    "import": _importing,
    "history": _history,
    "keys": _keys,
    "start": _start,
}


def _whole(window: MainWindow) -> None:
    _selected(window)
    window.resize(_MIDDLE)


def _reviewed(window: MainWindow) -> None:
    _light(window)  # leaves the review of the last time
    window.resize(_SMALL)
    _open(window, _titled(_project(window), _UNTAGGED))
    _settle(_app(), window)
    if window.workspace is not None:
        for _ in range(5):
            window.workspace.review.step(1)


def _found(window: MainWindow) -> None:
    for palette in window.findChildren(Palette):
        palette.close()
    _selected(window)
    window.open_palette()
    window.findChildren(Palette)[-1].field.setText("quot")


_GUIDE_PICTURES: dict[str, Callable[[MainWindow], None]] = {
    "window": _whole,
    "tagging": _small,
    "suggestion": _reviewed,
    "inspector": _selected,
    "who-said-what": _selected,
    "palette": _found,
}


def _part(window: MainWindow, name: str) -> QRect:
    """What a picture of the guide shows of the window."""
    workspace = window.workspace
    assert workspace is not None
    page, bar = workspace.page, workspace.suggestion_bar
    parts: dict[str, tuple[QWidget, QRect]] = {
        "tagging": (page, QRect(0, 0, page.width(), theme.px(340))),
        "suggestion": (bar, bar.rect().adjusted(0, -page.height(), 0, 0)),
        "inspector": (workspace.inspector, workspace.inspector.rect().adjusted(0, 0, 0, -theme.px(140))),
        "who-said-what": (workspace.below, workspace.below.rect()),
    }
    if name == "palette":
        frame = window.findChildren(Palette)[-1].frame
        margin = theme.px(theme.Space.WIDE)
        parts[name] = (frame, frame.rect().adjusted(-margin, -margin, margin, margin))
    widget, rect = parts.get(name, (window, window.rect()))
    return QRect(widget.mapTo(window, rect.topLeft()), rect.size())


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _project(window: MainWindow) -> Project:
    assert window.session is not None
    return window.session.project


def _open(window: MainWindow, article: str) -> None:
    assert window.session is not None
    window.session.open_article(article)
    window.session.select("")


def _titled(project: Project, beginning: str) -> str:
    """The article whose title begins so."""
    mine = project.article_summaries(project.annotator)
    return next(summary.id for summary in mine if summary.title.startswith(beginning))


def _richest(project: Project, language: str) -> str:
    """The article of a language with the most annotations."""
    mine = project.annotator
    there = [article.id for article in project.articles() if article.language == language]
    return max(there, key=lambda article: len(project.annotations(article, annotator=mine)))


def _most_linked(annotations: list[Annotation], links: list[Link]) -> str:
    """An annotation of several fragments with the most links, for they show the most."""

    def richness(annotation: Annotation) -> tuple[bool, int, int]:
        linked = sum(link.head == annotation.id for link in links)
        return linked >= 2, min(2, len(annotation.fragments)), linked

    # The first of the best: it stands near the top of the page.
    return max(annotations, key=richness).id


def main() -> int:
    """Write the pictures into the folders that are named on the command line."""
    if len(sys.argv) not in (2, 3):
        sys.stderr.write(
            "Name the folder for the pictures, and perhaps the one for the guide's:"
            " python -m pullquote.desktop.screenshots FOLDER [GUIDE]\n"
        )
        return 2
    paths = take(Path(sys.argv[1]))
    if len(sys.argv) == 3:
        paths += take_guide(Path(sys.argv[2]))
    for path in paths:
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
