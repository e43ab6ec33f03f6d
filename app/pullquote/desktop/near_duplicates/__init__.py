"""The desk for near-duplicates: which articles are one, two of them side by side, and what the analyst says of them."""
