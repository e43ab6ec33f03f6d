"""The worked example of docs/suggest-at-scale.md, run as it stands there on a cluster of two workers."""

import json
import re
import runpy
from pathlib import Path

import pytest

from pullquote.suggest import find_quotes
from tests.bench.suggestions import articles

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("default")]

PAGE = Path(__file__).parents[2] / "docs" / "suggest-at-scale.md"


def test_the_example_gives_what_one_process_gives(tmp_path: Path) -> None:
    from dask.distributed import LocalCluster

    [code] = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    script = tmp_path / "suggest_at_scale.py"
    script.write_text(code.replace('blocksize="16MiB"', "blocksize=2000"), "utf-8")
    corpus = tmp_path / "corpus.jsonl"
    read = {
        f"{language}-{n}": (article.text, language)
        for language in ("en", "de", "fr", "es")
        for n, article in enumerate(list(articles("train", language)) * 2)
    }
    assert any("\u2028" in text for text, _ in read.values())  # a line end to some, and not to JSON Lines
    with corpus.open("w", encoding="utf-8", newline="") as file:
        for name, (text, language) in read.items():
            record = {"id": name, "text": text, "language": language}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    (tmp_path / "out").mkdir()
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        runpy.run_path(str(script))["main"](str(corpus), str(tmp_path / "out"), cluster)
    parts = sorted((tmp_path / "out").glob("*.jsonl"))
    assert len(parts) > 2
    whole = b"".join(part.read_bytes() for part in parts)
    found = [json.loads(line) for line in whole.removesuffix(b"\n").split(b"\n")]
    expected = {
        (name, tuple((start, end, text[start:end]) for start, end in quote.content), quote.rule)
        for name, (text, language) in read.items()
        for quote in find_quotes(text, language)
    }
    assert {(q["article"], tuple(map(tuple, q["content"])), q["rule"]) for q in found} == expected
    assert len(found) >= 3 * len(read)
