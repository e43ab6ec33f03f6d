import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.importers.header import KEYS, iso_date, split_header


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


@pytest.mark.parametrize(
    ("given_date", "iso"),
    [
        ("2026-10-14", "2026-10-14"),
        ("2026/3/4", "2026-03-04"),
        ("20261014", "2026-10-14"),
        ("14.10.2026", "2026-10-14"),
        ("4.3.2026", "2026-03-04"),
        ("14/10/2026", "2026-10-14"),
        ("10/14/2026", "2026-10-14"),
        ("05/05/2026", "2026-05-05"),
        ("14 October 2026", "2026-10-14"),
        ("October 14, 2026", "2026-10-14"),
        ("Oct. 14, 2026", "2026-10-14"),
        ("Wednesday, October 14th, 2026", "2026-10-14"),
        ("1st May 2026", "2026-05-01"),
        ("14. März 2026", "2026-03-14"),
        ("1er février 2026", "2026-02-01"),
        (" 2026-10-14 ", "2026-10-14"),
    ],
)
def test_dates_that_mean_one_day_become_iso(given_date: str, iso: str) -> None:
    assert iso_date(given_date) == iso


@pytest.mark.parametrize(
    "given_date",
    ["", "03/04/2026", "31.02.2026", "2026-13-01", "yesterday", "14 Ventôse 2026", "2026", "14/10-2026"],
)
def test_dates_that_do_not_stay_as_given(given_date: str) -> None:
    assert iso_date(given_date) == given_date
