import io
import sys
from datetime import date

import pyarrow
import pytest
from pyarrow import parquet

from pullquote.errors import FileProblem
from pullquote.importers import Source, read
from pullquote.records import Attribute


def _file(columns: dict[str, list[object]]) -> bytes:
    out = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), out)
    return out.getvalue()


def test_a_parquet_file_is_a_table() -> None:
    data = _file({"text": ["One 🌊.", "Two."], "date": [date(2026, 10, 14), None], "tags": [["a", "b"], []]})
    one, two = read(Source("a.parquet", data)).drafts
    assert (one.article.text, one.article.published) == ("One 🌊.", "2026-10-14")
    assert one.article.metadata == (Attribute("tags", "a; b"),)
    assert (two.article.published, two.article.metadata) == ("", ())


def test_damaged_and_empty_files_are_refused() -> None:
    with pytest.raises(FileProblem, match="damaged"):
        read(Source("a.parquet", b"PAR1 and no more"))
    with pytest.raises(FileProblem, match="holds no rows"):
        read(Source("a.parquet", _file({"text": []})))


def test_without_pyarrow_the_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    data = _file({"text": ["One."]})
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(FileProblem, match=r"pip install pullquote\[parquet\]"):
        read(Source("a.parquet", data))
