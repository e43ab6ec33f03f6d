"""Places as a file gives them, made places in the frozen text: counted over, held against the file's own words.

A format says in what it counts. When the words that the file quotes do not stand there, the other ways in which tools
are known to count are tried, and one is taken only when all words of the article agree with it; it is told then.
Otherwise nothing is guessed: a mark whose words do not stand where it says is left out and listed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pullquote.importers.drafts import Marked, Related
from pullquote.importers.reading import LeftOut
from pullquote.text import EmptyFragment, FragmentOutOfRange, TextIndex, freeze, normalise_fragments
from pullquote.wording import later, plural, say

__all__ = ["CODE_POINTS", "UTF_16", "Anchored", "Measure", "Places", "anchored"]


@dataclass(frozen=True, slots=True)
class Measure:
    """How a file counts: in UTF-16 code units or code points, CRLF as one or as it is stored, the end in or out."""

    utf16: bool = False
    lines_as_one: bool = False
    end_included: bool = False

    @property
    def words(self) -> str:
        """This measure in words."""
        return ", ".join(
            say(template)
            for template in (
                later("in UTF-16 code units") if self.utf16 else later("in code points"),
                *([later("each line break as one")] if self.lines_as_one else []),
                *([later("with the last character included")] if self.end_included else []),
            )
        )


CODE_POINTS = Measure()
UTF_16 = Measure(utf16=True)
_MOST_COVERED = 64 << 20
"""Characters that an article's marks cover together: a file of a few lines could claim to mark the whole text often."""

_KNOWN = tuple(Measure(utf16, lines) for lines in (False, True) for utf16 in (False, True))


@dataclass(frozen=True, slots=True)
class Anchored:
    """The frozen text with its marks and relations, what was repaired, and what could not be placed."""

    text: str
    marked: tuple[Marked, ...]
    related: tuple[Related, ...]
    repairs: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def anchored(
    text: str,
    marked: Sequence[Marked],
    related: Sequence[Related] = (),
    *,
    where: str,
    measure: Measure = CODE_POINTS,
    others: Iterable[Measure] = _KNOWN,
) -> Anchored:
    """Marks with the file's own offsets in the decoded `text`, as marks of its frozen text.

    `where` is the article's place in the file, `measure` how the format counts, `others` are tried when the words that
    the marks quote do not stand there.
    """
    places = Places(text)
    chosen = measure
    if places.wrong(marked, measure):
        fitting = (each for each in others if each != measure and not places.wrong(marked, each))
        chosen = next(fitting, measure)
    repairs: list[str] = []
    if chosen != measure:
        repairs.append(
            say(
                "The places are counted {found}, not {usual} as this format does: so all of them fit their words.",
                found=chosen.words,
                usual=measure.words,
            )
        )
    return places.settled(marked, related, where, chosen, repairs)


