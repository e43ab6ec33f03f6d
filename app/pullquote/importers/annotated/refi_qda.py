"""REFI-QDA projects (.qdpx, .qde) of QualCoder, NVivo, MAXQDA, ATLAS.ti and others: the texts with their codings.

The standard leaves open what counts as a character at the end of a selection or of a line, and tools differ. Where they
name a selection by its words, these tell how the project counts; it is said when that is not as the standard has it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product

from pullquote.errors import FileProblem
from pullquote.importers.annotated.anchoring import Measure, Places
from pullquote.importers.annotated.articles import annotated_draft, fields_from, reading_of
from pullquote.importers.annotated.refi_project import Link, Project, Selection, Text, project_of
from pullquote.importers.archives import Archive
from pullquote.importers.decoding import decode_surely
from pullquote.importers.drafting import provenance
from pullquote.importers.drafts import Draft, Marked, Related
from pullquote.importers.reading import AS_FOUND, Choices, LeftOut, Reading, Source
from pullquote.records import Attribute
from pullquote.wording import later, plural, say

__all__ = ["NAME", "read", "recognises"]

NAME = "refi-qda/1"

_MOST_NOTED = 64 << 20

_INTERNAL = "internal://"

_KINDS = {
    "PictureSource": later("a picture"),
    "PDFSource": later("a PDF without its text"),
    "AudioSource": later("a sound recording"),
    "VideoSource": later("a video"),
}

_UNREAD = {
    "Set": (later("1 set was left out."), later("{count} sets were left out.")),
    "Graph": (later("1 graph was left out."), later("{count} graphs were left out.")),
    "SelectionRef": (
        later("1 selection belongs to a case, which was left out."),
        later("{count} selections belong to a case, which was left out."),
    ),
}


def recognises(source: Source) -> bool:
    """Whether it is a project or a codebook of REFI-QDA."""
    return source.data.startswith(b"PK\x03\x04") or b"urn:QDA-XML:" in source.data[:4096]


def read(source: Source, _choices: Choices = AS_FOUND) -> Reading:
    """The texts of a project, each an article; raises `FileProblem`."""
    archive = None
    data, name = source.data, source.file
    if data.startswith(b"PK\x03\x04"):
        archive = Archive(source)
        inside = next((each for each in archive if each.lower().endswith(".qde")), "project.qde")
        data, name = archive.read(inside), f"{source.file} ({inside})"
    return _Project(source, archive, project_of(data, name)).reading()


class _Project:
    def __init__(self, source: Source, archive: Archive | None, project: Project) -> None:
        self._source = source
        self._archive = archive
        self._parts = {each.lower(): each for each in archive or ()}
        self._project = project
        self._left_out: list[LeftOut] = []
        self._labels = _labels(project)
        self._memos: dict[str, str] = {}
        self._noted = 0
        self._paths: set[str] = set()
        self._by_link: dict[str, list[str]] = {}
        """Memos by the selection or coding that a link joins them to, as NVivo does."""
        self._ends = dict(_ends(project))
        self._links: dict[str, list[Link]] = {}
        for link in project.links:
            origin, target = self._ends.get(link.origin), self._ends.get(link.target)
            if link.origin in project.memos:
                self._by_link.setdefault(link.target, []).append(link.origin)
            elif origin is not None and target is not None and origin[0] == target[0]:
                self._links.setdefault(origin[0], []).append(link)
            else:
                self._leave_out(
                    link.name or link.guid,
                    say("The link does not join two codings of one text, each the only one of its words."),
                )

    def reading(self) -> Reading:
        """All of it."""
        texts: list[tuple[Text, str, str]] = []
        for text in self._project.texts:
            try:
                texts.append((text, *self._words(text)))
            except FileProblem as error:
                self._leave_out(text.name or text.guid, str(error))
        measure, by_words = _measure(self._project, [(text, words) for text, words, _ in texts])
        drafts: list[Draft] = []
        for text, words, encoding in texts:
            try:
                drafts.append(self._draft(text, words, encoding, measure, by_words=by_words))
            except FileProblem as error:
                self._leave_out(text.name or text.guid, str(error))
        for memo in self._project.memos.values():
            if memo.guid not in self._memos:
                self._leave_out(
                    memo.name or memo.guid,
                    say("The memo belongs to no coding and no text."),
                    self._memo(memo.guid),
                )
        return reading_of(
            provenance(self._source, NAME), drafts, self._left_out, self._source.file, self._notes()
        )

    def _notes(self) -> Iterator[str]:
        codes, below = self._project.codes, self._project.below
        if below:
            pairs = [f"{codes.get(above, above)} › {codes[code]}" for code, above in below.items()]
            shown = ", ".join(pairs[:20]) + (", …" if len(pairs) > 20 else "")
            yield say("Codes that stand below others: {names}.", names=shown)
        counts: dict[str, int] = {}
        for kind, count in self._project.unread:
            counts[kind] = counts.get(kind, 0) + count
        for kind, count in counts.items():
            yield plural(*_UNREAD[kind], count)

    def _leave_out(self, where: str, problem: str, raw: str = "") -> None:
        self._left_out.append(LeftOut(where, problem, raw))

    def _words(self, text: Text) -> tuple[str, str]:
        """A source's text and its encoding, without a mark in front, which no tool counts."""
        if text.content:
            return text.content.removeprefix("\ufeff"), ""
        if not text.path:
            problem = later("“{name}” is {kind}; only texts are read.")
            if text.kind == "TextSource":
                problem = later("“{name}” has no plain text in the project. Export it with its plain text.")
            raise FileProblem(say(problem, name=text.name, kind=say(_KINDS.get(text.kind, later("no text")))))
        if text.path in self._paths:
            raise FileProblem(say("“{name}” has the text of another source.", name=text.name))
        self._paths.add(text.path)
        return self._part(text.path, text.name)

    def _part(self, path: str, name: str) -> tuple[str, str]:
        """The text of a part of the archive; some tools name it without the scheme. No other path is followed."""
        inside = self._parts.get(f"sources/{path.removeprefix(_INTERNAL)}".lower())
        if self._archive is None or inside is None:
            raise FileProblem(
                say("The text of “{name}” is not in the file, but at “{path}”.", name=name, path=path)
            )
        decoded = decode_surely(self._archive.read(inside), f"{self._source.file} ({inside})")
        return decoded.text.removeprefix("\ufeff"), decoded.encoding

    # An article

    def _draft(self, text: Text, words: str, encoding: str, measure: Measure, *, by_words: bool) -> Draft:
        where = text.name or text.guid
        marked = list(self._marked(text, where, by_words=by_words))
        fields = fields_from([*text.variables, *self._project.cases.get(text.guid, ())])
        fields["title"] = fields.get("title") or text.name
        about = [("description", text.description)]
        about += [("memo", self._memo(each)) for each in (*text.memos, *self._by_link.get(text.guid, ()))]
        fields["metadata"] += tuple(Attribute(name, value) for name, value in about if value)
        if not by_words and marked and _depends(words):
            fields["doubts"] += (
                say(
                    "The project does not say what stands at its places. Look whether they fit; line breaks or signs "
                    "outside the basic plane may be counted otherwise."
                ),
            )
        draft, left_out = annotated_draft(
            words,
            marked,
            [
                Related(
                    link.guid, link.name or "link", self._ends[link.origin][1], self._ends[link.target][1]
                )
                for link in self._links.get(text.guid, ())
            ],
            provenance(self._source, NAME, encoding),
            say("“{file}”", file=f"{self._source.file} ({where})"),
            where=where,
            measure=measure,
            repairs=_counted(measure, words, by_words=by_words),
            **fields,
        )
        self._left_out += left_out
        return draft

    def _marked(self, text: Text, where: str, *, by_words: bool) -> Iterator[Marked]:
        """The codings of a text; those of the whole text, and memos without a code, are left out."""
        if text.unread:
            self._leave_out(
                where,
                plural(
                    "1 selection that is not of its text was left out.",
                    "{count} selections that are not of its text were left out.",
                    text.unread,
                ),
            )
        for coding in text.codings:
            self._leave_out(
                where,
                say(
                    "The code “{name}” is on the whole text.", name=self._labels.get(coding.code, coding.code)
                ),
            )
        for selection in text.selections:
            memos = (*selection.memos, *self._by_link.get(selection.guid, ()))
            note = self._note((selection.description, *map(self._memo, memos)))
            if not selection.codings:
                self._leave_out(
                    where,
                    say(
                        "The memo at {start}–{end} has no code.",
                        start=selection.start,
                        end=selection.end,
                    ),
                    note,
                )
            for number, coding in enumerate(selection.codings):
                memos = (*coding.memos, *self._by_link.get(coding.guid, ()))
                yield Marked(
                    _id(selection, number),
                    self._labels.get(coding.code, coding.code),
                    ((selection.start, selection.end),),
                    (selection.name,) if by_words and selection.name else (),
                    note=self._note((note, *map(self._memo, memos))),
                    annotator=self._project.users.get(coding.user, coding.user),
                )

    def _memo(self, guid: str) -> str:
        memo = self._project.memos.get(guid)
        if memo is None:
            return ""
        if guid not in self._memos:
            self._memos[guid] = memo.content
            if not memo.content and memo.path:
                try:
                    self._memos[guid] = self._part(memo.path, memo.name)[0]
                except FileProblem as error:
                    self._leave_out(memo.name or memo.guid, str(error))
        return self._memos[guid]

    def _note(self, parts: Iterable[str]) -> str:
        """Memos as one note. Raises `FileProblem` when a project repeats them without end."""
        note = "\n".join(filter(None, parts))
        self._noted += len(note)
        if self._noted > _MOST_NOTED:
            raise FileProblem(
                say("“{file}” repeats its memos without end. It is not read.", file=self._source.file)
            )
        return note


