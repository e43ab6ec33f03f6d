"""An annotated article on paper: everything is there, whole lines, real text, always light, and only when it is whole."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QFontMetricsF, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from pullquote.codebook import default_codebook, load_codebook
from pullquote.desktop import theme
from pullquote.desktop.ask import ask
from pullquote.desktop.printing.article import ArticleOnPaper
from pullquote.desktop.printing.back_matter import back_matter
from pullquote.desktop.printing.contents import Contents
from pullquote.desktop.printing.press import Pages
from pullquote.desktop.printing.printing import save_pdf
from pullquote.desktop.printing.sheet import Sheet, usual_paper
from pullquote.desktop.reading.metrics import Metrics
from pullquote.desktop.reading.typography import Typography
from pullquote.errors import Cancelled, FileProblem
from pullquote.jobs.progress import SILENT
from pullquote.records import Article
from tests.desktop.opening import open_window, settle
from tests.desktop.reading.conftest import annotation
from tests.desktop.small_project import TEXT, article, project_with, who_said_it

HEBREW = "ראש העיר דנה כרמונית אמרה: “נפתח את גשר ORV-7 היום”."
LONG = "\n\n".join(
    f"Paragraph {number}. " + "The pumps would hold and nobody came to check them. " * 9
    for number in range(30)
)


def printed(text: str, *annotations, **fields) -> Contents:
    """An article as it would be printed."""
    facts = Article("a", text, "", **({"title": "Pumps", "outlet": "The Lantern"} | fields))
    return Contents(
        facts, default_codebook(), annotations, (), "ann-01", "Study", "25 Nov 2026", Typography()
    )


def words_of(path: Path, *pages: int) -> str:
    """The text of some pages, or of all, with white space as blanks."""
    found = [
        page.extract_text()
        for number, page in enumerate(PdfReader(path).pages, 1)
        if number in pages or not pages
    ]
    return " ".join(" ".join(found).replace("ﬁ", "fi").split())


@pytest.fixture
def window(qtbot, tmp_path):
    with project_with(tmp_path, article()) as project:
        path = project.path
    window = open_window(qtbot, tmp_path, path)
    made = who_said_it(window.session)
    window.session.perform(
        lambda project: project.change_annotation(made["claim"].id, note="Nobody else says so.")
    )
    return window


@pytest.fixture
def saved(window, qtbot, tmp_path, monkeypatch) -> Path:
    path = tmp_path / "wall.pdf"
    monkeypatch.setattr(ask, "save_file", lambda *_: path)
    with qtbot.waitSignal(window.session.told) as told:
        window.action("pdf").trigger()
    assert "wall.pdf" in told.args[0]
    return path


def test_a_pdf_holds_the_text_the_legend_who_said_what_and_the_notes(saved):
    words = words_of(saved)
    for paragraph in TEXT.split("\n\n"):
        for part in paragraph.split():
            assert part in words
    for part in ("Osterlee Courier · ", "Legend", "Who said what", "Notes", "Page 1 of ", "ann-01 · study"):
        assert part in words
    table = words[words.index("Who said what") :]
    assert "Ines Halvorsen said “We were told the pumps would hold,” …" in table.replace("\n", " ")
    assert "n1 Claim nobody from the authority came to check them Nobody else says so." in table


def test_chips_call_quotes_and_notes_what_the_tables_call_them(saved):
    before = words_of(saved)
    before = before[: before.index("Legend")]
    assert "Q 1" in before
    assert "C n1" in before


def test_a_long_name_in_the_legend_does_not_run_into_its_count(qapp, tmp_path):
    name = "Words of somebody who wishes not to be named"
    contents = replace(
        printed("The pumps.", annotation("The pumps.", "q", "quote", "pumps")),
        codebook=load_codebook(default_codebook().toml.replace('name = "Quote"', f'name = "{name}"')),
    )
    (legend, *_) = back_matter(contents, 900)
    entry = legend.strips[0].paint
    assert entry.counted_at > theme.px(104) + QFontMetricsF(theme.font(theme.UI)).horizontalAdvance(name)


def test_the_text_is_text_in_embedded_fonts_and_nothing_is_a_picture(saved):
    fonts = 0
    for page in PdfReader(saved).pages:
        resources = page["/Resources"]
        assert not resources.get("/XObject")
        for font in resources["/Font"].values():
            (kind,) = font.get_object()["/DescendantFonts"]
            descriptor = kind.get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)
            assert "/ToUnicode" in font.get_object()
            fonts += 1
    assert fonts


def test_paper_is_light_in_the_dark_theme_too(qapp, tmp_path):
    contents = printed(TEXT, annotation(TEXT, "q", "quote", "“We were told the pumps would hold,”"))
    drawn = []
    for chosen in (theme.LIGHT, theme.DARK):
        theme.apply(qapp, chosen)
        save_pdf(contents, tmp_path / "wall.pdf")
        drawn.append([page.get_contents().get_data() for page in PdfReader(tmp_path / "wall.pdf").pages])
    theme.apply(qapp, theme.LIGHT)
    assert drawn[0] == drawn[1]


def pages_of(contents: Contents) -> tuple[ArticleOnPaper, Sheet, Pages]:
    writer = QPdfWriter("unused.pdf")  # never painted on, so never written
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(96)
    metrics = Metrics(contents.typography)
    sheet = Sheet.on(writer, metrics.read.em)
    article = ArticleOnPaper(contents, metrics, sheet.inner_width)
    pages = Pages(sheet, article, contents)
    pages.lay_out(SILENT)
    return article, sheet, pages


@pytest.mark.parametrize("spacing", [140, 175, 220])
def test_every_line_stands_whole_on_one_page(qapp, spacing):
    zone = annotation(LONG, "z", "zone", (0, len(LONG)), kind="body")
    deep = [annotation(LONG, f"a{n}", "actor", (100 + 400 * n, 700 + 400 * n)) for n in range(30)]
    contents = replace(printed(LONG, zone, *deep), typography=Typography(spacing=spacing))
    article, sheet, made = pages_of(contents)
    wanted = [(v.block, v.line.start) for v in article.lines() if v.line.end > v.line.start]
    assert len(made.pages) > 3
    there = []
    for page in made.pages:
        for visible in page.lines:
            assert visible.y + visible.line.top >= -0.01
            assert visible.bottom <= sheet.inner_height
            if visible.line.end > visible.line.start:
                there.append((visible.block, visible.line.start))
        for y, strip in page.strips:
            assert 0 <= y <= y + strip.height <= sheet.inner_height
    assert there == wanted
    for page in made.pages:
        tops = [visible.y + visible.line.top for visible in page.lines]
        assert tops == sorted(tops)
        assert not page.lines or not article.is_blank(page.lines[0])


def test_a_table_goes_on_with_its_titles_on_the_next_page(qapp, tmp_path):
    notes = [
        msgspec.structs.replace(
            annotation(LONG, f"a{n}", "actor", (20 + 100 * n, 40 + 100 * n)), note=f"Remark {n}. " * 12
        )
        for n in range(60)
    ]
    save_pdf(printed(LONG, *notes), tmp_path / "notes.pdf")
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / "notes.pdf").pages]
    tables = [page for page in pages if "Remark" in page]
    assert len(tables) > 2
    assert all("Label Words Note" in page for page in tables)
    for n in range(60):
        assert sum(f"Remark {n}. " in page for page in tables) == 1  # a short row is not broken


def test_right_to_left_keeps_its_letters_and_its_side(qapp, tmp_path):
    made = annotation(HEBREW, "q", "quote", "“נפתח את גשר ORV-7 היום”")
    save_pdf(printed(HEBREW, made, title="גשר"), tmp_path / "bridge.pdf")
    letters = words_of(tmp_path / "bridge.pdf")
    assert set("ראשהעירדנהכרמוניתאמרהנפתחגשרהיום") <= set(letters)
    assert "ORV-7" in letters
    article, sheet, _ = pages_of(printed(HEBREW, made))
    (line,) = article.lines()
    column = article.metrics.column(sheet.inner_width)
    assert line.line.natural[1] == pytest.approx(column.right, abs=1)


@pytest.mark.parametrize(
    ("title", "again"),
    [("Pumps", 1), ("The pumps", 0), ("", 0)],
    ids=["title is not in the text", "it is", "none"],
)
def test_the_title_stands_over_a_text_that_does_not_begin_with_it(qapp, tmp_path, title, again):
    save_pdf(
        printed("The pumps would hold.", title=title, byline="Edda Mirk", published="2026-10-14"),
        tmp_path / "a.pdf",
    )
    words = words_of(tmp_path / "a.pdf")
    assert words.index("The Lantern") < words.index("Edda Mirk") < words.index("The pumps would hold.")
    assert words[: words.index("The pumps would hold.")].count("Pumps") == again


class Stopped:
    """Progress whose user has enough after some steps."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    @property
    def cancelled(self) -> bool:
        return self._left <= 0

    def start(self, total: int, what: str) -> None:
        assert total > 0
        assert what

    def advance(self, steps: int) -> None:
        self._left -= steps


