"""Exported records without what is new each time: ids say what they stand for, confidence that there is one."""

import json
from pathlib import Path
from typing import Any

__all__ = ["records_of"]

_FILES = ("articles.jsonl", "attributions.jsonl", "registry.jsonl")


def records_of(folder: Path) -> dict[str, Any]:
    """The records of a dataset, by file."""
    records = {
        name: [json.loads(line) for line in (folder / name).read_text("utf-8").strip().split("\n")]
        for name in _FILES
    }
    names: dict[str, str] = {record["id"]: record["name"] for record in records["registry.jsonl"]}
    for article in records["articles.jsonl"]:
        names[article["id"]] = article["title"]
        for made in article["annotations"]:
            words = " … ".join(fragment["text"] for fragment in made["fragments"])
            names[made["id"]] = f"{made['label']} {words}"
        for made in article["links"]:
            names[made["id"]] = f"{made['role']}: {names[made['head']]} → {names[made['tail']]}"
    return _said(records, names)


def _said(value: Any, names: dict[str, str]) -> Any:
    match value:
        case dict():
            said = {key: _said(inner, names) for key, inner in value.items()}
            if isinstance(said.get("confidence"), float):  # the rules are measured anew now and then
                said["confidence"] = "measured"
            return said
        case list():
            inside = [_said(inner, names) for inner in value]
            if inside and isinstance(inside[0], dict) and "id" in inside[0]:
                inside.sort(key=lambda record: str(record["id"]))
            return inside
        case str():
            return names.get(value, value)
    return value
