"""A changed codebook as TOML again: what was not changed stays as people wrote it, with their comments."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import tomlkit
from tomlkit.items import AoT, Array, Table, Whitespace

from pullquote.codebook import SCHEMAS, AttributeDefinition, Codebook, Renaming, load_codebook

__all__ = ["renamed_attribute", "renamed_value", "with_label", "written"]

_PLAIN = AttributeDefinition("")


def written(codebook: Codebook) -> Codebook:
    """The codebook with the text that says it, made of its old text; raises `InvalidCodebook`.

    Labels and roles are known again by their ids, attributes by their names, present or former.
    """
    document = tomlkit.parse(codebook.toml)
    content = msgspec.json.decode(msgspec.json.encode(codebook))
    content["schema"] = max(codebook.schema, SCHEMAS[_needed(codebook) - 1])
    _write(document, {name: value for name, value in content.items() if name != "toml"})
    return load_codebook(tomlkit.dumps(document))


def with_label(codebook: Codebook, label_id: str, **fields: Any) -> Codebook:
    """The codebook with other values in a label; a name loses the blanks at its ends."""
    if "name" in fields:
        fields["name"] = fields["name"].strip()
    labels = tuple(
        msgspec.structs.replace(label, **fields) if label.id == label_id else label
        for label in codebook.labels
    )
    return msgspec.structs.replace(codebook, label=labels)


def renamed_attribute(definition: AttributeDefinition, name: str) -> AttributeDefinition:
    """An attribute under another name, which remembers the one it had."""
    if name == definition.name:
        return definition
    formerly = (*(each for each in definition.formerly if each != name), definition.name)
    return msgspec.structs.replace(definition, name=name, formerly=formerly)


def renamed_value(definition: AttributeDefinition, old: str, new: str) -> AttributeDefinition:
    """An attribute with another name for a value, which remembers the one it had.

    What it once called this value by the new name is forgotten; that another value had the name is not.
    """
    if old == new:
        return definition
    comes_back = definition.current(new) == old
    return msgspec.structs.replace(
        definition,
        values=tuple(dict.fromkeys(new if value == old else value for value in definition.values)),
        default=new if definition.default == old else definition.default,
        renamed=(
            *(
                each
                for each in definition.renamed
                if each.old != old and not (each.old == new and comes_back)
            ),
            Renaming(old, new),
        ),
    )


def _needed(codebook: Codebook) -> int:
    """The lowest version of the schema that can say all that it says."""
    if codebook.checks.off:
        return 3
    beyond_first = any(
        label.retired or each != AttributeDefinition(each.name, each.title, each.values)
        for label in codebook.labels
        for each in (*label.attributes, _PLAIN)
    )
    return 2 if beyond_first else 1


def _write(table: Any, content: Mapping[str, Any]) -> None:
    """Let a table say this: keys that say it already are not touched, what is usual is left out."""
    for name, value in content.items():
        if _is_parts(value) or isinstance(table.get(name), AoT):
            _write_parts(table, name, value)
        elif isinstance(value, dict):
            if name not in table and value != _USUAL[name]:
                table[name] = tomlkit.table()
            if name in table:
                _write(table[name], value)
        elif name in table:
            if table[name] != value:
                if value == _USUAL.get(name) and name not in _ALWAYS:
                    del table[name]
                elif not _edited(table[name], value):
                    table[name] = _inline(value)
        elif value != _USUAL.get(name):
            table[name] = _inline(value)


_ALWAYS = (
    "schema",
    "id",
    "name",
    "version",
    "key",
    "pattern",
    "light",
    "dark",
    "heads",
    "tails",
    "content_includes_marks",
)

_USUAL: dict[str, Any] = {
    **dict.fromkeys(("title", "default", "guide", "function"), ""),
    **{name: [] for name in ("values", "keys", "formerly", "renamed", "label", "role", "attribute")},
    "kind": None,
    "required": False,
    "retired": False,
    "off": [],
    "extent": {"content_includes_marks": True},
    "checks": {"off": []},
}


def _is_parts(value: Any) -> bool:
    return (
        isinstance(value, Sequence) and bool(value) and isinstance(value[0], dict) and "old" not in value[0]
    )


def _inline(value: Any) -> Any:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        array = tomlkit.array()
        for each in value:
            row = tomlkit.inline_table()
            row.update(each)
            array.append(row)
        return array
    return value


def _edited(array: Any, value: Any) -> bool:
    """Whether a list of words could be changed where it stands, with the comments between them."""
    if not isinstance(array, Array) or not isinstance(value, list):
        return False
    kept = [each for each in array if each in value]
    if value[: len(kept)] != kept:
        return False
    for gone in [each for each in array if each not in value]:
        array.remove(gone)
    array.extend(value[len(kept) :])
    return True


def _write_parts(table: Any, name: str, parts: Sequence[Mapping[str, Any]]) -> None:
    there: list[Table] = list(table[name].body) if isinstance(table.get(name), AoT) else []
    before, left = list(there), there
    after: list[Table] = []
    for part in parts:
        known = next((old for old in left if _is_same(old, part)), None)
        if known is None:
            known = tomlkit.table()
        else:
            left = [old for old in left if old is not known]
        _write(known, part)
        after.append(known)
    if len(after) == len(before) and all(one is other for one, other in zip(after, before, strict=True)):
        return
    if not after:
        del table[name]
    else:
        made = tomlkit.aot()
        for known in after:
            _drop_blank_lines_at_end(known)
            made.append(known)
        table[name] = made


def _drop_blank_lines_at_end(table: Table) -> None:
    """Where tables change their places, there is one blank line between two; TOML Kit adds it."""
    body = table.value.body
    while body and isinstance(body[-1][1], Whitespace):
        body.pop()
    if body and isinstance(body[-1][1], AoT):
        _drop_blank_lines_at_end(body[-1][1].body[-1])


def _is_same(old: Mapping[str, Any], part: Mapping[str, Any]) -> bool:
    if "id" in part:
        return bool(old["id"] == part["id"])
    return old["name"] == part["name"] or old["name"] in part["formerly"]
