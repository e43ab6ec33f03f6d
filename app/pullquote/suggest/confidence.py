"""How often a rule is right: the measured precision that suggestions carry as their confidence.

The figures stand in `resources/lexicon/precision.toml`, which says how and on what they were measured.
"""

import tomllib
from functools import lru_cache

from pullquote.resources import resource

__all__ = ["confidence"]


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, float]]:
    table = tomllib.loads(resource("lexicon", "precision.toml").read_text("utf-8"))
    return {name: figures for name, figures in table.items() if isinstance(figures, dict)}


def confidence(table: str, rule: str) -> float:
    """The precision of a rule of a table (`attribution`, `source`, …); that of the whole table for a rare one."""
    figures = _table()[table]
    return figures.get(rule, figures["other"])
