"""What is known of each fate of those who are counted: whom it can befall, which is counted again and again, which is part of which.

The fates are the keys of the lexicon's tables `fates` and `counted_states`.
"""

from __future__ import annotations

# Only people meet these; houses burn and cattle die too.
OF_PEOPLE = frozenset(
    (
        "dead", "lost", "found", "wounded", "critical", "hospitalised", "missing", "detained", "abducted", "displaced", "released", "expelled",
        "escaped", "recaptured", "sentenced", "acquitted", "charged", "rescued", "protesting", "infected",
    )
)  # fmt: skip
# Of those who are arrested, each desk has its own noun (suspects, executives, patriots): all are people.
ARRESTED = frozenset(("detained", "released", "escaped", "recaptured", "sentenced", "acquitted", "charged"))
# What is told of prisoners: that they are held is no arrest, and that they fled is an escape.
OF_PRISONERS = {"detained": None, "displaced": "escaped"}
# Those in hospital are told as a part of the wounded by one account and by themselves by another: it is one question.
TOLD_AS_PARTS = frozenset(("hospitalised", "critical"))
# Those in hospital are wounded too, whatever word an account has for them.
HURT = TOLD_AS_PARTS | {"wounded"}
# Those who do this are whoever came: inhabitants, citizens and people of the country are no part of them.
OF_CROWDS = frozenset(("protesting",))
# What befalls some of those who are concerned.
BEFALLEN = HURT | {"dead", "lost", "found", "missing", "detained"}
# What is counted again from day to day. Arrests, expulsions and releases are single acts, told once.
GROWING = frozenset(("dead", "lost", "found", "wounded", "critical", "missing", "displaced", "burnt"))
# Who is in hospital or missing on one day may be home on the next.
PASSING = TOLD_AS_PARTS | {"missing"}
# Of these an account gives an old toll and a new one, or two sources' tolls.
COUNTED_AGAIN = GROWING | {"detained", "protesting"}
# What befalls people is told by every account that counts them for it, though it is a state that lasts.
LASTING = frozenset(("dead", "missing", "displaced", "abducted"))
# Of these a count since some day long ago is of many events; who is missing or held since then is so all the while.
ADDED_UP = frozenset(("dead", "wounded"))
