"""Who did it: the same act told of different doers, "les jihadistes" here, "les supplétifs" there. A hint."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from functools import partial
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected, grouped
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.people import tasks
from sahelread.diverging.people.agents import Agent, Form, agents
from sahelread.diverging.people.deeds import Deed, deeds, not_of_its_doer
from sahelread.diverging.people.doers import UNIFORMED, Doer
from sahelread.diverging.people.named_doers import names_who_is_unnamed
from sahelread.diverging.people.offices import Office
from sahelread.diverging.people.persons import Persons, are_of_two
from sahelread.diverging.told import acts_of_speech
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.lexicon import table, word_set

# Besides the act itself, so much must be shared for linked passages to tell of the same one: this share of all, or one rare word.
_LINKED, _RARE_WEIGHT = 0.12, 0.6
# "It was not the police who fired" answers an account that says it was: the act and little else make it one.
_SHARED_WITH_A_DENIAL = 0.3


def findings(accounts: Accounts, held: Iterable[Office]) -> Iterator[Finding]:
    """Acts that accounts ascribe to doers of different kinds, or to different persons; `held` are the offices that they tell. A clause on a deed
    that is asked about already adds its answer to that question."""
    persons = Persons(accounts, held)
    found = [*_of_listed_deeds(accounts, persons), *tasks.findings(accounts, persons)]
    known = {answer.told.ref for one in found for answer in one.answers}
    for finding in _of_any_deed(accounts, persons):
        more = [answer for answer in finding.answers if answer.told.ref not in known]
        place = next((place for place, one in enumerate(found) if _share_an_answer(one, finding)), None)
        if more and place is not None:
            found[place] = replace(found[place], answers=[*found[place].answers, *more])
        elif more:
            found.append(finding)
    yield from found


def _share_an_answer(one: Finding, other: Finding) -> bool:
    pairs = ((a, b) for a in one.answers for b in other.answers if a.told is b.told)
    return any(a.start < b.end and b.start < a.end for a, b in pairs)


def _of_listed_deeds(accounts: Accounts, persons: Persons) -> Iterator[Finding]:
    """The acts of which such a story asks who did them."""
    by_act = grouped(
        (act, deed)
        for told in accounts
        for deed in deeds(told)
        if _is_asked_about(deed) and (_is_won(deed) or all(persons.knows(doer) for doer in deed.who))
        for act in _acts(deed)
    )
    for act, alike in sorted(by_act.items()):
        for bucket in connected(accounts, alike, partial(_nearness, persons)):
            passages = {deed.told.ref for deed in bucket}
            if _are_apart(persons, [deed for deed in alike if deed.told.ref in passages]):
                yield _finding(act, bucket)


# Of two clauses, so much of what the shorter tells the other tells too, where both tell one deed.
_ONE_DEED = 0.4
# Where neither says who did it, so much of the longer, in more words than these: many may have done it, each for themselves.
_NEARLY_ALL, _WORDS_OF_ONE = 0.7, 2


def _of_any_deed(accounts: Accounts, persons: Persons) -> Iterator[Finding]:
    """What linked passages tell in one clause, whatever it is, with doers of whom neither may be the other."""
    told = [
        agent
        for told in accounts
        for agent in agents(told)
        if agent.is_of_one_deed and not tasks.is_a_task(agent)
    ]
    for bucket in connected(accounts, told, _likeness):
        unnamed = [
            pair
            for a, b in combinations(bucket, 2)
            for pair in ((a, b), (b, a))
            if names_who_is_unnamed(accounts, *pair)
        ]
        if any(
            _are_two(persons, a, b)
            for a, b in combinations(bucket, 2)
            if (a, b) not in unnamed and (b, a) not in unnamed
        ):
            yield _told_of(bucket, Verdict.CONFLICT)
        elif unnamed:
            yield _told_of(
                list({id(one): one for pair in unnamed for one in pair}.values()), Verdict.MORE_SPECIFIC
            )


def _told_of(bucket: Sequence[Agent], verdict: Verdict) -> Finding:
    """A deed that is told of several doers, or of one with a name here and without there."""
    said = min((agent.said for agent in bucket), key=len)
    is_conflict = verdict is Verdict.CONFLICT
    return Finding(
        DivergenceType.ACTOR,
        verdict,
        "agent/" + " ".join(sorted({one.kind or one.name for agent in bucket for one in agent.who})),
        asked("to whom" if all(agent.gets for agent in bucket) else "who", shortened(said)),
        [Answer(one.told, one.start, one.end, shortened(one.told.text[slice(*one.named)])) for one in bucket],
        (
            message("The act is told of doers of different kinds.")
            if is_conflict
            else message("One account gives the name that the other does not."),
        ),
        is_sought=is_conflict,
    )


def _likeness(accounts: Accounts, a: Agent, b: Agent) -> Nearness:
    """How near two clauses are that tell one deed: one of them says who did it, or nearly all else in them is the same."""
    if not accounts.are_linked(a, b) or (a.gets is not b.gets and Form.BLAMED not in (a.form, b.form)):
        return None
    if (a.own & b.deed) - a.deed or (b.own & a.deed) - b.deed or _are_of_two(a.names, b.names):
        return None  # each did it to the other, or to one of two places
    if a.told.background != b.told.background or a.counted != b.counted:
        return None
    if a.is_ordered is not b.is_ordered and (a.deed & b.deed).isdisjoint(
        word_set(a.told.language, "decisions")
    ):
        return None  # who ordered it, and who did it
    common = _in_common(a.told.language, a.deed, b.deed)
    weight, *weights = (accounts.weight(keys) for keys in (common, a.deed, b.deed))
    many = word_set(a.told.language, "deeds_of_many") | acts_of_speech(a.told.language)
    if not common or ((a.verb | b.verb) & many and Form.SET_OFF not in (a.form, b.form)):
        return None
    verbs = [_in_common(a.told.language, one.verb, other.deed) for one, other in ((a, b), (b, a))]
    if a.verb and b.verb and not any(verbs):
        return None
    if a.is_set_off or b.is_set_off:
        is_told = len(common) > 1 or all(one.is_done or one.deed == common for one in (a, b))
        return (-weight,) if is_told and weight >= _ONE_DEED * min(weights) else None
    if common & not_of_its_doer(a.told.language):
        return None
    return (-weight,) if len(common) > _WORDS_OF_ONE and weight >= _NEARLY_ALL * max(weights) else None


def _in_common(language: str, one: Set[str], other: Set[str]) -> Set[str]:
    """Which of some telling words others are too, or other words for one doing: "épongé" and "réglé"."""
    groups = [group for group in table(language, "doings_alike").values() if not other.isdisjoint(group)]
    return {key for key in one if key in other or any(key in group for group in groups)}


def _are_two(persons: Persons, a: Agent, b: Agent) -> bool:
    """Whether nobody of those who did it in one clause did it in the other."""
    if a.article == b.article:
        return False
    return not any(persons.may_be_one(one, other) for one in a.who for other in b.who) or are_of_two(a, b)


def _is_won(deed: Deed) -> bool:
    """Whether the deed is a vote that somebody won: a person of whatever name."""
    return deed.act.key in word_set(deed.told.language, "deeds_of_their_subject")


def _acts(deed: Deed) -> Iterator[str]:
    """Under which names a deed is held against others: what an attack is blamed for, its dead are blamed for too; to suspend and to cancel
    are decisions alike."""
    alike = table(deed.told.language, "deeds_alike")
    yield from [name for name, acts in alike.items() if deed.act.key in acts] or [deed.act.key]
    if deed.form is Form.BLAMED:
        yield from table(deed.told.language, "blamed_with").get(deed.act.key, ())


def _are_apart(persons: Persons, alike: Sequence[Deed]) -> bool:
    """Whether two accounts have no doer in common, whatever their passages tell of such acts; one who did not do it is nobody's doer."""
    told: dict[str, set[tuple[Doer, bool]]] = {}
    held = {deed.article for deed in alike if not deed.is_declared}
    for deed in alike:
        if deed.is_declared and deed.article in held:
            continue
        told.setdefault(deed.article, set()).update((doer, deed.denial is None) for doer in deed.who)
    for doers in told.values():
        if any(done and doer.kind != UNIFORMED for doer, done in doers):
            # who says who it was may well quote who only says what they wore
            doers.discard((Doer(UNIFORMED), True))
    return any(not _may_all_be_one(persons, one, other) for one, other in combinations(told.values(), 2))


