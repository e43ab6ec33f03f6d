"""C47: single marks inside double ones, and apostrophes that are none."""

from pullquote.quotations import read_quotations
from tests.cases.helpers import DATA, check_quotations, expected


def test_quotations() -> None:
    check_quotations("C47")


def test_one_stands_inside_another() -> None:
    wanted = expected("C47")
    text = (DATA / wanted["input"]).read_text("utf-8")
    depths = {quotation.span: quotation.depth for quotation in read_quotations(text)}
    assert depths == {
        (fragment["outer"]["start"], fragment["outer"]["end"]): int("inside" in quote)
        for quote in wanted["quotes"]
        for fragment in quote["fragments"]
    }
