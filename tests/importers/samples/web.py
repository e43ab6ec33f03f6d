"""Saved web pages in our own words, as real sites build them."""

import base64
import json
import quopri

FIRST = "The harbour board of Osterlee has closed the outer wall after divers found cracks in its footing on Monday."
SECOND = "“We would rather lose a season than a boat,” said harbour master Ines Halvorsen, who signed the order herself."
THIRD = "Fishing crews must berth at the inner quay until the repair is finished, which the board expects by the spring."
STORY = (FIRST, SECOND, THIRD)
TITLE = "Outer wall closed after divers find cracks"

_MENU = '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>'
_FOOTER = '<footer><p>All rights reserved by the Courier. <a href="/cookies">Cookies</a></p></footer>'


def paragraphs(*words: str) -> str:
    """Paragraphs, those of the story without any."""
    return "\n".join(f"<p>{each}</p>" for each in words or STORY)


def article(inside: str, title: str = TITLE) -> str:
    """An article with its headline."""
    return f"<article><h1>{title}</h1>\n{inside}\n</article>"


def page(body: str, head: str = "", language: str = "en") -> str:
    """A page with a menu and a footer around its body."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{TITLE}</title>{head}</head>'
        f"<body>{_MENU}{body}{_FOOTER}</body></html>"
    )


def linked(**said: object) -> str:
    """JSON-LD of an article."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **said})}</script>'


def meta(**said: str) -> str:
    """Elements `meta` by property; `_` stands for a colon."""
    return "".join(
        f'<meta property="{name.replace("_", ":", 1)}" content="{value}">' for name, value in said.items()
    )


def mhtml(*parts: tuple[str, bytes, str], start: str = "") -> bytes:
    """A web archive of parts: content type, bytes, `quoted-printable` or `base64`."""
    begin = f' start="{start}";' if start else ""
    lines = [
        b"From: <Saved by Blink>",
        b"Snapshot-Content-Location: https://courier.example/wall",
        b"MIME-Version: 1.0",
        f'Content-Type: multipart/related;{begin} type="text/html"; boundary="--edge"'.encode(),
        b"",
    ]
    for number, (kind, data, transfer) in enumerate(parts):
        coded = base64.encodebytes(data) if transfer == "base64" else quopri.encodestring(data)
        lines += [
            b"----edge",
            f"Content-Type: {kind}".encode(),
            f"Content-ID: <part-{number}>".encode(),
            f"Content-Transfer-Encoding: {transfer}".encode(),
            f"Content-Location: https://courier.example/{number or 'wall'}".encode(),
            b"",
            coded,
        ]
    return b"\r\n".join([*lines, b"----edge--", b""])
