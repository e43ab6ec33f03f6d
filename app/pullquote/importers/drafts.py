"""What an importer makes of an article in a file."""

from dataclasses import dataclass

from pullquote.records import Article, Attribute

__all__ = ["Draft", "Marked", "Related", "Zone"]


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the page that is not running text, such as a caption: `[start, end)` in code points.

    `kind` is a value of the default codebook's zone label: headline, standfirst, byline, dateline, caption,
    photo_credit, pull_quote, boilerplate, advert, correction, copyright.
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that the file has a label on, with the label as the file names it; `[start, end)` in code points.

    `words` is what the file says stands there, one string a span, empty when it does not say. `annotator` is the
    file's name of who did it, `actors` what the words are linked to in some registry, by name.
    """

    id: str
    label: str
    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    note: str = ""
    annotator: str = ""
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """A relation between two `Marked` of the same article, by their ids and with the role as the file names it."""

    id: str
    role: str
    head: str
    tail: str
    attributes: tuple[Attribute, ...] = ()
    annotator: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that is not in a project yet.

    `repairs` are sentences on what had to be repaired in its text, `doubts` on what a person should look at (a date
    that could not be read, a guessed author). `where` is its place in a file of several (“row 3”), `identifier` the id
    that its source gave it, such as an accession number, which is also among the article's metadata.
    """

    article: Article
    repairs: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    where: str = ""
    identifier: str = ""
    zones: tuple[Zone, ...] = ()
    marked: tuple[Marked, ...] = ()
    related: tuple[Related, ...] = ()
