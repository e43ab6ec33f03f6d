"""A codebook that was changed is written with what people wrote around it; differences are told."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.codebook import (
    READY_MADE,
    AttributeDefinition,
    Checks,
    Codebook,
    Extent,
    Label,
    Renaming,
    Role,
    default_codebook,
    load_codebook,
    ready_made,
)
from pullquote.codebook_differences import differences
from pullquote.codebook_writing import renamed_attribute, renamed_value, written
from pullquote.errors import InvalidCodebook

BOOK = default_codebook()
QUOTE = BOOK.labels[0]


def _with(label: Label, *, at: int = 0, book: Codebook = BOOK) -> Codebook:
    labels = list(book.labels)
    labels[at] = label
    return msgspec.structs.replace(book, label=tuple(labels))


def _quote(**fields: object) -> Codebook:
    return _with(msgspec.structs.replace(QUOTE, **fields))


@pytest.mark.parametrize("name", READY_MADE)
def test_what_is_not_changed_stays_byte_for_byte(name: str) -> None:
    book = ready_made(name)
    assert written(book) == book


def test_a_new_name_changes_one_line() -> None:
    made = written(_quote(name="Citation"))
    assert made.toml == BOOK.toml.replace('name = "Quote"', 'name = "Citation"')
    assert differences(BOOK, made) == ["Label “Quote”, name: Quote → Citation"]


def test_comments_survive_moves_and_new_parts() -> None:
    toml = BOOK.toml.replace('key = "U"', 'key = "U"  # as in German „und“')
    book = load_codebook(toml)
    new = Label("frame", "Frame", "D", "dots", "#18624f", "#98e1d7")
    labels = (book.labels[2], book.labels[1], *book.labels[3:], book.labels[0], new)
    roles = (*book.roles[1:], Role("frames", "frames", ("frame",), ("quote",)))
    made = written(msgspec.structs.replace(book, label=labels, role=roles, version=2))
    assert "# as in German „und“" in made.toml
    assert made.toml.startswith("# Pullquote codebook: who said what in the news.")
    assert "\n\n\n" not in made.toml.partition("[[label]]")[2]
    assert [label.id for label in made.labels][-2:] == ["quote", "frame"]
    assert [role.id for role in made.roles] == [role.id for role in roles]
    assert made.schema == "pullquote-codebook/1"  # it says nothing that the first version cannot
    told = differences(book, made)
    assert {"Label “Frame” is new", "Role “source” is gone", "Labels: in another order"} <= set(told)


def test_names_that_an_attribute_and_its_values_had_are_remembered() -> None:
    medium = renamed_value(renamed_attribute(QUOTE.attributes[1], "channel"), "speech", "oral")
    medium = renamed_value(medium, "oral", "spoken")
    made = written(_quote(attribute=(QUOTE.attributes[0], medium)))
    label = made.labels[0]
    assert label.current("medium", "speech") == ("channel", "spoken")
    assert label.current("channel", "oral") == ("channel", "spoken")
    assert label.current("medium", "elsewhere") == ("channel", "elsewhere")
    assert label.current("no_such", "speech") == ("no_such", "speech")
    assert made.schema == "pullquote-codebook/2"
    told = differences(BOOK, made)
    assert "Label “Quote”, attribute “medium”, name: medium → channel" in told
    assert "Label “Quote”, attribute “medium”: value “speech” → “spoken”" in told
    assert "Label “Quote”: attribute “act” is gone" in told


def test_a_name_that_goes_round_comes_back() -> None:
    medium = renamed_value(renamed_value(QUOTE.attributes[1], "speech", "oral"), "oral", "speech")
    assert medium.current("speech") == "speech"
    assert medium.current("oral") == "speech"


def test_kinds_and_the_rest_are_written_and_left_out_again() -> None:
    pages = AttributeDefinition("pages", "Pages", given_kind="number", required=True, default="1")
    topic = AttributeDefinition("topic", values=("war", "peace"), given_kind="multiple", keys=("W", ""))
    made = written(_quote(attribute=(pages, topic), retired=True, guide=""))
    assert made.labels[0].attributes == (pages, topic)
    assert made.labels[0].retired
    assert made.labels_in_use == made.labels[1:]
    back = written(_with(QUOTE, book=made))
    assert msgspec.structs.replace(back, toml="", schema="") == msgspec.structs.replace(
        BOOK, toml="", schema=""
    )
    for word in ("required", "retired", "default =", 'kind = "number"'):
        assert word not in back.toml.partition("[[label]]")[2]


def test_checks_are_turned_off_and_on_and_comments_stay() -> None:
    off = msgspec.structs.replace(BOOK, checks=Checks(("zone-in-quote", "two-labels")))
    made = written(off)
    assert (made.schema, made.checks.off) == ("pullquote-codebook/3", ("zone-in-quote", "two-labels"))
    assert made.toml.startswith(BOOK.toml.partition("schema")[0])
    assert differences(BOOK, made) == ["Check “zone-in-quote”: off", "Check “two-labels”: off"]
    told = made.toml.replace(
        'off = ["zone-in-quote", "two-labels"]',
        'off = [\n    # Captions stand in the text here.\n    "zone-in-quote",\n    "two-labels",\n]',
    )
    other = msgspec.structs.replace(
        load_codebook(told), checks=Checks(("zone-in-quote", "quote-without-cue"))
    )
    again = written(other)
    assert again.checks.off == ("zone-in-quote", "quote-without-cue")
    assert '# Captions stand in the text here.\n    "zone-in-quote",\n    "quote-without-cue"' in again.toml
    back = written(msgspec.structs.replace(again, checks=Checks()))
    assert back.checks == BOOK.checks
    assert differences(again, back) == ["Check “zone-in-quote”: on", "Check “quote-without-cue”: on"]


_WORDS = st.sampled_from(["war", "peace", "speech", "“so”", "a # b", "two\nlines", "x = 1", '\\ "'])
_ATTRIBUTES = st.builds(
    lambda name, kind, values, keys, **more: AttributeDefinition(
        name,
        values=values if kind in ("single", "multiple") else (),
        given_kind=kind,
        keys=keys[: len(values)] if kind in ("single", "multiple") else (),
        **more,
    ),
    st.sampled_from(["medium", "act", "pages", "stance_2"]),
    st.sampled_from(["single", "multiple", "text"]),
    st.lists(_WORDS, min_size=1, max_size=4, unique=True).map(tuple),
    st.lists(st.sampled_from("ABCDFG"), max_size=4, unique=True).map(tuple),
    title=st.sampled_from(["", "Title # one", "«T»"]),
    required=st.booleans(),
    formerly=st.lists(st.sampled_from(["channel", "mode"]), max_size=2, unique=True).map(tuple),
    renamed=st.lists(st.builds(Renaming, _WORDS, _WORDS), max_size=2).map(tuple),
)
_LABELS = st.builds(
    lambda place, attributes, **more: msgspec.structs.replace(
        BOOK.labels[place], attribute=attributes, **more
    ),
    st.integers(0, len(BOOK.labels) - 1),
    st.lists(_ATTRIBUTES, max_size=3, unique_by=lambda each: each.name).map(tuple),
    guide=_WORDS | st.just(""),
    retired=st.booleans(),
)
_BOOKS = st.builds(
    lambda labels, roles, **more: msgspec.structs.replace(
        BOOK,
        label=(BOOK.labels[-1], *(each for each in labels if each.id != BOOK.labels[-1].id)),
        role=tuple(
            msgspec.structs.replace(role, heads=(labels[0].id,), tails=(BOOK.labels[-1].id,))
            for role in roles
        ),
        **more,
    ),
    st.lists(_LABELS, min_size=1, max_size=4, unique_by=lambda each: each.id),
    st.lists(st.sampled_from(BOOK.roles), max_size=3, unique=True),
    extent=st.builds(Extent, st.booleans()),
    checks=st.builds(
        Checks, st.lists(st.sampled_from(["two-labels", "zone-in-quote"]), max_size=2, unique=True).map(tuple)
    ),
)


@settings(max_examples=30, deadline=None)
@given(st.lists(_BOOKS, min_size=1, max_size=3))
def test_whatever_is_changed_one_after_the_other_is_written(books: list[Codebook]) -> None:
    now = BOOK
    for book in books:
        made = written(msgspec.structs.replace(book, toml=now.toml, schema=now.schema))
        assert msgspec.structs.replace(made, toml="", schema="") == msgspec.structs.replace(
            book, toml="", schema=""
        )
        assert made.toml.startswith("# Pullquote codebook: who said what in the news.")
        now = made


def test_what_breaks_a_rule_is_not_written() -> None:
    with pytest.raises(InvalidCodebook, match="same label name"):
        written(_quote(name="Claim"))


def test_every_difference_has_a_sentence() -> None:
    other = AttributeDefinition(
        "medium", "Channel", ("speech", "telex"), keys=("S",), default="telex", required=True
    )
    label = msgspec.structs.replace(
        QUOTE,
        key="W",
        pattern="dots",
        light="#000000",
        function="",
        guide="x",
        retired=True,
        attribute=(other,),
    )
    role = msgspec.structs.replace(BOOK.roles[0], heads=("quote", "claim"), name="who")
    extent = msgspec.structs.replace(BOOK.extent, content_includes_marks=False)
    made = msgspec.structs.replace(
        _with(label), role=(role, *BOOK.roles[1:]), extent=extent, name="Mine", version=3
    )
    told = "\n".join(differences(BOOK, made))
    for words in (
        *("Name: “News attribution” → “Mine”", "Version: 1 → 3", "key: Q → W", "pattern: solid → dots"),
        *(
            "colour on a light page: #1e5fbb → #000000",
            "function: content → –",
            "another guide text",
            "“Quote”: retired",
        ),
        *(
            "title: Medium → Channel",
            "keys: – → S",
            "default: – → telex",
            "“medium”: required",
            "value “writing” is gone",
        ),
        *(
            "value “telex” is new",
            "name: source → who",
            "from: quote → quote, claim",
            "without their quotation marks",
        ),
    ):
        assert words in told
    assert differences(BOOK, BOOK) == []
