"""Whether contrary words of two accounts are said of two things or of two times, however alike the words around them are.

Of others ("les autres passagers"), of another object or another occasion, on other days, of what was begun or ended before: what two
accounts say then does not contradict.
"""

from __future__ import annotations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.convicts import are_of_others, convicts
from sahelread.diverging.figures.measures import is_asked_for
from sahelread.diverging.figures.punishments import punished, punishment
from sahelread.diverging.statements.of_whom import are_one_and_many, is_people
from sahelread.diverging.statements.other_days import knew_less, on_other_days
from sahelread.diverging.statements.said_of import are_of_two, count_others, name_others
from sahelread.diverging.statements.themes import subjects_of, theme_of
from sahelread.diverging.statements.uses import (
    NAMING,
    Use,
    are_in_two_things,
    are_of_two_parties,
    is_of_others,
)
from sahelread.diverging.telling_words import Word, akin, words_before, words_in
from sahelread.model import DivergenceType
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.numbers import Number
from sahelread.text.word_choices import Family, contrary_family


def are_apart(family: Family, accounts: Accounts, a: Use, b: Use) -> bool:
    """Whether something says that two uses are of two things or of two times, however alike the words around them are."""
    if accounts.are_linked(a, b):
        if is_of_others(a) != is_of_others(b) or (family.anywhere and name_others(a, b, places=True)):
            return True
        if family.in_what and are_in_two_things(a, b):
            return True
        if family.steps and (_tells_too(family, a, b.side) or _tells_too(family, b, a.side)):
            return True
        if not (family.anywhere or family.type in NAMING) and are_of_two(a, b, known=bool(a.of & b.of)):
            return True
    elif (family.type == DivergenceType.CAUSE and not family.anywhere) or name_others(a, b):
        return True  # who gives another reason elsewhere may give one of several
    elif not (a.of & b.of) and _are_of_two_themes(a, b):
        return True
    if family.type not in NAMING and count_others(a, b):
        return True
    if family.steps and (_is_of_its_own(a, b) or _is_of_its_own(b, a)):
        return True
    if family.object and any(_is_of_something_else(one, other) for one, other in ((a, b), (b, a))):
        return True
    if are_one_and_many(a, b) or (family.each and are_of_two_parties(a, b)):
        return True
    if family.type == DivergenceType.TERM and (
        on_other_days(a, b)
        or are_given_to_two(a, b)
        or (not (family.of or family.anywhere) and _have_two_objects(a, b))
    ):
        return True
    return family.type == DivergenceType.NEGATION and any(
        knew_less(one, other) or _is_over(one, other) for one, other in ((a, b), (b, a))
    )


def are_given_to_two(a: Use, b: Use) -> bool:
    """Whether two words tell of what courts give to others, or of what one gives and another is asked for: "cinq ans | ferme" for one, "vingt
    ans | ferme" for another."""
    terms = [_term_told(one) for one in (a, b)]
    if None in terms:
        return False
    (one, first), (other, second) = (
        (use.told, term) for use, term in zip((a, b), terms, strict=True) if term
    )
    if is_asked_for(one, first) != is_asked_for(other, second):
        return True
    given, taken = punished(one, first), punished(other, second)
    known = convicts(given) and convicts(taken)
    return are_of_others(given, taken) if known else first.best != second.best


def _term_told(use: Use) -> Number | None:
    """The term in prison right before or around a word, of one that is suspended in part the whole of it."""
    terms = [
        one
        for one in use.told.numbers
        if one.end <= use.end and use.start - one.end <= _TERM and not one.part and punishment(use.told, one)
    ]
    return terms[-1] if terms else None


# "Cinq ans de prison, dont deux | avec sursis".
_TERM = 40


def _are_of_two_themes(a: Use, b: Use) -> bool:
    """Whether each is said of a thing of which the other passage tells nothing: "les fouilles | sont terminées", "un barrage | est en cours
    d'installation"; people are called by many nouns."""
    return all(
        (theme := theme_of(one))
        and not any(is_people(one.told, word) for word in theme)
        and not akin(theme, list(words_in(other.told, 0, len(other.told.text))))
        for one, other in ((a, b), (b, a))
    )


def _is_of_something_else(use: Use, bare: Use) -> bool:
    """Whether one use says of what it is and the other leaves that out, and has told of nothing like it before: "ne confirme pas." of
    the dead, "a reconnu | 621 arrestations"."""
    if not bare.told.match(_bare, bare.end):
        return False
    done_to = list(words_in(use.told, use.end, use.end + _OBJECT))[:2]
    return bool(done_to) and not akin(
        done_to, [*words_before(bare.told), *words_in(bare.told, 0, bare.start)]
    )


# How far behind a verb its object stands.
_OBJECT = 36


def _tells_too(family: Family, use: Use, side: str) -> bool:
    """Whether a passage tells another step of a family too: "averti, puis | suspendu"."""
    language = use.told.language
    return any(
        one.side == side and contrary_family(one.family, language) is family for one in use.told.contraries
    )


def _is_of_its_own(use: Use, other: Use) -> bool:
    """Whether one is said of something and the other of who or what belongs to it, of which the first tells nothing: "le parti", "le chef |
    du parti"."""
    whole, part = subjects_of(use.told, use.start)[:1], subjects_of(other.told, other.start)[:1]
    if not (whole and part) or part[0].folded in word_set(use.told.language, "nouns_for_their_complement"):
        return False
    complement = list(words_in(other.told, part[0].end, other.start))[:1]
    return (
        bool(complement and other.told.fullmatch(_of, part[0].end, complement[0].start))
        and bool(akin(whole, complement))
        and not akin(part, list(words_in(use.told, 0, len(use.told.text))))
    )


_of = expression("proportions", "of")


def _have_two_objects(a: Use, b: Use) -> bool:
    """Whether two acts plainly are done to two things, neither of which the other passage tells of: "geler | les avoirs", "rompre | les
    relations"."""
    return all(
        (done_to := (theme_of(one) or _qualified(one))[:1])
        and not akin(done_to, list(words_in(other.told, 0, len(other.told.text))))
        for one, other in ((a, b), (b, a))
    )


def _qualified(use: Use) -> list[Word]:
    """The word right before one that qualifies it: "transactions | suspendues"."""
    return [word for word in words_in(use.told, 0, use.start) if word.end == use.start - 1]


def _is_over(ended: Use, begun: Use) -> bool:
    """Whether something is said to be as it was again, and the other tells that it was changed, or began: "a été fermé", "a rouvert";
    "ont lancé une grève", "ont repris le travail"."""
    again = ended.told.search(_again, ended.start, ended.end)
    if again and begun.told.match(_changed, begun.start):
        return True
    begins = begun.told.before(_begins, begun.start, _BEGINS) or begun.told.match(_begins_so, begun.start)
    return bool(begins and (again or ended.told.search(_ends, ended.start, ended.end)))


_bare, _again, _changed, _begins, _begins_so, _ends = (
    expression("in_uses", name) for name in ("bare", "again", "changed", "begins", "begins_so", "ends")
)
# How far before what goes on stands that it was begun.
_BEGINS = 40
