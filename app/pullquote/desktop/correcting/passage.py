"""What goes with a passage that is taken out of a text: the breaks or the blank that only it needed."""

__all__ = ["with_its_blanks"]

_NO_BLANK_BEFORE = ",.;:!?)"


def with_its_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """The span `[start, end)`, in code points, widened so that neither an empty paragraph nor two blanks stay.

    Whole paragraphs go with the breaks behind them, the last ones with those before them.
    """
    begins = start == 0 or text[start - 1] == "\n"
    ends = end == len(text) or text[end] == "\n"
    if begins and ends:
        next_words = len(text) - len(text[end:].lstrip("\n"))
        return (start, next_words) if next_words < len(text) else (len(text[:start].rstrip("\n")), end)
    if (
        start > 0
        and text[start - 1] == " "
        and (ends or text[end].isspace() or text[end] in _NO_BLANK_BEFORE)
    ):
        return start - 1, end
    if not ends and text[end] == " " and (begins or text[start - 1].isspace()):
        return start, end + 1
    return start, end
