"""Read several news accounts of one event side by side: what lines up, what diverges, and the reader's notes."""

__version__ = "0.1.0"
