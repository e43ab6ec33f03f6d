import struct

import pytest

from pullquote.errors import FileProblem, UnreadableText
from pullquote.importers import Draft, Source, read
from tests.importers.samples.office import archive, docx, p, t


def draft(data: bytes, file: str = "story.docx") -> Draft:
    (found,) = read(Source(file, data)).drafts
    return found


def text(*blocks: str) -> str:
    return draft(docx("".join(blocks))).article.text


def test_paragraphs_are_kept_apart_by_a_blank_line() -> None:
    found = draft(docx(p(t("Quarry closes")) + p() + p(t("It was "), t("time."))))
    assert found.article.text == "Quarry closes\n\nIt was time."
    assert found.article.title == "Quarry closes"
    assert (found.article.provenance.importer, found.repairs) == ("word/1", ())


@pytest.mark.parametrize("strict", [False, True])
def test_strict_documents_are_read_like_others(strict: bool) -> None:
    assert draft(docx(p(t("Said Ada.")), strict=strict)).article.text == "Said Ada."


def test_changes_are_taken_as_accepted() -> None:
    changed = p(
        t("He "),
        f"<w:ins>{t('never ')}</w:ins>",
        "<w:del><w:r><w:delText>always </w:delText></w:r></w:del>",
        f"<w:moveFrom>{t('here ')}</w:moveFrom>",
        t("paid."),
    )
    found = draft(docx(changed))
    assert found.article.text == "He never paid."
    assert found.repairs == ("It has tracked changes; all are taken as accepted: 1 inserted, 2 deleted.",)


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    first = p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", t("One and "))
    assert text(first, p(t("the same.")), p(t("Another."))) == "One and the same.\n\nAnother."
    assert text(first) == "One and "


def test_deleted_rows_and_blocks_are_out() -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(t('gone'))}</w:tc></w:tr>"
    kept = f"<w:tr><w:tc>{p(t('kept'))}</w:tc><w:tc>{p(t('too'))}</w:tc></w:tr>"
    assert text(f"<w:tbl>{row}{kept}</w:tbl>", f"<w:del>{p(t('x'))}</w:del>") == "kept\ttoo"


def test_a_table_for_data_is_lines_and_one_for_the_layout_is_paragraphs() -> None:
    def cell(*paragraphs: str) -> str:
        return f"<w:tc>{''.join(p(t(each)) for each in paragraphs)}</w:tc>"

    def table(*rows: str) -> str:
        return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"

    assert text(p(t("Before")), table(cell("a") + cell("b"), cell("c") + cell("d")), p(t("After"))) == (
        "Before\n\na\tb\nc\td\n\nAfter"
    )
    assert text(table(cell("First.", "Second.") + cell("Aside."))) == "First.\n\nSecond.\n\nAside."


def test_what_stands_for_a_character_is_that_character() -> None:
    runs = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
        '<w:t>e</w:t><w:br w:type="page"/><w:sym w:font="Arial" w:char="20AC"/>'
        '<w:sym w:font="Wingdings" w:char="F04A"/></w:r>'
    )
    found = draft(docx(p(runs)))
    assert found.article.text == "a\tb\nc\u2011d\u00ade€\ufffd"
    assert found.repairs == ("1 character of a symbol font became U+FFFD.",)


def test_blanks_at_the_edges_of_a_run_count_only_when_preserved() -> None:
    assert text(p("<w:r><w:t> a </w:t></w:r>", t(" b"))) == "a b"


def test_fields_and_links_show_their_result() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{t("result")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert text(p(t("A "), field, f"<w:hyperlink>{t(' link')}</w:hyperlink>")) == "A result link"


def test_hidden_text_is_out_and_told() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>open</w:t></w:r>'
    found = draft(docx(p(hidden, shown)))
    assert (found.article.text, found.repairs) == ("open", ("1 hidden passage was left out.",))


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p(t('Boxed.'))}</w:txbxContent>"
    both = f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    assert (
        text(p(t("Before "), both, t("and after.")), p(t("Next."))) == "Before and after.\n\nBoxed.\n\nNext."
    )


def test_notes_stand_after_the_text_in_the_order_of_their_places() -> None:
    body = p(
        t("One"),
        '<w:r><w:footnoteReference w:id="7"/></w:r>',
        t(" two"),
        '<w:r><w:footnoteReference w:id="3"/></w:r>',
        t("."),
    )
    notes = (
        f'<w:footnote w:id="-1">{p()}</w:footnote><w:footnote w:id="3">{p(t(" Third."))}</w:footnote>'
        f'<w:footnote w:id="7">{p(t("Seventh."))}</w:footnote>'
    )
    found = draft(docx(body, {"footnotes": notes}))
    assert found.article.text == "One two.\n\nSeventh.\n\nThird."
    assert found.repairs == ("2 footnotes stand after the text.",)


def test_headers_and_comments_are_told_and_out() -> None:
    parts = {
        "header": p(t("Page head")),
        "footer": p(t("3")),
        "comments": f"<w:comment>{p(t('?'))}</w:comment>",
    }
    found = draft(docx(p(t("Text.")), parts))
    assert found.article.text == "Text."
    assert found.repairs == ("Page headers and footers were left out.", "1 comment was left out.")


def test_an_empty_document_is_no_article() -> None:
    with pytest.raises(UnreadableText, match="“story.docx” holds nothing but white space"):
        draft(docx(p(t(" "))))


def test_what_is_no_word_document_is_refused_with_a_reason() -> None:
    old = b"\xd0\xcf\x11\xe0" + bytes(600)
    whole = docx(p(t("Text.")))
    for data, reason in (
        (old, "old Word document. Save it as .docx"),
        (old + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (whole[:-30], "cannot be unpacked"),
        (archive({"mimetype": "x"}), "no Word document"),
        (archive({"word/document.xml": "<w:document>"}), "cannot be read as XML"),
        (b"plain text", "not what its ending says: Nexis, Word"),
    ):
        with pytest.raises(FileProblem, match=reason):
            draft(data)


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pullquote.importers.archives.PART_LIMIT", 1 << 20)
    with pytest.raises(FileProblem, match="unpacks to more than 1 MB"):
        draft(docx(p(t("x" * (2 << 20)))))


def test_entities_of_its_own_are_refused() -> None:
    attack = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'
    with pytest.raises(FileProblem, match="defines entities of its own"):
        draft(archive({"word/document.xml": attack}))


def test_a_locked_part_is_refused() -> None:
    data = bytearray(docx(p(t("Text.")), {}))
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            (flags,) = struct.unpack_from("<H", data, at + place)
            struct.pack_into("<H", data, at + place, flags | 1)
            at = data.find(signature, at + 1)
    with pytest.raises(FileProblem, match="locked with a password"):
        draft(bytes(data))


def test_bottomless_nesting_is_refused() -> None:
    deep = docx(p("<w:r>" * 240 + "<w:t>x</w:t>" + "</w:r>" * 240))
    with pytest.raises(FileProblem, match="nested deeper"):
        draft(deep)
