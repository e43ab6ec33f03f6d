"""The rules against the gold in `seeds/`, through the whole path: import, accept every suggestion, export, score.

    python -m tests.benchmarks.seeds [train|test]

The project has the gold's registry, so that "actor after resolution" is asked against known actors, as in real work.
Nothing of an article is printed.
"""

import sys
import tempfile
import tomllib
from pathlib import Path

import msgspec
from rich.console import Console

from pullquote import create_project, export_dataset, import_files, open_project
from pullquote.agreement.report import Report
from pullquote.dataset import ActorRecord, ArticleRecord, RegistryRecord
from pullquote.jobs.proposals import accept_above, proposals, undecided
from pullquote.jobs.score import score_datasets
from pullquote.jobs.score_table import tables
from pullquote.suggest import suggest

SEEDS = Path(__file__).parents[2] / "seeds"
KINDS = ("attribution", "mention", "claim", "quoted", "zone")


def score_split(split: str, folder: Path, languages: tuple[str, ...] = ()) -> Report:
    """Score the suggestions on the articles of a split (and of some languages) of the seeds."""
    test = set(tomllib.loads((SEEDS / "splits.toml").read_text("utf-8"))["test"])
    files = [
        path
        for path in sorted((SEEDS / "articles").glob("*.txt"))
        if (path.stem in test) == (split == "test")
    ]
    path = folder / "suggested.pullquote"
    create_project(path).close()
    with open_project(path) as project:
        import_files(project, files)
        for actor in map(
            msgspec.json.Decoder(RegistryRecord).decode, _lines(SEEDS / "gold" / "registry.jsonl")
        ):
            if isinstance(actor, ActorRecord):
                project.add_actor(actor.name, actor.kind, aliases=actor.aliases, uuid=actor.id)
        for article in map(project.article, project.article_ids()):
            found = suggest(article.text, article.language, actors=project.actors(), with_claims=True)
            proposed = proposals(found, project.codebook, KINDS)
            accept_above(project, article.id, undecided(proposed, (), ()), 0)
        texts = {
            article.sha256
            for article in map(project.article, project.article_ids())
            if not languages or article.language in languages
        }
        export_dataset(project, folder / "suggested")
    (folder / "gold").mkdir()
    for name in ("codebook.toml", "registry.jsonl"):
        (folder / "gold" / name).write_bytes((SEEDS / "gold" / name).read_bytes())
    decoder = msgspec.json.Decoder(ArticleRecord)
    gold = [
        line
        for line in _lines(SEEDS / "gold" / "articles.jsonl")
        if decoder.decode(line).text_sha256 in texts
    ]
    (folder / "gold" / "articles.jsonl").write_bytes(b"\n".join(gold) + b"\n")
    return score_datasets(folder / "gold", folder / "suggested")


def _lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines()


def main() -> None:
    """Print the score of the split named on the command line, the test split by default."""
    split, languages = (sys.argv[1] if len(sys.argv) > 1 else "test"), tuple(sys.argv[2:])
    with tempfile.TemporaryDirectory() as folder:
        report = score_split(split, Path(folder), languages)
    console = Console(width=120)
    for table in tables(report):
        console.print(table)
    for note in report.notes:
        console.print(note)


if __name__ == "__main__":
    main()
