"""Files of news databases, laid out like theirs, with words of our own."""

from collections.abc import Sequence
from html import escape

from tests.importers.samples.office import docx, p, rtf, t


def nexis_lines(
    articles: Sequence[tuple[str, str]], *, stated: int | None = None, cover: bool = True
) -> list[str]:
    """The paragraphs of a delivery of Nexis Uni: title and body of each article."""
    lines = []
    if cover:
        lines += [
            "User Name: ann-01",
            "Date and Time: 14 October 2026",
            f"Documents ({stated or len(articles)})",
        ]
        lines += [f"{number}. {title}" for number, (title, _) in enumerate(articles, 1)]
        lines += ["Search Terms: ferry", ""]
    for title, body in articles:
        lines += [title, "Osterlee Courier", "October 14, 2026 Wednesday", "Copyright 2026 Fenwick Press"]
        lines += [
            "Section:\u00a0NEWS; Pg. 4",
            "Length:\u00a0120 words",
            "Byline:\u00a0Runa Steel",
            "Body",
            "",
        ]
        lines += [*body.split("\n"), "Load-Date:\u00a0October 15, 2026", "", "End of Document", ""]
    return lines


def nexis_docx(
    articles: Sequence[tuple[str, str]], *, stated: int | None = None, cover: bool = True
) -> bytes:
    return docx("".join(p(t(escape(line))) for line in nexis_lines(articles, stated=stated, cover=cover)))


def nexis_rtf(articles: Sequence[tuple[str, str]]) -> bytes:
    def escaped(line: str) -> str:
        return "".join(char if char.isascii() else rf"\u{ord(char)}?" for char in line)

    return rtf(r"\par ".join(map(escaped, nexis_lines(articles))))


def factiva_page(rows: Sequence[Sequence[tuple[str, str]]], *, title: str = "Factiva") -> bytes:
    """A page of Factiva: for each article the codes and what stands beside them, paragraphs by line."""

    def cell(code: str, words: str) -> str:
        if code in ("LP", "TD"):
            return "".join(f"<p class='articleParagraph'>{line}\n</p>" for line in words.split("\n"))
        return words

    articles = (
        "<div class='article enArticle'><table>"
        + "".join(
            f"<tr><td><b>{code}</b>&nbsp;</td><td>{cell(code, words)}</td></tr>" for code, words in article
        )
        + "</table></div>"
        for article in rows
    )
    head = f"<html><head><meta charset='utf-8'/><title>{title}</title></head><body>"
    return (head + "<span></span>".join(articles) + "<p>&copy; 2026 Factiva</p></body></html>").encode()
