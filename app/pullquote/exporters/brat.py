"""brat standoff: for each article its text and an `.ann` file, with the configuration that brat needs.

Offsets are code points. A part of an annotation that runs over a line's end is cut there, as brat wants it; names hold
no blanks. Actors are normalisations in the database “Registry”.
"""

import re
from collections.abc import Iterable, Iterator

from pullquote.exporters.carries import Carries
from pullquote.exporters.folder import Folder
from pullquote.exporters.tagged import Names, Tagged
from pullquote.records import Annotation

__all__ = ["CARRIES", "write"]

CARRIES = Carries(fragments=True, attributes=True, links=True, notes=True, actors=True)


def write(articles: Iterable[Tagged], names: Names, folder: Folder) -> None:
    """Write two files an article, named by its id, and `annotation.conf`."""
    for tagged in articles:
        with folder.file(f"{tagged.article.id}.txt") as text:
            text.write(tagged.article.text.encode())
        with folder.file(f"{tagged.article.id}.ann") as lines:
            lines.write("".join(f"{line}\n" for line in _lines(tagged)).encode())
    with folder.file("annotation.conf") as configuration:
        configuration.write("".join(f"{line}\n" for line in _configuration(names)).encode())


def _word(name: str) -> str:
    """A name as brat can hold it: without blanks and marks of its own."""
    return re.sub(r"[^\w-]+", "_", name).strip("_") or "_"


def _lines(tagged: Tagged) -> Iterator[str]:
    names = tagged.names
    numbers = {annotation.id: f"T{number}" for number, annotation in enumerate(tagged.annotations, 1)}
    attributes = notes = references = 0
    for annotation in tagged.annotations:
        number = numbers[annotation.id]
        spans = list(_spans(annotation, tagged.article.text))
        places = ";".join(f"{start} {end}" for start, end in spans)
        words = " ".join(tagged.article.text[start:end] for start, end in spans)
        yield f"{number}\t{_word(names.label(annotation))} {places}\t{words}"
        for attribute in annotation.attributes:
            attributes += 1
            yield f"A{attributes}\t{_word(attribute.name)} {number} {_word(attribute.value)}"
        for actor in names.actors_of(annotation):
            references += 1
            yield f"N{references}\tReference {number} Registry:{actor.id}\t{_line(actor.name)}"
        if annotation.note:
            notes += 1
            yield f"#{notes}\tAnnotatorNotes {number}\t{_line(annotation.note)}"
    for count, link in enumerate(tagged.links, 1):
        yield f"R{count}\t{_word(names.role(link))} Arg1:{numbers[link.head]} Arg2:{numbers[link.tail]}"


def _spans(annotation: Annotation, text: str) -> Iterator[tuple[int, int]]:
    """The fragments, cut at the ends of lines."""
    for fragment in annotation.fragments:
        for match in re.finditer(r"[^\n]+", text[fragment.start : fragment.end]):
            words = match[0]
            begin = fragment.start + match.start() + len(words) - len(words.lstrip())
            if words.strip():
                yield begin, begin + len(words.strip())


def _line(words: str) -> str:
    return " ".join(words.split())


def _configuration(names: Names) -> Iterator[str]:
    codebook = names.codebook
    yield "[entities]"
    yield from sorted(_word(label.name) for label in codebook.labels)
    yield "[relations]"
    for role in codebook.roles:
        heads, tails = (
            "|".join(_word(codebook.labels_by_id[each].name) for each in ends)
            for ends in (role.heads, role.tails)
        )
        yield f"{_word(role.name)} Arg1:{heads or '<ENTITY>'}, Arg2:{tails or '<ENTITY>'}"
    yield "<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
    yield "[events]"
    yield "[attributes]"
    for label in codebook.labels:
        for attribute in label.attributes:
            values = "|".join(_word(value) for value in attribute.values)
            yield f"{_word(attribute.name)} Arg:{_word(label.name)}" + (f", Value:{values}" if values else "")
