"""Who: who did it, who holds which office, who is meant, who says so."""
