"""Where the files that ship with the program are: in a checkout, an installed wheel or a frozen program.

Pure: no Qt here, so that the command line and a notebook find the default codebook the same way.
"""

import sys
from pathlib import Path

from pullquote.wording import say

__all__ = ["resource", "seeds_folder"]

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file or folder below `resources/`, such as `resource("icons", "search.svg")`."""
    return _folder("resources").joinpath(*parts)


def seeds_folder() -> Path:
    """The folder of the sample articles and the sample project."""
    return _folder("seeds")


def _folder(name: str) -> Path:
    """The shipped folder of this name; looked up every time, because a test may move the program about."""
    for candidate in _candidates(name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(
        say("Pullquote's own folder “{name}” is missing. Install the program again.", name=name)
    )


def _candidates(name: str) -> tuple[Path, ...]:
    # PyInstaller unpacks to sys._MEIPASS, a wheel has the folders inside the package, a checkout at its root.
    unpacked = getattr(sys, "_MEIPASS", None)
    frozen = (Path(unpacked, name),) if unpacked else ()
    return (*frozen, _PACKAGE / f"_{name}", _PACKAGE.parents[1] / name)
