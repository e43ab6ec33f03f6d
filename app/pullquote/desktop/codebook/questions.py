"""What the editor asks: what becomes of what is deleted, whether to apply; and how two codebooks differ."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QListWidget, QRadioButton, QWidget

from pullquote.desktop import theme
from pullquote.desktop.codebook.form import fill_choice
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.project import Affected
from pullquote.wording import plural

__all__ = ["RETIRE", "ApplyDialog", "DifferencesDialog", "RemoveDialog"]

RETIRE = "\0retire"
"""The answer that a label is to be kept as retired; no id is like it."""


class RemoveDialog(Dialog):
    """What becomes of what carries a label or a role that is to go: `answer`, once accepted.

    The answer is the id of another one, `RETIRE`, or an empty string, which deletes.
    """

    def __init__(
        self,
        name: str,
        carried: str,
        others: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        may_retire: bool,
    ) -> None:
        super().__init__(parent)
        self.say(self.tr("Delete “{name}”?").format(name=name), carried)
        self.retire = QRadioButton(self.tr("Keep it as retired: what carries it stays"), self)
        self.convert = QRadioButton(self.tr("Convert what carries it to"), self)
        self.delete = QRadioButton(self.tr("Delete what carries it too"), self)
        self.target = QComboBox(self)
        self.target.setAccessibleName(self.convert.text())
        fill_choice(self.target, others)
        for choice in (self.retire, self.convert, self.delete):
            self.body.addWidget(choice)
            if choice is self.convert:
                self.body.addWidget(self.target)
        self.retire.setVisible(may_retire)
        self.convert.setEnabled(bool(others))
        self.target.setEnabled(False)
        self.convert.toggled.connect(self.target.setEnabled)
        first = self.retire if may_retire else self.convert if others else self.delete
        first.setChecked(True)
        self.body.addWidget(
            sentence(self.tr("Nothing happens until the codebook is applied."), "text3", self)
        )
        self.add_cancel()
        self.add_primary(self.tr("Continue"))
        first.setFocus()

    @property
    def answer(self) -> str:
        """What was chosen."""
        if self.retire.isChecked():
            return RETIRE
        return str(self.target.currentData()) if self.convert.isChecked() else ""


class _List(QListWidget):
    """Sentences to read; no choice is to be made among them."""

    def __init__(self, lines: Sequence[str], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.addItems(list(lines))
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setFixedHeight(theme.px(min(240, 28 + 24 * len(lines))))


class ApplyDialog(Dialog):
    """What a changed codebook changes, before it is put in force."""

    def __init__(self, changes: Sequence[str], affected: Affected, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(self.tr("Apply the codebook?"))
        self.changes = _List(changes, self.tr("Changes"), self)
        self.body.addWidget(self.changes)
        self.told = sentence("\n".join(self._told(affected)), "text", self)
        self.body.addWidget(self.told)
        if affected.samples:
            words = (f"“{_short(sample)}”" for sample in affected.samples)
            self.body.addWidget(
                sentence(self.tr("Such as {words}").format(words=", ".join(words)), "text2", self)
            )
        self.body.addWidget(sentence(self.tr("It is one step: undo takes all of it back."), "text3", self))
        self.add_cancel()
        self.add_primary(self.tr("Apply"))

    def _told(self, affected: Affected) -> list[str]:
        count, merged, deleted, links = affected.changed, affected.merged, affected.deleted, affected.links
        told = [
            plural("1 annotation is changed", "{count} annotations are changed", count) if count else "",
            plural(
                "1 annotation is merged with another", "{count} annotations are merged with others", merged
            )
            if merged
            else "",
            plural("1 annotation is deleted", "{count} annotations are deleted", deleted) if deleted else "",
            plural("1 link is deleted", "{count} links are deleted", links) if links else "",
        ]
        told = [line for line in told if line]
        if not told:
            return [self.tr("No annotation is changed.")]
        if len(affected.annotators) > 1:
            told.append(
                self.tr("The annotations of {names} are among them").format(
                    names=", ".join(affected.annotators)
                )
            )
        return [f"{line}." for line in told]


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 40 else f"{line[:39].rstrip()}…"


class DifferencesDialog(Dialog):
    """How another codebook differs from the one in the editor."""

    def __init__(self, name: str, differences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("What is different in “{name}”").format(name=name),
            "" if differences else self.tr("The two codebooks say the same."),
        )
        self.differences = _List(differences, self.tr("Differences"), self)
        self.differences.setVisible(bool(differences))
        self.body.addWidget(self.differences)
        self.add_primary(self.tr("Close"))
