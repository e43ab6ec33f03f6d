"""Quotations: which words stand in quotation marks, or are speech after a dash, and what holds them.

Every offset is in **Unicode code points** of the given text, end-exclusive. The rules are plain ones for news prose,
one paragraph at a time: sure where they can be, silent where not, and linear in the text whatever it is.

`marks` tells quotation marks from apostrophes, feet and inches; `pairs` finds which marks belong together; `dialogue`
finds speech after dashes; `reading` makes `Quotation` records of both.
"""

from pullquote.quotations.marks import Family
from pullquote.quotations.reading import (
    Quotation,
    next_quotation,
    previous_quotation,
    quotation_at,
    quotations,
    read_quotations,
)

__all__ = [
    "Family",
    "Quotation",
    "next_quotation",
    "previous_quotation",
    "quotation_at",
    "quotations",
    "read_quotations",
]
