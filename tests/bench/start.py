"""From the start of a process to a window that is laid out and painted, against a bare PySide6 window with text.

Ours are started as a user starts them, `pullquote` and `pullquote open`, with the command line and all imports; all
in fresh processes, in turn, with their modules compiled. The bar is for the window as it comes up, at the start
page; a project needs the file, the layers that read it and all panels besides, and is told in a line of its own.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from pullquote.desktop.settings import Settings
from pullquote.jobs.import_files import import_text
from pullquote.project import create_project
from tests.bench.measure import report, seconds
from tests.bench.page import text_of

BAR = 3
ROUNDS = 11

_BARE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
app = QApplication([])
window = QMainWindow()
text = QPlainTextEdit()
text.setReadOnly(True)
text.setPlainText(Path(sys.argv[1]).read_text("utf-8"))
window.setCentralWidget(text)
window.show()
ready()
"""

_OURS = """
from PySide6.QtWidgets import QApplication
QApplication.exec = ready
from pullquote.cli import main
main()
"""

_READY = """
def ready(*_):
    import os
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication
    (window,) = (window for window in QApplication.topLevelWidgets() if window.isVisible())
    window.resize(1440, 900)
    QApplication.processEvents()
    for late in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):  # what painting has changed
        QApplication.sendPostedEvents(None, late)
    os.write(1, b"ready")
    os._exit(0)
"""


def first_paint(folder: Path) -> None:
    """The medians, and the medians of the ratios round by round."""
    text = text_of(5_000, 400)
    article, study = folder / "article.txt", folder / "study.pullquote"
    article.write_text(text, "utf-8")
    with create_project(study) as project:
        import_text(project, text)
    settings = Settings(folder / "pullquote" / "settings.ini")  # where XDG_CONFIG_HOME below has it
    settings.annotator = "ann-01"
    settings.save()
    with tempfile.TemporaryDirectory(prefix="pullquote-compiled-") as compiled:
        environment = os.environ | {
            "PYTHONPYCACHEPREFIX": compiled,
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPATH": os.pathsep.join(sys.path),
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "XDG_CONFIG_HOME": str(folder),
        }

        def start(code: str, *arguments: str | Path) -> float:
            command = [sys.executable, "-c", _READY + code, *map(str, arguments)]
            took = seconds(
                lambda: shown.append(
                    subprocess.check_output(command, env=environment, stderr=subprocess.DEVNULL)
                )
            )
            assert shown.pop() == b"ready"
            return took

        shown: list[bytes] = []
        rounds = [
            (
                start(_BARE, article),
                start(_OURS),
                start(_OURS, "open", study),
            )
            for _ in range(1 + ROUNDS)
        ][1:]  # the first compiles
    for what, place, bar in (
        ("start to the start page", 1, BAR),
        ("start with a project to its text", 2, None),
    ):
        ours, bare = (statistics.median(each[i] for each in rounds) for i in (place, 0))
        value = f"{ours * 1000:.0f} ms, bare {bare * 1000:.0f} ms"
        report(what, value, statistics.median(each[place] / each[0] for each in rounds), bar)
