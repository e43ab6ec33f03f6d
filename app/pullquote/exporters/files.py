"""The files that an export writes: counted, hashed, and on disk when they are closed."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pullquote.errors import file_problem
from pullquote.exporters.jsonl import encode_lines
from pullquote.wording import say

__all__ = ["WrittenFile"]


class WrittenFile:
    """A new file that counts and hashes what goes into it; raises `FileProblem` or `DiskFull`."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self.rows = 0
        self.bytes = 0
        self._sha256 = hashlib.sha256()
        try:
            self._file = path.open("xb")
        except OSError as error:
            raise file_problem(error, say("“{path}” cannot be written", path=path)) from error

    @property
    def sha256(self) -> str:
        """The hash of what has been written."""
        return self._sha256.hexdigest()

    def write(self, data: bytes) -> None:
        """Add bytes that are no row."""
        try:
            self._file.write(data)
        except OSError as error:
            raise file_problem(error, say("“{name}” cannot be written", name=self.name)) from error
        self._sha256.update(data)
        self.bytes += len(data)

    def add(self, records: Sequence[Any]) -> None:
        """Add records, each as a line."""
        self.write(encode_lines(records))
        self.rows += len(records)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            with self._file:
                if error is None:
                    self._file.flush()
                    os.fsync(self._file.fileno())
        except OSError as failure:
            if error is None:
                raise file_problem(failure, say("“{name}” cannot be written", name=self.name)) from failure
