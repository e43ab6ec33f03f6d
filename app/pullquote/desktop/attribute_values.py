"""Attribute values as people read and set them."""

from collections.abc import Iterable

from pullquote.codebook import AttributeDefinition
from pullquote.records import Attribute

__all__ = ["offered", "spoken", "with_value", "with_values"]


def spoken(value: str) -> str:
    """A value or the name of a role in words: “free indirect” for `free_indirect`."""
    return value.replace("_", " ")


def offered(definition: AttributeDefinition, value: str) -> tuple[str, ...]:
    """The values to choose from; one that came from elsewhere and is set now stays among them."""
    known = definition.values
    return known if not value or value in known else (*known, value)


def with_value(attributes: Iterable[Attribute], name: str, value: str) -> tuple[Attribute, ...]:
    """The attributes with `name` set to one value, or unset when it is empty; the others as they are."""
    return with_values(attributes, name, (value,) if value else ())


def with_values(attributes: Iterable[Attribute], name: str, values: Iterable[str]) -> tuple[Attribute, ...]:
    """The attributes with `name` set to these values; the others as they are."""
    result: list[Attribute] = []
    fresh = [Attribute(name, value) for value in values]
    for attribute in attributes:
        if attribute.name == name:
            result += fresh
            fresh = []
        else:
            result.append(attribute)
    return (*result, *fresh)
