"""Whether a deed has a doer without a name here and one with a name there: "racheté par une banque", "par la Banque de Barsa"."""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.people.agents import Agent
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table
from sahelread.text.names import Name, NameKind

_one_of_many = expression("in_agents", "one_of_many")


def names_who_is_unnamed(accounts: Accounts, a: Agent, b: Agent) -> bool:
    """Whether one clause has one of many as its doer and the other a name for it, that the account of the former has nowhere."""
    if a.article == b.article or not a.told.match(_one_of_many, a.named[0]) or any(_names_of(a)):
        return False
    if all(name.last in accounts.words[a.article] for name in _names_of(b)):
        return False
    generic = table(a.told.language, "generic_doers")
    is_one_noun = not a.own.isdisjoint(b.own)
    return any(
        (one.kind == other.kind and is_one_noun) or other.kind in generic.get(one.kind, ())
        for one in a.who
        for other in b.who
    )


def _names_of(agent: Agent) -> Iterator[Name]:
    """The names of a firm or body in the words for a doer; "ONG" is none, nor the country that it is of, nor who is named behind an office."""
    told, (first, last) = agent.told, agent.named
    for name in told.names:
        is_its_noun = (name.start, name.end) == (agent.doer.start, agent.doer.end)
        is_person = name.kind is NameKind.PERSON or "," in told.folded[agent.doer.end : name.start]
        if first <= name.start and name.end <= last and not (is_its_noun or is_person):
            yield from () if told.sides_in(name.start, name.end) else (name,)
