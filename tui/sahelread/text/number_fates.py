"""What happened to those whom a number counts: killed, wounded, arrested, as their noun, their verb or what governs them says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sahelread.text.expressions import expression, until, written
from sahelread.text.lexicon import word_set
from sahelread.text.number_unnamed import unnamed_fate
from sahelread.text.number_values import Number
from sahelread.text.number_words import auxiliaries, doing, fates

# How many characters around a noun phrase are searched for what happened to those it counts.
_REACH = 70
# "27 soldats et 15 civils ont péri": what is said of the second is said of the first.
coordinated = expression("in_number_fates", "coordinated")


CLAUSE_END = re.compile(r"\.(?!\d)|[;:!?\n]")
# How far beyond its noun phrase a fate may end that begins in it: "ayant perdu leur | logement".
_FATE_BEYOND = 24
# "18 ont été repêchés, | mais les autres restent portés disparus": of others.
_turn = expression("in_number_fates", "turn")


# What says of those who are counted that they are hardly hurt: "quinze autres | plus légèrement".
_slightly = expression("slightly_hurt", frame=r"{others}? {}(?!\w)")


# "Père de | quatre enfants, il est mort": what is told is told of him.
_of_somebody = expression("in_number_fates", "of_somebody", frame=r"(?<!\w){}\Z")
_OF_SOMEBODY_REACH = 24


def are_of_somebody(folded: str, number: Number, language: str) -> bool:
    """Whether a number counts somebody's children, by whom he is named: "mère de | quatre enfants"."""
    before = max(0, number.start - _OF_SOMEBODY_REACH)
    return _of_somebody(language).search(folded, before, number.start) is not None


# How far before a number its fate is looked for, and how many words may stand between: "tués, | selon un bilan | 12 civils".
_REACH_BEFORE = 40
_WORDS_BETWEEN = 3


# The letter before what may not stand before it: so it is found many times as fast.
_preposition = re.compile(r"[àÀ](?<!\w.)(?!\w)", re.DOTALL)


def verbs_of(text: str, folded: str) -> str:
    """The folded text with the preposition that folded looks like the auxiliary "a" as it was: "74 hommes | à qui l'on reproche"."""
    for found in _preposition.finditer(text):
        folded = f"{folded[: found.start()]}à{folded[found.end() :]}"
    return folded


def with_fate(folded: str, verbs: str, number: Number, before: int, following: int, language: str) -> Number:
    """What happened to those who are counted: said by the noun phrase, by its verb, or by what governs it.

    `verbs` are `verbs_of` the text; `before` is where the phrase of the number before ends, `following` where the next number starts.
    """
    if number.part and number.head in word_set(language, "critical_ones"):
        return replace(number, fate="critical", head=None, head_span=None)
    if number.unit is not None or are_of_somebody(folded, number, language):
        return number
    if _slightly(language).match(folded, number.phrase_end):
        return replace(number, fate="wounded")
    fate = (
        _told(folded, verbs, number, before, following, language)
        if fates(language).may_be_in(folded)
        else None
    )
    if fate is None:
        return replace(number, fate=unnamed_fate(folded, number, language))
    if _is_either(folded, fate, language):
        return replace(number, whole=True)
    some = _of_some(language).match(folded, number.end + 1, number.noun_end)
    of_fated = some and fates(language).match(folded, some.end(), number.noun_end)
    if of_fated and (fate.start() == of_fated.start() or fate.lastgroup == "dead"):
        number = replace(number, part=True)  # "huit | des inculpés", "trois | des blessés sont morts"
    return replace(number, fate=_graver(folded, fate, language).lastgroup)


_of_some = expression("in_number_phrases", "of_some")


# "Cent personnes tuées | ou blessées", "a tué ou | blessé cent personnes": some are dead, the others are not.
_or_wounded = written(r"{in_number_fates.or_else}{'fates.wounded'}(?!\w)")
_dead_or = written(r"(?<!\w){'fates.dead'}{in_number_fates.or_else}\Z")
_DEAD_REACH = 24


