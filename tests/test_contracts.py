"""Who may import what, and how long a module may be."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "app").rglob("*.py"))
LIMIT = 450


def test_the_layers() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    environment = os.environ | {"PYTHONPATH": str(ROOT / "app")}
    done = subprocess.run(
        [command, "--no-cache"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def imported(module: Path) -> set[str]:
    """The packages that a module imports anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize(
    ("packages", "home"),
    [({"PySide6", "shiboken6"}, "desktop"), ({"peewee", "playhouse", "filelock", "sqlite3"}, "project")],
)
def test_only_one_package_knows(packages: set[str], home: str) -> None:
    inside = ROOT / "app" / "pullquote" / home
    users = {module for module in MODULES if imported(module) & packages}
    assert users
    assert not {str(module.relative_to(ROOT)) for module in users if not module.is_relative_to(inside)}


def test_modules_are_short() -> None:
    lengths = {
        str(module.relative_to(ROOT)): len(module.read_text("utf-8").splitlines()) for module in MODULES
    }
    assert not {module: length for module, length in lengths.items() if length >= LIMIT}
