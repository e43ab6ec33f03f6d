"""The words of an annotation in a message: short, and without marks of their own."""

__all__ = ["bare", "shortened"]

_SHORT = 32
_MARKS = "“”„«»‹›‘’‚'\"״ \u00a0\u202f"


def shortened(words: str, length: int = _SHORT) -> str:
    """The beginning of some words, whole ones where there is room."""
    if len(words) <= length:
        return words
    head = words[:length]
    return (head[: head.rfind(" ")] if " " in head[length // 2 :] else head).rstrip(" ,.;:…") + "…"


def bare(words: str) -> str:
    """The words of a quote without its marks, shortened: a sentence puts its own around them."""
    return shortened(words.strip(_MARKS) or words)
