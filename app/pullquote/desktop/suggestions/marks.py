"""Proposals in the shape in which the page draws them."""

from collections.abc import Iterable, Sequence

from pullquote.boundaries import Span
from pullquote.codebook import Codebook, Function
from pullquote.errors import PullquoteError
from pullquote.jobs.proposals import Proposal
from pullquote.records import Annotation, Fragment
from pullquote.text import normalise_fragments

__all__ = ["end_marks", "mark", "mark_id"]

_Key = tuple[str, tuple[Span, ...]]


def mark_id(proposal: Proposal) -> str:
    """What the page calls a proposal; no annotation has such an id."""
    return f"suggested {proposal.kind} {proposal.index}"


def mark(proposal: Proposal, text: str, spans: Sequence[Span] | None = None) -> Annotation:
    """What the page shows of a proposal: its words, or `spans` where the analyst has moved an edge."""
    return Annotation(
        *(mark_id(proposal), "", "", proposal.label),
        _fragments(text, proposal.fragments if spans is None else spans),
        proposal.attributes,
        confidence=proposal.confidence,
        origin=proposal.rule,
    )


def end_marks(
    proposal: Proposal, text: str, codebook: Codebook, annotations: Iterable[Annotation]
) -> list[Annotation]:
    """The cue, the sources and the addressees of a proposal, but for those that are tagged already."""
    there: set[_Key] = {(annotation.label, annotation.spans) for annotation in annotations}
    wanted: list[tuple[Function, Sequence[Span]]] = [("cue", proposal.cue)] if proposal.cue else []
    wanted += [("mention", (span,)) for span in dict.fromkeys((*proposal.sources, *proposal.addressees))]
    made = []
    for function, spans in wanted:
        label = codebook.with_function(function)
        if label is not None and (label.id, tuple(spans)) not in there:
            uuid = f"{mark_id(proposal)} {function} {spans[0][0]}"
            made.append(Annotation(uuid, "", "", label.id, _fragments(text, spans), origin=proposal.rule))
    return made


def _fragments(text: str, spans: Sequence[Span]) -> tuple[Fragment, ...]:
    try:
        spans = normalise_fragments(text, spans)
    except PullquoteError:  # nothing but white space: nothing to draw
        return ()
    return tuple(Fragment(start, end, text[start:end]) for start, end in spans)
