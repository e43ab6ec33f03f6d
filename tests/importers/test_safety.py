"""Files that are made to do harm end in a sentence, or are read, in bounded time and memory."""

import contextlib
import io
import json
import socket
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator

import pytest

from pullquote.errors import FileProblem
from pullquote.importers import FORMATS, Source, format_of, read
from tests.importers.fuzzing.examples import EXAMPLES
from tests.importers.fuzzing.reader import Reader
from tests.importers.samples.office import archive, docx, odt, p, t
from tests.importers.samples.workbook import xlsx


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    reader.close()


def bomb(method: int = zipfile.ZIP_DEFLATED, size: int = 300 << 20) -> bytes:
    return archive({"word/document.xml": b" " * size}, method)


def lying(data: bytes) -> bytes:
    """An archive that says of its first part that it is small, wherever it says so."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        size = struct.pack("<I", file.infolist()[0].file_size)
    return data.replace(size, struct.pack("<I", 10))


def sheet(xml: str) -> bytes:
    """A workbook whose first sheet is this."""
    with zipfile.ZipFile(io.BytesIO(xlsx({"A": [["text"], ["Dues rise."]]}))) as book:
        parts: dict[str, str | bytes] = {name: book.read(name) for name in book.namelist()}
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/worksheets/sheet1.xml"] = f'<worksheet xmlns="{space}">{xml}</worksheet>'
    return archive(parts)


def cell(place: str, words: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def pdf_of(content: bytes, resources: bytes, *more: bytes, filters: bytes = b"") -> bytes:
    """A page with this content; the objects `more` have the numbers from 5 on."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << " + resources + b" >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), filters, content),
        *more,
    ]  # fmt: skip
    numbered = (b"%d 0 obj\n%s\nendobj\n" % each for each in enumerate(objects, 1))
    return b"%PDF-1.4\n" + b"".join(numbered) + b"trailer\n<< /Root 1 0 R >>\n%%EOF"


def form(content: bytes, inner: int) -> bytes:
    head = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % inner
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), head, content)


ROW = '<sheetData><row r="1">' + cell("A1", "text") + "</row>"
ENTITIES = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else 'x'}'>" for n in range(10))

HOSTILE = {
    "a bomb": ("a.docx", bomb(), "unpacks to more than"),
    "a bomb that lies": ("a.docx", lying(bomb()), "damaged"),
    "a bomb of another method": ("a.docx", bomb(zipfile.ZIP_BZIP2), "cannot be unpacked"),
    "a lying bomb for another library": (
        "a.xlsx",
        lying(archive({"[Content_Types].xml": b" " * (300 << 20)})),
        "damaged",
    ),
    "an archive in an archive": ("a.docx", archive({"a.docx": bomb(size=1 << 20)}), "has no text part"),
    "a way out of the folder": ("a.docx", archive({"../../word/document.xml": "<a/>"}), "has no text part"),
    "countless elements": ("a.odt", archive({"content.xml": b"<b/>" * 7_000_000}), "more elements"),
    "deep elements": ("a.odt", odt("<text:section>" * 10_000), "cannot be read as XML"),
    "entities in entities": (
        "a.odt",
        archive({"content.xml": f"<!DOCTYPE a [{ENTITIES}]><a>&a9;</a>"}),
        "cannot be read as XML|entities of its own",
    ),
    "a file as an entity": (
        "a.odt",
        archive({"content.xml": "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>"}),
        "entities of its own",
    ),
    "entities far below": (
        "a.xlsx",
        archive({"xl/workbook.xml": f"<!--{' ' * 9000}--><!DOCTYPE a [{ENTITIES}]><a/>"}),
        "entities of its own",
    ),
    "entities in UTF-16": (
        "a.xlsx",
        archive({"xl/workbook.xml": f"\ufeff<!DOCTYPE a [{ENTITIES}]><a/>".encode("utf-16-le")}),
        "entities of its own",
    ),
    "blanks": ("a.odt", odt('<text:p>x<text:s text:c="1000"/></text:p>' * 6000), "more blanks than words"),
    "a row far below": (
        "a.xlsx",
        sheet(f'{ROW}<row r="999999999">{cell("A999999999", "x")}</row></sheetData>'),
        "below the last",
    ),
    "wide rows": (
        "a.xlsx",
        sheet(ROW + "".join(f"<row>{cell(f'ZZZ{n}', 'x')}</row>" for n in range(2, 99)) + "</sheetData>"),
        "too many rows",
    ),
    "countless columns": ("a.csv", b"," * 3_000_000, "too many rows"),
    "countless rows": ("a.csv", b"text\n" + b"a\n" * 6_000_000, "more than 250,000 articles"),
    "columns of each row": (
        "a.json",
        json.dumps([{f"k{n}": 1} for n in range(20_000)]).encode(),
        "too many rows",
    ),
    "deep JSON": ("a.json", b"[" * 1_000_000, "nested deeper"),
    "countless lists": ("a.json", b"[" + b"[]," * 6_000_000 + b"1]", "more than 250,000 articles"),
    "countless articles": ("a.txt", b"\x0c\na\n" * 300_000, "more than 250,000 articles"),
    "deep groups": ("a.rtf", b"{\\rtf1 " + b"{" * 100_000, "groups inside groups"),
    "deep HTML": ("a.html", b"<div>" * 1_000_000, "nested deeper"),
    "countless attributes": (
        "a.html",
        b"<p " + b" ".join(b"a%d=1" % n for n in range(600_000)) + b">x",
        "more elements and attributes",
    ),
    "a form in itself": (
        "a.pdf",
        pdf_of(b"/X Do", b"/XObject << /X 5 0 R >>", form(b"/X Do /X Do", 5)),
        "more time or memory|gives up",
    ),
    "a packed page": (
        "a.pdf",
        pdf_of(zlib.compress(zlib.compress(b" " * (1500 << 20), 9), 9), b"", filters=b"/Filter [/FlateDecode /FlateDecode]"),
        "more time or memory|gives up|damaged|looks like a scan",
    ),
}  # fmt: skip
"""By what they do: a name, the content, and what the sentence says."""


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_would_take_all_time_or_memory_is_refused(reader: Reader, kind: str) -> None:
    file, data, sentence = HOSTILE[kind]
    outcome = reader.read(file, data, seconds=60)
    assert outcome.kind == "told", outcome
    assert any(each in outcome.words for each in sentence.split("|")), outcome


