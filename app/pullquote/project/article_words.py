"""The index of the words of all articles, in SQLite's FTS5: a cache, which anybody may drop.

It keeps words and no text (`search.folded` says what a word is), knows every article whose key is not above that of
the last one it has taken in, and learns of the others in batches, in order. Keys are never given out twice,
so deleting an article, undoing an import and their undo do not touch it: whether an article shows is asked when it is
read. A text that is corrected is told to it. It is not in the journal, and it is made when somebody first searches; one
of words that were folded in another way (`search.FOLDING`, kept with the project) knows nothing, and is made again.

FTS5's tokenizer `ascii` takes the folded words as they are; `detail=full` keeps their places, for phrases.
"""

from collections.abc import Callable
from typing import Any

from pullquote.project.file import ProjectFile
from pullquote.search import FOLDING, folded

__all__ = ["ArticleWords"]

BATCH = 200
"""Articles in one transaction: short enough that tagging in the window never waits long."""


class ArticleWords:
    """The index, there or not."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    @property
    def last(self) -> int:
        """The key of the last article that it knows; 0 when there is no index, or one that is of no use."""
        if not self._is_of_use:
            return 0
        return self._file.row("SELECT max(id) FROM article_words_docsize")[0] or 0

    @property
    def _is_of_use(self) -> bool:
        found = self._file.rows(
            "SELECT 1 FROM sqlite_master m JOIN setting s ON s.name = 'article_words' AND s.value = ?"
            " WHERE m.name = 'article_words'",
            FOLDING,
        )
        return bool(found)

    @property
    def unknown(self) -> int:
        """How many articles it does not know."""
        return int(self._file.row("SELECT count(*) FROM article WHERE key > ?", self.last)[0])

    def learn(self, advance: Callable[[int], None]) -> None:
        """Take in what it does not know; `advance` hears of each batch, and what it raises stops between two."""
        while rows := self._file.rows(
            "SELECT key, text FROM article WHERE key > ? ORDER BY key LIMIT ?", self.last, BATCH
        ):
            words = [(key, folded(text)) for key, text in rows]
            with self._file.transaction():
                self._take_in(words)
            advance(len(words))

    def replace(self, key: int, old: str, new: str) -> None:
        """An article that it may know has another text."""
        if key > self.last or not self._file.rows("SELECT 1 FROM article_words_docsize WHERE id = ?", key):
            return
        # An index without texts must be told what to forget.
        forget = "INSERT INTO article_words (article_words, rowid, words) VALUES ('delete', ?, ?)"
        self._file.rows(forget, key, folded(old))
        self._file.rows("INSERT INTO article_words (rowid, words) VALUES (?, ?)", key, folded(new))

    def _take_in(self, words: list[tuple[int, str]]) -> None:
        if not self._is_of_use:
            self._file.rows("DROP TABLE IF EXISTS article_words")
            self._file.rows(
                "CREATE VIRTUAL TABLE article_words USING fts5(words, content='', tokenize='ascii')"
            )
            self._file.rows("REPLACE INTO setting (name, value) VALUES ('article_words', ?)", FOLDING)
        last = self.last  # another thread may have been here
        rows: list[tuple[Any, ...]] = [row for row in words if row[0] > last]
        self._file.connection.executemany("INSERT INTO article_words (rowid, words) VALUES (?, ?)", rows)
