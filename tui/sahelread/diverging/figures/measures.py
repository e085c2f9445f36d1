"""What a measure is of: a sum or a length of time, as the words next to it say (shares are in `shares`).

"une prime de 900 euros" and "900 € de prime" are of one thing. What is for each ("2 000 dollars par famille") is not what is for all,
nor what is asked for ("les syndicats réclamaient 6 %") what is given.
"""

from __future__ import annotations

from sahelread.diverging.figures.ages import age
from sahelread.diverging.figures.amounts import dimension
from sahelread.diverging.figures.punishments import punishment
from sahelread.diverging.figures.shares import shared_by
from sahelread.diverging.told import Told
from sahelread.text.expressions import expression, whole_words, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.numbers import Number
from sahelread.text.words import fold

# A number and the noun that it measures: "une prime de 900 euros", "chiffre les dégâts à 7 milliards", "deux jours de deuil", "72 heures
# de deuil national".
_MEASURED_REACH = 60
_measured_before = expression("in_measures", "measured_before")
_valued_before = expression("in_measures", "valued_before")
_measured_after = expression("in_measures", "measured_after")


def themes(told: Told, number: Number) -> frozenset[str]:
    """What a measure is of, as the words next to it say: "prime" for "900 € de prime", a name for an age or a share."""
    if whose := age(told, number):
        return whose
    if number.percent or number.unit == "measure:vote":
        return shared_by(told, number)
    given = punishment(told, number)
    if given:
        return frozenset((given,))
    if number.duration:
        lasting = _after_what(told, number) or _lasts(told, number)
        if lasting:
            return lasting
    if far := _how_far_from(told, number):
        return far
    after = told.match(_measured_after, number.phrase_end)
    before = told.before(_measured_before, number.start, _MEASURED_REACH) or told.before(
        _valued_before, number.start, _MEASURED_REACH
    )
    spans = [after.span("noun")] if after else []
    if before:
        spans += [before.span(part) for part in ("first", "second") if before[part]]
    found = frozenset(key for span in spans if (key := _key_at(told, *span)) is not None)
    if not found and (number.duration or number.money) and not is_asked_for(told, number):
        found = _decided(told, number)
    held = number.duration and _of_custody(told.language) & {key.removeprefix(DECIDED) for key in found}
    return found | {HELD} if held else found


# "3,2 milliards de francs CFA | (| 4,9 millions d'euros)".
_in_other_money = expression("in_measures", "in_other_money")


def in_other_money(told: Told, number: Number) -> Number | None:
    """The sum that one right behind it tells again in another currency: "un million de francs (364 dollars)"."""
    sums = (before for before in told.numbers if number.money and before.money and before.end <= number.start)
    return next(
        (
            before
            for before in sums
            if before.unit != number.unit
            and told.fullmatch(_in_other_money, max(before.end, before.phrase_end), number.start)
        ),
        None,
    )


# How long somebody is held, in whatever word: "47 jours en prison", "retenu six ans", "six ans de captivité".
HELD = "held"


@kept
def _of_custody(language: str) -> frozenset[str]:
    return word_set(language, "acts_of_custody")


# "À 12 km au nord-est de la ville de | Sanga": between a distance and the place that it is counted from stands so much.
_from_where = expression("in_measures", "from_where")
_FROM_REACH = 60
FROM = "from "
"""Begins the theme of a distance, before the last word of the name of the place that it is counted from."""
# "À 90 km de la capitale | malienne", or of the one country that is named before it.
_NEXT_WORD = 14
_from_the_capital = expression("in_measures", "from_the_capital")


def _how_far_from(told: Told, number: Number) -> frozenset[str]:
    """The place that a distance is counted from, by the last word of its name; the far end is what it is told of."""
    if dimension(number) != "distance":
        return frozenset()
    capital = told.match(_from_the_capital, max(number.end, number.noun_end))
    if capital and capital["other"]:
        return frozenset((f"{FROM}capital {capital['other']}",))
    if capital:
        whose = told.sides_in(capital.end(), capital.end() + _NEXT_WORD) or told.sides_in(0, number.start)
        known = [table(told.language, "countries")[one].get("capital", "") for one in whose]
        return frozenset(f"{FROM}{fold(name).rpartition('_')[2]}" for name in known if len(known) == 1)
    last = number.phrase_end + _FROM_REACH
    name = next((name for name in told.names if number.end <= name.start < last), None)
    if name is None or not told.fullmatch(_from_where, max(number.end, number.noun_end), name.start):
        return frozenset()
    return frozenset((FROM + name.last,))


