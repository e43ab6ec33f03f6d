"""Tagging on the page: what a key tags, fragments, edges, links, stepping, and the session's article on the page."""

from pullquote.desktop.tagging.flow import Tagging, shortened

__all__ = ["Tagging", "shortened"]
