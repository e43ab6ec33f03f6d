"""JSON Lines that every reader splits alike: one record a line, UTF-8, LF.

JSON lets U+0085, U+2028 and U+2029 stand in a string as they are, but readers that split with
`str.splitlines` break the line there. They are written as escapes. (The other characters that `splitlines`
knows are controls, which JSON escapes anyway.)
"""

from collections.abc import Iterable
from typing import Any

import msgspec

__all__ = ["encode", "encode_lines", "encode_pretty"]

_encoder = msgspec.json.Encoder()

_ESCAPED = ((b"\xc2\x85", b"\\u0085"), (b"\xe2\x80\xa8", b"\\u2028"), (b"\xe2\x80\xa9", b"\\u2029"))


def encode(value: Any) -> bytes:
    """A value as one line of JSON without its line end."""
    return _escaped(_encoder.encode(value))


def encode_lines(records: Iterable[Any]) -> bytes:
    """Records as lines."""
    return _escaped(_encoder.encode_lines(records))


def encode_pretty(value: Any) -> bytes:
    """A value as JSON for people: indented, with a final line end."""
    return msgspec.json.format(encode(value), indent=2) + b"\n"


def _escaped(data: bytes) -> bytes:
    for raw, escape in _ESCAPED:  # UTF-8 never has these bytes inside another character
        data = data.replace(raw, escape)
    return data
