"""When, and in which order: days, hours, lengths of time, and what came first."""
