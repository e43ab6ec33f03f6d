"""German: the finite verb stands second, subordinate clauses end with it, and the subjunctive reports."""

import pytest

from pullquote.suggest import find_quotes
from tests.suggest.reading import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Noch zwei Wochen“, sagte Bram Ekelund.", ("Bram Ekelund", "sagte", "„Noch zwei Wochen“")),
        (
            "„Wir gehen“, sagte Ana Roth, die Vorsitzende des Vereins, „aber spät.“",
            ("Ana Roth", "sagte", "„Wir gehen“ … „aber spät.“"),
        ),
        ("»Wir gehen«, hat Ana Roth gesagt.", ("Ana Roth", "gesagt", "»Wir gehen«")),
        ("Ana Roth sagte: „Wir gehen.“", ("Ana Roth", "sagte", "„Wir gehen.“")),
        ("„Alles ist fertig“, teilte die Stadt mit.", ("die Stadt", "teilte", "„Alles ist fertig“")),
        ("Die Stadt teilte mit, dass der Steg hält.", ("Die Stadt", "teilte mit", "der Steg hält")),
        (
            "Die Stadt teilte am Montag mit, der Steg bleibe zu.",
            ("Die Stadt", "teilte", "der Steg bleibe zu"),
        ),
        ("Sie räumte zwar ein, der Steg sei alt.", ("Sie", "räumte", "der Steg sei alt")),
        (
            "Am Mittwoch sagte Ana Roth im Hauptausschuss, sie gehe.",
            ("Ana Roth", "sagte", "sie gehe"),
        ),
        ("Ana Roth sagte gestern, sie gehe.", ("Ana Roth", "sagte", "sie gehe")),
        (
            "Sie sagte am Montag, nachdem sie lange geschwiegen hatte, sie gehe.",
            ("Sie", "sagte", "sie gehe"),
        ),
        (
            "Ana Roth, die Chefin der Bahn, sagte am Freitag, man warte.",
            ("Ana Roth", "sagte", "man warte"),
        ),
        (
            "Am Abend hatte Ana Roth angekündigt, sie werde klagen.",
            ("Ana Roth", "angekündigt", "sie werde klagen"),
        ),
        (
            "Andernfalls, schrieb Ana Roth in einem Brief, werde man klagen.",
            ("Ana Roth", "schrieb", "Andernfalls … werde man klagen"),
        ),
        ("Ana Roth bat die Stadt, den Steg zu öffnen.", ("Ana Roth", "bat", "den Steg zu öffnen")),
        ("Ana Roth nannte die Klage „bedauerlich“.", ("Ana Roth", "nannte", "die Klage „bedauerlich“")),
        (
            "Die Klage nannte ein Sprecher „bedauerlich“.",
            ("ein Sprecher", "nannte", "Die Klage … „bedauerlich“"),
        ),
        (
            "Ein Sprecher des Amtes wies die Klage als „haltlos“ zurück.",
            ("Ein Sprecher des Amtes", "wies", "die Klage als „haltlos“"),
        ),
        ("„Das Wasser kommt“, warnte schon 1962 ihr Vater.", ("ihr Vater", "warnte", "„Das Wasser kommt“")),
        (
            "Ana Roth sprach von „einem teuren Irrtum“.",
            ("Ana Roth", "sprach von", "„einem teuren Irrtum“"),
        ),
    ],
)
def test_verbs(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, "de") == [Said(*expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nach Angaben der Polizei blieb der Steg zu.",
            ("der Polizei", "Nach Angaben", "blieb der Steg zu"),
        ),
        ("Nach israelischen Angaben blieb er zu.", ("israelischen Angaben", "Nach", "blieb er zu")),
        (
            "Nach eigenen Angaben wusste die Bahn nichts.",
            ("die Bahn", "Nach eigenen Angaben", "wusste die Bahn nichts"),
        ),
        ("Dem Bericht zufolge blieb der Steg zu.", ("Dem Bericht", "zufolge", "blieb der Steg zu")),
        (
            "Laut dem Gutachten, das der Zeitung vorliegt, bleibt der Steg zu.",
            ("dem Gutachten", "Laut", "bleibt der Steg zu"),
        ),
        (
            "Der Steg bleibe zu, so die Bürgermeisterin.",
            ("die Bürgermeisterin", "so", "Der Steg bleibe zu"),
        ),
        (
            "Der Steg blieb zu, wie ein Sprecher der Polizei mitteilte.",
            ("ein Sprecher der Polizei", "mitteilte", "Der Steg blieb zu"),
        ),
        (
            "Wie die Polizei mitgeteilt hat, blieb der Steg zu.",
            ("die Polizei", "mitgeteilt", "blieb der Steg zu"),
        ),
        ("In dem Brief heißt es, der Steg bleibe zu.", ("dem Brief", "heißt", "der Steg bleibe zu")),
        (
            "Der Steg bleibe zu, hieß es aus dem Rathaus.",
            ("dem Rathaus", "hieß", "Der Steg bleibe zu"),
        ),
        ("Der Steg bleibe zu, hieß es.", ("", "hieß", "Der Steg bleibe zu")),
        ("Es heißt, der Steg bleibe zu.", ("", "heißt", "der Steg bleibe zu")),
        (
            "Der Steg bleibt im Sommer zu. Das teilte die Stadt am Donnerstag mit.",
            ("die Stadt", "teilte", "Der Steg bleibt im Sommer zu"),
        ),
    ],
)
def test_other_words_that_attribute(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, "de") == [Said(*expected)]


def test_an_addressee_in_the_dative_is_no_part_of_the_source() -> None:
    text = "„Noch nicht“, sagte Ana Roth der Zeitung."
    (found,) = find_quotes(text, "de")
    assert [text[slice(*span)] for span in found.sources] == ["Ana Roth"]
    assert [text[slice(*span)] for span in found.addressees] == ["der Zeitung"]


def test_the_subjunctive_goes_on_with_the_last_speaker() -> None:
    text = "Ana Roth sagte, sie gehe. Sie habe lange gewartet. Die Zahl sei falsch. Dann schwieg sie."
    assert said(text, "de") == [
        Said("Ana Roth", "sagte", "sie gehe"),
        Said("Ana Roth", "", "Sie habe lange gewartet. Die Zahl sei falsch"),
    ]
    assert [item.rule for item in find_quotes(text, "de")][1] == "reported-on"


def test_two_cues_share_a_subject() -> None:
    assert said("Ana Roth nannte den Plan „Murks“ und kündigte an, sie werde klagen.", "de") == [
        Said("Ana Roth", "nannte", "den Plan „Murks“"),
        Said("Ana Roth", "kündigte an", "sie werde klagen"),
    ]


def test_marks_in_a_subjunctive_sentence_belong_to_it() -> None:
    found = find_quotes("Ana Roth sagte, sie gehe. Das Amt sei ihr „zu laut und zu kalt gewesen“.", "de")
    assert [(item.rule, item.quote_type) for item in found] == [
        ("clause-say", "indirect"),
        ("reported-on", "mixed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Damit war Öl so teuer wie noch nie.",
        "Der Komponist schrieb einige Lieder für den Film.",
        "Nach der Sitzung ging Ana Roth nach Hause.",
        "Der Platz, der früher anders hieß, gilt als schön.",
        "Wenn der Verein die Miete nicht zahlt, droht dem Haus der Abriss.",
        "Ich habe lange gewartet.",
        "Der selbst ernannte „Windkönig“, der Kaufmann Leo Traun, kam spät.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert said(text, "de") == []
