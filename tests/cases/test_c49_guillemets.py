"""C49: German, French and Swedish marks; a lone » is a bullet."""

from tests.cases.helpers import check_quotations


def test_quotations() -> None:
    check_quotations("C49", other=("nickname",))
