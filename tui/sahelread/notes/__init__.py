"""Annotations: what they are, how they are kept, found again, undone and merged."""
