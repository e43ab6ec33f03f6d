"""Taking the attributes of one annotation to another."""

from PySide6.QtCore import QObject, Signal

from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.session import Session
from pullquote.project import Project
from pullquote.records import Annotation, Attribute

__all__ = ["CopiedAttributes"]


class CopiedAttributes(QObject):
    """What was copied last; it stays while the project is open, from article to article."""

    told = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._copied: tuple[Attribute, ...] = ()

    def copy(self, annotation: Annotation) -> None:
        """Remember the attributes of an annotation."""
        if not annotation.attributes:
            self.told.emit(self.tr("The selected annotation has no attributes to copy."))
            return
        self._copied = annotation.attributes
        self.told.emit(self.tr("Copied: {names}").format(names=self._named(annotation.label, self._copied)))

    def paste(self, annotation: Annotation) -> None:
        """Give them to an annotation in place of its own values, as far as its label has them; one step."""
        label = self._session.codebook.labels_by_id[annotation.label]
        fitting = tuple(each for each in self._copied if label.offers(each.name, each.value))
        if not self._copied:
            self.told.emit(self.tr("Copy the attributes of an annotation first."))
        elif not fitting:
            self.told.emit(
                self.tr("{label} has none of the attributes that were copied.").format(label=label.name)
            )
        else:
            names = {attribute.name for attribute in fitting}
            kept = tuple(attribute for attribute in annotation.attributes if attribute.name not in names)
            self._set(annotation, (*kept, *fitting), self._named(annotation.label, fitting))

    def _set(self, annotation: Annotation, attributes: tuple[Attribute, ...], names: str) -> None:
        uuid = annotation.id
        if set(attributes) == set(annotation.attributes):
            self.told.emit(self.tr("The selected annotation has these attributes already."))
            return

        def edit(project: Project) -> Annotation:
            with project.step("Paste attributes", annotation.article):
                return project.change_annotation(uuid, attributes=attributes)

        def done(_annotation: Annotation) -> None:
            self.told.emit(self.tr("Pasted: {names}").format(names=names))

        self._session.perform(edit, done=done)

    def _named(self, label: str, attributes: tuple[Attribute, ...]) -> str:
        """“Type direct, Medium speech”."""
        definitions = self._session.codebook.labels_by_id[label].attributes
        titles = {definition.name: definition.title for definition in definitions}
        return ", ".join(
            f"{titles.get(attribute.name) or spoken(attribute.name)} {spoken(attribute.value)}"
            for attribute in attributes
        )
