"""Tagging on the page: what a key tags, and what becomes of annotations, and the session's article on the page."""

from pullquote.desktop.tagging.flow import Tagging
from pullquote.desktop.tagging.words import shortened

__all__ = ["Tagging", "shortened"]
