"""What a screen reader says of annotations on the page: all that lanes, chips and curves show, in words.

Qt's own text interface of the page gives the article's characters, the caret and the selection, in the positions of
`DisplayMap`. It knows nothing of annotations, and one written in Python crashes; so they are the page's description.
"""

from collections.abc import Iterable, Iterator

from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.reading.spans import Mark
from pullquote.desktop.reading.view import View
from pullquote.wording import later, plural, say

__all__ = ["named", "under_caret"]

_LONGEST = 80


def under_caret(view: View, ids: Iterable[str]) -> str:
    """The annotations and suggestions at the caret, smallest first; empty for none."""
    chosen = view.strong() | view.reviewed
    said = []
    for mark in filter(None, map(view.mark, ids)):
        name = _name(view, mark)
        if mark.annotation.id in chosen:
            name = say("{annotation}, selected", annotation=name)
        said.append(", ".join((name, *_more(view, mark))))
    return "; ".join(said)


def named(view: View, uuid: str) -> str:
    """An annotation that was gone to, with its words; empty when there is none."""
    mark = view.mark(uuid)
    if mark is None:
        return ""
    name = say("{annotation}: {words}", annotation=_name(view, mark), words=_words(mark))
    return ", ".join((name, *_more(view, mark)))


def _name(view: View, mark: Mark) -> str:
    name = view.label(mark).name
    if mark.suggested:
        return say("Suggested: {label}", label=name)
    return say("{label}, not saved yet", label=name) if mark.pending else name


def _more(view: View, mark: Mark) -> Iterator[str]:
    """Fragments, attributes and links: “2 fragments”, “direct”, “source: Ines Halvorsen”."""
    annotation = mark.annotation
    if (count := len(annotation.fragments)) > 1:
        yield plural("1 fragment", "{count} fragments", count)
    yield from (spoken(attribute.value) for attribute in annotation.attributes)
    for link_id in view.links_of.get(annotation.id, ()):
        link = view.links[link_id]
        is_head = link.head == annotation.id
        other = view.mark(link.tail if is_head else link.head)
        if other is not None:
            role, words = view.role_name(link), _words(other)
            template = later("{role}: {words}") if is_head else later("{role} of {words}")
            yield say(template, role=role, words=words)


def _words(mark: Mark) -> str:
    words = " ".join(mark.annotation.words.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
