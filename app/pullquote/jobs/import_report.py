"""What an import did, file by file; the window shows it, the command line prints it."""

import msgspec

__all__ = ["Duplicate", "ImportReport", "ImportedArticle", "UnreadFile"]


class ImportedArticle(msgspec.Struct, frozen=True):
    """An article that is in the project now; `file` is its path, `encoding` what its bytes were read as."""

    file: str
    article: str
    title: str
    encoding: str


class Duplicate(msgspec.Struct, frozen=True):
    """An article that was left out because the project has it: `existing` is the title there."""

    file: str
    existing: str


class UnreadFile(msgspec.Struct, frozen=True):
    """A file that could not be read, why (a sentence), and the encodings to choose from, if that is why."""

    file: str
    problem: str
    candidates: tuple[str, ...] = ()


class ImportReport(msgspec.Struct, frozen=True):
    """`notes` are sentences on what had to be repaired in a text."""

    added: tuple[ImportedArticle, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    problems: tuple[UnreadFile, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether nothing was imported because of files that could not be read."""
        return bool(self.problems) and not self.added and not self.duplicates
