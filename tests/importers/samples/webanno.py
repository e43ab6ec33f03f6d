"""Files in WebAnno TSV 3.3 of our own words, as INCEpTION lays them out."""

import re

from tests.importers.samples.marked import Sample, units


def webanno_tsv(sample: Sample, *, utf16: bool = True) -> bytes:
    """All labels in one layer, sentences where paragraphs are, tokens cut wherever a mark begins or ends."""
    edges = {edge for _, _, start, end in sample.places for edge in (start, end)}
    rows: list[str] = []
    by_place: dict[str, str] = {}
    sentences = re.finditer(r"\S(?:.|\n(?!\n))*", sample.text)
    for number, sentence in enumerate(sentences, 1):
        rows += ["", *(f"#Text={_text(line)}" for line in sentence[0].split("\n"))]
        tokens = _tokens(sample.text, sentence.start(), sentence.end(), edges)
        for token, (start, end) in enumerate(tokens, 1):
            unit = f"{number}-{token}"
            here = [each for each in sample.places if each[2] <= start and end <= each[3]]
            by_place |= {each[0]: by_place.get(each[0], unit) for each in here}
            counted = [units(sample.text[:at]) if utf16 else at for at in (start, end)]
            label = "|".join(f"{_value(each[1])}[{each[0]}]" for each in here) or "_"
            note = (
                "|".join(f"{_value(sample.notes.get(each[0], '')) or '*'}[{each[0]}]" for each in here) or "_"
            )
            words = _text(sample.text[start:end])
            rows.append(
                "\t".join([unit, f"{counted[0]}-{counted[1]}", words, label, note, "%relations%", ""])
            )
    for index, row in enumerate(rows):
        unit = row.partition("\t")[0]
        here_too = [each for each in sample.relations if by_place[each[2]] == unit]
        roles = "|".join(_value(role) for role, _, _ in here_too) or "_"
        bases = "|".join(f"{by_place[head]}[{head}_{tail}]" for _, head, tail in here_too) or "_"
        rows[index] = row.replace("%relations%", f"{roles}\t{bases}")
    header = [
        "#FORMAT=WebAnno TSV 3.3",
        "#T_SP=webanno.custom.Span|label|note",
        "#T_RL=webanno.custom.Relation|label|BT_webanno.custom.Span",
        "",
    ]
    return "\n".join([*header, *rows, ""]).encode()


def _tokens(text: str, start: int, end: int, edges: set[int]) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    for word in re.finditer(r"\S+", text[start:end]):
        inside = [at for at in sorted(edges) if start + word.start() < at < start + word.end()]
        bounds = [start + word.start(), *inside, start + word.end()]
        cuts += list(zip(bounds, bounds[1:], strict=False))
    return cuts


def _text(words: str) -> str:
    return words.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r")


def _value(words: str) -> str:
    escaped = re.sub(r"->|[\\\[\]|_;*]", lambda found: "\\" + found[0], words)
    return escaped.replace("\t", "\\t").replace("\n", "\\n")
