"""What people type, made fit for a record, or refused."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeVar

import msgspec

from pullquote.codebook import Label
from pullquote.errors import InvalidEdit
from pullquote.records import Attribute, Fragment, attributes_of
from pullquote.text import EmptyFragment, FragmentOutOfRange, freeze
from pullquote.wording import say

__all__ = [
    "Values",
    "attributes_from",
    "checked",
    "clean",
    "required",
    "suggested",
    "valid",
    "with_defaults",
]

Values: TypeAlias = Iterable[Attribute] | Mapping[str, str]

_R = TypeVar("_R", bound=msgspec.Struct)


def attributes_from(values: Values) -> tuple[Attribute, ...]:
    """Attributes as given or from a mapping, their values clean."""
    pairs = attributes_of(dict(values)) if isinstance(values, Mapping) else tuple(values)
    return tuple(Attribute(pair.name, clean(pair.value)) for pair in pairs)


def checked(label: Label, values: Values) -> tuple[Attribute, ...]:
    """The same, when the label has all of them and they can have these values; raises `InvalidEdit`."""
    attributes = attributes_from(values)
    known = {attribute.name: attribute for attribute in label.attributes}
    for attribute in attributes:
        if attribute.name in known:
            if problem := known[attribute.name].problem(attribute.value):
                raise InvalidEdit(problem)
        else:
            raise InvalidEdit(
                say(
                    "The label “{label}” has no attribute “{attribute}”.",
                    label=label.name,
                    attribute=attribute.name,
                )
            )
    return attributes


def with_defaults(label: Label, attributes: tuple[Attribute, ...]) -> tuple[Attribute, ...]:
    """The attributes, and the defaults of those that are not among them."""
    given = {attribute.name for attribute in attributes}
    defaults = (
        Attribute(attribute.name, attribute.default)
        for attribute in label.attributes
        if attribute.default and attribute.name not in given
    )
    return (*attributes, *defaults)


def valid(record: _R, fields: Mapping[str, Any]) -> _R:
    """A record with other values of the right types, lists as tuples, texts clean."""
    values = msgspec.to_builtins(record) | {
        name: _deeply_clean(msgspec.to_builtins(value)) for name, value in fields.items()
    }
    if unknown := sorted(values.keys() - set(record.__struct_fields__) | fields.keys() & {"id"}):
        raise InvalidEdit(say("A record's {names} cannot be set.", names=", ".join(unknown)))
    try:
        return msgspec.convert(values, type(record))
    except msgspec.ValidationError as error:
        raise InvalidEdit(say("This value is not allowed: {reason}.", reason=error)) from error


def _deeply_clean(value: Any) -> Any:
    match value:
        case str():
            return clean(value)
        case dict():
            return {name: _deeply_clean(part) for name, part in value.items()}
        case list() | tuple():
            return [_deeply_clean(part) for part in value]
    return value


def clean(text: str) -> str:
    """What a person typed, without what no file can hold (NUL, lone surrogates)."""
    return freeze(text)[0]


def required(name: str, what: str) -> str:
    """A name without blanks at its ends; raises `InvalidEdit` when nothing is left."""
    name = clean(name).strip()
    if not name:
        raise InvalidEdit(say("{what} needs a name.", what=what))
    return name


def suggested(text: str, spans: Iterable[tuple[int, int]]) -> tuple[Fragment, ...]:
    """The fragments of a suggestion, exactly as suggested: snapped ones would not be known again.

    Raises `EmptyFragment` or `FragmentOutOfRange`.
    """
    fragments: list[Fragment] = []
    at = 0
    for start, end in spans:
        if not at <= start < end <= len(text):
            raise FragmentOutOfRange(
                say(
                    "The span {start}–{end} is empty, out of order or not inside the text.",
                    start=start,
                    end=end,
                )
            )
        fragments.append(Fragment(start, end, text[start:end]))
        at = end
    if not fragments:
        raise EmptyFragment(say("A suggestion needs at least one fragment."))
    return tuple(fragments)