def _is_either(folded: str, fate: re.Match[str], language: str) -> bool:
    """Whether the dead and the wounded are counted together."""
    if fate.lastgroup == "wounded":
        before = folded[max(0, fate.start() - _DEAD_REACH) : fate.start()]
        return _dead_or(language).search(before) is not None
    return fate.lastgroup == "dead" and _or_wounded(language).match(folded, fate.end()) is not None


def _told(
    folded: str, verbs: str, number: Number, before: int, following: int, language: str
) -> re.Match[str] | None:
    """Where a text tells what happened to those who are counted."""
    inside = None
    if number.phrase_end > number.end:
        last = until(_accused(language), folded, number.end, number.phrase_end)
        beyond = _FATE_BEYOND if last == number.phrase_end else 0
        inside = fates(language).search(folded, number.end, min(len(folded), last + beyond))
        inside = inside if inside and inside.start() < last else None
        if inside and inside.end() <= number.noun_end:  # "douze otages | libérés"
            later = fates(language).search(folded, inside.end(), number.phrase_end)
            inside = later if later and later.lastgroup in _LATER else inside
    if inside is None and number.part:  # "dont 51 grièvement", "dont huit dans un état grave"
        inside = fates(language).match(folded, _state_start(folded, number.phrase_end, language))
    if inside is not None:
        return _later_fate(folded, verbs, number, following, language) or inside
    return (
        _governing(folded, verbs, number, before, language)
        or _fate_after(folded, verbs, number, following, language)
        or _fate_before(folded, verbs, number, before, language)
    )


# "Deux militaires | accusés d'avoir préparé l'assassinat": what they are accused of befell others.
_accused = expression("in_number_fates", "accused")


# What may come after the fate that a noun tells, and takes its place: "trois évadés ont été repris", "douze otages sont morts".
_LATER = frozenset(("critical", "dead", "released", "recaptured", "escaped"))
# "12 otages | ont ensuite été libérés".
_LATER_REACH = 24
_reflexive = expression("in_number_fates", "reflexive")


def _later_fate(
    folded: str, verbs: str, number: Number, following: int, language: str
) -> re.Match[str] | None:
    """What the verb right behind a phrase says befell those whose noun tells an earlier fate."""
    reflexive = _reflexive(language).match(folded, number.phrase_end)
    auxiliary = auxiliaries(language).match(verbs, reflexive.end() if reflexive else number.phrase_end + 1)
    if auxiliary is None:
        return None
    end = min(auxiliary.end() + _LATER_REACH, following, len(folded))
    fate = fates(language).search(folded, auxiliary.start(), until(CLAUSE_END, folded, auxiliary.end(), end))
    return fate if fate and fate.lastgroup in _LATER else None


# "A tué | deux personnes": the auxiliary, its participle and what may stand between.
_VERB_REACH = 30
_whom = expression("in_number_fates", "whom")


def _governing(folded: str, verbs: str, number: Number, before: int, language: str) -> re.Match[str] | None:
    """The fate of a verb whose object the number is: "a tué | deux personnes et en a blessé trois autres"."""
    start = max(before, number.start - _VERB_REACH)
    found = list(fates(language).finditer(folded, start, number.start))
    gap = folded[found[-1].end() : number.start].strip() if found else ""
    if not found or (gap and not _whom(language).fullmatch(gap)):
        return None
    auxiliary = auxiliaries(language).search(verbs, start, found[-1].start())
    return found[-1] if auxiliary and auxiliary.group() in word_set(language, "active_auxiliaries") else None


# What leads to the state of those who are counted: "blessés | en état d'urgence absolue", "dont huit | dans un état grave".
_state = expression("in_number_fates", "state")


def _state_start(folded: str, end: int, language: str) -> int:
    """Where the state is said of those whose phrase ends at `end`, if it is said at all."""
    leading = _state(language).match(folded, end)
    return leading.end() if leading else len(folded)


def _graver(folded: str, fate: re.Match[str], language: str) -> re.Match[str]:
    """The fate of those who are wounded and, as the next words say, in a worse state."""
    if fate.lastgroup != "wounded":
        return fate
    state = fates(language).match(folded, _state_start(folded, fate.end(), language))
    return state if state and state.lastgroup == "critical" else fate


