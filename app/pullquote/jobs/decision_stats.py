"""How often each rule is right, from the analysts' own decisions on its suggestions."""

from collections.abc import Iterable

import msgspec

from pullquote.project import Project
from pullquote.records import Decision, DecisionKind

__all__ = ["RuleDecisions", "decision_stats"]


class RuleDecisions(msgspec.Struct, frozen=True):
    """What became of a rule's suggestions; `rule` has its version.

    `precision` is the share that was kept (accepted or edited), `mean_distance` by how many characters the edges of
    those that were kept were moved on average: None when none was.
    """

    kind: DecisionKind
    rule: str
    accepted: int
    edited: int
    rejected: int
    precision: float
    mean_distance: float | None


def decision_stats(project: Project) -> list[RuleDecisions]:
    """The decisions of all annotators on the articles that show, by kind and rule; none that were made in bulk."""
    by_rule: dict[tuple[DecisionKind, str], list[Decision]] = {}
    for decision in project.decisions():
        if decision.reviewed:
            by_rule.setdefault((decision.kind, decision.rule), []).append(decision)
    return [_summed(kind, rule, by_rule[kind, rule]) for kind, rule in sorted(by_rule)]


def _summed(kind: DecisionKind, rule: str, decisions: Iterable[Decision]) -> RuleDecisions:
    distances: dict[str, list[int]] = {"accepted": [], "edited": [], "rejected": []}
    for decision in decisions:
        distances[decision.verdict].append(decision.distance)
    kept = distances["accepted"] + distances["edited"]
    counts = {verdict: len(of_these) for verdict, of_these in distances.items()}
    return RuleDecisions(
        kind,
        rule,
        **counts,
        precision=len(kept) / sum(counts.values()),
        mean_distance=sum(kept) / len(kept) if kept else None,
    )
