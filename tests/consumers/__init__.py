"""Tests that need heavy foreign packages: `make test-consumers`."""
