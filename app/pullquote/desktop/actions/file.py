"""File: projects, articles in, datasets out."""

from pullquote.desktop.actions.action import ARTICLE, FOLDER, PROJECT, Action
from pullquote.desktop.commands.file import FileCommands
from pullquote.desktop.commands.when import When

__all__ = ["FILE"]

# fmt: off
# One entry a paragraph: a table to be read, not a column of commas.
FILE: tuple[Action, ...] = (
    Action("new", "New project…", "File", 1, FileCommands.new_project, ("Ctrl+N",)),
    Action("open", "Open…", "File", 1, FileCommands.open_project, ("Ctrl+O",), "folder"),
    Action("sample", "Open the sample project", "File", 1, FileCommands.open_sample, ("Ctrl+Shift+O",)),
    Action(
        "import", "Import files…", "File", 2, FileCommands.import_files, ("Ctrl+I",), "import",
        enabled=When.can_edit, why=PROJECT,
    ),
    Action(
        "import_folder", "Import folder…", "File", 2, FileCommands.import_folder,
        enabled=When.can_edit, why=PROJECT,
    ),
    Action(
        "import_again", "Import from folder again…", "File", 2, FileCommands.import_again,
        enabled=FileCommands.can_import_again, why=FOLDER,
    ),
    Action(
        "paste", "Paste as article…", "File", 2, FileCommands.paste_article, ("Ctrl+Shift+V",), "plus",
        enabled=When.can_edit, why=PROJECT,
    ),
    Action(
        "export", "Export…", "File", 2, FileCommands.export, ("Ctrl+E",), "export",
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "save_copy", "Save a copy…", "File", 3, FileCommands.save_copy, icon="save",
        enabled=When.has_project, why=PROJECT,
    ),
    Action("back_up", "Back up now", "File", 3, FileCommands.back_up, enabled=When.can_edit, why=PROJECT),
    Action(
        "close", "Close project", "File", 3, FileCommands.close_project, ("Ctrl+W",),
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "print", "Print…", "File", 4, FileCommands.print_article, ("Ctrl+P",),
        enabled=When.has_article, why=ARTICLE,
    ),
    Action("pdf", "Save as PDF…", "File", 4, FileCommands.save_pdf, enabled=When.has_article, why=ARTICLE),
    Action("quit", "Quit", "File", 5, FileCommands.quit, ("Ctrl+Q",)),
)
# fmt: on
