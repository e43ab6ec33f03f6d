"""What the guides consist of: the headings of the files in `resources/help/`, without Qt."""

import re
from dataclasses import dataclass
from functools import cache

from pullquote.resources import resource

__all__ = ["ANNOTATION_GUIDE", "GUIDE", "Section", "about_region", "beginning_of", "guide_text", "sections"]

GUIDE, ANNOTATION_GUIDE = "guide.md", "annotation-guide.md"

_ABOUT_REGION = {
    "articles": "articles",
    "label bar": "tagging",
    "page": "tagging",
    "occurrences": "tagging",
    "suggestions": "suggestions",
    "who said what": "who-said-what",
    "notes": "notes",
    "history": "history",
    "inspector": "actors",
}


@dataclass(frozen=True)
class Section:
    """A heading of a guide; level 1 is the guide itself."""

    file: str
    title: str
    level: int

    @property
    def slug(self) -> str:
        """The anchor that a link to the heading names, as code hosts make it."""
        return re.sub(r"[^\w\- ]", "", self.title.casefold()).replace(" ", "-")


def guide_text(file: str) -> str:
    """A guide as it is written."""
    return resource("help", file).read_text("utf-8")


@cache
def sections() -> tuple[Section, ...]:
    """The headings of both guides in their order."""
    return tuple(
        Section(file, title.strip(), len(marks))
        for file in (GUIDE, ANNOTATION_GUIDE)
        for marks, title in re.findall(r"^(#{1,3}) (.+)$", guide_text(file), re.MULTILINE)
    )


def beginning_of(file: str) -> Section:
    """Where a guide begins."""
    return next(section for section in sections() if section.file == file)


def about_region(region: str) -> Section:
    """The section of the guide about a region of the window; its beginning for any other."""
    slug = _ABOUT_REGION.get(region, "")
    mine = (section for section in sections() if section.file == GUIDE and section.slug == slug)
    return next(mine, beginning_of(GUIDE))
