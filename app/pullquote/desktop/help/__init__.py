"""The guides inside the program: their sections, and the window that shows and searches them."""