# "Cinquante minutes après le décollage": how long after what.
_side_and_noun = expression("in_measures", "after_what")
# "La prise d'otages a duré près de neuf heures": what lasted is told before the verb.
_lasted = expression("in_measures", "lasted")
_LASTED_REACH, _SUBJECT_REACH, _SUBJECT_WORDS = 30, 90, 3


def _after_what(told: Told, number: Number) -> frozenset[str]:
    match = told.match(_side_and_noun, number.phrase_end)
    key = _key_at(told, *match.span("noun")) if match else None
    return frozenset((f"{match['side']} {key}",)) if match and key else frozenset()


def _lasts(told: Told, number: Number) -> frozenset[str]:
    match = told.before(_lasted, number.start, _LASTED_REACH)
    if match is None:
        return frozenset()
    first, _ = told.clause(match.start(), match.end(), _SUBJECT_REACH)
    subject = [term.key for term in told.terms if first <= term.start and term.end <= match.start()]
    return frozenset(subject[-_SUBJECT_WORDS:])


# How far before a length of time the act that sets it may stand, and how its theme is told from one that is named.
_DECIDED_REACH = 40
DECIDED = "by:"


def _decided(told: Told, number: Number) -> frozenset[str]:
    """The act that sets a length of time or a sum, just before it: "condamné à dix ans", "versé neuf milliards"."""
    first, _ = told.clause(number.start, number.end, _DECIDED_REACH)
    acts = [term.key for term in told.terms if first <= term.start < number.start and term.key in told.acts]
    return frozenset(DECIDED + key for key in acts[-1:])


def _key_at(told: Told, start: int, end: int) -> str | None:
    """The key of the telling word at a span, or of its like ("pertes", "dégâts"); that something is asked for says nothing of what it
    is."""
    found = (term for term in told.terms if term.start < end and start < term.end)
    key = next((term.key for term in found if not told.fullmatch(demands, term.start, term.end)), None)
    alike = table(told.language, "measured_alike")
    return next((name for name, keys in alike.items() if key in keys), key)


_for_each = expression("for_each", "behind", frame=r"{}(?!\w)")
_each_has = expression("for_each", "before", frame=r"(?<!\w){}\Z")
_each_time = expression("in_measures", "each_time", frame=r"{}(?!\w)")
_mean = expression("in_measures", "mean", frame=r"(?<!\w){}[^.;:,]*\Z")
_EACH_REACH = 100


def is_for_each(told: Told, number: Number) -> bool:
    """Whether a measure is for each of several: "500 000 dinars à chaque foyer", "chaque foyer a reçu | 500 000 dinars", a share of each
    year: "un déficit moyen de 9 %"."""
    lead, behind = (_mean, _each_time) if number.percent else (_each_has, _for_each)
    return bool(told.match(behind, number.phrase_end) or told.before(lead, number.start, _EACH_REACH))


_added_before = expression("added", "before", frame=r"(?<!\w){}[^.;:,]*\Z")
_added_after = expression("added", "after", frame=r" {}(?!\w)")


def is_added(told: Told, number: Number) -> bool:
    """Whether a length comes on top of another: a transition prolonged by two years does not last two years."""
    before = max(0, number.start - _DECIDED_REACH)
    return number.duration and bool(
        told.search(_added_before, before, number.start) or told.match(_added_after, number.phrase_end)
    )


# How far before a sum or a share what asks for it may stand.
_DEMAND_REACH = 130


demands = whole_words("demands")


def is_asked_for(told: Told, number: Number) -> bool:
    """Whether a measure is what somebody asks for: "les syndicats réclamaient 6 %" is not what they were given."""
    start, end = number.start, number.phrase_end
    alike = [other for other in told.numbers if other.unit == number.unit]
    first, last = told.up_to_others(alike, start, end, told.clause(start, end, _DEMAND_REACH))
    before = [other for other in alike if told.fullmatch(_goes_on, other.phrase_end, start)]
    return (
        any(is_asked_for(told, other) for other in before)
        or told.search(demands, first, number.start) is not None
        or told.match(_demanded, number.phrase_end, max(last, number.phrase_end)) is not None
    )


# "Le parquet a requis dix ans contre Ba, | cinq ans contre Dia".
_goes_on = written(r"[^.;:!?]*{in_number_fates.coordinated}")
# What says after a measure that it is asked for: "une rançon de 50 millions | est exigée par les ravisseurs".
_demanded = expression("demanded", frame=r"(?:(?! {and_but} )[^,;])*?(?<!\w){}(?!\w)")
