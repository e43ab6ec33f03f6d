"""Suggestions: to walk, to decide on, to choose what is suggested."""

from functools import partial

from pullquote.desktop.actions.action import NONE_LEFT, PROJECT, REVIEWED, Action
from pullquote.desktop.commands.suggestions import SuggestionCommands
from pullquote.desktop.commands.when import When
from pullquote.kinds import DecisionKind
from pullquote.wording import later

__all__ = ["SUGGESTIONS"]

_KINDS: tuple[tuple[DecisionKind, str], ...] = (
    ("attribution", later("Suggest quotes")),
    ("quoted", later("Suggest words in marks that nobody said")),
    ("zone", later("Suggest zones")),
    ("mention", later("Suggest mentions of actors")),
    ("claim", later("Suggest claims")),
)

_CONFIDENCES: tuple[tuple[int, str], ...] = (
    (0, later("Suggestions of any confidence")),
    (50, later("Suggestions from 50 % confidence")),
    (70, later("Suggestions from 70 % confidence")),
    (90, later("Suggestions from 90 % confidence")),
)

# fmt: off
# One entry a paragraph: a table to be read, not a column of commas.
SUGGESTIONS: tuple[Action, ...] = (
    Action(
        "next_suggestion", "Next suggestion", "Suggestions", 1, SuggestionCommands.next_suggestion, ("Tab",),
        "arrow-right", "page", SuggestionCommands.can_walk, why=NONE_LEFT,
    ),
    Action(
        "previous_suggestion", "Previous suggestion", "Suggestions", 1, SuggestionCommands.previous_suggestion,
        ("Shift+Tab",), "arrow-left", "page", SuggestionCommands.can_walk, why=NONE_LEFT,
    ),
    Action(
        "accept", "Accept suggestion", "Suggestions", 2, SuggestionCommands.accept_suggestion, ("Return", "Enter"),
        "check", "page", When.can_decide, why=REVIEWED,
    ),
    Action(
        "accept_quote", "Accept quote only", "Suggestions", 2, SuggestionCommands.accept_quote_only,
        ("Shift+Return", "Shift+Enter"), scope="page", enabled=SuggestionCommands.can_accept_quote, why=REVIEWED,
    ),
    Action(
        "reject", "Reject suggestion", "Suggestions", 2, SuggestionCommands.reject_suggestion, ("X",), "cross", "page",
        When.can_decide, why=REVIEWED,
    ),
    Action(
        "accept_sure", "Accept all above 0.9 in this article", "Suggestions", 3, SuggestionCommands.accept_sure,
        enabled=SuggestionCommands.has_sure, why="No suggestion here is that sure",
    ),
    Action(
        "suggest_all", "Suggest for all articles…", "Suggestions", 3, SuggestionCommands.suggest_for_all, (), "suggest",
        enabled=When.can_edit, why=PROJECT,
    ),
    Action("parser", "Choose a parser…", "Suggestions", 4, SuggestionCommands.choose_parser),
    Action(
        "suggestions", "Show suggestions", "Suggestions", 4, SuggestionCommands.toggle_suggestions, ("F7",),
        checked=SuggestionCommands.suggestions_shown,
    ),
    *(
        Action(
            f"suggest_{kind}", name, "Suggestions", 5, partial(SuggestionCommands.toggle_kind, kind=kind),
            enabled=SuggestionCommands.suggestions_shown, checked=partial(SuggestionCommands.is_suggested, kind=kind),
            why="Show suggestions first",
        )
        for kind, name in _KINDS
    ),
    *(
        Action(
            f"confidence_{percent}", name, "Suggestions", 6,
            partial(SuggestionCommands.use_confidence, confidence=percent / 100),
            enabled=SuggestionCommands.suggestions_shown,
            checked=partial(SuggestionCommands.confidence_is, confidence=percent / 100), why="Show suggestions first",
        )
        for percent, name in _CONFIDENCES
    ),
)
# fmt: on
