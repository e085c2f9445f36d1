"""How somebody is called: "Amadi Diop" here, "Amadi Diouf" there, both president of the commission.

Two names are of one person when they share a word and stand beside one office, or when passages that surely report the same write one of
them nearly as the other ("Amadi Kabirou", "Amadi Kadirou") or give other first names to the only one they name for one deed. They tell the
person otherwise where they do not sound alike. Accounts that give both names tell of two persons.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.people.holders import is_of, named_people, person_words
from sahelread.diverging.people.kinship import kinships
from sahelread.diverging.people.offices import Office, rules
from sahelread.diverging.spelling import are_spelt_alike, are_written_alike, sound_alike
from sahelread.diverging.told import Told
from sahelread.model import DivergenceType, PassageRef, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.words import fold

# One account may write a name in two ways by mistake; so many hardly do.
_TELLING_APART = 2


@dataclass(frozen=True)
class Called(Span):
    """The full name of a person in a passage, in folded words, and the office beside it, that they have or had; `alone` where the passage
    names nobody else and does not quote them."""

    words: tuple[str, ...]
    office: Office | None
    alone: bool

    @property
    def joined(self) -> frozenset[str]:
        """The names of those with whom the person is told of: "Issa Kolo et | Awa Diop"."""
        told, pairs = self.told, [(self.end, name.start, name) for name in self.told.names]
        pairs += [(name.end, self.start, name) for name in told.names]
        return frozenset(name.key for end, start, name in pairs if told.fullmatch(_and, end, start))


def findings(accounts: Accounts, held: Sequence[Office]) -> Iterator[Finding]:
    """One finding for each person whom two accounts call by names that do not sound alike. `held` are the offices of the story."""
    beside = {(one.told.ref, one.named): one for one in held if one.named}
    called = [one for told in accounts for one in _called(told, beside)]
    whole = {frozenset(one.words) for one in called}
    for bucket in connected(accounts, called, _nearness):
        apart = list(_told_apart(accounts, bucket, whole))
        giving_both = {a.article for a, b in apart if a.article == b.article}
        if len(giving_both) < _TELLING_APART and any(a.article != b.article for a, b in apart):
            yield _finding(bucket)


def _called(told: Told, beside: Mapping[tuple[PassageRef, tuple[int, int]], Office]) -> Iterator[Called]:
    bodies = word_set(told.language, "words_in_names_of_bodies")
    people = list(named_people(told))
    others = {start for start, _ in people if not is_of(told, start)}
    for start, end in people:
        folded = told.folded[start:end]
        speaks = any(one.source_start <= start < one.source_end for one in told.attributions)
        if bodies.isdisjoint(folded.split()) and not _is_of(told.language).search(folded):
            elided = told.match(_elided, start)
            first = elided.end() if elided and told.text[start].islower() else start
            whole = fold(_DIVIDED.sub("", told.text[first:end]))
            words, office = person_words(whole, told.language), beside.get((told.ref, (start, end)))
            yield Called(told, first, end, words, office, others <= {start} and not speaks)


_and = expression("in_doers", "and")
# "HC301 d'Air Barsa" and "Lossa-2" are nobody's names.
_is_of = expression("in_naming", "of")
# "(Dix francs CFA) d'| Amadi Diop".
_elided = expression("in_naming", "elided")
# "N'Dour" is one word, and "Kabi-rou" as a printed page divided it.
_DIVIDED = re.compile(r"['’]|-(?=[a-zà-ÿ])")


def _nearness(accounts: Accounts, a: Called, b: Called) -> Nearness:
    if accounts.are_linked(a, b) and not _hold_two_offices(a, b) and (pairs := _spellings(a, b)):
        return (float(sum(one != other for one, other in pairs)),)
    return (0.0,) if a.words == b.words or _are_told_as_one(accounts, a, b) else None


def _spellings(a: Called, b: Called) -> Sequence[tuple[str, str]]:
    """The words of the shorter of two names, each with that of the longer which it is a spelling of, the last with the last ("Awa Diop",
    "Awa Mariam Diopp"); none for two persons."""
    short, long = sorted((a.words, b.words), key=len)
    left = iter(long[:-1])
    found = [(word, next((one for one in left if are_spelt_alike(word, one)), "")) for word in short[:-1]]
    is_one = are_written_alike if all(one == other for one, other in found) else are_spelt_alike
    last = short[-1], long[-1]
    return (*found, last) if is_one(*last) and all(one for _, one in found) else ()


def _are_told_as_one(accounts: Accounts, a: Called, b: Called) -> bool:
    """Whether two names of as many words, of which one differs, stand beside one office, or one other name where the same is reported.
    "Amadi Diop" and "Diop Sarr" may be parts of one longer name: the word that they share stands in the same place."""
    if len(a.words) != len(b.words):
        return False
    if sum(not are_spelt_alike(*words) for words in zip(a.words, b.words, strict=True)) != 1:
        return False
    if _hold_one_office(a, b):
        return True
    return accounts.are_linked(a, b) and (not a.joined.isdisjoint(b.joined) or _did_one_deed(accounts, a, b))


def _did_one_deed(accounts: Accounts, a: Called, b: Called) -> bool:
    """Whether passages that name nobody else tell one deed of two names that end alike, of which no account has both."""
    firsts = {*a.words[:-1], *b.words[:-1]}
    return (
        (a.alone and b.alone and None in (a.office, b.office))
        and not any(kin.person.start == one.start for one in (a, b) for kin in kinships(one.told))
        and a.words[-1] == b.words[-1]
        and not a.told.deeds.isdisjoint(b.told.deeds)
        and not any(firsts <= words for words in accounts.words.values())
    )


def _hold_two_offices(a: Called, b: Called) -> bool:
    """Whether an office of its own stands beside each of two names: "l'ancien ministre Amadi Ba", "le préfet Ahmadi Ba"."""
    return a.office is not None and b.office is not None and a.office.family != b.office.family


def _hold_one_office(a: Called, b: Called) -> bool:
    if a.office is None or b.office is None or a.office.family != b.office.family:
        return False
    if a.office.former or b.office.former:
        return False  # one may have come after the other
    says_which = a.office.family not in rules(a.told.language)["vague"]  # no "président"
    of, of_too = a.office.of, b.office.of
    return of[0] in of_too or of_too[0] in of if of and of_too else says_which


def _told_apart(
    accounts: Accounts, bucket: Sequence[Called], whole: Collection[frozenset[str]]
) -> Iterator[tuple[Called, Called]]:
    """The names of one person that are no two spellings of one sound, nor parts of a longer name of the story; two that are both near a
    third may be of anybody, and begin with what is no name ("Affaire Amadi Diop")."""
    told = {(one.article, one.words): one for one in bucket}.values()
    for a, b in combinations(told, 2):
        pairs = _spellings(a, b)
        is_one_sound = all(sound_alike(*words) for words in pairs)
        is_one_person = not is_one_sound if pairs else _are_told_as_one(accounts, a, b)
        if sound_alike("".join(a.words), "".join(b.words)):
            continue  # "Abdel Kabirou", "Abdelkabirou"
        if is_one_person and not any({*a.words, *b.words} <= name for name in whole):
            yield a, b


def _finding(bucket: Sequence[Called]) -> Finding:
    return Finding(
        DivergenceType.ACTOR,
        Verdict.CONFLICT,
        "naming/" + " ".join(sorted({" ".join(one.words) for one in bucket})),
        asked("named", Counter(one.text for one in bucket).most_common(1)[0][0]),
        [one.answer for one in bucket],
        (message("The accounts write the name of one person otherwise."),),
    )
