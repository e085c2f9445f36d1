"""From when on a measure is in force: "avec effet immédiat" here, "à compter de lundi" there. A hint.

Passages that surely report the same are held against each other, where one has it in force at once and the other from a day to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding, Span, in_common
from sahelread.diverging.times.dated import comparable_dates
from sahelread.diverging.times.two_things import is_to_come
from sahelread.diverging.told import Told, read_alone
from sahelread.diverging.topics import in_a_sentence, topic_of_all
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.dates import Role
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set

_at_once = expression("in_in_force", "at_once")


@dataclass(frozen=True)
class Measure(Span):
    """From when on something is in force: at once, or from a day to come. Its `acts` are those that it dates, in a clause that is `about`
    these telling words."""

    at_once: bool
    acts: frozenset[str]
    about: frozenset[str]


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding for each measure that is in force at once in one account, and from a day to come on in another."""
    measures = [one for told in accounts for one in (*_in_force(told), *_to_come(told))]
    for bucket in connected(accounts, measures, _nearness):
        if len({one.at_once for one in bucket}) > 1:
            yield Finding(
                DivergenceType.DATE,
                Verdict.CONFLICT,
                "in_force/" + in_common(bucket),
                asked(
                    "since", topic_of_all(accounts, bucket) or _clause(min(bucket, key=lambda one: one.end))
                ),
                [one.answer for one in bucket],
                (message("The dates have no day or hour in common."),),
            )


def _clause(measure: Measure) -> str:
    told = measure.told
    first, _ = told.clause(measure.start, measure.end)
    return in_a_sentence(told.text[first : measure.end].strip(), told.language)


def _nearness(accounts: Accounts, a: Measure, b: Measure) -> Nearness:
    """How near two measures are that may be one; what only is "en vigueur" is of whatever its clause tells that the other tells as well."""
    general = word_set(a.told.language, "acts_of_being_in_force")
    one, other = ((measure.acts - general) or measure.about - general for measure in (a, b))
    if a.at_once is b.at_once or one.isdisjoint(other) or not accounts.are_linked(a, b):
        return None
    return (-accounts.score(a, b),)


@read_alone
def _in_force(told: Told) -> Iterator[Measure]:
    for match in told.finditer(_at_once):
        first, _ = told.clause(match.start(), match.end())
        about = told.keys_in(first, match.end())
        acts = told.deeds & about
        if acts and not told.denies(match.start()):
            yield Measure(told, *match.span(), True, acts, about)


@read_alone
def _to_come(told: Told) -> Iterator[Measure]:
    for dated in comparable_dates(told):
        when, acts = dated.when, dated.held_acts
        of_an_act = when.role is Role.SINCE or (when.role is Role.POINT and acts)
        if of_an_act and is_to_come(dated):
            yield Measure(
                told, when.start, when.end, False, acts, told.keys_in(*told.clause(when.start, when.end))
            )
