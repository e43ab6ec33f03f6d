"""The index of annotations by block: what is where, smallest first, and which blocks an edit touches."""

from pullquote.desktop.reading.spans import SpanIndex
from tests.desktop.reading.conftest import annotation

TEXT = "Title\n\n🐳 “We were told,” said Ines, “and then nobody came.”\n\nThe end."


def index_of(*annotations, text=TEXT):
    index = SpanIndex(text, {"zone"})
    index.load(annotations)
    return index


def test_strands_are_in_utf16_units_of_their_block():
    index = index_of(annotation(TEXT, "q", "quote", "“We were told,”", "“and then nobody came.”"))
    (strand,) = index.strands(2)
    assert strand.spans == ((3, 18), (30, 53))
    assert (strand.start, strand.end) == (3, 53)
    assert index.strands(0) == index.strands(4) == []


def test_smallest_first_then_whole_zones():
    zone = annotation(TEXT, "z", "zone", "🐳 “We were told,” said Ines, “and then nobody came.”", kind="body")
    quote = annotation(TEXT, "q", "quote", "“We were told,”")
    actor = annotation(TEXT, "a", "actor", "We")
    index = index_of(zone, quote, actor)
    assert index.at(TEXT.index("We")) == ["a", "q", "z"]
    assert index.at(TEXT.index("We"), zones=False) == ["a", "q"]
    assert index.at(TEXT.index(" said"), zones=False) == ["q"]  # it ends there, and nothing else is there
    assert index.at(0) == []


def test_a_zone_inside_a_line_is_no_bar():
    assert index_of(annotation(TEXT, "z", "zone", "Ines")).get("z").bars == ()
    assert index_of(annotation(TEXT, "z", "zone", "Title")).get("z").bars == ((0, 0),)


def test_the_bar_of_a_zone_goes_over_blank_paragraphs_only():
    over_blank = annotation(TEXT, "z", "zone", (7, len(TEXT) - 10), "The end.")
    assert index_of(over_blank).get("z").bars == ((2, 4),)
    over_words = annotation(TEXT, "z", "zone", "Title", "The end.")
    assert index_of(over_words).get("z").bars == ((0, 0), (4, 4))


def test_an_edit_names_the_blocks_it_touches():
    index = index_of(annotation(TEXT, "a", "actor", "Ines"))
    assert index.replace([annotation(TEXT, "a", "actor", "Title")]) == {0, 2}
    assert index.replace([], ["a"]) == {0}
    assert index.at(1) == []
    assert index.replace([], ["unknown"]) == set()


def test_pending_hides_what_is_saved_until_it_goes():
    saved = annotation(TEXT, "a", "actor", "Ines")
    index = index_of(saved)
    assert index.set_pending([annotation(TEXT, "a", "actor", "Title")]) == {0, 2}
    assert index.get("a").pending
    assert index.at(TEXT.index("Ines")) == []
    assert index.set_pending([]) == {0, 2}
    assert index.get("a").annotation == saved


def test_a_gap_across_soft_chunks_keeps_its_lane():
    text = "word " * 2000
    index = index_of(annotation(text, "q", "quote", (0, 4), (9000, 9004)), text=text)
    assert index.block_count > 3
    strands = [index.strands(block) for block in range(index.block_count)]
    last = index.block_of(9000)
    assert [len(found) for found in strands[: last + 1]] == [1] * (last + 1)
    middle = strands[1][0]
    assert (middle.spans, middle.start, middle.begins) == ((), 0, False)
    assert middle.end == index.in_block(1, index.block_range(1)[1], is_end=True) > 0


def test_an_annotation_that_ends_at_a_soft_break_ends_in_its_chunk():
    text = "word " * 2000
    plain = SpanIndex(text)
    cut = plain.block_range(1)[0]
    index = index_of(annotation(text, "a", "actor", (cut - 5, cut)), text=text)
    (strand,) = index.strands(0)
    assert strand.spans == ((cut - 5, cut),)
    assert strand.closes == (True,)
    assert index.strands(1) == []


def test_loading_and_replacing_come_to_the_same():
    made = [annotation(TEXT, f"a{at}", "actor", (at, at + 2)) for at in range(0, len(TEXT) - 2, 3)]
    loaded, replaced = index_of(*made), SpanIndex(TEXT, {"zone"})
    replaced.replace(made)
    for block in range(loaded.block_count):
        assert sorted(loaded.strands(block), key=str) == sorted(replaced.strands(block), key=str)
