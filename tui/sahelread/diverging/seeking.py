"""Answers that detectors passed by: before an account counts as having none, all of its passages are looked through.

Detectors compare passages that go together; an account may tell the same elsewhere, beside another subject. For every question the
accounts without an answer are sought: the same figure (`seeking_figures`), the same hour or day of the same act, the very same telling
words. What is sure enough becomes an answer. Nothing found is not silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.buckets import grouped
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.people.sources import source_of
from sahelread.diverging.statements.said_of import name_others
from sahelread.diverging.times.dated import Dated, comparable_dates
from sahelread.diverging.times.same_act import is_of_another_act
from sahelread.diverging.times.two_things import are_of_two_things
from sahelread.diverging.told import Term, Told
from sahelread.model import DivergenceType, PassageRef, Verdict
from sahelread.text.dates import Role, When
from sahelread.text.words import fold

# Words that make an answer by themselves: so many, so rare in all, and so much more that the passages share.
_WORDS, _RARE, _SHARED_BY_WORDS = 2, 1.2, 0.5
# In a passage that surely reports the same, words that begin with so many letters alike, over no more than so many times the length.
_BEGUN, _STRETCHED = 5, 2
# What passages that give the same day of the same act must share around it.
_SHARED_BY_DAYS = 0.9


def with_answers(accounts: Accounts, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with what accounts answer elsewhere; figures are sought as they are compared, and whole passages not at all."""
    index = _Index(accounts)
    for finding in findings:
        known = {answer.article for answer in finding.answers}
        if not finding.is_sought or finding.type in _NOT_SOUGHT or len(known) == len(accounts.story.articles):
            yield finding
            continue
        seekers = _seekers(finding)
        found: dict[str, Answer] = {}
        for answer in finding.answers:
            for sought in seekers:
                for other in sought(accounts, index, answer):
                    if other.article not in known:
                        found.setdefault(other.article, other)
        yield replace(finding, answers=[*finding.answers, *found.values()]) if found else finding


_NOT_SOUGHT = (
    DivergenceType.NUMBER,
    DivergenceType.OMISSION,
    DivergenceType.FRAMING,
    DivergenceType.ATTRIBUTION,
)

Moment = tuple[Role, object]


@dataclass(frozen=True)
class _Index:
    """The dates of a story by their passages and by what they say; each made when it is first asked for."""

    accounts: Accounts

    @cached_property
    def dated(self) -> Mapping[PassageRef, Sequence[Dated]]:
        return {told.ref: tuple(comparable_dates(told)) for told in self.accounts}

    @cached_property
    def moments(self) -> Mapping[Moment, Sequence[Dated]]:
        return grouped((_moment(dated.when), dated) for dated in chain.from_iterable(self.dated.values()))


# --- moments ----------------------------------------------------------------------------------------------------------


def _moment(when: When) -> Moment:
    return when.role, when.hours if when.role is Role.HOUR else when.days


def _by_hour(accounts: Accounts, index: _Index, answer: Answer) -> Iterator[Answer]:
    yield from _by_moment(accounts, index, answer, (Role.HOUR,))
    yield from _by_the_same_moment(accounts, index, answer, (Role.HOUR,))


def _by_day(accounts: Accounts, index: _Index, answer: Answer) -> Iterator[Answer]:
    yield from _by_moment(accounts, index, answer, _DAYS)
    yield from _by_the_same_moment(accounts, index, answer, _DAYS)


_DAYS = (Role.POINT, Role.UNTIL, Role.SINCE)


def _by_the_same_moment(
    accounts: Accounts, index: _Index, answer: Answer, roles: Sequence[Role]
) -> Iterator[Answer]:
    """The same day or hour in passages that surely report the same, but for one that surely stands by another verb."""
    for dated in index.dated[answer.told.ref]:
        moment = _moment(dated.when)
        if dated.when.start != answer.start or dated.when.role not in roles or moment[1] is None:
            continue
        for told in accounts.linked(answer.told):
            for other in index.dated[told.ref]:
                if _moment(other.when) != moment or are_of_two_things(accounts, dated, other):
                    continue
                if not is_of_another_act(other, dated):
                    yield other.answer


