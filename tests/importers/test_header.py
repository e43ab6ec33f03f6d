import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.importers.header import KEYS, split_header


def test_a_header_ends_with_a_blank_line_and_the_text_begins_after_it() -> None:
    text = "Title: Quarry vote\noutlet:The Lantern\nDATE: 2026-10-14\n \n\nFirst line.\n"
    fields, begin = split_header(text)
    assert fields == {"title": "Quarry vote", "outlet": "The Lantern", "published": "2026-10-14"}
    assert text[begin:] == "\nFirst line.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Title: One line is not enough\n\nText",
        "Title: A\nOutlet: B\nText without a blank line",
        "Title: A\nOutlet: B",
        "Title: A\nWarning: of floods\n\nText",
        "Title: A\nTitle: B\n\nText",
        "\nTitle: A\nOutlet: B\n\nText",
        "Title: A\n\nOutlet: B\n\nText",
        "Mayor: “We lost.”\nClerk: “We did not.”\n\nText",
        "Title : A\nOutlet : B\n\nText",
        "",
    ],
)
def test_anything_else_is_text(text: str) -> None:
    assert split_header(text) == ({}, 0)


def test_an_empty_value_is_a_value() -> None:
    assert split_header("Title: A\nByline:\n\nText")[0] == {"title": "A", "byline": ""}


def test_values_keep_colons_and_inner_blanks() -> None:
    fields, _ = split_header("Title: Ligne 7 : «\u202fNon\u202f»\nURL: https://example.org/a:b\n\nText")
    assert fields == {"title": "Ligne 7 : «\u202fNon\u202f»", "url": "https://example.org/a:b"}


@given(
    keys=st.lists(st.sampled_from(sorted(KEYS)), min_size=2, unique_by=lambda key: KEYS[key]),
    body=st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"])),
)
def test_what_stands_below_a_header_is_never_touched(keys: list[str], body: str) -> None:
    head = "".join(f"{key.title()}: value of {key}\n" for key in keys)
    fields, begin = split_header(f"{head}\n{body}")
    assert f"{head}\n{body}"[begin:] == body
    assert fields == {KEYS[key]: f"value of {key}" for key in keys}
