"""Which article of one dataset is which of another, and whether they have the same text."""

from collections.abc import Sequence

from pullquote.agreement.tagged import SPAN_KINDS, TaggedArticle
from pullquote.errors import PullquoteError
from pullquote.wording import say

__all__ = ["NothingToCompare", "SeveralAnnotators", "TextsDiffer", "pair_articles"]


class NothingToCompare(PullquoteError):
    """Two datasets have no article in common."""


class TextsDiffer(PullquoteError):
    """An article's text is not the same on both sides, so that offsets mean different words."""


class SeveralAnnotators(PullquoteError):
    """An article holds the layers of several annotators, which cannot be scored as if they were one's."""


def pair_articles(
    gold: Sequence[TaggedArticle], predicted: Sequence[TaggedArticle]
) -> list[tuple[TaggedArticle, TaggedArticle]]:
    """Every gold article and its prediction, by id, else by the text's SHA-256.

    A gold article without a partner is paired with one in which nothing is tagged. Predictions for other articles are
    left out: nobody knows whether they are right. Raises `NothingToCompare`, `TextsDiffer` or `SeveralAnnotators`.
    """
    for article in (*gold, *predicted):
        if len(article.annotators) > 1:
            names = ", ".join(sorted(article.annotators))
            raise SeveralAnnotators(
                say(
                    "The article “{article}” has annotations of several annotators ({names}). "
                    "Score one at a time.",
                    article=article.id,
                    names=names,
                )
            )
    by_id = {article.id: article for article in predicted}
    by_text = {article.text_sha256: article for article in predicted if article.text_sha256}
    pairs = [(article, by_id.get(article.id) or by_text.get(article.text_sha256)) for article in gold]
    if not any(partner for _, partner in pairs):
        raise NothingToCompare(say("The two datasets have no article in common, neither by id nor by text."))
    for article, partner in pairs:
        if partner:
            _check_texts(article, partner)
    quotes_only = predicted[0].spans is None
    return [(article, partner or _nothing(article, quotes_only)) for article, partner in pairs]


def _nothing(article: TaggedArticle, quotes_only: bool) -> TaggedArticle:
    spans = None if quotes_only else dict.fromkeys(SPAN_KINDS, ())
    return TaggedArticle(article.id, (), (), frozenset(), article.text, article.text_sha256, spans)


def _check_texts(gold: TaggedArticle, predicted: TaggedArticle) -> None:
    if gold.text is not None and predicted.text is not None:
        same = gold.text == predicted.text
    else:
        text = gold.text if gold.text is not None else predicted.text
        unsure = predicted if gold.text is not None else gold
        same = text is None or all(text[f.start : f.end] == f.text for f in unsure.fragments)
    if not same:
        raise TextsDiffer(
            say(
                "The text of the article “{gold}” is not the same on both sides. "
                "Score annotations of the same text.",
                gold=gold.id,
            )
        )
