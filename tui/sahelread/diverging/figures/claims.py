"""Numbers as claims: a figure that one passage gives, what it counts, and the telling words around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.apart import Relation
from sahelread.diverging.figures.ages import AGE
from sahelread.diverging.figures.amounts import in_one_unit, kind_of_unit, relation
from sahelread.diverging.figures.convicts import convicts
from sahelread.diverging.figures.in_order import in_order
from sahelread.diverging.figures.kinds import of_their_own
from sahelread.diverging.figures.measures import in_other_money
from sahelread.diverging.figures.partial import with_places
from sahelread.diverging.figures.punishments import as_whole_term, is_punished, rests
from sahelread.diverging.figures.referents import BARE_MONEY, Referent, comparable, referent
from sahelread.diverging.figures.shares import losers, without_winning
from sahelread.diverging.figures.taken_up import taken_up, takes_up
from sahelread.diverging.figures.turned import with_fate_in_the_end
from sahelread.diverging.findings import Answer, shortened
from sahelread.diverging.people.sources import source_of
from sahelread.diverging.phrases import end_with_what_is_joined
from sahelread.diverging.told import InPassage, Told, read_alone
from sahelread.text.absences import absences
from sahelread.text.dates import Role
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table
from sahelread.text.number_words import auxiliaries, fates
from sahelread.text.numbers import Number

# How many characters on each side of a number are taken for what it is about.
_NEAR = 70


@dataclass(frozen=True)
class Claim(InPassage):
    """A number that one passage gives, and what it counts."""

    number: Number
    referent: Referent
    surroundings: frozenset[str]

    @cached_property
    def answer(self) -> Answer:
        start = self.number.start
        end = end_with_what_is_joined(self.told, _quoted_end(self.told, self.number))
        source = source_of(self.told, self.number.start) if self.referent.kind != AGE else None
        number = self.number
        meaning = (number.low, number.best, number.high, number.unit) if number.best is not None else None
        return Answer(self.told, start, end, shortened(self.told.text[start:end]), source, meaning)

    @property
    def is_somebodys(self) -> bool:
        """Whether the figure is given as that of somebody: "40 soldats, selon le gouvernement", "la police n'en reconnaît que cinq"."""
        return self.answer.source is not None or takes_up(self.told, self.number)

    @property
    def figure(self) -> float:
        return self.number.figure

    @cached_property
    def of_its_kind(self) -> int:
        """How many figures of its passage could be held against it, itself among them."""
        if self.referent.kind == AGE:  # "24 ans" and "plusieurs semaines" are no two ages
            return sum(number.unit == self.number.unit for number in self.told.numbers)
        kind = kind_of_unit(self.number)
        return sum(kind_of_unit(number) == kind for number in self.told.numbers)

    @cached_property
    def distances(self) -> Mapping[str, int]:
        """How far the telling words of its clause stand from it, in characters."""
        told, number = self.told, self.number
        first, last = told.clause(number.start, number.phrase_end)
        return {
            term.key: min(abs(term.start - number.end), abs(number.start - term.end))
            for term in told.terms
            if first <= term.start and term.end <= last
        }


def are_at_one_place(a: Claim, b: Claim) -> bool:
    """Whether two figures may be of one place: each that is said to be of one is told in the passage of the other."""
    places = {place for claim in (a, b) if (place := claim.referent.place)}
    return a.referent.place == b.referent.place or all(
        place in claim.told.folded for place in places for claim in (a, b)
    )


def have_own_sources(a: Claim, b: Claim) -> bool:
    """Whether two figures are given as those of two sources: "80 000, selon la police", "150 000 participants, selon les syndicats"."""
    sources = {a.answer.source, b.answer.source}
    return len(sources - {None}) > 1


# A number is quoted with its noun, not with where that is, what it did or what somebody called it.
_beyond_the_noun = expression("in_claims", "beyond_the_noun")


# What still wants its complement at the end of a quotation: "sept localités | situées (dans la vallée)", "quatre militaires tués | ainsi (que)".
_opened = expression("in_claims", "opened")
_governed = expression("in_claims", "governed")


def _quoted_end(told: Told, number: Number) -> int:
    """Where a number with its noun ends."""
    end = max(number.end, number.phrase_end)
    if number.head_span is not None and told.match(_number_of_them, number.end):
        return number.end  # "porte à 41 le nombre de morts"
    if theirs := told.match(of_their_own, number.end):
        return theirs.end()
    if number.head_span is None or number.head_span[0] < number.start:
        return end
    noun_end = number.head_span[1]
    beyond = told.search(_beyond_the_noun, noun_end, end)
    ends = [when.start for when in told.dates if noun_end < when.start < end]
    end = len(told.folded[: min([beyond.start() if beyond else end, *ends])].rstrip())
    opened = _opened(told.language).search(told.text, noun_end, end)
    if opened is None or (opened["participle"] and not _wants_more(told, opened.start() + 1, end)):
        return end
    return opened.start()


_number_of_them = expression("in_claims", "number_of_them")


def _wants_more(told: Told, start: int, end: int) -> bool:
    """Whether a participle governs what follows it, and does not say itself what befell those who are counted ("tués")."""
    says_all = told.fullmatch(fates, start, end)
    return not says_all and told.match(_governed, end) is not None


def claims(accounts: Accounts) -> Iterator[Claim]:
    """The numbers of all passages that can answer a question; those that count others besides some who are told are marked."""
    read = list(_taken_together(accounts, list(_claims(accounts))))
    yield from with_places([claim for claim in read if not claim.referent.aside])
    yield from (claim for claim in read if claim.referent.aside)


def _taken_together(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims with the themes that they have beside those of other accounts: a term in prison is one thing whether somebody says that
    nothing of it is suspended or not, and a ballot with two winners has nobody's share for whoever wins."""
    rest = rests(accounts)
    lost = losers((claim.article, claim.referent.themes) for claim in claims)
    for claim in claims:
        own = claim.referent.themes
        themes = without_winning(as_whole_term(own, claim.number, rest), lost)
        yield claim if themes == own else replace(claim, referent=replace(claim.referent, themes=themes))


