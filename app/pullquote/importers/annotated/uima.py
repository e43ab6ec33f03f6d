"""UIMA CAS, as INCEpTION and DKPro write it: XMI (.xmi, or a .zip of it with its TypeSystem.xml) and JSON (.json).

An annotation with a governor and a dependent is a relation, a feature that refers to other annotations is one with the
feature's or the slot's role, and so is the next link of a chain. Everything else that has a place is a mark.
"""

from collections import Counter
from collections.abc import Iterator
from posixpath import basename

from pullquote.errors import FileProblem
from pullquote.importers.annotated.anchoring import CODE_POINTS, UTF_16
from pullquote.importers.annotated.articles import annotated_draft, reading_of
from pullquote.importers.annotated.cas import DOCUMENT, Cas, Structure, TypeSystem, json_cas, xmi_cas
from pullquote.importers.annotated.layers import STRUCTURE, named, short
from pullquote.importers.archives import Archive
from pullquote.importers.decoding import decode_surely
from pullquote.importers.drafting import provenance
from pullquote.importers.drafts import Draft, Marked, Related
from pullquote.importers.reading import AS_FOUND, Choices, LeftOut, Reading, Source
from pullquote.records import Attribute
from pullquote.text import TextIndex
from pullquote.wording import say

__all__ = ["NAME", "read", "recognises"]

NAME = "uima-cas/1"

_MOST_RELATIONS = 500_000

_TYPES = ("TypeSystem.xml", "typesystem.xml")


