"""What of the page is lit up, and the lines that are in sight: the painters' material."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pullquote.codebook import Codebook, Label
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.reading.layout import PlacedBlock, PlacedLine, ReadingLayout, Run
from pullquote.desktop.reading.spans import Mark
from pullquote.desktop.theme import LIGHT, Theme
from pullquote.records import Link

__all__ = ["View", "VisibleLine"]

_UNKNOWN = Label("unknown", "Unknown label", "?", "solid", "#5a554c", "#b4b2ac")


@dataclass(slots=True)
class VisibleLine:
    """A line in sight; `y` is the top of its block in the viewport."""

    block: int
    y: float
    placed: PlacedBlock
    line: PlacedLine
    is_first: bool
    """The first line of its block."""

    @property
    def baseline(self) -> float:
        return self.y + self.line.baseline

    @property
    def fill_top(self) -> float:
        return self.baseline - self.line.style.fill_above

    @property
    def fill_bottom(self) -> float:
        return self.baseline + self.line.style.fill_below

    @property
    def bottom(self) -> float:
        return self.y + self.line.bottom


@dataclass
class View:
    """The state that painting needs beyond the annotations themselves."""

    layout: ReadingLayout
    codebook: Codebook | None = None
    links: dict[str, Link] = field(default_factory=dict)
    links_of: dict[str, dict[str, None]] = field(default_factory=dict)
    selected: str = ""
    link_source: str = ""
    hovered: str = ""
    alike: frozenset[str] = frozenset()
    """The mentions of the same actors as the selected one."""
    reviewed: frozenset[str] = frozenset()
    """The suggestion under review, with what is suggested for its cue, sources and addressees."""
    held: str = ""
    """Of the suggestion under review, what can be adjusted: its end bars are the handles."""
    fills: bool = True
    hits: Sequence[tuple[int, int]] = ()
    current_hit: int | None = None
    on_paper: bool = False
    """Paper is light, whatever the screen is, and nothing on it is drawn in pixels."""
    dragged_edge: tuple[int, int] | None = None
    """What the selected annotation would gain or lose, while its edge is dragged."""

    @property
    def theme(self) -> Theme:
        """The theme to draw in."""
        return LIGHT if self.on_paper else Theme.current()

    def set_links(self, links: Iterable[Link]) -> None:
        self.links = {link.id: link for link in links}
        self.links_of = {}
        for link in self.links.values():
            for end in (link.head, link.tail):
                self.links_of.setdefault(end, {})[link.id] = None

    def mark(self, uuid: str) -> Mark | None:
        return self.layout.index.get(uuid)

    def label(self, mark: Mark) -> Label:
        labels = self.codebook.labels_by_id if self.codebook else {}
        return labels.get(mark.annotation.label, _UNKNOWN)

    def role_name(self, link: Link) -> str:
        roles = self.codebook.roles_by_id if self.codebook else {}
        role = roles.get(link.role)
        return spoken(role.name if role else link.role)

    @property
    def anchor(self) -> str:
        """Whose links are drawn: the annotation that a link starts from, else the selected one."""
        return self.link_source or self.selected

    def strong(self) -> set[str]:
        """What is drawn as selected."""
        return {uuid for uuid in (self.selected, self.link_source) if uuid}

    @property
    def adjustable(self) -> str:
        """Whose edges can be dragged."""
        return self.held or self.selected

    def barred(self) -> set[str]:
        """What has bars at its ends and dots over its gaps."""
        return self.strong() | ({self.held} if self.held else set())

    def shown_links(self) -> list[Link]:
        """The links of the selected annotation whose ends are both on the page."""
        found = (self.links[uuid] for uuid in self.links_of.get(self.anchor, ()))
        return [link for link in found if self.mark(link.head) and self.mark(link.tail)]

    def linked(self) -> dict[str, str]:
        """The annotations at the other ends, each with the name of its role."""
        anchor = self.anchor
        if not anchor:
            return {}
        found: dict[str, str] = {}
        for link in self.shown_links():
            found.setdefault(link.tail if link.head == anchor else link.head, self.role_name(link))
        found.pop(anchor, None)
        return found

    def overlaps(self, first: str, second: str) -> bool:
        """The two share words, so that a curve between them would say nothing."""
        one, two = self.mark(first), self.mark(second)
        if one is None or two is None:
            return False
        return any(a < d and c < b for a, b in one.annotation.spans for c, d in two.annotation.spans)

    def lifted(self) -> list[str]:
        """The annotations whose fill is lifted, larger ones first, so that smaller ones lie on top."""
        anchor = self.anchor
        related = self.linked().keys() | self.alike
        ids = self.strong() | {u for u in related if not self.overlaps(anchor, u)}
        if self.hovered:
            ids.add(self.hovered)
        known = (mark for mark in map(self.mark, ids) if mark is not None)
        marks = [mark for mark in known if not mark.bars and not mark.suggested]
        marks.sort(key=_by_size)
        return [mark.annotation.id for mark in marks]

    def words_on(self, visible: VisibleLine, start: int, end: int) -> list[Run]:
        """Where the code points from `start` to `end` stand on a line."""
        index, line = self.layout.index, visible.line
        left = index.in_block(visible.block, start)
        right = index.in_block(visible.block, end, is_end=True)
        if max(left, line.start) >= min(right, line.end):
            return []
        return self.layout.runs(visible.placed, line, left, right)


def _by_size(mark: Mark) -> tuple[int, str]:
    return -mark.size, mark.annotation.id
