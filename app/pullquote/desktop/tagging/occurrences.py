"""The other places of an article with the same words: what is looked for, and where it stands untagged."""

from dataclasses import dataclass

from pullquote.codebook import Label
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.sensible_unit import sensible_unit
from pullquote.find import occurrences
from pullquote.records import Annotation, Attribute

__all__ = ["Place", "Sought", "places", "sought"]

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words stand; `is_doubtful` when they are a part of a longer name, which may be somebody else's."""

    span: Span
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class Sought:
    """The words, and what is to be said of them everywhere."""

    words: str
    label: Label
    attributes: tuple[Attribute, ...] = ()
    actors: tuple[str, ...] = ()
    surname: str = ""
    """What the person is called for short; empty when it is not known."""


def sought(session: Session, page: ReadingPage) -> Sought | None:
    """The selected text, else the words of the selected annotation, else the name at the caret.

    Without an annotation they are to be mentions like one that has the same words, if there is any. None where
    there are no such words, or only interrupted ones.
    """
    text, book = session.text, session.codebook
    like = session.annotations.get(session.selected)
    span = page.selected_text_range
    mention = book.with_function("mention") or book.labels[0]
    if span is None and like is not None:
        if len(like.fragments) > 1:
            return None
        span, label = like.spans[0], book.labels_by_id[like.label]
    else:
        span = span or sensible_unit(text, page.caret, "mention")
        words = text[slice(*span)].strip() if span else ""
        label = mention
        like = next((a for a in session.in_order if a.label == label.id and a.words == words), None)
    if span is None or not text[slice(*span)].strip():
        return None
    return Sought(
        text[slice(*span)].strip(),
        label,
        *((like.attributes, like.actors) if like else ((), ())),
        surname=_surname(session, span, like) if label == mention else "",
    )


def _surname(session: Session, span: Span, like: Annotation | None) -> str:
    """Only a person has one: an actor of another kind says that it is none."""
    meant = like.actors if like else ()
    kinds = {actor.kind for actor in session.project.actors() if actor.id in meant}
    from pullquote.suggest.same_name import surname  # with its lexicon, when it is needed

    return "" if kinds - {"person", "unknown"} else surname(session.text, span, _language(session))


def places(session: Session, wanted: Sought, *, with_surname: bool = False) -> list[Place]:
    """Where the words stand, and the surname alone if that is asked for; none that has the label already."""
    from pullquote.suggest.same_name import is_in_longer_name  # with its lexicon, when it is needed

    text, language = session.text, _language(session)
    taken = [span for a in session.annotations.values() if a.label == wanted.label.id for span in a.spans]
    found: list[Span] = []
    for words in (wanted.words, wanted.surname) if with_surname else (wanted.words,):
        for start, end in occurrences(text, words):
            if not any(start < other_end and other < end for other, other_end in (*taken, *found)):
                found.append((start, end))
    is_name = wanted.label.function == "mention"
    return [Place(span, is_name and is_in_longer_name(text, span, language)) for span in sorted(found)]


def _language(session: Session) -> str:
    return session.project.article(session.article).language
