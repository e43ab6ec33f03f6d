"""Suggestions in the window: found off the GUI thread, shown hollow, and decided on one by one."""
