"""Where a dataset goes and what will be in it; and, when it is written, what is."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from pullquote.desktop import theme
from pullquote.desktop.ask import ask
from pullquote.desktop.checking import ProjectCheck
from pullquote.desktop.dialogs.dialog import Dialog, field_label, sentence
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.exporters import TITLES
from pullquote.jobs.export_dataset import ExportReport
from pullquote.jobs.lint_project import Linted
from pullquote.wording import plural, say

__all__ = ["ExportDialog", "ExportedDialog"]


class ExportDialog(Dialog):
    """Asks for the folder, the format and which articles; `chosen` tells them."""

    chosen = Signal(object, str, bool)  # Path, name of the format, finished articles only
    show_requested = Signal()  # what there is to check

    def __init__(self, session: Session, proposed: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self.say(
            self.tr("Export the dataset"),
            self.tr(
                "The folder will hold the articles with their annotations, a manifest and checksums. Only a Pullquote"
                " dataset can be imported again whole."
            ),
        )
        self.folder = QLineEdit(str(proposed), self)
        browse = QPushButton(self.tr("Choose…"), self)
        browse.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(theme.px(Space.SMALL))
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        self.format = QComboBox(self)
        for name, title in TITLES.items():
            self.format.addItem(say(title), name)
        # A long name must not make the dialog wider than the window.
        self.format.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.format.setMinimumContentsLength(12)
        self.finished_only = QCheckBox(self.tr("Finished articles only"), self)
        counts = session.project.counts()
        self.body.addWidget(field_label(self.tr("Folder"), self.folder))
        self.body.addLayout(row)
        form = QHBoxLayout()
        form.setSpacing(theme.px(Space.MEDIUM))
        form.addWidget(field_label(self.tr("Format"), self.format), 0, Qt.AlignmentFlag.AlignVCenter)
        form.addWidget(self.format, 1)
        form.addWidget(self.finished_only)
        self.body.addLayout(form)
        self.body.addWidget(
            sentence(
                " · ".join(_counted(counts["articles"], counts["annotations"], counts["links"])),
                "text3",
                self,
            )
        )
        self._found = self._articles = 0
        self.to_check = sentence(self.tr("Checking…"), "text3", self)
        self.body.addWidget(self.to_check)
        self._check_project = ProjectCheck(session, self)
        self._check_project.found.connect(self._count)
        self._check_project.through.connect(self._tell_count)
        self._show = self.add_button(self.tr("Show what to check"))
        self._show.clicked.connect(self._show_and_close)
        self._show.hide()
        self.finished.connect(self._check_project.stop)
        self.add_cancel()
        self._go = self.add_primary(self.tr("Export"))
        browse.clicked.connect(self._browse)
        self.folder.textChanged.connect(self._check)
        self._check(self.folder.text())
        self._check_project.start()

    # What there is to check: told while the folder is chosen, never waited for

    @Slot(object)
    def _count(self, linted: Linted) -> None:
        self._found += len(linted.findings)
        self._articles += 1
        self._show.show()
        self.to_check.setText(
            plural("1 thing to check so far", "{count} things to check so far", self._found)
        )

    @Slot()
    def _tell_count(self) -> None:
        if not self._found:
            self.to_check.setText(self.tr("There is nothing to check."))
            return
        things = plural("1 thing to check", "{count} things to check", self._found)
        articles = plural("1 article", "{count} articles", self._articles)
        self.to_check.setText(self.tr("{things} in {articles}").format(things=things, articles=articles))

    @Slot()
    def _show_and_close(self) -> None:
        self.reject()
        self.show_requested.emit()

    # What is asked

    def _browse(self) -> None:
        folder = ask.folder(self, self.tr("Choose a folder for the dataset"), Path(self.folder.text()).parent)
        if folder is not None:
            self.folder.setText(str(folder))

    def _check(self, folder: str) -> None:
        self._go.setEnabled(bool(folder.strip()))

    def accept(self) -> None:
        """Tell what was chosen."""
        super().accept()
        self.chosen.emit(
            Path(self.folder.text().strip()), self.format.currentData(), self.finished_only.isChecked()
        )


class ExportedDialog(Dialog):
    """Says what was written and where."""

    def __init__(self, report: ExportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(self.tr("The dataset is written and checked"))
        self._folder = report.folder
        counted = _counted(report.articles, report.annotations, report.links)
        attributions = plural("1 attribution", "{count} attributions", report.attributions)
        lines = [
            ", ".join((*counted, *((attributions,) if report.format == "jsonl" else ()))),
            *report.losses,
        ]
        if report.left_out:
            lines.append(
                plural(
                    "1 article is not finished and was left out.",
                    "{count} articles are not finished and were left out.",
                    report.left_out,
                )
            )
        for line in lines:
            self.body.addWidget(sentence(line, "text", self))
        self.body.addWidget(sentence(report.folder, "text3", self))
        self.add_cancel(self.tr("Close"))
        self.add_primary(self.tr("Open folder"))
        self.accepted.connect(self._open_folder)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))


def _counted(articles: int, annotations: int, links: int) -> tuple[str, str, str]:
    return (
        plural("1 article", "{count} articles", articles),
        plural("1 annotation", "{count} annotations", annotations),
        plural("1 link", "{count} links", links),
    )
