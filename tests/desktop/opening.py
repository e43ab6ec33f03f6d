"""Projects and windows for the tests of the whole window."""

from pathlib import Path

from pullquote.desktop.settings import Settings
from pullquote.desktop.window import MainWindow
from pullquote.jobs.import_files import import_text
from pullquote.project import create_project

LOCKS = "“Close the locks,” said warden Tove Hallmar."

ARTICLES = (
    f"Title: Locks\nOutlet: The Lantern\nDate: 2026-10-14\n\n{LOCKS}",
    "Title: Quay cats\nOutlet: Harbour Ledger\nDate: 2026-10-15\n\nThe quay cat slept.\n\nNobody woke it.",
    "Title: Tide tables\nOutlet: The Lantern\nDate: 2026-10-16\n\nHigh water came at noon, the clerk wrote.",
)


def make_project(path: Path, articles: tuple[str, ...] = ARTICLES) -> Path:
    """A project with these articles, in this order."""
    with create_project(path) as project:
        for text in articles:
            import_text(project, text)
    return path


def open_window(
    qtbot, folder: Path, project: Path | None = None, size: tuple[int, int] = (1440, 900)
) -> MainWindow:
    """A window as a returning user has it: active, with a project and the work of its opening done."""
    settings = Settings(folder / "settings.ini")
    settings.annotator = "ann-01"
    window = MainWindow(settings)
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if project is not None:
        window.open_project(project)
        settle(qtbot, window)
    return window


def settle(qtbot, window: MainWindow) -> None:
    """Wait until what the opening has begun is done, and the page has the focus."""
    # The work begins after the first paint, so a window that is not busy may not have begun.
    qtbot.waitUntil(lambda: not window.is_fresh)
    qtbot.waitUntil(lambda: not window.background.busy, timeout=10_000)
    if window.workspace is not None:
        qtbot.waitUntil(lambda: not window.workspace.undecided.busy, timeout=10_000)
        window.activateWindow()  # after a dialog: there is no window manager that would
        window.workspace.focus_page()
        qtbot.waitUntil(window.workspace.page.hasFocus)
