"""The windows in front of the main window, each for one act that needs an answer."""