def _labels(project: Project) -> dict[str, str]:
    """What each code is called: its name, with those above it when other codes have the same."""
    times = Counter(project.codes.values())
    labels: dict[str, str] = {}
    for guid, name in project.codes.items():
        path, code, seen = [name], guid, {guid}
        while times[name] > 1 and (code := project.below.get(code, "")) and code not in seen:
            seen.add(code)
            path.insert(0, project.codes.get(code, code))
        labels[guid] = " › ".join(path)
    return labels


def _ends(project: Project) -> Iterator[tuple[str, tuple[str, str]]]:
    """By coding, and by selection with one: the text and the id of what is marked."""
    for text in project.texts:
        for selection in text.selections:
            for number, coding in enumerate(selection.codings):
                yield coding.guid, (text.guid, _id(selection, number))
            if len(selection.codings) == 1:
                yield selection.guid, (text.guid, _id(selection, 0))


def _id(selection: Selection, number: int) -> str:
    """The id of a selection's coding in its draft."""
    return selection.codings[number].guid or f"{selection.guid}/{number}"


# How a project counts

_STANDARD = Measure()


def _measure(project: Project, texts: list[tuple[Text, str]]) -> tuple[Measure, bool]:
    """How the project counts, and whether it names its selections by their words.

    Without such names it is as the standard has it; ATLAS.ti is known to count a line break as one.
    """
    usual = Measure(lines_as_one="ATLAS" in project.origin)
    named = sum(bool(selection.name) for text, _ in texts for selection in text.selections)
    others = (Measure(*each) for each in product((False, True), repeat=3))
    candidates = [usual, *(each for each in others if each != usual)]
    placed = [(text, Places(words)) for text, words in texts] if named else []
    best, most = usual, 0
    for measure in candidates:
        fitting = sum(
            _fits(selection, places, measure) for text, places in placed for selection in text.selections
        )
        if fitting > most:
            best, most = measure, fitting
    return best, 2 * most > named


def _fits(selection: Selection, places: Places, measure: Measure) -> bool:
    span = places.span(selection.start, selection.end, measure)
    words = selection.name.split()
    if span is None or not words or span[1] - span[0] > 4 * len(selection.name) + 100:
        return False
    return places.text[slice(*span)].split() == words


def _depends(words: str) -> bool:
    """Whether tools count this text differently."""
    return "\r\n" in words or any(each > "\uffff" for each in words)


def _counted(measure: Measure, words: str, *, by_words: bool) -> tuple[str, ...]:
    """What is told of how this text is counted: nothing when it comes to the same as in the standard."""
    astral = any(each > "\uffff" for each in words)
    shown = Measure(measure.utf16 and astral, measure.lines_as_one and "\r\n" in words, measure.end_included)
    if shown == _STANDARD:
        return ()
    if not by_words:
        return (say("The project is of ATLAS.ti, which counts each line break as one: so it was read."),)
    return (
        say(
            "The places are counted {found}, not {usual} as this format does: so they fit their words.",
            found=shown.words,
            usual=_STANDARD.words,
        ),
    )
