"""Files of annotation tools, laid out like theirs: a text with labels (id, label, places) and relations between them."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

__all__ = [
    "brat_ann",
    "brat_zip",
    "conll_lines",
    "doccano_line",
    "label_studio_task",
    "places_in_utf16",
    "prodigy_line",
    "web_annotations",
]

Places = tuple[tuple[int, int], ...]
Label = tuple[str, str, Places]
Relation = tuple[str, str, str, str]


def places_in_utf16(text: str, labels: Iterable[Label]) -> list[Label]:
    """The same labels as a program counts that is written in Java or JavaScript."""

    def units(place: int) -> int:
        return len(text[:place].encode("utf-16-le")) // 2

    return [
        (uuid, label, tuple((units(start), units(end)) for start, end in places))
        for uuid, label, places in labels
    ]


def _tokens(text: str, labels: Sequence[Label]) -> list[dict[str, Any]]:
    """Words, cut at the edges of labels too."""
    cuts = {place for _, _, places in labels for pair in places for place in pair}
    tokens: list[dict[str, Any]] = []
    for match in re.finditer(r"[^ \n]+", text):
        edges = sorted(
            {match.start(), match.end(), *(cut for cut in cuts if match.start() < cut < match.end())}
        )
        for start, end in zip(edges, edges[1:], strict=False):
            tokens.append(
                {
                    "text": text[start:end],
                    "start": start,
                    "end": end,
                    "id": len(tokens),
                    "ws": text[end : end + 1] == " ",
                }
            )
    return tokens


def prodigy_line(
    text: str, labels: Sequence[Label] = (), relations: Sequence[Relation] = (), **more: Any
) -> str:
    """A task of Prodigy."""
    tokens = _tokens(text, labels)
    by_start = {each["start"]: each["id"] for each in tokens}
    by_end = {each["end"]: each["id"] for each in tokens}
    spans = {
        uuid: {
            "start": start,
            "end": end,
            "label": label,
            "token_start": by_start[start],
            "token_end": by_end[end],
        }
        for uuid, label, ((start, end),) in labels
    }
    links = [
        {
            "head": spans[head]["token_end"],
            "child": spans[tail]["token_end"],
            "label": role,
            "head_span": spans[head],
            "child_span": spans[tail],
        }
        for _, role, head, tail in relations
    ]
    task = {
        "text": text,
        "tokens": tokens,
        "spans": list(spans.values()),
        "relations": links,
        "answer": "accept",
        "_task_hash": 12345,
    }
    return json.dumps(task | more)


def doccano_line(
    text: str, labels: Sequence[Label] = (), relations: Sequence[Relation] = (), **more: Any
) -> str:
    """A document of a doccano project with relations."""
    numbers = {uuid: number for number, (uuid, _, _) in enumerate(labels, 1)}
    entities = [
        {"id": numbers[uuid], "label": label, "start_offset": start, "end_offset": end}
        for uuid, label, ((start, end),) in labels
    ]
    links = [
        {"id": number, "type": role, "from_id": numbers[head], "to_id": numbers[tail]}
        for number, (_, role, head, tail) in enumerate(relations, 1)
    ]
    return json.dumps({"id": 7, "text": text, "entities": entities, "relations": links} | more)


def label_studio_task(
    text: str,
    labels: Sequence[Label] = (),
    relations: Sequence[Relation] = (),
    *,
    words: Callable[[str, int, int], str] = lambda text, start, end: text[start:end],
    by: int | dict[str, Any] = 1,
    **data: str,
) -> dict[str, Any]:
    """A task of Label Studio with the annotation of one person."""
    results: list[dict[str, Any]] = [
        {
            "id": uuid,
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {"start": start, "end": end, "text": words(text, start, end), "labels": [label]},
        }
        for uuid, label, ((start, end),) in labels
    ]
    results += [
        {"type": "relation", "from_id": head, "to_id": tail, "direction": "right", "labels": [role]}
        for _, role, head, tail in relations
    ]
    annotation = {"id": 11, "completed_by": by, "was_cancelled": False, "result": results}
    return {"id": 5, "data": {"text": text, **data}, "annotations": [annotation], "predictions": []}


def brat_ann(text: str, labels: Sequence[Label] = (), relations: Sequence[Relation] = (), *more: str) -> str:
    """The lines of brat; `more` are further ones."""
    lines = []
    for uuid, label, places in labels:
        words = " ".join(text[start:end] for start, end in places)
        lines.append(f"{uuid}\t{label} {';'.join(f'{start} {end}' for start, end in places)}\t{words}")
    lines += [f"{uuid}\t{role} Arg1:{head} Arg2:{tail}" for uuid, role, head, tail in relations]
    return "".join(f"{line}\n" for line in (*lines, *more))


def brat_zip(parts: Mapping[str, str]) -> bytes:
    """An archive of texts and what stands beside them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def conll_lines(sentences: Iterable[Sequence[tuple[str, str]]], between: str = "\t") -> str:
    """Sentences of tokens with their tags."""
    return "\n".join("".join(f"{word}{between}{tag}\n" for word, tag in sentence) for sentence in sentences)


def web_annotations(
    text: str, labels: Sequence[Label] = (), relations: Sequence[Relation] = (), source: Any = "article.txt"
) -> dict[str, Any]:
    """A page of web annotations."""

    def selectors(start: int, end: int) -> list[dict[str, Any]]:
        quote = {
            "exact": text[start:end],
            "prefix": text[max(0, start - 8) : start],
            "suffix": text[end : end + 8],
        }
        return [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {"type": "TextQuoteSelector", **quote},
        ]

    annotations: list[dict[str, Any]] = [
        {
            "id": f"#{uuid}",
            "type": "Annotation",
            "body": [{"type": "TextualBody", "purpose": "tagging", "value": label}],
            "target": [{"source": source, "selector": selectors(start, end)} for start, end in places],
        }
        for uuid, label, places in labels
    ]
    annotations += [
        {
            "id": f"#{uuid}",
            "type": "Annotation",
            "motivation": "linking",
            "body": [{"type": "TextualBody", "purpose": "tagging", "value": role}],
            "target": [{"id": f"#{head}"}, {"id": f"#{tail}"}],
        }
        for uuid, role, head, tail in relations
    ]
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": annotations}
