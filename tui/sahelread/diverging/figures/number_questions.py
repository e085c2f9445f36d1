"""How a question about a number is worded: what is counted, and what befell them, in the words of the accounts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked, how_many, is_known
from sahelread.diverging.figures.ages import AGE, person_before
from sahelread.diverging.figures.amounts import WHILES
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.figures.in_order import IN_ORDER, SCORE
from sahelread.diverging.figures.kinds import ANYONE
from sahelread.diverging.figures.measures import FROM
from sahelread.diverging.figures.periods import period_of
from sahelread.diverging.figures.punishments import named
from sahelread.diverging.figures.recalled import counted_since
from sahelread.diverging.figures.referents import AVENGED, meets_fate
from sahelread.diverging.figures.shares import NAME
from sahelread.diverging.topics import topic
from sahelread.model import Message, message
from sahelread.text.lexicon import table, word_set
from sahelread.text.phrase_grammar import phrase_grammar
from sahelread.text.words import fold


def question_of(accounts: Accounts, bucket: Sequence[Claim]) -> Message:
    """The question, with the place where it is that of one place among several."""
    unit = bucket[0].number.unit or ""
    if unit.startswith("rank:"):
        return _rank_question(accounts, bucket)
    place, fate = bucket[0].referent.place, bucket[0].referent.fate
    if place and fate and is_known(fate):
        return asked(fate, _place_written(bucket, place))
    if bucket[0].referent.aside == AVENGED and is_known(fate or ""):
        return asked(fate or "", message("who are avenged"))
    name = _name_in_common(bucket)
    if name and bucket[0].number.percent:
        return asked("share", name)
    if name:
        return message("How many votes ({what})?", what=name)
    return _number_question(accounts, bucket)


def _place_written(bucket: Sequence[Claim], place: str) -> str:
    """A place as the accounts write it: its name, or the common noun of a house ("morgue")."""
    for claim in bucket:
        start = claim.told.folded.find(place)
        written = claim.told.text[start : start + len(place)] if start >= 0 else ""
        if written[:1].isupper():
            return written
    return place


def _name_in_common(bucket: Sequence[Claim]) -> str:
    """The name whose share or votes are asked for, as the accounts write it."""
    named = {(claim.article, theme) for claim in bucket for theme in claim.referent.themes}
    themes = Counter(theme for _, theme in named if theme.startswith(NAME)).most_common(2)
    if not themes or (len(themes) > 1 and themes[0][1] == themes[1][1]):
        return ""
    last = themes[0][0].removeprefix(NAME)
    written = Counter(
        claim.told.text[name.start : name.end]
        for claim in bucket
        for name in claim.told.names
        if name.last == last
    )
    return min(written, key=lambda one: (-written[one], -len(one), one), default=last)


def _number_question(accounts: Accounts, bucket: Sequence[Claim]) -> Message:
    """The question in the words of the accounts: what they count most often, and what happened to them."""
    claims = [claim for claim in bucket if claim.referent.kind != ANYONE] or list(bucket)
    number, kind = bucket[0].number, claims[0].referent.kind
    what = _what(claims)
    if number.unit is not None:
        one = claims[0]
        asked_for = "asked for" in one.referent.kind
        theme = named(one.told, one.referent.themes, one.referent.nouns, asked=asked_for)
        if number.duration:
            theme = theme or _measured(bucket, _shared_themes(bucket))
        theme = theme or number_theme(accounts, bucket)
        if number.percent:
            return asked("share", theme)
        if number.money:
            return asked("money", theme or _measured(bucket, _themes(bucket)))
        if kind == AGE:
            return asked("age", _whose_age(bucket))
        if number.duration:
            return asked("length", theme or _measured(bucket, _themes(bucket)))
        if place := _counted_from(bucket):
            return asked("far", place)
        return how_many(what, _of(what, bucket), theme)
    fates = Counter(claim.referent.fate for claim in bucket if claim.referent.fate).most_common(1)
    fate = fates[0][0] if fates else None
    tellers = {claim.article for claim in bucket}
    named_by = {claim.article for claim in claims}
    # Each account has its own noun for them, or few say who they are.
    own_nouns = len({claim.referent.kind for claim in claims}) > 1 or 2 * len(named_by) < len(tellers)
    first = claims[0]
    if fate and is_known(fate) and meets_fate(first.referent, first.number.head, first.told.language):
        hostages = fate == "abducted" and any(_counts_hostages(claim) for claim in bucket)
        only_fate = fold(what) in word_set(
            first.told.language, "nouns_of_fate"
        )  # "18 soldats tués et 748 blessés"
        whom = "" if kind == ANYONE or own_nouns or only_fate else what
        if not whom and not first.referent.place and all(claim.referent.part for claim in bucket):
            whom = number_theme(accounts, bucket)  # "vingt corps identifiés": which part of the dead it is
        return asked("hostages" if hostages else fate, ", ".join(filter(None, (whom, _period(bucket)))))
    return how_many(what, _of(what, bucket))


def _rank_question(accounts: Accounts, bucket: Sequence[Claim]) -> Message:
    """The question about a rank: at which minute, in which place, or of which of several in a row an account tells ("troisième mandat")."""
    number = bucket[0].number
    if number.unit == SCORE:
        return message("What was the score?")
    if (number.unit or "").startswith(IN_ORDER) and number.head_span:
        return message("Which in order ({what})?", what=bucket[0].told.text[slice(*number.head_span)])
    return asked("hour" if number.unit in WHILES else "rank", number_theme(accounts, bucket))


def _whose_age(bucket: Sequence[Claim]) -> str:
    """The name of the person whose age is asked for, as the first account writes it that names whoever it is; else their noun."""
    for claim in bucket:
        for theme in claim.referent.themes:
            for name in claim.told.names:
                if theme == f"{AGE} {name.last}":
                    return claim.told.text[name.start : name.end]
    persons = (person_before(claim.told, claim.number) for claim in bucket)
    return next(filter(None, persons), "")


def _counted_from(bucket: Sequence[Claim]) -> str:
    """The place from which most distances are counted, as an account writes it; empty where there is none."""
    ends = {name.last: (claim.told, name) for claim in bucket for name in claim.told.names}
    themes = Counter(theme for claim in bucket for theme in sorted(claim.referent.themes))
    for theme, _times in themes.most_common():
        if theme.startswith(FROM) and (end := ends.get(theme.removeprefix(FROM))):
            told, name = end
            return told.text[name.start : name.end]
    return ""


def _themes(bucket: Sequence[Claim]) -> frozenset[str]:
    return frozenset[str]().union(*(claim.referent.themes for claim in bucket))


def _shared_themes(bucket: Sequence[Claim]) -> frozenset[str]:
    """The themes that two accounts name."""
    told = Counter(
        theme for _, theme in {(claim.article, key) for claim in bucket for key in claim.referent.themes}
    )
    return frozenset(theme for theme, times in told.items() if times > 1)


def _measured(bucket: Sequence[Claim], themes: frozenset[str]) -> str:
    """The noun of `themes` that an account says is so long: "un ultimatum de quatre heures", "six mois de pluie"; empty where none does."""
    for claim in bucket:
        number = claim.number
        first, last = number.start - _MEASURED_REACH, number.phrase_end + _MEASURED_REACH
        for term in reversed(claim.told.terms):
            if term.key in themes & claim.referent.themes and first <= term.start and term.end <= last:
                return claim.told.text[term.start : term.end]
    return ""


# "Un ultimatum | de plus de quatre heures".
_MEASURED_REACH = 60


def _period(bucket: Sequence[Claim]) -> str:
    """Since when what is recalled is added up, as the accounts say it most often, else the year in which it was: "depuis 2013", "1984"."""
    said = Counter(
        claim.told.text[when.start : when.end].lower()
        for claim in bucket
        if claim.referent.background
        for when in counted_since(claim.told, claim.number)
    )
    years = {period_of(claim).year for claim in bucket}
    year = years.pop() if len(years) == 1 else None
    return min(said, key=lambda words: (-said[words], words), default=year or "")


def _counts_hostages(claim: Claim) -> bool:
    return claim.number.head in table(claim.told.language, "hostages")


def _of(what: str, bucket: Sequence[Claim]) -> str:
    """What is counted behind the preposition that its language puts after "how many": "de camions", "d'hommes"."""
    rules = table(bucket[0].told.language, "behind_how_many")
    if not rules:
        return what
    plain = fold(what)
    elides = plain[:1] in rules["before"] and not plain.startswith(tuple(rules["not_before"]))
    return f"{rules['elided' if elides else 'full']}{what}"


def _what(claims: Sequence[Claim]) -> str:
    """The noun that is counted most often, in the plural where an account writes it so, with what all accounts add to it; empty where
    none writes it."""
    spans = [(claim, *claim.number.head_span) for claim in claims if claim.number.head_span]
    if not spans:
        return ""
    nouns = [_noun(*span) for span in spans]
    times = Counter(noun.rstrip("sx") for noun in nouns)
    best = min(nouns, key=lambda noun: (-times[noun.rstrip("sx")], noun[-1:] not in "sx", -len(noun), noun))
    full = {_with_adjective(*span) for span in spans if _noun(*span) == best}
    return full.pop() if len(full) == 1 else best


# A longer word all in capitals stands in a headline, and is no acronym.
_ACRONYM = 4
_NEXT_WORD = re.compile(r" [^\W\d_]+")


def _noun(claim: Claim, start: int, end: int) -> str:
    """The counted noun with the country that it belongs to, when that stands next to it: "diplomates français"."""
    following = _NEXT_WORD.match(claim.told.text, end)
    if following and claim.told.sides_in(*following.span()):
        end = following.end()
    return _written(claim.told.text[start:end])


def _with_adjective(claim: Claim, start: int, end: int) -> str:
    """The counted noun with the adjective behind it: "poids lourds"."""
    grammar = phrase_grammar(claim.told.language)
    following = _NEXT_WORD.match(claim.told.text, end)
    if following and grammar.is_adjective(fold(following.group().strip())):
        end = following.end()
    return _written(claim.told.text[start:end])


def _written(noun: str) -> str:
    """A noun as it is written inside a sentence: capitals are kept ("Américains", "Richter") but for those of a headline."""
    return noun.lower() if noun.isupper() and len(noun) > _ACRONYM else noun


def number_theme(accounts: Accounts, bucket: Sequence[Claim]) -> str:
    """What a measure is about: the words around it that the accounts share."""
    return topic(
        accounts,
        [
            (one.told, one.number.start, one.number.phrase_end, one.surroundings | one.referent.themes)
            for one in bucket
        ],
    )
