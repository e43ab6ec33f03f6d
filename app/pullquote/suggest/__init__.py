"""Suggestions: who said what, found by rules, offline, without a model.

`suggest` is pure and deterministic: no Qt, no database, no network, linear in the length of the text, and what it
returns can be pickled.
"""

from typing import TYPE_CHECKING, Any

from pullquote.suggest.suggestions import Attribution, Suggestions

if TYPE_CHECKING:
    from pullquote.suggest.engine import find_quotes, suggest

__all__ = ["Attribution", "Suggestions", "find_quotes", "suggest"]


def __getattr__(name: str) -> Any:
    """The rules come with their first use: who only reads suggestions does without them."""
    if name in ("find_quotes", "suggest"):
        from pullquote.suggest import engine

        return getattr(engine, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