def recognises(source: Source) -> bool:
    """Whether it is a CAS, or an archive with one."""
    if source.suffix == ".zip":
        try:
            return any(name.lower().endswith(".xmi") for name in Archive(source))
        except FileProblem:
            return False
    if source.suffix == ".json":
        return b'"%FEATURE_STRUCTURES"' in source.data
    return b"http://www.omg.org/XMI" in source.data[: 1 << 16]


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The article of a CAS, or one for each CAS in an archive; raises `FileProblem` or `UnreadableText`."""
    if source.suffix == ".zip":
        return _of_archive(source)
    if source.suffix == ".json":
        decoded = decode_surely(source.data, source.file, choices.encoding)
        cas = json_cas(decoded.text.removeprefix("\ufeff"), source.file)
    else:
        types = next((data for name in _TYPES if (data := source.beside(name)) is not None), None)
        cas = xmi_cas(
            source.data, source.file, TypeSystem.from_xml(types, _TYPES[0]) if types else TypeSystem()
        )
    draft, left_out, notes = _draft_of(cas, source, "")
    return reading_of(provenance(source, NAME), [draft], left_out, source.file, notes)


def _of_archive(source: Source) -> Reading:
    archive = Archive(source)
    names = list(archive)
    known = next((name for name in names if basename(name) in _TYPES), None)
    types = TypeSystem.from_xml(archive.read(known), f"{source.file} ({known})") if known else TypeSystem()
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    notes: dict[str, None] = {}
    for name in names:
        if name == known or name.endswith("/"):
            continue
        if not name.lower().endswith(".xmi"):
            left_out.append(LeftOut(name, say("“{name}” is no CAS in XMI.", name=name)))
            continue
        try:
            cas = xmi_cas(archive.read(name), f"{source.file} ({name})", types)
            draft, lost, told = _draft_of(cas, source, name)
        except FileProblem as error:
            left_out.append(LeftOut(name, str(error)))
            continue
        drafts.append(draft)
        left_out += lost
        notes.update(dict.fromkeys(told))
    return reading_of(provenance(source, NAME), drafts, left_out, source.file, notes)


def _draft_of(cas: Cas, source: Source, where: str) -> tuple[Draft, list[LeftOut], list[str]]:
    content = _Content(cas)
    left_out = [
        LeftOut(
            where or source.name,
            say("The view “{name}” is left out: only the initial view is read.", name=name),
            words,
        )
        for name, words in cas.views.items()
    ]
    units = TextIndex(cas.text).units
    by_points = content.end == len(cas.text) < units
    repairs = (
        (say("The places are counted in code points, not in UTF-16 code units as this format does."),)
        if by_points
        else ()
    )
    draft, lost = annotated_draft(
        cas.text,
        content.marked,
        list(content.related(source.file)),
        provenance(source, NAME),
        say("“{file}”", file=f"{source.file} ({where})" if where else source.file),
        where=where,
        measure=CODE_POINTS if by_points else UTF_16,
        repairs=repairs,
        language=content.language,
        metadata=tuple(content.metadata),
    )
    return draft, [*left_out, *lost], content.notes


class _Content:
    """What the structures of a CAS mean."""

    def __init__(self, cas: Cas) -> None:
        self.marked: list[Marked] = []
        self.metadata: list[Attribute] = []
        self.language = ""
        self.end = 0
        self._all = {each.id: each for each in cas.structures}
        self._hosts: list[Structure] = []
        self._relations: list[Structure] = []
        self._used: set[str] = set()
        self._structure: Counter[str] = Counter()
        self._unindexed: Counter[str] = Counter()
        self._placeless: list[Structure] = []
        self._types = cas.types
        self._untyped = cas.untyped
        for each in cas.structures:
            if each.start is not None and cas.members is not None and each.id not in cas.members:
                self._unindexed[short(each.type)] += each.view == cas.view
            elif each.view in ("", cas.view):
                self._sort(each)

    def _sort(self, each: Structure) -> None:
        name = short(each.type)
        if name in STRUCTURE or DOCUMENT in self._types.line(each.type):
            self._structure[name] += 1
            self._describe(each)
        elif "Governor" in each.references or "Dependent" in each.references:
            self._relations.append(each)
        elif each.start is not None and each.end is not None:
            label, attributes = named(each.type, _pairs(each))
            self.marked.append(Marked(each.id, label, ((each.start, each.end),), (), attributes))
            self._hosts.append(each)
        elif not each.type.startswith("uima.cas."):
            self._placeless.append(each)

    def _describe(self, each: Structure) -> None:
        if not each.type.endswith(("DocumentAnnotation", "DocumentMetaData")):
            return
        self.end = max(self.end, each.end or 0)
        for name, value in _pairs(each):
            if name == "language" and value != "x-unspecified":
                self.language = value
            elif name in ("documentId", "documentTitle") and value:
                self.metadata.append(Attribute(name, value))

    def related(self, file: str) -> Iterator[Related]:
        """All relations, also those to what is not there.

        Raises `FileProblem` when arrays multiply them without end.
        """
        for each in self._relations:
            role, attributes = named(each.type, _pairs(each))
            head = next(iter(each.references.get("Governor", ())), "")
            tail = next(iter(each.references.get("Dependent", ())), "")
            yield Related(each.id, role, head, tail, attributes)
        number = 0
        for host in self._hosts:
            for feature, ids in host.references.items():
                for target in self._elements(ids):
                    number += 1
                    if number > _MOST_RELATIONS:
                        raise FileProblem(
                            say(
                                "“{file}” names more than {count} relations. It is not read.",
                                file=file,
                                count=number - 1,
                            )
                        )
                    role, tail = self._followed(host, feature, target)
                    if tail:
                        yield Related(f"{host.id}/{number}", role, host.id, tail)

    def _elements(self, ids: list[str]) -> Iterator[str]:
        """What is referred to: an array is what it holds."""
        for each in ids:
            array = self._all.get(each)
            if array is not None and "elements" in array.references:
                self._used.add(each)
                yield from array.references["elements"]
            else:
                yield each

    def _followed(self, host: Structure, feature: str, target: str) -> tuple[str, str]:
        """The role and the other end of a reference, which a slot may stand between; no end for an empty slot."""
        slot = self._all.get(target)
        if slot is not None and slot.start is None and "target" in slot.references:
            self._used.add(target)
            role = next(iter(slot.values.get("role", ())), "") or feature
            return role, next(iter(slot.references["target"]), "")
        if feature == "next":
            return next(iter(host.values.get("referenceRelation", ())), "") or named(host.type, ())[0], target
        return feature, target

    @property
    def notes(self) -> list[str]:
        """What of the file is no article, mark or relation; to be asked after `related`."""
        placeless = Counter(short(each.type) for each in self._placeless if each.id not in self._used)
        notes = []
        if self._structure:
            notes.append(
                say(
                    "Left out, for they are the text’s own structure: {names}.",
                    names=_counted(self._structure),
                )
            )
        if any(self._unindexed.values()):
            notes.append(
                say(
                    "Left out, for the file has them no longer in its index: {names}.",
                    names=_counted(self._unindexed),
                )
            )
        if placeless:
            notes.append(
                say("Left out, for they have no place in the text: {names}.", names=_counted(placeless))
            )
        if self._untyped:
            notes.append(
                say(
                    "There is no type system: features that may refer to others are read as text, save those of "
                    "relations, slots and chains."
                )
            )
        return notes


def _pairs(structure: Structure) -> Iterator[tuple[str, str]]:
    return ((name, value) for name, values in structure.values.items() for value in values)


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items() if count)
