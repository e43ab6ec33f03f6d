"""What a cue rule finds in a sentence."""

from dataclasses import dataclass

from pullquote.suggest.paragraph import Tokens

__all__ = ["Frame"]


@dataclass(slots=True)
class Frame:
    """One cue with its source and content; `pattern` and `kind` (the cue's class) name the rule."""

    cue: Tokens
    source: Tokens | None
    content: list[Tokens]
    pattern: str
    kind: str
    lemma: str
    addressee: Tokens | None = None

    @property
    def rule(self) -> str:
        """The rule's id, such as `that-speech`."""
        return f"{self.pattern}-{self.kind}"