def _may_all_be_one(
    persons: Persons, some: Collection[tuple[Doer, bool]], others: Collection[tuple[Doer, bool]]
) -> bool:
    return any(
        one[1] is other[1] and persons.may_be_one(one[0], other[0]) for one in some for other in others
    )


def _nearness(persons: Persons, accounts: Accounts, a: Deed, b: Deed) -> Nearness:
    """How near two deeds of one kind are; None unless they are likely one deed: told in passages that may be linked, or denied of its doer."""
    is_turned = _does_what_befell(persons, a, b) or _does_what_befell(persons, b, a)
    if is_turned and a.act.key in word_set(a.told.language, "harms"):
        return None  # soldiers kill the attackers who killed; who charged whom is one question
    if not (is_turned or _is_won(a)) and (
        _are_of_two(a.undergone, b.undergone)
        or _are_of_two(a.done_to, b.done_to)
        or _are_of_two(a.names, b.names)
    ):
        return None
    if a.is_ordered is not b.is_ordered and a.act.key not in word_set(a.told.language, "decisions"):
        return None
    if a.act.key in word_set(a.told.language, "deeds_on_ones_own") and _each_on_its_own(a, b):
        return None
    shared, likeness = accounts.likeness(a.around, b.around)
    opposed = (a.denial is None) != (b.denial is None)
    pair = a.told.ref, b.told.ref
    link = accounts.scores.get(pair)
    if opposed and persons.may_be_one(a.who[0], b.who[0]):
        same = shared >= _SHARED_WITH_A_DENIAL
    elif link is None:
        same = False
    elif a.act.key in word_set(a.told.language, "deeds_told_once") or (
        pair in accounts.sure and Form.SET_OFF in (a.form, b.form)
    ):
        same = True
    else:
        nothing_else = not (a.around and b.around)
        same = shared >= _RARE_WEIGHT or (pair in accounts.sure and (likeness >= _LINKED or nothing_else))
    return (-likeness,) if same else None


