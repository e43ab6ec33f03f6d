"""Articles of invented words: two of them share nothing, unless they are made to."""

from random import Random


def story(seed: int, sentences: int = 12) -> list[str]:
    """The sentences of one story."""
    random = Random(seed)

    def word() -> str:
        return "".join(random.choices("aeioulnrstdmk", k=random.randint(3, 9)))

    return [f"{' '.join(word() for _ in range(10)).capitalize()}." for _ in range(sentences)]


def page(*parts: list[str]) -> str:
    """A text of these sentences, three a paragraph."""
    sentences = [sentence for part in parts for sentence in part]
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
