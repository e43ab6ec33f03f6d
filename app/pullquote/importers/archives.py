"""ZIP archives, such as Word and OpenDocument files are, read without trust.

A part is read by its name into memory and never written to disk, so a name with `..` in it is only a name. How much is
unpacked is counted while unpacking: what the archive says of its sizes may be a lie.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from pullquote.errors import FileProblem
from pullquote.importers.reading import Source
from pullquote.wording import say

__all__ = ["Archive"]

PART_LIMIT = 256 * 1024 * 1024
"""Bytes of one unpacked part."""

WHOLE_LIMIT = 512 * 1024 * 1024
"""Bytes of all parts that are read from one archive."""

PARTS_LIMIT = 50_000
"""Parts of an archive."""

_PIECE = 1 << 20
_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How office programs pack; what others unpack to cannot be counted on the way."""

_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError),
    *(NotImplementedError, RuntimeError),
)


class Archive:
    """The parts of an archive by name; raises `FileProblem` for what is none, is damaged, locked or too large."""

    def __init__(self, source: Source) -> None:
        self._file = source.file
        self._left = WHOLE_LIMIT
        if source.data.count(_ENTRY) > PARTS_LIMIT:
            raise FileProblem(
                say(
                    "“{file}” has more than {count} parts. It is not read.",
                    file=self._file,
                    count=PARTS_LIMIT,
                )
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
            self._parts = {each.filename: each for each in self._zip.infolist()}
        except _DAMAGED as error:
            raise self._damaged() from error

    def unpacked(self) -> io.BytesIO:
        """The XML of the archive as an archive that is not packed, for readers that unpack and parse by themselves and
        count nothing. Raises `FileProblem` also when a part declares a document type.
        """
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as copy:
            for name in self._parts:
                if not name.endswith((".xml", ".rels")):
                    continue
                content = self.read(name)
                if any("<!DOCTYPE".encode(codec) in content for codec in ("ascii", "utf-16-le", "utf-16-be")):
                    raise FileProblem(
                        say(
                            "“{file}” defines entities of its own, which no article needs and attacks do. It is not "
                            "read.",
                            file=self._file,
                        )
                    )
                copy.writestr(name, content)
        out.seek(0)
        return out

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def read(self, name: str) -> bytes:
        """The bytes of a part; raises `FileProblem` when it is not there or cannot be read."""
        if name not in self._parts:
            raise FileProblem(
                say("“{file}” is damaged: its part “{name}” is missing.", file=self._file, name=name)
            )
        if self._parts[name].flag_bits & 1:
            raise FileProblem(
                say("“{file}” is locked with a password. Save it without one.", file=self._file)
            )
        if self._parts[name].compress_type not in _METHODS:
            raise self._damaged()
        limit = min(PART_LIMIT, self._left)
        out = io.BytesIO()
        try:
            with self._zip.open(name) as part:
                while piece := part.read(_PIECE):
                    out.write(piece)
                    if out.tell() > limit:
                        raise self._too_large()
        except _DAMAGED as error:
            raise self._damaged() from error
        self._left -= out.tell()
        return out.getvalue()

    def _damaged(self) -> FileProblem:
        return FileProblem(
            say(
                "“{file}” is damaged: it cannot be unpacked. Save it again where it came from.",
                file=self._file,
            )
        )

    def _too_large(self) -> FileProblem:
        return FileProblem(
            say(
                "“{file}” unpacks to more than {size} MB, far too much for what it should be. It is not read.",
                file=self._file,
                size=PART_LIMIT >> 20,
            )
        )
