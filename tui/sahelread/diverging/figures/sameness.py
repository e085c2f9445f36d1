"""Whether two numbers answer one question: what they count, how they are told, whether their passages report the same.

Their values are looked at last, and only to tell which of several is meant; those of measures also for how likely they are of one thing.
"""

from __future__ import annotations

from dataclasses import replace

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.apart import Relation
from sahelread.diverging.buckets import Nearness
from sahelread.diverging.figures.ages import AGE, OF_SEVERAL, are_one_person, may_be_one_person, whose_age
from sahelread.diverging.figures.amounts import in_one_unit, is_told_closer, relation
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.figures.counterparts import (
    AT_MOST,
    are_counterparts,
    may_be_one_measure,
)
from sahelread.diverging.figures.in_order import IN_ORDER, RANK
from sahelread.diverging.figures.kinds import ANYONE
from sahelread.diverging.figures.likelihood import BELOW_SURE, are_nearly_equal, likelihood
from sahelread.diverging.figures.measures import DECIDED
from sahelread.diverging.figures.referents import BARE_MONEY, Referent, may_be_one_kind
from sahelread.diverging.figures.summed import are_whole_and_part
from sahelread.diverging.telling_words import Word, akin, words_in
from sahelread.text.numbers import Modifier, Number

# Without a common fate, two numbers need this share of their surroundings in common (weighted by rarity, Dice), and
# this much in all: "63 camions" of the convoy, not any camions. Found on bench/stories/dev with `python -m bench.divergences`;
# lower lets pairs in that only share the place, higher loses those that tell it in other words.
_SHARED_SURROUNDINGS = 0.30
_SHARED_WEIGHT = 0.9
# Numbers of people of whom nothing more is said need more when their passages are linked.
_SHARED_BY_ANYONE = 0.2
# Passages that are linked already need less.
_SHARED_WHEN_LINKED = 0.12


def nearness(a: Claim, b: Claim, alike: bool) -> Nearness:
    """How near two numbers are that may answer one question: those that agree come first, then what they are of."""
    if not alike:
        return None
    themed = not a.referent.themes & b.referent.themes
    apart = claim_relation(a, b)
    return (
        float(apart is not Relation.EQUAL),
        float(themed),
        float(apart),
        -float(len(a.surroundings & b.surroundings)),
    )


def measure_nearness(accounts: Accounts, a: Claim, b: Claim) -> Nearness:
    """How near two measures are; None unless they are of one thing that both name, or likely so by all that is seen of them."""
    counted, other = a.referent, b.referent
    kinds = {counted.kind, other.kind}
    if len(kinds) > 1 and not (a.number.money and b.number.money and _may_be_one_sum(a, b)):
        return None
    if AGE in kinds:
        return nearness(a, b, _are_of_one_age(accounts, a, b))
    one_is_vague = (a.number.modifier is Modifier.VAGUE) != (b.number.modifier is Modifier.VAGUE)
    if one_is_vague and claim_relation(a, b) is Relation.APART:
        return None
    if a.number.unit == RANK and _name_others(a, b):
        return None  # "Ba arrive troisième", "Dia est deuxième"
    one_theme = _of_one_theme(counted, other) and may_be_one_measure(accounts, a, b)
    return nearness(a, b, one_theme or _is_likely(accounts, a, b))


def _name_others(a: Claim, b: Claim) -> bool:
    """Whether the passages of both name somebody or some place, and none that the other names."""
    one, other = ({name.last for name in claim.told.names} for claim in (a, b))
    return bool(one and other and not one & other)


