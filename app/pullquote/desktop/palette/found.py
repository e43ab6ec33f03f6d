"""What the letters in the palette find: actions, articles, actors, and sections of the guides."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pullquote.desktop.actions import BoundAction
from pullquote.desktop.help.sections import Section, beginning_of, sections
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.find import find_in_text
from pullquote.records import BUILT_IN, Actor, ArticleSummary
from pullquote.wording import plural, say

if TYPE_CHECKING:
    from pullquote.desktop.window import MainWindow

__all__ = ["GROUPS", "Found", "Group", "find"]

Group = Literal["actions", "articles", "actors", "help"]
GROUPS: tuple[Group, ...] = ("actions", "articles", "actors", "help")

Spans = tuple[tuple[int, int], ...]

_ARTICLES = 50
"""More articles than this are not listed: a few more letters find the right one."""

_ACTORS = 20


@dataclass(frozen=True)
class Found:
    """One row: `where` says where it applies, or why it cannot be had; `matches` is what was typed of its name."""

    group: Group
    name: str
    where: str
    target: BoundAction | ArticleSummary | Actor | Section
    matches: Spans = ()
    enabled: bool = True


def find(window: "MainWindow", words: str) -> list[Found]:
    """All that has the words in its name, by group; without words, the actions."""
    wanted = words.strip()
    found = list(_actions(window, wanted))
    if wanted:
        found += [*_articles(window, wanted), *_actors(window, wanted), *_sections(wanted)]
    return found


def _matches(name: str, wanted: str) -> Spans | None:
    """Where a name has the words: all of them as they were typed, or else each of them; None when it has not."""
    if whole := find_in_text(name, wanted):
        return tuple(whole[:1])
    each = [find_in_text(name, word) for word in wanted.split()]
    return tuple(sorted(hits[0] for hits in each)) if all(each) else None


def _rank(found: Found) -> int:
    """Sorts what begins a word before what only stands in one, and that before words that stand apart."""
    if len(found.matches) > 1:
        return 2
    start = found.matches[0][0] if found.matches else 0
    return int(start > 0 and found.name[start - 1].isalnum())


def _actions(window: "MainWindow", wanted: str) -> list[Found]:
    found = []
    for action in window.actions_ or ():
        name = action.name.rstrip("…")
        matches = _matches(name, wanted) if wanted else ()
        if matches is not None and action.definition.id != "palette":
            on_page = action.definition.scope == "page"
            place = say("Page") if on_page else window.menu_title(action.definition.menu)
            found.append(Found("actions", name, action.reason or place, action, matches, action.isEnabled()))
    return sorted(found, key=_rank)


def _articles(window: "MainWindow", wanted: str) -> Iterator[Found]:
    if window.workspace is None:
        return
    model = window.workspace.articles.model
    for summary in model.titled(wanted, _ARTICLES):
        # The project compares more kindly than a search in a text does, so there may be nothing to mark.
        yield Found(
            "articles", summary.title, model.place(summary), summary, _matches(summary.title, wanted) or ()
        )


def _actors(window: "MainWindow", wanted: str) -> Iterator[Found]:
    if window.session is None:
        return
    registry = registry_of(window.session)
    for actor in registry.matching(wanted, _ACTORS):
        count = registry.mentions(actor.id)
        if not count and any(actor.id == each.id for each in BUILT_IN):
            continue  # nobody looks for who is in every project
        mentions = plural("1 mention", "{count} mentions", count) if count else say("no mentions")
        parts = [kind_name(actor.kind), mentions]
        matches = _matches(actor.name, wanted)
        if matches is None:
            others = (*actor.aliases, *(role.text for role in actor.roles))
            parts[:0] = [f"“{other}”" for other in others if find_in_text(other, wanted)][:1]
        yield Found("actors", actor.name, ", ".join(parts), actor, matches or (), enabled=count > 0)


def _sections(wanted: str) -> list[Found]:
    found = []
    for section in sections():
        matches = _matches(section.title, wanted)
        if matches is not None:
            where = "" if section.level == 1 else beginning_of(section.file).title
            found.append(Found("help", section.title, where, section, matches))
    return sorted(found, key=_rank)
