"""What is said to the user, in the user's language.

Every layer words its sentences here: English templates with named gaps. The window hangs its translations in with
`speak`; the command line and a notebook say the English.

A template with the gap {count} has plural forms: as many as its language needs, chosen by the count. Whole numbers
and dates are written by the language's rules, anything else as `str` writes it.
"""

from datetime import date
from typing import Protocol

__all__ = ["Language", "later", "plural", "say", "speak"]


class Language(Protocol):
    """What `say` asks."""

    def translation(self, english: str, count: int | None) -> str:
        """The template in this language, in the form for the count; empty when there is none."""
        ...

    def number(self, number: int) -> str:
        """A whole number as this language writes it."""
        ...

    def day(self, day: date) -> str:
        """A date as this language writes it."""
        ...


class _English:
    def translation(self, english: str, count: int | None) -> str:
        return ""

    def number(self, number: int) -> str:
        return f"{number:,}"

    def day(self, day: date) -> str:
        return day.isoformat()


class _Speaker:
    """Who speaks: one language for the whole program, all threads."""

    language: Language = _English()


def speak(language: Language | None) -> None:
    """Say everything in this language from now on; None is English."""
    _Speaker.language = language or _English()


def say(template: str, /, **words: object) -> str:
    """A sentence: `say("“{path}” is empty.", path=path)`."""
    count = words.get("count") if "{count}" in template else None
    assert count is None or isinstance(count, int)
    return _filled(_Speaker.language.translation(template, count) or template, words)


def plural(one: str, many: str, /, count: int, **words: object) -> str:
    """A sentence with a count: `plural("1 article", "{count} articles", 3)`.

    Translators see `many` alone, in all forms of their language.
    """
    translated = _Speaker.language.translation(many, count)
    return _filled(translated or (one if count == 1 else many), {"count": count, **words})


def later(template: str, /) -> str:
    """Mark a template of a table or constant, which is said when it is shown."""
    return template


def _filled(template: str, words: dict[str, object]) -> str:
    if not words:  # nothing to fill: a brace is a brace
        return template
    return template.format(**{name: _written(word) for name, word in words.items()})


def _written(word: object) -> str:
    match word:
        case bool():
            return str(word)
        case int():
            return _Speaker.language.number(word)
        case date():
            return _Speaker.language.day(word)
        case _:
            return str(word)