def _claims(accounts: Accounts) -> Iterator[Claim]:
    for told in accounts:
        for one in _claims_alone(told):
            if isinstance(one, Claim):
                yield one
            else:
                named, place = taken_up(accounts, told, one)
                for claim in claim_of(told, named):
                    at = claim.referent.place or place
                    yield replace(claim, referent=replace(claim.referent, place=at))


def _is_converted(told: Told, number: Number) -> bool:
    """Whether a sum only says in another currency the one right before it."""
    before = in_other_money(told, number)
    return before is not None and relation(*in_one_unit(before, number)) is not Relation.APART


@read_alone
def _claims_alone(told: Told) -> Iterator[Claim | Number]:
    """The numbers of a passage that can answer a question; those that take up what was counted before, as they stand."""
    for number in (*told.numbers, *absences(told.text, told.language), *in_order(told)):
        says_when = number.duration and _is_date(told, number)
        if not comparable(number) or says_when or _is_converted(told, number) or _is_for_days(told, number):
            continue
        if takes_up(told, number):
            yield number
        else:
            yield from claim_of(told, number)


def _is_for_days(told: Told, number: Number) -> bool:
    """Whether there were none on some days only: "aucun décès n'a été signalé entre le 15 et le 17 février"."""
    if number.best != 0 or number.unit is not None:
        return False
    first, last = told.clause(number.start, number.phrase_end)
    days = [when for when in told.dates if first <= when.start < last and when.role is Role.POINT]
    return any(when.days and when.days[0] < when.days[1] and not when.is_night for when in days)


def claim_of(told: Told, number: Number) -> Iterator[Claim]:
    """The claims that a number makes, where what it counts is told: one, or that of each to whom a court gives as much."""
    number = with_fate_in_the_end(told, number)
    if _is_bare_money(told, number):
        number = replace(number, unit=BARE_MONEY, head="", head_span=None, phrase_end=number.end, fate=None)
    counted = referent(told, number)
    if counted is None:
        return
    near = _surroundings(told, number)
    if is_punished(counted.themes) and len(given := convicts(counted.nouns)) > 1:
        yield from (
            Claim(told, number, replace(counted, nouns=frozenset((one,))), near) for one in sorted(given)
        )
    else:
        yield Claim(told, number, counted, near)


# From here on a bare figure ("neuf milliards") is a sum of money whose currency goes without saying; a smaller one of a noun
# that says so ("4 000 d'amende").
_MONEY, _OF_MONEY = 1_000_000, 100
_MOST_PEOPLE = 1_000_000_000  # "la loi de finances, arrêtée à 1 700 milliards"
# Fates that are told of whoever has to pay: "condamnées à mort et à dix millions".
_MADE_TO_PAY = (None, "sentenced", "charged", "dead")


# "Dont 30 millions | de l'Union": whose they are; what is counted in millions has no article.
_of_somebody = expression("in_claims", "of_somebody")


def _is_bare_money(told: Told, number: Number) -> bool:
    if number.unit is not None or number.best is None:
        return False
    if number.fate not in _MADE_TO_PAY and number.best < _MOST_PEOPLE:
        return False
    if number.head in table(told.language, "sums_of_money"):
        return number.best >= _OF_MONEY
    scaled = any(
        not letter.isdigit()
        for letter in told.text[number.start : number.end].replace(" ", "").replace(".", "")
    )
    tells = told.match(auxiliaries, number.phrase_end + 1)
    uncounted = number.head is None or told.match(_of_somebody, number.end) is not None
    return uncounted and scaled and number.best >= _MONEY and not tells  # "4,1 millions ont voté"


def _is_date(told: Told, number: Number) -> bool:
    """Whether a length of time only says when: "depuis deux ans", "il y a trois jours", but not "dans un délai de huit jours"."""
    return any(
        when.start <= number.start < when.end
        and when.role is not Role.LENGTH
        and not told.keys_in(when.start, number.start)
        for when in told.dates
    )


def _surroundings(told: Told, number: Number) -> frozenset[str]:
    """The telling words near a number, its own noun left out; of those out of whom others are counted nothing else is told."""
    first, last = told.clause(number.start, number.phrase_end, _NEAR)
    if number.whole:
        first, last = number.start, number.phrase_end
    if number.unit is not None:  # two measures in one sentence are of two things
        first, last = told.up_to_others(told.numbers, number.start, number.phrase_end, (first, last))
    own = told.keys_in(*number.head_span) if number.head_span else frozenset()
    return told.keys_in(first, last) - own
