import re
from collections.abc import Callable, Mapping

import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Draft, Reading, Source, read
from tests.importers.samples.cas import TYPE_SYSTEM, cas_json, xmi
from tests.importers.samples.marked import TORTURE, Sample, marks, relations
from tests.importers.samples.office import archive

SMALL = Sample("Ana said no.", [("1", "ACTOR", 0, 3), ("2", "QUOTE", 9, 11)])
SLOTS = (
    '<custom:Frame xmi:id="20" sofa="99" begin="4" end="8" roles="21 22" mood="2"><tags>a b</tags><tags>c</tags></custom:Frame>'
    '<custom:RoleLink xmi:id="21" role="speaker" target="1"/><custom:RoleLink xmi:id="22" target="2"/>'
    '<custom:RoleLink xmi:id="23" role="free" target="2"/>'
)


def reading(data: bytes, name: str = "story.xmi", beside: Mapping[str, bytes] | None = None) -> Reading:
    return read(Source(name, data, (beside or {}).get))


def draft(data: bytes, name: str = "story.xmi", beside: Mapping[str, bytes] | None = None) -> Draft:
    (found,) = reading(data, name, beside).drafts
    return found


@pytest.mark.parametrize(("write", "name"), [(xmi, "story.xmi"), (cas_json, "story.json")])
def test_the_torture_article(write: Callable[[Sample], bytes], name: str) -> None:
    result = reading(write(TORTURE), name, {"TypeSystem.xml": TYPE_SYSTEM})
    (found,) = result.drafts
    assert result.format == "uima-cas/1"
    assert result.left_out == ()
    assert found.article.text == TORTURE.text
    assert marks(found) == TORTURE.expected
    assert relations(found) == TORTURE.expected_relations
    assert found.repairs == ()
    (noted,) = [each for each in found.marked if each.attributes]
    assert [(each.name, each.value) for each in noted.attributes] == [("note", "two\nlines")]


@pytest.mark.parametrize(("write", "name"), [(xmi, "story.xmi"), (cas_json, "story.json")])
def test_line_ends_of_windows_count_as_two_and_become_one(
    write: Callable[[Sample], bytes], name: str
) -> None:
    sample = Sample("😀 one\r\n\r\ntwo\r\n", [("1", "ACTOR", 2, 5), ("2", "QUOTE", 9, 12)])
    found = draft(write(sample), name)
    assert found.article.text == "😀 one\n\ntwo\n"
    assert [(each.spans, each.words) for each in found.marked] == [
        (((2, 5),), ("one",)),
        (((7, 10),), ("two",)),
    ]


def test_an_archive_with_its_type_system_and_two_articles() -> None:
    parts = {
        "TypeSystem.xml": TYPE_SYSTEM,
        "a.xmi": xmi(SMALL, SLOTS),
        "b.xmi": xmi(TORTURE),
        "c.xmi": b"<broken",
        "readme.txt": b"hello",
    }
    result = reading(archive(parts), "export.zip")
    assert [each.where for each in result.drafts] == ["a.xmi", "b.xmi"]
    assert marks(result.drafts[1]) == TORTURE.expected
    assert [each.where for each in result.left_out] == ["c.xmi", "readme.txt"]
    assert "cannot be read as XML" in result.left_out[0].problem


def test_slots_are_relations_and_what_is_not_used_is_told() -> None:
    result = reading(xmi(SMALL, SLOTS), beside={"TypeSystem.xml": TYPE_SYSTEM})
    (found,) = result.drafts
    assert marks(found) == [("ACTOR", "Ana"), ("Frame", "said"), ("QUOTE", "no")]
    assert relations(found) == [("roles", "said", "no"), ("speaker", "said", "Ana")]
    (frame,) = [each for each in found.marked if each.label == "Frame"]
    assert [(each.name, each.value) for each in frame.attributes] == [
        ("mood", "2"),
        ("tags", "a b"),
        ("tags", "c"),
    ]
    assert result.notes == (
        "Left out, for they are the text’s own structure: 1 DocumentAnnotation.",
        "Left out, for they have no place in the text: 1 RoleLink.",
    )


def test_slots_in_json_lie_in_an_array() -> None:
    more: list[Mapping[str, object]] = [
        {
            "%ID": 20,
            "%TYPE": "custom.Frame",
            "@sofa": 99,
            "begin": 4,
            "end": 8,
            "@roles": 24,
            "sure": True,
            "none": None,
        },
        {"%ID": 21, "%TYPE": "custom.RoleLink", "role": "speaker", "@target": 1},
        {"%ID": 24, "%TYPE": "custom.RoleLink[]", "%ELEMENTS": [21]},
    ]
    found = draft(cas_json(SMALL, more), "story.json")
    assert relations(found) == [("speaker", "said", "Ana")]
    assert [(each.name, each.value) for each in found.marked[2].attributes] == [("sure", "true")]


