"""CAS files of our own words, in XMI and JSON, as INCEpTION lays them out."""

import json
import re
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import quoteattr

from tests.importers.samples.marked import Sample, units

TYPE_SYSTEM = b"""<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
<typeDescription><name>custom.Span</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>label</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
<featureDescription><name>note</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
</features></typeDescription>
<typeDescription><name>custom.Relation</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>label</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
<featureDescription><name>Governor</name><rangeTypeName>custom.Span</rangeTypeName></featureDescription>
<featureDescription><name>Dependent</name><rangeTypeName>custom.Span</rangeTypeName></featureDescription>
</features></typeDescription>
<typeDescription><name>custom.Frame</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>roles</name><rangeTypeName>uima.cas.FSArray</rangeTypeName></featureDescription>
<featureDescription><name>tags</name><rangeTypeName>uima.cas.StringArray</rangeTypeName></featureDescription>
<featureDescription><name>mood</name><rangeTypeName>custom.Mood</rangeTypeName></featureDescription>
</features></typeDescription>
<typeDescription><name>custom.Mood</name><supertypeName>uima.cas.String</supertypeName></typeDescription>
<typeDescription><name>custom.RoleLink</name><supertypeName>uima.cas.TOP</supertypeName><features>
<featureDescription><name>role</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
<featureDescription><name>target</name><rangeTypeName>custom.Span</rangeTypeName></featureDescription>
</features></typeDescription>
</types></typeSystemDescription>"""


def xmi(
    sample: Sample, more: str = "", *, utf16: bool = True, document: bool = True, removed: Sequence[str] = ()
) -> bytes:
    """The article in the initial view, with spans and relations of INCEpTION; `more` are further elements.

    `removed` are not in the index of the view, as after somebody deleted them.
    """

    def at(offset: int) -> int:
        return units(sample.text[:offset]) if utf16 else offset

    elements = [
        f'<custom:Span xmi:id="{id}" sofa="99" begin="{at(start)}" end="{at(end)}" label={_attribute(label)}'
        + (f" note={_attribute(sample.notes[id])}" if id in sample.notes else "")
        + "/>"
        for id, label, start, end in sample.places  # noqa: A001 - it is one
    ]
    elements += [
        f'<custom:Relation xmi:id="5{number}" sofa="99" begin="0" end="0" label="{role}" Governor="{head}" Dependent="{tail}"/>'
        for number, (role, head, tail) in enumerate(sample.relations)
    ]
    if document:
        elements.append(
            f'<tcas:DocumentAnnotation xmi:id="98" sofa="99" begin="0" end="{at(len(sample.text))}" language="en"/>'
        )
    content = "".join(elements) + more
    members = " ".join(each for each in re.findall(r'xmi:id="(\d+)"', content) if each not in removed)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"'
        ' xmlns:tcas="http:///uima/tcas.ecore" xmlns:custom="http:///custom.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>'
        + content
        + f'<cas:Sofa xmi:id="99" sofaNum="1" sofaID="_InitialView" sofaString={_attribute(sample.text)}/>'
        + f'<cas:View sofa="99" members="{members}"/></xmi:XMI>'
    ).encode()


def _attribute(words: str) -> str:
    return quoteattr(words, {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def cas_json(sample: Sample, more: Sequence[Mapping[str, object]] = (), removed: Sequence[int] = ()) -> bytes:
    """The same as JSON CAS 0.4.0."""
    structures: list[Mapping[str, object]] = [
        {"%ID": 99, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": sample.text}
    ]
    structures += [
        {
            "%ID": int(id),
            "%TYPE": "custom.Span",
            "@sofa": 99,
            "begin": units(sample.text[:start]),
            "end": units(sample.text[:end]),
            "label": label,
        }
        | ({"note": sample.notes[id]} if id in sample.notes else {})
        for id, label, start, end in sample.places  # noqa: A001 - it is one
    ]
    structures += [
        {
            "%ID": 50 + number,
            "%TYPE": "custom.Relation",
            "@sofa": 99,
            "begin": 0,
            "end": 0,
            "label": role,
            "@Governor": int(head),
            "@Dependent": int(tail),
        }
        for number, (role, head, tail) in enumerate(sample.relations)
    ]
    everything = [*structures, *more]
    members = [each["%ID"] for each in everything[1:] if each["%ID"] not in removed]
    view = {"_InitialView": {"%SOFA": 99, "%MEMBERS": members}}
    return json.dumps({"%TYPES": {}, "%FEATURE_STRUCTURES": everything, "%VIEWS": view}).encode()
