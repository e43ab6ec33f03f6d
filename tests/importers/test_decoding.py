import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.errors import FileProblem, UnreadableText
from pullquote.importers.decoding import LIMIT, decode, read_bytes, text_encoding
from pullquote.text import freeze
from tests.strategies import frozen_texts

POLISH = "Burmistrz powiedział w piątek, że nie może otworzyć mostu. „Musimy uniknąć szkód”, wyjaśnił."
CZECH = "Starosta v pátek řekl, že most nemůže otevřít. „Musíme se vyhnout škodám,“ vysvětlil občanům."
HUNGARIAN = (
    "A polgármester azt mondta, hogy nem nyithatja meg a hidat. „El kell kerülnünk” – a fűről, az őrről."
)
TURKISH = "Belediye başkanı cuma günü köprüyü açamayacağını söyledi, diye açıkladı."
LATVIAN = "Mērs piektdien sacīja, ka nevar atvērt tiltu. Viņš šodien runāja ar žurnālistiem par budžetu."
RUSSIAN = "Мэр заявил в пятницу, что не может открыть мост. «Мы должны ждать», — объяснил он."
GERMAN = "Der Bürgermeister sagte, er könne die Brücke nicht öffnen. „Wir müssen größere Schäden vermeiden“."
FRENCH = (
    "Le maire a déclaré qu’il ne pouvait pas rouvrir. « Nous devons éviter des dégâts », à l’hôtel de ville."
)
SWEDISH = "Borgmästaren sade på fredagen att bron inte kan öppnas. ”Vi måste vänta på våren.”"
ICELANDIC = "Borgarstjórinn sagði á föstudag að ekki væri hægt að opna brúna. Það þarf að bíða."
ENGLISH = "The mayor’s plan costs £3.5m — “a bargain” at 5½ hours, naïve but cheap, said Zoë of Malmö."


@given(text=frozen_texts().filter(lambda text: not text.startswith("\ufeff")))
def test_utf8_is_certain_with_and_without_mark(text: str) -> None:
    for data in (text.encode(), codecs.BOM_UTF8 + text.encode()):
        decoded = decode(data, "a.txt")
        assert (decoded.encoding, decoded.certain) == ("utf-8", True)
        assert freeze(decoded.text)[0] == text


@given(text=frozen_texts().filter(lambda text: not text.startswith("\ufeff")))
def test_utf16_with_mark_is_certain(text: str) -> None:
    for mark, codec in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        decoded = decode(mark + text.encode(codec), "a.txt")
        assert (decoded.encoding, freeze(decoded.text)[0]) == (codec, text)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark_is_seen_by_its_nuls(codec: str) -> None:
    text = "The pumps would hold,\r\nsaid Zoë Ålund 🌊.\n" * 3
    decoded = decode(text.encode(codec), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.certain) == (text, codec, True)


@pytest.mark.parametrize("text", [GERMAN, FRENCH, SWEDISH, ICELANDIC, ENGLISH])
def test_western_texts_are_certainly_windows_1252(text: str) -> None:
    decoded = decode(text.encode("cp1252"), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.certain) == (text, "cp1252", True)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (POLISH, "cp1250"),
        (CZECH, "cp1250"),
        (HUNGARIAN, "cp1250"),
        ("A kő, a fű, a víz: több nincs.", "cp1250"),
        (TURKISH, "cp1254"),
        (LATVIAN, "cp1257"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN.replace("«", '"').replace("»", '"').replace("—", "-"), "koi8-r"),
        (GERMAN.replace("„", '"').replace("“", '"'), "cp850"),
        ("The president Lech Wałęsa spoke about the plan.", "cp1250"),
        ("The president Erdoğan spoke about the plan.", "cp1254"),
        ("Composer Antonín Dvořák wrote it.", "cp1250"),
        ("It’s cheap, said Zoë at the café.", "mac-roman"),
        ("It costs €3.5m in Malmö.", "iso8859-15"),
        ("市長は金曜日、橋を開けることができないと述べた。", "shift_jis"),
    ],
)
def test_what_is_not_western_is_never_certain(text: str, codec: str) -> None:
    decoded = decode(text.encode(codec), "a.txt")
    assert not decoded.certain
    assert decoded.candidates
    assert decode(text.encode(codec), "a.txt", codec).text == text


