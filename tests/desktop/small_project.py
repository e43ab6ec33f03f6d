"""A real project with one article, for the tests of what works on an open article."""

from pathlib import Path

from pullquote.desktop.session import Session
from pullquote.project import Project, create_project
from pullquote.records import Annotation, Article, new_id
from pullquote.text import sha256

TEXT = (
    "Harbour wall leaked unseen for a year\n\n"
    "“We were told the pumps would hold,” said Ines Halvorsen, who runs the fishing co-operative, "
    "“and then nobody from the authority came to check them for eleven months.”\n\n"
    "The works minister, Pauline Achterberg, promised “a full inquiry by spring, and a new wall” "
    "within two years, she told the Courier. The date is “plainly wrong”."
)


def article(text: str = TEXT, title: str = "Harbour wall leaked unseen for a year") -> Article:
    """An article that is new to every project."""
    return Article(new_id(), text, sha256(text), title, "Osterlee Courier", published="2026-10-14")


def project_with(folder: Path, *articles: Article) -> Project:
    """A project file with these articles."""
    project = create_project(folder / "study.pullquote")
    with project.importing("test") as work, work.batch():
        work.add_articles(articles)
    return project


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    """Where some words stand."""
    start = text.index(words)
    return start, start + len(words)


FIRST, SECOND = span("“We were told the pumps would hold,”"), span("“and then nobody from the authority")
SECOND = SECOND[0], span("eleven months.”")[1]


def tag(session: Session, label: str, *spans: tuple[int, int], **fields: object) -> Annotation:
    """An annotation of the article on screen."""
    return session.project.annotate(session.article, label, spans, **fields)  # type: ignore[arg-type]


def who_said_it(session: Session) -> dict[str, Annotation]:
    """The first quote with its source, cue and claim, all linked."""
    made = {
        "quote": tag(session, "quote", FIRST, SECOND, attributes={"quote_type": "direct"}),
        "cue": tag(session, "cue", span("said")),
        "source": tag(session, "actor", span("Ines Halvorsen")),
        "claim": tag(session, "claim", span("nobody from the authority came to check them")),
    }
    for role, tail in (("source", "source"), ("cue", "cue"), ("expresses", "claim")):
        session.project.link(role, made["quote"].id, made[tail].id)
    return made
