"""What holds of a quote or a claim for one of its sources alone: their stance, how sure they are."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from pullquote.desktop.attribute_values import spoken, with_values
from pullquote.desktop.dialogs.dialog import Dialog
from pullquote.desktop.panels.attribute_fields import AttributeField, Toggles, field_for
from pullquote.desktop.panels.section import Section
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.words import bare, shortened
from pullquote.records import Link

__all__ = ["LinkValues", "can_say"]


def can_say(session: Session, link: Link) -> bool:
    """Whether a link goes from what has attributes to a mention, so that it can say what holds for that one."""
    labels = [
        session.codebook.labels_by_id.get(end.label)
        for uuid in (link.head, link.tail)
        if (end := session.annotations.get(uuid)) is not None
    ]
    if len(labels) != 2 or labels[0] is None or labels[1] is None:
        return False
    return bool(labels[0].attributes) and labels[1].function == "mention"


class LinkValues(Dialog):
    """The attributes of the head's label; Enter keeps what is set, as one step."""

    def __init__(self, session: Session, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._link = session, link
        head, tail = session.annotations[link.head], session.annotations[link.tail]
        self.say(
            self.tr("According to “{words}”").format(words=bare(shortened(tail.words))),
            self.tr("What is set here holds of “{words}” for this source alone.").format(
                words=bare(shortened(head.words))
            ),
        )
        section = Section("", self)
        section.set_bare()
        self.fields: dict[str, AttributeField] = {}
        for definition in session.codebook.labels_by_id[head.label].attributes:
            field = field_for(definition, self)
            values = [each.value for each in link.attributes if each.name == definition.name]
            field.show_values(values)
            field.done.connect(self.accept)
            section.add_row(definition.title or spoken(definition.name), field)
            self.fields[definition.name] = field
        self.body.addWidget(section)
        self.add_cancel()
        self.add_primary(self.tr("Keep"))
        self.accepted.connect(self._keep)
        next(iter(self.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _keep(self) -> None:
        attributes = self._link.attributes
        for name, field in self.fields.items():
            if not isinstance(field, Toggles):
                field.keep()
            attributes = with_values(attributes, name, field.values())
        uuid = self._link.id
        self._session.perform(lambda project: project.change_link(uuid, attributes=attributes))
