"""Pullquote: tag quotes, actors and claims in news articles and export gold-standard datasets."""

__version__ = "0.1.0"
