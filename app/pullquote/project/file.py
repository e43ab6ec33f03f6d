"""The project file itself: open, write safely, close.

A project at rest is one file. While it is open for writing, SQLite keeps `-wal` and `-shm` beside it, and a
lock and a note of its holder say who has it. One process writes; any other opens it read-only.

This process opens the file through SQLite alone: POSIX drops all locks that a process has on a file as soon
as it closes any handle of it, and then SQLite elsewhere in the process works without them.
"""

import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import peewee
from peewee import SqliteDatabase

from pullquote.errors import (
    BrokenProject,
    FileProblem,
    NewerProject,
    NotAProject,
    ProjectBusy,
    ProjectReadOnly,
    PullquoteError,
    file_problem,
)
from pullquote.project import migrations
from pullquote.project.copies import Watch, copy_database
from pullquote.project.failures import backups_of, disk_full, moved, translated
from pullquote.project.location import Location, locate
from pullquote.project.lock import WriterLock
from pullquote.project.tables import APPLICATION_ID
from pullquote.wording import say

__all__ = ["ProjectFile"]


class _Running(threading.local):
    """How deep this thread is in transactions."""

    depth = 0


class ProjectFile:
    """An open project file: its connections (one a thread), its lock and its transactions.

    `wait` is how long, in seconds, an edit waits for another program's lock before `ProjectBusy`.
    `read_only` is a sentence that says why nothing can be written, or empty.
    """

    def __init__(self, path: Path, *, read_only: bool = False, wait: float = 5.0) -> None:
        self.path = path.absolute()
        _check_there(path)
        self.location: Location = locate(path)
        # The file's true place: SQLite keeps the log there, even when a link leads to it.
        self._real = path.resolve()
        self._wait = wait
        self._running = _Running()
        # Threads of this process take turns here: waiting for SQLite's own lock means to look in vain every
        # 100 ms while an import takes it again and again.
        self._turn = threading.RLock()
        self._closed = False
        self.unswept: set[int] = set()
        """Keys of imports that have failed and could not be taken back yet."""
        self._log: Path | None = None
        lock = None if read_only else WriterLock(path)
        self.read_only = say("It was opened for reading only.") if lock is None else lock.refused
        self._lock = lock
        try:
            self._check_application()
            self.database = self._connect()
            if not self.read_only and self.database.pragma("journal_mode") == "wal":
                self._log = self._real.with_name(self._real.name + "-wal")
            self._identity = self._stat()
        except BaseException:
            self._release()
            raise

    # Opening

    def _uri(self, mode: str) -> str:
        """The file as a URI: a plain path would make a new, empty file when there is none."""
        unwritable = not os.access(
            self._real.parent, os.W_OK, effective_ids=os.access in os.supports_effective_ids
        )
        # Without room for its shared memory, SQLite reads a file that no other process can be writing either.
        immutable = "&immutable=1" if mode == "ro" and unwritable and not self._has("-wal") else ""
        place = self._real.as_posix()
        slash = "" if place.startswith("/") else "/"  # before a drive letter
        return f"file://{slash}{quote(os.fsencode(place), safe='/:')}?mode={mode}{immutable}"

    def _has(self, side: str) -> bool:
        beside = self._real.with_name(self._real.name + side)
        return beside.exists() and beside.stat().st_size > 0

    def _probe(self, mode: str) -> sqlite3.Connection:
        return sqlite3.connect(self._uri(mode), uri=True, timeout=self._wait)

    def _check_application(self) -> None:
        """Refuse what is not a project, without changing it: not even its journal mode."""
        # An interrupted transaction (its `-journal` is still there) can only be rolled back by who may write.
        mode = "rw" if self._has("-journal") and not self.read_only else "ro"
        try:
            with translated(self.path), closing(self._probe(mode)) as probe:
                application = probe.execute("PRAGMA application_id").fetchone()[0]
                self._version = int(probe.execute("PRAGMA user_version").fetchone()[0])
                pages = probe.execute("PRAGMA page_count").fetchone()[0]
                expected = pages * probe.execute("PRAGMA page_size").fetchone()[0]
        except BrokenProject as error:
            cause = error.__cause__
            if isinstance(cause, sqlite3.Error) and cause.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                raise NotAProject(
                    say(
                        "“{path}” is not a Pullquote project. Import articles into a project instead.",
                        path=self.path,
                    )
                ) from error
            raise
        if application != APPLICATION_ID:
            raise NotAProject(say("“{path}” is an SQLite file, but not a Pullquote project.", path=self.path))
        size = self._real.stat().st_size
        if size < expected and not self._has("-wal"):  # SQLite forgives a last page that is not whole
            raise BrokenProject(
                say(
                    "“{path}” is cut short: {size} of {expected} bytes are there. "
                    "Open the newest backup from “{folder}” beside it.",
                    path=self.path,
                    size=size,
                    expected=expected,
                    folder=backups_of(self.path).name,
                )
            )
        if self._version > migrations.SCHEMA_VERSION:
            raise NewerProject(
                say(
                    "“{path}” was written by a newer Pullquote (schema {version}; this one reads up to "
                    "{known}). Update Pullquote to open it. The file was not changed.",
                    path=self.path,
                    version=self._version,
                    known=migrations.SCHEMA_VERSION,
                )
            )
        if self._version < migrations.SCHEMA_VERSION and self.read_only:
            raise FileProblem(
                say(
                    "“{path}” is of an older schema ({version}) and must be opened for writing once.",
                    path=self.path,
                    version=self._version,
                )
            )

    def _connect(self) -> Any:
        pragmas: dict[str, Any] = {"foreign_keys": 1}
        if not self.read_only:
            # A network drive has no shared memory for a write-ahead log.
            pragmas |= {"journal_mode": "delete" if self.location.network else "wal", "synchronous": "full"}
        database: Any = SqliteDatabase(
            self._uri("ro" if self.read_only else "rw"),
            uri=True,
            timeout=self._wait,
            autoconnect=False,
            pragmas=pragmas,
        )
        try:
            with translated(self.path):
                database.connect()
                if self._version < migrations.SCHEMA_VERSION:
                    self._migrate(database)
                rows = database.execute_sql("SELECT toml FROM codebook").fetchall()
        except peewee.OperationalError as error:
            database.close()
            raise BrokenProject(
                say(
                    "“{path}” has not the tables of a Pullquote project ({reason}).",
                    path=self.path,
                    reason=error,
                )
            ) from error
        except BaseException:
            database.close()
            raise
        if len(rows) != 1:
            database.close()
            raise BrokenProject(
                say("“{path}” holds {count} codebooks instead of one.", path=self.path, count=len(rows))
            )
        return database

    def _migrate(self, database: Any) -> None:
        backup = _free(self.path.with_name(f"{self.path.stem} (schema {self._version}){self.path.suffix}"))
        copy_database(database.connection(), backup)
        try:
            with translated(self.path):
                migrations.migrate(database, self._version)
        except PullquoteError:
            raise
        except Exception as error:
            raise BrokenProject(
                say(
                    "“{path}” could not be brought to the present format ({reason}). "
                    "It is as it was; a copy is “{backup}”.",
                    path=self.path,
                    reason=error,
                    backup=backup.name,
                )
            ) from error

    # Reading

    def rows(self, sql: str, *values: Any) -> list[Any]:
        """All rows of a query, so that no open statement keeps the log from being folded in."""
        with translated(self.path):
            return list(self._execute(sql, values).fetchall())

    def row(self, sql: str, *values: Any) -> Any:
        """The first row of a query, or None."""
        with translated(self.path):
            return self._execute(sql, values).fetchone()

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection, for what peewee has no words for."""
        if self.database.is_closed():
            raise self._not_open()
        connection: sqlite3.Connection = self.database.connection()
        return connection

    def _not_open(self) -> FileProblem:
        return FileProblem(say("“{path}” is not open, or not in this thread.", path=self.path.name))

    def _execute(self, sql: str, values: Any) -> Any:
        try:
            return self.database.execute_sql(sql, values)
        except peewee.InterfaceError as error:
            if self.database.is_closed():
                raise self._not_open() from error
            raise

    # Transactions

    def _stat(self) -> tuple[tuple[int, int, int], ...]:
        """Device, inode and size of the file and of its log: what `check_place` compares."""
        files = [self.path] if self._log is None else [self.path, self._log]
        found = [file.stat() for file in files]
        return tuple((status.st_dev, status.st_ino, status.st_size) for status in found)

    def check_place(self) -> None:
        """Raise `ProjectMoved` when the file, or its log, is no longer the one that was opened.

        SQLite would go on writing into a file that has lost its name. While it is open neither shrinks: a
        smaller one is an older copy that was written over it.
        """
        try:
            found = self._stat()
        except OSError:
            raise moved(self.path) from None
        for was, now in zip(self._identity, found, strict=True):
            if was[:2] != now[:2] or now[2] < was[2]:
                raise moved(self.path)

    @property
    def in_transaction(self) -> bool:
        """Whether this thread is inside a transaction."""
        return self._running.depth > 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, on disk when the block is left; inside another one it is a part that can fail
        alone.

        Raises `ProjectReadOnly`, `ProjectMoved`, `ProjectBusy`, `DiskFull` or `BrokenProject`.
        """
        if self.read_only:
            raise ProjectReadOnly(say("Nothing can be changed: {read_only}", read_only=self.read_only))
        if self.in_transaction:
            with self._block("SAVEPOINT part", "RELEASE part", "ROLLBACK TO part; RELEASE part"):
                yield
            return
        if self.database.is_closed():
            raise self._not_open()
        if not self._turn.acquire(timeout=self._wait):
            raise ProjectBusy(
                say("An import is writing to “{path}”. Nothing is saved yet; try again.", path=self.path.name)
            )
        try:
            self.check_place()
            with self._block("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"):
                yield
                self.check_place()
            with suppress(OSError):
                self._identity = self._stat()
        finally:
            self._turn.release()

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """All that is read inside the block is of one moment, whatever is written meanwhile elsewhere."""
        with self._block("BEGIN", "COMMIT", "ROLLBACK"):
            yield

    @contextmanager
    def _block(self, begin: str, commit: str, rollback: str) -> Iterator[None]:
        # Not peewee's: when SQLite itself has rolled back (a full disk), its own rollback fails and hides
        # why.
        with translated(self.path):
            connection = self.connection
            self._execute(begin, ())
            self._running.depth += 1
            try:
                yield
                if not connection.in_transaction:
                    raise disk_full(self.path)
                self._execute(commit, ())
            except BaseException:
                if connection.in_transaction:
                    for statement in rollback.split("; "):
                        connection.execute(statement)
                raise
            finally:
                self._running.depth -= 1

    @contextmanager
    def thread(self) -> Iterator[None]:
        """Work from another thread: its own connection is closed at the end."""
        if not self.database.is_closed():
            yield
            return
        if self._closed:
            raise self._not_open()
        if not self.read_only:
            self.check_place()
        with translated(self.path):
            self.database.connect()
        try:
            yield
        finally:
            self.database.close()

    # Copying and closing

    def save_copy(self, target: Path, watch: Watch = lambda _done, _total: None) -> None:
        """Write a copy that is whole and holds all that is saved, even when the file itself is gone."""
        with suppress(OSError):
            if target.samefile(self.path):
                raise FileProblem(
                    say("“{target}” is the open project itself. Choose another name.", target=target)
                )
        with self.one_moment(), translated(target):
            # A transaction begins to read with its first question.
            self.row("SELECT count(*) FROM sqlite_master")
            copy_database(self.connection, target, watch)

    def close(self) -> None:
        """Fold everything into the one file and give the lock back."""
        if self._closed:
            return
        self._closed = True
        if not self.read_only:
            # While a reader has the file open, the log stays beside it, but with nothing in it.
            with suppress(peewee.PeeweeException, PullquoteError):
                self.check_place()
                self.database.pragma("busy_timeout", 500)
                self.database.pragma("wal_checkpoint(truncate)")
                self.database.pragma("journal_mode", "delete")
        self.database.close()
        self._release()

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()


def _check_there(path: Path) -> None:
    """Sentences for what SQLite has only a number for, or takes for an empty database."""
    try:
        status = path.stat()
    except FileNotFoundError as error:
        if path.is_symlink():
            raise FileProblem(say("“{path}” is a link that leads nowhere.", path=path)) from error
        raise FileProblem(say("There is no file “{path}”.", path=path)) from error
    except OSError as error:
        raise file_problem(error, say("“{path}” cannot be read", path=path)) from error
    if stat.S_ISDIR(status.st_mode):
        raise NotAProject(
            say("“{path}” is a folder, not a project. Open a file that ends in .pullquote.", path=path)
        )
    if not status.st_size:
        raise NotAProject(say("“{path}” is empty; it is not a Pullquote project.", path=path))
    if not os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids):
        raise FileProblem(say("“{path}” cannot be read: you have no permission.", path=path))


def _free(path: Path) -> Path:
    """The path, or the first with a number behind it that is free."""
    number, free = 1, path
    while os.path.lexists(free):
        number += 1
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
    return free
