"""What lost its words in a correction of a text, as findings: it is not in the text any more, and yet not gone."""

from datetime import datetime

from pullquote.lint import Finding
from pullquote.project import Project
from pullquote.reanchoring import Reanchoring
from pullquote.records import Displaced, Revision
from pullquote.wording import say

__all__ = ["DISPLACED", "displaced_findings"]

DISPLACED = "displaced"
"""The check that no codebook has off: only a person can say where such an annotation belongs."""


def displaced_findings(project: Project, article: str, annotator: str) -> list[Finding]:
    """The annotator's annotations of an article that lost their words, where these were; raises `UnknownId`."""
    mine = [each for each in project.displaced(article) if each.annotation.annotator == annotator]
    revisions = project.revisions(article) if mine else []
    return [_finding(each, revisions) for each in mine]


def _finding(displaced: Displaced, revisions: list[Revision]) -> Finding:
    annotation = displaced.annotation
    lost_in = next(revision for revision in revisions if revision.id == displaced.revision)
    start, end = annotation.start, annotation.end
    for revision in revisions[lost_in.number - 1 :]:
        way = Reanchoring(revision.hunks, "")
        start, end = way.offset(start), way.offset(end)
    day = datetime.fromisoformat(lost_in.at).astimezone().date()
    return Finding(
        *(DISPLACED, (displaced.id,), (start, end)),
        sentence=say("Lost its words in the correction of {day}.", day=day),
        remedy=say("Place on the selection"),
        label=annotation.label,
        words=annotation.words,
    )
