"""Who goes without a name in one account and with it in another: "l'importateur", "l'importateur, Sanga Pharma"; "une patiente de 78
ans", "Awa Diop, 78 ans"; "deux syndicats", "deux syndicats, le STV et la FDS". A hint.

The account must have the name nowhere, and the story no other name for who may be the same. Who only speaks is a source, and who governs a
country is known but for those who come to an office or lose it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import grouped
from sahelread.diverging.figures.ages import age, whose_age
from sahelread.diverging.findings import Finding
from sahelread.diverging.people.doers import all_doers_of
from sahelread.diverging.people.holders import person_words
from sahelread.diverging.people.offices import Office, may_be_one, rules, trades
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.diverging.told import Told, read_alone
from sahelread.diverging.topics import in_a_sentence
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table, word_set
from sahelread.text.names import Name

# "Le | principal | suspect", "un | ancien | capitaine".
_one, _ONE_REACH = expression("in_unnamed_people", "one", frame=r"(?<!\w){}\Z"), 24
_speaks, _SPEAKS_REACH = expression("in_unnamed_people", "speaks"), 20
_called = expression("in_called", "called")
_aged_noun, _AGED_REACH = expression("in_measures", "aged_noun"), 45
# One of many ("un avocat") is told of in passages that share so much besides, or this share of all.
_SHARED, _ALIKE = 0.5, 0.2
_STATE, _SEVERAL = "head_of_state", "several "
_many, _plural = (
    expression("in_unnamed_people", "many", frame=r"(?<!\w){}\Z"),
    expression("in_unnamed_people", "several"),
)
_closed = expression("in_unnamed_people", "closed")
_to_names, _together = expression("in_unnamed_people", "to_names"), expression("in_doers", "together")


def findings(accounts: Accounts, held: Sequence[Office]) -> Iterator[Finding]:
    """One finding for each person or firm, or several, whom an account names and another leaves unnamed; `held` are the offices of the
    story."""
    told = [*held, *(one for told in accounts for one in (*trades(told), *_aged(told), *_several(told)))]
    pairs = []
    for alike in grouped(((one.family, one.former), one) for one in told).values():
        if named := [one for one in alike if one.holder and one.is_one_phrase]:
            unnamed = (one for one in alike if not (one.holder or one.named) and _is_of_weight(one))
            pairs += [pair for one in unnamed for pair in _whose(accounts, one, named)]
    for same in _by_name(pairs):
        bucket = list({one.told.ref: one for pair in reversed(same) for one in pair}.values())
        yield Finding(
            DivergenceType.ACTOR,
            Verdict.MORE_SPECIFIC,
            "unnamed/" + " ".join(sorted({" ".join(one.holder) for one in bucket})),
            asked("named", in_a_sentence(same[0][0].text, accounts.story.language)),
            [one.named_answer for one in bucket],
            (message("One account gives the name that the other does not."),),
        )


def _by_name(pairs: Sequence[tuple[Office, Office]]) -> Iterator[list[tuple[Office, Office]]]:
    """The pairs of who is unnamed and who is named, by the last word of the name, spelt alike from its first letter on."""
    by_letter = grouped((pair[1].holder[-1][:1], pair) for pair in pairs)
    for left in by_letter.values():
        while left:
            same = [pair for pair in left if are_spelt_alike(pair[1].holder[-1], left[0][1].holder[-1])]
            yield same
            left = [pair for pair in left if pair not in same]


@read_alone
def _aged(told: Told) -> Iterator[Office]:
    """Those of whom a passage tells how old they are, each as an office of its own family."""
    nothing = frozenset[str]()
    for number in told.numbers:
        if not number.best:
            continue
        themes = age(told, number)
        last, noun = whose_age(themes), told.before(_aged_noun, number.start, _AGED_REACH)
        of_age = f"{number.best:g}", (), nothing, nothing
        if name := next((one for one in told.names if last and one.last == last), None):
            named = name.start, name.end
            yield Office(told, name.start, number.end, *of_age, person_words(name.key, told.language), named)
        elif noun and (themes or any(one.start == noun.start("noun") for one in all_doers_of(told))):
            yield Office(told, noun.start("noun"), number.phrase_end, *of_age)


@read_alone
def _several(told: Told) -> Iterator[Office]:
    """People and bodies of whom several are told of at once, with those of them who are named behind: "deux syndicats, | le STV et la FDS"."""
    nothing, doers = frozenset[str](), all_doers_of(told)
    measured = [(when.start, when.end) for when in told.dates]
    measured += [(number.start, number.phrase_end) for number in told.numbers if number.unit is not None]
    for one in (*doers, *told.terms):
        if not told.fullmatch(_plural, one.start, one.end):
            continue
        if any(start <= one.start < end for start, end in measured):
            continue  # "de 18 heures à 6 heures | à Barsa et Sanga"
        many = told.before(_many, one.start, _ONE_REACH)
        if not (many and many[0] and (many["count"] or one in doers)):
            continue
        ends = [one.end, *(chunk.end for chunk in told.noun_phrases if chunk.start <= one.start < chunk.end)]
        listed: list[Name] = []
        for name in told.names:
            leads, behind = (_together, [listed[-1].end]) if listed else (_to_names, ends)
            listed += [name] if any(told.fullmatch(leads, end, name.start) for end in behind) else []
        if listed and not told.match(_closed, listed[-1].end):
            listed = []  # "face aux rebelles, | la France a"
        start, of = (many.start("count"), (many["count"],)) if many["count"] else (one.start, ())
        named = (start, listed[-1].end) if listed else None
        holder = tuple(words[-1] for name in listed if (words := person_words(name.key, told.language)))
        yield Office(told, start, max(ends), f"{_SEVERAL}{one.key}", of, nothing, nothing, holder, named)


def _is_of_weight(office: Office) -> bool:
    """Whether it matters who somebody is: one who does more than speak, whom not everybody knows, and who is not said to be called so."""
    told, known = office.told, rules(office.told.language)
    called = told.search(_called, office.end, told.clause(office.start, office.end)[1])
    is_called = called is not None and told.text[called.end() :][:1].isupper()
    if is_called or office.family == _STATE or told.is_background(office.start, office.end):
        return False
    if office.family in known["known"] and not office.former:
        return not told.acts.isdisjoint(word_set(told.language, "changes_of_office"))
    speaks = told.search(_speaks, office.start, office.end + _SPEAKS_REACH) or any(
        one.source_start <= office.start < one.source_end for one in told.attributions
    )
    return office.family in known["roles"] or not speaks


def _whose(accounts: Accounts, one: Office, named: Sequence[Office]) -> Iterator[tuple[Office, Office]]:
    """Who else is told to be one who is not named, by a name that the account has nowhere; nobody where that may be two."""
    may_be: list[Office] = []
    for other in named:
        if may_be_one(one, other):
            may_be.append(other)
            if not any(are_spelt_alike(a, b) for a in may_be[0].holder for b in other.holder):
                return
    for other in may_be:
        if _are_told_as_one(accounts, one, other) and not _names(accounts, one.article, other):
            yield one, other


def _names(accounts: Accounts, article: str, named: Office) -> bool:
    """Whether an account has the name of a person, by the last word, or of a firm, of which others have names that end so too."""
    last, others = named.holder[-1], set(named.holder[:-1])
    words = accounts.words[article]
    if named.family.startswith(_SEVERAL):
        return not words.isdisjoint(named.holder)
    alike = accounts.names_ending.get((named.article, last), ())
    is_common = bool(others) and any(others.isdisjoint(name) for name in alike)
    return last in words and (not is_common or not others.isdisjoint(words))


def _are_told_as_one(accounts: Accounts, a: Office, b: Office) -> bool:
    """Whether both are told of in linked passages, or as the only one there is: of what they are of, or of their trade."""
    the_one, the_other = (one.told.before(_one, one.start, _ONE_REACH) for one in (a, b))
    if accounts.are_linked(a, b):
        around = (one.told.keys - one.told.keys_in(one.start, one.end) for one in (a, b))
        shared, likeness = accounts.likeness(*around)
        is_near = shared >= _SHARED or likeness >= _ALIKE
        if a.family.startswith(_SEVERAL):
            return is_near
        # "Le directeur" may be that of anything
        is_that_one = the_one is not None and (is_near or (bool(the_one["the"]) and (a.of or not b.of)))
        return a.family.isdigit() or bool(is_that_one)
    if not (the_one and the_one["the"] and the_other and the_other["the"]):
        return False
    if a.family in table(a.told.language, "held_offices"):
        return bool(a.of and b.of) and a.family not in rules(a.told.language)["vague"]
    return a.of == b.of and a.countries == b.countries
