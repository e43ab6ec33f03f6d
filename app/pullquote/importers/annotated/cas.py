"""A UIMA CAS as it is stored, in XMI with a type system beside it or in JSON (0.4.0): its texts, and its structures.

Places are those of the file: UTF-16 code units.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from pullquote.errors import FileProblem
from pullquote.importers.markup import parse_xml
from pullquote.wording import say

__all__ = ["ANNOTATION", "DOCUMENT", "Cas", "Structure", "TypeSystem", "json_cas", "xmi_cas"]

ANNOTATION = "uima.tcas.Annotation"
DOCUMENT = "uima.tcas.DocumentAnnotation"

_SOFA = "uima.cas.Sofa"
_INITIAL = "_InitialView"
_XMI_ID = "{http://www.omg.org/XMI}id"
_NUMBER = re.compile("-?[0-9]{1,15}")
_DEEPEST = 100
_VALUES = frozenset(
    f"uima.cas.{kind}{array}"
    for kind in ("String", "Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double")
    for array in ("", "Array", "List")
)
_KNOWN = {"Governor": ANNOTATION, "Dependent": ANNOTATION, "target": ANNOTATION, "next": ANNOTATION}
"""What the features of relations, slots and chains of INCEpTION refer to, for a file without its type system."""


@dataclass(slots=True)
class Structure:
    """A feature structure: values as text, references as ids; `start` and `end` are None for what has no place."""

    id: str
    type: str
    view: str = ""
    start: int | None = None
    end: int | None = None
    values: dict[str, list[str]] = field(default_factory=dict)
    references: dict[str, list[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Cas:
    """The text of the initial view and the structures of all; `views` are the names and texts of the others."""

    text: str
    view: str
    structures: list[Structure]
    views: dict[str, str]
    types: "TypeSystem"
    untyped: bool
    """Whether what refers to others was told by the features' names."""
    members: frozenset[str] | None
    """The structures that the initial view has in its index; None when the file has no list of them."""


class TypeSystem:
    """Types with the one above each, and what their features hold."""

    def __init__(self, types: Iterable[tuple[str, str, dict[str, str]]] = ()) -> None:
        self._above: dict[str, str] = {}
        self._features: dict[str, dict[str, str]] = {}
        for name, above, features in types:
            self._above[name] = above
            self._features[name] = features

    @classmethod
    def from_xml(cls, data: bytes, file: str) -> "TypeSystem":
        """The type system in a descriptor of UIMA; raises `FileProblem`."""
        root = parse_xml(data, file)

        def words(element: etree._Element, name: str) -> str:
            return (element.findtext(f"{{*}}{name}") or "").strip()

        return cls(
            (
                words(each, "name"),
                words(each, "supertypeName"),
                {
                    words(one, "name"): words(one, "rangeTypeName")
                    for one in each.iter("{*}featureDescription")
                },
            )
            for each in root.iter("{*}typeDescription")
        )

    def __bool__(self) -> bool:
        return bool(self._above)

    def line(self, name: str) -> Iterator[str]:
        """A type and those above it."""
        for _ in range(_DEEPEST):
            yield name
            if name not in self._above:
                return
            name = self._above[name]

    def refers(self, name: str, feature: str) -> bool:
        """Whether a feature of a type refers to other structures; of an unknown one, as INCEpTION names it."""
        for each in self.line(name):
            held = self._features.get(each, {}).get(feature)
            if held is not None:
                return not any(above in _VALUES for above in self.line(held))
        return not self and feature in _KNOWN


# XMI


def xmi_cas(data: bytes, file: str, types: TypeSystem) -> Cas:
    """A CAS in XMI; raises `FileProblem`."""
    root = parse_xml(data, file)
    structures: list[Structure] = []
    texts: list[tuple[str, str, str | None]] = []
    views: dict[str, frozenset[str]] = {}
    for number, element in enumerate(root):
        name = _type_name(element)
        if name == _SOFA:
            texts.append((element.get(_XMI_ID, ""), element.get("sofaID", ""), element.get("sofaString")))
        elif name == "uima.cas.View":
            views[element.get("sofa", "")] = frozenset(element.get("members", "").split())
        elif name != "uima.cas.NULL":
            structures.append(_of_xmi(element, name, types, number))
    return _cas(file, texts, structures, views, types, untyped=not types)


def _type_name(element: etree._Element) -> str:
    space, _, name = str(element.tag).removeprefix("{").rpartition("}")
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return name if package in ("", "uima.noNamespace") else f"{package}.{name}"


