"""Who won: the persons whom accounts call the winner of the story's one contest.

A winner stands before the verb ("Marie Anda l'emporte") or after the noun ("la victoire de Jean Kolo"). Two persons that share no
word of their names cannot both have won. A hint: a story may tell of two contests.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.told import Term, Told
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.names import Name, NameKind

_ACT, _VOTE = "win_vote", "elect"

# A winner stands so near before the verb, and so near after "la victoire de".
_BEFORE, _AFTER = 50, 40
_of = expression("in_winner", "of")
_break = expression("in_winner", "break")

# Who is called the winner once may be so of something else.
_TWICE = 2

# Two words are spellings of one name from here on.
_ONE_SPELLING = 85.0


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding when accounts have winners that are two persons."""
    if not _is_of_a_vote(accounts):
        return
    won: dict[str, list[tuple[Told, Term, Name]]] = defaultdict(list)
    for told in accounts:
        if told.background is None:
            for term in told.terms:
                name = _winner(told, term) if term.key == _ACT else None
                if name is not None:
                    won[told.ref.article].append((told, term, name))
    tellers: dict[str, set[str]] = defaultdict(set)
    for told in accounts:
        for name in told.names:
            tellers[name.key].add(told.ref.article)
    times = Counter(name.key for found in won.values() for _, _, name in found)
    names = [name for name, count in times.items() if count >= _TWICE and len(tellers[name]) > 1]
    if len(won) > 1 and any(_are_two(one, other) for one, other in combinations(sorted(names), 2)):
        answers = [
            Answer(
                told, min(term.start, name.start), max(term.end, name.end), told.text[name.start : name.end]
            )
            for article in sorted(won)
            for told, term, name in won[article]
        ]
        yield Finding(
            DivergenceType.ACTOR,
            Verdict.CONFLICT,
            Confidence.HINT,
            "winner/" + " ".join(sorted({name.key for found in won.values() for _, _, name in found})),
            asked("winner"),
            answers,
            (message("Two persons are called the winner."),),
        )


def _is_of_a_vote(accounts: Accounts) -> bool:
    """Whether most accounts of the story tell of a vote."""
    voting = {told.ref.article for told in accounts if _VOTE in told.keys}
    return 2 * len(voting) > len(accounts.story.articles)


def _is_person(name: Name, language: str) -> bool:
    """Whether a name could be a person's: at least two words, none of them "du" ("République du Mali")."""
    words = name.key.split()
    return (
        name.kind in (NameKind.PERSON, NameKind.OTHER)
        and len(words) > 1
        and not word_set(language, "words_in_names_of_bodies") & set(words)
    )


def _winner(told: Told, act: Term) -> Name | None:
    """The person who won, as a passage says it; None where it names nobody, or only who lost."""
    if any(negation.start <= act.start <= negation.scope_end for negation in told.negations):
        return None
    if any(sign.isdigit() for sign in told.text[act.start : act.end]):
        return None  # who gathers so many votes need not have won
    people = [name for name in told.names if _is_person(name, told.language)]
    after = next((name for name in people if act.end <= name.start <= act.end + _AFTER), None)
    if after is not None and _of(told.language).fullmatch(told.folded, act.end, after.start):
        return after
    before = [name for name in people if act.start - _BEFORE <= name.end <= act.start]
    if before and not _break(told.language).search(told.folded, before[-1].end, act.start):
        return before[-1]
    return None


def _are_two(a: str, b: str) -> bool:
    return all(fuzz.ratio(one, other) < _ONE_SPELLING for one in a.split() for other in b.split())
