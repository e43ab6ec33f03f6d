"""Several actors that are one: who stays, and what changes, before it is done."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from pullquote.desktop import theme
from pullquote.desktop.actors.actor_rows import usage_words
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.desktop.session import Session
from pullquote.project import Project, Usage
from pullquote.records import Actor
from pullquote.wording import plural, say

__all__ = ["MergeActors"]

_SAMPLES = 4
_TITLES = 3
_BLANKS = re.compile(r"\s+")


class MergeActors(Dialog):
    """Choose who stays; Enter merges the others into that one."""

    merged = Signal(str)  # the id of the actor that stays

    def __init__(self, session: Session, actors: Sequence[Actor], parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self._session, self._actors = session, list(actors)
        self.say(self.tr("Which actor stays?"))
        usage = session.project.usage("actor")
        self.choices: list[QRadioButton] = []
        most = max(self._actors, key=lambda actor: usage[actor.id].mentions if actor.id in usage else 0)
        for actor in self._actors:
            said = usage_words(session.project.shared_by("actor", [actor.id]))
            choice = QRadioButton(f"{actor.name} ({kind_name(actor.kind)}, {said})".replace("&", "&&"), self)
            choice.setChecked(actor is most)
            choice.toggled.connect(self._preview)
            self.body.addWidget(choice)
            self.choices.append(choice)
        self._what = sentence("", "text2", self)
        self.body.addWidget(self._what)
        self._articles = sentence("", "text2", self)
        self.body.addWidget(self._articles)
        self._samples = sentence("", "text3", self)
        self._samples.setFont(theme.font(theme.CELL))
        self.body.addWidget(self._samples)
        self.body.addWidget(
            sentence(
                self.tr(
                    "The annotations of all annotators stay as they are and mean the one that stays. Undo parts "
                    "them again."
                ),
                "text3",
                self,
            )
        )
        self.add_cancel()
        self.add_primary(self.tr("Merge"))
        self.accepted.connect(self._merge)
        self._preview()
        next(choice for choice in self.choices if choice.isChecked()).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    @property
    def kept(self) -> Actor:
        """The actor that stays."""
        chosen = zip(self._actors, self.choices, strict=True)
        return next(actor for actor, choice in chosen if choice.isChecked())

    def _preview(self) -> None:
        if not any(choice.isChecked() for choice in self.choices):
            return  # between one choice and the next
        kept = self.kept
        gone = [actor for actor in self._actors if actor.id != kept.id]
        project = self._session.project
        usage = project.shared_by("actor", [actor.id for actor in gone])
        self._what.setText(
            self.tr("{names} will stand among the aliases of “{kept}”. {usage} will mean “{kept}”.").format(
                names=", ".join(f"“{actor.name}”" for actor in gone),
                kept=kept.name,
                usage=usage_words(usage),
            )
            if usage.mentions
            else self.tr("{names} will stand among the aliases of “{kept}”. No mention changes.").format(
                names=", ".join(f"“{actor.name}”" for actor in gone), kept=kept.name
            )
        )
        self._articles.setText(_where(project, [actor.id for actor in gone], usage))
        self._articles.setVisible(usage.mentions > 0)
        samples = [mention for actor in gone for mention in project.mentions("actor", actor.id, _SAMPLES)]
        self._samples.setText(
            "\n".join(
                f"…{_line(m.before)[-30:]}\u2068{_line(m.words)}\u2069{_line(m.after)[:30]}…"
                for m in samples[:_SAMPLES]
            )
        )
        self._samples.setVisible(bool(samples))

    def _merge(self) -> None:
        kept = self.kept.id
        others = [actor.id for actor in self._actors if actor.id != kept]

        def done(actor: Actor) -> None:
            name = registry_of(self._session).name(actor.id)
            self._session.told.emit(
                plural(
                    "1 actor merged into “{name}”.",
                    "{count} actors merged into “{name}”.",
                    len(others),
                    name=name,
                )
            )
            self.merged.emit(actor.id)

        self._session.perform(lambda project: project.merge_actors(kept, others), done=done)


def _where(project: Project, gone: Sequence[str], usage: Usage) -> str:
    """“In “Locks”, “Cats” and 3 more.”"""
    titles = project.titles_with("actor", gone, _TITLES)
    named = ", ".join(f"“{_line(title)}”" if title else say("an article without a title") for title in titles)
    if more := usage.articles - len(titles):
        return plural("In {titles} and 1 more.", "In {titles} and {count} more.", more, titles=named)
    return say("In {titles}.", titles=named)


def _line(words: str) -> str:
    return _BLANKS.sub(" ", words)
