"""When memory is tidied up: never while somebody waits for the first text, seldom while they read.

Python looks for garbage whenever many objects were made, and stops everything meanwhile: a tenth of the wait for the
first text, and up to a second at a time while 40,000 passages are compared. What a story is made of is no garbage. So
nothing is looked for until the first text is there (`postpone`), then among young objects only (`begin`); what a
finished comparison leaves behind is cleared away at once, and so is what a long story made it remember (`tidy_up`).
"""

from __future__ import annotations

import gc

from sahelread.text.remembering import forget_long_story, give_back

# How many objects more than before make the collector look at the young ones, how many such looks at those of middle
# age, and how many of these at all the rest: never, in practice.
_THRESHOLDS = (50_000, 20, 10_000)


def postpone() -> None:
    """Look for no garbage until `begin`."""
    gc.disable()


def begin() -> None:
    """From now on look for garbage, but not among what there is already."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(*_THRESHOLDS)
        gc.enable()


def tidy_up() -> None:
    """Clear away what a comparison was the last to need, leave what remains in peace, and give back what is free now."""
    forget_long_story()
    gc.collect()
    gc.freeze()
    give_back()
