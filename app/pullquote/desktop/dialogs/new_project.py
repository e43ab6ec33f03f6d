"""Which codebook a new project begins with: a ready-made one or one from a file."""

from pathlib import Path

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from pullquote.codebook import READY_MADE, read_codebook, ready_made
from pullquote.desktop import theme
from pullquote.desktop.ask import ask
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.theme import SMALL, Space
from pullquote.errors import PullquoteError
from pullquote.wording import later, say

__all__ = ["NewProjectDialog"]

_FOR = {
    "news-attribution": later("Who said what: quotes, cues, actors, claims, and the zones of the page."),
    "discourse-network": later(
        "Who takes which stand: statements of persons and organisations on concepts, and whether they agree."
    ),
    "polnear": later(
        "Source, cue and content, as in the corpora PARC and PolNeAR that models are trained on."
    ),
}
"""What each of the ready-made codebooks is for."""


class NewProjectDialog(Dialog):
    """`codebook` is what was chosen, also when `exec` has deleted the buttons; where to is asked next."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.codebook = ready_made(READY_MADE[0])
        self.say(
            self.tr("New project"),
            self.tr(
                "The codebook says what can be tagged. It can be changed later, and annotations follow it."
            ),
        )
        self.choices = {name: self._choice(ready_made(name).name, say(_FOR[name])) for name in READY_MADE}
        self.file = self._choice(
            self.tr("A codebook from a file"), self.tr("A TOML file, which is asked for next.")
        )
        self._problem = sentence("", "danger", self)
        self._problem.hide()
        self.body.addWidget(self._problem)
        self.add_cancel()
        self.add_primary(self.tr("Choose where…"))
        first = self.choices[READY_MADE[0]]
        first.setChecked(True)
        first.setFocus()

    def _choice(self, name: str, about: str) -> QRadioButton:
        choice = QRadioButton(name, self)
        choice.setAccessibleDescription(about)
        choice.setMinimumHeight(theme.px(theme.TARGET))
        told = sentence(about, "text3", self)
        told.setFont(theme.font(SMALL))
        told.setContentsMargins(theme.px(Space.WIDE), 0, 0, 0)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(choice)
        both.addWidget(told)
        self.body.addLayout(both)
        return choice

    def accept(self) -> None:
        """Take the codebook; one from a file is asked for, and has to be one."""
        if self.file.isChecked():
            kinds = self.tr("Codebooks") + " (*.toml)"
            path = ask.open_file(self, self.tr("Choose a codebook"), kinds, self._folder)
            if path is None:
                return
            try:
                self.codebook = read_codebook(path)
            except PullquoteError as error:
                self._problem.setText(str(error))
                self._problem.show()
                return
        else:
            self.codebook = ready_made(next(name for name, each in self.choices.items() if each.isChecked()))
        super().accept()