class Places:
    """A text as it is stored, and frozen: from places in the one to places in the other."""

    def __init__(self, text: str) -> None:
        self._stored = text
        self.text = freeze(text)[0]
        self._dropped = [
            found.end() - 1 for found in re.finditer("\\A\ufeff|\r\n|[\ud800-\udbff][\udc00-\udfff]", text)
        ]

    @cached_property
    def _stored_index(self) -> TextIndex:
        return TextIndex(self._stored)

    @cached_property
    def _frozen_index(self) -> TextIndex:
        return TextIndex(self.text)

    def span(self, start: int, end: int, measure: Measure) -> tuple[int, int] | None:
        """A span of the file in the frozen text, None when it does not lie inside."""
        end += measure.end_included
        index = self._frozen_index if measure.lines_as_one else self._stored_index
        if not 0 <= start <= end <= (index.units if measure.utf16 else index.length):
            return None
        if measure.utf16:
            start, end = index.to_codepoint(start), index.to_codepoint(end)
        if measure.lines_as_one:
            return start, end
        return start - bisect_left(self._dropped, start), end - bisect_left(self._dropped, end)

    def differs(self, mark: Marked, measure: Measure) -> str | None:
        """What stands where a mark has other words, None when it agrees or quotes none."""
        if not mark.words:
            return None
        places = [self.span(start, end, measure) for start, end in mark.spans]
        found_there = [self.text[slice(*place)] if place else "" for place in places]
        if len(mark.words) == 1:  # of some files, also for several spans
            found_there = [" ".join(found_there)]
        for found, words in zip(found_there, mark.words, strict=False):
            stated = freeze(words)[0]
            # Many files write a line break as a blank.
            if found != stated and found.split() != stated.split():
                return found
        return None

    def wrong(self, marked: Iterable[Marked], measure: Measure) -> bool:
        """Whether the words of any mark do not stand where it says."""
        return any(self.differs(mark, measure) is not None for mark in marked)

    def settled(
        self,
        marked: Iterable[Marked],
        related: Iterable[Related],
        where: str,
        measure: Measure,
        repairs: list[str],
    ) -> Anchored:
        """The marks at their places in the frozen text, and what has none."""
        left_out: list[LeftOut] = []
        kept: dict[str, Marked] = {}
        trimmed = covered = 0
        for mark in marked:
            covered += sum(abs(end - start) for start, end in mark.spans)
            settled = (
                self._settled(mark, measure, mark.id in kept)
                if covered <= _MOST_COVERED
                else say("The marks of the article cover more text than anybody marks.")
            )
            if isinstance(settled, str):
                left_out.append(LeftOut(where, settled, _raw(mark)))
            else:
                kept[mark.id], changed = settled
                trimmed += changed
        if trimmed:
            repairs.append(
                plural(
                    "1 mark was trimmed of blanks, made whole characters, or joined with itself.",
                    "{count} marks were trimmed of blanks, made whole characters, or joined with themselves.",
                    trimmed,
                )
            )
        whole: dict[str, Related] = {}
        for relation in related:
            missing = next((each for each in (relation.head, relation.tail) if each not in kept), None)
            if missing is not None or relation.id in whole or relation.head == relation.tail:
                left_out.append(LeftOut(where, _relation_problem(relation, missing), _raw(relation)))
            else:
                whole[relation.id] = relation
        return Anchored(
            self.text, tuple(kept.values()), tuple(whole.values()), tuple(repairs), tuple(left_out)
        )

    def _without_blanks(self, span: tuple[int, int]) -> tuple[int, int]:
        """Most of what `normalise_fragments` would take off, which it does a character at a time."""
        start, end = span
        words = self.text[start:end]
        if not words.strip():
            return span if len(words) < 2 else (start, start + 1)
        return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())

    def _settled(self, mark: Marked, measure: Measure, known: bool) -> tuple[Marked, bool] | str:
        """The mark in the frozen text and whether its edges had to change, or why it cannot be placed."""
        if known:
            return say("There are two marks “{id}”; the second is left out.", id=mark.id)
        spans = [self.span(*span, measure) for span in mark.spans]
        placed = [span for span in spans if span is not None]
        if len(placed) < len(spans) or not spans:
            return say(
                "“{label}” at {places} does not lie inside the text.", label=mark.label, places=_places(mark)
            )
        found = self.differs(mark, measure)
        if found is not None:
            return say(
                "“{label}” at {places}: there stands “{found}”, not “{words}”.",
                label=mark.label,
                places=_places(mark),
                found=found[:200],
                words=" … ".join(mark.words)[:200],
            )
        try:
            fragments = normalise_fragments(self.text, [self._without_blanks(span) for span in placed])
        except (EmptyFragment, FragmentOutOfRange) as error:
            return say("“{label}”: {reason}", label=mark.label, reason=error)
        words = tuple(self.text[start:end] for start, end in fragments)
        return replace(mark, spans=fragments, words=words), list(fragments) != sorted(placed)


def _relation_problem(relation: Related, missing: str | None) -> str:
    if missing is None and relation.head == relation.tail:
        return say("“{role}” joins “{id}” with itself.", role=relation.role, id=relation.head)
    if missing is None:
        return say("There are two relations “{id}”; the second is left out.", id=relation.id)
    return say("“{role}” has an end “{id}” that is not there.", role=relation.role, id=missing)


def _places(mark: Marked) -> str:
    return ", ".join(f"{start}–{end}" for start, end in mark.spans)


def _raw(part: Marked | Related) -> str:
    if isinstance(part, Related):
        return f"{part.role}\t{part.head}\t{part.tail}"
    return f"{part.label}\t{_places(part)}\t{' … '.join(part.words)}".rstrip("\t")
