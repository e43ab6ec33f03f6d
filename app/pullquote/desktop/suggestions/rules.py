"""Why something is suggested, in words: what the rule has seen, instead of its name."""

from pullquote.jobs.proposals import Proposal
from pullquote.wording import later, say

__all__ = ["reason_of"]

_WHOLE = {
    "colon": later("words in quotation marks behind a colon"),
    "dash": later("the dash of a dialogue"),
    "transcript": later("a speaker’s name before each turn"),
    "inherits": later("a quotation behind one of the same speaker"),
    "introduced": later("a quotation that the sentence before announces"),
    "implicit": later("a quotation behind a sentence on somebody"),
    "beside": later("a quotation beside a verb of saying"),
    "reported-on": later("a sentence that goes on with reported speech"),
}

_PARTS = (
    ("according", later("words such as “according to” beside a source")),
    ("own", later("words such as “in her view”")),
    ("noun", later("a noun such as “claim” with what is claimed")),
    ("quote", later("a verb of saying beside quotation marks")),
    ("aside", later("an aside such as “she said” beside what is said")),
    ("inverted", later("an aside such as “said she” beside what is said")),
    ("whether", later("a verb of asking with “whether”")),
    ("asked", later("a verb of asking beside a question")),
    ("that", later("a verb of saying or thinking with “that”")),
    ("to", later("a verb such as “want” or “promise” with “to”")),
    ("thing", later("a verb such as “deny” with what it is about")),
    ("clause", later("a verb of saying or thinking with a clause")),
    ("said", later("a verb of saying beside what is said")),
)
"""The first that a rule's name has, as one of its parts, tells most of it."""

_KINDS = {
    "quoted": later("words in quotation marks that nobody is said to have said"),
    "mention": later("a name or a title"),
    "zone": later("where and how the paragraph stands on the page"),
    "claim": later("what the sentence states"),
}


def reason_of(proposal: Proposal) -> str:
    """How often the rule is right, and what it has seen: “66 % sure, from an aside such as …”."""
    percent = round(100 * proposal.confidence)
    template = _template(proposal)
    if not template:
        return say("{percent} % sure", percent=percent)
    return say("{percent} % sure, from {reason}", percent=percent, reason=say(template))


def _template(proposal: Proposal) -> str:
    if proposal.kind != "attribution":
        return _KINDS.get(proposal.kind, "")
    parts = proposal.rule.split("-")
    return _WHOLE.get(proposal.rule) or next((words for part, words in _PARTS if part in parts), "")
