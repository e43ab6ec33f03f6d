"""The command palette: every action, article, actor and section of the guides, found by a few letters."""

from pullquote.desktop.palette.palette import Palette

__all__ = ["Palette"]
