"""What somebody is: the offices that accounts give to one named person.

"Ministre de la Santé" here and "ministre de la Sécurité" there exclude each other. Of two presidencies, which may both be held, nothing is
asked, nor of "vice-Premier ministre" here and "ministre de l'Intérieur" there; "Premier ministre" is less than "Premier ministre par
intérim". Who has the other's anywhere agrees. So it is with ranks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import by_account, told_by_each
from sahelread.diverging.findings import Finding
from sahelread.diverging.people.doers import all_doers_of
from sahelread.diverging.people.offices import Office, opposed, rules
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind

# Some words for an office leave open which it is.
_STATE, _PRESIDENT, _MINISTER = "head_of_state", "president", "minister"
# Who commands a unit commands no other.
_COMMANDER = "commander"


def findings(held: Sequence[Office], ranked: Sequence[Office]) -> Iterator[Finding]:
    """One finding for each person of whom accounts tell other offices, or tell an office more closely, and for each to whom two accounts
    give ranks, and none in common; `ranked` are the ranks as offices."""
    for person in _persons([one for one in held if one.holder]):
        by_article = by_account(person)
        verdicts = {_verdict(a, b) for a, b in combinations(by_article.values(), 2)} - {None}
        if verdicts:
            yield _finding(Verdict.CONFLICT in verdicts, by_article)
    for person in _persons(ranked):
        ranks = told_by_each(person, lambda one: one.family).values()
        if any(one.isdisjoint(other) for one, other in combinations(ranks, 2)):
            yield _finding(True, by_account(person), "grade")


def _persons(held: Sequence[Office]) -> Iterator[list[Office]]:
    """The offices of each person: of a full name and of what is part of it, in whatever order and spelling."""
    left = sorted(held, key=lambda one: (-len(one.holder), one.told.order, one.told.ref, one.start))
    while left:
        whole = left[0].holder
        same = [one for one in left if _is_part(one.holder, whole)]
        left = [one for one in left if one not in same]
        yield sorted(same, key=lambda one: (one.told.order, one.told.ref, one.start))


def _is_part(name: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether the words of a name are those of a longer one in their order, or all of them in another; spelt nearly so."""
    if len(name) == len(whole) and all(any(are_spelt_alike(word, other) for other in whole) for word in name):
        return True
    left = iter(whole)
    return all(any(are_spelt_alike(word, other) for other in left) for word in name)


def _verdict(one: Sequence[Office], other: Sequence[Office]) -> Verdict | None:
    """What the offices that two accounts give one person are to each other; None where they are the same, or say too little."""
    language = one[0].told.language
    general = rules(language)["general"]
    concrete = [[office for office in told if office.family not in general] for told in (one, other)]
    if any(_are_one(a, b) for a in concrete[0] for b in concrete[1]):
        return Verdict.MORE_SPECIFIC if _is_closer(one, other) or _is_closer(other, one) else None
    # What somebody was before excludes nothing.
    present = [[office for office in told if not office.former] for told in concrete]
    if any(_exclude_each_other(a, b) for a in present[0] for b in present[1]):
        return Verdict.CONFLICT
    vague = rules(language)["vague"]
    telling = [[office for office in told if office.family not in vague or office.of] for told in present]
    # What is left one person mostly holds together, and the accounts only choose: that is no news.
    opposed = any(_are_opposed(a, b) for a in telling[0] for b in telling[1])
    return Verdict.CONFLICT if opposed else None


def _are_opposed(a: Office, b: Office) -> bool:
    """Whether nobody holds both: two ministries, two offices of one thing, a teacher and the head of the school."""
    if a.family == b.family:
        known = rules(a.told.language)
        if _are_posts_of_one(a.of, b.of):
            return True
        return (
            _are_of_two_things(a, b) if a.family in known["of_one_thing"] else a.family in known["exclusive"]
        )
    named_ministers = {*table(a.told.language, "office_rules").get("of_another", {}).values()}
    if {a.family, b.family} <= {_MINISTER, *named_ministers}:
        return all(one.of for one in (a, b) if one.family == _MINISTER) and not ({*a.of} & {*b.of})
    leading = {a.family, b.family} <= rules(a.told.language)["leading"]
    return leading and bool(set(a.of) & set(b.of))


