"""C50: where the words stand around the one who says them."""

from tests.cases.helpers import check_quotations


def test_quotations() -> None:
    check_quotations("C50")
