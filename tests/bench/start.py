"""From the start of a process to a window that is painted and idle, against a bare PySide6 window with the same text.

Both start in fresh processes, in turn, with their modules compiled; imports count.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from pullquote.jobs.import_files import import_text
from pullquote.project import create_project
from tests.bench.measure import report, seconds
from tests.bench.page import text_of

BAR = 3
ROUNDS = 9

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
app = QApplication([])
app.setStyle("Fusion")
window = QMainWindow()
text = QPlainTextEdit()
text.setReadOnly(True)
text.setPlainText(Path(sys.argv[1], "article.txt").read_text("utf-8"))
window.setCentralWidget(text)
window.resize(1440, 900)
window.show()
"""

_OURS = """
import gc
gc.disable()  # as the command does
from pullquote.desktop.app import application
from pullquote.desktop.settings import Settings
from pullquote.desktop.window import MainWindow
settings = Settings(Path(sys.argv[1], "settings.ini"))
settings.annotator = "ann-01"
app = application(settings)
window = MainWindow(settings)
window.resize(1440, 900)
window.show()
window.open_project(Path(sys.argv[1], "study.pullquote"))
"""

_READY = """
app.processEvents()
sys.stdout.write("ready")
sys.stdout.flush()
os._exit(0)
"""


def first_paint(folder: Path) -> None:
    """The medians, and the ratio round by round."""
    text = text_of(5_000, 400)
    (folder / "article.txt").write_text(text, "utf-8")
    with create_project(folder / "study.pullquote") as project:
        import_text(project, text)
    with tempfile.TemporaryDirectory(prefix="pullquote-compiled-") as compiled:
        environment = os.environ | {
            "PYTHONPYCACHEPREFIX": compiled,
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPATH": os.pathsep.join(sys.path),
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }

        def start(code: str) -> None:
            whole = f"import os, sys\nfrom pathlib import Path\n{code}{_READY}"
            command = [sys.executable, "-c", whole, str(folder)]
            done = subprocess.run(command, env=environment, capture_output=True, check=True)
            assert done.stdout == b"ready"

        for code in (_OURS, _BARE):  # the first start compiles
            start(code)
        pairs = [(seconds(lambda: start(_OURS)), seconds(lambda: start(_BARE))) for _ in range(ROUNDS)]
    ours, bare = (statistics.median(times) for times in zip(*pairs, strict=True))
    value = f"{ours * 1000:.0f} ms, bare {bare * 1000:.0f} ms"
    report("start to the first usable paint", value, statistics.median(a / b for a, b in pairs), BAR)
