"""C46: a quotation over two paragraphs, and speakers that are pronouns."""

from tests.cases.helpers import check_quotations


def test_quotations() -> None:
    check_quotations("C46")
