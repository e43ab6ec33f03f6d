"""A new project file: it appears whole under its name, or not at all."""

import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase

from pullquote.errors import ProjectExists, file_problem
from pullquote.project import migrations
from pullquote.project.built_in import add_built_in
from pullquote.project.copies import SIDE_FILES, put_in_place
from pullquote.project.failures import translated
from pullquote.project.tables import APPLICATION_ID, create_tables
from pullquote.wording import say

__all__ = ["SUFFIX", "create", "existing_path", "project_path"]

SUFFIX = ".pullquote"


def project_path(path: str | os.PathLike[str]) -> Path:
    """A path as given, with the suffix when it has none (“Study 1.2” has none)."""
    given = Path(path)
    return given if re.fullmatch(r"\.[A-Za-z]\w*", given.suffix) else given.with_name(given.name + SUFFIX)


def existing_path(path: Path) -> Path:
    """A path as given or, as a new project would have it, with the ending that was left out."""
    return path if os.path.lexists(path) else project_path(path)


def create(path: Path, codebook: str) -> None:
    """Write a new, empty project. The file appears whole under its name, or not at all.

    Raises `ProjectExists` or `FileProblem`.
    """
    if os.path.lexists(path):
        if not os.path.exists(path):  # noqa: PTH110 - unlike Path's, silent where it may not look
            raise ProjectExists(
                say("“{path}” is a link that leads nowhere. Choose another name, or remove it.", path=path)
            )
        raise ProjectExists(say("“{path}” exists already. Choose another name, or open it.", path=path))
    for side in SIDE_FILES:
        if os.path.lexists(f"{path}{side}"):
            # SQLite would play this log of a lost file into the new one.
            raise ProjectExists(
                say(
                    "“{path}{side}” is left of another project. Choose another name.",
                    path=path.name,
                    side=side,
                )
            )
    try:
        folder = Path(tempfile.mkdtemp(prefix=".pullquote-", dir=path.parent))
    except OSError as error:
        raise file_problem(error, say("No project can be made in “{parent}”", parent=path.parent)) from error
    part = folder / path.name
    try:
        with translated(path):
            database: Any = SqliteDatabase(str(part), pragmas={"foreign_keys": 1})
            try:
                database.pragma("application_id", APPLICATION_ID)
                database.pragma("user_version", migrations.SCHEMA_VERSION)
                database.begin("EXCLUSIVE")
                create_tables(database)
                add_built_in(database)
                database.execute_sql("INSERT INTO codebook (toml) VALUES (?)", (codebook,))
                database.commit()
            finally:
                database.close()
        put_in_place(part, path)
    except OSError as error:
        raise file_problem(error, say("“{path}” cannot be written", path=path)) from error
    finally:
        with suppress(OSError):
            for left in folder.iterdir():
                left.unlink()
            folder.rmdir()
