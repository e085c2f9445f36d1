"""By what name who holds an office goes: "le commandant du camp, Issa Kolo" here, "le commandant du camp, Amadi Sarr" there. A hint.

Only offices that one person holds at a time, and what one person is in a story ("le suspect"), in linked passages. Where an account names
both anywhere they may have held it one after the other, and nothing is asked; nor where only one is said to be appointed or dismissed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.people.offices import Office, may_be_one, rules
from sahelread.diverging.people.persons import told_together
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set


def findings(accounts: Accounts, held: Sequence[Office]) -> Iterator[Finding]:
    """One finding for each office for which accounts name persons who have no name in common; `held` are the offices of the story."""
    known = [one for one in held if one.holder and not one.former and _has_one_holder(one)]
    for bucket in connected(accounts, known, _nearness):
        apart = [
            (a, b)
            for a, b in combinations(bucket, 2)
            if a.article != b.article
            and not any(are_spelt_alike(one, other) for one in a.holder for other in b.holder)
        ]
        if apart and not any(told_together(accounts, a.holder, b.holder) for a, b in apart):
            yield Finding(
                DivergenceType.ACTOR,
                Verdict.CONFLICT,
                "holder/" + " ".join(sorted({" ".join(one.holder) for one in bucket})),
                asked("named", min(bucket, key=lambda one: len(one.text)).text),
                [one.named_answer for one in bucket],
                (message("The accounts name other persons for one office."),),
            )


# "Le suspect, Issa Kolo", but "Issa Kolo, otage comme lui".
_the_one, _ARTICLE_REACH = expression("office_rules", "the_one", frame=r"(?<!\w){}\Z"), 14


def _has_one_holder(office: Office) -> bool:
    """Whether one person holds an office, and it is told of what it is."""
    if office.told.is_background(office.start, office.end):
        return False
    known = rules(office.told.language)
    if office.family in known["roles"]:
        return office.told.before(_the_one, office.start, _ARTICLE_REACH) is not None
    if office.family in known["of_a_country"]:
        return True
    return office.family in known["one_holder"] and bool(office.of or office.countries)


def _nearness(accounts: Accounts, a: Office, b: Office) -> Nearness:
    """0 for one office in passages that are surely linked, of which both or none tell that somebody came to it or lost it."""
    changes = word_set(a.told.language, "changes_of_office")
    if not accounts.are_linked(a, b) or a.told.acts & changes != b.told.acts & changes:
        return None
    if a.family != b.family or a.of[:1] != b.of[:1] or not may_be_one(a, b):
        return None
    return (float(not any(are_spelt_alike(one, other) for one in a.holder for other in b.holder)),)
