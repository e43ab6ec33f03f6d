"""C03: CRLF, lone CR and LF are each one line break, one code point."""

from pathlib import Path

from tests.cases.helpers import DATA, check_offsets, expected


def test_every_kind_of_line_end_is_one_code_point(tmp_path: Path) -> None:
    raw = (DATA / "C03_crlf_mixed.txt").read_bytes()
    assert b"\r\n" in raw
    assert b"\r" in raw.replace(b"\r\n", b"")
    assert "\r" not in expected("C03")["canonical_text"]
    check_offsets("C03", tmp_path)