def _of_xmi(element: etree._Element, name: str, types: TypeSystem, number: int) -> Structure:
    structure = Structure(element.get(_XMI_ID, f"#{number}"), name)
    stated = [(str(key), str(value)) for key, value in element.attrib.items()]
    stated += [(str(child.tag).rpartition("}")[2], child.text or "") for child in element]
    for key, value in stated:
        if key == "sofa":
            structure.view = value
        elif key in ("begin", "end") and _NUMBER.fullmatch(value):
            _place(structure, key, int(value))
        elif key == "elements" or types.refers(name, key):
            structure.references.setdefault(key, []).extend(value.split())
        elif key != _XMI_ID:
            structure.values.setdefault(key, []).append(value)
    return structure


# JSON


def json_cas(text: str, file: str) -> Cas:
    """A CAS in JSON; raises `FileProblem`."""
    try:
        root = json.loads(text)
    except ValueError as error:
        raise FileProblem(
            say("“{file}” is no valid JSON: {reason}.", file=file, reason=str(error).rstrip("."))
        ) from error
    stated = root.get("%FEATURE_STRUCTURES") if isinstance(root, dict) else None
    if not isinstance(stated, list):
        raise FileProblem(say("“{file}” is no CAS: it has no list of feature structures.", file=file))
    structures: list[Structure] = []
    texts: list[tuple[str, str, str | None]] = []
    for number, each in enumerate(stated):
        if not isinstance(each, dict):
            raise FileProblem(
                say(
                    "“{file}” is damaged: feature structure {number} is no object.",
                    file=file,
                    number=number + 1,
                )
            )
        key, name = str(each.get("%ID", f"#{number}")), str(each.get("%TYPE", ""))
        if name == _SOFA:
            words = each.get("sofaString")
            texts.append((key, str(each.get("sofaID", "")), words if isinstance(words, str) else None))
        else:
            structures.append(_of_json(each, key, name))
    views = _json_views(root.get("%VIEWS"))
    return _cas(file, texts, structures, views, _json_types(root.get("%TYPES")), untyped=False)


def _json_views(stated: Any) -> dict[str, frozenset[str]]:
    views = stated.values() if isinstance(stated, dict) else ()
    return {
        str(each.get("%SOFA")): frozenset(map(str, each["%MEMBERS"]))
        for each in views
        if isinstance(each, dict) and isinstance(each.get("%MEMBERS"), list)
    }


def _json_types(stated: Any) -> TypeSystem:
    if not isinstance(stated, dict):
        return TypeSystem()
    return TypeSystem(
        (str(name), str(each.get("%SUPER_TYPE", "")), {})
        for name, each in stated.items()
        if isinstance(each, dict)
    )


def _of_json(stated: dict[str, Any], identity: str, name: str) -> Structure:
    structure = Structure(identity, name)
    for key, value in stated.items():
        several = value if isinstance(value, list) else [value]
        if key == "@sofa":
            structure.view = str(value)
        elif key in ("begin", "end") and isinstance(value, int):
            _place(structure, key, value)
        elif key == "%ELEMENTS" and name.endswith(("[]", "FSArray")):
            structure.references["elements"] = [str(each) for each in several]
        elif key.startswith("@"):
            structure.references[key[1:]] = [str(each) for each in several if each is not None]
        elif not key.startswith("%") or key == "%ELEMENTS":
            structure.values[key.removeprefix("#")] = [_words(each) for each in several if each is not None]
    return structure


def _words(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


# Both


def _place(structure: Structure, key: str, offset: int) -> None:
    if key == "begin":
        structure.start = offset
    else:
        structure.end = offset


def _cas(
    file: str,
    texts: list[tuple[str, str, str | None]],
    structures: list[Structure],
    views: dict[str, frozenset[str]],
    types: TypeSystem,
    *,
    untyped: bool,
) -> Cas:
    initial = next((each for each in texts if each[1] == _INITIAL), texts[0] if len(texts) == 1 else None)
    if initial is None or initial[2] is None:
        raise FileProblem(
            say(
                "“{file}” holds no text in its initial view: the text lies elsewhere, or there is none.",
                file=file,
            )
        )
    others = {name: words or "" for key, name, words in texts if key != initial[0]}
    return Cas(initial[2], initial[0], structures, others, types, untyped, views.get(initial[0]))
