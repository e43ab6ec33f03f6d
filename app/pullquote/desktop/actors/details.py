"""What is known of one actor, to be read and changed."""

from collections.abc import Iterable
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from pullquote.desktop import theme
from pullquote.desktop.actors.lines import Lines
from pullquote.desktop.dialogs.dialog import field_label, sentence
from pullquote.desktop.panels.actor_field import ACTOR_KINDS
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.records import BUILT_IN, Actor, ExternalId, Tenure

__all__ = ["ActorDetails"]

_WIKIDATA = "https://www.wikidata.org/wiki/"


class ActorDetails(QWidget):
    """The fields of an actor. `commit` makes one step of all that was changed in them."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._registry = session, registry_of(session)
        self._actor: Actor | None = None
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(theme.px(Space.FORM_ROW))
        self._form.setHorizontalSpacing(theme.px(Space.MEDIUM))
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

        self.name = self._add(self.tr("Name"), QLineEdit(self))
        self.kind = self._add(self.tr("Kind"), QComboBox(self))
        for kind in ACTOR_KINDS:
            self.kind.addItem(kind_name(kind), kind)
        since, until = self.tr("From"), self.tr("Until")
        self.aliases = self._lines(self.tr("Aliases"), [self.tr("Alias")])
        self.roles = self._lines(self.tr("Roles"), [self.tr("Role"), since, until])
        self.affiliations = self._lines(self.tr("Affiliations"), [self.tr("With"), since, until])
        self.members = self._lines(self.tr("Members"), [self.tr("Member")])
        self.issuer = self._add(self.tr("Issuer"), QLineEdit(self))
        self.wikidata = self._add(self.tr("Wikidata"), QLineEdit(self))
        self.wikidata.setPlaceholderText("Q42")
        self.link = QLabel(self)
        self.link.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.link.setFont(theme.font(theme.SMALL))
        theme.set_tone(self.link, "text3")
        self._form.addRow("", self.link)
        self.external_ids = self._lines(self.tr("Other ids"), [self.tr("Id"), self.tr("Scheme")])
        self.description = self._add(self.tr("Description"), QLineEdit(self))
        self.notes = self._add(self.tr("Notes"), QPlainTextEdit(self))
        self.notes.setProperty("field", True)
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(theme.px(56))
        self.problem = sentence("", "danger", self)
        self.problem.hide()
        self._form.addRow("", self.problem)
        self.wikidata.textChanged.connect(self._show_link)
        self._show_link()

    def _add(self, name: str, field: Any) -> Any:
        self._form.addRow(field_label(name, field), field)
        return field

    def _lines(self, name: str, columns: list[str]) -> Lines:
        field = Lines(name, columns, self)
        self._form.addRow(field_label(name, field), field)
        return field

    @property
    def actor(self) -> Actor | None:
        """The actor whose details these are."""
        return self._actor

    def show_actor(self, actor: Actor | None) -> None:
        """Show an actor, or nothing."""
        self._actor = actor
        self.problem.hide()
        self.setEnabled(actor is not None and not self._session.project.read_only)
        shown = actor or Actor("", "", "unknown")
        built_in = any(shown.id == each.id for each in BUILT_IN)
        self.name.setText(shown.name)
        self.name.setReadOnly(built_in)
        self.kind.setCurrentIndex(self.kind.findData(shown.kind))
        self.kind.setEnabled(not built_in)
        self.aliases.set_lines((alias,) for alias in shown.aliases)
        self.roles.set_lines((role.text, role.since, role.until) for role in shown.roles)
        self.affiliations.set_lines(
            (self._registry.name(place.actor) or place.text, place.since, place.until)
            for place in shown.affiliations
        )
        self.members.set_lines((self._registry.name(member),) for member in shown.members)
        self.issuer.setText(self._registry.name(shown.issuer))
        self.wikidata.setText(shown.wikidata)
        self.external_ids.set_lines((external.id, external.scheme) for external in shown.external_ids)
        self.description.setText(shown.description)
        self.notes.setPlainText(shown.notes)
        for line in (self.name, self.description):
            line.setCursorPosition(0)

    @Slot()
    def _show_link(self) -> None:
        wikidata = self.wikidata.text().strip()
        self.link.setText(_WIKIDATA + wikidata if wikidata else "")
        self._form.setRowVisible(self.link, bool(wikidata))

    def commit(self) -> bool:
        """Save what was changed, as one step. False when a field says what nobody can be, which it then tells."""
        actor = self._actor
        if actor is None or self._session.project.read_only:
            return True
        members = [line[0] for line in self.members.lines]
        issuer = self.issuer.text().strip()
        named = (*members, *filter(None, [issuer]))
        unknown = next((name for name in named if self._registry.named(name) is None), "")
        if unknown:
            return self._refuse(self.tr("There is no actor “{name}” yet. Add it first.").format(name=unknown))
        if not self.name.text().strip():
            return self._refuse(self.tr("An actor needs a name."))
        values: dict[str, Any] = {
            "name": self.name.text().strip(),
            "kind": self.kind.currentData(),
            "aliases": tuple(line[0] for line in self.aliases.lines),
            "roles": tuple(Tenure(text, "", since, until) for text, since, until in self.roles.lines),
            "affiliations": tuple(self._place(*line) for line in self.affiliations.lines),
            "members": self._ids(members),
            "issuer": self._id(issuer),
            "wikidata": self.wikidata.text().strip(),
            "external_ids": tuple(ExternalId(scheme, id_) for id_, scheme in self.external_ids.lines),
            "description": self.description.text().strip(),
            "notes": self.notes.toPlainText().strip(),
        }
        changed = {name: value for name, value in values.items() if value != self._as_shown(actor, name)}
        self.problem.hide()
        if changed:
            self._actor = msgspec.structs.replace(actor, **changed)
            self._session.perform(lambda project: project.change_actor(actor.id, **changed))
        return True

    def _as_shown(self, actor: Actor, field: str) -> Any:
        """A field as it stands in the form when nobody has touched it: who was merged shows as who it is now."""
        match field:
            case "affiliations":
                return tuple(
                    self._place(self._registry.name(place.actor) or place.text, place.since, place.until)
                    for place in actor.affiliations
                )
            case "members":
                return tuple(self._now(member) for member in actor.members)
            case "issuer":
                return self._now(actor.issuer)
            case "description" | "notes":
                return getattr(actor, field).strip()
            case _:
                return getattr(actor, field)

    def _place(self, name: str, since: str, until: str) -> Tenure:
        known = self._id(name)
        return Tenure("" if known else name, known, since, until)

    def _now(self, uuid: str) -> str:
        return self._id(self._registry.name(uuid)) if uuid else ""

    def _ids(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._id(name) for name in names))

    def _id(self, name: str) -> str:
        known = self._registry.named(name)
        return known.id if known else ""

    def _refuse(self, why: str) -> bool:
        self.problem.setText(why)
        self.problem.show()
        return False
