"""C07: double blanks, tabs and blanks before a line break stay."""

from pathlib import Path

from tests.cases.helpers import check_offsets


def test_blanks_stay_and_count(tmp_path: Path) -> None:
    check_offsets("C07", tmp_path)
