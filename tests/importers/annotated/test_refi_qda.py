import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Draft, Reading, Source, read
from tests.importers.samples.marked import TORTURE, Sample, marks, relations
from tests.importers.samples.office import archive
from tests.importers.samples.refi import guid, links, qde, qdpx, selections, text_source

CRLF = TORTURE.text.replace("\n", "\r\n")
MARK = "\ufeff"


def reading(data: bytes, name: str = "study.qdpx") -> Reading:
    return read(Source(name, data))


def draft(data: bytes) -> Draft:
    (found,) = reading(data).drafts
    return found


def project(
    sample: Sample, words: str | bytes | None = None, *, origin: str = "QualCoder", **counting: int
) -> bytes:
    source = text_source(selections(sample, **counting))  # type: ignore[arg-type] - flags are whole numbers, too
    return qdpx(
        qde(source, links(sample.relations), origin=origin), {600: sample.text if words is None else words}
    )


@pytest.mark.parametrize("names", [False, True])
def test_the_torture_article(names: bool) -> None:
    result = reading(project(TORTURE, names=names))
    (found,) = result.drafts
    assert result.format == "refi-qda/1"
    assert result.left_out == ()
    assert found.article.text == TORTURE.text
    assert found.article.title == "story"
    assert marks(found) == TORTURE.expected
    assert relations(found) == TORTURE.expected_relations
    assert found.repairs == ()
    assert {each.annotator for each in found.marked} == {"Runa Steel"}
    assert [each.note for each in found.marked if each.note] == ["two\nlines"]
    assert len(found.doubts) == (0 if names else 1)


@pytest.mark.parametrize(
    ("words", "counting", "told"),
    [
        (TORTURE.text, {"utf16": 1}, "in UTF-16 code units"),
        (TORTURE.text, {"shift": -1}, "in code points, with the last character included"),
        (CRLF, {}, "in code points, each line break as one"),
        (CRLF, {"utf16": 1}, "in UTF-16 code units, each line break as one"),
        (
            MARK + CRLF,
            {"shift": -1},
            "in code points, each line break as one, with the last character included",
        ),
    ],
)
def test_names_that_are_the_words_tell_how_a_project_counts(
    words: str, counting: dict[str, int], told: str
) -> None:
    found = draft(project(TORTURE, words, names=1, **counting))
    assert marks(found) == TORTURE.expected
    assert found.repairs == (
        f"The places are counted {told}, not in code points as this format does: so they fit their words.",
    )


def test_line_ends_of_windows_that_count_as_two_are_as_in_the_standard() -> None:
    found = draft(project(TORTURE, CRLF, names=1, lines=2))
    assert (marks(found), found.repairs) == (TORTURE.expected, ())


def test_without_names_only_what_is_known_of_the_program_counts() -> None:
    atlas = draft(project(TORTURE, CRLF, origin="ATLAS.ti Windows 24"))
    assert marks(atlas) == TORTURE.expected
    assert atlas.repairs == (
        "The project is of ATLAS.ti, which counts each line break as one: so it was read.",
    )
    assert marks(draft(project(TORTURE, CRLF, lines=2))) == TORTURE.expected


def test_words_that_do_not_stand_there_are_left_out_where_names_are_words() -> None:
    source = text_source(selections(TORTURE, names=True).replace('name="she said."', 'name="he said."'))
    result = reading(qdpx(qde(source), {600: TORTURE.text}))
    assert ("CUE", "she said.") not in marks(result.drafts[0])
    (left_out,) = result.left_out
    assert (left_out.where, "there stands “she said.”, not “he said.”" in left_out.problem) == ("story", True)


def test_names_that_are_no_words_change_nothing() -> None:
    source = text_source(selections(TORTURE).replace(" endPosition", ' name="a remark" endPosition'))
    assert marks(draft(qdpx(qde(source), {600: TORTURE.text}))) == TORTURE.expected


