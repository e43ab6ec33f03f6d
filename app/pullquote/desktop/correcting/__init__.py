"""Correcting an article's text: the dialog, what it does to the annotations, and the corrections that were made."""
