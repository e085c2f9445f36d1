"""Annotations and comparisons in the shapes that their readers need."""