def test_codes_of_one_name_are_told_apart_by_those_above_them() -> None:
    codes = "".join(
        f'<Code guid="{guid(810 + number)}" isCodable="true" name="{name}">'
        f'<Code guid="{{{guid(820 + number)}}}" isCodable="true" name="direct"/></Code>'
        for number, name in enumerate(("speech", "thought"))
    )
    source = text_source(
        "".join(
            f'<PlainTextSelection guid="{guid(100 + number)}" startPosition="0" endPosition="3">'
            f'<Coding guid="{guid(number)}"><CodeRef targetGUID="{guid(code)}"/></Coding></PlainTextSelection>'
            for number, code in enumerate((820, 821, 810))
        )
    )
    result = reading(qdpx(qde(source, codes=codes), {600: "Yes."}))
    assert [each.label for each in result.drafts[0].marked] == [
        "speech › direct",
        "thought › direct",
        "speech",
    ]
    assert result.notes == ("Codes that stand below others: speech › direct, thought › direct.",)


def test_memos_go_to_the_words_or_the_text_that_they_are_on() -> None:
    source = text_source(
        f'<PlainTextSelection guid="{guid(101)}" startPosition="0" endPosition="3">'
        f'<Coding guid="{guid(1)}"><CodeRef targetGUID="{guid(800)}"/><NoteRef targetGUID="{guid(400)}"/></Coding>'
        f'<NoteRef targetGUID="{guid(401)}"/></PlainTextSelection>'
        f'<PlainTextSelection guid="{guid(102)}" startPosition="4" endPosition="6"><Description>loose</Description>'
        f'</PlainTextSelection><NoteRef targetGUID="{guid(402)}"/>'
    )
    notes = "".join(
        f'<Note guid="{guid(400 + number)}" name="m{number}"><PlainTextContent>memo {number}</PlainTextContent></Note>'
        for number in range(4)
    )
    notes += f'<Note guid="{guid(404)}" name="far" plainTextPath="internal://{guid(404)}.txt"/>'
    more = f'<Notes>{notes}</Notes><Links><Link guid="{guid(300)}" originGUID="{guid(404)}" targetGUID="{guid(101)}"/></Links>'
    result = reading(qdpx(qde(source, more), {600: "Yes no.", 404: "memo 4"}))
    (found,) = result.drafts
    assert [each.note for each in found.marked] == ["memo 1\nmemo 4\nmemo 0"]
    assert [(each.name, each.value) for each in found.article.metadata] == [("memo", "memo 2")]
    assert [(each.problem, each.raw) for each in result.left_out] == [
        ("The memo at 4–6 has no code.", "loose"),
        ("The memo belongs to no coding and no text.", "memo 3"),
    ]


def test_variables_of_texts_and_of_their_cases() -> None:
    values = "".join(
        f'<VariableValue><VariableRef targetGUID="{guid(number)}"/><TextValue>{value}</TextValue></VariableValue>'
        for number, value in ((700, "Osterlee Courier"), (701, "calm"))
    )
    case = f'<Cases><Case guid="{guid(500)}" name="North">{values}<SourceRef targetGUID="{guid(600)}"/></Case></Cases>'
    found = draft(qdpx(qde(text_source("")), {600: "Yes."}, case))
    assert found.article.outlet == "Osterlee Courier"
    assert [(each.name, each.value) for each in found.article.metadata] == [
        ("case", "North"),
        ("mood", "calm"),
    ]


