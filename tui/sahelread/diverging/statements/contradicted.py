"""What one account says is not so, not yet, or not for certain, and another tells as so, of one thing (`said_of`): "n'a pas été averti"
here, "averti à temps" there; "devrait être ouverte" here, "a été ouverte" there; "n'a pas dit s'il serait candidat" here, "sera candidat"
there.

Passages that surely report the same are held against each other; a rare thing of which one account says that there was none ("aucun
mandat") is looked for in all passages of the others. A hint, since what is told may be another part of the tale. "Ne ... plus" says that
it was so, and contradicts nobody; who has it still to come, and wrote before the other, knew less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked, which_is_so
from sahelread.diverging.buckets import grouped
from sahelread.diverging.findings import Finding
from sahelread.diverging.statements.mentions import Mention, in_its_clause, mention
from sahelread.diverging.statements.of_whom import are_one_and_many
from sahelread.diverging.statements.said_of import are_of_two, is_of_one, qualifies_alone
from sahelread.diverging.statements.standings import Act, Standing, acts_left_open, told_as_so
from sahelread.diverging.telling_words import words_in
from sahelread.diverging.told import Told
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.absences import absences
from sahelread.text.words import stem

# A thing that so few passages tell of, by its rarity, is one thing in passages that surely report the same; so is one of which each of
# two accounts tells no more than so often, by a word that begins alike.
_RARE, _FEW, _STEM = 0.5, 2, 5
# And one of which so few tell is one in all passages of a story.
_VERY_RARE = 0.6
_WHY = {
    Standing.NOT: message("One account says no where another seems to say yes."),
    Standing.AHEAD: message("One account tells as done what another has still to come."),
    Standing.FEARED: message("One account fears or suspects what another tells as a fact."),
    Standing.ASKED: message("One account tells as done what another has only asked for."),
    Standing.OPEN: message("One account says what another leaves open."),
}


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The acts that some accounts leave open, in passages that surely report the same as others that tell them."""
    left_open = [act for told in accounts for act in acts_left_open(told)]
    of_a_word = grouped(((act.word.folded, act.word.keys), act) for act in left_open)
    for act in left_open:
        passages = list(_passages(accounts, act))
        if not passages or _is_told_too(act):
            continue
        against = [
            other for told in passages for other in told_as_so(told, act) if _contradict(accounts, act, other)
        ]
        if against:
            akin = (alike for alike in of_a_word.values() if alike[0].word.is_akin(act.word))
            also = [other for alike in akin for other in alike if other.standing is act.standing]
            denying = {other.article for other in also}
            against = [other for other in against if other.article not in denying]
        if against:
            yield _finding(act, against, _left_open_beside(accounts, act, against, also))


def _left_open_beside(
    accounts: Accounts, act: Act, against: Sequence[Act], also: Sequence[Act]
) -> Iterator[Act]:
    """What the others leave open in passages that surely report the same as those that leave it open or tell it."""
    known = {act.article, *(one.article for one in against)}
    for other in also:
        beside = any(accounts.are_linked(one, other) for one in (act, *against))
        if other.article not in known and beside and not _is_told_too(other):
            yield other


def _passages(accounts: Accounts, act: Act) -> Iterator[Told]:
    """The passages that may tell as so what one leaves open: those that surely report the same, and of a thing of which it says that
    there was none, and of which hardly any tell, all that have the word; how many nobody was is a count."""
    yield from accounts.linked(act.told)
    if act.standing is Standing.NOT and act.is_thing and not _is_a_count(act):
        itself = stem(act.itself.text, act.told.language)
        rare = (key for key in act.word.keys if accounts.rarity.get(key, 0.0) >= _VERY_RARE)
        for told in dict.fromkeys(told for key in rare for told in accounts.holding.get(key, ())):
            is_linked = told.article is act.told.article or (act.told.ref, told.ref) in accounts.sure
            if not is_linked and any(itself in word.keys for word in words_in(told, 0, len(told.text))):
                yield told


def _is_a_count(act: Act) -> bool:
    """Whether a figure stands for that there was none: "aucun mort"."""
    none = absences(act.told.text, act.told.language)
    return any(one.fate and one.start <= act.word.start < one.phrase_end for one in none)


def _is_told_too(act: Act) -> bool:
    """Whether a passage tells as so what it leaves open, or another way of a deed than the one it denies: "usé de gaz, sans tirer"."""
    ways = act.word.keys & act.told.deeds if act.standing is Standing.NOT else frozenset[str]()
    if any(one.key in ways and (one.end <= act.start or act.end <= one.start) for one in act.told.terms):
        return True
    return any(told_as_so(act.told, act))


def _contradict(accounts: Accounts, left_open: Act, told: Act) -> bool:
    """Whether who tells an act as so contradicts who leaves it open: it is of one thing, and the other did not only write before."""
    knew_less = left_open.is_not_yet or left_open.standing in (Standing.AHEAD, Standing.ASKED)
    if knew_less and not left_open.told.appeared_no_earlier(told.told):
        return False
    if left_open.standing is Standing.OPEN and left_open.told.appeared_before(told.told):
        return False
    if left_open.standing is Standing.NOT and left_open.is_to_come is not told.is_to_come:
        return False
    if left_open.standing is Standing.ASKED and qualifies_alone(left_open.itself, told.itself):
        return False  # what is asked for is of another kind
    if are_one_and_many(left_open.itself, told.itself):
        return False
    is_rare = _is_rare(accounts, left_open, told)
    if left_open.is_thing or (left_open.standing is Standing.NOT and is_rare and told.is_thing):
        return is_rare and not are_of_two(left_open.itself, told.itself, known=True)
    return is_of_one(accounts, left_open.itself, told.itself)


def _is_rare(accounts: Accounts, a: Act, b: Act) -> bool:
    """Whether few passages tell of a thing: of all, of it and its like, or of two accounts, by one word."""
    if max((accounts.rarity.get(key, 0.0) for key in a.word.keys), default=0.0) >= _RARE:
        return True
    called = a.word.folded[:_STEM]
    return b.word.folded.startswith(called) and all(
        accounts.texts[one.article].count(called) <= _FEW for one in (a, b)
    )


def _finding(left_open: Act, against: Sequence[Act], also: Iterable[Act]) -> Finding:
    own = _quoted(left_open)
    others = [_quoted(other) for other in against]
    standing = left_open.standing or Standing.NOT
    question = (
        asked("so", own.value)
        if standing is Standing.NOT
        else asked("certain", others[0].value)
        if standing is Standing.FEARED
        else which_is_so([str(others[0].value), str(own.value)])
    )
    return Finding(
        DivergenceType.NEGATION if standing is Standing.NOT else DivergenceType.MODALITY,
        Verdict.MORE_SPECIFIC if standing is Standing.FEARED else Verdict.CONFLICT,
        f"{standing}/{left_open.word.folded} " + " ".join(sorted(own.surroundings)[:6]),
        question,
        [in_its_clause(one.answer) for one in (own, *others, *map(_quoted, also))],
        (_WHY[standing],),
    )


def _quoted(act: Act) -> Mention:
    return mention(act.told, act.start, act.end, "", with_object=True)
