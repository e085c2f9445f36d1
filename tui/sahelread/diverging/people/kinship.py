"""How one person is related to another: "Issa Kolo, frère du président" here, "le cousin du président, Issa Kolo" there. A hint.

Both accounts name the person, and tell the other in the same words or by "son", "sa". An account that has both words uses them for one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Answer, Finding, Span, shortened
from sahelread.diverging.people.doers import as_terms
from sahelread.diverging.people.holders import TITLES
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression, written
from sahelread.text.named_phrases import named_phrases
from sahelread.text.names import Name

# "Son propre jeune" is hardly longer; nor what stands before a noun as part of its phrase.
_REACH, _LONGEST_LEAD = 40, 4


@dataclass(frozen=True)
class Kin(Span):
    """What `[start, end)` says that a person is to another: of what `kind`, the words of the name, and the telling words for whose."""

    kind: str
    person: Name
    of: frozenset[str]


_words_of_kin = named_phrases("kinship")
_of = expression("in_kinship", "of")
_whose = expression("in_kinship", "whose", frame=r"(?<!\w){}\Z")
_before = written(r"{in_kinship.is_kin}\Z")
_behind = written(r"(?:{in_kinship.of_age})?,? ?{titles}", titles=TITLES)


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding for each person whom accounts relate to another in ways that exclude each other."""
    told = [kin for told in accounts for kin in kinships(told)]
    for bucket in connected(accounts, told, _nearness):
        said = {kin.article: {one.kind for one in bucket if one.article == kin.article} for kin in bucket}
        if any(one.isdisjoint(other) for one, other in combinations(said.values(), 2)):
            first = bucket[0]
            yield Finding(
                DivergenceType.ACTOR,
                Verdict.CONFLICT,
                f"kin/{min(kin.person.last for kin in bucket)}",
                asked("kin", first.told.text[first.person.start : first.person.end]),
                [Answer(kin.told, kin.start, kin.end, shortened(kin.text)) for kin in bucket],
                (message("The accounts tell another kinship of one person."),),
            )


@read_alone
def kinships(told: Told) -> Iterator[Kin]:
    """The words of kinship of a passage that stand beside the name of whom they are said."""
    for noun in as_terms(told, _words_of_kin(told.language)):
        if whose := told.before(_whose, noun.start, _REACH):
            start, end, of = whose.start(), noun.end, frozenset(("",))
        elif (lead := told.match(_of, noun.end)) is not None:
            start, end = noun.start, _end_of_whom(told, lead.end())
            of = told.keys_in(lead.end(), end)
        else:
            continue
        for name in told.names:
            if told.fullmatch(_before, name.end, start) or told.fullmatch(_behind, end, name.start):
                yield Kin(told, start, end, noun.key, name, of)
                break


def _end_of_whom(told: Told, start: int) -> int:
    """Where the words for another end that begin at `start`: "du | chef de l'État Amadi Diop"."""
    spans = [(one.start, one.end) for one in told.noun_phrases] + [
        (name.start, name.end) for name in told.names
    ]
    end = max((last for first, last in spans if first - _LONGEST_LEAD <= start < last), default=start)
    return max([end, *(name.end for name in told.names if name.start == end + 1)])


def _nearness(accounts: Accounts, a: Kin, b: Kin) -> Nearness:
    """0 for one person, by the whole of the shorter name or in linked passages by its last word, and one whose kin it is."""
    one, other = sorted(({*a.person.key.split()}, {*b.person.key.split()}), key=len)
    is_one = (len(one) > 1 and one <= other) or (a.person.last == b.person.last and accounts.are_linked(a, b))
    return (float(a.kind != b.kind),) if is_one and a.of & b.of else None
