"""Several topics that are one: which wording stays."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.session import Session
from pullquote.records import Topic
from pullquote.wording import plural

__all__ = ["MergeTopics"]


class MergeTopics(Dialog):
    """Choose the wording that stays; Enter merges the others into it."""

    merged = Signal(str)  # the id of the topic that stays

    def __init__(self, session: Session, topics: Sequence[Topic], parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self._session, self._topics = session, list(topics)
        self.say(self.tr("Which wording stays?"))
        usage = session.project.usage("topic")
        claims = {topic.id: usage[topic.id].mentions if topic.id in usage else 0 for topic in topics}
        most = max(self._topics, key=lambda topic: claims[topic.id])
        self.choices: list[QRadioButton] = []
        for topic in self._topics:
            said = plural("1 claim", "{count} claims", claims[topic.id])
            choice = QRadioButton(f"{topic.name} ({said})".replace("&", "&&"), self)
            choice.setChecked(topic is most)
            self.body.addWidget(choice)
            self.choices.append(choice)
        self.body.addWidget(
            sentence(
                self.tr(
                    "All claims on the others, of all annotators, mean the one that stays, and the topics under them "
                    "come under it. Undo parts them again."
                ),
                "text3",
                self,
            )
        )
        self.add_cancel()
        self.add_primary(self.tr("Merge"))
        self.accepted.connect(self._merge)
        self.choices[self._topics.index(most)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _merge(self) -> None:
        chosen = zip(self._topics, self.choices, strict=True)
        kept = next(topic.id for topic, choice in chosen if choice.isChecked())
        others = [topic.id for topic in self._topics if topic.id != kept]
        self._session.perform(
            lambda project: project.merge_topics(kept, others), done=lambda topic: self.merged.emit(topic.id)
        )
