"""Names for short, and longer names that only look alike."""

import pytest

from pullquote.suggest.same_name import is_in_longer_name, surname


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("The warden, Ines Halvorsen, left.", "Ines Halvorsen", "Halvorsen"),
        ("Then Ursula von der Leyen spoke.", "Ursula von der Leyen", "von der Leyen"),
        ("Minister Pauline Achterberg said no.", "Pauline Achterberg", "Achterberg"),
        ("Halvorsen left.", "Halvorsen", ""),
        ("The Harbour Authority said no.", "Harbour Authority", ""),
        ("They said no.", "They", ""),
    ],
)
def test_the_surname_of_a_full_name(text: str, full: str, short: str) -> None:
    start = text.index(full)
    assert surname(text, (start, start + len(full)), "en") == short


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("Later Per Halvorsen came.", True),
        ("Later Ms Halvorsen came.", False),
        ("Later Ms. Halvorsen came.", False),
        ("Later Minister Halvorsen came.", False),
        ("Later Halvorsen came.", False),
        ("Later the Halvorsen Institute came.", True),
    ],
)
def test_a_longer_name_is_somebody_else_s(text: str, is_other: bool) -> None:
    start = text.index("Halvorsen")
    assert is_in_longer_name(f"Title\n\n{text}", (start + 7, start + 16), "en") is is_other
