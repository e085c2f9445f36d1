"""The reader: a Textual application. Nothing outside this package imports Textual."""
