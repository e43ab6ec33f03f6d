"""The public Python API, and the examples that show it."""

import contextlib
import io
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import pullquote
from tests.datasets import attributions

ROOT = Path(__file__).parents[1]


def execute(code: str) -> str:
    """Run an example in the current folder; what it prints."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(code, "<example>", "exec"), {})
    return printed.getvalue()


def test_every_public_name_is_there() -> None:
    for name in pullquote.__all__:
        assert getattr(pullquote, name) is not None
        assert name in dir(pullquote)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        pullquote.nonsense  # noqa: B018


def test_importing_it_loads_neither_qt_nor_the_database() -> None:
    script = (
        "import sys, pullquote; print(sorted({'PySide6', 'peewee', 'typer', 'regex'} & sys.modules.keys()))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "app")}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_the_example_of_the_package_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert pullquote.__doc__
    execute(textwrap.dedent(pullquote.__doc__.split("\n\n", 2)[2]))
    (quote,) = attributions(tmp_path / "dataset")
    assert [fragment["text"] for fragment in quote["content"]] == ["“Two more weeks,”"]
    assert quote["verbatim"] == quote["content"]
    assert [source["fragments"][0]["text"] for source in quote["sources"]] == ["Bram Ekelund"]


def test_the_examples_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    examples = re.findall(
        r"^```python\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    assert examples
    printed = "".join(execute(example) for example in examples)
    assert "quote “We lost,” … “but we learned.”" in printed
    (quote,) = attributions(tmp_path / "gold")
    assert [fragment["text"] for fragment in quote["content"]] == ["“We lost,”", "“but we learned.”"]
    assert [source["fragments"][0]["text"] for source in quote["sources"]] == ["Ana"]
