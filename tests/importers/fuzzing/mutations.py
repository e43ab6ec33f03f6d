"""Files that are nearly right: bytes flipped, pieces cut out, doubled, swapped or replaced by what parsers trip over.

Archives are taken apart first, so that the damage is to their parts and not only to their checksums.
"""

import io
import random
import re
import zipfile
from collections.abc import Callable

__all__ = ["mutated"]

_TOKENS = (
    *(
        b"\0",
        b"\xff",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\r",
        b"\n\n",
        b"\x0c",
        b"\x1a",
        b"\xed\xa0\x80",
        b"\x80",
    ),
    *(b"0", b"-1", b"99999999999999999999", b"2147483648", b"4294967295", b"1e999", b"NaN", b"0.0000001"),
    *(
        b"<",
        b">",
        b"</",
        b"/>",
        b"<!--",
        b"<![CDATA[",
        b"]]>",
        b"&#0;",
        b"&#xD800;",
        b"&amp;",
        b"<!DOCTYPE a>",
    ),
    *(b"{", b"}", b"[", b"]", b'"', b"'", b"\\", b"\\u", b"\\ud800", b"\\'", b"null", b"{}", b"[]", b'""'),
    *(
        b",",
        b";",
        b"\t",
        b"|",
        b":",
        b"=",
        b"/",
        b"../",
        b"%00",
        b"%s",
        b"\\bin9999999999 ",
        b"\\u-1?",
        b"\\uc99",
    ),
    *(
        b"\\row",
        b"\\footnote",
        b"\\fonttbl",
        b"\\par",
        b"obj",
        b"endobj",
        b"stream",
        b"<<",
        b">>",
        b" R",
        b"BT",
    ),
    *("\u202e".encode(), "\U0001f6a2".encode(), "\u0301".encode(), "\u2028".encode(), "\ufeff".encode()),
)
_WORD = re.compile(rb"[A-Za-z]{2,20}|\d{1,12}")
_TAG = re.compile(rb"<[^<>]{1,300}>|\{[^{}]{0,300}\}|\\[a-z]+-?\d*|\[[^\[\]]{0,300}\]|\"[^\"]{0,100}\"")


def mutated(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Data with one to eight changes; pieces of other files may come in."""
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.85:
        return _archive(data, chance, others)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        data = chance.choice(_CHANGES)(data, chance, others)
    return data[: 4 << 20]


def _archive(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(parts))
        name, content = parts[at]
        match chance.randrange(10):
            case 0:
                del parts[at]
            case 1:
                parts[at] = name, chance.choice(parts)[1]
            case 2:
                parts.append(("../" + name, content))
            case _:
                parts[at] = name, chance.choice(_CHANGES)(content, chance, [each for _, each in parts])
        if not parts:
            break
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for name, content in dict(parts).items():
            archive.writestr(name, content)
    return out.getvalue() if chance.random() < 0.9 else _flip(out.getvalue(), chance, others)


def _flip(data: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 10))):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _place(data: bytes, chance: random.Random) -> tuple[int, int]:
    begin = chance.randrange(len(data) + 1)
    return begin, min(len(data), begin + chance.choice((1, 2, 4, 20, 200, 2000)))


def _cut(data: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    begin, end = _place(data, chance)
    return data[:begin] + data[end:]


def _end_early(data: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _repeat(data: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    begin, end = _place(data, chance)
    return data[:end] + data[begin:end] * chance.choice((1, 2, 30, 300)) + data[end:]


def _insert(data: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    begin, _ = _place(data, chance)
    return data[:begin] + chance.choice(_TOKENS) * chance.choice((1, 1, 1, 3, 400)) + data[begin:]


def _replace_word(data: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    words = list(_WORD.finditer(data))
    if not words:
        return data
    one, other = chance.choice(words), chance.choice(words)
    new = other[0] if chance.random() < 0.5 else chance.choice(_TOKENS)
    return data[: one.start()] + new + data[one.end() :]


def _move_tag(data: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    """An element, group or string put where another one is, or nested in itself."""
    tags = list(_TAG.finditer(data))
    if not tags:
        return data
    one, other = chance.choice(tags), chance.choice(tags)
    return data[: one.start()] + other[0] * chance.choice((1, 1, 2, 100)) + data[one.end() :]


def _splice(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    other = chance.choice(others) if others else data
    begin, end = _place(data, chance)
    first, last = _place(other, chance)
    return data[:begin] + other[first:last] + data[end:]


_CHANGES: tuple[Callable[[bytes, random.Random, list[bytes]], bytes], ...] = (
    *(_flip, _cut, _end_early, _repeat, _insert, _replace_word, _move_tag, _splice),
    *(_insert, _replace_word, _move_tag),
)
