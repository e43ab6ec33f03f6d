"""The regions of the main window around the page."""
