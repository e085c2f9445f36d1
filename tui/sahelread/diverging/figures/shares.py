"""Whose or what share a percentage is: the name next to it, or what is measured in shares, and among whom it is taken.

"39,8 % à Clarisse Yombé" and "Yombé est créditée de 39,8 %" are of one candidate; "12,8 % pour la fonction publique d'État" and
"à la SNCF, 35 %" are two turnouts. Votes belong to a name as a share does, and one may stand beside the other. What a ballot is won
with is the winner's, whatever he is called.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from sahelread.diverging.told import Term, Told
from sahelread.text.expressions import expression, until
from sahelread.text.lexicon import table, word_set
from sahelread.text.names import Name, NameKind
from sahelread.text.numbers import Number

# How far before a share stands what it measures ("la participation, exceptionnellement basse dans ces régions, à 16 %").
_MEASURE_REACH = 80
# A share belongs to the name next to it: "Yombé est créditée de 39,8 %", "39,8 % à Clarisse Yombé".
_share_of_next = expression("in_shares", "share_of_next")
_with = expression("in_shares", "with")  # "Avec 39,8 %, Clarisse Yombé est deuxième"
_NAME_REACH, _NEXT_REACH = 60, 30
# After a name, "qui" may speak of somebody named before: "Ba, qui a suivi Faye, qui a obtenu 35 %".
_relative = expression("in_shares", "relative")


def shared_by(told: Told, number: Number) -> frozenset[str]:
    """The themes of a share or of votes: what is measured in shares (a turnout, a rise) or whose they are."""
    if _is_a_margin(told, number):
        return frozenset((MARGIN,))
    if answer := told.match(_answer_behind, number.phrase_end):
        return frozenset((f"{NAME}{answer['answer']}",))
    if told.before(_approved, number.start, _MEASURE_REACH):
        return frozenset(f"{NAME}{answer}" for answer in word_set(told.language, "in_shares", "in_favour"))
    if name := _next_name(told, number):
        return frozenset((f"{NAME}{name.last}",))
    if measured := _measured_in_shares(told, number):
        return measured
    floor, _, start, _ = _between_others(told, number)
    if answer := told.search(_answer_before, floor, start):
        return frozenset((f"{NAME}{answer['answer']}",))
    before = None if told.match(_of_what, number.phrase_end) else _name_before(told, number)
    whose = frozenset((f"{NAME}{before.last}",) if before else ())
    return (
        whose | {WON} if _is_won_with(told, number) or (not whose and _is_a_majority(told, number)) else whose
    )


MARGIN = "margin"
"""The theme of the votes that lie between the first two: "une avance de 7 000 voix", "3 410 voix d'écart"."""
_margin_before, _margin_behind = (
    expression("in_shares", name) for name in ("margin_before", "margin_behind")
)


def _is_a_margin(told: Told, number: Number) -> bool:
    if number.unit != "measure:vote":
        return False
    behind = told.match(_margin_behind, number.phrase_end) or told.match(_margin_behind, number.end)
    return bool(behind or told.before(_margin_before, number.start, _MARGIN_REACH))


_MARGIN_REACH = 140
NAME = "name "
"""What opens the theme of a share or of votes that are somebody's, or those of an answer to a ballot."""
# "95,27 % | de oui", "le oui obtient | 96 %".
_answer_before, _answer_behind = (
    expression("in_shares", name) for name in ("answer_before", "answer_behind")
)


_approved = expression("in_shares", "approved")
# "85 % | des vols" are nobody's share.
_of_what = expression("in_shares", "of_what")


# A ballot has one winner, whatever he is called ("l'ancien maire a été réélu avec 54 % des voix"): whose share it is needs no name.
WON = "won by whoever wins"
_wins = expression("in_shares", "wins")


def losers(given: Iterable[tuple[str, frozenset[str]]]) -> frozenset[str]:
    """The names of those who have a share in an account where another wins: an account that has them win gives their own share, and not
    that of whoever wins elsewhere. `given` are accounts with the themes of the shares that they give."""
    names, winners, has_winner = set(), set(), set()
    for account, themes in given:
        named = {(account, theme) for theme in themes if theme.startswith(NAME)}
        if WON in themes:
            has_winner.add(account)
            winners |= named
        else:
            names |= named
    return frozenset(name for account, name in names - winners if account in has_winner)


def without_winning(themes: frozenset[str], losers: Collection[str]) -> frozenset[str]:
    """The themes of a share, that it is the winner's left out where another account has somebody else win."""
    return themes - {WON} if themes.intersection(losers) else themes


