"""A sound file or more of every format, from the generators of `samples`: where mutations begin."""

import io
import json

import pyarrow
import pyarrow.parquet

from tests.importers.samples.cas import TYPE_SYSTEM, cas_json, xmi
from tests.importers.samples.databases import factiva_page, nexis_docx, nexis_lines, nexis_rtf
from tests.importers.samples.marked import TORTURE
from tests.importers.samples.office import archive, docx, odt, p, rtf, t
from tests.importers.samples.pdf_pages import column, pdf
from tests.importers.samples.refi import links, qde, qdpx, selections, text_source
from tests.importers.samples.tagged import (
    brat_ann,
    brat_zip,
    conll_lines,
    doccano_line,
    label_studio_task,
    prodigy_line,
    web_annotations,
)
from tests.importers.samples.torture import RELATIONS, TEXT, spans_of
from tests.importers.samples.web import article, linked, meta, mhtml, page, paragraphs
from tests.importers.samples.webanno import webanno_tsv
from tests.importers.samples.workbook import xlsx

__all__ = ["EXAMPLES"]

_BODY = (
    "“We held the dues for six years,” said Runa Steel.\nThe clerk would not say how much that is in money."
)
_ROWS = [
    ["id", "headline", "text", "date"],
    ["1", "Dues up", _BODY, "2026-10-14"],
    ["2", "Wall", "It leaks.", "1/2/2026"],
]
_TRACKED = (
    p(t("Dues "), "<w:ins>" + t("rise") + "</w:ins>", "<w:del><w:r><w:delText>fall</w:delText></w:r></w:del>")
    + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + t("Joined") + "</w:p>"
    + f"<w:tbl><w:tr><w:tc>{p(t('a'))}</w:tc><w:tc>{p(t('b'))}</w:tc></w:tr></w:tbl>"
    + "<w:sdt><w:sdtContent>" + p('<w:r><w:footnoteReference w:id="2"/><w:sym w:char="00A9"/></w:r>') + "</w:sdtContent></w:sdt>"
    + "<mc:AlternateContent><mc:Choice>" + p("<w:txbxContent>" + p(t("box")) + "</w:txbxContent>") + "</mc:Choice></mc:AlternateContent>"
)  # fmt: skip
_ODT = (
    '<text:p>Dues<text:s text:c="3"/>rise<text:tab/>now<text:line-break/>soon<text:note><text:note-body><text:p>So it '
    "is.</text:p></text:note-body></text:note></text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p>"
    "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    "<text:h>Head</text:h><text:p><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame></text:p>"
)
_RTF = (
    r"Dues {\b rise} \u8220?now\u8221? \'e9t\'e9 {\f1 \'cf\'f0} {\f3 \'82\'a0} \u-10179?\u-8470?{\footnote So it is.}\par "
    r"{\*\unknown x}{\field{\*\fldinst HYPERLINK}{\fldrslt link}}\trowd a\cell b\cell\row c\cell d\cell\row"
    r"{\header top}{\shp{\*\shpinst{\shptxt box\par}}}{\v hidden}{\deleted gone}{\pict\bin4 abcd}\par"
)
_LEXIS = """

                               1 of 2 DOCUMENTS

                            The Island Mail

                     April 1, 2021 Thursday
                               Late Edition

Dues up

BYLINE: By Runa Steel

SECTION: NEWS;
  Pg. 4

Harbour dues rise by a tenth from May, said the clerk, who would not say how
much that is in money.

LOAD-DATE: April 2, 2021

LANGUAGE: ENGLISH

                       Copyright 2021 Fenwick Press

                               2 of 2 DOCUMENTS

                            The Island Mail

                     1 de abril de 2021

Dues down

Harbour dues fall.

LOAD-DATE: April 2, 2021
"""
_FACTIVA = [
    [("HD", "Dues up"), ("BY", "By Runa Steel"), ("WC", "20 words"), ("PD", "14 October 2026"), ("SN", "The Island Mail"),
     ("LA", "English"), ("CY", "Copyright 2026 Fenwick Press"), ("LP", "Dues rise."), ("TD", _BODY), ("AN", "Document IM02026")],
]  # fmt: skip
_NEXIS = [("Dues up", _BODY), ("Wall leaks", "It leaks.\nIt does.")]


def _parquet() -> bytes:
    header, *rows = _ROWS
    table = pyarrow.table({name: [row[at] for row in rows] for at, name in enumerate(header)})
    out = io.BytesIO()
    pyarrow.parquet.write_table(table.append_column("tags", pyarrow.array([["a", "b"], None])), out)
    return out.getvalue()


def _web() -> str:
    data = linked(headline="Dues up", author={"name": "Runa Steel"}, datePublished="2026-10-14T08:00:00Z",
                  publisher={"@id": "x"}, articleBody=_BODY)  # fmt: skip
    figure = (
        "<figure><img src='a.png'><figcaption>The wall. <small>Photo: Mo Lind</small></figcaption></figure>"
    )
    table = "<table><tr><td>a</td><td>b</td></tr></table><blockquote>It leaks.</blockquote><p>a<br><br>b</p>"
    return page(
        article(figure + paragraphs() + table),
        data + meta(og_site_name="Courier", og_url="https://c.example/a"),
    )


_OBJECTS = [
    dict(zip(_ROWS[0], row, strict=True)) | {"more": {"a": [1, 2.5, None], "b": {"c": True}}}
    for row in _ROWS[1:]
]

_PROJECT = qde(text_source(selections(TORTURE, names=True)), links(TORTURE.relations))

