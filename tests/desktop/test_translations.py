"""Every sentence of the window can be translated, and there is room for longer ones.

The program is run in a language that nobody speaks (`pseudo`). Its data are in Cyrillic letters, so that every plain
Latin word on screen is one that no translation reaches.
"""

import ast
import importlib.util
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import UTC, date, datetime
from functools import cached_property, partial
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QFontDatabase, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from pullquote import desktop, wording
from pullquote.codebook import default_codebook
from pullquote.desktop import theme
from pullquote.desktop.ask import ask
from pullquote.desktop.days import written_day
from pullquote.desktop.dialogs.export import ExportedDialog
from pullquote.desktop.dialogs.first_run import FirstRunDialog
from pullquote.desktop.importing.looking import OTHERS
from pullquote.desktop.language import use_language
from pullquote.desktop.palette import Palette
from pullquote.desktop.tones import Tones
from pullquote.desktop.window import MainWindow
from pullquote.jobs.export_dataset import ExportReport
from pullquote.jobs.import_files import import_text
from pullquote.project import create_project, open_project
from tests.desktop import shown
from tests.desktop.opening import ARTICLES as OPENING_ARTICLES
from tests.desktop.opening import open_window, settle
from tests.desktop.pseudo import PLAIN, compile_translation, pseudo, write

CYRILLIC = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "АБЦДЕФГХИЙКЛМНОПЯРСТУЖВШЫЗабцдефгхийклмнопярстужвшыз",
)
QUOTE = "«Закройте шлюзы», сказала смотрительница Тове Халльмар."
ARTICLES = (
    f"Title: Шлюзы\nOutlet: Фонарь\nDate: 2026-10-14\n\n{QUOTE} Тове Халльмар спала.",
    "Title: Кошка\nOutlet: Гавань\nDate: 2026-10-15\n\nКошка спала на набережной. “Никто её не будил”.",
)
NAMES = set(
    PLAIN.findall("ann en txt pip utf UTF FFFD PNG JSON JSONL jsonl PDF CC0 MIT spaCy Pullquote pullquote")
)
"""Plain words that are the same in every language."""


@pytest.fixture
def speak(qapp, tmp_path) -> Iterator[Callable[[str], None]]:
    """Have the program speak the invented language, with the rules and the direction of a real one."""
    before = QLocale()

    def speak(language: str) -> None:
        theme.apply(qapp, theme.LIGHT)  # its paddings take room
        write(tmp_path, language)
        use_language(qapp, QLocale(language), tmp_path)

    yield speak
    english(qapp, before)


