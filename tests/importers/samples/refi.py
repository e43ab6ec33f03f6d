"""Projects of REFI-QDA of our own words."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from tests.importers.samples.marked import Sample, units
from tests.importers.samples.office import archive


def guid(number: int | str) -> str:
    """An id as REFI-QDA has them."""
    return f"00000000-0000-4000-8000-{int(number):012}"


def selections(
    sample: Sample, *, names: bool = False, utf16: bool = False, shift: int = 0, lines: int = 1
) -> str:
    """The places as selections; `lines` is what a line break counts, `shift` is added to every end."""

    def at(offset: int) -> int:
        before = sample.text[:offset]
        return (units(before) if utf16 else offset) + (lines - 1) * before.count("\n")

    return "".join(
        f'<PlainTextSelection guid="{guid(100 + int(id))}" startPosition="{at(start)}" endPosition="{at(end) + shift}"'
        + (f" name={quoteattr(sample.text[start:end])}" if names else "")
        + ">"
        + (f"<Description>{escape(sample.notes[id])}</Description>" if id in sample.notes else "")
        + f'<Coding guid="{guid(id)}" creatingUser="{guid(900)}"><CodeRef targetGUID="{guid(_code(label))}"/></Coding>'
        + "</PlainTextSelection>"
        for id, label, start, end in sample.places  # noqa: A001 - it is one
    )


_CODES = ("QUOTE", "CLAIM", "ACTOR", "CUE", "PER")


def _code(label: str) -> int:
    return 800 + _CODES.index(label)


def qde(sources: str, more: str = "", *, origin: str = "QualCoder", codes: str = "") -> str:
    """A project with these sources; `more` are what follows them."""
    known = "".join(f'<Code guid="{guid(_code(name))}" isCodable="true" name="{name}"/>' for name in _CODES)
    return (
        f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="{origin}">'
        f'<Users><User guid="{guid(900)}" name="Runa Steel"/></Users>'
        f"<CodeBook><Codes>{known}{codes}</Codes></CodeBook>"
        f'<Variables><Variable guid="{guid(700)}" name="outlet" typeOfVariable="Text"/>'
        f'<Variable guid="{guid(701)}" name="mood" typeOfVariable="Text"/></Variables>'
        f"%cases%<Sources>{sources}</Sources>{more}</Project>"
    )


def text_source(inside: str, number: int = 600, name: str = "story", path: str = "") -> str:
    """A text that lies in the archive, with what is inside its element."""
    path = path or f"internal://{guid(number)}.txt"
    return f'<TextSource guid="{guid(number)}" name="{name}" plainTextPath="{path}">{inside}</TextSource>'


def qdpx(project: str, texts: Mapping[int, str | bytes], cases: str = "") -> bytes:
    """A project file with these texts, by the number of their source."""
    parts: dict[str, str | bytes] = {"project.qde": project.replace("%cases%", cases)}
    return archive(parts | {f"sources/{guid(number)}.txt": words for number, words in texts.items()})


def links(relations: Sequence[tuple[str, str, str]]) -> str:
    """Links between codings."""
    return (
        "<Links>"
        + "".join(
            f'<Link guid="{guid(300 + number)}" name="{role}" direction="OneWay" originGUID="{guid(head)}"'
            f' targetGUID="{guid(tail)}"/>'
            for number, (role, head, tail) in enumerate(relations)
        )
        + "</Links>"
    )
