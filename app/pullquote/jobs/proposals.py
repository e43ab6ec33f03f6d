"""Suggestions on their way to a decision: what window and command line do with them.

A proposal is one thing that the analyst can accept or reject. It stands nowhere in the project until then; what
becomes of it is one step of the journal: the annotations and links that it makes, and the decision.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

import msgspec

from pullquote.agreement.spans import Spans, iou, length, merged, shared
from pullquote.boundaries import Span
from pullquote.codebook import Codebook, Function, Label
from pullquote.jobs.annotations_by_place import AnnotationsByPlace
from pullquote.kinds import DEFAULT_KINDS, DecisionKind
from pullquote.project import Project
from pullquote.records import Annotation, Attribute, Decision, Verdict, attributes_of
from pullquote.suggest.suggestions import RULES_VERSION, Suggestions
from pullquote.text import normalise_fragments
from pullquote.wording import later

__all__ = [
    "CONFIDENT",
    "Proposal",
    "ProposedMention",
    "accept",
    "accept_above",
    "edit_distance",
    "proposals",
    "reject",
    "undecided",
    "versioned",
]

CONFIDENT = 0.9
"""From this confidence up, suggestions are accepted in bulk unless another is asked for."""

_SAME_QUOTE = 0.5
"""From this overlap (intersection over union) up, a tagged quote is the suggested one."""

_FUNCTIONS: Mapping[DecisionKind, Function] = {
    "attribution": "content",
    "mention": "mention",
    "claim": "claim",
    "quoted": "quoted",
    "zone": "zone",
}
"""What label a suggestion becomes."""


class ProposedMention(msgspec.Struct, frozen=True):
    """What is known of a mention: the names of whom it is thought to mean, and the ids of those in the registry."""

    span: Span
    mention_type: str
    rule: str
    confidence: float
    names: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()


class Proposal(msgspec.Struct, frozen=True):
    """A suggestion with the label that it would become; `index` is its place among the suggestions of its kind.

    Spans are code points of the article's text. `rule` is the bare name of the rule; `actors` are the names of whom
    the sources (or the mention itself) are thought to mean. `attributes` are those that the label has, and
    `mentions` says more on the sources and addressees. `source_rule` is how the sources were found.
    """

    kind: DecisionKind
    index: int
    fragments: tuple[Span, ...]
    rule: str
    confidence: float
    cue: tuple[Span, ...] = ()
    sources: tuple[Span, ...] = ()
    addressees: tuple[Span, ...] = ()
    quote_type: str = ""
    actors: tuple[str, ...] = ()
    label: str = ""
    attributes: tuple[Attribute, ...] = ()
    mentions: tuple[ProposedMention, ...] = ()
    source_rule: str = ""
    parent: tuple[Span, ...] = ()
    """Of an attribution inside another one, that one's content."""

    @property
    def start(self) -> int:
        """The first code point."""
        return self.fragments[0][0]


def versioned(rule: str) -> str:
    """A rule with the version of the rules, as decisions name it: `beside@1`."""
    return f"{rule}@{RULES_VERSION}"


# Suggestions → proposals


def proposals(
    suggestions: Suggestions,
    codebook: Codebook,
    kinds: Collection[DecisionKind] = DEFAULT_KINDS,
    minimum: float = 0.0,
) -> list[Proposal]:
    """What can be proposed with a codebook, in reading order: these kinds, from a confidence of `minimum` up.

    A kind whose function no label has is left out, and so are attributes and values that the label does not have.
    """
    makers = {
        "attribution": _attributions,
        "mention": _mentions,
        "claim": _claims,
        "quoted": _quoted,
        "zone": _zones,
    }
    found: list[Proposal] = []
    for kind in kinds:
        label = codebook.with_function(_FUNCTIONS[kind])
        if label is not None and not label.retired:
            found += makers[kind](suggestions, label)
    kept = (proposal for proposal in found if proposal.confidence >= minimum)
    return sorted(kept, key=lambda p: (p.start, -p.fragments[-1][1], p.kind, p.index))


