"""The files of an export in another program's format, as its manifest and checksums name them."""

import hashlib
from pathlib import Path
from typing import Any

import msgspec

from pullquote.dataset import MANIFEST, SUMS
from pullquote.errors import InvalidDataset, file_problem
from pullquote.wording import say

__all__ = ["verify_files", "written_names"]

_PIECE = 1 << 20


def written_names(folder: Path) -> set[str]:
    """The names of the files that an export has written into a folder; none when no export has."""
    try:
        content: Any = msgspec.json.decode((folder / MANIFEST).read_bytes())
        ours = content["tool"]["name"] == "Pullquote"
        names = {str(file["name"]) for file in content["files"]}
    except (OSError, ValueError, TypeError, KeyError):
        return set()
    return {*names, MANIFEST, SUMS} if ours else set()


def verify_files(folder: Path) -> None:
    """Read every file back and compare its hash; raises `InvalidDataset` when one is not what was written."""
    try:
        for line in (folder / SUMS).read_text("utf-8").splitlines():
            wanted, _, name = line.partition("  ")
            digest = hashlib.sha256()
            with (folder / name).open("rb") as file:
                while piece := file.read(_PIECE):
                    digest.update(piece)
            if digest.hexdigest() != wanted:
                raise InvalidDataset(
                    say("The export did not pass its check: “{name}” is not what was written.", name=name)
                )
    except OSError as error:
        raise file_problem(error, say("“{folder}” cannot be read back", folder=folder)) from error
