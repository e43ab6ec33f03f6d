"""Every parser with damaged files for a while: each must end in articles or in a sentence, in bounded time and memory.

`PULLQUOTE_FUZZ_SECONDS` is for all formats together. What goes wrong is written to `build/fuzz`, to become a test.
"""

import hashlib
import os
import random
import re
import time
from pathlib import Path

import pytest

from pullquote.importers import FORMATS
from tests.importers.fuzzing.examples import EXAMPLES
from tests.importers.fuzzing.mutations import mutated
from tests.importers.fuzzing.reader import Reader

SECONDS = float(os.environ.get("PULLQUOTE_FUZZ_SECONDS", "3600"))
FINDINGS = Path(__file__).parents[3] / "build" / "fuzz"


@pytest.mark.fuzz
@pytest.mark.parametrize("module", [each.module for each in FORMATS])
def test_damaged_files(module: str) -> None:
    seed = random.randrange(1 << 32)
    chance = random.Random(seed)
    examples = EXAMPLES[module]
    others = [data for files in EXAMPLES.values() for _, data in files]
    end = time.monotonic() + SECONDS / len(FORMATS)
    reader = Reader()
    findings: dict[str, str] = {}
    runs = 0
    while time.monotonic() < end:
        file, data = chance.choice(examples)
        data = mutated(data, chance, others)
        outcome = reader.read(file, data)
        runs += 1
        key = re.sub(r"\d{3,}|'[^']*'|: .*", "#", outcome.words)
        if outcome.kind == "broken" and key not in findings:
            FINDINGS.mkdir(parents=True, exist_ok=True)
            path = FINDINGS / f"{module}-{hashlib.sha256(data).hexdigest()[:8]}{Path(file).suffix}"
            path.write_bytes(data)
            findings[key] = f"{path}: {outcome.words}"
    reader.close()
    assert not findings, f"seed {seed}, {runs} files:\n" + "\n".join(findings.values())
    assert runs > 0
