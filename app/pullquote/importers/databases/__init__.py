"""Deliveries of news databases."""