def _is_likely(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether two measures of linked passages are of one thing by all that is seen of them."""
    if a.number.unit != RANK and (a.number.unit or "").startswith("rank:"):
        # the 4th minute is no nearer to the 5th than to the 75th
        return may_be_one_measure(accounts, a, b) and same_surroundings(accounts, a, b)
    return are_counterparts(accounts, a, b)


# Two ages that are told of somebody without a name in passages that report the same are hardly those of two people where they
# are so near to each other.
_YEARS_OFF = 3
# Ages further apart are those of the dead man and of who killed him.
_A_GENERATION = 20


def _are_of_one_age(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether two ages are of one person: by name, or as the only ones that two linked passages tell."""
    one, other = a.referent.themes, b.referent.themes
    if are_one_person(one, other):
        return True
    if OF_SEVERAL in (*one, *other):
        return one == other and accounts.are_linked(a, b)
    names = [name for name in map(whose_age, (one, other)) if name]
    apart = abs(a.figure - b.figure)
    linked = accounts.are_linked(a, b) or (accounts.score(a, b) > 0 and are_nearly_equal(accounts, a, b))
    near = linked and apart <= _YEARS_OFF
    known = all(name in accounts.texts[claim.article] for name in names for claim in (a, b))
    only = a.of_its_kind == b.of_its_kind == 1
    if near and (known or (only and AGE in (*one, *other))) and len(names) < 2:
        return True
    return (
        accounts.score(a, b) >= _SURELY_LINKED
        and apart <= _A_GENERATION
        and may_be_one_person(one, other)
        and only
    )


def _may_be_one_sum(a: Claim, b: Claim) -> bool:
    """Whether sums in two currencies may be one: one goes without saying, or what is paid is named and the figure is the same
    ("une amende de 10 millions d'euros", "10 millions de francs CFA d'amende")."""
    if BARE_MONEY in (a.number.unit, b.number.unit):
        if not may_be_one_kind(a.referent, b.referent):
            return False
        low, high = sorted((a.figure, b.figure))
        return high <= AT_MOST * low  # 144 billion francs are no 430 million dollars
    return a.number.best == b.number.best and _of_one_theme(a.referent, b.referent)


def _of_one_theme(a: Referent, b: Referent) -> bool:
    """Whether two measures are of one thing, named by a noun or told by the act that sets it ("une enveloppe", "a débloqué")."""
    themes, others = ({theme.removeprefix(DECIDED) for theme in one.themes} for one in (a, b))
    return bool(themes & others)


def _is_only(claim: Claim) -> bool:
    """Whether the passage counts nothing else of that kind: then what it shares with a linked passage is this number."""
    kinds = [(number.unit, number.head) for number in claim.told.numbers]
    return kinds.count((claim.number.unit, claim.number.head)) == 1


# From this score on, two passages that each tell one age tell that of the same person.
_SURELY_LINKED = 0.6


def same_surroundings(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether what stands around two figures is alike enough for both to be of one thing; less must be where passages are linked."""
    vague = [one.number.modifier is Modifier.VAGUE for one in (a, b)]
    told_as_one = all(vague) and accounts.are_linked(a, b)
    if any(vague) and not told_as_one and relation(a.number, b.number) is Relation.APART:
        return False  # "des centaines de militaires" in the streets are not the dozen on television
    if a.referent.kind.startswith(IN_ORDER) and accounts.are_linked(a, b):
        return True  # the noun is the same, whatever else is told
    if not (a.surroundings or b.surroundings):
        return False
    shared, likeness = accounts.likeness(a.surroundings, b.surroundings)
    if accounts.are_linked(a, b):
        anyone = ANYONE in (a.referent.kind, b.referent.kind)
        needed = _SHARED_BY_ANYONE if anyone else _SHARED_WHEN_LINKED
        return likeness >= needed or (not anyone and _is_only(a) and _is_only(b))
    if shared >= _SHARED_WEIGHT and likeness >= _SHARED_SURROUNDINGS:
        return True
    return _are_the_only_ones(accounts, a, b)


# Of a noun that an account has so few times, two accounts that count it by one adjective or behind one verb count the same.
_FEW, _ONE_SIZE = 2, 2.0
_VERB_REACH, _RIGHT_BEFORE = 40, 6


def _are_the_only_ones(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether two counts are of one thing, told of once, by the adjective or the verb next to them: "a posé sept conditions", "huit conditions posées"."""
    kind = a.referent.kind
    if kind != b.referent.kind or a.referent.is_people or b.referent.is_people or kind == ANYONE:
        return False
    low, high = sorted((a.figure, b.figure))
    if a.referent.fate or b.referent.fate or not 0 < high <= _ONE_SIZE * low:
        return False
    if any(accounts.texts[claim.article].count(claim.number.head or "") > _FEW for claim in (a, b)):
        return False
    narrowed = set(a.number.qualifiers) & set(b.number.qualifiers)
    return bool(narrowed or akin(_governing(a), _governing(b)))


def _governing(claim: Claim) -> list[Word]:
    """The word that stands right before a count."""
    told, start = claim.told, claim.number.start
    before = list(words_in(told, max(0, start - _VERB_REACH), start))[-1:]
    return [one for one in before if start - one.end <= _RIGHT_BEFORE]


def claim_relation(a: Claim, b: Claim) -> Relation:
    """How two values relate, measures of one kind in one unit; the same figure in two currencies is two sums."""
    if a.number.money and b.number.money and BARE_MONEY not in (a.number.unit, b.number.unit):
        francs = all("franc" in (one.number.unit or "") for one in (a, b))
        if a.number.unit != b.number.unit and a.number.best == b.number.best and not francs:
            return Relation.APART
    one, other = map(_at_its_peak, in_one_unit(a.number, b.number))
    if OF_SEVERAL in a.referent.themes & b.referent.themes:  # each end is somebody's age
        return Relation.EQUAL if (one.low, one.high) == (other.low, other.high) else Relation.APART
    if a.number.duration and one.modifier is other.modifier is Modifier.MORE_THAN and one.best != other.best:
        return Relation.APART  # "plus de six ans" are six and some months, not seven
    found = relation(one, other)
    return Relation.LOOSER if found is Relation.EQUAL and is_told_closer(one, other) else found


def _at_its_peak(number: Number) -> Number:
    """A measure as high as it came: "des rafales jusqu'à 235 km/h" reached it."""
    is_peak = number.modifier is Modifier.AT_MOST and (number.unit or "").startswith("measure:")
    return replace(number, low=number.best, modifier=Modifier.EXACT) if is_peak else number


def may_answer_alike(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether two claims of a bucket answer its question themselves, not only through a third."""
    low, high = sorted((a.figure, b.figure))
    if a.number.modifier is b.number.modifier is Modifier.VAGUE:
        low, high = sorted((a.number.low or 1.0, b.number.low or 1.0))
        low *= _VAGUE_STEP
    linked = accounts.are_linked(a, b) and (
        Modifier.VAGUE in (a.number.modifier, b.number.modifier)
        or (a.referent.fate not in _COUNTED_ONCE and a.referent.fate == b.referent.fate)
    )
    if a.number.unit is None and low > 0 and high > AT_MOST * low and not linked:
        return False
    if a.number.unit is None and (are_whole_and_part(a, b) or _is_of_all_and_fated(a, b)):
        return False
    if a.number.unit is not None:
        return measure_nearness(accounts, a, b) is not None
    fated = a.referent.fate or b.referent.fate
    return bool(fated) or are_counterparts(accounts, a, b) or same_surroundings(accounts, a, b)


def _is_of_all_and_fated(a: Claim, b: Claim) -> bool:
    """Whether one counts all of which a part is told, and the other those whom something befell: "quatre des | cinq pêcheurs", "quatre
    pêcheurs secourus"."""
    return any(
        one.number.whole and not one.referent.fate and other.referent.fate for one, other in ((a, b), (b, a))
    )


def how_surely_of_one(accounts: Accounts, a: Claim, b: Claim) -> float:
    """How likely two claims that answer alike are of one thing; never sure where one alone says what befell them or whose share it is, or
    gives no figure: nobody knows how many "plusieurs milliers" cannot be."""
    share = a.number.percent
    said, also = ((one.fate, share and bool(one.themes)) for one in (a.referent, b.referent))
    likely = likelihood(accounts, a, b)
    figures = a.number.has_figure and b.number.has_figure
    return likely if said == also and figures else min(likely, BELOW_SURE)


# Who is registered is counted once and for all: a figure that is many times as high is that of another place.
_COUNTED_ONCE = (None, "registered")
# "Plusieurs" may be "des dizaines", hardly "des centaines".
_VAGUE_STEP = 2
