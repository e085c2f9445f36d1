"""Who is in charge of something: "l'enquête a été confiée à la gendarmerie" here, "la police judiciaire mène l'enquête" there. A hint.

What is entrusted to somebody is theirs, whatever the form of the clause. Who orders it is not who does it: a prosecutor opens an inquiry
that the police conduct. Of some tasks people of several ranks are in charge together; there those of one rank are held against each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Answer, Finding, Span, shortened
from sahelread.diverging.people.agents import Agent, agents, clause_start
from sahelread.diverging.people.doers import Doer, all_doers_of, as_terms, company, whole
from sahelread.diverging.people.persons import Persons
from sahelread.diverging.told import Term, Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table
from sahelread.text.named_phrases import named_phrases

_words_of_tasks = named_phrases("tasks")
# "(L'enquête) | a été ouverte | par", "a confié (l'enquête)": who orders a task.
_orders = expression("in_tasks", "orders")
# "(La médiation) a été | proposée | par": what else somebody did with it.
_besides = expression("in_tasks", "besides")
# "(La gendarmerie) | est chargée de l'| enquête", "(la police,) | qui mène l'| enquête,": with what stands between.
_charged, _CHARGED_REACH = expression("in_tasks", "charged", frame=r"{}\Z"), 40
# "(Une enquête est ouverte ;) | elle (a été confiée à)": a task that was named so near before.
_taken_up, _NEAR = expression("in_tasks", "taken_up", frame=r" ?{}"), 60
# "(Enquête) | parlementaire", "(sécurité) | du marché": of several that there may be, which.
_which, _of_what = expression("in_tasks", "which"), expression("in_said_of", "of_it")


@dataclass(frozen=True)
class Task(Span):
    """A task, told at `[start, end)` with all who are in charge of it, named at `named`; `which` of several it is, where that is told;
    whether they only order it."""

    what: str
    words: tuple[int, int]
    who: tuple[Doer, ...]
    named: tuple[int, int]
    which: str
    is_ordered: bool


def findings(accounts: Accounts, persons: Persons) -> Iterator[Finding]:
    """The tasks of which accounts put others in charge."""
    told = [task for told in accounts if told.background is None for task in tasks(told)]
    for bucket in connected(accounts, told, _nearness):
        if any(_are_two(persons, a, b) for a, b in combinations(bucket, 2)):
            first = bucket[0]
            yield Finding(
                DivergenceType.ACTOR,
                Verdict.CONFLICT,
                f"task/{first.what}",
                asked("in charge", first.told.text[slice(*first.words)].lower()),
                [
                    Answer(one.told, one.start, one.end, shortened(one.told.text[slice(*one.named)]))
                    for one in bucket
                ],
                (message("The accounts put others in charge of it."),),
            )


@read_alone
def tasks(told: Told) -> Iterator[Task]:
    """The tasks of a passage, with who is in charge of each."""
    found = as_terms(told, _words_of_tasks(told.language))
    for agent in agents(told) if found else ():
        first, last = agent.act
        if agent.denial is not None or told.denies(first) or told.denies(last - 1):
            continue
        is_ordered = not agent.gets and told.search(_orders, first, last) is not None
        for task in _inside(found, agent)[:1]:
            if told.search(_besides, first, last):
                continue
            yield _task(told, task, agent.who, agent.named, is_ordered=is_ordered)
    for task in found:
        yield from _charged_with(told, task)


def is_a_task(agent: Agent) -> bool:
    """Whether what somebody did is a task that may be theirs and others' in turn."""
    return bool(_inside(as_terms(agent.told, _words_of_tasks(agent.told.language)), agent))


def _inside(found: Sequence[Term], agent: Agent) -> list[Term]:
    """The words for tasks in those for what somebody did, or that a pronoun there takes up."""
    first, last = agent.act
    inside = [one for one in found if first <= one.start < last]
    if inside or not agent.told.match(_taken_up, first):
        return inside
    return [one for one in found if first - _NEAR <= one.end <= first][-1:]


def _charged_with(told: Told, task: Term) -> Iterator[Task]:
    """A task of which its clause, or one that takes up its subject, says that somebody is in charge."""
    charged = told.before(_charged, task.start, _CHARGED_REACH)
    if charged is None or told.denies(charged.start()):
        return
    doers = all_doers_of(told)
    first = clause_start(told, charged.start())
    for doer in [one for one in doers if first <= one.start < charged.start()][:1]:
        yield _task(told, task, company(told, doer, task, doers), whole(told, doer, task))


def _task(
    told: Told, task: Term, who: Sequence[Doer], named: tuple[int, int], *, is_ordered: bool = False
) -> Task:
    which = told.match(_which, task.end) or told.match(_of_what, task.end)
    start, end = min(task.start, named[0]), max(task.end, named[1])
    words = task.start, task.end
    return Task(told, start, end, task.key, words, tuple(who), named, which[1] if which else "", is_ordered)


def _nearness(accounts: Accounts, a: Task, b: Task) -> Nearness:
    """How near two tasks are: of one kind, in passages that surely report the same."""
    alike = a.what == b.what and (not a.which or not b.which or a.which == b.which)
    return (-accounts.score(a, b),) if alike and accounts.are_linked(a, b) else None


def _are_two(persons: Persons, a: Task, b: Task) -> bool:
    """Whether nobody of those in charge of a task is in charge of the other, and both are of one rank, or do the same for it."""
    ranks = table(a.told.language, "ranks_in_tasks").get(a.what, ())
    pairs = [(one, other) for one in a.who for other in b.who]
    if ranks:
        comparable = any(one.kind in rank and other.kind in rank for rank in ranks for one, other in pairs)
    else:
        comparable = a.is_ordered is b.is_ordered
    return a.article != b.article and comparable and not any(persons.may_be_one(*pair) for pair in pairs)
