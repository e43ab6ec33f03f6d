"""What a tooltip says of the annotations under the pointer, in words."""

from collections.abc import Iterable
from html import escape

from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.reading.view import View
from pullquote.wording import say

__all__ = ["tooltip"]

_LONGEST = 160


def tooltip(view: View, ids: Iterable[str]) -> str:
    """Label, words and attributes of each as rich text; empty for none."""
    parts = []
    for mark in filter(None, map(view.mark, ids)):
        annotation = mark.annotation
        words = annotation.words.replace("\n", " ")
        words = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
        name = f"<b>{escape(view.label(mark).name)}</b>"
        if mark.suggested:
            name = say("{label}? Suggested").format(label=name)
            if annotation.confidence is not None:
                name += f", {annotation.confidence:.0%} ({escape(annotation.origin)})"
        lines = [name, escape(words)]
        lines += [f"{escape(spoken(a.name))}: {escape(spoken(a.value))}" for a in annotation.attributes]
        parts.append("<br>".join(lines))
    return f"<qt>{'<hr>'.join(parts)}</qt>" if parts else ""
