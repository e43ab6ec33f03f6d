import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Draft, Reading, Source, read
from tests.importers.samples.marked import TORTURE, Sample, marks, relations
from tests.importers.samples.webanno import webanno_tsv


def reading(data: bytes | str) -> Reading:
    return read(Source("story.tsv", data.encode() if isinstance(data, str) else data))


def draft(data: bytes | str) -> Draft:
    (found,) = reading(data).drafts
    return found


def table(layers: str, *rows: str) -> str:
    return "\n".join(["#FORMAT=WebAnno TSV 3.3", *layers.split("\n"), "", "", *rows, ""])


def test_the_torture_article() -> None:
    result = reading(webanno_tsv(TORTURE))
    (found,) = result.drafts
    assert result.format == "webanno-tsv/1"
    assert result.left_out == ()
    assert found.article.text == TORTURE.text
    assert marks(found) == TORTURE.expected
    assert relations(found) == TORTURE.expected_relations
    for each in found.marked:
        assert each.words == tuple(found.article.text[start:end] for start, end in each.spans)
    (noted,) = [each for each in found.marked if each.attributes]
    assert [(each.name, each.value) for each in noted.attributes] == [("note", "two\nlines")]
    assert found.repairs == (
        "The format does not store what stands between sentences: there is a line break at 1 place.",
    )


def test_places_counted_in_code_points_are_told() -> None:
    found = draft(webanno_tsv(TORTURE, utf16=False))
    assert marks(found) == TORTURE.expected
    assert (
        found.repairs[0]
        == "The places are counted in code points, not in UTF-16 code units as this format does."
    )


def test_signs_of_the_format_in_words_and_values() -> None:
    text = "a_b [c] d|e f->g *h* i;j k\\l\tm"
    label = "x_y[1]|->;*\\t\tz"
    found = draft(webanno_tsv(Sample(text, [("1", label, 0, len(text))])))
    assert found.article.text == text
    assert marks(found) == [(label, text)]


def test_a_line_end_of_windows_inside_a_sentence_becomes_one_character() -> None:
    rows = ["#Text=one\\r", "#Text=two", "1-1\t0-3\tone\t_\t", "1-2\t5-8\ttwo\tX\t"]
    found = draft(table("#T_SP=custom.Span|label", *rows))
    assert found.article.text == "one\ntwo"
    assert [(each.spans, each.words) for each in found.marked] == [(((4, 7),), ("two",))]


def test_file_with_mark_and_line_ends_of_windows() -> None:
    data = b"\xef\xbb\xbf" + webanno_tsv(TORTURE).replace(b"\n", b"\r\n")
    assert marks(draft(data)) == TORTURE.expected


def test_a_mark_over_several_tokens_stacked_and_in_parts_of_tokens() -> None:
    rows = [
        "#Text=aaaaaa bbbbbb",
        "1-1\t0-6\taaaaaa\tA[1]|B[2]\t",
        "1-1.1\t3-6\taaa\tC[3]\t",
        "1-2\t7-13\tbbbbbb\tA[1]\t",
        "1-2.1\t7-10\tbbb\tB[2]|C[3]\t",
        "1-2.2\t9-11\tbb\tD\t",
    ]
    found = draft(table("#T_SP=webanno.custom.Span|value", *rows))
    assert [(each.label, each.spans) for each in found.marked] == [
        ("A", ((0, 13),)),
        ("B", ((0, 10),)),
        ("C", ((3, 10),)),
        ("D", ((9, 11),)),
    ]


def test_a_layer_that_is_not_made_for_labels_is_the_label_itself() -> None:
    layers = "#T_SP=webanno.custom.Quote|kind|source\n#T_SP=webanno.custom.Bare|"
    found = draft(table(layers, "#Text=Yes", "1-1\t0-3\tYes\tdirect\t*\t*\t"))
    assert [(each.label, [(a.name, a.value) for a in each.attributes]) for each in found.marked] == [
        ("Quote", [("kind", "direct")]),
        ("Bare", []),
    ]


