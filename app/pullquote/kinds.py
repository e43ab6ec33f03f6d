"""The kinds of suggestions, and so of decisions, and which are suggested until the analyst chooses others."""

from typing import Literal

__all__ = ["DEFAULT_KINDS", "DecisionKind"]

DecisionKind = Literal["attribution", "mention", "claim", "quoted", "zone"]

DEFAULT_KINDS: tuple[DecisionKind, ...] = ("attribution", "quoted", "zone")
