"""The preview of an import: what files hold, how they are read, and what of it comes in."""
