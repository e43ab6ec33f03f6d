"""Suggestions in the window: found off the GUI thread, shown hollow, and decided on one by one."""

from pullquote.desktop.suggestions.bar import SuggestionBar
from pullquote.desktop.suggestions.in_bulk import InBulk
from pullquote.desktop.suggestions.review import Review
from pullquote.desktop.suggestions.undecided import Undecided

__all__ = ["InBulk", "Review", "SuggestionBar", "Undecided"]
