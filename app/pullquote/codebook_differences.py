"""What differs between two codebooks, in sentences."""

from collections.abc import Iterable, Iterator, Sequence

from pullquote.codebook import AttributeDefinition, Codebook, Label, Role
from pullquote.wording import say

__all__ = ["differences"]


def differences(old: Codebook, new: Codebook) -> list[str]:
    """What another codebook has that the first has not, and the other way; empty when they say the same."""
    return [*_head(old, new), *_labels(old, new), *_roles(old, new), *_extent(old, new), *_checks(old, new)]


def _head(old: Codebook, new: Codebook) -> Iterator[str]:
    if old.name != new.name:
        yield say("Name: {old} → {new}", old=f"“{old.name}”", new=f"“{new.name}”")
    if old.version != new.version:
        yield say("Version: {old} → {new}", old=old.version, new=new.version)


def _labels(old: Codebook, new: Codebook) -> Iterator[str]:
    for label in old.labels:
        if label.id not in new.labels_by_id:
            yield say("Label “{label}” is gone", label=label.name)
    for label in new.labels:
        before = old.labels_by_id.get(label.id)
        if before is None:
            yield say("Label “{label}” is new", label=label.name)
        else:
            yield from _label(before, label)
    yield from _order(say("Labels"), [x.id for x in old.labels], [x.id for x in new.labels])


def _label(old: Label, new: Label) -> Iterator[str]:
    where = say("Label “{label}”", label=old.name)
    plain = (
        (say("name"), old.name, new.name),
        (say("key"), old.key, new.key),
        (say("pattern"), old.pattern, new.pattern),
        (say("colour on a light page"), old.light, new.light),
        (say("colour on a dark page"), old.dark, new.dark),
        (say("function"), old.function, new.function),
    )
    yield from _changed(where, plain)
    if old.guide != new.guide:
        yield say("{where}: another guide text", where=where)
    if old.retired != new.retired:
        yield (
            say("{where}: retired", where=where) if new.retired else say("{where}: in use again", where=where)
        )
    known = {each.name: each for each in old.attributes}
    found: set[str] = set()
    for each in new.attributes:
        before = known.get(each.name) or next((known[n] for n in each.formerly if n in known), None)
        if before is None:
            yield say("{where}: attribute “{attribute}” is new", where=where, attribute=each.name)
        else:
            found.add(before.name)
            yield from _attribute(where, before, each)
    for name in known:
        if name not in found:
            yield say("{where}: attribute “{attribute}” is gone", where=where, attribute=name)
    yield from _order(
        say("{where}, attributes", where=where),
        [each.name for each in old.attributes],
        [each.name for each in new.attributes],
    )


def _attribute(label: str, old: AttributeDefinition, new: AttributeDefinition) -> Iterator[str]:
    where = say("{label}, attribute “{attribute}”", label=label, attribute=old.name)
    plain = (
        (say("name"), old.name, new.name),
        (say("title"), old.title, new.title),
        (say("kind"), old.kind, new.kind),
        (say("default"), old.default, new.default),
        (say("keys"), " ".join(old.keys), " ".join(new.keys)),
    )
    yield from _changed(where, plain)
    if old.required != new.required:
        yield (
            say("{where}: required", where=where)
            if new.required
            else say("{where}: not required", where=where)
        )
    renamed = {value: new.current(value) for value in old.values}
    for value, now in renamed.items():
        if now not in new.values:
            yield say("{where}: value “{value}” is gone", where=where, value=value)
        elif now != value:
            yield say("{where}: value {old} → {new}", where=where, old=f"“{value}”", new=f"“{now}”")
    for value in new.values:
        if value not in renamed.values():
            yield say("{where}: value “{value}” is new", where=where, value=value)
    yield from _order(say("{where}, values", where=where), list(old.values), list(new.values))


def _roles(old: Codebook, new: Codebook) -> Iterator[str]:
    for role in old.roles:
        if role.id not in new.roles_by_id:
            yield say("Role “{role}” is gone", role=role.name)
    for role in new.roles:
        before = old.roles_by_id.get(role.id)
        if before is None:
            yield say("Role “{role}” is new", role=role.name)
        else:
            yield from _role(before, role)


def _role(old: Role, new: Role) -> Iterator[str]:
    ends = (
        (say("name"), old.name, new.name),
        (say("from"), ", ".join(old.heads), ", ".join(new.heads)),
        (say("to"), ", ".join(old.tails), ", ".join(new.tails)),
    )
    yield from _changed(say("Role “{role}”", role=old.name), ends)


def _extent(old: Codebook, new: Codebook) -> Iterator[str]:
    if old.extent != new.extent:
        yield (
            say("Extent: quotes keep their quotation marks")
            if new.extent.content_includes_marks
            else say("Extent: quotes go without their quotation marks")
        )


def _checks(old: Codebook, new: Codebook) -> Iterator[str]:
    for check in new.checks.off:
        if check not in old.checks.off:
            yield say("Check “{check}”: off", check=check)
    for check in old.checks.off:
        if check not in new.checks.off:
            yield say("Check “{check}”: on", check=check)


def _changed(where: str, fields: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    for what, old, new in fields:
        if old != new:
            yield say(
                "{where}, {what}: {old} → {new}", where=where, what=what, old=old or "–", new=new or "–"
            )


def _order(what: str, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    if [each for each in old if each in new] != [each for each in new if each in old]:
        yield say("{what}: in another order", what=what)
