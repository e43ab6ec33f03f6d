"""Every action as data: menus, shortcuts, cheat sheet and palette are built from this one list.

A window shortcut works anywhere in the window, unless a text box wants the key for itself. A page shortcut
works only while the page has the focus: a plain letter must never tag anything while somebody types.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtCore import QCoreApplication

from pullquote.codebook import Codebook, Label
from pullquote.desktop.commands import Commands
from pullquote.desktop.reading.steps import Unit
from pullquote.records import DecisionKind

__all__ = ["ACTIONS", "FIXED_KEYS", "MENUS", "Action", "MenuName", "label_actions"]

MenuName = Literal["File", "Edit", "Caret", "Article", "Tag", "Suggestions", "View", "Help"]
MENUS: tuple[MenuName, ...] = ("File", "Edit", "Caret", "Article", "Tag", "Suggestions", "View", "Help")
"""“Caret” is a menu inside “Edit”."""

Scope = Literal["window", "page"]


@dataclass(frozen=True)
class Action:
    """One thing that the user can do. `group` draws a line in the menu where it changes."""

    id: str
    name: str
    menu: MenuName
    group: int
    run: Callable[[Commands], object]
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    scope: Scope = "window"
    enabled: Callable[[Commands], bool] = Commands.always
    checked: Callable[[Commands], bool] | None = None
    title: Callable[[Commands], str] | None = None  # a name that says more, such as what would be undone
    why: str = ""  # why it is not to be had, for the palette


_PROJECT = "Open a project first"
_ARTICLE = "Open an article first"
_EDGE = "Take hold of an edge first: E or Shift+E"
_BEGUN = "Begin a link with L, or take hold of an edge with E, first"
_SELECTED = "Select an annotation first"
_REVIEWED = "Go to a suggestion with Tab first"
_NONE_LEFT = "There is no suggestion to decide on"

_KINDS: tuple[tuple[DecisionKind, str], ...] = (
    ("attribution", "Suggest quotes"),
    ("quoted", "Suggest words in marks that nobody said"),
    ("zone", "Suggest zones"),
    ("mention", "Suggest mentions of actors"),
    ("claim", "Suggest claims"),
)

_CONFIDENCES: tuple[tuple[int, str], ...] = (
    (0, "Suggestions of any confidence"),
    (50, "Suggestions from 50 % confidence"),
    (70, "Suggestions from 70 % confidence"),
    (90, "Suggestions from 90 % confidence"),
)

# fmt: off
# One entry a paragraph: a table to be read, not a column of commas.
_WRITTEN: tuple[Action, ...] = (
    Action("new", "New project…", "File", 1, Commands.new_project, ("Ctrl+N",)),
    Action("open", "Open…", "File", 1, Commands.open_project, ("Ctrl+O",), "folder"),
    Action("sample", "Open the sample project", "File", 1, Commands.open_sample),
    Action(
        "import", "Import files…", "File", 2, Commands.import_files, ("Ctrl+I",), "import",
        enabled=Commands.can_edit, why=_PROJECT,
    ),
    Action(
        "paste", "Paste as article…", "File", 2, Commands.paste_article, ("Ctrl+Shift+V",), "plus",
        enabled=Commands.can_edit, why=_PROJECT,
    ),
    Action(
        "export", "Export…", "File", 2, Commands.export, ("Ctrl+E",), "export",
        enabled=Commands.has_project, why=_PROJECT,
    ),
    Action(
        "save_copy", "Save a copy…", "File", 3, Commands.save_copy, icon="save",
        enabled=Commands.has_project, why=_PROJECT,
    ),
    Action(
        "close", "Close project", "File", 3, Commands.close_project, ("Ctrl+W",),
        enabled=Commands.has_project, why=_PROJECT,
    ),
    Action("quit", "Quit", "File", 4, Commands.quit, ("Ctrl+Q",)),
    Action(
        "undo", "Undo", "Edit", 1, Commands.undo, ("Ctrl+Z",), "undo",
        enabled=Commands.can_undo, title=Commands.undo_title,
    ),
    Action(
        "redo", "Redo", "Edit", 1, Commands.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo",
        enabled=Commands.can_redo, title=Commands.redo_title,
    ),
    Action(
        "copy", "Copy", "Edit", 2, Commands.copy, ("Ctrl+C",), scope="page",
        enabled=Commands.has_article, why=_ARTICLE,
    ),
    Action(
        "find", "Find in the article", "Edit", 3, Commands.find, ("Ctrl+F",), "search",
        enabled=Commands.has_article, why=_ARTICLE,
    ),
    Action(
        "find_article", "Search articles", "Edit", 3, Commands.search_articles, ("Ctrl+Shift+F",),
        enabled=Commands.has_project, why=_PROJECT,
    ),
    Action(
        "previous_article", "Previous article", "Article", 1, Commands.previous_article,
        ("Ctrl+PgUp",), "arrow-up", enabled=Commands.has_project, why=_PROJECT,
    ),
    Action(
        "next_article", "Next article", "Article", 1, Commands.next_article,
        ("Ctrl+PgDown",), "arrow-down", enabled=Commands.has_project, why=_PROJECT,
    ),
    Action(
        "next_unfinished", "Next unfinished article", "Article", 1, Commands.next_unfinished,
        ("Ctrl+Shift+U",), enabled=Commands.has_project, why=_PROJECT,
    ),
    Action(
        "finish", "Finish article", "Article", 2, Commands.finish, ("Ctrl+Return",),
        "status-finished", enabled=Commands.can_edit_article, title=Commands.finish_title, why=_ARTICLE,
    ),
    Action(
        "finish_labels", "Finish for labels…", "Article", 2, Commands.finish_labels,
        ("Ctrl+Shift+Return",), enabled=Commands.can_edit_article, why=_ARTICLE,
    ),
    Action(
        "details", "Article details…", "Article", 3, Commands.details, ("Ctrl+D",), "information",
        enabled=Commands.has_article, why=_ARTICLE,
    ),
    Action(
        "delete_article", "Delete article", "Article", 3, Commands.delete_article,
        enabled=Commands.can_edit_article, why=_ARTICLE,
    ),
    Action(
        "link", "Link", "Tag", 2, Commands.link, ("L",), "link", "page",
        Commands.can_edit_article, why=_ARTICLE,
    ),
    Action(
        "confirm", "Confirm", "Tag", 2, Commands.confirm, ("Return", "Enter"), "check", "page",
        Commands.has_begun, why=_BEGUN,
    ),
    Action(
        "unlink", "Remove a link", "Tag", 2, Commands.remove_link, ("Shift+L",), "unlink", "page",
        Commands.can_edit_selection, why=_SELECTED,
    ),
    Action(
        "actor", "Name the actor", "Tag", 2, Commands.name_actor, ("M",), "person", "page",
        Commands.can_edit_article, why=_ARTICLE,
    ),
    Action(
        "note", "Write a note", "Tag", 2, Commands.write_note, ("W",), "note", "page",
        Commands.can_edit_selection, why=_SELECTED,
    ),
    Action(
        "jump", "Go to the other end of a link", "Tag", 2, Commands.jump_to_link_end, ("G",),
        scope="page", enabled=Commands.has_selection, why=_SELECTED,
    ),
    Action(
        "add_fragment", "Add a fragment", "Tag", 3, Commands.add_fragment, ("F",), "plus", "page",
        Commands.can_edit_selection, why=_SELECTED,
    ),
    Action(
        "remove_fragment", "Remove the fragment at the caret", "Tag", 3, Commands.remove_fragment,
        ("Shift+F",), "minus", "page", Commands.can_edit_selection, why=_SELECTED,
    ),
    Action(
        "edit_end", "Move the end", "Tag", 3, Commands.edit_end, ("E",), scope="page",
        enabled=Commands.can_take_edge, why=_SELECTED,
    ),
    Action(
        "edit_start", "Move the start", "Tag", 3, Commands.edit_start, ("Shift+E",), scope="page",
        enabled=Commands.can_take_edge, why=_SELECTED,
    ),
    Action(
        "edge_back", "Edge back", "Tag", 3, Commands.edge_back, ("Left",), scope="page",
        enabled=Commands.is_moving_edge, why=_EDGE,
    ),
    Action(
        "edge_on", "Edge on", "Tag", 3, Commands.edge_on, ("Right",), scope="page",
        enabled=Commands.is_moving_edge, why=_EDGE,
    ),
    Action(
        "delete", "Delete annotation", "Tag", 3, Commands.delete_selected, ("Del", "Backspace"),
        "cross", "page", Commands.can_edit_selection, why=_SELECTED,
    ),
    Action(
        "outward", "Select outward", "Tag", 4, Commands.select_outward, ("O",), scope="page",
        enabled=Commands.has_article, why=_ARTICLE,
    ),
    Action(
        "next_annotation", "Next annotation", "Tag", 4, Commands.next_annotation, ("J",),
        "arrow-right", "page", Commands.has_article, why=_ARTICLE,
    ),
    Action(
        "previous_annotation", "Previous annotation", "Tag", 4, Commands.previous_annotation,
        ("Shift+J",), "arrow-left", "page", Commands.has_article, why=_ARTICLE,
    ),
    Action(
        "next_suggestion", "Next suggestion", "Suggestions", 1, Commands.next_suggestion, ("Tab",),
        "arrow-right", "page", Commands.can_walk, why=_NONE_LEFT,
    ),
    Action(
        "previous_suggestion", "Previous suggestion", "Suggestions", 1, Commands.previous_suggestion,
        ("Shift+Tab",), "arrow-left", "page", Commands.can_walk, why=_NONE_LEFT,
    ),
    Action(
        "accept", "Accept suggestion", "Suggestions", 2, Commands.accept_suggestion, ("Return", "Enter"),
        "check", "page", Commands.can_decide, why=_REVIEWED,
    ),
    Action(
        "accept_quote", "Accept quote only", "Suggestions", 2, Commands.accept_quote_only,
        ("Shift+Return", "Shift+Enter"), scope="page", enabled=Commands.can_accept_quote, why=_REVIEWED,
    ),
    Action(
        "reject", "Reject suggestion", "Suggestions", 2, Commands.reject_suggestion, ("X",), "cross", "page",
        Commands.can_decide, why=_REVIEWED,
    ),
    Action(
        "accept_sure", "Accept all above 0.9 in this article", "Suggestions", 3, Commands.accept_sure,
        enabled=Commands.has_sure, why="No suggestion here is that sure",
    ),
    Action(
        "suggest_all", "Suggest for all articles…", "Suggestions", 3, Commands.suggest_for_all, (), "suggest",
        enabled=Commands.can_edit, why=_PROJECT,
    ),
    Action("parser", "Choose a parser…", "Suggestions", 4, Commands.choose_parser),
    Action(
        "suggestions", "Show suggestions", "Suggestions", 4, Commands.toggle_suggestions, ("F7",),
        checked=Commands.suggestions_shown,
    ),
    *(
        Action(
            f"suggest_{kind}", name, "Suggestions", 5, partial(Commands.toggle_kind, kind=kind),
            enabled=Commands.suggestions_shown, checked=partial(Commands.is_suggested, kind=kind),
            why="Show suggestions first",
        )
        for kind, name in _KINDS
    ),
    *(
        Action(
            f"confidence_{percent}", name, "Suggestions", 6,
            partial(Commands.use_confidence, confidence=percent / 100), enabled=Commands.suggestions_shown,
            checked=partial(Commands.confidence_is, confidence=percent / 100), why="Show suggestions first",
        )
        for percent, name in _CONFIDENCES
    ),
    Action("zoom_in", "Larger text", "View", 1, Commands.zoom_in, ("Ctrl++", "Ctrl+=")),
    Action("zoom_out", "Smaller text", "View", 1, Commands.zoom_out, ("Ctrl+-",)),
    Action("zoom_reset", "Usual text size", "View", 1, Commands.zoom_reset, ("Ctrl+0",)),
    Action(
        "fills", "Fill behind tagged words", "View", 2, Commands.toggle_fills, ("F9",),
        checked=Commands.fills_shown,
    ),
    Action(
        "theme_system", "Theme of the system", "View", 3, partial(Commands.use_theme, choice="system"),
        checked=partial(Commands.theme_is, choice="system"),
    ),
    Action(
        "theme_light", "Light theme", "View", 3, partial(Commands.use_theme, choice="light"),
        checked=partial(Commands.theme_is, choice="light"),
    ),
    Action(
        "theme_dark", "Dark theme", "View", 3, partial(Commands.use_theme, choice="dark"),
        checked=partial(Commands.theme_is, choice="dark"),
    ),
    Action(
        "article_list", "Show the article list", "View", 4, Commands.show_articles, ("F4",),
        "article-list", enabled=Commands.has_project, why=_PROJECT,
    ),
    Action(
        "inspector", "Show the inspector", "View", 4, Commands.show_inspector, ("F8",), "inspector",
        enabled=Commands.has_project, checked=Commands.inspector_shown, why=_PROJECT,
    ),
    Action("leave", "Leave the page, or what was begun", "View", 4, Commands.leave, ("Esc",), scope="page"),
    Action("next_region", "Next region", "View", 4, Commands.next_region, ("F6",)),
    Action("previous_region", "Previous region", "View", 4, Commands.previous_region, ("Shift+F6",)),
    Action("palette", "Command palette…", "View", 5, Commands.palette, ("Ctrl+K",), "search"),
    Action("guide", "Guide", "Help", 1, Commands.guide, ("Shift+F1",)),
    Action("annotation_guide", "Annotation guide", "Help", 1, Commands.annotation_guide),
    Action("keys", "Keys", "Help", 1, Commands.cheat_sheet, ("F1",), "help"),
    Action("about", "About Pullquote", "Help", 1, Commands.about),
)
# fmt: on

FIXED_KEYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Move the caret; with Shift, select", ("Left", "Right", "Up", "Down")),
    ("Start and end of the line; with Ctrl, of the article", ("Home", "End")),
)
"""Keys of the page itself, for the cheat sheet."""

_STEPS: tuple[tuple[Unit, str, str], ...] = (
    ("word", "Ctrl+Left", "Ctrl+Right"),
    ("sentence", "Alt+Left", "Alt+Right"),
    ("paragraph", "Ctrl+Up", "Ctrl+Down"),
    ("quotation", "Alt+Up", "Alt+Down"),
)


class _StepBy:
    """What an action that moves the caret does."""

    def __init__(self, unit: Unit, *, forward: bool, extend: bool) -> None:
        self._unit, self._forward, self._extend = unit, forward, extend

    def __call__(self, commands: Commands) -> None:
        commands.step(self._unit, forward=self._forward, extend=self._extend)


def _step_actions() -> Iterator[Action]:
    for extend in (False, True):
        for unit, *keys in _STEPS:
            for forward, key in zip((False, True), keys, strict=True):
                way = "next" if forward else "previous"
                name = f"Select to the {way} {unit}" if extend else f"{way.capitalize()} {unit}"
                if extend:
                    held, _, arrow = key.partition("+")
                    key = f"{held}+Shift+{arrow}"
                yield Action(
                    f"{'select_' if extend else ''}{way}_{unit}", name, "Caret", 1 + extend,
                    _StepBy(unit, forward=forward, extend=extend), (key,), scope="page",
                    enabled=Commands.has_article, why=_ARTICLE,
                )  # fmt: skip


class _TagWith:
    """What a label's action does: an object instead of a closure, so that it can be compared and shown."""

    def __init__(self, label: str) -> None:
        self.label = label

    def __call__(self, commands: Commands) -> None:
        commands.tag(self.label)


ACTIONS: tuple[Action, ...] = (*_WRITTEN, *_step_actions())
"""Every action but those of the labels, which come from the codebook."""


def label_actions(codebook: Codebook) -> tuple[Action, ...]:
    """The labels' actions: by letter, and by the digits, which every keyboard layout has."""
    return tuple(_label_action(label, place) for place, label in enumerate(codebook.labels, 1))


def _label_action(label: Label, place: int) -> Action:
    digit = (str(place),) if place <= 9 else ()
    name = QCoreApplication.translate("Actions", "Tag as {label}").format(label=label.name)
    return Action(
        f"tag_{label.id}", name, "Tag", 1, _TagWith(label.id), (label.key, *digit), "tag", "page",
        Commands.can_edit_article, why=_ARTICLE,
    )  # fmt: skip