EXAMPLES: dict[str, list[tuple[str, bytes]]] = {
    "annotated.webanno_tsv": [("a.tsv", webanno_tsv(TORTURE))],
    "annotated.uima": [
        ("a.xmi", xmi(TORTURE)),
        ("a.json", cas_json(TORTURE)),
        ("a.zip", archive({"TypeSystem.xml": TYPE_SYSTEM, "a.xmi": xmi(TORTURE)})),
    ],
    "annotated.refi_qda": [("a.qdpx", qdpx(_PROJECT, {600: TORTURE.text})), ("a.qde", _PROJECT.replace("%cases%", "").encode())],
    "annotated.label_studio": [("a.json", json.dumps([label_studio_task(TEXT, spans_of(), RELATIONS, source="Mail")] * 2).encode())],
    "annotated.web_annotation": [("a.jsonld", json.dumps(web_annotations(TEXT, spans_of(), RELATIONS, {"id": "urn:1", "value": TEXT})).encode())],
    "annotated.prodigy": [("a.jsonl", prodigy_line(TEXT, spans_of(), RELATIONS, meta={"source": "Mail"}).encode())],
    "annotated.doccano": [("a.jsonl", doccano_line(TEXT, spans_of(), RELATIONS).encode()),
                          ("b.jsonl", json.dumps({"text": TEXT, "label": [[0, 4, "A"]], "n": [1]}).encode())],
    "annotated.brat": [("a.zip", brat_zip({"a.ann": brat_ann(TEXT, spans_of(), RELATIONS, "E1\tSay:T10 Who:T4 What:T9", "A1\tNo T1",
                                          "M1\tType R1 b", "#1\tAnnotatorNotes T1\tn", "N1\tRef T4 Q:1\tRuna", "*\tSame T4 T5 T8"), "a.txt": TEXT}))],
    "annotated.conll": [("a.conll", ("-DOCSTART- O\n\n" + conll_lines([[("🙂", "O"), ("Runa", "B-PER"), ("Steel", "I-PER")], [("x", "U-A")]])).encode()),
                        ("a.txt", conll_lines([[("Mo", "B-PER"), ("Lind", "L-PER")]], " ").encode())],
    "databases.nexis": [
        ("a.docx", nexis_docx(_NEXIS)),
        ("a.rtf", nexis_rtf(_NEXIS)),
        ("a.txt", "\n".join(nexis_lines(_NEXIS)).encode()),
    ],
    "databases.factiva": [
        ("a.html", factiva_page(_FACTIVA, title="Factiva - 1 Document")),
        ("a.rtf", rtf(r"\par ".join(rf"{code}\tab {words}" for code, words in _FACTIVA[0] if words.isascii()))),
    ],
    "databases.lexisnexis_page": [
        ("a.html", ("<html><body>" + "".join(f"<p>{' '.join(each.split())}<br></p>" for each in _LEXIS.split("\n\n")) + "</body></html>").encode()),
    ],
    "databases.lexisnexis_text": [("a.txt", _LEXIS.encode())],
    "documents.word": [
        ("a.docx", docx(_TRACKED, {"footnotes": f'<w:footnote w:id="2">{p(t("So it is."))}</w:footnote>', "header": p(t("top")), "comments": "<w:comment/>"})),
        ("a.docm", docx(p(t(_BODY)), strict=True)),
    ],
    "documents.open_document": [("a.odt", odt(_ODT, {"styles": "<style:header xmlns:style='s'>top</style:header>"}))],
    "documents.rich_text": [("a.rtf", rtf(_RTF))],
    "pdf.pdf": [
        ("a.pdf", pdf([column(60, 100, _BODY.split(" ")), column(60, 60, ["Two", "pages"])])),
        ("b.pdf", pdf([[*column(60, 100, ["one", "two", "three."]), *column(310, 100, ["four", "five-", "six."])]], bold=True)),
    ],
    "web.web_page": [
        ("a.html", _web().encode()),
        ("a.mhtml", mhtml(("text/html; charset=utf-8", _web().encode(), "quoted-printable"), ("image/png", b"\x89PNG", "base64"))),
    ],
    "tables.csv_table": [("a.csv", "\n".join(",".join(f'"{cell}"' for cell in row) for row in _ROWS).encode()),
                  ("a.tsv", "\n".join("\t".join(cell.replace("\n", " ") for cell in row) for row in _ROWS).encode("utf-16"))],
    "tables.spreadsheet": [("a.xlsx", xlsx({"Articles": _ROWS, "Empty": [], "Other": [["a", 1.5], [True, None]]}))],
    "tables.json_table": [("a.json", json.dumps({"items": _OBJECTS}).encode()),
                   ("a.jsonl", "\n".join(json.dumps(each, ensure_ascii=False) for each in _OBJECTS).encode())],
    "tables.parquet_table": [("a.parquet", _parquet())],
    "plain_text": [
        ("a.txt", f"Title: Dues up\nOutlet: Mail\nDate: 2026-10-14\n\n{_BODY}\n{'_' * 60}\nTitle: Two\nOutlet: Mail\n\nIt leaks.\n{'_' * 60}\n".encode()),
        ("a.md", ("# Étude\n\n" + _BODY).encode("utf-16")),
        ("b.txt", "Le maire a déclaré : « Où êtes-vous ? »\n---\nDéjà vu.\n---\nEncore.".encode("cp1252")),
    ],
}  # fmt: skip
"""By the name of the format's module: names and contents of files."""
