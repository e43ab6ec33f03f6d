import pytest

from pullquote.importers.dates import dated, iso_date


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


@pytest.mark.parametrize(
    ("given_date", "iso"),
    [
        ("miércoles, 14 de octubre de 2026", "2026-10-14"),
        ("mercredi 14 octobre 2026", "2026-10-14"),
        ("October 14, 2026 Wednesday", "2026-10-14"),
        ("14 ottobre 2026", "2026-10-14"),
        ("14. Oktober 2026 Mittwoch", "2026-10-14"),
        ("October 14, 2026 Wednesday 10:15 PM GMT", "2026-10-14"),
        ("2026-10-14T23:30:00+02:00", "2026-10-14"),
        ("2026-10-14 23:30", "2026-10-14"),
    ],
)
def test_weekdays_and_small_words_may_stand_around_a_date(given_date: str, iso: str) -> None:
    assert iso_date(given_date) == iso


def test_a_date_that_could_not_be_read_stays_and_is_doubted() -> None:
    assert dated("2026-10-14") == ("2026-10-14", ())
    assert dated("") == ("", ())
    published, doubts = dated("03/04/2026")
    assert published == "03/04/2026"
    assert "“03/04/2026”" in doubts[0]
