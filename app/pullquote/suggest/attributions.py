"""Who said what in an article, paragraph by paragraph.

Cue frames come first, then the quotations that no cue has claimed. From paragraph to paragraph only the last speaker is
kept and whether a quotation is still open.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from pullquote.boundaries import Span
from pullquote.quotations import Quotation, read_quotations
from pullquote.suggest.floating import DASHES, Floating
from pullquote.suggest.found import Before, Found
from pullquote.suggest.frames import Frame, frames
from pullquote.suggest.lexicon import Lexicon
from pullquote.suggest.noun_phrase import is_capital, is_speaker, phrase_after, source_span
from pullquote.suggest.paragraph import Paragraph, Tokens, read_paragraph, sentences
from pullquote.suggest.second_verbs import said_before
from pullquote.suggest.sentence import Sentence
from pullquote.suggest.transcript import transcript
from pullquote.suggest.verb_second import is_reported_speech

__all__ = ["find_attributions"]

_SOLID = re.compile(r"\S")
_GIANT = 4000
"""Code points; a longer paragraph is read in pieces, so that time grows with its length and not faster."""


def find_attributions(
    text: str, paragraphs: Iterable[Span], lexicon: Lexicon
) -> tuple[list[Found], list[Span]]:
    """The attributions of the given paragraphs in text order, and the outermost quotations that belong to none."""
    found: list[Found] = []
    unattributed: list[Span] = []
    before = Before()
    spans = tuple(paragraphs)
    turns = transcript(text, spans)
    for span in spans:
        if span in turns:
            turn, last = turns[span], before.last
            source = turn.source or (last.source if last and turn.answers else None)
            item = Found([turn.words], turn.cue, source, "transcript", "transcript" if source else "")
            found.append(item)
            before = Before(item if source else last, speaker=source or before.speaker)
            continue
        for piece, marks in _pieces(text, span, read_quotations(text, *span)):
            p = read_paragraph(text, piece, marks, lexicon)
            if not _signed(p, lexicon, before):
                reading = _Reading(p, lexicon, before)
                found += reading.found
                unattributed += reading.unattributed
                before = reading.after
    found.sort(key=lambda item: (item.content[0][0], -item.content[-1][1]))
    return found, unattributed


def _pieces(text: str, span: Span, marks: list[Quotation]) -> Iterator[tuple[Span, list[Quotation]]]:
    """A paragraph and its quotations; a giant one cut at white space, quotations over a cut left out."""
    start, end = span
    first = 0
    while end - start > _GIANT:
        cut = max(text.rfind(" ", start, start + _GIANT), start + _GIANT // 2)
        last = first
        while last < len(marks) and marks[last].span[0] < cut:
            last += 1
        yield (start, cut), [mark for mark in marks[first:last] if mark.span[1] <= cut]
        start, first = cut, last
    yield (start, end), [mark for mark in marks[first:] if mark.span[0] >= start and mark.span[1] <= end]


def _signed(p: Paragraph, lexicon: Lexicon, before: Before) -> bool:
    """Whether the paragraph is a line such as “—Ana Roth”: it becomes the source of the quotation above it."""
    last = before.last
    if not 2 <= len(p.words) <= 12 or p.words[0] not in DASHES or not is_capital(p, 1):
        return False
    if last is None or last.cue is not None or p.text[last.content[-1][1] : p.span[0]].strip():
        return False
    source = phrase_after(p, lexicon, 1, len(p.words))
    if source is None:
        return False
    last.source, last.cue = source_span(p, source), p.chars((0, 1))
    last.rule = last.source_rule = "dash"
    return True


class _Reading:
    """One paragraph: `found` and `unattributed`, and what it leaves to the next in `after`."""

    def __init__(self, p: Paragraph, lexicon: Lexicon, before: Before) -> None:
        self.p, self.lexicon, self.before = p, lexicon, before
        self.found: list[Found] = []
        self.unattributed: list[Span] = []
        self.after = Before()
        self.speaker = before.speaker
        self._keeps_subjects = bool(lexicon.grammar & {"verb_second", "null_subject"})
        self.owner: dict[int, Found] = {}
        """Per outermost quotation the attribution that it is part of."""
        self._cut_unclosed()
        for index, sentence in enumerate(p.sentences):
            self._cues(sentence, p.sentences[index - 1] if index else None)
        if before.open and p.quote and p.quote[0] == 0:
            self._join_open()
        if "inciso" in lexicon.grammar:
            for index in range(len(p.quotations)):
                if index not in self.owner:
                    self._interrupted(index)
        for index in p.nested:
            self._nested_marks(index)
        self._claim_floating()

    def _cut_unclosed(self) -> None:
        """End a quotation that was never closed before the cue in it: “We lost, Ana said."""
        p = self.p
        if not p.quotations or not p.is_open(p.quotations[-1]):
            return
        start, end = p.quotations[-1]
        if _next_character(p.text, p.span[1]) == p.text[start]:
            return  # a quotation over several paragraphs is open by right
        inside = read_paragraph(p.text, (start + 1, end), [], self.lexicon)
        for sentence in inside.sentences:
            for frame in frames(inside, self.lexicon, sentence):
                last = max(frame.cue[1], frame.source[1] if frame.source else 0)
                ends = not any(word[0].isalnum() for word in inside.words[last : sentence[1]])
                if frame.pattern in ("aside", "inverted") and ends and len(frame.content) == 1:
                    comma = inside.end_of(frame.content[0][1] - 1)
                    comma += p.text[comma : comma + 1] == ","
                    p.quotations[-1] = start, comma
                    p.unclosed.add((start, comma))
                    first, stop = p.inside[-1]
                    cut = bisect_left(p.starts, comma, first, stop)
                    p.inside[-1] = first, cut
                    p.quote[cut:stop] = [-1] * (stop - cut)
                    p.sentences = sentences(p, self.lexicon)
                    return

    # Cues

    def _cues(self, sentence: Tokens, before: Tokens | None) -> None:
        p = self.p
        items: list[Found] = []
        for frame in frames(p, self.lexicon, sentence):
            item = _of_frame(p, frame)
            if item is not None and not any(item.content == other.content for other in items):
                items.append(item)
        if not items:
            if not (before and self._said_before(sentence, before)):
                self._reported_on(sentence)
            return
        items = _nested(items)
        for item in items:
            if item.source is None and item.rule.startswith("subjectless") and self.speaker:
                item.source, item.source_rule = self.speaker, "subjectless"
        self.speaker = next(
            (item.source for item in items if item.parent is None and item.source), self.speaker
        )
        for item in sorted(items, key=lambda item: item.parent is None):
            for start, end in item.content:
                for index in range(bisect_left(p.quotations, (start, start)), len(p.quotations)):
                    span = p.quotations[index]
                    if span[1] > end:
                        break
                    item.verbatim.append(span)
                    self.owner.setdefault(index, item)
        self.found += items

    def _said_before(self, sentence: Tokens, before: Tokens) -> bool:
        """Whether a sentence only says who said the one before it, which then becomes an attribution."""
        p = self.p
        frame = said_before(Sentence(p, self.lexicon, sentence))
        if frame is None or frame.source is None:
            return False
        span = p.chars(_sentence_content(p, before))
        self.speaker, cue = source_span(p, frame.source), p.chars(frame.cue)
        last = self.found[-1] if self.found else None
        if last is not None and last.content[-1][1] > span[0]:
            if last.rule == "reported-on":
                last.cue, last.source, last.rule, last.source_rule = (
                    cue,
                    self.speaker,
                    frame.rule,
                    frame.pattern,
                )
            return True
        inside = [quotation for quotation in p.quotations if _holds([span], quotation)]
        item = Found([span], cue, self.speaker, frame.rule, frame.pattern, inside, frame.lemma, frame.kind)
        self.owner |= {p.quotations.index(quotation): item for quotation in inside}
        self.found.append(item)
        return True

    def _reported_on(self, sentence: Tokens) -> None:
        """A sentence whose verb says that the last speaker goes on: Er habe lange gerechnet."""
        p = self.p
        reading = Sentence(p, self.lexicon, sentence)
        if not is_reported_speech(reading):
            subject = reading.subject(sentence[1]) if self._keeps_subjects else None
            if subject and p.quote[subject[0]] < 0 and is_speaker(p, self.lexicon, subject):
                self.speaker = source_span(p, subject)
            return
        if self.speaker is None:
            return
        span = p.chars(_sentence_content(p, sentence))
        inside = [quotation for quotation in p.quotations if _holds([span], quotation)]
        last = self.found[-1] if self.found else None
        if last is not None and last.rule == "reported-on" and last.content[-1][1] + 3 > span[0]:
            last.content[-1] = last.content[-1][0], span[1]
        else:
            last = Found([span], None, self.speaker, "reported-on", "reported-on")
            self.found.append(last)
        last.verbatim += inside
        self.owner |= {p.quotations.index(quotation): last for quotation in inside}

    def _join_open(self) -> None:
        """The rest of a quotation that an earlier paragraph left open: one attribution if the same speaker goes on."""
        last, first = self.before.last, self.owner.get(0)
        if last is None or first is None or first.parent is not None:
            return
        if last.cue is None:
            last.cue, last.source, last.addressee = first.cue, first.source, first.addressee
            last.rule, last.source_rule, last.lemma, last.kind = (
                first.rule,
                first.source_rule,
                first.lemma,
                first.kind,
            )
        elif last.source and first.source and not self._may_be_same(last.source, first.source):
            return
        last.content += first.content
        last.verbatim += first.verbatim
        self.owner = {index: last if owner is first else owner for index, owner in self.owner.items()}
        for item in self.found:
            if item.parent is first:
                item.parent = last
        self.found = [item for item in self.found if item is not first]

    def _may_be_same(self, earlier: Span, later: Span) -> bool:
        """Whether a later source may be the earlier one: a pronoun, or one of its names."""
        text = self.p.text
        name = text[slice(*later)]
        return name.lower() in self.lexicon.words.pronouns or name.split()[-1] in text[slice(*earlier)]

    def _interrupted(self, index: int) -> None:
        """A quotation with its cue inside the marks: « Nous sommes prêts, dit Ana Roth, et nous attendons. »"""
        p = self.p
        start, end = p.quotations[index]
        marks = p.nested.get(index, [])
        inside = read_paragraph(
            p.text, (start + 1, end if p.is_open((start, end)) else end - 1), marks, self.lexicon
        )
        for sentence in inside.sentences:
            for frame in frames(inside, self.lexicon, sentence):
                item = _of_frame(inside, frame)
                if item is None or frame.pattern != "inverted" or frame.kind not in ("say", "speech"):
                    continue
                item.content[0] = start, item.content[0][1]
                if len(item.content) > 1:
                    item.content[1] = item.content[1][0], end
                elif sentence[1] < len(inside.words):
                    item.content.append((inside.starts[sentence[1]], end))
                item.verbatim = list(item.content)
                self.owner[index] = item
                self.found.append(item)
                return

    def _nested_marks(self, index: int) -> None:
        """Whom a speaker quotes: marks inside the marks, with a cue of their own."""
        owner = self.owner.get(index)
        if owner is None:
            return
        start, end = self.p.quotations[index]
        inside = read_paragraph(self.p.text, (start + 1, end - 1), self.p.nested[index], self.lexicon)
        for sentence in inside.sentences:
            for frame in frames(inside, self.lexicon, sentence):
                item = _of_frame(inside, frame)
                if item is not None:
                    item.verbatim = [span for span in inside.quotations if _holds(item.content, span)]
                    if item.verbatim:
                        item.parent = owner
                        self.found.append(item)

    # Quotations that no cue has claimed

    def _claim_floating(self) -> None:
        p, previous = self.p, None
        if not p.quotations and p.words[-1:] != [":"]:
            self.after = Before(self.before.last, speaker=self.speaker)
            return
        floating = Floating(p, self.lexicon, self.before)
        for index, span in enumerate(p.quotations):
            owner = self.owner.get(index)
            if owner is None:
                owner = floating.claim(index, previous)
                if owner is None:
                    self.unattributed.append(span)
                    continue
                if owner is not previous and owner is not self.before.last:
                    self.found.append(owner)
                self.owner[index] = owner
            previous = owner
        last, is_open = self.before.last, False
        if self.owner:
            index = max(self.owner)
            last = self.owner[index]
            if index == len(p.quotations) - 1:
                is_open = last.unclosed = p.is_open(p.quotations[index])
        speaker = self.owner[max(self.owner)].source if self.owner else None
        self.after = Before(last, is_open, speaker or self.speaker, floating.introduces())


def _next_character(text: str, at: int) -> str:
    """The first character from `at` on that is no white space."""
    found = _SOLID.search(text, at)
    return found.group() if found else ""


def _of_frame(p: Paragraph, frame: Frame) -> Found | None:
    content = [part for part in (_trimmed(p, part) for part in frame.content) if part[0] < part[1]]
    if not content:
        return None
    return Found(
        content=[p.chars(part) for part in content],
        cue=p.chars(frame.cue),
        source=source_span(p, frame.source) if frame.source else None,
        rule=frame.rule,
        source_rule=frame.pattern if frame.source else "",
        lemma=frame.lemma,
        kind=frame.kind,
        addressee=source_span(p, frame.addressee) if frame.addressee else None,
    )


def _trimmed(p: Paragraph, part: Tokens) -> Tokens:
    """Content without commas and dashes at its edges."""
    start, end = part
    while (
        start < end
        and p.quote[start] < 0
        and not p.words[start][0].isalnum()
        and p.words[start] not in "$€£([…#@"
    ):
        start += 1
    while start < end and p.quote[end - 1] < 0 and p.words[end - 1] in ",;:.—–-":
        end -= 1
    return start, end


def _sentence_content(p: Paragraph, sentence: Tokens) -> Tokens:
    """A sentence that is content as a whole, without its full stop."""
    start, end = _trimmed(p, sentence)
    while end > start + 1 and p.quote[end - 1] < 0 and p.words[end - 1] in ".!":
        end -= 1
    return start, end


_SURE = ("that", "whether", "aside", "inverted", "according", "quote")
"""Patterns that are right often enough to be proposed inside another attribution's content."""


def _nested(items: Sequence[Found]) -> list[Found]:
    """Give each attribution the smallest other one whose content has its cue, and cut its content to that one's."""
    kept: list[Found] = []
    for item in items:
        holders = [
            other for other in items if other is not item and item.cue and _holds(other.content, item.cue)
        ]
        if holders:
            holder = min(holders, key=lambda other: sum(end - start for start, end in other.content))
            item.parent = holder
            item.content = [
                (max(start, low), min(end, high))
                for start, end in item.content
                for low, high in holder.content
                if max(start, low) < min(end, high)
            ]
            if not item.content or not item.rule.startswith(_SURE) or item.kind == "show":
                continue
        kept.append(item)
    for item in kept:
        while item.parent is not None and item.parent not in kept:
            item.parent = item.parent.parent
    return kept


def _holds(content: Sequence[Span], span: Span) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in content)
