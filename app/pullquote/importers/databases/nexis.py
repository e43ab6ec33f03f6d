"""Deliveries of Nexis Uni and its kin (.docx, .rtf, .txt): a cover page, then articles up to “End of Document”.

Every paragraph looks alike, so an article is known by its fixed lines: title, source, date and copyright on top, fields
such as `Length:`, then `Body`, and after the text `Load-Date:` and the end line.
"""

import re
from collections.abc import Iterable, Sequence

from pullquote.errors import FileProblem
from pullquote.importers.databases.items import Item, check_count, draft_of
from pullquote.importers.decoding import decode_surely
from pullquote.importers.documents import rich_text, word
from pullquote.importers.drafting import MOST_ARTICLES, provenance, too_many_articles
from pullquote.importers.reading import AS_FOUND, Choices, Reading, Source
from pullquote.wording import say

__all__ = ["NAME", "read", "recognises"]

NAME = "nexis/1"

_END = re.compile(
    r"End of Document|Ende des Dokuments?|Fin du document|Fin del documento|Fine del documento"
    r"|Einde van (?:het )?document|Fim do documento",
    re.IGNORECASE,
)
_END_BYTES = re.compile(_END.pattern.encode(), re.IGNORECASE)
_BODY = {"body", "haupttext", "textkörper", "corps", "cuerpo", "corpo", "tekst", "texte", "text"}
_COUNT = re.compile(r"(?:Documents?|Dokumente?|Documentos?|Documenti|Documenten)\s*\((\d{1,5})\)")
_FIELD = re.compile(r"([^\W\d_][^\W\d_ /-]*(?:[ /-][^\W\d_]+){0,2}):(?:[ \u00a0]+(.*))?", re.DOTALL)
_AFTER = re.compile(
    r"(?:Load-Date|Classification|Graphic|Klassifizierung|Classificación|Clasificación|Date de chargement|Ladedatum"
    r"|Fecha de carga)\b:?",
    re.IGNORECASE,
)
_FIELDS = {
    **dict.fromkeys(("byline", "autor", "auteur", "autor/a", "verfasser", "door"), "byline"),
    **dict.fromkeys(("language", "sprache", "langue", "idioma", "lingua", "taal"), "language"),
}
_COPYRIGHT = re.compile(r"copyright|©", re.IGNORECASE)


def recognises(source: Source) -> bool:
    """Whether an end line is in it."""
    if source.suffix == ".docx":
        return word.recognises(source) and any(
            _END.fullmatch(each.strip()) for each in _paragraphs(source, AS_FOUND)
        )
    lowered = source.data.lower()  # asked of every text file; a search for a word is a hundred times faster
    if b"document" not in lowered and b"dokument" not in lowered:
        return False
    return _END_BYTES.search(source.data) is not None and (
        source.suffix != ".rtf" or rich_text.recognises(source)
    )


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The articles of a delivery. Raises `FileProblem`, also when there are not as many as its cover says."""
    paragraphs = [each.replace("\u00a0", " ").strip() for each in _paragraphs(source, choices)]
    paragraphs = [each for each in paragraphs if each]
    ends = [at for at, words in enumerate(paragraphs) if _END.fullmatch(words)]
    if len(ends) > MOST_ARTICLES:
        raise too_many_articles(source.file)
    items: list[Item] = []
    begin = 0
    for end in ends:
        items.append(_item(paragraphs[begin:end], source, len(items) + 1))
        begin = end + 1
    cover = paragraphs[: ends[0]] if ends else []
    if stated := next((match for words in cover if (match := _COUNT.search(words))), None):
        check_count(source, int(stated[1]), [item.title for item in items])
    origin = provenance(source, NAME)
    return Reading(
        NAME, tuple(draft_of(item, number, origin, "Nexis") for number, item in enumerate(items, 1))
    )


def _paragraphs(source: Source, choices: Choices) -> list[str]:
    if source.suffix == ".docx":
        return [line for each in word.document_of(source).paragraphs for line in each.split("\n")]
    if source.suffix == ".rtf":
        return [line for each in rich_text.document_of(source).paragraphs for line in each.split("\n")]
    return decode_surely(source.data, source.file, choices.encoding).text.splitlines()


def _item(lines: Sequence[str], source: Source, number: int) -> Item:
    """An article from the lines up to its end; those of a cover page may stand before the first."""
    body = next((at for at, words in enumerate(lines) if words.casefold().rstrip(":") in _BODY), None)
    if body is None:
        raise FileProblem(
            say(
                "Article {number} of “{file}” has no line “Body”, so its text cannot be told from its head. "
                "Nothing of the file was read.",
                file=source.file,
                number=number,
            )
        )
    head = list(lines[:body])
    rights = next((at for at in range(len(head) - 1, -1, -1) if _COPYRIGHT.search(head[at])), None)
    first_field = next((at for at, words in enumerate(head) if at > 1 and _FIELD.fullmatch(words)), len(head))
    top = head[: first_field if rights is None else rights]
    title, outlet, published = (["", "", "", *top])[-3:] if number == 1 else ([*top, "", "", ""])[:3]
    item = Item(title, outlet, published, copyright="" if rights is None else head[rights])
    _take_fields(item, head[len(top) :])
    text = lines[body + 1 :]
    after = next((at for at, words in enumerate(text) if _AFTER.match(words)), len(text))
    item.paragraphs += text[:after]
    _take_fields(item, text[after:])
    return item


def _take_fields(item: Item, lines: Iterable[str]) -> None:
    for words in lines:
        if (named := _FIELD.fullmatch(words)) is None:
            continue
        name, value = named[1].casefold(), (named[2] or "").strip()
        target = _FIELDS.get(name)
        if target is not None:
            setattr(item, target, value.partition(";")[0])
        elif value:
            item.metadata[name] = value
