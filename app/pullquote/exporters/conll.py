"""CoNLL columns: one file a label, a word and its IOB2 tag a line, a tab between them.

A tag says one thing of a word, so each label has its own file, and of annotations of a label that overlap only the
first in reading order is there. Blanks of the text are lost; a sentence ends with an empty line, and an annotation that
goes on in the next one begins there anew. A word that an annotation's edge runs through is two.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack

from pullquote.codebook import Label
from pullquote.exporters.carries import Carries, overlapping
from pullquote.exporters.folder import Folder
from pullquote.exporters.tagged import Names, Tagged
from pullquote.exporters.tokens import sentences, tokens

__all__ = ["CARRIES", "write"]

CARRIES = Carries(overlaps="across labels")


def write(articles: Iterable[Tagged], names: Names, folder: Folder) -> None:
    """Write `<label>.conll` for every label of the codebook."""
    with ExitStack() as stack:
        files = [
            (label, stack.enter_context(folder.file(f"{_stem(label)}.conll")))
            for label in names.codebook.labels
        ]
        for tagged in articles:
            for label, file in files:
                file.write("".join(f"{line}\n" for line in _lines(tagged, label)).encode())


def _stem(label: Label) -> str:
    return re.sub(r"[^\w-]+", "_", label.id)


def _lines(tagged: Tagged, label: Label) -> Iterator[str]:
    """An article's lines: one that says that it begins, then its words."""
    own = [each for each in tagged.annotations if each.label == label.id]
    dropped = {each.id for each in overlapping(own)}
    spans = sorted(span for each in own if each.id not in dropped for span in each.spans)
    edges = [edge for span in spans for edge in span]
    text, name = tagged.article.text, re.sub(r"\s+", "_", label.name)
    yield f"-DOCSTART-\t{tagged.article.id}\tO"
    yield ""
    at = 0
    for sentence in sentences(text):
        for number, (start, end) in enumerate(tokens(text, *sentence, edges)):
            while at < len(spans) and spans[at][1] <= start:
                at += 1
            inside = at < len(spans) and spans[at][0] <= start
            tag = f"{'B' if number == 0 or start == spans[at][0] else 'I'}-{name}" if inside else "O"
            yield f"{text[start:end]}\t{tag}"
        yield ""