def test_chains() -> None:
    more = (
        '<custom:CorefLink xmi:id="20" sofa="99" begin="0" end="3" next="21" referenceRelation="same" referenceType="name"/>'
        '<custom:CorefLink xmi:id="21" sofa="99" begin="9" end="11"/><custom:CorefChain xmi:id="22" first="20"/>'
    )
    result = reading(xmi(Sample(SMALL.text), more))
    assert relations(result.drafts[0]) == [("same", "Ana", "no")]
    assert result.notes[1:] == (
        "Left out, for they have no place in the text: 1 CorefChain.",
        "There is no type system: features that may refer to others are read as text, save those of relations, slots and chains.",
    )


def test_other_views_are_left_out_with_their_text() -> None:
    more = (
        '<cas:Sofa xmi:id="90" sofaNum="2" sofaID="Translation" sofaString="Ana said nej."/>'
        '<custom:Span xmi:id="20" sofa="90" begin="9" end="12" label="QUOTE"/>'
    )
    result = reading(xmi(SMALL, more))
    assert marks(result.drafts[0]) == [("ACTOR", "Ana"), ("QUOTE", "no")]
    assert [(each.problem, each.raw) for each in result.left_out] == [
        ("The view “Translation” is left out: only the initial view is read.", "Ana said nej.")
    ]


def test_places_counted_in_code_points_show_by_the_end_of_the_document() -> None:
    found = draft(xmi(TORTURE, utf16=False))
    assert marks(found) == TORTURE.expected
    assert found.repairs == (
        "The places are counted in code points, not in UTF-16 code units as this format does.",
    )


@pytest.mark.parametrize(
    ("data", "name"),
    [(xmi(SMALL, removed=["2"]), "story.xmi"), (cas_json(SMALL, removed=[2]), "story.json")],
)
def test_what_is_no_longer_in_the_index_was_deleted(data: bytes, name: str) -> None:
    result = reading(data, name, {"TypeSystem.xml": TYPE_SYSTEM})
    assert marks(result.drafts[0]) == [("ACTOR", "Ana")]
    assert result.notes[-1] == "Left out, for the file has them no longer in its index: 1 Span."


def test_without_an_index_all_counts() -> None:
    data = re.sub(rb"<cas:View[^>]*>", b"", xmi(SMALL))
    assert marks(draft(data)) == SMALL.expected


def test_language_and_names_of_the_document() -> None:
    more = '<custom:DocumentMetaData xmi:id="20" sofa="99" begin="0" end="0" documentTitle="Weir" documentId="7" documentUri="file:/home/x"/>'
    article = draft(xmi(SMALL, more)).article
    assert article.language == "en"
    assert [(each.name, each.value) for each in article.metadata] == [
        ("documentTitle", "Weir"),
        ("documentId", "7"),
    ]


def test_what_makes_no_mark_is_listed() -> None:
    sample = Sample(
        SMALL.text,
        [("1", "ACTOR", 0, 3), ("1", "ACTOR", 4, 8), ("2", "EMPTY", 3, 3), ("3", "BLANK", 3, 4)],
        [("source", "1", "7")],
    )
    more = '<custom:Span xmi:id="20" sofa="99" begin="4" end="400" label="FAR"/>'
    result = reading(xmi(sample, more))
    assert marks(result.drafts[0]) == [("ACTOR", "Ana")]
    assert [each.problem for each in result.left_out] == [
        "There are two marks “1”; the second is left out.",
        "“EMPTY”: The span at 3 is empty.",
        "“BLANK”: The span 3–4 holds only white space.",
        "“FAR” at 4–400 does not lie inside the text.",
        "“source” has an end “7” that is not there.",
    ]


def test_a_small_file_cannot_name_relations_without_end() -> None:
    array = {"%ID": 9000, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [1] * 2000}
    hosts = [
        {"%ID": number, "%TYPE": "a.Host", "@sofa": 99, "begin": 0, "end": 3, "@all": 9000}
        for number in range(10, 300)
    ]
    with pytest.raises(FileProblem, match="more than 500,000 relations"):
        reading(cas_json(SMALL, [array, *hosts]), "story.json")


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (xmi(Sample("")), "story.xmi", "nothing but white space"),
        (xmi(SMALL).replace(b"sofaString", b"sofaURI"), "story.xmi", "holds no text in its initial view"),
        (xmi(SMALL)[:-20], "story.xmi", "cannot be read as XML"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]>' + xmi(SMALL)[38:], "story.xmi", "defines entities of its own"),
        (b'{"%FEATURE_STRUCTURES": 1}', "story.json", "has no list of feature structures"),
        (b'{"%FEATURE_STRUCTURES": [1]}', "story.json", "feature structure 1 is no object"),
        (b'{"%FEATURE_STRUCTURES": [', "story.json", "is no valid JSON"),
        (archive({"a.xmi": b"<a/>"}), "export.zip", "holds no article that can be read"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(FileProblem, match=reason):
        reading(data, name)