def test_what_is_no_text_or_not_inside_is_listed() -> None:
    sources = (
        text_source("")
        + f'<PDFSource guid="{guid(601)}" name="page" path="internal://x.pdf"><PDFSelection guid="{guid(1)}"/></PDFSource>'
        + f'<AudioSource guid="{guid(602)}" name="talk"/>'
        + text_source("", 603, "outside", "absolute:///home/somebody/secret.txt")
        + text_source("", 604, "above", "internal://../project.qde")
        + f'<TextSource guid="{guid(605)}" name="rich" richTextPath="internal://x.docx"/>'
        + text_source("", 606, "blank")
        + text_source("", 607, "twice", f"internal://{guid(600)}.txt")
    )
    result = reading(qdpx(qde(sources), {600: "Yes.", 606: " "}))
    assert [each.article.title for each in result.drafts] == ["story"]
    assert sorted((each.where, each.problem) for each in result.left_out) == [
        ("above", "The text of “above” is not in the file, but at “internal://../project.qde”."),
        ("blank", "“study.qdpx (blank)” holds nothing but white space."),
        (
            "outside",
            "The text of “outside” is not in the file, but at “absolute:///home/somebody/secret.txt”.",
        ),
        ("page", "“page” is a PDF without its text; only texts are read."),
        ("rich", "“rich” has no plain text in the project. Export it with its plain text."),
        ("talk", "“talk” is a sound recording; only texts are read."),
        ("twice", "“twice” has the text of another source."),
    ]


def test_a_pdf_with_its_text_is_read_and_areas_of_its_pages_are_not() -> None:
    inside = selections(TORTURE)
    source = (
        f'<PDFSource guid="{guid(600)}" name="page"><PDFSelection guid="{guid(1)}"/>'
        f'<Representation guid="{guid(601)}" plainTextPath="internal://{guid(600)}.txt">{inside}</Representation></PDFSource>'
    )
    result = reading(qdpx(qde(source), {600: TORTURE.text}))
    assert marks(result.drafts[0]) == TORTURE.expected
    assert [each.problem for each in result.left_out] == ["1 selection that is not of its text was left out."]


def test_links_and_codes_without_two_codings_of_one_text_are_listed() -> None:
    source = text_source(
        f'<PlainTextSelection guid="{guid(101)}" startPosition="0" endPosition="3">'
        + "".join(
            f'<Coding guid="{guid(number)}"><CodeRef targetGUID="{guid(code)}"/></Coding>'
            for number, code in ((1, 800), (2, 801))
        )
        + f'</PlainTextSelection><Coding guid="{guid(3)}"><CodeRef targetGUID="{guid(802)}"/></Coding>'
    )
    data = qdpx(qde(source, links([("by", "101", "1"), ("with", "1", "2")])), {600: "Yes."})
    result = reading(data)
    assert relations(result.drafts[0]) == [("with", "Yes", "Yes")]
    assert [each.problem for each in result.left_out] == [
        "The link does not join two codings of one text, each the only one of its words.",
        "The code “ACTOR” is on the whole text.",
    ]


def test_a_text_named_without_a_scheme_is_found_and_names_the_article() -> None:
    source = text_source("", name="", path=f"{guid(600)}.txt")
    assert draft(qdpx(qde(source), {600: "Yes."})).article.title == f"{guid(600)}.txt"


def test_a_project_without_its_archive_has_what_stands_in_it() -> None:
    inside = "<PlainTextContent>Yes.</PlainTextContent>"
    source = f'<TextSource guid="{guid(600)}" name="story">{inside}</TextSource>' + text_source(
        "", 601, "far"
    )
    result = reading(qde(source).replace("%cases%", "").encode(), "study.qde")
    assert [each.article.text for each in result.drafts] == ["Yes."]
    assert [each.where for each in result.left_out] == ["far"]


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (archive({"a": "b"}), "study.qdpx", "its part “project.qde” is missing"),
        (archive({"project.qde": "no"}), "study.qdpx", "cannot be read as XML"),
        (archive({"project.qde": "<a/>"}), "study.qdpx", "is no project of REFI-QDA"),
        (b"PK\x03\x04 and nothing", "study.qdpx", "cannot be unpacked"),
        (b"hello", "study.qdpx", "is not what its ending says"),
        (qdpx(qde(""), {}), "study.qdpx", "holds no article that can be read"),
        (b'<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>', "codes.qdc", "is a codebook: it holds no texts"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(FileProblem, match=reason):
        reading(data, name)
