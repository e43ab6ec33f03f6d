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
    texts = [article.text for article in articles("train")]
    lines = [json.dumps({"id": str(n), "text": text, "language": "en"}) for n, text in enumerate(texts * 3)]
    corpus.write_text("\n".join(lines) + "\n", "utf-8")
    (tmp_path / "out").mkdir()
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        runpy.run_path(str(script))["main"](str(corpus), str(tmp_path / "out"), cluster)
    parts = sorted((tmp_path / "out").glob("*.jsonl"))
    assert len(parts) > 2
    found = [json.loads(line) for part in parts for line in part.read_text("utf-8").splitlines()]
    expected = {
        (str(n), tuple((start, end, text[start:end]) for start, end in quote.content), quote.rule)
        for n, text in enumerate(texts * 3)
        for quote in find_quotes(text)
    }
    assert {(q["article"], tuple(map(tuple, q["content"])), q["rule"]) for q in found} == expected
    assert len(found) >= 3 * len(texts)
