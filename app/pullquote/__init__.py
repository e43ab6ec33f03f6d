"""Pullquote: tag quotes, actors and claims in news articles and export gold-standard datasets.

The Python API is what stands in `__all__`. Offsets are Unicode code points, end-exclusive.

    from pullquote import create_project, export_dataset, import_text

    with create_project("study.pullquote") as project:
        import_text(project, "Title: Quarry vote\\nOutlet: The Lantern\\n\\n“Two more weeks,” said Bram Ekelund.")
        for article in project.articles():
            quote = project.annotate(article.id, "quote", [(0, 17)], attributes={"quote_type": "direct"})
            actor = project.add_actor("Bram Ekelund")
            source = project.annotate(article.id, "actor", [(23, 35)], actors=[actor.id])
            project.link("source", quote.id, source.id)
        export_dataset(project, "dataset")
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pullquote.version import __version__

if TYPE_CHECKING:
    from pullquote.jobs.export_dataset import export_dataset
    from pullquote.jobs.import_dataset import import_dataset
    from pullquote.jobs.import_files import import_files, import_text
    from pullquote.project import Project, create_project, open_project
    from pullquote.quotations import quotations
    from pullquote.suggest import find_quotes, suggest

__all__ = [
    "Project",
    "__version__",
    "create_project",
    "export_dataset",
    "find_quotes",
    "import_dataset",
    "import_files",
    "import_text",
    "open_project",
    "quotations",
    "suggest",
]

_HOMES = {
    "Project": "project",
    "create_project": "project",
    "export_dataset": "jobs.export_dataset",
    "find_quotes": "suggest",
    "import_dataset": "jobs.import_dataset",
    "import_files": "jobs.import_files",
    "import_text": "jobs.import_files",
    "open_project": "project",
    "quotations": "quotations",
    "suggest": "suggest",
}
"""Where each name lives. Loaded when first asked for, so that `import pullquote` is fast."""


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
