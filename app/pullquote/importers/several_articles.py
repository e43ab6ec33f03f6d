"""Several articles in one text: where one ends and the next begins."""

import re
from collections import Counter
from itertools import islice

import regex

from pullquote.errors import FileProblem
from pullquote.importers.drafting import MOST_ARTICLES, too_many_articles
from pullquote.importers.header import split_header
from pullquote.wording import say

__all__ = ["parts_of"]

_RULE = re.compile(
    r"^[ \t]{0,200}(_{10,300}|-{3,300}|={3,300}|\*{3,300}|#{3,300}|~{3,300}|(?:\* ?){3,100}|\f)[ \t]{0,200}$",
    re.MULTILINE,
)
_MARK = re.compile(r"[ \t]{0,200}[_\-=*#~\f]")
_MARK_BELOW = re.compile(r"\n[ \t]{0,200}[_\-=*#~\f]")
"""How a rule begins; most texts have no such line, and that is found faster than a rule."""

_CERTAIN = re.compile(r"_{40,}|\f")
"""Sixty underscores stand between the articles of ProQuest, a page break between those of word processors."""

_SECONDS = 2.0


def parts_of(text: str, separator: str, file: str) -> tuple[list[str], str]:
    """The articles of a frozen text, and a sentence on lines that may be separators but were not taken for some.

    `separator` is a regular expression for the whole line between two articles. Without one, a text is taken apart only
    at lines that cannot be anything else: those of ProQuest, or any rule when a header `Title: …` stands below each.
    Raises `FileProblem` for an expression that is none, takes too long or is not there.
    """
    if separator:
        parts = [part for part in _split(text, separator, file) if part.strip()]
        if len(parts) < 2:
            raise FileProblem(
                say(
                    "The line “{separator}” does not stand between articles of “{file}”.",
                    separator=separator,
                    file=file,
                )
            )
        return parts, ""
    if not (_MARK.match(text) or _MARK_BELOW.search(text)):
        return [text], ""
    rules = list(islice(_RULE.finditer(text), MOST_ARTICLES + 1))
    if len(rules) > MOST_ARTICLES:
        raise too_many_articles(file)
    if not rules:
        return [text], ""
    kind = Counter(match[1] for match in rules).most_common(1)[0][0]
    alike = [match for match in rules if match[1] == kind]
    edges = [0, *(edge for match in alike for edge in match.span()), len(text)]
    parts = [text[begin:end].strip("\n") for begin, end in zip(edges[::2], edges[1::2], strict=True)]
    parts = [part for part in parts if part.strip()]
    if len(parts) > 1 and (
        (_CERTAIN.fullmatch(kind) and len(alike) > 1) or all(split_header(part + "\n")[0] for part in parts)
    ):
        return parts, ""
    if len(alike) > 1 and len(parts) > 2:
        return [text], say(
            "The line “{line}” stands {count} times. If articles end there, name it as the separator.",
            line=kind[:20],
            count=len(alike),
        )
    return [text], ""


def _split(text: str, separator: str, file: str) -> list[str]:
    try:
        pattern = regex.compile(rf"^[ \t]*(?:{separator})[ \t]*$", regex.MULTILINE)
        parts, begin = [], 0
        for match in pattern.finditer(text, timeout=_SECONDS):
            parts.append(text[begin : match.start()].strip("\n"))
            begin = match.end()
        return [*parts, text[begin:].strip("\n")]
    except regex.error as error:
        raise FileProblem(
            say(
                "The separator “{separator}” is no regular expression: {reason}.",
                separator=separator,
                reason=error,
            )
        ) from error
    except TimeoutError as error:
        raise FileProblem(
            say(
                "Looking for the separator “{separator}” in “{file}” takes too long.",
                separator=separator,
                file=file,
            )
        ) from error
