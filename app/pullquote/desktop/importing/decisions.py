"""What a person decides in the preview: which articles come in, their fields and their texts, and what labels mean."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Literal

import msgspec

from pullquote.jobs.import_plan import AS_IT_IS, Amendment, PlannedFile
from pullquote.jobs.import_preview import FoundArticle, FoundFile, Preview, planned
from pullquote.records import Article
from pullquote.search import folded

__all__ = ["Decisions", "Place", "Shown"]

Place = tuple[int, int]
"""A file of the preview and an article of it; -1 is the file itself."""

Shown = Literal["all", "doubts", "same", "problems"]


class Decisions:
    """A preview, and what was decided on it so far."""

    def __init__(self, preview: Preview) -> None:
        self.preview = preview
        self._ticks: dict[Place, bool] = {}
        self._edits: dict[Place, Amendment] = {}

    def file(self, place: Place) -> FoundFile:
        """The file of a place."""
        return self.preview.files[place[0]]

    def found(self, place: Place) -> FoundArticle | None:
        """The article as it was found; None for a file."""
        return self.file(place).articles[place[1]] if place[1] >= 0 else None

    def article(self, place: Place) -> Article | None:
        """The article as it would be imported, without its text."""
        found = self.found(place)
        if found is None:
            return None
        return msgspec.structs.replace(found.article, **self.edited(place).fields)

    def edited(self, place: Place) -> Amendment:
        """What was changed in an article."""
        return self._edits.get(place, AS_IT_IS)

    def is_alone(self, file: int) -> bool:
        """Whether a file is but one article, and needs no row of its own."""
        return len(self.preview.files[file].articles) == 1 and not self.preview.files[file].left_out

    # Deciding

    def read_again(self, preview: Preview, files: Iterable[int]) -> None:
        """Some files were read in another way: what was decided on their articles is void."""
        self.preview = preview
        gone = set(files)
        self._ticks = {place: on for place, on in self._ticks.items() if place[0] not in gone}
        self._edits = {place: edit for place, edit in self._edits.items() if place[0] not in gone}

    def ticked(self, place: Place) -> bool:
        """Whether an article comes in, or any of a file."""
        found = self.found(place)
        if found is None:
            return any(self.ticked((place[0], number)) for number in range(len(self.file(place).articles)))
        return self._ticks.get(place, found.same is None)

    def tick(self, place: Place, on: bool) -> None:
        """Let an article, or all of a file, come in or not."""
        if place[1] >= 0:
            self._ticks[place] = on
            return
        for number, found in enumerate(self.file(place).articles):
            self._ticks[place[0], number] = on and found.same is None

    def edit_fields(self, place: Place, fields: Mapping[str, Any]) -> None:
        """Change what is known about an article."""
        self._edits[place] = replace(self.edited(place), fields=dict(fields))

    def edit_text(self, place: Place, text: str | None) -> None:
        """Change an article's text; None is the one in the file."""
        self._edits[place] = replace(self.edited(place), text=text)

    @property
    def has_blank(self) -> bool:
        """Whether a text that shall come in was emptied."""
        return any(
            edit.text is not None and not edit.text.strip() and self.ticked(place)
            for place, edit in self._edits.items()
        )

    def name_label(self, file: int, foreign: str, label: str) -> None:
        """Let a label of the codebook stand for one of a file; an empty one for none."""
        files = list(self.preview.files)
        files[file] = replace(files[file], labels={**files[file].labels, foreign: label})
        self.preview = replace(self.preview, files=tuple(files))

    # What comes of it

    def plan(self) -> list[PlannedFile]:
        """The files to import, with all that was decided."""
        amendments: dict[Place, Amendment] = {}
        for place in {*self._ticks, *self._edits}:
            found = self.found(place)
            if found is None:
                continue
            if self.ticked(place):
                amendments[place] = replace(self.edited(place), keep=found.same is not None)
            elif found.same is None or place in self._edits:
                amendments[place] = Amendment(leave_out=True)
        return planned(self.preview, amendments)

    def counts(self) -> tuple[int, int, int, int]:
        """How many come in, are there already, and are left out by the reading; how many files cannot be read."""
        ready = same = left_out = problems = 0
        for at, file in enumerate(self.preview.files):
            problems += bool(file.problem)
            left_out += len(file.left_out)
            for number, found in enumerate(file.articles):
                ready += self.ticked((at, number))
                same += found.same is not None
        return ready, same, left_out, problems + len(self.preview.problems)

    def places(self, words: str = "", shown: Shown = "all") -> list[Place]:
        """The rows of the list: the articles, with their file above them when it has several or one cannot see it
        otherwise; only those with these words that are as `shown` says.
        """
        needle = folded(words).strip()
        places: list[Place] = []
        for at, file in enumerate(self.preview.files):
            in_name = needle in folded(file.path.name)
            inside = [
                (at, number)
                for number, found in enumerate(file.articles)
                if _is_shown(found, file, shown) and (in_name or needle in folded(self._said((at, number))))
            ]
            heads = inside or (
                in_name and (shown == "all" or (shown == "problems" and (file.problem or file.left_out)))
            )
            if heads and not self.is_alone(at):
                places.append((at, -1))
            places += inside
        return places

    def _said(self, place: Place) -> str:
        article = self.article(place)
        return f"{article.title} {article.outlet} {article.byline} {article.published}" if article else ""


def _is_shown(found: FoundArticle, file: FoundFile, shown: Shown) -> bool:
    match shown:
        case "doubts":
            return bool(found.warnings or found.like)
        case "same":
            return found.same is not None
        case "problems":
            return False
        case _:
            return True
