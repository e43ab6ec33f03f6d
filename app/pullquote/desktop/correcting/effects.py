"""What a correction changes, as rows: each change in its context, and the annotations that do not keep their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pullquote.desktop.panels.panel_list import Heading
from pullquote.project import CorrectionPreview
from pullquote.reanchoring import Reanchoring
from pullquote.records import Annotation, Hunk
from pullquote.wording import plural, say

__all__ = ["Affected", "Changed", "Row", "changes", "effects", "made_visible", "summary", "told"]

_CONTEXT = 40
_VISIBLE = str.maketrans({"\n": "¶", "\u2028": "¶", "\u2029": "¶", "\t": "⇥"})
_BLANKS = str.maketrans({" ": "␣", "\u00a0": "⍽", "\u202f": "⍽", "\u2009": "⍽"})


@dataclass(frozen=True, slots=True)
class Changed:
    """A change, and the words around it; `start` and `end` are those of the new words in the corrected text."""

    start: int
    end: int
    before: str
    hunk: Hunk
    after: str


@dataclass(frozen=True, slots=True)
class Affected:
    """An annotation before the correction and after it, None when it loses its words; where it is, or was."""

    start: int
    end: int
    before: Annotation
    after: Annotation | None


Row = Changed | Affected | Heading


def effects(text: str, preview: CorrectionPreview) -> list[Row]:
    """The rows of a correction that makes `text`: what is lost first, as it needs a look most."""
    way = Reanchoring(preview.hunks, text)
    lost = [Affected(way.offset(a.start), way.offset(a.end), a, None) for a in preview.lost]
    reworded = [Affected(after.start, after.end, before, after) for before, after in preview.reworded]
    changed = list(changes(text, preview.hunks))
    rows: list[Row] = []
    for heading, part in (
        (plural("1 annotation loses its words", "{count} annotations lose their words", len(lost)), lost),
        (plural("1 annotation is reworded", "{count} annotations are reworded", len(reworded)), reworded),
        (plural("1 change", "{count} changes", len(changed)), changed),
    ):
        if part:
            rows += [Heading(heading), *part]
    return rows


def changes(text: str, hunks: Sequence[Hunk]) -> Iterator[Changed]:
    """The changes that have made `text`, each in its context."""
    shift = 0
    for hunk in hunks:
        start = hunk.start + shift
        end = start + len(hunk.new)
        shift += len(hunk.new) - len(hunk.old)
        yield Changed(start, end, text[max(0, start - _CONTEXT) : start], hunk, text[end : end + _CONTEXT])


def summary(preview: CorrectionPreview) -> str:
    """The whole correction in a line."""
    effects = [
        plural("1 annotation moves", "{count} annotations move", preview.moved),
        plural("1 annotation is reworded", "{count} annotations are reworded", len(preview.reworded)),
        plural("1 annotation loses its words", "{count} annotations lose their words", len(preview.lost)),
        plural("1 link goes with it", "{count} links go with them", preview.links_lost),
    ]
    counts = (preview.moved, len(preview.reworded), len(preview.lost), preview.links_lost)
    told = [effect for effect, count in zip(effects, counts, strict=True) if count]
    changed = plural("1 change", "{count} changes", len(preview.hunks))
    return " · ".join([changed, *(told or [say("no annotation is touched")])])


def made_visible(words: str) -> str:
    """Words on one line: breaks as signs, and blanks, too, where there is nothing else."""
    shown = words.translate(_VISIBLE)
    return shown.translate(_BLANKS) if not words.strip(" \u00a0\u202f\u2009") else shown


def told(hunk: Hunk) -> str:
    """A change in words: for a screen reader, and where nothing is struck through."""
    old, new = made_visible(hunk.old), made_visible(hunk.new)
    if not new:
        return say("“{old}” is removed", old=old)
    if not old:
        return say("“{new}” is added", new=new)
    return say("“{old}” becomes “{new}”", old=old, new=new)
