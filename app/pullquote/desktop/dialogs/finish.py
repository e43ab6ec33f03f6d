"""Which labels an article has been read for: what is not tagged then counts as not being there."""

from PySide6.QtWidgets import QCheckBox, QWidget

from pullquote.desktop.dialogs.dialog import Dialog
from pullquote.desktop.session import Session
from pullquote.project import Project

__all__ = ["FinishDialog"]


class FinishDialog(Dialog):
    """One check box a label; saved as one step."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("For which labels is this article finished?"),
            self.tr("Where a finished label is not tagged, it counts as not being there."),
        )
        self._session = session
        self._article = session.article
        mine = (c for c in session.project.completions(session.article) if c.annotator == session.annotator)
        self._before = {completion.label for completion in mine}
        self.boxes: dict[str, QCheckBox] = {}
        for label in session.codebook.labels_in_use:
            box = QCheckBox(label.name, self)
            box.setChecked(label.id in self._before)
            self.boxes[label.id] = box
            self.body.addWidget(box)
        everything = self.add_button(self.tr("Select all"))
        everything.clicked.connect(self._select_all)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.accepted.connect(self._save)

    def _select_all(self) -> None:
        for box in self.boxes.values():
            box.setChecked(True)

    def _save(self) -> None:
        wanted = {label for label, box in self.boxes.items() if box.isChecked()}
        done, undone = sorted(wanted - self._before), sorted(self._before - wanted)
        article = self._article

        def edit(project: Project) -> None:
            with project.step("Finish labels", article):
                project.finish(article, done)
                project.reopen(article, undone)

        self._session.perform(edit)
