"""Where names stand all over the project: words that no mention covers yet, and mentions that stand for nobody."""

from collections.abc import Callable, Sequence

from pullquote.find import occurrences
from pullquote.project import Hit, Project
from pullquote.project.searching import hit_at
from pullquote.records import Annotation, Record
from pullquote.suggest.same_name import is_in_longer_name

__all__ = ["NamePlace", "name_places"]

_PAGE = 200


class NamePlace(Record, frozen=True):
    """Words with a name; `hit.annotation` is the mention that has them already and stands for nobody.

    Doubtful is a part of a longer name, which may be somebody else's, and a single word that is not the one asked for.
    """

    hit: Hit
    is_doubtful: bool


def name_places(
    project: Project, label: str, names: Sequence[str], check: Callable[[], None] = lambda: None
) -> list[NamePlace]:
    """The places of any of these names, the first of which was asked for, in order of import.

    Left out is what an annotation of the project's annotator covers with this label, except mentions of these very
    words without an actor. `check` is called now and then, and may raise to stop.
    """
    in_text: set[str] = set()
    for name in names:
        after: int | None = 0
        while after is not None:
            page = project.search(f"“{_unquoted(name)}”", limit=_PAGE, after=after, check=check)
            in_text.update(hit.article for hit in page.hits)
            after = page.after
    found: list[NamePlace] = []
    for article in sorted(in_text):
        check()
        found += _in_article(project, label, names, article)
    return found


def _in_article(project: Project, label: str, names: Sequence[str], uuid: str) -> list[NamePlace]:
    article, text = project.article(uuid), project.text(uuid)
    mine = [
        each
        for each in project.annotations(article.id, annotator=project.annotator)
        if each.label == label and each.status != "rejected"
    ]
    unnamed: dict[tuple[int, int], Annotation] = {
        each.spans[0]: each for each in mine if len(each.spans) == 1 and not each.actors
    }
    taken = [span for each in mine for span in each.spans if span not in unnamed]
    found: list[NamePlace] = []
    for name in sorted(names, key=len, reverse=True):  # or a short one would take a part of a longer one
        for span in occurrences(text, name):
            mention = unnamed.pop(span, None)
            covered = [*taken, *unnamed] if mention is None else []
            if any(span[0] < end and start < span[1] for start, end in covered):
                continue
            taken.append(span)
            is_short = name != names[0] and " " not in name
            is_doubtful = is_short or is_in_longer_name(text, span, article.language)
            about = article.id, article.title, article.outlet, article.published
            hit = hit_at(text, span, *about, mention.id if mention else "")
            found.append(NamePlace(hit, is_doubtful))
    return sorted(found, key=lambda place: place.hit.start)


def _unquoted(name: str) -> str:
    return "".join(" " if character in '“”„«»"' else character for character in name)
