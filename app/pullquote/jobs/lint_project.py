"""What to check in the articles of a project, and putting it right."""

from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from pullquote.errors import InvalidEdit, UnknownId
from pullquote.jobs.displaced import displaced_findings
from pullquote.jobs.progress import SILENT, Progress, advance
from pullquote.jobs.proposals import Proposal, proposals, undecided
from pullquote.lint import CHECKS, Actors, AddAlias, Assign, Finding, Fix, Layer, LinkUp, Respan, lint
from pullquote.project import Project
from pullquote.records import Annotation, Article, Dismissal, Link
from pullquote.wording import say

__all__ = ["Linted", "layer_of", "lint_project", "not_dismissed", "put_right"]


class Linted(msgspec.Struct, frozen=True):
    """What was found in one annotator's layer of an article."""

    article: str
    title: str
    annotator: str
    finished: bool
    findings: tuple[Finding, ...]


def layer_of(
    project: Project,
    article: str,
    annotator: str,
    annotations: Sequence[Annotation],
    links: Sequence[Link],
    *,
    actors: Actors,
    left: Sequence[Proposal] = (),
) -> Layer:
    """An annotator's layer of an article, whose annotations and links these are, for `lint`.

    What is `left` of the suggestions counts where the annotator has decided on others of the same article: not
    everybody works with them.
    """
    own = {annotation.id for annotation in annotations}
    strangers = {end for link in links for end in (link.head, link.tail)} - own
    return Layer(
        *(project.text(article), project.codebook, annotator, tuple(annotations), tuple(links)),
        ends=dict(_known(project, strangers)),
        actors=actors,
        undecided=tuple(each.fragments[0] for each in left)
        if left and project.decisions(article, annotator)
        else (),
    )


def _known(project: Project, ids: Iterable[str]) -> Iterator[tuple[str, Annotation]]:
    for uuid in ids:
        try:
            yield uuid, project.annotation(uuid)
        except UnknownId:
            continue


def not_dismissed(findings: Iterable[Finding], dismissals: Iterable[Dismissal]) -> list[Finding]:
    """The findings that the annotator has not put aside."""
    aside = {(each.check, each.annotations) for each in dismissals}
    return [finding for finding in findings if finding.about not in aside]


def lint_project(
    project: Project,
    articles: Iterable[str] | None = None,
    *,
    annotator: str | None = None,
    checks: Collection[str] = (),
    progress: Progress = SILENT,
) -> Iterator[Linted]:
    """Lint the given articles (all of them if left out), one after the other: each layer in which there is something.

    With an `annotator`, only theirs; with `checks`, only what these find, and not what lost its words.
    Raises `InvalidEdit` for a check that there is not, `UnknownId` for an article, and `Cancelled`.
    """
    _refuse_unknown(checks)
    ids = project.article_ids() if articles is None else list(articles)
    progress.start(len(ids), say("Checking"))
    actors = Actors(project.actors())
    asks_for_suggestions = not checks or "undecided-suggestions" in checks
    for uuid in ids:
        if articles is None and not project.article_is_shown(uuid):
            continue  # deleted since
        article = project.article(uuid)
        layers: dict[str, list[Annotation]] = {}
        for annotation in project.annotations(uuid, annotator=annotator):
            layers.setdefault(annotation.annotator, []).append(annotation)
        for lost in project.displaced(uuid) if not checks else ():
            if annotator in (None, lost.annotation.annotator):
                layers.setdefault(lost.annotation.annotator, [])
        for name, annotations in layers.items():
            links = project.links(uuid, annotator=name)
            left = _left(project, article, name, annotations, actors) if asks_for_suggestions else []
            layer = layer_of(project, uuid, name, annotations, links, actors=actors, left=left)
            found = displaced_findings(project, uuid, name) if not checks else []
            found += not_dismissed(lint(layer, checks), project.dismissals(uuid, name))
            if found:
                yield Linted(uuid, article.title, name, _is_finished(project, uuid, name), tuple(found))
        advance(progress)


def _refuse_unknown(checks: Collection[str]) -> None:
    known = [check.id for check in CHECKS]
    for check in checks:
        if check not in known:
            raise InvalidEdit(
                say(
                    "There is no check “{check}”. There is: {known}.",
                    check=check,
                    known=", ".join(known),
                )
            )


def _is_finished(project: Project, article: str, annotator: str) -> bool:
    done = {each.label for each in project.completions(article) if each.annotator == annotator}
    return done >= {label.id for label in project.codebook.labels_in_use}


def _left(
    project: Project, article: Article, annotator: str, annotations: Sequence[Annotation], actors: Actors
) -> list[Proposal]:
    """The suggestions that are left, where the annotator has decided on some."""
    decided = project.decisions(article.id, annotator)
    if not decided:
        return []
    from pullquote.suggest import suggest  # loading the rules takes longer than linting most projects

    book = project.codebook
    found = suggest(article.text, article.language or "en", book, list(actors.by_id.values()))
    return undecided(proposals(found, book), annotations, decided)


def put_right(project: Project, article: str, fix: Fix) -> None:
    """Do what a fix says, as one step of the journal; raises what the edit does."""
    with project.step("Put right", article):
        match fix:
            case Respan(annotation, spans):
                project.change_annotation(annotation, spans=spans)
            case LinkUp(role, head, tail):
                project.link(role, head, tail)
            case Assign(annotation, actor):
                project.change_annotation(annotation, actors=[actor])
            case AddAlias(actor, alias):
                known = next((each for each in project.actors() if each.id == actor), None)
                if known is None:
                    raise UnknownId(say("Nothing in this project has the id “{id}”.", id=actor))
                if alias not in known.aliases:
                    project.change_actor(actor, aliases=(*known.aliases, alias))
