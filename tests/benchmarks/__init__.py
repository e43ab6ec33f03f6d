"""Measures of `pullquote.suggest` on corpora that lie on this machine; nothing of them is in the repository.

    python -m tests.benchmarks.polnear FOLDER [--sample N] [--misses N] [--wrong RULE N] [--write FILE]

with `app` on the path, and likewise `wikinews` and `litbank`. Nothing here passes or fails, and pytest collects none of it.
"""
