"""The parts of a page: what the rules name, and what they leave alone."""

import pytest
from hypothesis import given

from pullquote.suggest.zones import off_limits, zones
from tests.strategies import any_texts

BODY = "The ferry to Halm will sail twice a day from Monday, the harbour office said on Tuesday."
MORE = "“We have the boats,” said Runa Tolk, who has steered one of them since spring. “We lack the sailors.”"


def named(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [
        (zone.kind, "|".join(text[slice(*span)] for span in zone.fragments))
        for zone in zones(text, language)
        if zone.kind != "body"
    ]


def body(text: str, language: str = "en") -> list[str]:
    return [text[slice(*s)] for zone in zones(text, language) if zone.kind == "body" for s in zone.fragments]


def test_a_page_with_everything() -> None:
    page = [
        ("advert", "Join our new Telegram channel and hear the news first!"),
        ("headline", "Ferry to Halm ‘here to stay’"),
        ("standfirst", "Two boats a day, and nobody to steer them"),
        ("byline", "By Otto Quill and Mara Lenz"),
        ("dateline", "March 3, 2026"),
        ("body", BODY),
        ("body", MORE),
        ("pull_quote", "“We have the boats. We lack the sailors.”"),
        ("caption", "Runa Tolk at the helm of the Gull. (Harbour Office photo by Lis Bruun)"),
        ("boilerplate", "Read more: What the old ferry cost"),
        ("correction", "Correction: an earlier version of this article named the wrong boat."),
        ("copyright", "© 2026 The Halm Gazette"),
        ("boilerplate", "Distributed by Strand Syndication."),
    ]
    text = "\n\n".join(line for _, line in page)
    assert named(text) == [(kind, line) for kind, line in page if kind != "body"]
    assert body(text) == [BODY, MORE]


@pytest.mark.parametrize("dropped", [0, 1, 2])
def test_the_headline_is_found_with_and_without_what_stands_above_it(dropped: int) -> None:
    lines = ["Join our Telegram channel today!", "Wednesday, 4 March 2026", "Ferry sails on", BODY, MORE]
    assert ("headline", "Ferry sails on") in named("\n\n".join(lines[dropped:]))


@pytest.mark.parametrize(
    ("language", "kind", "line"),
    [
        ("de", "byline", "Von Marlene Ufer"),
        ("de", "boilerplate", "Lesen Sie auch: Was aus der Fähre wurde"),
        ("de", "caption", "Die Fähre am Kai. Foto: Jens Harder"),
        ("de", "advert", "Anzeige"),
        ("fr", "byline", "Par Odile Garnier"),
        ("fr", "boilerplate", "À lire aussi : Le bac a coulé"),
        ("fr", "caption", "Le bac au quai, mardi. Photo Luc Vasseur"),
        ("fr", "copyright", "Tous droits réservés"),
        ("es", "byline", "Por Elena Ruiz"),
        ("es", "boilerplate", "Lea también: El ferry que nunca llegó"),
        ("es", "correction", "Fe de errores: el barco se llama Gaviota."),
        ("en", "photo_credit", "Photograph: Lis Bruun/The Halm Gazette"),
        ("en", "photo_credit", "Getty Images"),
        ("en", "correction", "This article was corrected on 4 March. The boat is the Gull."),
        ("en", "boilerplate", "Mara Lenz contributed to this report."),
    ],
)
def test_lines_named_by_their_words(language: str, kind: str, line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{MORE}"
    assert named(text, language) == [(kind, line)]


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        ("HALM — The ferry sails.", "HALM —"),
        ("HALM (Reuters) - The ferry sails.", "HALM (Reuters) -"),
        ("Lübeck (dpa) - Die Fähre fährt.", "Lübeck (dpa) -"),
        ("LÜBECK. Die Fähre fährt.", "LÜBECK."),
        ("PORT HALM, Maine, March 3 (UPI) -- The ferry sails.", "PORT HALM, Maine, March 3 (UPI) --"),
    ],
)
def test_a_dateline_is_a_part_of_its_paragraph(paragraph: str, place: str) -> None:
    assert named(f"{paragraph}\n\n{MORE}") == [("dateline", place)]
    assert body(f"{paragraph}\n\n{MORE}")[0] == paragraph


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "No.",
        "One line and no stop",
        f"{BODY}\n\nNo.\n\n{MORE}",
        f"{BODY}\n\nShe shrugged.\n\nBy Monday it was over.\n\n{MORE}",
        f"{BODY}\n\nThe works minister promised a bridge paid for by the region.\n\nShare prices fell.",
        f"{BODY}\n\n“No.” —Runa Tolk\n\n— Why?\n\n60.\n\n{MORE}",
        "Murphy — a lawyer — said no.\n\n" + MORE,
        "the first line of prose that is\nwrapped by hand and goes on for\nlines and lines. It has no head.",
        f"“Copyright law is a mess,” she said.\n\nCopyright law is what he teaches.\n\n{MORE}",
    ],
)
def test_body_is_never_called_anything_else(text: str) -> None:
    assert named(text) == []


def test_a_pull_quote_repeats_and_a_second_quotation_does_not() -> None:
    quote = "“We have the boats and the wind.”"
    assert named(f"{BODY}\n\n{quote}\n\n{quote}") == []
    spoken = "“We have the boats and the wind,” said Runa Tolk."
    assert named(f"{BODY}\n\n{spoken}\n\n{quote}\n— Runa Tolk") == [("pull_quote", f"{quote}|— Runa Tolk")]


def test_what_is_off_limits() -> None:
    text = f"Ferry sails on\n\nHALM — {BODY}\n\n© The Gazette"
    assert [text[slice(*span)] for span in off_limits(zones(text))] == ["HALM —", "© The Gazette"]


@given(any_texts(40))
def test_every_paragraph_is_in_one_zone(text: str) -> None:
    found = zones(text)
    assert found == zones(text)
    spans = sorted(span for zone in found if zone.rule != "place" for span in zone.fragments)
    assert all(text[a:b].strip() for a, b in spans)
    assert all(first[1] <= second[0] for first, second in zip(spans, spans[1:], strict=False))
    assert len(spans) == sum(bool(line.strip()) for line in text.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "A" * 300_000,
        "By " * 100_000,
        "“" * 100_000,
        "“a b c d e f.”\n" * 20_000,
        "(Photo " * 50_000,
        "\n" * 200_000,
    ],
)
def test_pathological_pages_end(text: str) -> None:
    assert all(0 <= a < b <= len(text) for zone in zones(text) for a, b in zone.fragments)