SLOW = {
    "blanks in a header": ("a.txt", b"Title: x" + b" " * 2_000_000 + b"y\nOutlet: z\n\nDues rise."),
    "a date of blanks": ("a.csv", b"text,date\nDues rise.,1 jan" + b" " * 2_000_000 + b"z"),
    "stars": ("a.txt", b"* " * 5_000_000 + b"x"),
    "rules of every length": ("a.txt", b"\n".join(b"a\n" + b"-" * (3 + n % 2000) for n in range(8000))),
    "rows": ("a.rtf", b"{\\rtf1 Dues rise." + b"\\row" * 600_000 + b"}"),
    "paragraphs that go on": ("a.docx", docx(f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{t('Dues')}</w:p>" * 60_000)),
    "tables in tables": ("a.odt", odt("<table:table><table:table-row><table:table-cell>" * 70 + "<text:p>Dues</text:p>" * 20_000 + "</table:table-cell></table:table-row></table:table>" * 70)),
    "articles in articles": (
        "a.html",
        b"<title>Factiva</title>" + b"<div class='article enArticle'>" * 200 + b"<table>"
        + b"<tr><td>HD</td><td>Dues</td></tr>" * 10_000,
    ),
    "centred lines": ("a.txt", b"1 of 1 DOCUMENTS\n" + b"      a\n\n" * 200_000 + b"Dues\n\nDues rise.\n"),
    "lines after the text": ("a.txt", b"1 of 1 DOCUMENTS\n\nDues\n\nURL: x\n\n" + b"a\n\n" * 200_000),
    "quotation marks": ("a.csv", b"text\nDues rise.\n" + b'"a\n' * 100_000),
    "a line of words on one height": (
        "a.pdf",
        pdf_of(b"BT /F 1 Tf " + b"".join(b"1 0 0 1 %d 700 Tm (x) Tj " % (9 * n) for n in range(20_000)) + b"ET",
               b"/Font << /F 5 0 R >>", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", SLOW)
def test_what_would_take_the_square_of_its_length_is_read(reader: Reader, kind: str) -> None:
    outcome = reader.read(*SLOW[kind], seconds=60)
    assert outcome.kind == "read", outcome


# Found by `make fuzz`


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("a.docx", archive({"word/document.xml": "<a/>"})[:-60] + b"PK\x05\x06" + b"\xff" * 18),
        ("a.html", b"<p>1 of 1 DOCUMENTS</p><p>Dues<br>\x01 rise</p><p>x</p>"),
        ("a.html", b"<DOC NUMBER=1><p>Dues rise.</p>"),
        ("a.txt", b"\r1 of 2 DOCUMENTS of \n1 of 2 DOCUMENTS\x0b\nDues"),
        ("a.csv", (",".join(f"Column {n}" for n in range(900)) + "\n" + "a," * 899).encode()),
        ("a.csv", ("x" * 100_000 + ",y\n1,2").encode()),
        ("a.jsonl", b'{"text": "Dues rise.", "\\ud800": "x", "date": "\\udfff", "id": "\\ud800"}'),
        ("a.jsonl", b'{"text": "", "a": "\\ud800"}\n{"text": "Dues rise."}'),
        ("a.jsonl", b'{"text": "Dues rise."}\n' + b"[" * 100_000),
        ("a.json", dict(EXAMPLES["annotated.uima"])["a.json"].replace(b"QUOTE", b"\\ud800")),
        ("a.odt", archive({"content.xml": f"<a xmlns:b='{'b ' * 9000}'/>"})),
    ],
)
def test_what_fuzzing_found(reader: Reader, file: str, data: bytes) -> None:
    assert reader.read(file, data).kind in ("read", "told")


def test_a_part_with_a_wrong_checksum_is_told() -> None:
    data = xlsx({"A": [["text"], ["Dues rise."]]})
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        crc = struct.pack("<I", book.getinfo("xl/theme/theme1.xml").CRC)
    with pytest.raises(FileProblem, match="damaged"):
        read(Source("a.xlsx", data.replace(crc, b"\0\0\0\0")))


# All formats


def test_every_format_has_examples_that_are_its_own() -> None:
    assert set(EXAMPLES) == {each.module for each in FORMATS}
    for module, files in EXAMPLES.items():
        for file, data in files:
            assert format_of(Source(file, data)).module == module
        assert read(Source(*files[0])).drafts


@pytest.mark.parametrize("module", EXAMPLES)
def test_a_file_that_ends_early_is_read_or_told(reader: Reader, module: str) -> None:
    for file, data in EXAMPLES[module]:
        for length in range(0, len(data), max(1, len(data) // 12)):
            outcome = reader.read(file, data[:length])
            assert outcome.kind in ("read", "told"), (length, outcome)


@pytest.mark.parametrize("module", EXAMPLES)
def test_a_file_with_the_ending_of_another_is_read_or_told(reader: Reader, module: str) -> None:
    for _, data in EXAMPLES[module]:
        for suffix in sorted({suffix for each in FORMATS for suffix in each.suffixes}):
            outcome = reader.read(f"a{suffix}", data)
            assert outcome.kind in ("read", "told"), (suffix, outcome)


def test_macros_are_not_looked_at() -> None:
    parts = {"vbaProject": "<x/>"}
    (draft,) = read(Source("a.docm", docx(p(t("Dues rise.")), parts))).drafts
    assert draft.article.text == "Dues rise."


_WATCHED: list[str] = []
_SEEN: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Notes what a reading must not do; hooks cannot be taken off again, so it sleeps outside of the test."""
    if not _WATCHED:
        return
    if event.startswith("socket."):
        _SEEN.append(f"{_WATCHED[0]}: {event}")
    elif event == "open":
        path, mode, _ = arguments
        writes = isinstance(mode, str) and any(letter in mode for letter in "wax+")
        if writes and isinstance(path, str):  # a number is a pipe to the process that reads PDF
            _SEEN.append(f"{_WATCHED[0]}: writes {path}")


def _try(file: str, data: bytes) -> None:
    with contextlib.suppress(FileProblem):
        read(Source(file, data))


def test_no_importer_uses_the_network_or_writes_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", None)
    files = [each for files in EXAMPLES.values() for each in files]
    files.append(HOSTILE["a file as an entity"][:2])
    sys.addaudithook(_watch)
    for file, data in files:
        _try(file, data)  # what is loaded and cached on first use is another matter
    for file, data in files:
        _WATCHED.append(file)
        _try(file, data)
        _WATCHED.clear()
    assert _SEEN == []