def _are_of_two_things(a: Office, b: Office) -> bool:
    """Whether nothing that two offices of one kind are of is said of both, under whatever word: "directrice | du port", "| de la mine"."""
    one, other = _things(a), _things(b)
    return bool(one and other) and one.isdisjoint(other) and not _may_be_one_body(a, b)


def _things(office: Office) -> frozenset[str]:
    """The telling words for what an office is of; not those that may be any ("une unité d'élite"), nor names, which may be of the same,
    but for those of units ("l'unité Lynx")."""
    told, known = office.told, rules(office.told.language)
    first = told.folded.find(" ", office.start, office.end)
    own = {one.start for one in told.names} if office.family == _COMMANDER else set()
    towns = {one.start for one in told.names if one.kind is NameKind.PLACE}
    return frozenset(
        term.key
        for term in told.terms
        if office.start <= first < term.start and term.end <= office.end
        if not _words(told.folded[term.start : term.end]) & (known["empty"] | known["open"])
        if told.text[term.start].islower() or term.start in own - towns
    )


def _words(folded: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", folded))


def _may_be_one_body(a: Office, b: Office) -> bool:
    """Whether those whom two offices are of may be one, by kind: "porte-parole | de la junte", "| du gouvernement"."""
    kinds = [
        {one.key for one in all_doers_of(office.told) if office.start < one.start < office.end}
        for office in (a, b)
    ]
    generic = table(a.told.language, "generic_doers")
    pairs = ((one, other) for one in kinds[0] for other in kinds[1])
    return any(other in generic.get(one, ()) or one in generic.get(other, ()) for one, other in pairs)


def _are_posts_of_one(of: Sequence[str], of_too: Sequence[str]) -> bool:
    """Whether two offices of one kind are of one body, each for something else: "directeur | financier du port", "| technique du port"."""
    return of[-1:] == of_too[-1:] and of[:1] != of_too[:1] and len(of) == len(of_too)


def _exclude_each_other(a: Office, b: Office) -> bool:
    """Whether two offices are of families of which a person holds one; a minister of nothing may be any."""
    vague = any(one.family == _MINISTER and not one.of for one in (a, b))
    apart = vague or (a.of and b.of and not _share(a, b))
    return not apart and any({a.family, b.family} <= group for group in opposed(a.told.language))


def _is_closer(one: Sequence[Office], other: Sequence[Office]) -> bool:
    """Whether one account tells on what terms an office is held, and another does not."""
    standing = {office.family for office in one if office.standing}
    return any(office.family in standing for office in other) and not any(office.standing for office in other)


def _are_one(a: Office, b: Office) -> bool:
    """Whether two offices may be one: of one family, and of things that do not exclude each other."""
    if {a.family, b.family} == {_STATE, _PRESIDENT}:
        return not a.of or not b.of or _share(a, b)
    if a.family != b.family:
        bare = [one for one in (a, b) if one.family == _MINISTER and not one.of]
        return bool(bare) and not rules(a.told.language)["ministers"].isdisjoint((a.family, b.family))
    if a.family not in rules(a.told.language)["of"]:
        return True
    if a.countries and b.countries and not (a.of or b.of):
        return bool(a.countries & b.countries)
    return not a.of or not b.of or _share(a, b)


def _share(a: Office, b: Office) -> bool:
    """Whether what one office is of, by its first word, the other is of too."""
    return a.of[0] in b.of or b.of[0] in a.of


def _finding(
    is_conflict: bool, by_article: Mapping[str, Sequence[Office]], asked_for: str = "function"
) -> Finding:
    held = [
        one for told in by_article.values() for one in {one.family: one for one in reversed(told)}.values()
    ]
    named = max(held, key=lambda one: (len(one.holder), -one.told.order))
    return Finding(
        DivergenceType.TERM if is_conflict else DivergenceType.ACTOR,
        Verdict.CONFLICT if is_conflict else Verdict.MORE_SPECIFIC,
        f"{asked_for}/{' '.join(sorted(named.holder))}",
        asked(asked_for, named.name),
        [one.answer for one in held],
        (
            message("Each account gives this person another office or rank.")
            if is_conflict
            else message("One account tells the office more closely than another."),
        ),
    )
