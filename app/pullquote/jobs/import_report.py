"""What an import did, file by file; the window shows it, the command line prints it."""

import msgspec

from pullquote.jobs.known_articles import SameBy

__all__ = ["Duplicate", "ImportReport", "ImportedArticle", "LeftOutPart", "UnreadFile"]


class ImportedArticle(msgspec.Struct, frozen=True):
    """An article that is in the project now; `file` is its path, `encoding` what its bytes were read as."""

    file: str
    article: str
    title: str
    encoding: str


class Duplicate(msgspec.Struct, frozen=True):
    """An article that was left out because the project has it, or an earlier place of the same import.

    `existing` is the title there, `where` the place in a file of several articles, and `by` says what is the same.
    """

    file: str
    existing: str
    where: str = ""
    by: SameBy = "text"


class UnreadFile(msgspec.Struct, frozen=True):
    """A file that could not be read, why (a sentence), and the encodings to choose from, if that is why."""

    file: str
    problem: str
    candidates: tuple[str, ...] = ()


class LeftOutPart(msgspec.Struct, frozen=True):
    """A part of a file that makes no article, such as a row without text: where, why (a sentence), and its own words.

    `head` is the line that says what the columns of a table are, with which the words can be read again.
    """

    file: str
    where: str
    problem: str
    raw: str = ""
    head: str = ""


class ImportReport(msgspec.Struct, frozen=True):
    """What was read is what was `added`, what is a duplicate or left out, and `unwanted`: what a person left out.

    `notes` are sentences on files, on what had to be repaired in a text, and on what a person should look at.
    """

    added: tuple[ImportedArticle, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    problems: tuple[UnreadFile, ...] = ()
    notes: tuple[str, ...] = ()
    left_out: tuple[LeftOutPart, ...] = ()
    unwanted: int = 0

    @property
    def refused(self) -> bool:
        """Whether nothing was imported because of files that could not be read."""
        return bool(self.problems) and not self.added and not self.duplicates
