"""Random edits, undos, redos and reopenings against a model: the list of whole states that were passed."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from pullquote.errors import InvalidEdit, NothingToUndo
from pullquote.project import Change, create_project, open_project

from .helpers import TEXT, add, journal_size, snapshot

ANNOTATOR = "ann-01"
LABELS = st.sampled_from(["quote", "cue", "actor", "claim"])
SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 9), st.integers(6, 30)).map(
        lambda p: (p[0], min(sum(p), len(TEXT) - 1))
    ),
    min_size=1,
    max_size=2,
)
NUMBER = st.integers(0, 1000)


class JournalMachine(RuleBasedStateMachine):
    """`done` and `undone` are the states that undo and redo must bring back."""

    @initialize()
    def create(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "study.pullquote"
        self.project = create_project(self.path)
        self.told: list[Change] = []
        self.project.listen(self.told.extend)
        self.done: list[dict[str, Any]] = []
        self.undone: list[dict[str, Any]] = []
        self.state = snapshot(self.project)
        self.edited(lambda: add(self.project, TEXT))
        self.edited(lambda: add(self.project, TEXT + "Twice."))

    def edited(self, edit: Any) -> None:
        """Run an edit and let the model follow: a step when anything changed, nothing when not."""
        size = journal_size(self.project)
        self.told.clear()
        try:
            edit()
        except InvalidEdit:
            assert snapshot(self.project) == self.state
        now = snapshot(self.project)
        changed = now != self.state
        assert journal_size(self.project) == size + changed
        assert bool(self.told) == changed
        if changed:
            self.done.append(self.state)
            self.undone.clear()
            self.state = now

    def pick(self, kind: str, number: int) -> Any:
        """One of the records that show, or None."""
        records = [record for part in self.state[kind].values() for record in part]
        return records[number % len(records)] if records else None

    def article(self, number: int) -> str:
        return self.state["articles"][number % len(self.state["articles"])].id

    has_articles = precondition(lambda self: self.state["articles"])
    has_annotations = precondition(lambda self: any(self.state["annotations"].values()))

    @has_articles
    @rule(number=NUMBER, label=LABELS, spans=SPANS, status=st.sampled_from(["accepted", "rejected"]))
    def annotate(self, number: int, label: str, spans: list[tuple[int, int]], status: Any) -> None:
        self.edited(lambda: self.project.annotate(self.article(number), label, spans, status=status))

    @has_annotations
    @rule(
        number=NUMBER, label=st.none() | LABELS, spans=st.none() | SPANS, note=st.none() | st.text(max_size=3)
    )
    def change(self, number: int, label: str | None, spans: Any, note: str | None) -> None:
        uuid = self.pick("annotations", number).id
        self.edited(lambda: self.project.change_annotation(uuid, label=label, spans=spans, note=note))

    @has_annotations
    @rule(number=NUMBER, count=st.integers(1, 3))
    def delete(self, number: int, count: int) -> None:
        uuids = [self.pick("annotations", number + step).id for step in range(count)]
        self.edited(lambda: self.project.delete_annotations(uuids))

    @has_annotations
    @rule(number=NUMBER, other=NUMBER, role=st.sampled_from(["source", "cue", "expresses", "same_quote_as"]))
    def link(self, number: int, other: int, role: str) -> None:
        head, tail = self.pick("annotations", number).id, self.pick("annotations", other).id
        self.edited(lambda: self.project.link(role, head, tail))

    @rule(number=NUMBER)
    def unlink(self, number: int) -> None:
        if link := self.pick("links", number):
            self.edited(lambda: self.project.unlink([link.id]))

    @rule(name=st.sampled_from(["Ines", "Jon"]))
    def add_actor(self, name: str) -> None:
        self.edited(lambda: self.project.add_actor(name))

    @precondition(lambda self: self.state["actors"] and any(self.state["annotations"].values()))
    @rule(number=NUMBER, count=st.integers(0, 2))
    def assign(self, number: int, count: int) -> None:
        actors = [
            self.state["actors"][(number + step) % len(self.state["actors"])].id for step in range(count)
        ]
        uuid = self.pick("annotations", number).id
        self.edited(lambda: self.project.change_annotation(uuid, actors=actors))

    @has_articles
    @rule(number=NUMBER, labels=st.none() | st.lists(LABELS), back=st.booleans())
    def finish(self, number: int, labels: list[str] | None, back: bool) -> None:
        act = self.project.reopen if back else self.project.finish
        self.edited(lambda: act(self.article(number), labels))

    @has_articles
    @rule(number=NUMBER, span=SPANS, verdict=st.sampled_from(["accepted", "rejected"]))
    def decide(self, number: int, span: list[tuple[int, int]], verdict: Any) -> None:
        self.edited(
            lambda: self.project.decide(
                self.article(number), "quoted", span[:1], verdict, rule="term@1", confidence=0.7
            )
        )

    @has_articles
    @rule(number=NUMBER, title=st.text(max_size=2))
    def change_article(self, number: int, title: str) -> None:
        self.edited(lambda: self.project.change_article(self.article(number), title=title))

    @has_articles
    @rule(
        number=NUMBER,
        change=st.sampled_from(
            # None makes a text too short for the spans.
            [("pumps", "old pumps"), (" Ines Halvorsen", ""), ("“They will not.”", ""), ("h", "th")]
        ),
    )
    def correct(self, number: int, change: tuple[str, str]) -> None:
        article = self.state["articles"][number % len(self.state["articles"])]
        text = article.text.replace(*change) + "More is to come."
        self.edited(lambda: self.project.correct_text(article.id, text))

    @precondition(lambda self: self.state["displaced"])
    @rule(number=NUMBER, spans=SPANS, keep=st.booleans())
    def settle(self, number: int, spans: list[tuple[int, int]], keep: bool) -> None:
        displaced = self.state["displaced"][number % len(self.state["displaced"])].id
        self.edited(lambda: self.project.place(displaced, spans) if keep else self.project.discard(displaced))

    @has_articles
    @rule(number=NUMBER)
    def delete_article(self, number: int) -> None:
        self.edited(lambda: self.project.delete_articles([self.article(number)]))

    @rule(texts=st.lists(st.sampled_from([TEXT, TEXT * 2]), max_size=2))
    def bring_in(self, texts: list[str]) -> None:
        if texts:
            self.edited(lambda: add(self.project, *texts))

    @rule(name=st.sampled_from(["Cue", "Reporting words"]))
    def rename_label(self, name: str) -> None:
        book = self.project.codebook
        if cue := book.labels_by_id.get("cue"):  # an undo may have taken it out
            toml = book.toml.replace(f'name = "{cue.name}"', f'name = "{name}"')
            self.edited(lambda: self.project.set_codebook(toml))

    @has_articles
    @rule(number=NUMBER, spans=SPANS, fails=st.booleans())
    def bulk(self, number: int, spans: list[tuple[int, int]], fails: bool) -> None:
        def edit() -> None:
            with self.project.step("Bulk"):
                for label in ("quote", "cue", "actor"):
                    self.project.annotate(self.article(number), label, spans)
                self.project.add_topic("Pumps")
                if fails:
                    raise InvalidEdit("no")

        self.edited(edit)

    @rule()
    def undo(self) -> None:
        if not self.done:
            try:
                self.project.undo()
            except NothingToUndo:
                return
            raise AssertionError("something was undone")
        self.project.undo()
        self.undone.append(self.state)
        self.state = self.done.pop()

    @rule()
    def redo(self) -> None:
        if not self.undone:
            try:
                self.project.redo()
            except NothingToUndo:
                return
            raise AssertionError("something was redone")
        self.project.redo()
        self.done.append(self.state)
        self.state = self.undone.pop()

    @rule()
    def reopen(self) -> None:
        self.project.close()
        assert list(self.path.parent.iterdir()) == [self.path]
        self.project = open_project(self.path)
        self.project.listen(self.told.extend)

    @invariant()
    def is_as_the_model_says(self) -> None:
        if hasattr(self, "state"):
            assert snapshot(self.project) == self.state
            assert (self.project.next_undo() is not None) == bool(self.done)
            assert (self.project.next_redo() is not None) == bool(self.undone)

    def teardown(self) -> None:
        if hasattr(self, "project"):
            assert self.project.check() == []
            self.project.close()
            self.folder.cleanup()


TestJournalModel = JournalMachine.TestCase
TestJournalModel.settings = settings(
    settings.get_profile(settings.get_current_profile_name()),
    max_examples=min(settings().max_examples, 60) if settings().max_examples <= 100 else 1000,
    stateful_step_count=30,
    suppress_health_check=list(HealthCheck),
)
