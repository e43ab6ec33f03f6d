"""French: inversion with “a dit”, the cue inside the guillemets, infinitives behind the cue."""

import pytest

from tests.suggest.reading import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Encore deux mois », a dit Ana Roth.", ("Ana Roth", "a dit", "« Encore deux mois »")),
        ("« Encore deux mois », a soupiré la maire.", ("la maire", "a soupiré", "« Encore deux mois »")),
        (
            "« On attend », confie Ana Roth. « C’est long. »",
            ("Ana Roth", "confie", "« On attend » … « C’est long. »"),
        ),
        (
            "« Encore deux mois », a déclaré la maire, Ana Roth, venue en bottes.",
            ("la maire, Ana Roth", "a déclaré", "« Encore deux mois »"),
        ),
        ("« Encore deux mois », a-t-elle ajouté.", ("elle", "ajouté", "« Encore deux mois »")),
        ("Ana Roth explique : « On attend. »", ("Ana Roth", "explique", "« On attend. »")),
        ("Ana Roth a déclaré que le pont fermerait.", ("Ana Roth", "a déclaré", "le pont fermerait")),
        ("Le pont fermera, a indiqué la préfecture.", ("la préfecture", "a indiqué", "Le pont fermera")),
        ("Le pont, dit-elle, fermera demain.", ("elle", "dit", "Le pont … fermera demain")),
        ("« Vite », a martelé mardi le maire.", ("le maire", "a martelé", "« Vite »")),
        ("Selon lui, « rien n’est joué ».", ("lui", "Selon", "« rien n’est joué »")),
        ("La régie dit attendre le rapport.", ("La régie", "dit", "attendre le rapport")),
        ("Ana Roth affirme n’avoir rien reçu.", ("Ana Roth", "affirme", "n’avoir rien reçu")),
        ("Le conseil a promis de publier le texte.", ("Le conseil", "a promis", "de publier le texte")),
        (
            "Ana Roth juge la décision « brutale » et « tardive ».",
            ("Ana Roth", "juge", "la décision « brutale » et « tardive »"),
        ),
        ("Selon la préfecture, le pont est fermé.", ("la préfecture", "Selon", "le pont est fermé")),
        ("Selon la régie, qui gère le pont, tout va bien.", ("la régie", "Selon", "tout va bien")),
        (
            "Le pont est fermé, d’après Ana Roth, qui n’a pas voulu en dire plus.",
            ("Ana Roth", "d’après", "Le pont est fermé"),
        ),
    ],
)
def test_orders(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, "fr") == [Said(*expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "« On attend, dit Ana Roth, et on regarde. »",
            ("Ana Roth", "dit", "« On attend … et on regarde. »"),
        ),
        (
            "« On attend, précise leur porte-parole, Ana Roth, nous sommes prêts. »",
            ("leur porte-parole, Ana Roth", "précise", "« On attend … nous sommes prêts. »"),
        ),
        (
            "« On attend, raconte Ana Roth, la boulangère du quartier, et on regarde. »",
            ("Ana Roth", "raconte", "« On attend … et on regarde. »"),
        ),
        (
            "« C’est prêt, assure Ana Roth. Nous ouvrons lundi. »",
            ("Ana Roth", "assure", "« C’est prêt … Nous ouvrons lundi. »"),
        ),
    ],
)
def test_a_cue_inside_the_marks_parts_the_quote(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, "fr") == [Said(*expected)]


@pytest.mark.parametrize(
    "text",
    ["Ce pont n’est qu’une passerelle pour piétons.", "Le conseil, lui, a quitté la mairie en octobre."],
)
def test_nobody_speaks(text: str) -> None:
    assert said(text, "fr") == []
