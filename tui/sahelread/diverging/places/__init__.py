"""Where: the places of what was done, and what lies in what."""
