"""C51: a missing closing mark and an inch mark shift no later pair."""

from tests.cases.helpers import check_quotations


def test_quotations() -> None:
    check_quotations("C51")