def english(app: QApplication, locale: QLocale) -> None:
    """Leave nothing of another language to the next test."""
    wording.speak(None)
    QLocale.setDefault(locale)
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    app.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _codebook() -> str:
    """The built-in codebook with names that are not in Latin letters."""
    return re.sub(
        r'^(name|title|guide) = "([^"]*)"$',
        lambda line: (
            line[0]
            if re.fullmatch("[a-z_]+", line[2])
            else line[0].replace(line[2], line[2].translate(CYRILLIC))
        ),
        default_codebook().toml,
        flags=re.M,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "шлюз.pullquote"
    with create_project(path, codebook=_codebook()) as made:
        for text in ARTICLES:
            import_text(made, text)
        article = made.article_ids()[0]
        text = made.text(article)

        def place(words: str) -> list[tuple[int, int]]:
            return [(text.index(words), text.index(words) + len(words))]

        actor = made.add_actor("Тове Халльмар")
        quote = made.annotate(
            article, "quote", place("«Закройте шлюзы»"), attributes={"quote_type": "direct"}, note="Смотри"
        )
        cue = made.annotate(article, "cue", place("сказала"))
        source = made.annotate(article, "actor", place("Тове Халльмар"), actors=[actor.id])
        made.link("source", quote.id, source.id)
        made.link("cue", quote.id, cue.id)
    return path


class Reader:
    """Reads all that is on screen, and remembers what no translation reached and what did not fit."""

    def __init__(self, *data: str) -> None:
        book = default_codebook()
        values = [value for label in book.labels for each in label.attributes for value in each.values]
        roles = [role.name for role in book.roles]
        self._data = {word for text in (*data, *values, *roles) for word in PLAIN.findall(text)} | NAMES
        self.plain: dict[str, str] = {}
        self.cut: dict[str, str] = {}

    def read(self, scene: str) -> None:
        for _ in range(3):  # what is laid out anew may have to be laid out inside, too
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                for where, text in shown.words(top):
                    # The guides are documents; they are translated as a whole.
                    if "GuideWindow › Contents" not in where:
                        self.hear(f"{scene}: {where}", text)
                for text in shown.cut_off(top):
                    self.cut.setdefault(text, scene)

    def hear(self, where: str, text: str) -> None:
        words = re.sub(r"/\S+|https?://|<[^>]*>", "", text)
        for key in sorted(self.names, key=len, reverse=True):
            words = words.replace(key, "")
        if set(PLAIN.findall(words)) - self._data:
            self.plain.setdefault(text, where)

    @cached_property
    def names(self) -> set[str]:
        """What has a name of its own: keys and months, which Qt translates, and fonts."""
        native = QKeySequence.SequenceFormat.NativeText
        codes = [*range(Qt.Key.Key_Escape, Qt.Key.Key_PageDown + 1), Qt.Key.Key_Menu]
        names = {QKeySequence(code).toString(native) for code in codes}
        names |= {QKeySequence(f"{held}+A").toString(native)[:-2] for held in ("Ctrl", "Shift", "Alt")}
        months = {QLocale().monthName(month, form) for month in range(1, 13) for form in QLocale.FormatType}
        return {name for name in {*names, *months, *QFontDatabase.families()} if PLAIN.search(name)}


@pytest.fixture
def said(monkeypatch) -> list[str]:
    """What questions, messages and file dialogs would say; all of them are cancelled."""
    heard: list[str] = []

    def hear(*texts: object, **_: object) -> None:
        heard.extend(text for text in texts if isinstance(text, str))

    for name in ("open_file", "save_file", "folder", "printer", "tell", "confirm"):
        monkeypatch.setattr(ask, name, hear)
    monkeypatch.setattr(ask, "open_files", lambda *texts: hear(*texts) or [])
    return heard


LEFT_ALONE = {"quit", "close", "delete_article", "suggest_all", "sample", "new", "open"}


def do_everything(window: MainWindow, reader: Reader) -> None:
    """Run every action that can be run, look at what it shows, and close it again."""
    for name in [action.definition.id for action in window.actions_]:
        action = window.action(name)
        if name in LEFT_ALONE or not action.isEnabled():
            continue
        action.trigger()
        reader.read(name)
        for top in [*window.findChildren(Palette), *QApplication.topLevelWidgets()]:
            if top is not window and top.isVisible():
                top.close()
        QApplication.processEvents()


def look_at_menus(window: MainWindow, reader: Reader) -> None:
    for menu in window.menuBar().findChildren(QMenu):
        menu.aboutToShow.emit()
        for where, text in shown.words(menu):
            reader.hear(f"menu: {where}", text)
    for action in window.actions_:
        reader.hear(f"why {action.definition.id} is not to be had", action.reason)


def in_lines(found: dict[str, str]) -> str:
    return "\n".join(f"{where} | {text}" for text, where in found.items())


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_nothing_is_left_in_english_and_everything_fits(qtbot, tmp_path, project, speak, said, size):
    speak("fr")
    window = open_window(qtbot, tmp_path, size=size)
    reader = Reader(tmp_path.name)
    reader.read("start page")
    look_at_menus(window, reader)
    window.open_project(project)
    settle(qtbot, window)
    session = window.session
    for signal in (session.told, session.failed, window.workspace.tagging.mode_changed):
        signal.connect(partial(reader.hear, "told"))
    look_at_menus(window, reader)
    for annotation in ["", *(annotation.id for annotation in session.in_order)]:
        session.select(annotation)
        reader.read("selected")
    look_at_menus(window, reader)
    do_everything(window, reader)
    for sentence in said:
        reader.hear("asked", re.sub(r"\(\*[^)]*\)", "", sentence))  # without the patterns of file names
    for entry in session.project.history():
        reader.hear("journal", entry.name)
    assert in_lines(reader.plain) == ""
    assert in_lines(reader.cut) == ""
    assert (window.width(), window.height()) == size  # no text has pushed it apart


def test_suggestions_are_translated_too(qtbot, tmp_path, speak):
    speak("fr")
    path = tmp_path / "шлюз.pullquote"
    with create_project(path, codebook=_codebook()) as made:
        import_text(made, OPENING_ARTICLES[0])
    window = open_window(qtbot, tmp_path, path)
    reader = Reader(tmp_path.name, OPENING_ARTICLES[0], "inverted-quote-say")
    window.workspace.tagging.mode_changed.connect(partial(reader.hear, "told"))
    window.session.told.connect(partial(reader.hear, "told"))
    for name in ("next_suggestion", "accept_quote", "accept", "undo", "undo", "next_suggestion", "reject"):
        reader.read(f"before {name}")
        window.action(name).trigger()
        reader.read(name)
    assert in_lines(reader.plain) == ""
    assert in_lines(reader.cut) == ""


@pytest.mark.parametrize(
    "make", [FirstRunDialog, lambda: ExportedDialog(ExportReport("папка", 1, 2, 3, 4, 5))]
)
def test_dialogs_without_a_window(qtbot, speak, make):
    speak("fr")
    reader = Reader()
    dialog = make()
    dialog.show()
    reader.read("dialog")
    dialog.close()
    assert in_lines(reader.plain) == ""
    assert in_lines(reader.cut) == ""


def test_the_import_preview(qtbot, tmp_path, project, speak):
    speak("fr")
    window = open_window(qtbot, tmp_path, project)
    for name, data in {"а.txt": "Мэр сказал".encode(), "б.txt": b"", "в.txt": b"\x89PNG\r\n"}.items():
        (tmp_path / name).write_bytes(data)
    window.transfer.import_files([tmp_path / name for name in ("а.txt", "б.txt", "в.txt")])
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(lambda: dialog.list.found.rowCount() == 3)
    reader = Reader(tmp_path.name, "PNG", *OTHERS)
    reader.read("import")
    dialog.close()
    assert in_lines(reader.plain) == ""
    assert in_lines(reader.cut) == ""


def test_a_language_from_right_to_left_mirrors_the_window(qtbot, tmp_path, project, speak):
    speak("he")
    window = open_window(qtbot, tmp_path, project)
    workspace = window.workspace
    window.session.select(window.session.in_order[0].id)
    QApplication.processEvents()

    def left(widget: QWidget) -> int:
        return widget.mapTo(window, widget.rect().topLeft()).x()

    assert left(workspace.inspector) < left(workspace.page) < left(workspace.articles)
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft


# Steps, counts and the choice of a language


def test_steps_are_named_in_the_language_of_whoever_reads_them(project, speak):
    with open_project(project) as opened:
        assert "Add actor “Тове Халльмар”" in [step.name for step in opened.history()]
        speak("fr")
        named = pseudo("Add actor “{name}”").format(name="Тове Халльмар")
        assert named in [step.name for step in opened.history()]
        assert opened.next_undo().name == pseudo("Link {role}").format(role="cue")


POLISH = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="pl"><context><name>Pullquote</name><message numerus="yes">
<source>{count} articles</source><translation><numerusform>{count} artykuł</numerusform>
<numerusform>{count} artykuły</numerusform><numerusform>{count} artykułów</numerusform></translation>
</message></context></TS>
"""


@pytest.fixture
def polish(tmp_path, qapp) -> Iterator[Path]:
    folder = tmp_path / "translations"
    folder.mkdir()
    source = folder / "pullquote_pl.ts"
    source.write_text(POLISH, "utf-8")
    compile_translation(source)
    before = QLocale()
    yield folder
    english(qapp, before)


def articles(count: int) -> str:
    return wording.plural("1 article", "{count} articles", count)


def test_a_count_has_as_many_forms_as_the_language(qapp, polish):
    use_language(qapp, QLocale("pl_PL"), polish)
    assert [articles(count) for count in (1, 3, 5)] == ["1 artykuł", "3 artykuły", "5 artykułów"]
    assert articles(12345) == f"{QLocale('pl_PL').toString(12345)} artykułów"
    assert wording.say("Never translated: {count}", count=2) == "Never translated: 2"


@pytest.mark.parametrize("wanted", ["en_GB", "nn_NO", "C"])
def test_without_a_translation_the_program_speaks_english(qapp, polish, wanted):
    use_language(qapp, QLocale(wanted), polish)
    assert [articles(count) for count in (1, 3)] == ["1 article", "3 articles"]
    assert not [each for each in qapp.findChildren(QTranslator) if not each.isEmpty()]


def test_numbers_and_days_follow_the_country_even_in_english(qapp, polish):
    use_language(qapp, QLocale("de_DE"), polish)
    assert articles(12345) == "12.345 articles"
    assert written_day(date(2020, 10, 4), short=False) == "4. Oktober 2020"
    assert wording.say("Corrected on {day}", day=date(2020, 10, 4)) == "Corrected on 4. Oktober 2020"
    use_language(qapp, QLocale("en_US"), polish)
    assert written_day(date(2020, 10, 4), short=True) == "Oct 4, 2020"
    assert written_day(datetime.now(UTC).date().replace(month=10, day=4), short=True) == "Oct 4"
    use_language(qapp, QLocale("ja_JP"), polish)
    assert written_day(date(2020, 10, 4), short=True) == "2020年10月4日"


# The template


SCRIPT = Path(__file__).parents[2] / "packaging" / "translations.py"


def test_the_template_says_what_the_program_says():
    done = subprocess.run([sys.executable, SCRIPT, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SAMPLE = """
LATER = later("Said later")
ACTION = Action("id", "An action", "File", 1, why="Why not")

class Outer(QWidget):
    def say(self):
        self.label.setText(self.tr("In a class"))
        self.project.step("Tag as {label}", label=self.tr("One") if one else self.tr("Other"))

    class Inner(QObject):
        title = self.tr("In a class "
                        "inside")

raise NotFound(say("There is no “{path}”.", path=path) if path else say("No path."))
plural("1 file", "{count} files", count)
say(NAME)
"""


def test_all_ways_to_say_something_are_found(script):
    assert sorted(script.in_source(SAMPLE, SCRIPT)) == sorted(
        [
            *(("Outer", "In a class"), ("Outer", "One"), ("Outer", "Other"), ("Inner", "In a class inside")),
            *(("Pullquote", "Said later"), ("Pullquote", "An action"), ("Pullquote", "Why not")),
            *(
                ("Pullquote", "Tag as {label}"),
                ("Pullquote", "There is no “{path}”."),
                ("Pullquote", "No path."),
            ),
            ("Pullquote", "{count} files"),
        ]
    )


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("say(f'{count} files')", "f-string"),
        ("say('Files: ' + names)", "sum"),
        ("self.tr(title)", "literal"),
        ("self.tr('{count} files')", "plural"),
        ("say('{count} files')", "plural form"),
        ("window.tr('Files')", "own class"),
        ("QCoreApplication.translate('Files', 'Files')", "own class"),
    ],
)
def test_what_could_not_be_looked_up_is_refused(script, source, why):
    with pytest.raises(script.UntranslatableError, match=why):
        list(script.in_source(source, SCRIPT))


def test_what_is_translated_stays_when_the_program_says_more(script, tmp_path):
    path = tmp_path / "pullquote_de.ts"
    path.write_text(script.updated([("Old", "Gone"), ("Pullquote", "No path.")], path, "de"), "utf-8")
    translated = path.read_text("utf-8").replace(
        '<translation type="unfinished" />', "<translation>Kein Pfad.</translation>"
    )
    path.write_text(translated, "utf-8")
    path.write_text(script.updated([("New", "More"), ("Pullquote", "No path.")], path, "de"), "utf-8")
    messages = ElementTree.parse(path).getroot().findall("context/message")
    assert [(each.findtext("source"), each.findtext("translation")) for each in messages] == [
        ("More", ""),
        ("No path.", "Kein Pfad."),
    ]


SHOWN = {
    *("setText", "setWindowTitle", "setToolTip", "setPlaceholderText", "setAccessibleName", "setStatusTip"),
    *("setAccessibleDescription", "setTitle", "addAction", "addMenu", "addItem", "addTab", "setTabText"),
    *("setTabToolTip", "show_message", "tell", "confirm", "say", "add_primary", "add_cancel", "add_button"),
    *(
        "add_row",
        "set_count",
        "drawText",
        "emit",
        "QLabel",
        "QPushButton",
        "QToolButton",
        "QCheckBox",
        "QAction",
    ),
    *("QMenu", "sentence", "field_label", "Section"),
}
"""Calls that show their text arguments to the user."""

NOT_WORDS = {"Pullquote", " – Pullquote", "unsaved", *(field.name for field in fields(Tones))}


def _bare(node: ast.AST) -> Iterator[str]:
    """The literal texts of an argument that are not inside another call, such as `self.tr`."""
    match node:
        case ast.Constant(str(text)):
            yield text
        case ast.IfExp() | ast.JoinedStr() | ast.BinOp() | ast.BoolOp() | ast.FormattedValue():
            for part in ast.iter_child_nodes(node):
                yield from _bare(part)


def untranslated(source: str) -> list[str]:
    found = []
    for call in ast.walk(ast.parse(source)):
        # The function `say` translates; the method of that name shows.
        if isinstance(call, ast.Call) and not (isinstance(call.func, ast.Name) and call.func.id == "say"):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if name in SHOWN:
                arguments = [*call.args, *(keyword.value for keyword in call.keywords)]
                found += [text for argument in arguments for text in _bare(argument) if PLAIN.search(text)]
    return [text for text in found if text not in NOT_WORDS]


def test_what_widgets_are_told_to_show_is_translated():
    modules = Path(desktop.__file__).parent.rglob("*.py")
    found = {
        path.name: untranslated(path.read_text("utf-8")) for path in modules if path.name != "screenshots.py"
    }
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_a_bare_text_would_be_found():
    assert untranslated('label.setText("No article")') == ["No article"]
    assert untranslated('QLabel(f"{count} left" if count else self.tr("None"), self)') == [" left"]
    assert untranslated('label.setText(self.tr("No article")); say("No article"); label.setText("–")') == []
