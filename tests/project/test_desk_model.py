"""The random edits of the journal's model, with those of the desks: the registry, topics, and the codebook."""

from typing import Any

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from pullquote.codebook import AttributeDefinition
from pullquote.codebook_writing import renamed_value, with_label, written
from pullquote.project import CodebookRevision

from .helpers import without
from .test_journal_model import LABELS, NUMBER, SPANS, JournalMachine, TestJournalModel

VALUES = ("speech", "writing", "thought", "uttered")


class DeskMachine(JournalMachine):
    """Whatever the desks do is one step, and undo and redo bring back the whole of every state."""

    def actor(self, number: int) -> str:
        actors = self.state["registry"][0]
        return actors[number % len(actors)].id if actors else self.project.add_actor("Never there").id

    def topic(self, number: int) -> str:
        topics = self.state["registry"][1]
        return topics[number % len(topics)].id if topics else ""

    @rule(number=NUMBER, others=st.lists(NUMBER, min_size=1, max_size=3))
    def merge_actors(self, number: int, others: list[int]) -> None:
        if self.state["actors"]:
            kept, gone = self.actor(number), [self.actor(other) for other in others]
            self.edited(lambda: self.project.merge_actors(kept, gone))

    @rule(number=NUMBER, mention=NUMBER, into=NUMBER)
    def split_actor(self, number: int, mention: int, into: int) -> None:
        found = self.pick("annotations", mention)
        if found and self.state["actors"]:
            one, other = self.actor(number), self.actor(into)
            self.edited(lambda: self.project.split_actor(one, [found.id], other))

    @rule(number=NUMBER, other=NUMBER, name=st.sampled_from(["Ines", "Board"]))
    def change_actor(self, number: int, other: int, name: str) -> None:
        if self.state["actors"]:
            one, members = self.actor(number), [self.actor(other)]
            self.edited(lambda: self.project.change_actor(one, name=name, members=members))

    @rule(numbers=st.lists(NUMBER, min_size=1, max_size=2))
    def delete_actors(self, numbers: list[int]) -> None:
        if self.state["actors"]:
            gone = [self.actor(number) for number in numbers]
            self.edited(lambda: self.project.delete_actors(gone))

    @rule(number=NUMBER, is_under=st.booleans(), name=st.sampled_from(["Pumps", "Walls"]))
    def add_topic(self, number: int, is_under: bool, name: str) -> None:
        parent = self.topic(number) if is_under else ""
        self.edited(lambda: self.project.add_topic(name, parent=parent))

    @rule(number=NUMBER, other=NUMBER)
    def move_topic(self, number: int, other: int) -> None:
        if topic := self.topic(number):
            parent = self.topic(other)
            self.edited(lambda: self.project.change_topic(topic, parent=parent))

    @rule(number=NUMBER, others=st.lists(NUMBER, min_size=1, max_size=3))
    def merge_topics(self, number: int, others: list[int]) -> None:
        if kept := self.topic(number):
            gone = [self.topic(other) for other in others]
            self.edited(lambda: self.project.merge_topics(kept, gone))

    @rule(numbers=st.lists(NUMBER, min_size=1, max_size=2))
    def delete_topics(self, numbers: list[int]) -> None:
        if self.topic(0):
            gone = [self.topic(number) for number in numbers]
            self.edited(lambda: self.project.delete_topics(gone))

    @rule(number=NUMBER, claim=NUMBER)
    def put_on_topic(self, number: int, claim: int) -> None:
        found, topic = self.pick("annotations", claim), self.topic(number)
        if found and topic:
            self.edited(lambda: self.project.put_on_topic([found.id], topic))

    @JournalMachine.has_articles
    @rule(number=NUMBER, spans=SPANS, place=st.integers(0, 2))
    def annotate_with_value(self, number: int, spans: Any, place: int) -> None:
        if medium := self.medium:
            set_ = {"medium": medium.values[place]}
            self.edited(lambda: self.project.annotate(self.article(number), "quote", spans, attributes=set_))

    @rule(gone=LABELS, becomes=LABELS | st.just(""))
    def take_label_out(self, gone: str, becomes: str) -> None:
        """Its annotations become others or are deleted; then the codebook has it again, and they stay."""
        book = self.project.codebook
        if gone != becomes:
            revision = CodebookRevision(without(book, gone), {gone: becomes})
            self.edited(lambda: self.project.change_codebook(revision))
            self.edited(lambda: self.project.set_codebook(book.toml))

    @rule(old=st.sampled_from(VALUES), new=st.sampled_from(VALUES))
    def rename_value(self, old: str, new: str) -> None:
        book, medium = self.project.codebook, self.medium
        if medium and old in medium.values and new not in medium.values:
            attributes = book.labels_by_id["quote"].attributes
            others = (each for each in attributes if each.name != "medium")
            changed = with_label(book, "quote", attribute=(renamed_value(medium, old, new), *others))
            toml = written(msgspec.structs.replace(changed, version=book.version + 1)).toml
            carried = self.values(old)
            self.edited(lambda: self.project.set_codebook(toml))
            assert self.values(new) == carried
            assert self.values(old) == 0

    @property
    def medium(self) -> AttributeDefinition | None:
        """There is none while the step that took the label out is not undone but the one after it is."""
        quote = self.project.codebook.labels_by_id.get("quote")
        return next((each for each in quote.attributes if each.name == "medium"), None) if quote else None

    def values(self, value: str) -> int:
        return sum(
            each.value("medium") == value for layer in self.state["annotations"].values() for each in layer
        )


TestDeskModel = DeskMachine.TestCase
TestDeskModel.settings = settings(
    TestJournalModel.settings, max_examples=TestJournalModel.settings.max_examples // 2
)
del TestJournalModel, JournalMachine  # they run where they are
