"""Spanish: verbs without a subject, dashes inside the marks, “de que”."""

import pytest

from pullquote.suggest import find_quotes
from tests.suggest.reading import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Faltan dos meses», dijo Ana Roth.", ("Ana Roth", "dijo", "«Faltan dos meses»")),
        (
            "«No hay agua», reconoció su presidente, Teo Lanz.",
            ("su presidente, Teo Lanz", "reconoció", "«No hay agua»"),
        ),
        ("Ana Roth ha dicho que el puente cerrará.", ("Ana Roth", "ha dicho", "el puente cerrará")),
        ("Ana Roth aseguró el lunes que cerrará.", ("Ana Roth", "aseguró", "cerrará")),
        ("«Hay que actuar», insistió el martes el alcalde.", ("el alcalde", "insistió", "«Hay que actuar»")),
        ("La empresa niega haber recibido la carta.", ("La empresa", "niega", "haber recibido la carta")),
        ("Según fuentes del puerto, no hay agua.", ("fuentes del puerto", "Según", "no hay agua")),
        ("Ana Roth advirtió de que el puente cae.", ("Ana Roth", "advirtió", "el puente cae")),
        (
            "Ana Roth y Bo Lind denunciaron que nadie responde.",
            ("Ana Roth y Bo Lind", "denunciaron", "nadie responde"),
        ),
        ("El puente cerrará, dijo la alcaldesa.", ("la alcaldesa", "dijo", "El puente cerrará")),
        ("El puente, según Ana Roth, cerrará.", ("Ana Roth", "según", "El puente … cerrará")),
        (
            "Según la Confederación, que gestiona la presa, el puente está cerrado.",
            ("la Confederación", "Según", "el puente está cerrado"),
        ),
        ("A juicio de Ana Roth, el puente es caro.", ("Ana Roth", "A juicio de", "el puente es caro")),
        (
            "Ana Roth calificó la gestión de «lenta» y «cara».",
            ("Ana Roth", "calificó", "la gestión de «lenta» y «cara»"),
        ),
    ],
)
def test_orders(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, "es") == [Said(*expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "«Esto —dice Ana Roth mientras barre—, es papel.»",
            ("Ana Roth", "dice", "«Esto … es papel.»"),
        ),
        (
            "«Esto no es sequía —dijo Ana Roth—. Es papel.»",
            ("Ana Roth", "dijo", "«Esto no es sequía … Es papel.»"),
        ),
    ],
)
def test_a_cue_between_dashes_parts_the_quote(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, "es") == [Said(*expected)]


@pytest.mark.parametrize(
    ("later", "cue", "content"),
    [
        ("«Es un error», añadió.", "añadió", "«Es un error»"),
        ("Añadió que el puente cerrará.", "Añadió", "el puente cerrará"),
        ("Preguntada por la fecha, respondió: «Quizá».", "respondió", "«Quizá»"),
        ("En un comunicado calificó la obra de «cara».", "calificó", "la obra de «cara»"),
    ],
)
def test_a_verb_without_a_subject_takes_the_last_speaker(later: str, cue: str, content: str) -> None:
    text = f"Ana Roth dijo que el plan es malo. {later}"
    assert said(text, "es")[1:] == [Said("Ana Roth", cue, content)]
    assert find_quotes(text, "es")[1].source_rule == "subjectless"


def test_a_rumour_has_no_source() -> None:
    text = "Ana Roth dijo que el plan es malo. Se dice en el pueblo que el puente cerrará."
    assert said(text, "es")[1] == Said("", "dice", "el puente cerrará")
