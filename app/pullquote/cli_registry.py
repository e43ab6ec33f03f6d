"""The commands on the registry of actors and topics: out to a file, in from one, Wikidata ids from a table."""

from pathlib import Path
from typing import Annotated

import typer

from pullquote.cli_project import AnnotatorName, AsJson, ProjectPath, readable, writable
from pullquote.cli_terminal import counted, listed, say
from pullquote.jobs.registry_files import RegistryReport, add_wikidata, export_registry, import_registry
from pullquote.project import FIRST_ANNOTATOR

__all__ = ["app"]

app = typer.Typer(
    help="The registry of actors and topics: export, import, Wikidata ids.", no_args_is_help=True
)

File = Annotated[Path, typer.Argument(metavar="FILE", help="A .jsonl or a .csv file.", readable=False)]


@app.command("export")
def export_(project: ProjectPath, file: File, as_json: AsJson = False) -> None:
    """Write the registry into a file: .jsonl has actors and topics, .csv is a table of the actors."""
    with readable(project) as opened:
        count = export_registry(opened, file)
    say({"file": str(file), "count": count}, as_json, f"Wrote {counted(count, 'line')} to “{file}”.")


@app.command("import")
def import_(
    project: ProjectPath, file: File, annotator: AnnotatorName = FIRST_ANNOTATOR, as_json: AsJson = False
) -> None:
    """Add actors and topics from a file, or change those that the project has, as one step."""
    with writable(project, annotator) as opened:
        report = import_registry(opened, file)
    say(report, as_json, *_told(report, "merged here already, or into one that is not there"))


@app.command()
def wikidata(
    project: ProjectPath,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .csv or .tsv file.", readable=False)],
    annotator: AnnotatorName = FIRST_ANNOTATOR,
    as_json: AsJson = False,
) -> None:
    """Give actors the Wikidata ids of a local table with a name and an id a line."""
    with writable(project, annotator) as opened:
        report = add_wikidata(opened, file)
    say(report, as_json, *_told(report, "the name of nobody here, or of several"))


def _told(report: RegistryReport, why: str) -> list[str]:
    left = listed([f"  “{name}” was left out: {why}." for name in report.left_out], "names")
    return [f"{len(report.added):,} added, {len(report.changed):,} changed.", *left]
