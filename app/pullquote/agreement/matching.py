"""Which predicted annotation stands for which gold one: one to one, the best assignment there is.

The weight of a pair is its intersection over union, not the bare number of shared characters: by that number a
prediction of the whole article would be as good a partner as an exact one.
"""

from collections.abc import Iterator, Sequence

import networkx

from pullquote.agreement.spans import Spans, iou

__all__ = ["match"]

_STEPS = 1_000_000
"""Weights are whole numbers of millionths, so that ties are ties on every machine."""


def match(
    gold: Sequence[Spans],
    predicted: Sequence[Spans],
    threshold: float,
    gold_kinds: Sequence[str] = (),
    predicted_kinds: Sequence[str] = (),
) -> list[tuple[int, int]]:
    """Pairs of indices `(gold, predicted)` in gold order: each index once, the sum of IoU as large as it can be.

    Only pairs with an IoU of `threshold` or more are made. Of equally good assignments the one with more pairs of the
    same kind is taken.
    """
    weights: dict[tuple[int, int], int] = {}
    for pair in _overlapping(gold, predicted):
        overlap = iou(gold[pair[0]], predicted[pair[1]])
        if overlap >= threshold:
            weights[pair] = round(overlap * _STEPS)
    if not weights:
        return []
    many = len(gold) + 1  # the bonuses for kinds never add up to one step of overlap
    graph: networkx.Graph[int] = networkx.Graph()
    for (g, p), weight in sorted(weights.items()):
        same = bool(gold_kinds and predicted_kinds) and gold_kinds[g] == predicted_kinds[p]
        graph.add_edge(g, len(gold) + p, weight=weight * many + same)
    pairs: list[tuple[int, int]] = []
    for component in networkx.connected_components(graph):
        edges: list[tuple[int, int, int]] = sorted(graph.subgraph(component).edges(data="weight"))
        if len(edges) > 1:
            part: networkx.Graph[int] = networkx.Graph()
            part.add_weighted_edges_from(edges)
            chosen = networkx.max_weight_matching(part)
        else:
            chosen = {(one, other) for one, other, _ in edges}
        pairs += [(min(ends), max(ends) - len(gold)) for ends in chosen]
    return sorted(pairs)


def _overlapping(gold: Sequence[Spans], predicted: Sequence[Spans]) -> set[tuple[int, int]]:
    """The pairs that share a character, in time linear in spans and pairs once the spans are sorted."""
    return set(_meetings(gold, predicted))


def _meetings(gold: Sequence[Spans], predicted: Sequence[Spans]) -> Iterator[tuple[int, int]]:
    sides = (gold, predicted)
    spans = sorted(
        (start, end, side, index)
        for side, annotations in enumerate(sides)
        for index, annotation in enumerate(annotations)
        for start, end in annotation
    )
    still_open: list[list[tuple[int, int]]] = [[], []]
    for start, end, side, index in spans:
        others = still_open[1 - side]
        others[:] = [other for other in others if other[0] > start]
        for _, other in others:
            yield (index, other) if side == 0 else (other, index)
        still_open[side].append((end, index))
