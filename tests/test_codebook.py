import pytest

from pullquote.codebook import READY_MADE, TAKEN_KEYS, default_codebook, load_codebook, ready_made
from pullquote.errors import InvalidCodebook

SMALL = """
schema = "pullquote-codebook/1"
id = "small"
name = "Small"
version = 1

[[label]]
id = "quote"
name = "Quote"
key = "Q"
pattern = "solid"
light = "#000000"
dark = "#ffffff"
function = "content"

[[label.attribute]]
name = "medium"
values = ["speech", "writing"]

[[label]]
id = "actor"
name = "Actor"
key = "A"
pattern = "dots"
light = "#000000"
dark = "#ffffff"

[[role]]
id = "source"
name = "source"
heads = ["quote"]
tails = ["actor"]

[[role]]
id = "addressee"
name = "addressee"
heads = ["quote"]
tails = ["actor"]
"""


def test_a_small_codebook() -> None:
    book = load_codebook(SMALL)
    assert [label.id for label in book.labels] == ["quote", "actor"]
    assert [role.id for role in book.roles_between("quote", "actor")] == ["source", "addressee"]
    assert book.roles_between("actor", "quote") == ()
    assert book.with_function("content") is book.labels_by_id["quote"]
    assert book.with_function("claim") is None
    assert book.labels_by_id["quote"].attributes[0].values == ("speech", "writing")
    assert book.roles_by_id["source"].tails == ("actor",)
    assert book.toml == SMALL
    assert book.extent.content_includes_marks
    assert book.sha256 == load_codebook(SMALL).sha256 != load_codebook(SMALL + "#").sha256


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('name = "Small"', "name = ", "not valid TOML"),
        ('name = "Small"', 'name = " "', "needs an id"),
        ('id = "small"', 'id = "Small one"', "needs an id"),
        ("version = 1", "version = 0", "needs an id"),
        ('name = "medium"', 'name = "How so"', "attribute “How so”"),
        ('["speech", "writing"]', '["speech", "speech"]', "same value of “medium”"),
        ('name = "Small"', 'name = "S"\n# \ud800', "lone surrogate"),
        ("version = 1", 'version = "1"', "breaks its format"),
        ("version = 1", "version = 1\ncolour = 2", "breaks its format"),
        ("codebook/1", "codebook/4", "schema “pullquote-codebook/4”"),
        ('"writing"]', '"writing"]\nkeys = ["S", "S"]', "same key of “medium”: “S”"),
        ('"writing"]', '"writing"]\nkeys = ["s"]', "the key “s”"),
        ('"writing"]', '"writing"]\nkeys = ["A", "B", "C"]', "more keys than values"),
        ('"writing"]', '"writing"]\ndefault = "thought"', "the default “thought”"),
        ('"writing"]', '"writing"]\nkind = "number"', "lists values for “medium”, which is free to type"),
        ('"writing"]', '"writing", " "]', "with blanks at its ends, or an empty one"),
        ('values = ["speech", "writing"]', 'kind = "multiple"', "a list without values"),
        ('values = ["speech", "writing"]', 'kind = "date"\ndefault = "2026-13"', "the default “2026-13”"),
        ('function = "content"', "retired = 1", "breaks its format"),
        ('key = "A"', 'key = "Q"', "key “Q” to two labels"),
        ('key = "A"', 'key = "L"', "key “L”"),
        ('key = "A"', 'key = "a"', "key “a”"),
        ('key = "A"', 'key = "AB"', "key “AB”"),
        ('key = "A"', 'key = ""', "key “”"),
        ('key = "A"', 'key = "Ä"', "key “Ä”"),
        ('light = "#000000"', 'light = "black"', "colour “black”"),
        ('light = "#000000"', 'light = "#00000G"', "colour “#00000G”"),
        ('pattern = "dots"', 'pattern = "wavy"', "breaks its format"),
        ('function = "content"', 'function = "contents"', "breaks its format"),
        ('id = "actor"', 'id = "quote"', "same label id: “quote”"),
        ('id = "actor"', 'id = "Actor"', "label id “Actor”"),
        ('name = "Actor"', 'name = " quote"', "same label name"),
        ('name = "Actor"', 'name = "QUOTE"', "same label name"),
        ('name = "Actor"', 'name = "Actor "', "blanks at its ends"),
        ('name = "Actor"', 'name = ""', "blanks at its ends, or none"),
        ('id = "addressee"', 'id = "source"', "same role id"),
        ('name = "addressee"', 'name = "Source"', "same role name"),
        ('id = "addressee"', 'id = "to whom"', "role id “to whom”"),
        ('tails = ["actor"]', 'tails = ["nobody"]', "end at “nobody”"),
        (
            'values = ["speech", "writing"]',
            '[[label.attribute]]\nname = "medium"',
            "same attribute of “Quote”",
        ),
    ],
)
def test_each_rule(old: str, new: str, problem: str) -> None:
    assert old in SMALL
    with pytest.raises(InvalidCodebook, match="^My file ") as raised:
        load_codebook(SMALL.replace(old, new, 1), "My file")
    assert problem in str(raised.value)
    assert str(raised.value).endswith(".")


