"""Suggestions: who said what, found by rules, offline, without a model.

`suggest` is pure and deterministic: no Qt, no database, no network, linear in the length of the text, and what it
returns can be pickled.
"""

from pullquote.suggest.engine import find_quotes, suggest
from pullquote.suggest.suggestions import Attribution, Suggestions

__all__ = ["Attribution", "Suggestions", "find_quotes", "suggest"]