def _each_on_its_own(a: Deed, b: Deed) -> bool:
    """Whether each did it to what is its own: two countries, or one and a league of them, that close their borders."""
    leagues = word_set(a.told.language, "leagues")
    sides = [one.told.sides_in(*one.span) for one in (a, b)]
    of_leagues = [any(doer.kind in leagues for doer in one.who) for one in (a, b)]
    return of_leagues[0] != of_leagues[1] or (all(sides) and sides[0].isdisjoint(sides[1]))


def _does_what_befell(persons: Persons, a: Deed, b: Deed) -> bool:
    """Whether a deed was done to whoever did the other."""
    return any(doer.kind and persons.are_alike(doer.kind, kind) for doer in a.who for kind in b.undergone)


def _is_asked_about(deed: Deed) -> bool:
    """Whether an act is one that has one doer: what many do is done by others elsewhere."""
    language, act = deed.told.language, deed.act.key
    more = (table(language, name) for name in ("more_deeds", "deeds_in_stages"))
    return act in word_set(language, "deeds") or any(act in acts for acts in more)


def _are_of_two(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both say of what they are, and nothing is the same."""
    return bool(one and other) and one.isdisjoint(other)


def _finding(act: str, bucket: Sequence[Deed]) -> Finding:
    language = bucket[0].told.language
    answers = []
    for deed in bucket:
        start, end = deed.span
        first, last = deed.named
        named = start if deed.denial is not None or deed.form is Form.BLAMED else first
        answers.append(Answer(deed.told, start, end, shortened(deed.told.text[named:last])))
    asked_of = min(
        bucket,
        key=lambda deed: (
            next(_acts(deed)) != act,
            not deed.done_to,
            deed.ends_before_its_doer,
            len(deed.said),
        ),
    )
    lasting = "who is it" if act in word_set(language, "lasting_deeds") else "who"
    return Finding(
        DivergenceType.ACTOR,
        Verdict.CONFLICT,
        act,
        asked("who won") if _is_won(bucket[0]) else asked(lasting, asked_of.said),
        answers,
        (message("The act is told of doers of different kinds."),),
    )
