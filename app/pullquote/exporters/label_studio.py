"""Label Studio: `tasks.json`, one annotation a person in each task, and `labeling.xml`, the interface that fits it.

Offsets are code points, as its editor counts. Attributes are choices and texts of a region; the interface shows those
of the label that is selected.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

import msgspec

from pullquote.codebook import AttributeDefinition, Codebook
from pullquote.exporters.carries import Carries
from pullquote.exporters.folder import Folder
from pullquote.exporters.tagged import Names, Tagged
from pullquote.records import Annotation

__all__ = ["CARRIES", "configuration", "write"]

CARRIES = Carries(attributes=True, links=True, annotators=True, notes=True, metadata=True)

_encoder = msgspec.json.Encoder()

_NOTE = "note"


def write(articles: Iterable[Tagged], names: Names, folder: Folder) -> None:
    """Write `tasks.json` and `labeling.xml`."""
    people: dict[str, int] = {}
    with folder.file("tasks.json") as tasks:
        before = b"[\n"
        for tagged in articles:
            tasks.write(before + _encoder.encode(_task(tagged, people)))
            before = b",\n"
        tasks.write(b"\n]\n" if before == b",\n" else b"[]\n")
    with folder.file("labeling.xml") as interface:
        interface.write(configuration(names.codebook).encode())


def _task(tagged: Tagged, people: dict[str, int]) -> dict[str, Any]:
    article = tagged.article
    by_person: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for annotation in tagged.annotations:
        by_person[annotation.annotator] += _regions(annotation, tagged.names)
    for link in tagged.links:
        by_person[link.annotator].append(
            {
                "type": "relation",
                "from_id": link.head,
                "to_id": link.tail,
                "direction": "right",
                "labels": [tagged.names.role(link)],
            }
        )
    return {
        "data": {
            "text": article.text,
            "article": article.id,
            "title": article.title,
            "outlet": article.outlet,
            "published": article.published,
            "url": article.url,
        },
        "annotations": [
            {"completed_by": people.setdefault(person, len(people) + 1), "result": results}
            for person, results in sorted(by_person.items())
        ],
    }


def _regions(annotation: Annotation, names: Names) -> Iterator[dict[str, Any]]:
    """A label for each part of an annotation, and on the first what is said of it."""
    for number, fragment in enumerate(annotation.fragments):
        place = {"start": fragment.start, "end": fragment.end, "text": fragment.text}
        region = annotation.id if number == 0 else f"{annotation.id}-{number + 1}"
        yield {
            "id": region,
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {**place, "labels": [names.label(annotation)]},
        }
        if number:
            continue
        definitions = {each.name: each for each in names.codebook.labels_by_id[annotation.label].attributes}
        for name in dict.fromkeys(attribute.name for attribute in annotation.attributes):
            kind = _kind(definitions.get(name))
            values = [attribute.value for attribute in annotation.attributes if attribute.name == name]
            yield {
                "id": region,
                "from_name": f"{annotation.label}_{name}",
                "to_name": "text",
                "type": kind,
                "value": {**place, "choices" if kind == "choices" else "text": values},
            }
        if annotation.note:
            yield {
                "id": region,
                "from_name": _NOTE,
                "to_name": "text",
                "type": "textarea",
                "value": {**place, "text": [annotation.note]},
            }


def _kind(definition: AttributeDefinition | None) -> str:
    return "choices" if definition is not None and definition.values else "textarea"


def configuration(codebook: Codebook) -> str:
    """The labelling interface for a codebook, as XML."""
    lines = ["<View>", '  <Labels name="label" toName="text">']
    lines += [
        f"    <Label value={quoteattr(label.name)} background={quoteattr(label.light)}/>"
        for label in codebook.labels
    ]
    lines += ["  </Labels>", '  <Text name="text" value="$text" granularity="symbol"/>']
    for label in codebook.labels:
        for attribute in label.attributes:
            where = (
                f'name={quoteattr(f"{label.id}_{attribute.name}")} toName="text" perRegion="true"'
                f' visibleWhen="region-selected" whenTagName="label" whenLabelValue={quoteattr(label.name)}'
            )
            if _kind(attribute) == "choices":
                choice = "multiple" if attribute.kind == "multiple" else "single"
                lines.append(f'  <Choices {where} choice="{choice}">')
                lines += [f"    <Choice value={quoteattr(value)}/>" for value in attribute.values]
                lines.append("  </Choices>")
            else:
                lines.append(f"  <TextArea {where}/>")
    lines.append(f'  <TextArea name="{_NOTE}" toName="text" perRegion="true" visibleWhen="region-selected"/>')
    lines.append("  <Relations>")
    lines += [f"    <Relation value={quoteattr(role.name)}/>" for role in codebook.roles]
    lines += ["  </Relations>", "</View>", ""]
    return "\n".join(lines)