def _attributions(suggestions: Suggestions, label: Label) -> Iterator[Proposal]:
    known = {mention.span: mention for mention in _proposed(suggestions)}
    for index, found in enumerate(suggestions.attributions):
        sources = [known[span] for span in found.sources if span in known]
        addressees = [known[span] for span in found.addressees if span in known]
        yield Proposal(
            *("attribution", index, found.content, found.rule, found.confidence),
            *(found.cue, found.sources, found.addressees, found.quote_type),
            actors=tuple(dict.fromkeys(name for mention in sources for name in mention.names)),
            label=label.id,
            attributes=_allowed(label, quote_type=found.quote_type, medium=found.medium, act=found.act),
            mentions=(*sources, *addressees),
            source_rule=found.source_rule,
            parent=() if found.parent is None else suggestions.attributions[found.parent].content,
        )


def _proposed(suggestions: Suggestions) -> Iterator[ProposedMention]:
    for mention in suggestions.mentions:
        meant = [suggestions.candidates[index] for index in mention.candidates]
        yield ProposedMention(
            *(mention.span, mention.mention_type, mention.rule, mention.confidence),
            names=tuple(candidate.name for candidate in meant),
            actors=tuple(candidate.actor for candidate in meant if candidate.actor),
        )


def _mentions(suggestions: Suggestions, label: Label) -> Iterator[Proposal]:
    for index, found in enumerate(_proposed(suggestions)):
        yield Proposal(
            *("mention", index, (found.span,), found.rule, found.confidence),
            actors=found.names,
            label=label.id,
            attributes=_allowed(label, mention_type=found.mention_type),
            mentions=(found,),
        )


def _claims(suggestions: Suggestions, label: Label) -> Iterator[Proposal]:
    for index, found in enumerate(suggestions.claims):
        yield Proposal(
            *("claim", index, found.fragments, found.rule, found.confidence),
            label=label.id,
            attributes=_allowed(
                label,
                claim_type=found.claim_type,
                checkworthiness=found.checkworthiness,
                voice=found.voice,
            ),
        )


def _quoted(suggestions: Suggestions, label: Label) -> Iterator[Proposal]:
    for index, found in enumerate(suggestions.quoted):
        yield Proposal(
            *("quoted", index, (found.span,), found.rule, found.confidence),
            label=label.id,
            attributes=_allowed(label, kind=found.kind),
        )


def _zones(suggestions: Suggestions, label: Label) -> Iterator[Proposal]:
    for index, found in enumerate(suggestions.zones):
        if found.kind == "body":
            continue  # what is left when the other zones are known; to propose it would tag the whole page
        yield Proposal(
            *("zone", index, found.fragments, found.rule, found.confidence),
            label=label.id,
            attributes=_allowed(label, kind=found.kind),
        )


def _allowed(label: Label, **values: str) -> tuple[Attribute, ...]:
    """Those of the values that are not empty and that the label offers."""
    return attributes_of(
        (name, value) for name, value in values.items() if value and label.offers(name, value)
    )


# Proposals → those still to be decided on


def undecided(
    proposed: Iterable[Proposal], annotations: Iterable[Annotation], decisions: Iterable[Decision]
) -> list[Proposal]:
    """The proposals that an annotator, whose annotations and decisions these are, has still to decide on.

    One that is tagged already is left out too: a quote that overlaps a tagged one by half of what both cover, a
    zone whose paragraphs all are in zones of its kind, anything else with exactly these words and this label.
    """
    decided = {(decision.kind, decision.spans) for decision in decisions}
    by_label: dict[str, list[Annotation]] = {}
    for annotation in annotations:
        by_label.setdefault(annotation.label, []).append(annotation)
    tests: dict[tuple[DecisionKind, str], Callable[[Proposal], bool]] = {}
    left: list[Proposal] = []
    for proposal in proposed:
        key = proposal.kind, proposal.label
        if key not in tests:
            tests[key] = _tagged(proposal.kind, by_label.get(proposal.label, []))
        if (proposal.kind, proposal.fragments) not in decided and not tests[key](proposal):
            left.append(proposal)
    return left


