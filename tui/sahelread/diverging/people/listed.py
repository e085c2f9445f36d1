"""Who or what else: "les ponts de Barsa et de Lossa" here, "le pont de Barsa" there. A hint.

Names that one passage joins in a list are held against a passage that surely reports the same, has some of them and tells the same of those.
An account that has the others anywhere, in full or by part of their names, or says that it leaves some out, lacks nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sahelread.aligning.sides import sides
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.people.holders import TITLES, person_words
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression, written
from sahelread.text.names import Name, NameKind

# What the passages must tell alike beside the names: this share of all, or so much by weight with what was done.
_ALIKE, _MUCH = 0.25, 1.2
# So far from a list stands what was done to those in it.
_NEAR = 60
# Where an account tells so much of the same beside a name, that name is not left out.
_KNOWN = 0.6
# What leads to a name stands in so many characters before it.
_LEAD = 60

_joint = written(
    r"(?P<joint>{in_listed.joint}|, )(?:(?P<bare>{in_listed.article})|{in_listed.again})?{in_listed.of_a_kind}?{titles}",
    titles=TITLES,
)
_some = expression("in_listed", "some", frame=r"(?<!\w){}[^.;:()]{0,24}\Z")
_one_thing = expression("in_listed", "one_thing", frame=r"(?<!\w){}[^.,;:()]{0,24}\Z")
_article, _LONGEST_ARTICLE = expression("in_listed", "article", frame=r"{}\Z"), 6
_company = expression("in_listed", "company", frame=r"(?<!\w){}")


@dataclass(frozen=True)
class Listed(Span):
    """Names that are told together, each item by the words of its names: a minister by the ministry too. One name alone is a list
    of one; `is_company` where they came along with somebody."""

    items: tuple[tuple[str, ...], ...]
    kinds: frozenset[NameKind]
    is_company: bool

    @property
    def around(self) -> frozenset[str]:
        """The telling words of its clause beside the list."""
        first, last = self.told.clause(self.start, self.end)
        return self.told.keys_in(first, self.start) | self.told.keys_in(self.end, last)

    @property
    def deeds(self) -> frozenset[str]:
        """The acts that are told right beside it."""
        return self.told.deeds_near(self.start, self.end, _NEAR)


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding for each list of which linked passages name but a part."""
    found = [one for told in accounts if told.background is None for one in lists(told)]
    lists_of = {one.told.ref for one in found if len(one.items) > 1}
    near = lists_of | {told.ref for ref in lists_of for told in accounts.linked(accounts.told[ref])}
    told = [one for one in found if one.told.ref in near]
    for bucket in connected(accounts, told, _nearness):
        if len({one.article for one in bucket}) > 1:
            longest = max(bucket, key=lambda one: len(one.items))
            is_place = longest.kinds <= {NameKind.PLACE}
            yield Finding(
                DivergenceType.PLACE if is_place else DivergenceType.ACTOR,
                Verdict.MORE_SPECIFIC,
                "listed/" + " ".join(sorted(" ".join(item) for item in longest.items)),
                asked("who else", longest.text),
                [one.answer for one in bucket],
                (message("One account names more of them than the other."),),
                is_sought=False,
            )


def _nearness(accounts: Accounts, a: Listed, b: Listed) -> Nearness:
    """How near a list is to a part of it in a passage that tells the same; None where nothing is left out."""
    if not accounts.are_linked(a, b):
        return None
    short, long = sorted((a, b), key=lambda one: len(one.items))
    common = [item for item in long.items if any({*item} & {*other} for other in short.items)]
    more = [item for item in long.items if item not in common]
    if not more or any(all({*item}.isdisjoint(other) for other in common) for item in short.items):
        return None
    if any(_tells(accounts, short, item, long) for item in more):
        return None
    shared, likeness = accounts.likeness(a.around, b.around)
    of_one_act = not a.deeds.isdisjoint(b.deeds)
    are_places = NameKind.PLACE in a.kinds & b.kinds
    is_alike = (of_one_act and shared >= _MUCH) or (likeness >= _ALIKE and (of_one_act or not are_places))
    return (-shared,) if is_alike or (a.is_company and b.is_company) else None


def _tells(accounts: Accounts, short: Listed, item: Sequence[str], long: Listed) -> bool:
    """Whether the account of a shorter list has what another lists more: a person anywhere, and a place where it tells the same of it."""
    if item[-1] not in accounts.words[short.article]:
        countries = frozenset(sides(item, short.told.language).values())  # "son homologue malien"
        return not countries.isdisjoint(short.told.sides_in(0, len(short.told.text)))
    if long.kinds != {NameKind.PLACE}:
        return True
    told = (one for one in accounts if one.ref.article == short.article)
    having = [one for one in told if any(item[-1] == name.last for name in one.names)]
    return any(one is short.told or accounts.weight(one.keys & long.around) >= _KNOWN for one in having)


@read_alone
def lists(told: Told) -> Iterator[Listed]:
    """The names of a passage, those that are joined as one list."""
    run: list[list[Name]] = []
    is_joined = False
    for name in told.names:
        end = run[-1][-1].end if run else 0
        joint = told.fullmatch(_joint, end, name.start) if run else None
        if joint and joint["joint"] == ", " and _is_apposed(run[-1][-1], name):
            run[-1].append(name)
            continue
        if joint and (not joint["bare"] or told.before(_article, run[-1][0].start, _LONGEST_ARTICLE)):
            run.append([name])
            is_joined |= joint["joint"] != ", "
            continue
        yield from _listed(told, run, is_joined=is_joined)
        run, is_joined = [[name]], False
    yield from _listed(told, run, is_joined=is_joined)


def _is_apposed(name: Name, other: Name) -> bool:
    """Whether a name says who holds the office that one before it is of: "(le ministre de la) Santé, | Issa Kolo"."""
    return " " in other.key and not name.may_be_a_person and name.kind is NameKind.OTHER


def _listed(told: Told, run: Sequence[Sequence[Name]], *, is_joined: bool) -> Iterator[Listed]:
    for items in [run] if is_joined else [[item] for item in run]:
        names = [name for item in items for name in item]
        start, end = names[0].start, names[-1].end
        # "Ministre de l'Habitat et du Développement" is one, "ministres de la Santé, Issa Kolo, et" are several
        is_one = told.before(_one_thing, start, _LEAD) and all(len(item) == 1 for item in items)
        is_part = is_one or told.before(_some, start, _LEAD)
        if is_part or any(said.source_start <= start < said.source_end for said in told.attributions):
            continue
        words = [person_words(item[-1].key, told.language) for item in items]
        if all(words):
            is_company = told.search(_company, *told.clause(start, end)) is not None
            yield Listed(told, start, end, tuple(words), frozenset(name.kind for name in names), is_company)
