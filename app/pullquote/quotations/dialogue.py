"""Speech that a dash opens: a paragraph each, as in French, Spanish, Polish and Russian.

Lists and signatures open with dashes too. So a paragraph is speech only if a verb of speaking stands where a
dialogue has it (“—Me voy —dijo Ana—.”, “— Je pars, dit Ana.”), or if it stands among such paragraphs or answers
a question among its neighbours.
"""

import re
from functools import cache
from itertools import pairwise

from pullquote.boundaries import Span, snap_end, snap_start
from pullquote.quotations.marks import MARKS

__all__ = ["DASHES", "speech"]

DASHES = "—–―"

# Verbs in the forms that stand beside speech: Spanish, Portuguese, French, Polish, Russian, Ukrainian.
_SAID = r"""(?ix:
    dijo|dijeron|dicen|decía|respondió|responde|contestó|contesta|preguntó|pregunta|añadió|añade|agregó
    | exclamó|exclama|explicó|explica|replicó|replica|insistió|insiste|murmuró|susurró|gritó|aseguró|asegura|afirmó
    | comentó|comenta|señaló|apuntó|apostilló|prosiguió|concluyó|recordó|admitió|confesó|bromeó|lamentó|protestó
    | disse|disseram|perguntou|respondeu|acrescentou|explicou|exclamou|gritou|afirmou|murmurou|insistiu
    | dit|disait|dirent|répond|répondit|répondait|répliqu(?:e|a)|rétorqu(?:e|a)|demand(?:e|a|ait)|ajout(?:e|a|ait)
    | lança|lançait|murmur(?:e|a)|cri(?:e|a|ait)|s['’]écri(?:e|a)|s['’]exclam(?:e|a)|expliqu(?:e|a|ait)
    | affirm(?:e|a)|assur(?:e|a)|poursuit|poursuivit|reprend|reprit|conclut|soupir(?:e|a)|insist(?:e|a)|confi(?:e|a)
    | racont(?:e|a)|protest(?:e|a)|renchérit|déclar(?:e|a)|chuchot(?:e|a)|interrog(?:e|ea)
    | powiedział[ai]?|powiedzieli|mówią?|mówił[ai]?|odpowiedział[ai]?|odpowiada|odparł[ai]?|zapytał[ai]?|spytał[ai]?
    | pyta|dodał[ai]?|dodaje|stwierdził[ai]?|stwierdza|tłumaczył?a?|wyjaśnił[ai]?|wyjaśnia|krzyknął|krzyknęła
    | zawołał[ai]?|szepnął|szepnęła|zaznaczył[ai]?|zaznacza|podkreślił[ai]?|podkreśla|przyznał[ai]?|przyznaje|rzekł[ai]?
    | zauważył[ai]?|zauważa|oświadczył[ai]?|ocenił[ai]?|ocenia|opowiada|mruknął|mruknęła
    | сказал[аи]?|говорит|говорил[аи]?|ответил[аи]?|отвечает|спросил[аи]?|спрашивает|добавил[аи]?|добавляет
    | заявил[аи]?|крикнул[аи]?|прошептал[аи]?|воскликнул[аи]?|объяснил[аи]?|объясняет|пояснил[аи]?|отметил[аи]?
    | рассказал[аи]?|рассказывает|возразил[аи]?|подчеркнул[аи]?|уточнил[аи]?|продолжил[аи]?|продолжает|произн[её]с
    | произнесла|пробормотал[аи]?|вздохнул[аи]?|признался|признал[аи]?сь
    | сказав|каже|відповів|відповіла|запитав|запитала|додав|додала|пояснив|пояснила|зазначив|зазначила
)\b"""
_OPENING = re.compile(rf"[^\S\n]*(?P<dash>[{DASHES}])[^\S\n]*(?=[^\s{DASHES}{MARKS}])")
_BREAK = re.compile(rf"(?<=\s)[{DASHES}]|[{DASHES}](?=[\s.,;:!?…]|$)", re.MULTILINE)
_RESUMED = re.compile(r"[\s.,;:…]*")
_STOP = re.compile(r"[.!?…»”\"]\s*\Z")
_REACH = 4  # paragraphs before and after that say whether one is part of a dialogue
_LONG = 2000  # code points of a neighbour that are looked at


@cache
def _narration() -> re.Pattern[str]:
    # Between dashes these two are verbs of speaking; after a mere comma they may be English.
    return re.compile(rf"\s*(?:[\w’']+\s+){{0,2}}(?:{_SAID}|(?:dice|lance)\b)")


@cache
def _after_comma() -> re.Pattern[str]:
    return re.compile(rf"[,!?…]\s+(?:[lmtn]['’]|l[ae]s?\s|se\s)?{_SAID}(?!\s*[{MARKS}])")


def _narrations(text: str, start: int, end: int) -> list[Span]:
    """What a narrator says between dashes, the dashes included."""
    found: list[Span] = []
    opened = -1
    for match in _BREAK.finditer(text, start, end):
        if opened >= 0:
            found.append((opened, match.end()))
            opened = -1
        elif text[match.start() - 1].isspace() and _narration().match(text, match.end(), end):
            opened = match.start()
    if opened >= 0:
        found.append((opened, end))
    return found


def _has_cue(text: str, start: int, end: int) -> bool:
    return bool(_after_comma().search(text, start, end) or _narrations(text, start, end))


def _neighbours(text: str, paragraph: Span, dash: str) -> list[Span]:
    """What follows the dash in the paragraphs around this one that open with the same dash, cut short."""
    around: list[Span] = []
    for step in (-1, 1):
        start, end = paragraph
        for _ in range(_REACH):
            # One blank line at most between two turns of a dialogue.
            if step > 0:
                start = end + 1 + (text[end + 1 : end + 2] == "\n")
                line_end = text.find("\n", start, start + _LONG)
                end = min(len(text), start + _LONG) if line_end < 0 else line_end
            else:
                end = start - 1 - (text[start - 2 : start - 1] == "\n")
                start = max(0, end - _LONG, text.rfind("\n", max(0, end - _LONG), max(0, end)) + 1)
            opening = _OPENING.match(text, start, end) if 0 <= start < end else None
            if opening is None or opening["dash"] != dash:
                break
            around.append((opening.end(), end))
    return around


def _is_turn(text: str, paragraph: Span, opening: re.Match[str]) -> bool:
    """Whether a paragraph without a cue is a turn of a dialogue around it."""
    own = opening.end(), paragraph[1]
    if text[own[0]].islower() or not _STOP.search(text, max(own[0], own[1] - 50), own[1]):
        return False
    around = sorted([own, *_neighbours(text, paragraph, opening["dash"])])
    if any(_has_cue(text, start, end) for start, end in around if (start, end) != own):
        return True
    asks = [text[start:end].rstrip(' »”"\u00a0\u202f').endswith("?") for start, end in around]
    return (True, False) in pairwise(asks)


def speech(text: str, paragraph: Span) -> list[Span]:
    """The spoken parts of a paragraph that a dash opens, without the dashes; none if it may be something else."""
    opening = _OPENING.match(text, *paragraph)
    if opening is None:
        return []
    start, end = opening.end(), paragraph[1]
    narrations = _narrations(text, start, end)
    if not (narrations or _after_comma().search(text, start, end) or _is_turn(text, paragraph, opening)):
        return []
    spoken: list[Span] = []
    for narrated, resumed in [*narrations, (end, end)]:
        if stripped := text[start:narrated].rstrip():
            spoken.append((snap_start(text, start), snap_end(text, start + len(stripped))))
        after = _RESUMED.match(text, resumed, end)
        start = after.end() if after else end
    return spoken
