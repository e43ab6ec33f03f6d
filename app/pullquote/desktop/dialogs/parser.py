"""Which spaCy pipeline helps the rules with indirect speech, if any."""

from PySide6.QtWidgets import QComboBox, QWidget

from pullquote.desktop.dialogs.dialog import Dialog, field_label, sentence
from pullquote.suggest.pipeline import installed_pipelines

__all__ = ["ParserDialog"]


class ParserDialog(Dialog):
    """Choose an installed pipeline or type the folder of one; `chosen` is empty for the rules alone."""

    def __init__(self, parent: QWidget | None, current: str) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Find more indirect speech with a parser?"),
            self.tr(
                "The rules work without one. A spaCy pipeline finds more in articles of its language, and takes longer."
            ),
        )
        installed = installed_pipelines()
        self._field = QComboBox(self)
        self._field.setEditable(True)
        self._field.addItem(self.tr("The rules alone"), "")
        for name in installed:
            self._field.addItem(name, name)
        if current and current not in installed:
            self._field.addItem(current, current)
        self._field.setCurrentIndex(max(0, self._field.findData(current)))
        self.body.addWidget(field_label(self.tr("Pipeline"), self._field))
        self.body.addWidget(self._field)
        if not installed:
            self.body.addWidget(
                sentence(
                    self.tr(
                        "None is installed. Get one with: pip install “pullquote[spacy]” and a pipeline."
                    ),
                    parent=self,
                )
            )
        self.add_cancel()
        self.add_primary(self.tr("Use it"))
        self._field.setFocus()

    @property
    def chosen(self) -> str:
        """A package name or a folder, or nothing."""
        typed = self._field.currentText().strip()
        listed = self._field.findText(typed)
        return str(self._field.itemData(listed)) if listed >= 0 else typed
