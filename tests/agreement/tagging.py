"""Small taggings to compare, written as the words that they take in."""

from pullquote.agreement.actors import SameActors
from pullquote.agreement.attributions import Setting, Tally, tally
from pullquote.agreement.tagged import Mention, Quote
from pullquote.records import Fragment

TEXT = "“We lost,” Ana Roe said. “But we learned,” Ana told reporters. The mayor denied that prices fell."


def fragment(words: str, text: str = TEXT) -> Fragment:
    start = text.index(words)
    return Fragment(start, start + len(words), words)


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    found = fragment(words, text)
    return found.start, found.end


def mention(words: str, *actors: str, kind: str = "name") -> Mention:
    return Mention((span(words),), actors, kind)


def quote(
    *words: str, cue: str = "", source: Mention | None = None, to: str = "", kind: str = "direct"
) -> Quote:
    return Quote(
        content=tuple(map(fragment, words)),
        cue=(span(cue),) if cue else (),
        sources=(source,) if source else (),
        addressees=(mention(to),) if to else (),
        quote_type=kind,
    )


NAMES = {"g1": ("Ana Roe", "Roe"), "g2": ("The mayor",)}
OTHER_NAMES = {"p1": ("ana  ROE",), "p2": ("Mayor of Rill",)}


def counted(gold: list[Quote], predicted: list[Quote], setting: Setting | None = None) -> Tally:
    return tally(gold, predicted, SameActors(NAMES, OTHER_NAMES), setting or Setting())
