"""Search over the whole project: the words in their contexts, and what is done with them."""
