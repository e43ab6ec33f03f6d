"""All commands; groups of them have modules of their own."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pullquote import (
    cli_codebook,
    cli_corrections,
    cli_duplicates,
    cli_import,
    cli_lint,
    cli_registry,
    cli_search,
    cli_suggestions,
)
from pullquote.cli_project import AsJson, Bar, ProjectPath, readable, warn_of_place
from pullquote.cli_terminal import complain, counted, say
from pullquote.cli_window import desktop, show_window
from pullquote.codebook import READY_MADE
from pullquote.exporters import EXPORTERS
from pullquote.jobs.demo import make_demo
from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import Cluster, create_project
from pullquote.project.creation import project_path
from pullquote.stances import pairs
from pullquote.version import __version__

__all__ = ["app"]

app = typer.Typer(
    name="pullquote",
    help="Tag quotes, actors and claims in news articles and export gold-standard datasets.",
    epilog="Without a command, the window opens.",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"pullquote {__version__}")  # noqa: T201
        raise typer.Exit


@app.callback(invoke_without_command=True)
def pullquote(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Tag quotes, actors and claims in news articles and export gold-standard datasets."""
    if context.invoked_subcommand is None:
        raise typer.Exit(show_window(None))


@app.command()
def new(
    project: ProjectPath,
    codebook: Annotated[
        str,
        typer.Option("--codebook", metavar="NAME", help="A codebook that comes with Pullquote, or a file."),
    ] = READY_MADE[0],
    as_json: AsJson = False,
) -> None:
    """Make a new, empty project."""
    path = project_path(project)
    with create_project(path, codebook=cli_codebook.codebook_of(codebook).toml) as made:
        warn_of_place(made)
    say({"project": str(path)}, as_json, f"Made “{path}”.")


@app.command()
def check(project: ProjectPath, as_json: AsJson = False) -> None:
    """Check a project: the file itself, every text, every annotation. Exit code 1 when something is wrong."""
    with readable(project) as opened, Bar() as bar:
        bar.start(len(opened.article_ids()), "Checking")
        problems = opened.check(lambda: bar.advance(1))
    lines = [problem.sentence for problem in problems] or ["Everything is as it should be."]
    say({"problems": problems}, as_json, *lines)
    if problems:
        raise typer.Exit(1)


@app.command()
def info(project: ProjectPath, as_json: AsJson = False) -> None:
    """Say what a project holds."""
    with readable(project) as opened:
        clusters, not_compared = opened.clusters(), opened.compared.unknown
        codebook, counts, quotes = opened.codebook, opened.counts(), opened.quote_counts()
        related = sum((pairs(claims) for claims in opened.positions_by_topic().values()), Counter())
        annotators = [annotator.id for annotator in opened.annotators()]
        statuses = {
            name: dict(Counter(summary.status for summary in opened.article_summaries(name)))
            for name in annotators
        }
        by_label, labels = opened.completion_counts(), {each.id: each.name for each in codebook.labels_in_use}
    content = {
        "project": str(project),
        "codebook": {"id": codebook.id, "name": codebook.name, "version": codebook.version},
        "counts": counts,
        "near_duplicates": {
            "clusters": len(clusters),
            "articles": sum(len(cluster.articles) for cluster in clusters),
            "not_compared": not_compared,
        },
        "quotes": {"tagged": quotes.tagged, "different": quotes.different},
        "claims": {"supports": related["supports"], "contradicts": related["contradicts"]},
        "annotators": [
            {"id": name, "articles": statuses[name], "finished": by_label[name]} for name in annotators
        ],
    }
    lines = [
        f"“{project}”",
        f"  codebook: {codebook.name}, version {codebook.version}",
        *(f"  {what}: {count:,}" for what, count in counts.items()),
        f"  near-duplicates: {_clustered(clusters, not_compared)}",
        f"  quotes: {quotes.tagged:,} tagged, {quotes.different:,} when the same quote is counted once",
        f"  claims on one topic: {related['supports']:,} pairs support each other,"
        f" {related['contradicts']:,} contradict each other",
        *(
            f"  {name}: {', '.join(f'{found[s]:,} {s}'.replace('_', ' ') for s in sorted(found))}"
            for name, found in statuses.items()
            if found
        ),
        *(
            f"  {name} finished {', '.join(f'{labels[each]} {done[each]:,}' for each in done)}"
            f" of {counts['articles']:,}"
            for name, done in by_label.items()
            if any(done.values())
        ),
    ]
    say(content, as_json, *lines)


