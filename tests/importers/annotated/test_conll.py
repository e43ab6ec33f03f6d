import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Reading, Source, read
from tests.importers.samples.tagged import conll_lines
from tests.importers.samples.torture import TEXT, spans_of


def tagged(text: str, file: str = "a.conll") -> Reading:
    return read(Source(file, text.encode()))


def labels(reading: Reading) -> list[list[tuple[str, str]]]:
    return [[(each.label, each.words[0]) for each in draft.marked] for draft in reading.drafts]


TOKENS = ["🙂", "Runa", "Steel", "Mo", "Lind", "left", "Fenwick"]
SCHEMES = {
    "IOB1": ["O", "I-PER", "I-PER", "B-PER", "I-PER", "O", "I-ORG"],
    "IOB2": ["O", "B-PER", "I-PER", "B-PER", "I-PER", "O", "B-ORG"],
    "BILOU": ["O", "B-PER", "L-PER", "B-PER", "L-PER", "O", "U-ORG"],
    "IOBES": ["O", "B-PER", "E-PER", "B-PER", "E-PER", "O", "S-ORG"],
}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("between", ["\t", " "])
def test_all_schemes_say_the_same(scheme: str, between: str) -> None:
    reading = tagged(conll_lines([list(zip(TOKENS, SCHEMES[scheme], strict=True))], between))
    assert labels(reading) == [[("PER", "Runa Steel"), ("PER", "Mo Lind"), ("ORG", "Fenwick")]]
    assert reading.drafts[0].article.text == " ".join(TOKENS)
    assert "put together" in reading.notes[0]


def test_a_label_ends_with_its_sentence() -> None:
    sentence = [("Mo", "B-PER"), ("Lind", "I-PER")]
    reading = tagged(conll_lines([sentence, [("Lind", "I-PER"), (".", "O")]]))
    assert labels(reading) == [[("PER", "Mo Lind"), ("PER", "Lind")]]
    assert reading.drafts[0].article.text == "Mo Lind\nLind ."


def test_documents_and_further_columns() -> None:
    reading = tagged(
        "-DOCSTART- -X- -X- O\n\nBell NNP B-NP B-PER\nsaid VBD B-VP O\n\n-DOCSTART- -X- -X- O\n\nNo RB B-NP B-QUOTE\n"
    )
    assert labels(reading) == [[("PER", "Bell")], [("QUOTE", "No")]]
    assert [each.where for each in reading.drafts] == ["document 1", "document 2"]
    assert "4 columns" in reading.notes[1]


def test_lines_without_a_tag_and_comments_are_told() -> None:
    reading = tagged("# id 1\nBell\tB-PER\nsaid\n#\tO\nno\tB-QUOTE\n")
    assert labels(reading) == [[("PER", "Bell"), ("QUOTE", "no")]]
    assert reading.drafts[0].article.text == "Bell # no"
    assert [(each.where, each.raw) for each in reading.left_out] == [("line 3", "said")]
    assert "1 comment" in reading.notes[1]


@pytest.mark.parametrize("file", ["a.txt", "a.tsv"])
def test_common_endings_are_told_by_what_is_inside(file: str) -> None:
    assert tagged("Bell\tB-PER\nsaid\tO\n\nNo\tO\n", file).format == "conll/1"
    assert tagged("text\tdate\nDues rise.\t2026\n", file).format != "conll/1"
    assert tagged("I said O\nand left\n", "a.txt").format == "plain-text/1"


def test_windows_line_ends() -> None:
    assert labels(tagged("Mo\tB-PER\r\nLind\tI-PER\r\n\r\nNo\tB-QUOTE\r\n")) == [
        [("PER", "Mo Lind"), ("QUOTE", "No")]
    ]


def test_a_file_without_tags_is_none() -> None:
    with pytest.raises(FileProblem):
        tagged("Bell said no.\n")


def test_one_layer_of_a_text_with_all_that_makes_programs_miscount() -> None:
    """CoNLL has neither overlaps nor blanks, so the words of a layer come back, not their places."""
    layer = sorted(places[0] for _, label, places in spans_of() if label == "QUOTE")
    sentence: list[tuple[str, str]] = []
    end = 0
    for start, stop in [*layer, (len(TEXT), len(TEXT))]:
        sentence += [(token, "O") for token in TEXT[end:start].split()]
        tokens = TEXT[start:stop].split()
        sentence += [(token, f"{'I' if number else 'B'}-QUOTE") for number, token in enumerate(tokens)]
        end = stop
    (draft,) = tagged(conll_lines([sentence])).drafts
    assert [each.words for each in draft.marked] == [
        (" ".join(TEXT[start:stop].split()),) for start, stop in layer
    ]
