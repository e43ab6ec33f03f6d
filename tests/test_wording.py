"""What is said in English, and how another language takes its place."""

import ast
import builtins
import string
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import pullquote
from pullquote.wording import later, plural, say, speak


class Latin:
    """Three sentences of another language; “{count} articles” has forms for one, two and more."""

    def translation(self, english: str, count: int | None) -> str:
        if english == "{count} articles" and count is not None:
            return ("commentarius", "duo commentarii", "{count} commentarii")[min(count, 3) - 1]
        return {"“{path}” is empty.": "Vacat “{path}”.", "Undo": "Revoca"}.get(english, "")

    def number(self, number: int) -> str:
        return str(number).replace("0", "o")

    def day(self, day: date) -> str:
        return f"die {day.day}. mensis {day.month}."


@pytest.fixture
def latin() -> Iterator[None]:
    speak(Latin())
    yield
    speak(None)


def test_english_is_said_as_it_is_written():
    assert say("“{path}” is empty.", path="a {b}.txt") == "“a {b}.txt” is empty."
    assert say("{size} of {expected} bytes", size=1234567, expected=12) == "1,234,567 of 12 bytes"
    assert [plural("1 article", "{count} articles", count) for count in (0, 1, 2000)] == [
        *("0 articles", "1 article", "2,000 articles"),
    ]
    assert plural("1 link of {title}", "{count} links of {title}", 2, title="A") == "2 links of A"


def test_a_brace_is_a_brace_where_nothing_is_filled_in():
    assert say("Add actor “{Pumps}”") == "Add actor “{Pumps}”"


def test_another_language_takes_the_place_of_english(latin):
    assert say("“{path}” is empty.", path="a") == "Vacat “a”."
    assert say(later("Undo")) == "Revoca"
    assert [plural("1 article", "{count} articles", count) for count in (1, 2, 100)] == [
        *("commentarius", "duo commentarii", "1oo commentarii"),
    ]
    assert say("{count} articles", count=2) == "duo commentarii"


def test_days_are_written_by_the_language(latin):
    day = date(2026, 3, 1)
    assert say("Corrected on {day}", day=day) == "Corrected on die 1. mensis 3."
    speak(None)
    assert say("Corrected on {day}", day=day) == "Corrected on 2026-03-01"


def test_what_the_language_does_not_know_stays_english(latin):
    assert say("There is no file “{path}”.", path="a") == "There is no file “a”."
    assert plural("1 link", "{count} links", 1) == "1 link"
    assert plural("1 link", "{count} links", 10) == "1o links"


def unworded(source: str) -> list[str]:
    """The errors of ours that are raised with a sentence that no translation reaches."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Raise(
                exc=ast.Call(func=ast.Name(name), args=[ast.JoinedStr() | ast.Constant(str()), *_])
            ):
                if not hasattr(builtins, name):
                    found.append(f"{name} in line {node.lineno}")
    return found


def test_our_errors_are_worded_for_translation():
    folder = Path(pullquote.__file__).parent
    # The command line speaks English.
    modules = [path for path in folder.rglob("*.py") if not path.name.startswith("cli")]
    found = {path.name: unworded(path.read_text("utf-8")) for path in modules}
    assert {name: errors for name, errors in found.items() if errors} == {}
    assert unworded("if gone:\n    raise FileProblem(f'“{path}” is gone.')") == ["FileProblem in line 2"]


def unfilled(source: str) -> list[str]:
    """The sentences whose gaps are not the words that they are given; steps and plurals may leave the count out."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name("say" | "plural" as name) | ast.Attribute(attr="step" as name)):
                given = {keyword.arg for keyword in node.keywords}
                if name == "say" and not given:  # whoever calls it fills what it gives
                    continue
                for template in literals(node.args[:2] if name == "plural" else node.args[:1]):
                    gaps = {gap for _, gap, _, _ in string.Formatter().parse(template) if gap is not None}
                    if (gaps ^ given) - ({"count"} if name != "say" else set()):
                        found.append(template)
    return found


def literals(arguments: list[ast.expr]) -> Iterator[str]:
    for argument in arguments:
        match argument:
            case ast.Constant(str(template)):
                yield template
            case ast.IfExp():
                yield from literals([argument.body, argument.orelse])


def test_every_gap_is_filled():
    folder = Path(pullquote.__file__).parent
    found = {path.name: unfilled(path.read_text("utf-8")) for path in folder.rglob("*.py")}
    assert {name: templates for name, templates in found.items() if templates} == {}
    assert unfilled("say('There is no “{path}”.', file=path)") == ["There is no “{path}”."]
