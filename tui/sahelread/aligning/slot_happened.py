"""That it happened: "le drame a eu lieu samedi", "l'accident s'est produit à l'entrée du village".

Such a sentence names the event by a general noun and says when or where, so that it shares no word with the title that
tells the event by its act and its toll. It answers the same question as its like in other accounts, and as what tells,
in the first part of an account, the act that most accounts begin with, or that people died where they begin with no
other. The first two times that an account tells that act, in title and lead mostly, it is hardly more than named, and has its
counterparts more often than its words show.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from sahelread.aligning.concepts import Mention
from sahelread.aligning.facts import Facts
from sahelread.aligning.rows import Ints
from sahelread.aligning.slots import AGAIN, FIRST, HAPPENED, SAID, Slot
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table, word_set

# The first part of an account (a share of its passages), where it tells what happened; later the same words are background.
# Tried on the judged stories: with a fifth F1 falls by .004, with half by .003.
BEGINNING = 1 / 3
# Words between the event and its happening: "l'accident de la route le plus meurtrier de l'année s'est produit". Only the nearest
# event counts, so that anything from 4 to 14 is alike; it keeps the time linear.
_WITHIN = 8

# How often an account tells the event for the first time: in its title and in its lead. With one F1 falls by .001 on the judged
# stories, three are alike.
_FIRST_TELLINGS = 2

Happening = tuple[str, int, int]
"""The act whose noun is said to have happened, empty for a general noun, and where it is said."""

Spans = Mapping[str, tuple[int, int]]
"""Where each act is told."""

# That people died every account begins with, and it is not what happened but where accounts begin with no other act: a singer dies,
# a president is murdered. On stories of that kind F1 gains .008, elsewhere nothing changes.
_DEATHS = frozenset(("death", "die", "kill"))
_DIED = "died"
_BY_ALL = 0.8  # share of the accounts from which an act is the event whatever the deaths; .7 to .8 are alike
_BY_MOST = 0.75  # share of the accounts that must tell of deaths for these to be the event

# What says of an event that it happened, and what stands before a noun that is its clause's subject.
_verbs = expression("happening", "verbs", frame=r"\b{}\b")
_subject = expression("in_slot_happened", "subject")


def happenings(facts: Facts) -> tuple[Happening, ...]:
    """The events that a passage says have happened."""
    found = []
    for match in facts.finditer(_verbs):
        place = facts.word_at(match.start())
        if place is not None:
            found += [
                (event, facts.words[first].start, match.end())
                for first, event in _events_before(facts, place)
            ]
    return tuple(found)


def _events_before(facts: Facts, place: int) -> Iterator[tuple[int, str]]:
    """The nearest noun of an event before a verb, where it is the subject: "le bilan de l'accident survenu" tells a toll."""
    general = _general(facts.language)
    for first in range(place - 1, max(place - 1 - _WITHIN, -1), -1):
        acts = [
            _act(mention) for mention in facts.mentions if mention.first == first and mention.kind == "acts"
        ]
        events = [""] if facts.folded_words[first] in general else acts
        if events:
            if facts.search(_subject, 0, facts.words[first].start):
                yield from ((first, event) for event in events)
            return


@cache
def _general(language: str) -> frozenset[str]:
    return frozenset((table(language, "happening") or {}).get("events", ()))


def acts_of(facts: Facts) -> Spans:
    """Where a passage tells its acts, all of dying under one name, but those that no event is."""
    left_out = word_set(facts.language, "acts_of_speech") | word_set(facts.language, "backdrops")
    found: dict[str, tuple[int, int]] = {}
    for mention in facts.mentions:
        if mention.kind == "acts" and mention.concept not in left_out:
            span = facts.words[mention.first].start, facts.words[mention.last].end
            found.setdefault(_act(mention), span)
    return found


def _act(mention: Mention) -> str:
    return _DIED if mention.concept in _DEATHS else mention.concept


def _event(acts: Sequence[Spans], accounts: Sequence[int]) -> str | None:
    """The act that most accounts begin with, or that people died; None where no two begin with the same."""
    tellers: dict[str, set[int]] = {}
    for account, told in zip(accounts, acts, strict=True):
        for act in told:
            tellers.setdefault(act, set()).add(account)
    count, died = len(set(accounts)), len(tellers.pop(_DIED, ()))
    counts = {act: len(told_by) for act, told_by in tellers.items() if len(told_by) > 1}
    event = max(counts, key=lambda act: (counts[act], act), default=None)
    told_by_all = event is not None and counts[event] >= _BY_ALL * count
    return event if told_by_all or died < _BY_MOST * count else _DIED


def happened_slots(
    said: Sequence[Sequence[Happening]], acts: Sequence[Spans], accounts: Ints
) -> Iterator[tuple[int, Slot]]:
    """The slots of what says that the story's event happened and of what tells it, each with the number of its passage.

    `said` are the happenings of every passage, `acts` its acts, empty after the beginning of its account.
    """
    numbers = accounts.tolist()
    event = _event(acts, numbers)
    if event is None:
        return
    tellings: Counter[int] = Counter()
    for passage, found in enumerate(said):
        here = next(((start, end) for act, start, end in found if act in ("", event)), None)
        if here is not None:
            yield passage, Slot(HAPPENED, "", "", SAID, SAID, *here)
        elif event in acts[passage]:
            tellings[numbers[passage]] += 1
            answer = FIRST if tellings[numbers[passage]] <= _FIRST_TELLINGS else AGAIN
            yield passage, Slot(HAPPENED, "", "", answer, answer, *acts[passage][event])