# "Yombé, qui conteste | la victoire de Ba, a obtenu 34 %": another's.
_of_the_loser = expression("in_shares", "of_the_loser")
_LOSER_REACH = 40


def _is_won_with(told: Told, number: Number) -> bool:
    """Whether somebody is said to win with a share, in its sentence and before it; behind it where the share opens the sentence."""
    _, _, start, end = _between_others(told, number)
    shares = (other.end for other in told.numbers if other.unit == number.unit and other.end <= start)
    floor = max([*shares, told.folded.rfind(". ", 0, start), 0])  # "réélu pour | cinq ans avec | 57 %"
    if told.search(_with, floor, start):
        others = [other for other in told.numbers if other.unit == number.unit and other.start > end]
        roof = next(
            (other.start for other in others if not _measured_in_shares(told, other)), len(told.folded)
        )
        return told.search(_wins, end, until(_sentence_end, told.folded, end, roof)) is not None
    won = told.search(_wins, floor, start)
    return won is not None and not told.search(
        _of_the_loser, max(floor, won.start() - _LOSER_REACH), won.start()
    )


def _is_a_majority(told: Told, number: Number) -> bool:
    """Whether somebody gets more than half of all votes: two candidates cannot both."""
    if not (number.low or 0.0) > _HALF or told.match(_of_votes, number.phrase_end) is None:
        return False
    gets = told.before(_gets, number.start, _NAME_REACH)
    return gets is not None and not group_of_share(told, number)


_gets, _HALF = expression("in_shares", "gets"), 50.0
_sentence_end = re.compile(r"[.;!?] ")


def given_names(told: Told, number: Number) -> frozenset[str]:
    """The first names of whoever has a share or votes, as far as they are told: two namesakes are two candidates."""
    if not (number.percent or number.unit == "measure:vote") or _measured_in_shares(told, number):
        return frozenset()
    name = _next_name(told, number) or _name_before(told, number)
    return frozenset(name.key.split()) - {name.last} if name else frozenset()


def _next_name(told: Told, number: Number) -> Name | None:
    """Whoever a share is said to go to, after it: "39,8 % à Clarisse Yombé"."""
    _, roof, _, end = _between_others(told, number)
    votes = told.match(_of_votes, end)
    end = votes.end() if votes else end
    last = min(roof, end + _NEXT_REACH)
    for name in told.names:
        if name.start >= last or not _may_stand(told, name):
            continue
        gap = told.folded[end : name.start]
        if _share_of_next(told.language).search(gap) or (gap == ", " and told.search(_with, 0, number.start)):
            return name
    return None


def _may_stand(told: Told, name: Name) -> bool:
    """Whether a name may be that of a candidate: "à Clarisse Yombé" looks like a place, but has a first name."""
    if name.kind is NameKind.PLACE:
        return " " in name.key and not told.sides_in(name.start, name.end)
    return name.kind not in (NameKind.BODY, NameKind.ACRONYM)


def _name_before(told: Told, number: Number) -> Name | None:
    """The name before a share, unless "qui" may speak of another."""
    floor, _, start, _ = _between_others(told, number)
    before = [
        name
        for name in told.names
        if max(floor, start - _NAME_REACH) <= name.start < start
        and not told.before(_of_another, name.start, _ANOTHER_REACH)
    ]
    leading = [name for name in before if not told.before(_complement, name.start, _COMPLEMENT_REACH)]
    before = leading or before
    if not before:
        return None
    relatives = list(told.finditer(_relative, max(0, start - 2 * _NAME_REACH), number.start))
    if told.search(_gives, before[-1].end, start):
        return None
    own = len(relatives) == 1 and told.folded[before[-1].end : relatives[0].start()] in (", ", " ")
    after_name = any(relative.start() >= before[-1].end for relative in relatives)
    return None if after_name and not own else before[-1]


# "La Cour | l'a crédité de | 57 %": whoever says it has no share.
_gives = expression("in_shares", "gives")
# "Aliou Dia, candidat du | Parti de l'unité, obtient 2,8 %": what belongs to the other name is not whose share it is.
_complement, _COMPLEMENT_REACH = expression("in_shares", "complement"), 12
# "L'adversaire de | Ba, qui s'attribue | 50 %".
_of_another, _ANOTHER_REACH = expression("in_shares", "of_another"), 30


# "16 % de participation, | portés à 56,4 %", "56,4 %, | contre 16 %": the second is of the same thing.
_takes_over = expression("in_shares", "takes_over")
# "61 % des électeurs ont voté | pour lui": a candidate's share, and no turnout.
_voted_for = expression("in_shares", "voted_for")


