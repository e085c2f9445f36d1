"""Where no line may break, whatever breaks it: a text in, the same text with no-break spaces there out."""

import re

# "500 | 000 roupies", "vers 21 | h | 30".
_INSIDE_A_FIGURE = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|h\b|€)|(?<=\d h) (?=\d)")


def held_together(text: str) -> str:
    """A text whose French marks stay with their word, and figures in one piece: what is typed in a newsroom seldom has the no-break space that keeps them there.
    Each space stays one character."""
    for mark in "»;:!?%":
        text = text.replace(f" {mark}", f"\u00a0{mark}")
    return _INSIDE_A_FIGURE.sub("\u00a0", text.replace("« ", "«\u00a0"))
