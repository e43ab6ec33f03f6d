"""The command that searches a project, as the window does."""

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from pullquote.cli_project import AsJson, Bar, ProjectPath, warn_of_place
from pullquote.cli_terminal import USER_ERROR, complain, say
from pullquote.codebook import Codebook, is_date
from pullquote.errors import InvalidEdit
from pullquote.project import Hit, Listing, Project, Scope, Within, open_project
from pullquote.project.creation import existing_path
from pullquote.search import parse
from pullquote.wording import say as worded

__all__ = ["app"]

app = typer.Typer()


@app.command()
def search(
    project: ProjectPath,
    query: Annotated[
        str,
        typer.Argument(metavar="QUERY", help="Words (all of them), “a phrase”, or begin* in one argument."),
    ],
    within: Annotated[
        Within, typer.Option("--in", help="What is searched: texts, titles, notes, actors or topics.")
    ] = "texts",
    label: Annotated[
        str,
        typer.Option(metavar="LABEL", help="Only inside of annotations with this label (its id or name)."),
    ] = "",
    actor: Annotated[
        str,
        typer.Option(metavar="NAME", help="Only inside of annotations of an actor, such as their quotes."),
    ] = "",
    annotator: Annotated[
        str, typer.Option(metavar="NAME", help="Only inside of annotations of this annotator.")
    ] = "",
    outlet: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only articles of this outlet.")
    ] = None,
    since: Annotated[
        str, typer.Option(metavar="DAY", help="Only articles from this day on, as 2026-10-14.")
    ] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="Only articles up to this day.")] = "",
    limit: Annotated[
        int, typer.Option(min=1, help="How many hits, more or less: an article is told whole.")
    ] = 100,
    as_json: AsJson = False,
) -> None:
    """Find words in a project, each in its context."""
    if not parse(query):
        complain("There is no word to search for.")
        raise typer.Exit(USER_ERROR)
    with open_project(existing_path(project)) as opened, Bar() as bar:
        warn_of_place(opened)
        if within in ("actors", "topics") and any((label, actor, annotator, outlet, since, until)):
            raise InvalidEdit(
                "Actors and topics are searched all. Leave out what narrows the search to articles."
            )
        for day in filter(None, (since, until)):
            if len(day) != 10 or not is_date(day):
                raise InvalidEdit(f"“{day}” is not a day. Write it like 2026-10-14.")
        _prepare(opened, bar)
        scope = Scope(
            within,
            Listing(outlets=tuple(outlet or ()), since=since, until=until),
            *(_label(opened.codebook, label), _actor(opened, actor), annotator),
        )
        found = opened.search(query, scope, limit)
    if as_json:
        say({"hits": found.hits, "more": found.after is not None}, as_json)
        return
    console = Console(highlight=False)
    for hit in found.hits:
        console.print(_line(hit), soft_wrap=True)
    if not found.hits:
        console.print("Nothing is found.")
    elif found.after is not None:
        console.print(f"… and more; --limit {2 * limit} shows them.")


def _prepare(project: Project, bar: Bar) -> None:
    """Take new articles into the index; who cannot write reads through them instead."""
    unknown = project.words.unknown
    if unknown and not project.read_only:
        bar.start(unknown, "Preparing the search")
        project.words.learn(bar.advance)


def _label(codebook: Codebook, wanted: str) -> str:
    if not wanted:
        return ""
    for label in codebook.labels:
        if wanted.casefold() in (label.id.casefold(), label.name.casefold()):
            return label.id
    known = ", ".join(label.id for label in codebook.labels)
    raise InvalidEdit(
        worded("The codebook has no label “{label}”. It has: {known}.", label=wanted, known=known)
    )


def _actor(project: Project, wanted: str) -> str:
    if not wanted:
        return ""
    name = wanted.casefold()
    actors = project.actors()
    for meant in (
        [actor for actor in actors if actor.id == name],
        [actor for actor in actors if actor.name.casefold() == name],
        [actor for actor in actors if name in (alias.casefold() for alias in actor.aliases)],
    ):
        if len(meant) == 1:
            return meant[0].id
        if meant:
            told = ", ".join(f"{actor.name} ({actor.id})" for actor in meant)
            raise InvalidEdit(f"“{wanted}” may be several actors: {told}. Give the id of one.")
    raise InvalidEdit(f"There is no actor “{wanted}” in this project.")


def _line(hit: Hit) -> Text:
    """A hit as people read it; control characters of a text do not reach the terminal."""
    line = Text(f"{_plain(hit.title) or '–'} {hit.start}–{hit.end}: ", "dim")
    line.append(_plain(hit.before), "not dim").append(_plain(hit.words), "bold not dim")
    return line.append(_plain(hit.after), "not dim")


def _plain(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)
