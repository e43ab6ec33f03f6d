import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Choices, Draft, Source, read
from tests.importers.samples.pdf_pages import column, pdf

LEFT, RIGHT = 60, 310
HEAD = (60, 60, 20, "Weir to be lowered")
ONE = [
    "The Aldermoor weir will be lowered by",
    "forty centimetres, the river board said.",
    "“The fish will thank us, and",
]
TWO = [
    "so will the mill,” chair Perrin Oakes",
    "said. Work begins in June and ends",
    "before the autumn floods.",
]


def draft(data: bytes, choices: Choices | None = None) -> Draft:
    (found,) = read(Source("story.pdf", data), choices or Choices()).drafts
    return found


def text(*placed) -> str:
    return draft(pdf([list(placed)])).article.text


def test_columns_are_read_one_after_the_other_below_what_runs_across() -> None:
    # Drawn line by line, as some programs do, so that the file's own order is of no use.
    rows = [
        each for pair in zip(column(LEFT, 100, ONE), column(RIGHT, 100, TWO), strict=True) for each in pair
    ]
    found = draft(pdf([[*rows, HEAD]]))
    assert found.article.text == (
        "Weir to be lowered\n\nThe Aldermoor weir will be lowered by forty centimetres, the river board said. "
        "“The fish will thank us, and so will the mill,” chair Perrin Oakes said. Work begins in June and ends "
        "before the autumn floods."
    )
    assert found.article.title == "Weir to be lowered"


def test_three_columns() -> None:
    columns = [column(left, 100, [f"{name} one", f"{name} two", f"{name} three", f"{name} four."]) for left, name in
               ((60, "First"), (240, "Second"), (420, "Third"))]  # fmt: skip
    rows = [each for row in zip(*columns, strict=True) for each in row]
    assert text(*rows).split("\n\n") == [
        f"{name} one {name} two {name} three {name} four." for name in ("First", "Second", "Third")
    ]


def test_what_runs_across_the_middle_parts_what_is_above_from_what_is_below() -> None:
    above = column(LEFT, 100, ["a one", "a two", "a three."]) + column(
        RIGHT, 100, ["b one", "b two", "b three."]
    )
    across = [
        (60, 150, 10, "A picture of the weir as it was in the summer of the great drought, by Mo Lind.")
    ]
    below = column(LEFT, 180, ["c one", "c two", "c three."]) + column(
        RIGHT, 180, ["d one", "d two", "d three."]
    )
    words = text(*above, *across, *below)
    assert [words.index(each) for each in ("a one", "b one", "A picture", "c one", "d one")] == sorted(
        words.index(each) for each in ("a one", "b one", "A picture", "c one", "d one")
    )


def test_paragraphs_by_space_indent_size_and_bullet() -> None:
    spaced = column(LEFT, 100, ["One line and", "another.", "", "", "Next one."])
    assert text(*spaced) == "One line and another.\n\nNext one."
    indented = [
        (60, 100, 10, "One line and"),
        (60, 112, 10, "another."),
        (72, 124, 10, "Next one"),
        (60, 136, 10, "ends."),
    ]
    assert text(*indented) == "One line and another.\n\nNext one ends."
    sized = [(60, 100, 16, "Head"), (60, 120, 10, "Body.")]
    assert text(*sized) == "Head\n\nBody."


def test_a_sentence_goes_on_over_the_page_between_headers_and_footers() -> None:
    def page(number: int, lines: list[str]):
        return [
            (60, 30, 8, f"The Courier · page {number}"),
            *column(LEFT, 100, lines),
            (60, 800, 8, "© Fenwick Press"),
        ]

    data = pdf([page(1, ["The board met and", "put off the"]), page(2, ["vote until June."])])
    found = draft(data)
    assert found.article.text == "The board met and put off the vote until June."
    assert found.repairs == (
        "Page headers and footers were left out: “The Courier · page 1”, “The Courier · page 2”, “© Fenwick Press”.",
    )
    whole = draft(data, Choices(whole=True))
    assert "The Courier · page 1" in whole.article.text
    assert not whole.repairs


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["The recon-", "struction ends."], "The reconstruction ends."),
        (["A well-", "known face; well-known, too."], "A well-known face; well-known, too."),
        (["Die Ost-", "West-Achse."], "Die Ost-West-Achse."),
        (["Vor-", "und Nachteile."], "Vor- und Nachteile."),
        (["Bus-", "iness as usual, business."], "Business as usual, business."),
        (["Page 3-", "4 of it."], "Page 3-4 of it."),
        (["He left -", "she stayed."], "He left - she stayed."),
    ],
)
def test_hyphens_at_line_ends(lines: list[str], words: str) -> None:
    assert text(*column(LEFT, 100, lines)) == words


def test_repaired_hyphens_are_told() -> None:
    found = draft(pdf([column(LEFT, 100, ["The recon-", "struction and the nego-", "tiation end."])]))
    assert found.repairs == (
        "2 words that a line’s end had cut were joined: recon-struction → reconstruction, nego-tiation → negotiation.",
    )


def test_letters_that_are_drawn_twice_count_once() -> None:
    assert draft(pdf([column(LEFT, 100, ["Bold letters, all of them."])], bold=True)).article.text == (
        "Bold letters, all of them."
    )


def test_a_page_that_is_turned_is_read() -> None:
    assert draft(pdf([column(LEFT, 100, ["Runs upwards", "all of it."])], turned=True)).article.text == (
        "Runs upwards all of it."
    )


def test_pages_without_text_are_told() -> None:
    found = draft(pdf([column(LEFT, 100, ["Words."]), []]))
    assert found.doubts == ("Page 2 has no text: it may be a picture.",)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf([[]]), "looks like a scan"),
        (pdf([column(60, 100, ["Words."])], password="secret"), "locked with a password"),
        (b"%PDF-1.7 and nothing", "damaged"),
        (b"no pdf", "not what its ending says"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(FileProblem, match=reason):
        draft(data)


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(FileProblem, match=r"more than 2,000 pages or 10,000,000 characters\. Split it"):
        draft(pdf([[HEAD]] * 2001))
