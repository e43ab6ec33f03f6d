"""The guides inside the window, from the same files that are read in the repository."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from pullquote.desktop import theme
from pullquote.desktop.dialogs.dialog import Dialog
from pullquote.desktop.theme import UI, Theme
from pullquote.resources import resource

__all__ = ["GuideDialog"]


class GuideDialog(Dialog):
    """A help page, `file` of `resources/help/`, to scroll; the links in it are not followed."""

    def __init__(self, parent: QWidget | None, title: str, file: str) -> None:
        super().__init__(parent, width=720)
        self.say(title)
        page = QTextBrowser(self)
        page.setOpenLinks(False)
        page.setAccessibleName(title)
        page.setMinimumHeight(theme.px(440))
        page.document().setDefaultFont(theme.font(UI))
        page.document().setDocumentMargin(theme.px(theme.Space.SMALL))
        tones = Theme.current().tones
        palette = page.palette()
        palette.setColor(QPalette.ColorRole.Base, tones.panel)
        page.setPalette(palette)
        text = resource("help", file).read_text("utf-8")
        # The dialog has the title already.
        page.document().setMarkdown(
            text.partition("\n")[2], QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        )
        page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.body.addWidget(page, 1)
        self.add_primary(self.tr("Close"))
        page.moveCursor(QTextCursor.MoveOperation.Start)
        page.setFocus()