@pytest.mark.parametrize("steps", [1, 40, 62])
def test_cancelled_leaves_what_was_there(qapp, tmp_path, steps):
    path = tmp_path / "pumps.pdf"
    path.write_bytes(b"from before")
    with pytest.raises(Cancelled):
        save_pdf(printed(LONG), path, Stopped(steps))
    assert [file.name for file in tmp_path.iterdir()] == ["pumps.pdf"]
    assert path.read_bytes() == b"from before"


def test_a_place_that_cannot_be_written_is_a_sentence(qapp, tmp_path):
    with pytest.raises(FileProblem, match=r"pumps\.pdf” cannot be written"):
        save_pdf(printed("The pumps."), tmp_path / "gone" / "pumps.pdf")


@pytest.fixture
def printer(tmp_path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF())
    return printer


def test_a_printer_gets_the_pages_that_were_asked_for(window, qtbot, tmp_path, monkeypatch, printer):
    monkeypatch.setattr(ask, "printer", lambda *_: printer)
    with qtbot.waitSignal(window.session.told):
        window.action("print").trigger()
    everything = len(PdfReader(tmp_path / "printed.pdf").pages)
    assert "Page 1 of" in words_of(tmp_path / "printed.pdf")
    printer.setFromTo(1, 1)
    with qtbot.waitSignal(window.session.told) as told:
        window.action("print").trigger()
    assert told.args == ["1 page printed."]
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 1 <= everything