def _replaced(told: Told, number: Number) -> Number | None:
    """The share before, when this one takes its place or stood in it."""
    found = (one for one in told.numbers if told.fullmatch(_takes_over, one.phrase_end, number.start))
    return next(found, None)


def _measured_in_shares(told: Told, number: Number) -> frozenset[str]:
    floor, roof, start, _ = _between_others(told, number)
    replaced = _replaced(told, number)
    if replaced is not None:
        return _measured_in_shares(told, replaced)
    if told.search(_voted_for, number.end, max(number.end, roof)):
        return frozenset()
    shares = table(told.language, "measured_in_shares")
    return frozenset(
        term.key
        for term in told.terms
        if term.key in shares
        and not any(
            other.unit is None and other.start <= term.start < other.phrase_end for other in told.numbers
        )
        and max(floor, start - _MEASURE_REACH) <= term.start
        and term.end <= min(roof, number.phrase_end + 40)
        and not _is_of_the_next(term, number, roof, len(told.text))
    )


def _is_of_the_next(term: Term, number: Number, roof: int, end: int) -> bool:
    """Whether what stands between two shares is nearer to the second: "62,9 % et une participation de 16,3 %"."""
    return roof < end and roof - term.end <= term.start - number.phrase_end


# "2 434 751 voix, soit 54,28 %", "54,28 % (2 434 751 voix)": the same share once more.
_same_again = expression("in_shares", "same_again")


def _between_others(told: Told, number: Number) -> tuple[int, int, int, int]:
    """Where the numbers around one end and begin, and where what it says begins and ends: a number that says the same once
    more ("2 434 751 voix, soit 54,28 %") is one with it."""
    before = [other for other in told.numbers if other.end <= number.start]
    after = [other for other in told.numbers if other.start >= number.end]
    start, end = number.start, number.phrase_end
    while before and _is_said_again(told, before[-1], before[-1].phrase_end, start, number):
        start = before.pop().start
    while after and _is_said_again(told, after[0], end, after[0].start, number):
        end = after.pop(0).phrase_end
        end += told.text.startswith(")", end)
    roof = after[0].start if after else len(told.text)
    return before[-1].end if before else 0, roof, start, end


def _is_said_again(told: Told, other: Number, first: int, second: int, number: Number) -> bool:
    return other.unit != number.unit and told.fullmatch(_same_again, first, second) is not None


# How far the group that a share is taken among is told, after it or where its sentence opens.
_GROUP_REACH = 55
_group_end = expression("in_shares", "group_end")


# "Yombé | y | a recueilli 95 % des suffrages".
_there = expression("in_shares", "there")
# "78 % | des voix | dans les Hauts-Plateaux".
_of_votes = expression("in_shares", "of_votes")
_among = expression("share_among", frame=r"(?:^| ){}(?: |(?<=')){article}?")


def group_of_share(told: Told, number: Number) -> frozenset[str]:
    """The words for those a share is taken among: "12,8 % pour la fonction publique d'État", "À la SNCF, 35 % de grévistes"; "y" where
    it is a place that was named before. What goes on with another share is taken among the same."""
    if not number.percent or told.match(_answer_behind, number.phrase_end) or _next_name(told, number):
        return frozenset()
    if there := told.before(_there, number.start, _NAME_REACH):
        return frozenset((there["there"],))
    opens = _among(told.language)
    spans = []
    votes = told.match(_of_votes, number.phrase_end)
    after = opens.match(told.folded, votes.end() if votes else number.phrase_end)
    if after:
        spans.append((after.end(), number.phrase_end + _GROUP_REACH))
    sentence = told.folded.rfind(". ", 0, number.start) + 2 if ". " in told.folded[: number.start] else 0
    before = opens.match(told.folded, sentence)
    if before and told.folded[sentence : sentence + 1] != " ":
        spans.append((before.end(), min(number.start, before.end() + _GROUP_REACH)))
    found: set[str] = set()
    for first, last in spans:
        stop = told.search(_group_end, first, last)
        group = told.keys_in(first, stop.start() if stop else min(last, len(told.folded)))
        if group.isdisjoint(table(told.language, "measured_in_shares")):
            found |= group
    led = [one for one in told.numbers if one.percent and one.end <= number.start]
    if not spans and led and told.fullmatch(_goes_on, led[-1].phrase_end, number.start):
        return group_of_share(told, led[-1])
    return frozenset(found)


# "Le pétrole fait 40 % | de la production et le gaz | 20 %", "27 % | des actifs, pour une moyenne de | 15 %".
_goes_on = expression("in_shares", "goes_on")
