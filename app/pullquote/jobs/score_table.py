"""A score report as tables for a terminal."""

from collections.abc import Iterator

from rich.table import Table

from pullquote.agreement.attributions import CONSTRUCTION_MEASURES, MEASURES
from pullquote.agreement.labelled_spans import SPAN_TITLES
from pullquote.agreement.report import Figures, Report
from pullquote.agreement.scores import Accuracy, Estimate

__all__ = ["tables"]

_NOTHING = "–"


def tables(report: Report) -> Iterator[Table]:
    """The report's tables: measures over all quotes, by construction, types confused, labelled spans."""
    title = (
        f"{report.articles:,} articles, {report.gold_quotes:,} gold and {report.predicted_quotes:,} predicted quotes; "
        f"contents match from IoU {report.iou:g} on{', marks included' if report.strict_marks else ''}"
    )
    yield _table(
        f"{title}\n95 % intervals over articles", {MEASURES[m]: f for m, f in report.measures.items()}
    )
    for what, values in (("type", report.by_quote_type), ("source", report.by_explicitness)):
        rows = {
            f"{value}: {MEASURES[measure]}": figures[measure]
            for value, figures in values.items()
            for measure in CONSTRUCTION_MEASURES
        }
        yield _table(f"By {what} of the quote", rows)
    yield _confusion(report)
    spans = {
        f"{title}, {measure}": figure
        for kind, title in SPAN_TITLES.items()
        for measure, figure in report.spans.get(kind, {}).items()
    }
    if spans:
        yield _table("Labels that stand alone", spans)


def _table(title: str, rows: Figures) -> Table:
    table = Table("", title=title, title_justify="left")
    for name in ("precision", "recall", "F1 or accuracy", "macro", "of"):
        table.add_column(name, justify="right")
    for name, figure in rows.items():
        if isinstance(figure, Accuracy):
            main = figure.accuracy
            table.add_row(name, "", "", _micro(main), _share(main.macro), f"{figure.of:,.0f}")
        else:
            cells = (_micro(figure.precision), _micro(figure.recall), _micro(figure.f1))
            table.add_row(name, *cells, _share(figure.f1.macro), f"{figure.gold:,.0f}")
    return table


def _confusion(report: Report) -> Table:
    """Rows are gold, columns predicted."""
    predicted = sorted({cell.predicted for cell in report.quote_types})
    numbers = {(cell.gold, cell.predicted): cell.quotes for cell in report.quote_types}
    table = Table("gold \\ predicted", title="Types of matched quotes", title_justify="left")
    for name in predicted:
        table.add_column(name or "none", justify="right")
    for gold in sorted({cell.gold for cell in report.quote_types}):
        table.add_row(gold or "none", *(f"{numbers.get((gold, name), 0):,}" for name in predicted))
    return table


def _micro(estimate: Estimate) -> str:
    interval = estimate.micro_interval
    between = f" [{_share(interval[0])}–{_share(interval[1])}]" if interval else ""
    return _share(estimate.micro) + between


def _share(value: float | None) -> str:
    return _NOTHING if value is None else f"{value:.3f}"