def _tagged(kind: DecisionKind, annotations: Sequence[Annotation]) -> Callable[[Proposal], bool]:
    """Tells whether a proposal is among the annotations with its label."""
    match kind:
        case "attribution":
            return partial(_is_quote, AnnotationsByPlace(annotations))
        case "zone":
            zones: dict[str, list[Span]] = {}
            for annotation in annotations:
                zones.setdefault(annotation.value("kind"), []).extend(annotation.spans)
            return partial(_is_zone, {name: merged(spans) for name, spans in zones.items()})
        case _:
            there = {annotation.spans for annotation in annotations}
            return lambda proposal: proposal.fragments in there


def _is_quote(tagged: AnnotationsByPlace, proposal: Proposal) -> bool:
    content = merged(proposal.fragments)
    return any(
        iou(content, merged(quote.spans)) >= _SAME_QUOTE
        for quote in tagged.between(proposal.start, proposal.fragments[-1][1])
    )


def _is_zone(tagged: Mapping[str, Spans], proposal: Proposal) -> bool:
    kind = next((attribute.value for attribute in proposal.attributes if attribute.name == "kind"), "")
    return all(_reaches(tagged.get(kind, ()), paragraph) for paragraph in proposal.fragments)


def _reaches(spans: Spans, stretch: Span) -> bool:
    """Whether one of the spans, which are in order and apart, has a character of the stretch."""
    before = bisect_left(spans, (stretch[1], 0)) - 1
    return before >= 0 and spans[before][1] > stretch[0]


# Decisions


def accept(
    project: Project,
    article_id: str,
    proposal: Proposal,
    *,
    fragments: Sequence[Span] | None = None,
    whole: bool = True,
) -> Annotation:
    """Make the annotation that is proposed, as one step, and keep the decision.

    `fragments` are the words as the analyst has adjusted them. `whole` makes cue, sources and addressees with their
    links too; annotations of the annotator that are there already are used as they are. Mentions stand for the
    registry actors that the suggestions name; none is added to the registry. Raises like `Project.annotate`.
    """
    with project.step("Accept suggestion", article_id):
        return _Acceptance(project, article_id).accept(proposal, fragments, whole)


def reject(project: Project, article_id: str, proposal: Proposal) -> None:
    """Keep the decision that the proposal is wrong, as one step; nothing else is changed."""
    with project.step("Reject suggestion", article_id):
        project.decide(
            *(article_id, proposal.kind, proposal.fragments, "rejected"),
            rule=versioned(proposal.rule),
            confidence=proposal.confidence,
        )


def accept_above(
    project: Project, article_id: str, proposed: Iterable[Proposal], confidence: float = CONFIDENT
) -> int:
    """Accept those of the proposals that have at least this confidence, as one step; how many they were."""
    sure = [proposal for proposal in proposed if proposal.confidence >= confidence]
    name = later("Accept suggestion") if len(sure) == 1 else later("Accept {count} suggestions")
    with project.step(name, article_id, count=len(sure)):
        acceptance = _Acceptance(project, article_id)
        for proposal in sure:
            acceptance.accept(proposal, reviewed=False)
    return len(sure)


def edit_distance(suggested: Sequence[Span], made: Sequence[Span]) -> int:
    """By how many characters the edges were moved in all.

    With a fragment more or less there are no edges to compare; then it is how many characters are in only one.
    """
    if len(suggested) == len(made):
        pairs = zip(suggested, made, strict=True)
        return sum(abs(was[0] - now[0]) + abs(was[1] - now[1]) for was, now in pairs)
    one, other = merged(suggested), merged(made)
    return length(one) + length(other) - 2 * shared(one, other)


