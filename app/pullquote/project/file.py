"""The project file itself: create, open, lock, write safely, close.

A project at rest is one file. While it is open for writing, SQLite keeps `-wal` and `-shm` beside it, and a lock and a
note of its holder say who has it. One process writes; any other opens it read-only.
"""

import json
import os
import socket
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import peewee
from filelock import FileLock, Timeout
from peewee import SqliteDatabase

from pullquote.errors import (
    BrokenProject,
    DiskFull,
    FileProblem,
    NewerProject,
    NotAProject,
    ProjectBusy,
    ProjectExists,
    ProjectMoved,
    ProjectReadOnly,
)
from pullquote.project import migrations
from pullquote.project.location import Location, locate
from pullquote.project.tables import APPLICATION_ID, create_tables

__all__ = ["SUFFIX", "ProjectFile", "copy_database", "create", "project_path"]

SUFFIX = ".pullquote"

_MAGIC = b"SQLite format 3\x00"


def project_path(path: str | os.PathLike[str]) -> Path:
    """A path as given, with the suffix when it has none."""
    given = Path(path)
    return given if given.suffix else given.with_name(given.name + SUFFIX)


def create(path: Path, codebook: str) -> None:
    """Write a new, empty project. The file appears whole under its name, or not at all.

    Raises `ProjectExists` or `FileProblem`.
    """
    if path.exists():
        raise ProjectExists(f"“{path}” exists already. Choose another name, or open it.")
    try:
        folder = Path(tempfile.mkdtemp(prefix=".pullquote-", dir=path.parent))
    except OSError as error:
        raise _file_problem(error, f"No project can be made in “{path.parent}”") from error
    part = folder / path.name
    try:
        with translated(path):
            database = SqliteDatabase(str(part), pragmas={"foreign_keys": 1})
            try:
                database.pragma("application_id", APPLICATION_ID)
                database.pragma("user_version", migrations.SCHEMA_VERSION)
                with database.atomic("EXCLUSIVE"):
                    create_tables(database)
                    database.execute_sql("INSERT INTO codebook (toml) VALUES (?)", (codebook,))
            finally:
                database.close()
        os.rename(part, path)  # noqa: PTH104 - on Windows this refuses to overwrite, as it should
    except OSError as error:
        raise _file_problem(error, f"“{path}” cannot be written") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
            folder.rmdir()


