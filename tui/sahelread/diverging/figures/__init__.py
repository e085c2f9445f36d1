"""How many and how much: figures of one question, brought together and compared."""
