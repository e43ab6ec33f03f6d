"""Word, OpenDocument and Rich Text files."""
