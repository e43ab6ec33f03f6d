"""The codebook in the window: shown, changed, compared."""

from pullquote.desktop.codebook.dialog import CodebookDialog

__all__ = ["CodebookDialog"]
