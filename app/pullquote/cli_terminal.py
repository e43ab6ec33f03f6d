"""What commands say: results, warnings and errors."""

import sys
from collections.abc import Iterator
from typing import Any

__all__ = ["USER_ERROR", "complain", "counted", "listed", "say"]

USER_ERROR = 2

_LISTED = 20
"""So many lines of one kind are printed; the rest is a number. `--json` has them all."""


def say(content: Any, as_json: bool, *lines: str) -> None:
    """Print a command's result: as JSON, or as lines for people."""
    if as_json:
        import msgspec  # the window, whose command has no result, opens sooner without it

        encoded = msgspec.json.encode(content)
        print(msgspec.json.format(encoded, indent=2).decode())  # noqa: T201
    else:
        print("\n".join(lines))  # noqa: T201


def complain(sentence: str) -> None:
    """Print a warning or an error."""
    print(sentence, file=sys.stderr)  # noqa: T201


def listed(lines: list[str], what: str) -> Iterator[str]:
    """The first of many lines, and how many more there are."""
    yield from lines[:_LISTED]
    if len(lines) > _LISTED:
        yield f"  … and {len(lines) - _LISTED:,} more {what}."


def counted(count: int, what: str) -> str:
    """A number with its noun: “1 article”, “1,204 articles”."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"
