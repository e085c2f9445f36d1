"""The nouns of acts that verbs and adjectives stand with beside a date: "des tirs, | entendus | dès 4 heures", "la plainte a été | déposée | lundi",
"le scrutin | présidentiel | du 8 avril".
"""

from __future__ import annotations

import re

from sahelread.diverging.told import Term, Told
from sahelread.text.dates import When
from sahelread.text.expressions import expression, written

_determiner = expression("in_holding", "determiner", frame=r"(?<!\w){}\Z")
# Longer is no determiner.
_DETERMINER = 8


def is_named(told: Told, term: Term) -> bool:
    """Whether a word is a noun: it has a determiner."""
    before = max(0, term.start - _DETERMINER)
    return told.search(_determiner, before, term.start) is not None


# "L'attaque | de | lundi", "l'attaque du marché, | lundi".
of_its_day = expression("in_holding", "of_its_day", frame=r"{}\Z")
# "Les violences commises | lundi": what is dated is the noun.
carries_its_noun = expression("in_holding", "carries_its_noun")


def carried(told: Told, participle: Term) -> Term | None:
    """The noun of an act that a participle only carries: "des tirs, | entendus | dès 4 heures"."""
    if not carries_its_noun(told.language).fullmatch(told.folded, participle.start, participle.end):
        return None
    acts = [term for term in told.terms if term.end <= participle.start and term.key in told.acts]
    nouns = [term for term in acts if is_named(told, term)]
    carries = nouns and nouns[-1] is acts[-1] and told.fullmatch(_to_carrier, nouns[-1].end, participle.start)
    return nouns[-1] if carries else None


def qualified(told: Told, adjective: Term, when: When) -> Term | None:
    """The act known by its day that an adjective only qualifies: "le scrutin | présidentiel | du 8 avril"."""
    if adjective.key in told.acts or not told.fullmatch(of_its_day, adjective.end, when.start):
        return None
    acts = (term for term in told.terms if term.end == adjective.start - 1 and term.key in told.acts)
    return next((act for act in acts if is_named(told, act)), None)


# "Un attentat | meurtrier, | commis".
_to_carrier = expression("in_holding", "to_carrier")


# "La plainte a été | déposée", "ont | engagé des pourparlers": a verb that does what a noun beside it tells, begins it, or takes it up again.
_does = written("{*verbs_of_nouns}")
_by_others = expression("in_holding", "by_others", frame=r"{}\Z")
BEGUN = " begun"
"""What stands behind an act that began: "ouvert | une enquête", "les tirs | ont commencé"."""

_WORD = re.compile(r"\w+")
# Between such a verb and its object stands hardly more: " une nouvelle ", and the date.
_to_object = expression("in_holding", "to_object")
_LONGEST_AUXILIARY, _LONGEST_OBJECT = 24, 60


def of_its_noun(told: Told, word: Term, when: When) -> frozenset[str]:
    """What a verb does, begins or takes up again, by the noun beside it, its object or who it is done to; begun and taken up again
    are two things."""
    does = (_does(told.language).fullmatch(one) for one in _WORD.findall(told.folded, word.start, word.end))
    kind = next(filter(None, does), None)
    # "Ouvert une enquête" is one act of the lexicon: the noun is in it.
    alone = " " not in told.folded[word.start : word.end]
    noun = None if kind is None else _noun(told, word, when) if alone else word
    if kind is None or noun is None:
        return frozenset()
    if kind.lastgroup == "done":
        return frozenset((noun.key,)) & told.deeds
    return frozenset((f"{noun.key} {kind.lastgroup}",))


def _noun(told: Told, word: Term, when: When) -> Term | None:
    first, last = told.clause(when.start, when.end)
    nouns = [
        term
        for term in told.terms
        if first <= term.start and term.end <= last and is_named(told, term)
        if not any(one.start <= term.start < one.end for one in told.dates)
    ]
    if not told.before(_by_others, word.start, _LONGEST_AUXILIARY):
        for noun in nouns:
            if word.end <= noun.start <= word.end + _LONGEST_OBJECT:
                between = told.folded[word.end : noun.start]
                if word.end <= when.start and when.end <= noun.start:
                    between = told.folded[word.end : when.start] + told.folded[when.end : noun.start]
                if _to_object(told.language).fullmatch(between):
                    return noun
    return next((noun for noun in nouns if noun.end <= word.start), None)
