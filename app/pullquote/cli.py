"""The command line: the same jobs as in the window, without a window.

Results go to standard output; progress, warnings and errors to standard error. What a user can put right is a
sentence and exit code 2, never a traceback. Nothing asks questions, and only `open` and the end of `demo`
need Qt.
"""

import sys
from pathlib import Path

from pullquote.cli_terminal import USER_ERROR, complain
from pullquote.cli_window import show_window
from pullquote.errors import PullquoteError

__all__ = ["main"]


def main() -> None:
    """The entry point: run a command, and say in a sentence what went wrong."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal in another encoding must not turn a curly quote into a crash.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        _run(sys.argv[1:])
    except PullquoteError as error:
        complain(str(error))
        sys.exit(USER_ERROR)
    except OSError as error:
        where = f"“{error.filename}”: " if error.filename else ""
        complain(f"{where}{error.strerror or error}.")
        sys.exit(USER_ERROR)


def _run(arguments: list[str]) -> None:
    # First what a desktop starts: to load all commands takes as long as the window does.
    match arguments:
        case [] | ["open"]:
            sys.exit(show_window(None))
        case ["open", project] if not project.startswith("-"):
            sys.exit(show_window(Path(project)))
        case _:
            from pullquote.cli_commands import app

            app(prog_name="pullquote")