def _by_moment(accounts: Accounts, index: _Index, answer: Answer, roles: Sequence[Role]) -> Iterator[Answer]:
    """The same minute told of the same, and the same day or hour of the same act."""
    for dated in index.dated[answer.told.ref]:
        if dated.when.start != answer.start or dated.when.role not in roles or _moment(dated.when)[1] is None:
            continue
        for other in index.moments.get(_moment(dated.when), ()):
            shared = accounts.weight(dated.surroundings & other.surroundings)
            same_act = dated.deed is not None and dated.deed == other.deed and dated.stage == other.stage
            if _is_a_minute(dated.when) or (same_act and shared >= _SHARED_BY_DAYS):
                yield other.answer


def _is_a_minute(when: When) -> bool:
    """Whether an hour is told to the minute ("5h48"): it is hardly told of two things."""
    return when.role is Role.HOUR and when.hours is not None and when.hours[0] % 0.25 != 0


# --- words ------------------------------------------------------------------------------------------------------------


def _by_words(accounts: Accounts, _index: _Index, answer: Answer) -> Iterator[Answer]:
    """The very words of an answer in other passages."""
    words = answer.told.keys_in(answer.start, answer.end)
    if len(words) < _WORDS or accounts.weight(words) < _RARE:
        return
    phrase = fold(answer.told.text[answer.start : answer.end])
    rarest = max(sorted(words), key=lambda key: accounts.rarity[key])
    for told in accounts.holding.get(rarest, ()):
        start = told.folded.find(phrase)
        if start >= 0 and _tells_it(accounts, told, start, start + len(phrase), answer, words):
            yield _in_same_words(told, start, start + len(phrase), answer)


def _by_linked_words(accounts: Accounts, _index: _Index, answer: Answer) -> Iterator[Answer]:
    """The telling words of an answer in passages that surely report the same, and deny them as little."""
    said = [(term.key, _begun(answer.told, term)) for term in _terms_of(answer)]
    for told in accounts.linked(answer.told):
        terms = [term for term in told.terms if (term.key, _begun(told, term)) in said]
        if not terms or len({term.key for term in terms}) < len({key for key, _ in said}):
            continue
        start, end = min(term.start for term in terms), max(term.end for term in terms)
        if end - start > _STRETCHED * (answer.end - answer.start):
            continue
        found = _in_same_words(told, start, end, answer)
        if told.denies(start) is answer.told.denies(answer.start) and not name_others(answer, found):
            yield found


def _terms_of(answer: Answer) -> Iterator[Term]:
    return (term for term in answer.told.terms if answer.start <= term.start and term.end <= answer.end)


def _begun(told: Told, term: Term) -> str:
    """How a word begins: of two that the lexicon takes for one, only what is said in one word is the very answer."""
    return told.folded[term.start : term.start + _BEGUN]


def _tells_it(
    accounts: Accounts, told: Told, start: int, end: int, answer: Answer, words: frozenset[str]
) -> bool:
    """Whether a passage says those words of the same thing, and denies them as little."""
    if (
        any(denied.start < end and start < denied.end for denied in told.negations)
        and not answer.told.negations
    ):
        return False
    return accounts.weight(told.keys & answer.told.keys - words) >= _SHARED_BY_WORDS


def _in_same_words(told: Told, start: int, end: int, answer: Answer) -> Answer:
    value = shortened(told.text[start:end]) if isinstance(answer.value, str) else answer.value
    return Answer(told, start, end, value, source_of(told, start))


def _seekers(finding: Finding) -> tuple[Callable[[Accounts, _Index, Answer], Iterator[Answer]], ...]:
    if finding.verdict is Verdict.CONFLICT and finding.type in _SAID_IN_WORDS:
        return _by_words, _by_linked_words
    return (_SOUGHT.get(finding.type, _by_words),)


_SAID_IN_WORDS = (DivergenceType.PLACE, DivergenceType.TERM, DivergenceType.ACTOR, DivergenceType.CAUSE)
_SOUGHT = {DivergenceType.DATE: _by_day, DivergenceType.TIME: _by_hour}