def test_pages_that_there_are_not_are_a_sentence(window, qtbot, tmp_path, monkeypatch, printer):
    monkeypatch.setattr(ask, "printer", lambda *_: printer)
    printer.setFromTo(7, 9)
    window.action("print").trigger()
    qtbot.waitUntil(lambda: bool(window.workspace.messages.texts))
    assert window.workspace.messages.texts[0].startswith("The article has only 1 page.")
    assert not (tmp_path / "printed.pdf").exists()


def test_printing_can_be_cancelled_in_the_window_and_the_window_goes_on(window, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "wall.pdf"
    monkeypatch.setattr(ask, "save_file", lambda *_: path)
    window.action("pdf").trigger()
    window.background.current.cancel()
    settle(qtbot, window)
    assert not path.exists()
    window.action("pdf").trigger()
    qtbot.waitUntil(path.exists)
    settle(qtbot, window)


def test_nothing_happens_when_no_place_is_named(window, monkeypatch):
    monkeypatch.setattr(ask, "save_file", lambda *_: None)
    monkeypatch.setattr(ask, "printer", lambda *_: None)
    window.action("pdf").trigger()
    window.action("print").trigger()
    assert window.background.current is None


@pytest.fixture
def spoken() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(("locale", "paper"), [("en_US", "Letter"), ("en_GB", "A4"), ("de_DE", "A4")])
def test_the_paper_is_that_of_the_country(spoken, locale, paper):
    QLocale.setDefault(QLocale(locale))
    assert usual_paper() == QPageSize(QPageSize.PageSizeId[paper])


def test_there_is_nothing_to_print_without_an_article(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path)
    assert not window.action("pdf").isEnabled()
    assert not window.action("print").isEnabled()
