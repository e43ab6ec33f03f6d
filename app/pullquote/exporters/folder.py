"""The folder of an export: every file that is written into it is counted."""

from pathlib import Path

from pullquote.exporters.files import WrittenFile

__all__ = ["Folder"]


class Folder:
    """An empty folder that an export fills; `files` are those written so far."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.files: list[WrittenFile] = []

    def file(self, name: str) -> WrittenFile:
        """A new file, to be used as a context; raises `FileProblem` when it cannot be made."""
        written = WrittenFile(self.path / name)
        self.files.append(written)
        return written
