"""What only some tell: facts left out, and news of one account alone."""
