"""Scoring: how well one dataset agrees with another that counts as gold."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from pullquote.agreement.actors import SameActors
from pullquote.agreement.attributions import Setting
from pullquote.agreement.pairing import NothingToCompare, pair_articles
from pullquote.agreement.report import Report, compare
from pullquote.agreement.tagged import TaggedArticle, from_article, from_attributions
from pullquote.codebook import Codebook, default_codebook, load_codebook
from pullquote.dataset import (
    ARTICLES,
    ATTRIBUTIONS,
    CODEBOOK,
    REGISTRY,
    ActorRecord,
    ArticleRecord,
    AttributionRecord,
    RegistryRecord,
)
from pullquote.errors import FileProblem, InvalidDataset, PullquoteError, file_problem
from pullquote.text import sha256
from pullquote.wording import say

__all__ = ["InvalidThreshold", "score_datasets"]

_line = msgspec.json.Decoder(ArticleRecord | AttributionRecord)
_registry = msgspec.json.Decoder(RegistryRecord)


class InvalidThreshold(PullquoteError):
    """The overlap from which contents match is not above 0 and at most 1."""


def score_datasets(
    gold: str | os.PathLike[str],
    predicted: str | os.PathLike[str],
    *,
    iou: float = 0.5,
    strict_marks: bool = False,
) -> Report:
    """Compare two datasets; each is a folder, an `articles.jsonl` or an `attributions.jsonl` under any name.

    Contents match when they share at least `iou` of their characters (intersection over union); unless
    `strict_marks`, quotation marks and commas at their edges are not part of them. `codebook.toml` and
    `registry.jsonl` are read when they lie beside the file; else the default codebook's names count. What was
    rejected is left out. Articles that only the prediction has are not scored, and the report's notes say so.

    Raises `FileProblem`, `InvalidDataset`, `InvalidCodebook`, `InvalidThreshold`, `NothingToCompare`, `TextsDiffer`
    or `SeveralAnnotators`.
    """
    if not 0 < iou <= 1:
        raise InvalidThreshold(say("An overlap of {iou} is not above 0 and at most 1.", iou=format(iou, "g")))
    ours, theirs = _Side(Path(gold)), _Side(Path(predicted))
    pairs = pair_articles(ours.articles, theirs.articles)
    report = compare(pairs, SameActors(ours.actors, theirs.actors), Setting(iou, strict_marks))
    return msgspec.structs.replace(report, notes=tuple(_notes(ours, theirs, report)))


def _notes(gold: "_Side", predicted: "_Side", report: Report) -> Iterator[str]:
    ids, texts = (
        {getattr(article, name) for article in predicted.articles} - {""} for name in ("id", "text_sha256")
    )
    alone = sum(not (a.id in ids or a.text_sha256 in texts) for a in gold.articles)
    if alone:
        yield say(
            "Articles of the gold that the prediction does not have: {alone}. Nothing counts as found there.",
            alone=alone,
        )
    beyond = len(predicted.articles) - (report.articles - alone)
    if beyond > 0:
        yield say("Articles that only the prediction has: {beyond}. They are not scored.", beyond=beyond)
    if not report.spans:
        yield say(
            "Actor mentions, claims, zones and words not attributed are not compared: a side has attributions only."
        )
    if gold.unfinished:
        yield say(
            "Articles of the gold not marked as complete: {unfinished}. What is not tagged counts as absent.",
            unfinished=gold.unfinished,
        )


class _Side:
    """One of the two datasets: its articles, and the names of its actors by id."""

    def __init__(self, path: Path) -> None:
        file = path / ARTICLES if path.is_dir() else path
        if path.is_dir() and not file.exists():
            file = path / ATTRIBUTIONS
        folder = file.parent
        codebook = _codebook(folder / CODEBOOK)
        self.unfinished = 0
        self.actors: dict[str, tuple[str, ...]] = dict(_registered(folder / REGISTRY))
        quotes: dict[str, list[AttributionRecord]] = {}
        articles: list[TaggedArticle] = []
        for where, record in _records(file, _line):
            if isinstance(record, AttributionRecord):
                quotes.setdefault(record.article, []).append(record)
                continue
            _check(where, record, codebook)
            articles.append(from_article(record, codebook))
            self.unfinished += not record.complete
            self.actors.update(articles[-1].actors)
        if quotes and articles:
            raise InvalidDataset(
                say(
                    "“{file}” mixes articles and attributions. Score one kind of record at a time.", file=file
                )
            )
        articles += (from_attributions(article, records) for article, records in quotes.items())
        if not articles:
            raise NothingToCompare(say("“{file}” holds no article.", file=file))
        if len({article.id for article in articles}) < len(articles):
            raise InvalidDataset(say("“{file}” has two articles with the same id.", file=file))
        self.articles = articles


def _codebook(path: Path) -> Codebook:
    if not path.exists():
        return default_codebook()
    try:
        return load_codebook(path.read_bytes().decode(), f"“{path}”")
    except UnicodeDecodeError as error:
        raise InvalidDataset(
            say("“{path}” is not UTF-8 at byte {start}.", path=path, start=error.start)
        ) from error
    except OSError as error:
        raise file_problem(error, say("“{path}” cannot be read", path=path)) from error


def _registered(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    if path.exists():
        for _, record in _records(path, _registry):
            if isinstance(record, ActorRecord):
                yield record.id, (record.name, *record.aliases)


def _records(path: Path, decoder: "msgspec.json.Decoder[Any]") -> Iterator[tuple[str, Any]]:
    """Where each record stands, for messages, and the record."""
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                where = say("“{path}”, line {number}", path=path, number=number)
                try:
                    yield where, decoder.decode(line)
                except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                    raise InvalidDataset(
                        say("{where} cannot be read: {reason}.", where=where, reason=error)
                    ) from error
    except FileNotFoundError as error:
        raise FileProblem(say("“{path}” does not exist.", path=path)) from error
    except OSError as error:
        raise file_problem(error, say("“{path}” cannot be read", path=path)) from error


def _check(where: str, record: ArticleRecord, codebook: Codebook) -> None:
    """That words and labels are what they are said to be: a wrong offset or name would only lower a figure."""
    if sha256(record.text) != record.text_sha256:
        raise InvalidDataset(
            say("{where}: the text is not the one that was exported: its SHA-256 differs.", where=where)
        )
    names = {label.name for label in codebook.labels}
    for annotation in record.annotations:
        if annotation.label not in names:
            raise InvalidDataset(
                say(
                    "{where}: the label “{label}” is not in the codebook “{codebook}”. "
                    "Put the dataset's {file} beside it.",
                    where=where,
                    label=annotation.label,
                    codebook=codebook.name,
                    file=CODEBOOK,
                )
            )
        for fragment in annotation.fragments:
            if record.text[fragment.start : fragment.end] != fragment.text:
                raise InvalidDataset(
                    say(
                        "{where}: the words at {start}–{end} are not “{text}”.",
                        where=where,
                        start=fragment.start,
                        end=fragment.end,
                        text=fragment.text,
                    )
                )