def test_slots_chains_and_relations() -> None:
    layers = (
        "#T_SP=webanno.custom.Lu|\n"
        "#T_SP=webanno.custom.Frame|FE|ROLE_webanno.custom.Frame:Roles_webanno.custom.FrameRolesLink|webanno.custom.Lu\n"
        "#T_CH=webanno.custom.CorefLink|referenceType|referenceRelation\n"
        "#T_RL=webanno.custom.Relation|value|BT_webanno.custom.Lu"
    )
    rows = [
        "#Text=Ana sold it herself",
        "1-1\t0-3\tAna\t*\t_\t_\t_\tpr[1]\tcoref->1-1\t_\t_\t",
        "1-2\t4-8\tsold\t_\tsale\tseller;goods\t1-1;1-3[4]\t_\t_\t_\t_\t",
        "1-3\t9-11\tit\t*[4]|*[5]\t_\t_\t_\t_\t_\tby|at\t1-1[0_4]|1-3[4_5]\t",
        "1-4\t12-19\therself\t_\t_\t_\t_\tpr[1]\t*->1-2\t_\t_\t",
    ]
    found = draft(table(layers, *rows))
    assert marks(found) == [
        ("CorefLink", "Ana"),
        ("CorefLink", "herself"),
        ("Frame", "sold"),
        ("Lu", "Ana"),
        ("Lu", "it"),
        ("Lu", "it"),
    ]
    assert relations(found) == [
        ("at", "it", "it"),
        ("by", "Ana", "it"),
        ("coref", "Ana", "herself"),
        ("goods", "sold", "it"),
        ("seller", "sold", "Ana"),
    ]


@pytest.mark.parametrize(("gap", "between"), [(0, ""), (1, "\n"), (2, "\n\n"), (4, "\n  \n")])
def test_between_sentences_there_is_as_much_as_was(gap: int, between: str) -> None:
    rows = ["#Text=😀 one", "1-1\t0-6\t😀 one\t", "", "#Text=two", f"2-1\t{6 + gap}-{9 + gap}\ttwo\t"]
    assert draft(
        table("#T_SP=custom.Span|label", *(f"{row}_\t" if "-" in row else row for row in rows))
    ).article.text == (f"😀 one{between}two")


def test_a_token_whose_words_do_not_stand_there_takes_its_marks_along() -> None:
    rows = ["#Text=one two", "1-1\t0-3\tone\tX\t", "1-2\t4-7\ttoo\tY[1]\t", "1-3\t40-41\t!\tY[1]\t"]
    result = reading(table("#T_SP=custom.Span|label", *rows))
    assert marks(result.drafts[0]) == [("X", "one")]
    assert result.drafts[0].doubts == ("The words of 2 tokens do not stand where the file says.",)
    assert [(each.where, each.problem, each.raw) for each in result.left_out] == [
        ("token 1-2", "Line 7: at 4–7 stands “two”, not “too”.", "Y"),
    ]


def test_what_makes_no_mark_is_listed() -> None:
    layers = "#T_SP=custom.Span|label\n#T_RL=custom.Relation|label|BT_custom.Span"
    rows = [
        "#Text=one two",
        "1-1\t0-3\tone\tX\t_\t_\t",
        "1-1.1\t2-2\t\tEMPTY\t_\t_\t",
        "1-2\t4-7\ttwo\t_\tto\t1-9\t",
        "1-3\t4-7",
        "nonsense",
    ]
    result = reading(table(layers, *rows))
    assert marks(result.drafts[0]) == [("X", "one")]
    assert [(each.where, each.problem) for each in result.left_out] == [
        ("line 10", "Line 10 is neither a sentence nor a token."),
        ("line 11", "Line 11 is neither a sentence nor a token."),
        ("token 1-2", "“to” has an end “1-9” that is not there."),
        ("", "“EMPTY”: The span at 2 is empty."),
    ]


def test_an_article_without_marks() -> None:
    found = draft(table("#T_SP=custom.Span|label", "#Text=one", "1-1\t0-3\tone\t_\t"))
    assert (found.article.text, found.marked, found.related) == ("one", (), ())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("#FORMAT=WebAnno TSV 3.3\n\n\n", "holds no sentences"),
        ("#FORMAT=WebAnno TSV 2\n", "Only version 3 is read"),
        (table("#T_SP=a.B|c", "#Text= ", "1-1\t0-1\t \t_\t"), "nothing but white space"),
        (table("#T_SP=a.B|c", "#Text=one", "1-1\t999999999-999999999\tone\t_\t"), "is damaged: sentence 1"),
        (
            table("#T_SP=a.B|c", "#Text=one", "1-1\t0-3\tone\t_\t", "", "#Text=two", "2-1\t1-4\ttwo\t_\t"),
            "sentence 2 begins at 1, but the one before ends at 3",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: str, reason: str) -> None:
    with pytest.raises(FileProblem, match=reason):
        reading(data)
