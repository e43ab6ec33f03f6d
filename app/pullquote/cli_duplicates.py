"""The command that tells which articles of a project are one."""

import msgspec
import typer

from pullquote.cli_project import AsJson, Bar, ProjectPath, warn_of_place
from pullquote.cli_terminal import complain, counted, say
from pullquote.project import Cluster, open_project
from pullquote.project.creation import existing_path
from pullquote.wording import say as worded

__all__ = ["app"]

app = typer.Typer()


@app.command()
def duplicates(project: ProjectPath, as_json: AsJson = False) -> None:
    """List near-duplicates: wire copy, trimmed or re-headlined articles, in clusters that count once."""
    with open_project(existing_path(project)) as opened, Bar() as bar:
        warn_of_place(opened)
        unknown = opened.compared.unknown
        if unknown and not opened.read_only:
            bar.start(2 * unknown, worded("Comparing articles"))
            opened.compared.learn(bar.advance)
        clusters, unknown = opened.clusters(), opened.compared.unknown
    if unknown:
        complain(
            f"{counted(unknown, 'article')} of the project cannot be compared while it is read-only: "
            f"{opened.read_only}"
        )
    content = [msgspec.to_builtins(cluster) | {"id": cluster.id} for cluster in clusters]
    say({"clusters": content, "not_compared": unknown}, as_json, *_told(clusters))


def _told(clusters: list[Cluster]) -> list[str]:
    if not clusters:
        return ["No articles are near-duplicates."]
    count = sum(len(cluster.articles) for cluster in clusters)
    lines = [f"{counted(count, 'article')} in {counted(len(clusters), 'cluster')}."]
    for cluster in clusters:
        lines.append("")
        lines += [
            "  "
            + " · ".join(filter(None, (_plain(a.title) or "Untitled", _plain(a.outlet), a.published, a.id)))
            for a in cluster.articles
        ]
    return lines


def _plain(text: str) -> str:
    """A text without control characters, which do not reach the terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
