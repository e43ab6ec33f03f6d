"""Who may write: a lock file beside the project, and a note that says who holds it.

The lock belongs to the process: when that is killed the system frees it, whatever files it left behind.
"""

import json
import os
import socket
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from pullquote.wording import say

__all__ = ["WriterLock"]


class WriterLock:
    """The right to write a project file. `refused` says as a sentence why it was not given, or is empty."""

    def __init__(self, path: Path) -> None:
        # A path that differs by a link must meet the same lock.
        real = path.resolve()
        self._file = real.with_name(real.name + ".lock")
        self._note = real.with_name(real.name + ".holder")
        # Not bound to a thread: the project may be closed from another one.
        self._lock = FileLock(self._file, timeout=0, thread_local=False)
        self.refused = self._acquire(path)

    def _acquire(self, path: Path) -> str:
        if not _writable(path):
            return say("“{path}” is write-protected.", path=path.name)
        try:
            self._lock.acquire()
        except Timeout:
            return say(
                "“{path}” is open for writing in another window ({who}).", path=path.name, who=self._holder()
            )
        except OSError:
            return say("The folder “{parent}” cannot be written to.", parent=path.parent)
        note = {"process": os.getpid(), "host": socket.gethostname()}
        with suppress(OSError):  # without the note a second window still sees the lock
            self._note.write_text(json.dumps(note), "utf-8")
        return ""

    def _holder(self) -> str:
        try:
            note = json.loads(self._note.read_text("utf-8"))
            return say(
                "process {process} on {computer}", process=str(int(note["process"])), computer=note["host"]
            )
        except (OSError, ValueError, KeyError, TypeError):
            return say("another process")

    def release(self) -> None:
        """Give the lock back and leave nothing beside the project."""
        if not self._lock.is_locked:
            return
        # While it is still held: who waits for this very file notices that it has lost its name and makes a
        # new one. Windows refuses to remove an open file; there the release does.
        for left in (self._note, self._file):
            with suppress(OSError):
                left.unlink(missing_ok=True)
        self._lock.release()


def _writable(path: Path) -> bool:
    # Not by opening it: closing any handle of an SQLite file drops all locks that this process has on it.
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
