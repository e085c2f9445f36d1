"""Who holds an office: "le commandant du camp, Issa Kolo" here, "le commandant du camp, Amadi Sarr" there. A hint.

Only offices that one person holds at a time, and what one person is in a story ("le suspect"), told in passages that surely report the
same. Where one account names nobody who has such a role, or came to an office or lost it, the other tells more. Where an account names
both persons anywhere they may have held it one after the other, and nothing is asked; nor where only one of them is said to be appointed
or dismissed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.people.offices import Office, rules
from sahelread.diverging.people.persons import told_together
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.model import DivergenceType, Message, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.present import words_present


def findings(accounts: Accounts, held: Sequence[Office]) -> Iterator[Finding]:
    """One finding for each office for which accounts name persons who have no name in common, or one account names nobody; `held` are
    the offices of the story."""
    known = [one for one in held if not one.former and _has_one_holder(one)]
    for bucket in connected(accounts, known, _nearness):
        named = [one for one in bucket if one.holder]
        apart = [
            (a, b) for a, b in combinations(named, 2) if a.article != b.article and not _are_one_person(a, b)
        ]
        if apart and not any(told_together(accounts, a.holder, b.holder) for a, b in apart):
            why = message("The accounts name other persons for one office.")
            yield _finding(named, Verdict.CONFLICT, why)
        elif not apart and (unnamed := [one for one in bucket if _is_nameless(accounts, one, named)]):
            why = message("One account gives the name that the other does not.")
            yield _finding([*unnamed, *named], Verdict.MORE_SPECIFIC, why)


def _finding(bucket: Sequence[Office], verdict: Verdict, why: Message) -> Finding:
    about = "holder/" + " ".join(sorted({" ".join(one.holder) for one in bucket}))
    office = min(bucket, key=lambda one: len(one.text))
    answers = [_answer(one) for one in bucket]
    return Finding(DivergenceType.ACTOR, verdict, about, asked("named", office.text), answers, (why,))


def _is_nameless(accounts: Accounts, office: Office, named: Sequence[Office]) -> bool:
    """Whether an account names the holder of an office nowhere whom others name."""
    told = words_present(accounts.texts[office.article])
    is_of_weight = office.family in rules(office.told.language)["roles"] or bool(
        office.told.acts & word_set(office.told.language, "changes_of_office")
    )
    is_unknown = bool(named) and told.isdisjoint(one.holder[-1] for one in named)
    return not office.holder and is_of_weight and is_unknown


def _answer(office: Office) -> Answer:
    """The name, in the words that say whose it is."""
    first, last = office.named or (office.start, office.end)
    return Answer(office.told, min(first, office.start), max(last, office.end), office.name or office.text)


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
    if not accounts.are_linked(a, b) or a.family != b.family or a.standing != b.standing:
        return None
    changes = word_set(a.told.language, "changes_of_office")
    if a.told.acts & changes != b.told.acts & changes:
        return None
    if a.of[:1] != b.of[:1] or (a.countries and b.countries and a.countries != b.countries):
        return None
    return (float(not _are_one_person(a, b)),) if a.holder or b.holder else None


def _are_one_person(a: Office, b: Office) -> bool:
    return any(are_spelt_alike(one, other) for one in a.holder for other in b.holder)
