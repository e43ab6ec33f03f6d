"""Tag: annotations, their fragments, edges and links."""

from pullquote.desktop.actions.action import ARTICLE, BEGUN, EDGE, PROJECT, SELECTED, Action
from pullquote.desktop.commands.caret import CaretCommands
from pullquote.desktop.commands.tag import TagCommands
from pullquote.desktop.commands.when import When

__all__ = ["TAG"]

# fmt: off
# One entry a paragraph: a table to be read, not a column of commas.
TAG: tuple[Action, ...] = (
    Action(
        "link", "Link", "Tag", 2, TagCommands.link, ("L",), "link", "page",
        When.can_edit_article, why=ARTICLE,
    ),
    Action(
        "confirm", "Confirm", "Tag", 2, TagCommands.confirm, ("Return", "Enter"), "check", "page",
        When.has_begun, why=BEGUN,
    ),
    Action(
        "same_quote", "Same quote elsewhere…", "Tag", 2, TagCommands.same_quote, ("Ctrl+L",), "link", "page",
        When.can_edit_selection, why=SELECTED,
    ),
    Action(
        "unlink", "Remove a link", "Tag", 2, TagCommands.remove_link, ("Shift+L",), "unlink", "page",
        When.can_edit_selection, why=SELECTED,
    ),
    Action(
        "actor", "Name the actor or topic", "Tag", 2, TagCommands.name_actor, ("M",), "person", "page",
        When.can_edit_article, why=ARTICLE,
    ),
    Action(
        "attributes", "Set the attributes", "Tag", 2, TagCommands.set_attributes, ("V",), scope="page",
        enabled=When.can_edit_selection, why=SELECTED,
    ),
    Action(
        "note", "Write a note", "Tag", 2, TagCommands.write_note, ("W",), "note", "page",
        When.can_edit_selection, why=SELECTED,
    ),
    Action(
        "label_guide", "What the label means", "Tag", 2, TagCommands.toggle_guide, ("H",), "help", "page",
        When.has_selection, why=SELECTED,
    ),
    Action(
        "jump", "Go to the other end of a link", "Tag", 2, TagCommands.jump_to_link_end, ("G",),
        scope="page", enabled=When.has_selection, why=SELECTED,
    ),
    Action(
        "change_label", "Change the label…", "Tag", 2, TagCommands.change_label, ("R",), "tag", "page",
        When.can_edit_selection, why=SELECTED,
    ),
    Action(
        "copy_attributes", "Copy attributes", "Tag", 2, TagCommands.copy_attributes, ("Ctrl+Shift+C",), scope="page",
        enabled=When.has_selection, why=SELECTED,
    ),
    Action(
        "paste_attributes", "Paste attributes", "Tag", 2, TagCommands.paste_attributes, ("Ctrl+Shift+X",),
        scope="page", enabled=When.can_edit_selection, why=SELECTED,
    ),
    Action(
        "occurrences", "Tag other occurrences…", "Tag", 2, TagCommands.tag_occurrences, ("T",), scope="page",
        enabled=When.can_edit_article, why=ARTICLE,
    ),
    Action(
        "everywhere", "Tag in the whole project…", "Tag", 2, TagCommands.tag_everywhere, ("Shift+T",),
        scope="page", enabled=When.can_edit_article, why=ARTICLE,
    ),
    Action(
        "add_fragment", "Add a fragment", "Tag", 3, TagCommands.add_fragment, ("F",), "plus", "page",
        When.can_edit_selection, why=SELECTED,
    ),
    Action(
        "remove_fragment", "Remove the fragment at the caret", "Tag", 3, TagCommands.remove_fragment,
        ("Shift+F",), "minus", "page", When.can_edit_selection, why=SELECTED,
    ),
    Action(
        "split", "Split at the caret", "Tag", 3, TagCommands.split, ("S",), "split", "page",
        When.can_edit_selection, why=SELECTED,
    ),
    Action(
        "split_fragments", "Split into fragments", "Tag", 3, TagCommands.split_into_fragments, scope="page",
        enabled=TagCommands.can_split_fragments, why="Select an annotation of several fragments first",
    ),
    Action(
        "merge", "Merge with another", "Tag", 3, TagCommands.merge, ("Shift+S",), "merge", "page",
        When.can_edit_article, why=ARTICLE,
    ),
    Action(
        "edit_end", "Move the end", "Tag", 3, TagCommands.edit_end, ("E",), scope="page",
        enabled=When.can_take_edge, why=SELECTED,
    ),
    Action(
        "edit_start", "Move the start", "Tag", 3, TagCommands.edit_start, ("Shift+E",), scope="page",
        enabled=When.can_take_edge, why=SELECTED,
    ),
    Action(
        "edge_back", "Edge back", "Tag", 3, CaretCommands.edge_back, ("Left",), scope="page",
        enabled=When.is_moving_edge, why=EDGE,
    ),
    Action(
        "edge_on", "Edge on", "Tag", 3, CaretCommands.edge_on, ("Right",), scope="page",
        enabled=When.is_moving_edge, why=EDGE,
    ),
    Action(
        "delete", "Delete annotation", "Tag", 3, TagCommands.delete_selected, ("Del", "Backspace"),
        "cross", "page", When.can_edit_selection, why=SELECTED,
    ),
    Action(
        "outward", "Select outward", "Tag", 4, TagCommands.select_outward, ("O",), scope="page",
        enabled=When.has_article, why=ARTICLE,
    ),
    Action(
        "next_annotation", "Next annotation", "Tag", 4, TagCommands.next_annotation, ("J",),
        "arrow-right", "page", When.has_article, why=ARTICLE,
    ),
    Action(
        "previous_annotation", "Previous annotation", "Tag", 4, TagCommands.previous_annotation,
        ("Shift+J",), "arrow-left", "page", When.has_article, why=ARTICLE,
    ),
    Action(
        "next_of_actor", "Next mention of the actor", "Tag", 4, TagCommands.next_of_actor, ("K",),
        scope="page", enabled=When.has_selection, why=SELECTED,
    ),
    Action(
        "previous_of_actor", "Previous mention of the actor", "Tag", 4, TagCommands.previous_of_actor,
        ("Shift+K",), scope="page", enabled=When.has_selection, why=SELECTED,
    ),
    Action(
        "page_menu", "What can be done here", "Tag", 4, TagCommands.open_page_menu, ("Shift+F10", "Menu"),
        scope="page", enabled=When.has_article, why=ARTICLE,
    ),
    Action(
        "codebook", "Codebook…", "Tag", 5, TagCommands.edit_codebook, ("Ctrl+B",),
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "actors", "Actors…", "Tag", 5, TagCommands.actors, ("Ctrl+Shift+A",), "person",
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "topics", "Topics…", "Tag", 5, TagCommands.topics, ("Ctrl+Shift+T",),
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "unnamed", "Unnamed mentions…", "Tag", 5, TagCommands.unnamed, ("Ctrl+Shift+M",),
        enabled=When.can_edit, why=PROJECT,
    ),
    Action(
        "next_unnamed", "Next unnamed mention", "Tag", 5, TagCommands.next_unnamed, ("Shift+M",),
        scope="page", enabled=When.can_edit_article, why=ARTICLE,
    ),
)
# fmt: on
