"""What lost its words in a correction of a text, as findings: it is not in the text any more, and yet not gone."""

from pullquote.lint import Finding
from pullquote.project import Project
from pullquote.reanchoring import Reanchoring
from pullquote.records import Displaced
from pullquote.wording import say

__all__ = ["DISPLACED", "displaced_findings"]

DISPLACED = "displaced"
"""The check that no codebook has off: only a person can say where such an annotation belongs."""


def displaced_findings(project: Project, article: str, annotator: str) -> list[Finding]:
    """The annotator's annotations of an article that lost their words, where these were; raises `UnknownId`."""
    mine = [each for each in project.displaced(article) if each.annotation.annotator == annotator]
    return [_finding(project, each) for each in mine]


def _finding(project: Project, displaced: Displaced) -> Finding:
    annotation = displaced.annotation
    revisions = project.revisions(displaced.article)
    lost_in = next(revision for revision in revisions if revision.id == displaced.revision)
    start, end = annotation.start, annotation.end
    for revision in revisions[lost_in.number - 1 :]:
        way = Reanchoring(revision.hunks, "")
        start, end = way.offset(start), way.offset(end)
    return Finding(
        *(DISPLACED, (displaced.id,), (start, end)),
        sentence=say("Lost its words in the correction of {day}.", day=lost_in.at[:10]),
        remedy=say("Place on the selection"),
        label=annotation.label,
        words=annotation.words,
    )