def _clustered(clusters: list[Cluster], not_compared: int) -> str:
    """How many articles count once together, as far as that is known."""
    articles = sum(len(cluster.articles) for cluster in clusters)
    found = f"{counted(articles, 'article')} in {counted(len(clusters), 'cluster')}" if clusters else "none"
    return f"{found} ({counted(not_compared, 'article')} not compared yet)" if not_compared else found


@app.command()
def export(
    project: ProjectPath,
    output: Annotated[
        Path, typer.Option("--output", metavar="FOLDER", help="The dataset's folder.", readable=False)
    ],
    format: Annotated[  # noqa: A002
        str, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(EXPORTERS)}.")
    ] = "jsonl",
    finished: Annotated[bool, typer.Option("--finished", help="Only articles that are finished.")] = False,
    as_json: AsJson = False,
) -> None:
    """Export a project's dataset into a folder; an older one there is replaced when the new one is whole."""
    with readable(project) as opened, Bar() as bar:
        report = export_dataset(opened, output, format=format, finished_only=finished, progress=bar)
    left_out = f"Left out, because not finished: {counted(report.left_out, 'article')}."
    say(
        report,
        as_json,
        f"Exported {counted(report.articles, 'article')} with {counted(report.annotations, 'annotation')}"
        + (
            f", {counted(report.links, 'link')} and {counted(report.attributions, 'attribution')} to “{output}”."
            if format == "jsonl"
            else f" and {counted(report.links, 'link')} to “{output}” ({format})."
        ),
        *((left_out,) if report.left_out else ()),
        *(f"  {loss}" for loss in report.losses),
    )


@app.command()
def demo(
    output: Annotated[
        Path, typer.Option("--output", metavar="FOLDER", help="Where to put it.", readable=False)
    ] = Path("build/demo"),
    window: Annotated[bool, typer.Option("--window/--no-window", help="Open the window at the end.")] = True,
) -> None:
    """Build the sample project, its dataset and screenshots, and open the window if there is a display."""
    with Bar() as bar:
        project, report = make_demo(output, progress=bar)
    pictures = output / "screenshots"
    say(
        report,
        False,
        f"Sample project: {project}",
        f"Its dataset:    {report.folder} ({counted(report.articles, 'article')}, "
        f"{counted(report.attributions, 'attribution')})",
        *((f"Screenshots:    {pictures}",) if _take_screenshots(pictures) else ()),
    )
    if window and sys.stdin is not None and sys.stdin.isatty() and not desktop("start_check").start_problem():
        raise typer.Exit(show_window(project))


@app.command()
def score(
    gold: Annotated[Path, typer.Argument(help="A dataset: its folder or a .jsonl of it.", readable=False)],
    predicted: Annotated[Path, typer.Argument(help="The dataset to judge by it.", readable=False)],
    iou: Annotated[float, typer.Option(help="The overlap from which quotes match, above 0 to 1.")] = 0.5,
    strict_marks: Annotated[
        bool, typer.Option("--strict-marks", help="Count outer quotation marks and commas.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say how well the quotes and labels of one dataset agree with another that counts as gold."""
    # Not above: loading networkx takes as long as all the rest together.
    from pullquote.jobs.score import score_datasets
    from pullquote.jobs.score_table import tables

    report = score_datasets(gold, predicted, iou=iou, strict_marks=strict_marks)
    if as_json:
        say(report, as_json)
    else:
        Console().print(*tables(report), *report.notes, sep="\n", highlight=False)


app.add_typer(cli_import.app)
app.add_typer(cli_suggestions.app)
app.add_typer(cli_search.app)
app.add_typer(cli_codebook.app, name="codebook")
app.add_typer(cli_lint.app)
app.add_typer(cli_duplicates.app)
app.add_typer(cli_corrections.app)
app.add_typer(cli_registry.app, name="registry")


@app.command("open")
def open_(
    project: Annotated[
        Path | None,
        typer.Argument(
            metavar="[PROJECT]", help="A project file; without one, the start page.", readable=False
        ),
    ] = None,
    annotator: Annotated[
        str | None, typer.Option("--annotator", metavar="NAME", help="Who works: a pseudonym.")
    ] = None,
) -> None:
    """Open the window."""
    raise typer.Exit(show_window(project, annotator))


def _take_screenshots(folder: Path) -> bool:
    """Have pictures of the sample project made by another process, which needs no display and may fail."""
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    reason = desktop("start_check").start_problem(offscreen)
    if not reason:
        done = subprocess.run(
            [sys.executable, "-m", "pullquote.desktop.screenshots", str(folder)],
            env=offscreen,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 0:
            return True
        reason = done.stderr.strip().rpartition("\n")[2] or f"exit code {done.returncode}"
    complain(f"No screenshots could be made: {reason}")
    return False
