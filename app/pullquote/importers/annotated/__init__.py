"""Annotated data of other tools: articles with words marked and related, one module a format.

What they share is `anchoring`: places in the file become places in the frozen text, and are held against the words
that the file says stand there.
"""
