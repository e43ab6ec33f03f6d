"""What the menu File does."""

from pullquote.desktop.commands.when import When

__all__ = ["FileCommands"]


class FileCommands(When):
    """Projects, articles in, datasets out."""

    def new_project(self) -> None:
        """Ask for a place and make a project there."""
        self._window.projects.new()

    def open_project(self) -> None:
        """Ask for a project and open it."""
        self._window.projects.choose()

    def open_sample(self) -> None:
        """Open the sample project in the user's own folder."""
        self._window.projects.open_sample()

    def save_copy(self) -> None:
        """Save a copy, with what could not be saved in place, and go on in it."""
        self._window.projects.save_copy()

    def back_up(self) -> None:
        """Make a backup now."""
        self._window.projects.back_up()

    def close_project(self) -> None:
        """Back to the start page."""
        self._window.close_project()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def import_files(self) -> None:
        """Choose files and show what they hold before anything is added."""
        self._window.transfer.choose_files()

    def import_folder(self) -> None:
        """Choose a folder and show what the files in it hold."""
        self._window.transfer.choose_folder()

    def import_again(self) -> None:
        """Show what is new in the folder that was imported last."""
        self._window.transfer.import_again()

    def can_import_again(self) -> bool:
        """Whether articles came from a folder before."""
        return self.can_edit() and self._window.transfer.folder is not None

    def paste_article(self) -> None:
        """Make an article from the clipboard."""
        self._window.transfer.paste()

    def export(self) -> None:
        """Write the dataset."""
        self._window.transfer.export()

    def print_article(self) -> None:
        """Print the article with its annotations."""
        self._window.printing.print()

    def save_pdf(self) -> None:
        """Save the article with its annotations as a PDF."""
        self._window.printing.save_pdf()
