"""What stands beside the data: a JSON Schema of the records, the manifest, checksums. None holds a clock."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from pullquote.codebook import Codebook
from pullquote.dataset import (
    ACCEPTED,
    MANIFEST,
    MANIFEST_SCHEMA,
    SUMS,
    ArticleRecord,
    AttributionRecord,
    RegistryRecord,
    RevisionRecord,
)
from pullquote.exporters.files import WrittenFile
from pullquote.exporters.jsonl import encode_pretty
from pullquote.exporters.summary import Summary
from pullquote.version import __version__

__all__ = ["json_schema", "manifest", "write_manifest"]

NORMALISATION = (
    "A byte order mark at the start is dropped; CRLF and CR are LF; NUL and lone surrogates are U+FFFD. "
    "Nothing else of the text is changed."
)

NOT_CARRIED = (
    "the journal of edits",
    "settings",
    "suggestions, and the decisions on them",
    "rejected annotations and links, and links that end at one",
    "deleted articles",
    "where the articles came from (file names, hashes and encodings)",
    "when annotations were made and changed",
)


def json_schema(*, corrected: bool = False) -> dict[str, Any]:
    """The JSON Schema of all records, made from their definitions; with `corrected` also of those of corrections."""
    records = (ArticleRecord, AttributionRecord, RegistryRecord, *(RevisionRecord,) * corrected)
    references, definitions = msgspec.json.schema_components(records, ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Pullquote native records",
        "description": "Offsets are Unicode code points, end-exclusive: text[start:end] are the words.",
        "oneOf": list(references),
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def manifest(
    summary: Summary,
    codebook: Codebook,
    files: Sequence[WrittenFile],
    *,
    finished_only: bool,
    form: str = "jsonl",
) -> dict[str, Any]:
    """The manifest of a dataset in the format `form`."""
    return {
        "schema": MANIFEST_SCHEMA,
        "tool": {"name": "Pullquote", "version": __version__},
        "format": form,
        "offsets": {"unit": "Unicode code points", "start": "inclusive", "end": "exclusive"},
        "normalisation": NORMALISATION,
        "codebook": {
            "id": codebook.id,
            "name": codebook.name,
            "version": codebook.version,
            "sha256": codebook.sha256,
        },
        "layer": ACCEPTED,
        "annotation": "single-annotated",
        "annotators": sorted(summary.annotators),
        "articles": "finished" if finished_only else "all",
        "articles_left_out": summary.left_out,
        "counts": {
            "articles": summary.articles,
            "annotations": summary.annotations,
            "links": summary.links,
            **({"attributions": summary.attributions} if form == "jsonl" else {}),
            # Only where it says something else, so that the others keep their bytes.
            **(
                {"different_quotes": summary.different_quotes}
                if form == "jsonl" and summary.different_quotes != summary.attributions
                else {}
            ),
        },
        **({"corrections": summary.corrections} if summary.corrections else {}),
        "statuses": [{"name": name, "count": summary.statuses[name]} for name in sorted(summary.statuses)],
        "not_carried": (*NOT_CARRIED, *summary.losses),
        "files": [
            {"name": file.name, "rows": file.rows, "bytes": file.bytes, "sha256": file.sha256}
            for file in sorted(files, key=lambda file: file.name)
        ],
    }


def write_manifest(folder: Path, content: dict[str, Any], files: Iterable[WrittenFile]) -> None:
    """Write `manifest.json`, and `SHA256SUMS` over it and the given files, for `sha256sum -c`."""
    with WrittenFile(folder / MANIFEST) as written:
        written.write(encode_pretty(content))
    hashes = {file.name: file.sha256 for file in (*files, written)}
    with WrittenFile(folder / SUMS) as sums:
        sums.write("".join(f"{hashes[name]}  {name}\n" for name in sorted(hashes)).encode())
