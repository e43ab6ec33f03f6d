"""The actor desk: who is in the project's registry, what is known of them, and which of them are one."""