class _Acceptance:
    """Accepts proposals of an article inside a step; reads text, codebook and registry once."""

    def __init__(self, project: Project, article: str) -> None:
        self._project = project
        self._article = article
        self._text = project.text(article)
        self._book = project.codebook
        self._registry = {actor.id for actor in project.actors()}

    def accept(
        self,
        proposal: Proposal,
        fragments: Sequence[Span] | None = None,
        whole: bool = True,
        *,
        reviewed: bool = True,
    ) -> Annotation:
        suggested = normalise_fragments(self._text, proposal.fragments)
        wanted = suggested if fragments is None else normalise_fragments(self._text, fragments)
        verdict: Verdict = "accepted" if wanted == suggested else "edited"
        meant = proposal.mentions if proposal.kind == "mention" else ()
        made = self._project.annotate(
            self._article,
            proposal.label,
            wanted,
            attributes=proposal.attributes,
            actors=self._registered(meant),
            status=verdict,
            confidence=proposal.confidence,
            origin=_origin(proposal.rule),
        )
        if whole and proposal.kind == "attribution":
            self._add_ends(made, proposal)
            self._add_parent(made, proposal)
        self._project.decide(
            *(self._article, proposal.kind, proposal.fragments, verdict),
            rule=versioned(proposal.rule),
            confidence=proposal.confidence,
            distance=edit_distance(suggested, wanted),
            annotation=made.id,
            reviewed=reviewed,
        )
        return made

    def _add_ends(self, quote: Annotation, proposal: Proposal) -> None:
        cue = self._label("cue", "cue", quote)
        if cue is not None and proposal.cue:
            origin = _origin(proposal.rule)
            annotation = self._project.annotate(
                *(self._article, cue.id, proposal.cue), confidence=proposal.confidence, origin=origin
            )
            self._project.link("cue", quote.id, annotation.id, origin=origin)
        known = {mention.span: mention for mention in proposal.mentions}
        for role, spans in (("source", proposal.sources), ("addressee", proposal.addressees)):
            label = self._label("mention", role, quote)
            if label is None:
                continue
            for span in spans:
                bare = ProposedMention(span, "", proposal.source_rule or proposal.rule, proposal.confidence)
                annotation = self._add_mention(label, known.get(span, bare))
                self._project.link(
                    role, quote.id, annotation.id, origin=_origin(proposal.source_rule or proposal.rule)
                )

    def _add_parent(self, quote: Annotation, proposal: Proposal) -> None:
        """Nest the quote in the one whose speaker quotes it, if that one is tagged as it was suggested."""
        if not proposal.parent or not self._allows("nested_in", quote.label, quote.label):
            return
        spans = normalise_fragments(self._text, proposal.parent)
        for other in self._project.annotations(self._article):
            own = other.annotator == self._project.annotator and other.label == quote.label
            if own and other.spans == tuple(spans):
                self._project.link("nested_in", quote.id, other.id, origin=_origin(proposal.rule))

    def _allows(self, role: str, head: str, tail: str) -> bool:
        return role in {allowed.id for allowed in self._book.roles_between(head, tail)}

    def _add_mention(self, label: Label, mention: ProposedMention) -> Annotation:
        return self._project.annotate(
            *(self._article, label.id, [mention.span]),
            attributes=_allowed(label, mention_type=mention.mention_type),
            actors=self._registered([mention]),
            confidence=mention.confidence,
            origin=_origin(mention.rule),
        )

    def _label(self, function: Function, role: str, quote: Annotation) -> Label | None:
        """The label with a function, if the codebook lets the role lead to it from the quote."""
        label = self._book.with_function(function)
        if label is None or label.retired or not self._allows(role, quote.label, label.id):
            return None
        return label

    def _registered(self, mentions: Iterable[ProposedMention]) -> list[str]:
        """Whom mentions stand for; an actor may have left the registry since the suggestions were made."""
        return [actor for mention in mentions for actor in mention.actors if actor in self._registry]


def _origin(rule: str) -> str:
    return f"rule:{versioned(rule)}"
