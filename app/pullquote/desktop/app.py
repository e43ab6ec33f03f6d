"""The program with a window: Qt, theme, error hook, main window."""

import gc
import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from platformdirs import user_log_path
from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from pullquote.desktop import theme
from pullquote.desktop.ask import ask
from pullquote.desktop.icons import application_icon
from pullquote.desktop.language import use_language
from pullquote.desktop.settings import Settings
from pullquote.desktop.window import MainWindow, wanted_theme
from pullquote.version import __version__

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

__all__ = ["Pullquote", "application", "run"]

_log = logging.getLogger("pullquote")


def application(settings: Settings) -> QApplication:
    """The one QApplication, with our language, style and theme."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("pullquote")
    app.setApplicationDisplayName("Pullquote")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("pullquote")
    use_language(app, QLocale.system())
    theme.apply(app, wanted_theme(settings, app))
    app.setWindowIcon(application_icon())
    return app


def run(project: Path | None, annotator: str | None) -> int:
    """Open the window, on a project if one is given; returns the exit status."""
    settings = Settings()
    app = application(settings)
    if not annotator and not settings.annotator:
        from pullquote.desktop.dialogs.first_run import FirstRunDialog

        question = FirstRunDialog()
        if question.exec() != QDialog.DialogCode.Accepted:
            return 0
        settings.annotator = question.annotator
    window = MainWindow(settings, annotator=annotator or "")
    pullquote = Pullquote(app, settings, window)
    window.show()
    if project is not None:
        window.open_project(project)
    QTimer.singleShot(0, gc.enable)  # the command that starts us has it wait until the window is there
    status = app.exec()
    pullquote.end()
    return status


class Pullquote(QObject):
    """What the program does besides its window: follow the system's theme, and survive errors."""

    def __init__(self, app: QApplication, settings: Settings, window: MainWindow) -> None:
        super().__init__(app)
        self._app, self._settings, self._window = app, settings, window
        self._telling = False
        self._handler: RotatingFileHandler | None = None
        self._old_hook, sys.excepthook = sys.excepthook, self._on_error
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply_theme)

    def end(self) -> None:
        """Leave the interpreter as it was."""
        hints = self._app.styleHints()
        hints.colorSchemeChanged.disconnect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.disconnect(self._apply_theme)
        sys.excepthook = self._old_hook
        if self._handler is not None:
            _log.removeHandler(self._handler)
            self._handler.close()

    def _follow_system(self) -> None:
        if self._settings.theme == "system":
            self._apply_theme()

    def _apply_theme(self) -> None:
        theme.apply(self._app, wanted_theme(self._settings, self._app))

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._app.quit()
            return
        if self._handler is None:
            self._handler = _log_handler()
            _log.addHandler(self._handler)
        # Where it happened, but not what it was about: a message may quote an article or a path.
        steps = "".join(traceback.format_list(traceback.extract_tb(trace)))
        _log.error("%s in Pullquote %s\n%s", kind.__name__, __version__, steps)
        if not self._telling:
            # Soon rather than now: Qt may be in the middle of painting.
            self._telling = True
            QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        assert self._handler is not None
        ask.tell(
            self._window,
            self.tr("Something went wrong"),
            self.tr(
                "Pullquote has met an error of its own. What the status bar calls saved is saved. You can go"
                " on, or close the window and start again. What happened is noted, without any article text,"
                " in {file}."
            ).format(file=self._handler.baseFilename),
        )
        self._telling = False


def _log_handler() -> "RotatingFileHandler":
    from logging.handlers import RotatingFileHandler  # for the rare error

    folder = user_log_path("pullquote", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "pullquote.log", maxBytes=256 * 1024, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    return handler
