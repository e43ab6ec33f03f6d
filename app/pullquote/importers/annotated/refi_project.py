"""A project of REFI-QDA 1.0 as its `project.qde` has it: codes, users, memos, and the texts with their selections."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from pullquote.errors import FileProblem
from pullquote.importers.markup import parse_xml
from pullquote.wording import say

__all__ = ["Coding", "Link", "Memo", "Project", "Selection", "Text", "project_of"]

_VALUES = ("TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue")


@dataclass(frozen=True, slots=True)
class Coding:
    """A code on a selection, by the code's id."""

    guid: str
    code: str
    user: str
    memos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """A place in a text, as it is written; its name is often the words that stand there."""

    guid: str
    start: int
    end: int
    name: str
    description: str
    codings: tuple[Coding, ...]
    memos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A text, or where it lies, with what is told of it; `kind` is the source's element."""

    guid: str
    kind: str
    name: str
    content: str
    path: str
    description: str
    selections: tuple[Selection, ...]
    codings: tuple[Coding, ...]
    memos: tuple[str, ...]
    variables: tuple[tuple[str, str], ...]
    unread: int
    """Selections that are not of a text, such as an area of a page."""


@dataclass(frozen=True, slots=True)
class Memo:
    """A note, or where it lies."""

    guid: str
    name: str
    content: str
    path: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link between two things of any kind, by their ids."""

    guid: str
    name: str
    origin: str
    target: str


@dataclass(slots=True)
class Project:
    """All of it; what is named by an id is looked up by it."""

    origin: str
    codes: dict[str, str] = field(default_factory=dict)
    below: dict[str, str] = field(default_factory=dict)
    """The code that a code stands below."""
    users: dict[str, str] = field(default_factory=dict)
    memos: dict[str, Memo] = field(default_factory=dict)
    texts: list[Text] = field(default_factory=list)
    cases: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """By source: the cases that it belongs to, and their variables."""
    links: list[Link] = field(default_factory=list)
    unread: list[tuple[str, int]] = field(default_factory=list)
    """Kinds of things that make nothing here, and how many."""


def project_of(data: bytes, file: str) -> Project:
    """The project in `project.qde`; raises `FileProblem`."""
    root = parse_xml(data, file)
    if _tag(root) == "CodeBook":
        raise FileProblem(
            say(
                "“{file}” is a codebook: it holds no texts. Texts and codings are in the project (.qdpx).",
                file=file,
            )
        )
    if _tag(root) != "Project":
        raise FileProblem(say("“{file}” is no project of REFI-QDA.", file=file))
    project = Project(root.get("origin", ""))
    for user in _all(root, "Users/User"):
        project.users[_guid(user)] = user.get("name") or user.get("id") or _guid(user)
    for code in root.iterfind("{*}CodeBook/{*}Codes//{*}Code"):
        project.codes[_guid(code)] = code.get("name", "")
        above = code.getparent()
        if above is not None and _tag(above) == "Code":
            project.below[_guid(code)] = _guid(above)
    for note in _all(root, "Notes/Note"):
        content = _text(note, "PlainTextContent") or _text(note, "Description")
        project.memos[_guid(note)] = Memo(
            _guid(note), note.get("name", ""), content, note.get("plainTextPath", "")
        )
    names = {_guid(each): each.get("name", "") for each in _all(root, "Variables/Variable")}
    for case in _all(root, "Cases/Case"):
        _add_case(project, case, names)
    for source in _all(root, "Sources/*"):
        project.texts.append(_source(source, names))
    for link in _all(root, "Links/Link"):
        project.links.append(
            Link(
                _guid(link),
                link.get("name", ""),
                _clean(link.get("originGUID", "")),
                _clean(link.get("targetGUID", "")),
            )
        )
    kinds = (("Set", "Sets/Set"), ("Graph", "Graphs/Graph"))
    project.unread += [(kind, count) for kind, path in kinds if (count := sum(1 for _ in _all(root, path)))]
    return project


def _add_case(project: Project, case: etree._Element, names: dict[str, str]) -> None:
    """A case of one source only holds the variables of that source; a case with a name is one of its variables."""
    values = list(_variables(case, names))
    if name := case.get("name", ""):
        values.insert(0, ("case", name))
    for source in case.iterfind("{*}SourceRef"):
        project.cases.setdefault(_target(source), []).extend(values)
    if count := sum(1 for _ in case.iterfind("{*}SelectionRef")):
        project.unread.append(("SelectionRef", count))


def _source(source: etree._Element, names: dict[str, str]) -> Text:
    kind = _tag(source)
    text = source.find("{*}Representation") if kind == "PDFSource" else source
    held = text if text is not None else source
    return Text(
        _guid(source),
        kind,
        source.get("name", "") or held.get("plainTextPath", "").rpartition("/")[2],
        _text(held, "PlainTextContent") if kind in ("TextSource", "PDFSource") else "",
        held.get("plainTextPath", "") if kind in ("TextSource", "PDFSource") else "",
        _text(source, "Description"),
        tuple(_selections(held)),
        tuple(_codings(source)),
        tuple(_memos(source)),
        tuple(_variables(source, names)),
        sum(1 for each in source if _tag(each).endswith("Selection") and _tag(each) != "PlainTextSelection"),
    )


def _selections(text: etree._Element) -> Iterator[Selection]:
    for each in text.iterfind("{*}PlainTextSelection"):
        yield Selection(
            _guid(each),
            _number(each, "startPosition"),
            _number(each, "endPosition"),
            each.get("name", ""),
            _text(each, "Description"),
            tuple(_codings(each)),
            tuple(_memos(each)),
        )


def _codings(element: etree._Element) -> Iterator[Coding]:
    by = element.get("creatingUser") or element.get("modifyingUser") or ""
    for each in element.iterfind("{*}Coding"):
        code = each.find("{*}CodeRef")
        user = each.get("creatingUser") or by
        yield Coding(
            _guid(each), _target(code) if code is not None else "", _clean(user), tuple(_memos(each))
        )


def _memos(element: etree._Element) -> Iterator[str]:
    return (_target(each) for each in element.iterfind("{*}NoteRef"))


def _variables(element: etree._Element, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    for each in element.iterfind("{*}VariableValue"):
        variable = each.find("{*}VariableRef")
        value = next((words for name in _VALUES if (words := _text(each, name))), "")
        if variable is not None and value:
            yield names.get(_target(variable), "") or _target(variable), value


def _all(root: etree._Element, path: str) -> Iterable[etree._Element]:
    return root.iterfind("/".join("{*}" + step if step != "*" else step for step in path.split("/")))


def _tag(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: etree._Element, name: str) -> str:
    return element.findtext(f"{{*}}{name}") or ""


def _number(element: etree._Element, name: str) -> int:
    stated = element.get(name, "").strip()
    return int(stated) if stated.isdecimal() and len(stated) <= 12 else -1


def _guid(element: etree._Element) -> str:
    return _clean(element.get("guid", ""))


def _target(element: etree._Element) -> str:
    return _clean(element.get("targetGUID", ""))


def _clean(guid: str) -> str:
    """An id as it is compared: tools write it with and without braces, in capitals or not."""
    return guid.strip().strip("{}").lower()
