"""C10: offsets in right-to-left text are in logical order. (How it looks is tested with the window.)"""

from pathlib import Path

from tests.cases.helpers import check_offsets, expected


def test_offsets_are_logical(tmp_path: Path) -> None:
    assert all(span["start"] < span["end"] for span in expected("C10")["spans"])
    check_offsets("C10", tmp_path)
