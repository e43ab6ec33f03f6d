"""The one question of the first run: under which name to keep the annotations."""

import re

from PySide6.QtWidgets import QLineEdit, QWidget

from pullquote.desktop.dialogs.dialog import Dialog, field_label, sentence
from pullquote.project import FIRST_ANNOTATOR

__all__ = ["FirstRunDialog"]

_PSEUDONYM = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")


class FirstRunDialog(Dialog):
    """Proposes a pseudonym; `annotator` is what was entered, also when `exec` has deleted the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.annotator = ""
        self.say(self.tr("Under which name do you annotate?"))
        self.field = QLineEdit(FIRST_ANNOTATOR, self)
        self.field.selectAll()
        self._problem = sentence("", "text3", self)
        self.body.addWidget(
            sentence(
                self.tr(
                    "A pseudonym is enough: the name is stored with every annotation and goes into exported"
                    " datasets, which others may read."
                ),
                parent=self,
            )
        )
        self.body.addWidget(field_label(self.tr("Annotator"), self.field))
        self.body.addWidget(self.field)
        self.body.addWidget(self._problem)
        self._go = self.add_primary(self.tr("Start"))
        self.field.textChanged.connect(self._check)
        self._check(self.field.text())
        self.field.setFocus()

    def _check(self, name: str) -> None:
        self.annotator = name.strip()
        right = _PSEUDONYM.fullmatch(self.annotator) is not None
        self._go.setEnabled(right)
        self._problem.setText(
            "" if right else self.tr("Use up to 32 letters, digits, “-”, “_” and “.”, such as ann-01.")
        )
