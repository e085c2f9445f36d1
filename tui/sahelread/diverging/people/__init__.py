"""Who: who did it, who won, who is meant, who says so."""
