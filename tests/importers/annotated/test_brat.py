import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Reading, Source, read
from pullquote.records import Attribute
from tests.importers.samples.tagged import brat_ann, brat_zip

TEXT = "Bell said no.\n  She left. Mo Lind met her."
LABELS = [("T1", "PER", ((0, 4),)), ("T2", "QUOTE", ((10, 12),)), ("T3", "PER", ((26, 33),))]


def read_ann(lines: str, text: str | None = TEXT, name: str = "a.ann") -> Reading:
    beside = name.removesuffix(".ann") + ".txt"
    return read(
        Source(name, lines.encode(), lambda asked: text.encode() if text and asked == beside else None)
    )


def test_the_text_stands_beside_it() -> None:
    (draft,) = read_ann(brat_ann(TEXT, LABELS)).drafts
    assert draft.article.text == TEXT
    assert draft.article.title == "Bell said no."
    assert draft.article.metadata == (Attribute("document", "a"),)
    assert [(each.id, each.label, each.words) for each in draft.marked] == [
        ("T1", "PER", ("Bell",)),
        ("T2", "QUOTE", ("no",)),
        ("T3", "PER", ("Mo Lind",)),
    ]


def test_without_its_text_a_file_says_which_one_it_needs() -> None:
    with pytest.raises(FileProblem, match=r"“a\.txt” has to stand beside it"):
        read_ann(brat_ann(TEXT, LABELS), None)


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ("0 4;10 12", "Bell no"),
        ("10 25", "no.   She left."),
        ("10 13;16 25", "no. She left."),
    ],
    ids=["interrupted", "across a line end", "in pieces around a line end"],
)
def test_labels_on_words_apart(places: str, words: str) -> None:
    reading = read_ann(f"T1\tQUOTE {places}\t{words}\n")
    assert reading.left_out == ()
    (mark,) = reading.drafts[0].marked
    assert " ".join(mark.words).split() == words.split()


def test_everything_that_is_said_of_a_label() -> None:
    lines = brat_ann(
        TEXT,
        LABELS,
        [("R1", "source", "T2", "T1")],
        "A1\tNegated T2",
        "M2\tType T2 direct",
        "A3\tCertainty R1 low",
        "N1\tReference T3 Wikidata:Q42\tMo Lind",
        "#1\tAnnotatorNotes T1\tthe clerk?",
        "#2\tAnnotatorNotes T1\tyes",
        "#3\tAnnotatorNotes R1\tor Lind?",
        "*\tSame T1 T3",
    )
    reading = read_ann(lines)
    bell, no, lind = reading.drafts[0].marked
    assert no.attributes == (Attribute("Negated", "true"), Attribute("Type", "direct"))
    assert lind.actors == ("Mo Lind",)
    assert lind.attributes == (Attribute("Reference", "Wikidata:Q42"),)
    assert bell.note == "the clerk?\nyes"
    relations = [
        (each.role, each.head, each.tail, each.attributes, each.note) for each in reading.drafts[0].related
    ]
    assert relations == [
        ("source", "T2", "T1", (Attribute("Certainty", "low"),), "or Lind?"),
        ("Same", "T1", "T3", (), ""),
    ]
    assert reading.left_out == ()


def test_an_event_is_its_trigger_and_relations_to_its_arguments() -> None:
    lines = brat_ann(
        TEXT, LABELS, (), "T4\tSaying 5 9\tsaid", "E1\tSaying:T4 Speaker:T1 Words:T2", "A1\tTense E1 past"
    )
    (draft,) = read_ann(lines).drafts
    assert [(each.role, each.head, each.tail) for each in draft.related] == [
        ("Speaker", "T4", "T1"),
        ("Words", "T4", "T2"),
    ]
    assert draft.marked[3].attributes == (Attribute("Tense", "past"),)
    assert "1 event" in draft.repairs[0]


@pytest.mark.parametrize(
    "line",
    [
        "T9\tPER 0 4\tBall",
        "T9\tPER 400 404\tBell",
        "T9\tPER four 4\tBell",
        "T1\tPER 0 4\tBell",
        "R1\tsource Arg1:T2 Arg2:T9",
        "R1\tsource Arg1:T2",
        "A1\tNegated T9",
        "E1\tSaying:T9 Speaker:T1",
        "#1\tAnnotatorNotes R7\twhich?",
        "N1\tReference T9 Wikidata:Q42\tMo Lind",
        "*\tSame T1",
        "X1\tunheard of",
        "Bell said",
        "A1",
        "\t",
        "A1\t ",
    ],
)
def test_lines_that_do_not_fit_are_listed(line: str) -> None:
    reading = read_ann(brat_ann(TEXT, LABELS, (), line))
    assert len(reading.drafts[0].marked) == 3
    assert len(reading.left_out) == (1 if line.strip() else 0)


def test_an_archive_holds_many() -> None:
    lines = brat_ann(TEXT, LABELS)
    data = brat_zip(
        {
            "b/2.ann": "",
            "b/2.txt": "Nothing.",
            "a/1.txt": TEXT,
            "a/1.ann": lines,
            "a/3.ann": lines,
            "x.conf": "",
        }
    )
    reading = read(Source("all.zip", data))
    assert [(each.article.metadata[0].value, len(each.marked)) for each in reading.drafts] == [
        ("1", 3),
        ("2", 0),
    ]
    assert [each.where for each in reading.left_out] == ["“a/3.ann”"]


def test_an_archive_of_something_else_is_none() -> None:
    with pytest.raises(FileProblem):
        read(Source("all.zip", brat_zip({"a.txt": TEXT})))
    with pytest.raises(FileProblem):
        read(Source("all.zip", b"PK\x03\x04 torn"))


def test_a_mark_of_windows_in_front_of_the_text_does_not_count() -> None:
    (draft,) = read_ann(brat_ann(TEXT, LABELS), "\ufeff" + TEXT).drafts
    assert [each.words for each in draft.marked] == [("Bell",), ("no",), ("Mo Lind",)]
