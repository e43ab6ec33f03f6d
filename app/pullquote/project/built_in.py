"""The actors that every project has: the article's author, and whoever is not known."""

from typing import Any

from pullquote.records import BUILT_IN

__all__ = ["add_built_in"]

_BROUGHT_BY = "00000000-0000-7000-8000-000000000000"


def add_built_in(database: Any) -> None:
    """Put the built-in actors into a file that has none.

    They come with an import that never shows, so that the registry names one only while something stands for it.
    """
    database.execute_sql(
        "INSERT INTO import (uuid, name, visible, finished) VALUES (?, 'built in', 0, 1)", (_BROUGHT_BY,)
    )
    for actor in BUILT_IN:
        database.execute_sql(
            "INSERT INTO actor (uuid, brought_by_id, name, kind, aliases, wikidata, description, notes)"
            " VALUES (?, (SELECT key FROM import WHERE uuid = ?), ?, ?, '[]', '', '', '')",
            (actor.id, _BROUGHT_BY, actor.name, actor.kind),
        )