def test_broken_utf8_is_named_with_byte_and_line() -> None:
    data = "Erste Zeile: Straße.\r\nZweite.\rDritte: ".encode() + b"\xff" + " Ende, schön.".encode()
    with pytest.raises(UnreadableText, match=r"at byte 39 \(0xFF, in line 3\)"):
        decode(data, "a.txt")


def test_a_given_encoding_is_taken_strictly() -> None:
    assert decode("Größe".encode("cp1252"), "a.txt", "windows-1252").encoding == "cp1252"
    with pytest.raises(UnreadableText, match=r"said to be cp1252, but is not at byte 2 \(0x81"):
        decode(b"ab\x81", "a.txt", "cp1252")
    with pytest.raises(UnreadableText, match="said to be utf-8"):
        decode("Größe".encode("cp1252"), "a.txt", "utf-8")


def test_a_given_encoding_cannot_contradict_the_mark() -> None:
    with pytest.raises(UnreadableText, match="begins with the mark of utf-8; it is not cp1252"):
        decode(codecs.BOM_UTF8 + b"abc", "a.txt", "cp1252")
    assert decode("abc".encode("utf-16"), "a.txt", "utf-16").text == "\ufeffabc"
    assert decode("\ufeffabc".encode(), "a.txt", "utf-8-sig").text == "\ufeffabc"


@pytest.mark.parametrize("name", ["rot13", "base64", "nonsense", "", "unicode_escape", "utf-7", "a\0b"])
def test_what_is_no_text_encoding_is_refused(name: str) -> None:
    with pytest.raises(UnreadableText, match="no text encoding"):
        text_encoding(name)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a PNG picture"),
        (b"PK\x03\x04" + bytes(50), "a ZIP archive"),
        (b"SQLite format 3\x00" + bytes(100), "an SQLite database"),
        (b"%PDF-1.7 and so on", "a PDF document"),
        (b"{\\rtf1 Hello}", "an RTF document"),
        (bytes(range(256)) * 8, "a binary file"),
        (b"abc" + bytes(30), "a binary file"),
    ],
)
def test_binary_files_are_named(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableText, match=what):
        decode(data, "a.txt")


def test_a_single_nul_does_not_make_a_text_binary() -> None:
    assert decode(b"one\0two", "a.txt").text == "one\0two"


@given(data=st.binary(max_size=300))
def test_nothing_is_dropped_or_replaced(data: bytes) -> None:
    """Whatever comes in: an error, or characters that give the very same bytes again."""
    try:
        decoded = decode(data, "a.txt")
    except UnreadableText:
        return
    mark = b"".join(mark for mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) if data.startswith(mark))
    again = decoded.text.encode(decoded.encoding)
    # Some East Asian codecs have two codes for a character: then the characters are what must be the same.
    assert (
        again in (data, data.removeprefix(mark), data[4:]) or again.decode(decoded.encoding) == decoded.text
    )


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is a folder"):
        read_bytes(tmp_path)
    with pytest.raises(FileProblem, match="There is no file"):
        read_bytes(tmp_path / "missing.txt")
    (tmp_path / "empty.txt").touch()
    with pytest.raises(FileProblem, match="is empty"):
        read_bytes(tmp_path / "empty.txt")
    with pytest.raises(FileProblem, match="cannot be read"):
        read_bytes(Path("a\0b"))


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(FileProblem, match="larger than 64 MB"):
        read_bytes(huge)
    assert LIMIT == 64 * 1024 * 1024
