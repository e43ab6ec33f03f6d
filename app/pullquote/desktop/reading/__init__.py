"""The reading view: the article as a page, its annotations as lanes under the words."""