def _fate_after(
    folded: str, verbs: str, number: Number, following: int, language: str
) -> re.Match[str] | None:
    if folded.startswith(" (", number.phrase_end):  # "4 civils (tués)"
        return fates(language).match(folded, number.phrase_end + 2)
    own_verb = fates(language).match(folded, number.phrase_end + 1)  # "un millier manquent à l'appel"
    behind_insertion = own_verb or _behind_insertion(folded, verbs, number, language)
    if behind_insertion:
        return behind_insertion
    end = min(number.phrase_end + _REACH, following, len(folded))
    for stop in (CLAUSE_END, _turn(language)):
        end = until(stop, folded, number.phrase_end, end)
    auxiliary = auxiliaries(language).search(verbs, number.phrase_end, end)
    if auxiliary is None or doing(language).match(folded, auxiliary.start(), end):
        return None
    return fates(language).search(folded, auxiliary.end(), end)


# "Quatre personnes | , une mère et ses trois enfants, | sont mortes", "huit membres du parti | , arrêtés avant la marche".
_insertion = expression("in_number_fates", "insertion")
_LONGEST_INSERTION = 100
# So far behind its auxiliary the fate begins, "été" between them: beyond, what is told is rather somebody else's.
_NEXT = 6


def _behind_insertion(folded: str, verbs: str, number: Number, language: str) -> re.Match[str] | None:
    """The fate of several that is told behind what stands between two commas after them, else by a participle that opens it."""
    if number.best == 1 or not folded.startswith(", ", number.phrase_end):
        return None
    last = number.phrase_end + _LONGEST_INSERTION
    inserted = _insertion(language).match(verbs, number.phrase_end, last)
    auxiliary = auxiliaries(language).match(verbs, inserted.end()) if inserted else None
    if auxiliary and not doing(language).match(folded, auxiliary.start()):
        fate = fates(language).search(folded, auxiliary.start(), auxiliary.end() + _LONGEST_INSERTION)
        if fate and fate.start() - auxiliary.end() <= _NEXT:
            return fate
    participle = fates(language).match(folded, number.phrase_end + 2)
    return participle if participle and participle.group()[-1] == "s" else None


def _fate_before(folded: str, verbs: str, number: Number, before: int, language: str) -> re.Match[str] | None:
    if number.head is None and auxiliaries(language).match(verbs, number.phrase_end + 1):
        return None  # "125 enfants étaient disparus, mais | 25 | sont revenus"
    window = folded[max(before, number.start - _REACH_BEFORE) : number.start]
    if aside := _aside(language).search(window):
        own = [fate for fate in fates(language).finditer(window) if fate.end() == aside.start()]
        return own[0] if own else None
    cut = max((window.rfind(mark) for mark in ".;:!?,\n("), default=-1) + 1
    last = None
    for last in fates(language).finditer(window, cut):  # noqa: B007 - the last one is the nearest
        pass
    if last is None:
        return None
    # "les victimes sont | un enfant", not "de deux villages"
    says_who = auxiliaries(language).fullmatch(last.group().rpartition(" ")[2])
    if len(window[last.end() :].split()) > (0 if says_who else _WORDS_BETWEEN):
        return None
    return None if _upon(language).match(window, last.end()) else last


# "Ils sont tombés | sur | dix bandits": upon others.
_upon = expression("in_number_fates", "upon")
# "L'arrestation | , samedi à Sanga, | de deux officiers": when and where it was.
_aside = expression("in_number_fates", "aside")


# What leads from the last of the parts to the fate of them all: "31 civils, dont sept femmes | , ont été | tués".
_shared = expression("in_number_fates", "shared")


def with_shared_fate(folded: str, found: list[Number], language: str) -> Iterator[Number]:
    """The numbers, those before their own parts with the fate told after these: "31 civils, dont sept femmes, tués"."""
    for place, number in enumerate(found):
        following = place + 1
        while (following < len(found) and found[following].part) or (
            0 < following < len(found)
            and following > place + 1
            and coordinated(language).fullmatch(
                folded, found[following - 1].phrase_end, found[following].start
            )
        ):
            following += 1
        if number.fate is None and number.unit is None and following > place + 1:
            end = found[following - 1].phrase_end
            leading = _shared(language).match(folded, end)
            told = fates(language).match(folded, leading.end()) if leading else None
            if told:
                number = replace(number, fate=told.lastgroup)
        yield number
