"""Keep the translations in step with the program: `make translations`, or `--check` to only look.

The sources are read with `ast`, because Qt's own reader of Python knows neither our `say` and `plural` nor the table
of actions. The template `pullquote.ts` and every `pullquote_<language>.ts` beside it get the sentences that the
program says now and lose those that it says no more; what is translated stays. Then Qt compiles each language.

Sentences come in two ways. `self.tr` belongs to its class, as Qt looks it up. All others (`say`, `plural`, `later`,
names of steps and actions) are in the one context “Pullquote”; with the gap {count} they have plural forms.
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "app" / "pullquote"
FOLDER = ROOT / "resources" / "translations"
TEMPLATE = FOLDER / "pullquote.ts"
CONTEXT = "Pullquote"

Sentence = tuple[str, str]
"""Context and English."""


class UntranslatableError(Exception):
    """Something is said in a way that no translation can be looked up for."""


def sentences(folder: Path = SOURCES) -> list[Sentence]:
    """All that the program says, in order of context and English."""
    return sorted(
        {found for path in folder.rglob("*.py") for found in in_source(path.read_text("utf-8"), path)}
    )


def in_source(source: str, path: Path) -> Iterator[Sentence]:
    """The sentences of one module."""
    yield from _Reader(path).read(ast.parse(source))


class _Reader:
    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, node: ast.AST, owner: str = "") -> Iterator[Sentence]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                yield from self._call(child, owner)
            yield from self.read(child, child.name if isinstance(child, ast.ClassDef) else owner)

    def _call(self, call: ast.Call, owner: str) -> Iterator[Sentence]:
        match call.func:
            case ast.Attribute(value=ast.Name("self"), attr="tr"):
                for english in self._said(call.args[:1], always=True):
                    if "{count}" in english:
                        raise self._error(
                            call, "a sentence with a count has plural forms: use wording.plural"
                        )
                    yield owner, english
            case (
                ast.Attribute(attr="tr") | ast.Attribute(value=ast.Name("QCoreApplication"), attr="translate")
            ):
                raise self._error(call, "only self.tr is looked up in its own class: use wording.say")
            case ast.Name("say" | "later" as name):
                for english in self._said(call.args[:1]):
                    counted = any(keyword.arg == "count" for keyword in call.keywords)
                    if name == "say" and "{count}" in english and not counted:
                        raise self._error(call, "the count chooses the plural form: give it to say")
                    yield CONTEXT, english
            case ast.Name("plural"):
                yield from ((CONTEXT, english) for english in self._said(call.args[1:2]))
            case ast.Attribute(
                value=ast.Name("project") | ast.Attribute(attr="project" | "journal"), attr="step"
            ):
                yield from ((CONTEXT, english) for english in self._said(call.args[:1]))
            case ast.Name("Action"):
                reasons = [keyword.value for keyword in call.keywords if keyword.arg == "why"]
                yield from ((CONTEXT, english) for english in self._said([*call.args[1:2], *reasons]))

    def _said(self, arguments: Iterable[ast.expr], *, always: bool = False) -> Iterator[str]:
        for argument in arguments:
            match argument:
                case ast.Constant(str(english)):
                    if english:
                        yield english
                case ast.IfExp():
                    yield from self._said([argument.body, argument.orelse], always=always)
                case ast.JoinedStr() | ast.BinOp():
                    raise self._error(argument, "an f-string or a sum cannot be looked up: use {gaps}")
                case _ if always:
                    raise self._error(argument, "only a literal can be found here")

    def _error(self, node: ast.expr, why: str) -> UntranslatableError:
        return UntranslatableError(f"{self._path}:{node.lineno}: {why}")


def updated(said: Iterable[Sentence], path: Path, language: str = "") -> str:
    """The text of a .ts file for these sentences, with the translations that stand in `path`."""
    known = _translations(path)
    root = ET.Element(
        "TS", version="2.1", sourcelanguage="en", **({"language": language} if language else {})
    )
    context, name = root, ""
    for owner, english in said:
        if owner != name:
            context, name = ET.SubElement(root, "context"), owner
            ET.SubElement(context, "name").text = owner
        plural = {"numerus": "yes"} if "{count}" in english else {}
        message = ET.SubElement(context, "message", **plural)
        ET.SubElement(message, "source").text = english
        message.append(known.get((owner, english), _untranslated(plural=bool(plural))))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, "unicode")}\n'


def _translations(path: Path) -> dict[Sentence, ET.Element]:
    if not path.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None and len(_text(translation)) > 0
    }


def _text(element: ET.Element) -> str:
    return "".join(element.itertext()).strip()


def _untranslated(*, plural: bool) -> ET.Element:
    empty = ET.Element("translation", type="unfinished")
    if plural:
        ET.SubElement(empty, "numerusform")
    return empty


def compiled(path: Path) -> Path:
    """Have Qt compile a .ts file; where the .qm is."""
    target = path.with_suffix(".qm")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", path, "-qm", target], check=True)
    return target


def main() -> str | None:
    """Write, or with `--check` compare; what is wrong, if anything is."""
    said = sentences()
    languages = {path: path.stem.partition("_")[2] for path in sorted(FOLDER.glob("pullquote*.ts"))}
    for path, language in {TEMPLATE: "", **languages}.items():
        text = updated(said, path, language)
        if "--check" in sys.argv:
            if not path.exists() or path.read_text("utf-8") != text:
                return f"{path.relative_to(ROOT)} is not what the program says now: run `make translations`."
        else:
            FOLDER.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
            if language:
                compiled(path)
    return None


if __name__ == "__main__":
    sys.exit(main())
