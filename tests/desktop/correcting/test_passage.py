"""What goes with a passage that is taken out."""

import pytest

from pullquote.desktop.correcting.passage import with_its_blanks


@pytest.mark.parametrize(
    ("text", "passage", "left"),
    [
        ("One.\n\nAdvert.\n\nTwo.", "Advert.", "One.\n\nTwo."),
        ("One.\n\nMore.\n\nAdvert.\n\nTwo.", "More.\n\nAdvert.", "One.\n\nTwo."),
        ("Advert.\n\nTwo.", "Advert.", "Two."),
        ("One.\n\nAdvert.", "Advert.", "One."),
        ("One.\n\nAdvert.\n", "Advert.", "One.\n"),
        ("One big cat.", "big", "One cat."),
        ("“Hold,” said Ines, who ran, “now”", "Ines, who ran", "“Hold,” said, “now”"),
        ("One cat big", " big", "One cat"),
        ("One cat big\n\nTwo", "big", "One cat\n\nTwo"),
        ("Big cat", "Big", "cat"),
        ("unbigly", "big", "unly"),
        ("Advert.", "Advert.", ""),
    ],
)
def test_neither_an_empty_paragraph_nor_two_blanks_stay(text, passage, left):
    start = text.index(passage)
    first, last = with_its_blanks(text, start, start + len(passage))
    assert text[:first] + text[last:] == left
