"""Claim suggestions against the gold of the train articles in `seeds/`: figures by rule, as a table for
`resources/lexicon/precision.toml`.

    python -m tests.benchmarks.claims
"""

import tomllib
from collections import Counter
from pathlib import Path

from pullquote.agreement.matching import match
from pullquote.agreement.spans import Spans, merged
from pullquote.jobs.seeds import locate, read_seed
from pullquote.suggest import suggest

SEEDS = Path(__file__).parents[2] / "seeds"


def main() -> None:
    """Print precision by rule at IoU 0.5, recall, and how often type and check-worthiness are right."""
    splits = tomllib.loads((SEEDS / "splits.toml").read_text("utf-8"))
    predicted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    gold = types = worth = 0
    for path in sorted((SEEDS / "articles").glob("*.txt")):
        if path.stem in splits["test"]:
            continue
        head, _, text = path.read_text("utf-8").partition("\n\n")
        language = next(line.split(": ")[1] for line in head.splitlines() if line.startswith("Language: "))
        tagged = [
            a for a in read_seed(SEEDS / "annotations" / f"{path.stem}.toml").annotation if a.label == "claim"
        ]
        there: list[Spans] = [merged(locate(text, a.text, a.occurrence)) for a in tagged]
        found = suggest(text, language, with_claims=True).claims
        spans: list[Spans] = [merged(claim.fragments) for claim in found]
        gold += len(tagged)
        predicted.update(claim.rule for claim in found)
        for one, other in match(there, spans, 0.5):
            claim, values = found[other], {value.name: value.value for value in tagged[one].values}
            right[claim.rule] += 1
            types += values.get("claim_type") == claim.claim_type
            worth += values.get("checkworthiness") == claim.checkworthiness
    matched = right.total()
    print(f"# claims: precision {matched / predicted.total():.2f}, recall {matched / gold:.2f} of {gold},")
    print(
        f"# type right {types / matched:.2f}, check-worthiness right {worth / matched:.2f} of those matched"
    )
    print(f"[claim]\nother = {matched / predicted.total():.2f}")
    for rule, count in sorted(predicted.items()):
        if count >= 5:
            print(f"{rule} = {right[rule] / count:.2f}")


if __name__ == "__main__":
    main()
