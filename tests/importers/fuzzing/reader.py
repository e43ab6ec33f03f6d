"""A process of its own that reads files with limits on time and memory, for what might take it down.

Time is that of the processor, so a busy machine changes nothing. Run as a module it is the process itself: it reads
`(file, data, seconds, length)` from its input and writes an `Outcome` for each.
"""

import pickle
import resource
import signal
import subprocess
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import IO, Any

import msgspec

from pullquote.errors import FileProblem
from pullquote.importers import Reading, Source, read
from pullquote.text import freeze

__all__ = ["MEMORY", "Outcome", "Reader"]

MEMORY = 2 << 30
"""Bytes that the process may have in all, with its libraries."""

_ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a file: `kind` is `read`, `told` (a sentence says why not) or `broken`.

    `words` is the number of articles, the sentence, or where it broke.
    """

    kind: str
    words: str


class Reader:
    """The process; it is started again after a file that took it down."""

    def __init__(self, memory: int = MEMORY) -> None:
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, file: str, data: bytes, seconds: int = 10) -> Outcome:
        """What comes of a file in so many seconds of work."""
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", __name__, str(self._memory)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                env={"PYTHONPATH": f"{_ROOT / 'app'}:{_ROOT}"},
            )
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            pickle.dump((file, data, seconds), process.stdin)
            process.stdin.flush()
            outcome = pickle.load(process.stdout)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            code = process.wait()
            self._process = None
            if code == -signal.SIGXCPU:
                return Outcome("broken", f"takes longer than {seconds} s")
            return Outcome("broken", f"ended the process: {code}")
        assert isinstance(outcome, Outcome)
        return outcome

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
            self._process = None


def _outcome(file: str, data: bytes) -> Outcome:
    try:
        reading = read(Source(file, data))
        _check(reading)
    except FileProblem as error:
        problems = [str(error)]
        if not _is_sound(problems[0]) or len(problems[0]) > 5_000:
            return Outcome("broken", f"a sentence that nobody can read: {problems[0]!a:.300}")
        return Outcome("told", problems[0])
    except BaseException as error:
        where = traceback.extract_tb(error.__traceback__)
        own = next((f for f in reversed(where) if "pullquote" in f.filename), where[-1])
        return Outcome(
            "broken", f"{type(error).__name__} in {Path(own.filename).name}:{own.lineno}: {error!s:.300}"
        )
    return Outcome("read", str(len(reading.drafts)))


def _check(reading: Reading) -> None:
    """What holds of every reading, whatever the file."""
    for words in _strings(reading):
        assert _is_sound(words), f"cannot be stored: {words!a:.100}"
    for draft in reading.drafts:
        text = draft.article.text
        assert text.strip(), "an empty article"
        assert freeze(text.removeprefix("\ufeff"))[1] == (), "not frozen"
        spans = [(zone.start, zone.end) for zone in draft.zones]
        spans += [span for marked in draft.marked for span in marked.spans]
        for start, end in spans:
            assert 0 <= start < end <= len(text), "a span outside the text"


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _strings(getattr(value, name))
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


def _is_sound(words: str) -> bool:
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def _serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    while True:
        try:
            file, data, seconds = pickle.load(requests)
        except EOFError:
            return
        times = resource.getrusage(resource.RUSAGE_SELF)
        most = int(times.ru_utime + times.ru_stime) + 1 + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))
        pickle.dump(_outcome(file, data), answers)
        answers.flush()


if __name__ == "__main__":
    from tests.importers.fuzzing.reader import Outcome

    limit = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _serve(sys.stdin.buffer, sys.stdout.buffer)