class ProjectFile:
    """An open project file: its connections (one a thread), its lock and its transactions.

    `wait` is how long, in seconds, an edit waits for another program's lock before `ProjectBusy`.
    `read_only` is a sentence that says why nothing can be written, or empty.
    """

    def __init__(self, path: Path, *, read_only: bool = False, wait: float = 5.0) -> None:
        self.path = path
        self._lock: FileLock | None = None
        self._notes = threading.Lock()
        _check_header(path)
        self.location: Location = locate(path)
        self.read_only = "It was opened for reading only." if read_only else self._take_lock()
        try:
            self.database = self._connect(wait)
            self._identity = self._stat()
        except BaseException:
            self._release_lock()
            raise

    def _connect(self, wait: float) -> SqliteDatabase:
        if self.read_only:
            immutable = "" if _has_log(self.path) or os.access(self.path.parent, os.W_OK) else "&immutable=1"
            database = SqliteDatabase(
                f"file:{quote(str(self.path.absolute()))}?mode=ro{immutable}",
                uri=True,
                timeout=wait,
                pragmas={"foreign_keys": 1},
            )
        else:
            journal = "delete" if self.location.network else "wal"
            database = SqliteDatabase(
                str(self.path),
                timeout=wait,
                pragmas={"foreign_keys": 1, "journal_mode": journal, "synchronous": "full"},
            )
        try:
            with translated(self.path):
                self._check_versions(database)
        except BaseException:
            database.close()
            raise
        return database

    def _check_versions(self, database: SqliteDatabase) -> None:
        # Before anything else is read or set: a foreign file must not even be switched to another journal mode.
        with sqlite3.connect(f"file:{quote(str(self.path.absolute()))}?mode=ro", uri=True) as probe:
            application = probe.execute("PRAGMA application_id").fetchone()[0]
            version = probe.execute("PRAGMA user_version").fetchone()[0]
        probe.close()
        if application != APPLICATION_ID:
            raise NotAProject(f"“{self.path}” is an SQLite file, but not a Pullquote project.")
        if version > migrations.SCHEMA_VERSION:
            raise NewerProject(
                f"“{self.path}” was written by a newer Pullquote (schema {version}; this one reads up to "
                f"{migrations.SCHEMA_VERSION}). Update Pullquote to open it. The file was not changed."
            )
        if version < migrations.SCHEMA_VERSION:
            if self.read_only:
                raise FileProblem(
                    f"“{self.path}” is of an older schema ({version}) and must be opened for writing once."
                )
            backup = self.path.with_name(f"{self.path.stem} (schema {version}){self.path.suffix}")
            copy_database(database.connection(), backup)
            migrations.migrate(database, version)
        database.execute_sql("SELECT count(*) FROM codebook")

    # Lock

    def _take_lock(self) -> str:
        """Become the writer, or return the sentence that says why not."""
        if not os.access(self.path, os.W_OK):
            return f"“{self.path.name}” is write-protected."
        # A path that differs by a link must meet the same lock.
        real = self.path.resolve()
        lock = FileLock(real.with_name(real.name + ".lock"), timeout=0)
        try:
            lock.acquire()
        except Timeout:
            return self._holder()
        except OSError:
            return f"The folder “{self.path.parent}” cannot be written to."
        self._lock = lock
        note = {"process": os.getpid(), "host": socket.gethostname()}
        with suppress(OSError):  # without the note a second window still sees the lock
            real.with_name(real.name + ".holder").write_text(json.dumps(note), "utf-8")
        return ""

    def _holder(self) -> str:
        real = self.path.resolve()
        try:
            note = json.loads(real.with_name(real.name + ".holder").read_text("utf-8"))
            who = f"process {int(note['process'])} on {note['host']}"
        except (OSError, ValueError, KeyError, TypeError):
            who = "another process"
        return f"“{self.path.name}” is open for writing in another window ({who})."

    def _release_lock(self) -> None:
        if self._lock is None:
            return
        lock_path = Path(self._lock.lock_file)
        with suppress(OSError):
            lock_path.with_suffix(".holder").unlink(missing_ok=True)
        # While it is still held: a waiting process notices that the file is gone and makes a new one.
        with suppress(OSError):
            lock_path.unlink(missing_ok=True)
        self._lock.release()
        self._lock = None

    # Transactions

    def _stat(self) -> tuple[int, int]:
        stat = self.path.stat()
        return stat.st_dev, stat.st_ino

    def check_place(self) -> None:
        """Raise `ProjectMoved` when the file is no longer the one that was opened.

        SQLite would go on writing into a file that has lost its name.
        """
        try:
            same = self._stat() == self._identity
        except OSError:
            same = False
        if not same:
            raise ProjectMoved(
                f"“{self.path}” is gone or was replaced by another file. Nothing was saved there. "
                "Put it back, or save a copy elsewhere."
            )

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, on disk when the block is left.

        Raises `ProjectReadOnly`, `ProjectMoved`, `ProjectBusy`, `DiskFull` or `BrokenProject`.
        """
        if self.read_only:
            raise ProjectReadOnly(f"Nothing can be changed: {self.read_only}")
        self.check_place()
        with translated(self.path), self.database.atomic("IMMEDIATE"):
            yield

    @contextmanager
    def thread(self) -> Iterator[None]:
        """Work from another thread: its own connection is closed at the end."""
        try:
            yield
        finally:
            self.database.close()

    def save_copy(self, target: Path) -> None:
        """Write a copy that is whole and holds all that is saved, even when the file itself is gone."""
        with translated(target):
            copy_database(self.database.connection(), target)

    def close(self) -> None:
        """Fold everything into the one file and give the lock back."""
        if not self.read_only:
            # Fails while a reader has the file open; SQLite then folds the log in at the next opening.
            with suppress(peewee.DatabaseError, OSError, ProjectMoved):
                self.check_place()
                self.database.pragma("journal_mode", "delete")
        self.database.close()
        self._release_lock()


def copy_database(source: sqlite3.Connection, target: Path) -> None:
    """Copy a database through SQLite's backup, check the copy, then put it in place."""
    part = target.with_name(f".{target.name}.part")
    try:
        copy = sqlite3.connect(part)
        try:
            source.backup(copy, pages=512, sleep=0)
            copy.execute("PRAGMA journal_mode = delete")
            found = copy.execute("PRAGMA quick_check").fetchone()[0]
            if found != "ok":
                raise BrokenProject(f"The copy “{target}” did not pass SQLite's check ({found}).")
        finally:
            copy.close()
        os.replace(part, target)  # noqa: PTH105
    except OSError as error:
        raise _file_problem(error, f"“{target}” cannot be written") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """SQLite's failures as sentences."""
    try:
        yield
    except (peewee.DatabaseError, peewee.InterfaceError, sqlite3.Error) as error:
        if isinstance(error, peewee.IntegrityError | peewee.ProgrammingError):
            raise
        said = str(error).casefold()
        if "locked" in said or "busy" in said:
            raise ProjectBusy(
                f"Another program is using “{path.name}”. The edit is not saved yet; try again in a moment."
            ) from error
        if "full" in said or "disk i/o" in said or "too big" in said:
            raise DiskFull(
                f"“{path.name}” could not be written: the disk is full or failing. Nothing of this step was saved. "
                "Make room and try again."
            ) from error
        if "readonly" in said or "read-only" in said:
            raise ProjectReadOnly(f"Nothing can be changed: “{path.name}” is write-protected.") from error
        if "unable to open" in said:
            raise FileProblem(
                f"“{path}” cannot be opened. Is the folder there, and may you write in it?"
            ) from error
        raise BrokenProject(
            f"“{path}” is damaged ({error}). Open the newest backup from “{path.stem} backups” beside it; "
            "keep the damaged file until you have what you need."
        ) from error


def _check_header(path: Path) -> None:
    if path.is_dir():
        raise NotAProject(f"“{path}” is a folder, not a project. Open a file that ends in {SUFFIX}.")
    try:
        with path.open("rb") as file:
            head = file.read(100)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError as error:
        raise FileProblem(f"There is no file “{path}”.") from error
    except OSError as error:
        raise _file_problem(error, f"“{path}” cannot be read") from error
    if not head:
        raise NotAProject(f"“{path}” is empty; it is not a Pullquote project.")
    if not head.startswith(_MAGIC):
        raise NotAProject(f"“{path}” is not a Pullquote project. Import articles into a project instead.")
    # File format §1.3: page size at 16, size in pages at 28; a log beside the file may hold the missing part.
    page = int.from_bytes(head[16:18]) or 0
    expected = (65536 if page == 1 else page) * int.from_bytes(head[28:32])
    if len(head) < 100 or (size < expected and not _has_log(path)):
        raise BrokenProject(
            f"“{path}” is cut short: {size:,} of {expected:,} bytes are there. Open the newest backup from "
            f"“{path.stem} backups” beside it."
        )


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _file_problem(error: OSError, what: str) -> FileProblem:
    kind = DiskFull if error.errno in (28, 122, 27) else FileProblem
    return kind(f"{what}: {error.strerror or error}.")
