import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Choices, Reading, Source, read
from tests.importers.test_plain_text import HEADED


def several(text: str, separator: str = "") -> Reading:
    return read(Source("texts.txt", text.encode()), Choices(separator=separator))


def texts(reading: Reading) -> list[str]:
    return [draft.article.text for draft in reading.drafts]


def test_the_rule_of_a_database_is_between_articles() -> None:
    rule = "_" * 60
    reading = several(f"{rule}\nFirst.\n{rule}\nSecond.\n\nMore.\n{rule}\n")
    assert texts(reading) == ["First.", "Second.\n\nMore."]
    assert [draft.where for draft in reading.drafts] == ["article 1", "article 2"]


@pytest.mark.parametrize("rule", ["---", "=====", "***", "* * *", "\f"])
def test_any_rule_is_when_a_header_stands_below_each(rule: str) -> None:
    reading = several(f"{HEADED}{rule}\n{HEADED.replace('Quarry', 'Second')}")
    assert [draft.article.title for draft in reading.drafts] == ["Quarry vote", "Second vote"]
    assert texts(reading) == ["“Two more weeks.”"] * 2


def test_rules_inside_one_article_stay_and_are_named() -> None:
    text = "First.\n***\nSecond.\n***\nThird.\n"
    reading = several(text)
    assert texts(reading) == [text]
    assert reading.notes == (
        "The line “***” stands 2 times. If articles end there, name it as the separator.",
    )
    assert several("One.\n***\nTwo.").notes == ()


def test_a_person_names_the_separator() -> None:
    assert texts(several("A.\n***\nB.\n***\nC.\n", r"\*{3}")) == ["A.", "B.", "C."]
    assert texts(several("A.\nEND 1\nB.\nEND 22\n", r"END \d+")) == ["A.", "B."]


@pytest.mark.parametrize(
    ("separator", "reason"),
    [
        ("(", "no regular expression"),
        ("nowhere", "does not stand between articles"),
        (r"(a|aa)+$|(?:(?:a+)+)+b", "takes too long|does not stand"),
    ],
)
def test_a_bad_separator_is_refused(separator: str, reason: str) -> None:
    with pytest.raises(FileProblem, match=reason):
        several("a" * 5000 + "c\nText.", separator)