def test_a_codebook_without_labels() -> None:
    with pytest.raises(InvalidCodebook):
        load_codebook('schema = "pullquote-codebook/1"\nid = "a"\nname = "A"\nversion = 1\nlabel = []')


def test_the_default_codebook() -> None:
    book = default_codebook()
    assert book.id == "news-attribution"
    assert [label.name for label in book.labels] == [
        "Quote",
        "Cue",
        "Actor",
        "Claim",
        "Not attributed",
        "Zone",
    ]
    for part in ("key", "id", "name", "pattern", "light", "dark"):
        assert len({getattr(label, part) for label in book.labels}) == len(book.labels), part
    assert not {label.key for label in book.labels} & TAKEN_KEYS
    assert all(label.guide and label.function for label in book.labels)
    assert {role.id for role in book.roles} == {
        *("source", "cue", "addressee", "expresses", "claimant", "about", "same_quote_as", "nested_in")
    }
    quote = book.labels_by_id["quote"]
    assert {attribute.name for attribute in quote.attributes} == {
        *("quote_type", "medium", "act", "polarity", "reality", "certainty")
    }
    assert {role.id for role in book.roles_between("quote", "actor")} == {"source", "addressee"}
    assert default_codebook() == book


def test_a_codebook_may_not_retire_all_its_labels() -> None:
    retired = SMALL.replace('key = "Q"', 'key = "Q"\nretired = true')
    assert [label.id for label in load_codebook(retired).labels_in_use] == ["actor"]
    with pytest.raises(InvalidCodebook, match="only retired labels"):
        load_codebook(retired.replace('key = "A"', 'key = "A"\nretired = true'))


def test_a_retired_label_leaves_its_key_and_its_function_to_others() -> None:
    toml = SMALL.replace('key = "Q"', 'key = "Q"\nretired = true')
    toml = toml.replace('key = "A"', 'key = "Q"\nfunction = "content"')
    book = load_codebook(toml)
    assert book.with_function("content") is book.labels_by_id["actor"]
    alone = load_codebook(toml.replace('key = "Q"\nfunction = "content"', 'key = "A"'))
    assert alone.with_function("content") is alone.labels_by_id["quote"]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (
            "number",
            ("12", "-3.5", "+.5", "1e3", "2."),
            ("", "1,5", "twelve", "1e999", "١٢", "0x1", "nan", "1 2"),
        ),
        (
            "date",
            ("2026", "2026-10", "2026-10-14", "2024-02-29"),
            ("", "14.10.2026", "2026-13", "2026-02-30", "0000"),
        ),
        ("text", ("", "anything"), ()),
    ],
)
def test_what_a_kind_takes(kind: str, good: tuple[str, ...], bad: tuple[str, ...]) -> None:
    toml = SMALL.replace('values = ["speech", "writing"]', f'kind = "{kind}"')
    label = load_codebook(toml).labels_by_id["quote"]
    (attribute,) = label.attributes
    assert [value for value in good if attribute.problem(value)] == []
    for value in bad:
        assert attribute.problem(value).startswith(f"“{value}” is not a {kind}")
        assert not label.offers("medium", value)


@pytest.mark.parametrize("name", READY_MADE)
def test_the_ready_made_ones_have_what_the_suggestions_need(name: str) -> None:
    book = ready_made(name)
    content, mention = book.with_function("content"), book.with_function("mention")
    assert content is not None
    assert mention is not None
    assert "source" in {role.id for role in book.roles_between(content.id, mention.id)}
    for part in ("key", "id", "name", "pattern", "light", "dark"):
        assert len({getattr(label, part) for label in book.labels}) == len(book.labels), part
    assert all(label.guide for label in book.labels)
