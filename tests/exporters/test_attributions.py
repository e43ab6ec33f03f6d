import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.codebook import default_codebook
from pullquote.exporters.attributions import Quotations, attributions
from pullquote.quotations import quotations
from pullquote.records import Annotation, Attribute, Fragment, Link
from tests.strategies import MARKS, WORDS

TEXT = "“We lost,” Ana told reporters, “but we learned.”\nShe called it ‘a start’ and “the ‘end’ of it”."


def at(text: str, *words: str) -> tuple[Fragment, ...]:
    """Fragments by their words, each the first find after the one before."""
    found: list[Fragment] = []
    for part in words:
        start = text.index(part, found[-1].end if found else 0)
        found.append(Fragment(start, start + len(part), part))
    return tuple(found)


@pytest.mark.parametrize(
    ("fragments", "verbatim"),
    [
        (("“We lost,”",), ("“We lost,”",)),
        (("“We lost,”", "“but we learned.”"), ("“We lost,”", "“but we learned.”")),
        (("We lost",), ("We lost",)),
        (("it ‘a start’ and “the ‘end’ of it”",), ("‘a start’", "“the ‘end’ of it”")),
        (("learned.”\nShe called it ‘a",), ("learned.”", "‘a")),
        (("told reporters",), ()),
    ],
)
def test_verbatim_is_what_stands_in_marks(fragments: tuple[str, ...], verbatim: tuple[str, ...]) -> None:
    assert Quotations(TEXT).verbatim(at(TEXT, *fragments)) == at(TEXT, *verbatim)


@given(
    text=st.lists(st.sampled_from([*MARKS, *WORDS, " ", "\n"]), min_size=1, max_size=25).map("".join),
    data=st.data(),
)
def test_verbatim_is_the_part_of_the_content_inside_quotations(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = Quotations(text).verbatim([Fragment(start, end, text[start:end])])
    inside = {cp for span in quotations(text) for cp in range(*span)} & set(range(start, end))
    covered = {cp for fragment in found for cp in range(fragment.start, fragment.end)}
    whole = (Fragment(start, end, text[start:end]),)
    # A content that is one quotation with its marks is verbatim whatever stands around it.
    assert covered == inside or found == whole
    assert all(text[fragment.start : fragment.end] == fragment.text for fragment in found)
    assert all(one.end <= two.start for one, two in zip(found, found[1:], strict=False))


def tagged(uuid: str, label: str, *words: str, **fields) -> Annotation:
    return Annotation(uuid, "article", "ann-01", label, at(TEXT, *words), **fields)


def test_an_attribution_gathers_what_is_linked_to_a_quote() -> None:
    quote = tagged(
        "q", "quote", "“We lost,”", "“but we learned.”", attributes=(Attribute("quote_type", "direct"),)
    )
    rest = [
        tagged("told", "cue", "told"),
        tagged("ana", "actor", "Ana", actors=("actor-1",)),
        tagged("press", "actor", "reporters"),
        tagged("claim", "claim", "We lost", attributes=(Attribute("voice", "reported"),), topics=("t",)),
        tagged("other", "quote", "‘a start’"),
    ]
    links = [
        Link(role, "article", role, "q", tail, "ann-01")
        for role, tail in (("source", "ana"), ("cue", "told"), ("addressee", "press"), ("expresses", "claim"))
    ]
    first, second = attributions(TEXT, [quote, *rest], links, default_codebook())
    assert (first.id, first.quote_type, first.content) == ("q", "direct", quote.fragments)
    assert first.verbatim == quote.fragments
    assert first.cue == at(TEXT, "told")
    assert [(source.id, source.actors) for source in first.sources] == [("ana", ("actor-1",))]
    assert [addressee.fragments for addressee in first.addressees] == [at(TEXT, "reporters")]
    assert [(claim.id, claim.topics) for claim in first.claims] == [("claim", ("t",))]
    assert (second.id, second.sources, second.quote_type) == ("other", (), "")
