"""Accounts that use contrary words of the same thing: "suspension" against "fin", "démission" against "limogeage".

The contraries are the lexicon's; each family says what type of divergence it makes and what it is said of. The words around
must be alike, so that what is suspended here is what is ended there. Sure only in linked passages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import which_is_so, which_word
from sahelread.diverging.buckets import Nearness, connected, grouped, told_by_each
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.people.sources import source_of
from sahelread.diverging.statements.mentions import in_its_clause, nearness, topic_of
from sahelread.diverging.statements.of_two_things import are_apart, are_given_to_two
from sahelread.diverging.statements.of_whom import holder_of
from sahelread.diverging.statements.said_of import are_of_two, name_others, tell_enough_alike
from sahelread.diverging.statements.uses import NAMING, Use, use_of
from sahelread.diverging.telling_words import akin
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.word_choices import Family, contrary_family
from sahelread.text.words import fold

# Found on bench/stories/dev: below, the word is said of something else.
_LINKED, _APART, _SURE = 0.08, 0.30, 0.35
# What a story has only one of needs so little in common around it (one word that is not everywhere), and nothing where both accounts
# say it no more than so many times: who tells of it once or twice tells of the story's own.
_SAID_ONCE, _FEW = 0.3, 2
# So much at least is shared around two words that are said of one thing, and their passages may be linked or are as alike as this. On
# 202 stories: of ten wrong contraries in those that nobody had read five have neither, of seven right ones none.
_SHARED, _TIED, _ALIKE = 0.3, 0.05, 0.2
# A subject that most passages of a story name (the court, in a trial) does not make two sayings one.
_OWN_SUBJECT = 0.35
_NEVER = 2.0


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The contrary words that accounts use of the same thing."""
    families = grouped(
        ((told.language, use.family), (told, use)) for told in accounts for use in told.contraries
    )
    for (language, name), words in sorted(families.items()):
        family = contrary_family(name, language)
        if len({told.ref.article for told, _ in words}) < 2 or not (
            family.negatable or len({use.side for _, use in words}) > 1
        ):
            continue  # nobody contradicts it
        uses = [found for told, use in words if (found := use_of(accounts, told, use)) is not None]
        if family.type == DivergenceType.NEGATION:
            uses = _of_one_side(uses)
        elif family.type == DivergenceType.CAUSE:
            # a burst tyre and a high speed exclude each other to nobody who tells both
            sides = told_by_each(uses, lambda use: use.side)
            uses = [use for use in uses if len(sides[use.article]) == 1]
        if len({found.side for found in uses}) < 2:
            continue
        often = frozenset(
            article for article, times in Counter(use.article for use in uses).items() if times > _FEW
        )
        for bucket in connected(accounts, uses, partial(_nearness, family, often)):
            finding = _finding(accounts, bucket, name, DivergenceType(family.type))
            if finding is not None:
                kind = DivergenceType(family.type)
                more = [_told_whole(kind, _sourced(use).answer) for use in _said_too(accounts, bucket, uses)]
                yield replace(finding, answers=[*finding.answers, *more])


def _said_too(accounts: Accounts, bucket: Sequence[Use], uses: Sequence[Use]) -> Iterator[Use]:
    """The uses of accounts that have none in a bucket, and say it as another there in passages that surely report the same: to agree takes
    less than to contradict."""
    known = {use.article for use in bucket}
    alike = [
        use
        for use in uses
        if use.article not in known
        and any(
            one.side == use.side
            and accounts.are_linked(one, use)
            and not (name_others(one, use) or are_given_to_two(one, use))
            for one in bucket
        )
    ]
    sides = told_by_each(alike, lambda use: use.side)
    yield from (use for use in alike if len(sides[use.article]) == 1)


def _of_one_side(uses: Sequence[Use]) -> list[Use]:
    """The uses without those of passages that tell both sides of one: "un suspect, placé en garde à vue, a été remis en liberté"."""
    told = grouped((use.told.ref, use) for use in uses)
    return [
        use
        for use in uses
        if not any(other.side != use.side and _may_be_of_one(use, other) for other in told[use.told.ref])
    ]


def _may_be_of_one(use: Use, other: Use) -> bool:
    """Whether two words of one passage are said of one noun, or neither plainly of any."""
    holder, another = holder_of(use), holder_of(other)
    return not (holder or another) or bool(akin(holder, another))


def _nearness(family: Family, often: frozenset[str], accounts: Accounts, a: Use, b: Use) -> Nearness:
    """How near two uses are: said of one subject, or of the one thing there is in a story, or in words that are alike. `often` are
    the articles that have words of the family many times."""
    if family.beside:
        return (0.0,) if accounts.are_linked(a, b) and a.noun and a.noun == b.noun else None
    near = _told_near(family, often, accounts, a, b)  # most are not, which is soon known
    return None if near is None or are_apart(family, accounts, a, b) else near


def _told_near(family: Family, often: frozenset[str], accounts: Accounts, a: Use, b: Use) -> Nearness:
    """How near two uses are by what is told around them."""
    near = _surely_near(accounts, family, a, b)
    if near is not None or family.linked or family.strict or a.article in often or b.article in often:
        return near
    shared, likeness = accounts.likeness(a.surroundings, b.surroundings)
    if a.of and b.of and not a.of & b.of:
        return None
    one_thing = family.anywhere or shared >= _SHARED or (a.told.ref, b.told.ref) in accounts.scores
    return (1.0 - likeness,) if one_thing else None


def _are_said_of_one(accounts: Accounts, opposed: Sequence[tuple[Use, Use]]) -> bool:
    """Whether contrary words surely are of one thing: of one subject, in passages that have only each other, or in words that are alike
    and passages that may be linked."""
    if any(a.of & b.of or accounts.are_alone_together(a.told.ref, b.told.ref) for a, b in opposed):
        return True
    alike = [accounts.likeness(a.surroundings, b.surroundings) for a, b in opposed]
    likest = max(likeness for _, likeness in alike)
    if likest < _ALIKE and max(accounts.score(a, b) for a, b in opposed) < _TIED:
        return False
    return likest >= _SURE or max(shared for shared, _ in alike) >= _SHARED


def _surely_near(accounts: Accounts, family: Family, a: Use, b: Use) -> Nearness:
    """The same, however often an account says such words."""
    if family.of:
        shared = a.of & b.of
        if not shared:
            return None
        if any(accounts.rarity[concept] >= _OWN_SUBJECT for subject in shared for concept in subject):
            return (-accounts.likeness(a.surroundings, b.surroundings)[1],)
    if family.linked and not accounts.are_linked(a, b):
        return None
    if family.linked and family.type in NAMING:
        near = nearness(accounts, a, b, linked=_SURE, apart=_NEVER)
        if near is not None or family.strict or family.type != DivergenceType.TERM:
            return near
        if are_of_two(a, b) or not tell_enough_alike(accounts, a, b, inside=True):
            return None  # what words like "annulation limitée" tell of stands among them
        told = (one.surroundings | one.told.keys_in(one.start, one.end) for one in (a, b))
        _, likeness = accounts.likeness(*told)
        return (-likeness,) if likeness >= _SURE / 2 else None
    if family.linked:
        return (0.0,) if tell_enough_alike(accounts, a, b, inside=True) else None
    apart, weight = (0.0, _SAID_ONCE) if family.anywhere else (_APART, 1.0)
    return nearness(accounts, a, b, linked=_LINKED, apart=apart, weight=weight)


def _finding(accounts: Accounts, bucket: Sequence[Use], family: str, kind: DivergenceType) -> Finding | None:
    rules = contrary_family(family, bucket[0].told.language)
    sides = told_by_each(bucket, lambda use: use.side)
    inside = any(len(found) > 1 for found in sides.values())
    if inside and (rules.steps or kind in (DivergenceType.NEGATION, DivergenceType.MODALITY)):
        # who tells that it was so and then was not tells of two times, or of two things
        bucket = [
            use
            for use in bucket
            if len(sides[use.article]) == 1
            or (rules.anywhere and _is_contradicted(accounts, use, bucket, sides))
            or (rules.steps and any(_is_told_alike(accounts, use, other) for other in bucket))
        ]
        sides, inside = told_by_each(bucket, lambda use: use.side), False
        bucket = [use for use in bucket if len(sides[use.article]) == 1]
    opposed = [
        (a, b)
        for a in bucket
        for b in bucket
        if a.article < b.article and not sides[a.article] & sides[b.article]
    ]
    if not opposed:
        return None
    if not (rules.beside or (rules.anywhere and not inside)) and not _are_said_of_one(accounts, opposed):
        return None
    sure = (
        not (inside or rules.steps)
        and kind is DivergenceType.TERM
        and any(
            accounts.are_linked(a, b) and accounts.likeness(a.surroundings, b.surroundings)[1] >= _SURE
            for a, b in opposed
            if not name_others(a, b)
        )
    )
    words: dict[str, str] = {}
    for found in bucket:
        words.setdefault(found.side, _inside_a_sentence(found.told.text[found.start : found.end]))
    listed = list(words.values())
    if len(set(map(fold, listed))) < len(listed):
        return None  # what both say in the same words is no choice
    return Finding(
        kind,
        Verdict.CONFLICT,
        f"{family}/{' '.join(sorted({found.side for found in bucket}))}",
        which_is_so(listed)
        if kind is DivergenceType.NEGATION
        else which_word(listed, topic_of(accounts, bucket)),
        [_told_whole(kind, _sourced(found).answer) for found in bucket],
        (message("One account uses both.") if inside else message("The words exclude each other."),),
        is_sure=sure,
        is_sought=not rules.strict,
    )


def _is_contradicted(
    accounts: Accounts, use: Use, bucket: Sequence[Use], sides: Mapping[str, Set[str]]
) -> bool:
    """Whether a use of an account that has both sides is the one that others contradict: of its passages that one alone surely reports
    the same as theirs."""
    own = [one for one in bucket if one.article == use.article and one.side != use.side]
    return any(
        other.side != use.side
        and len(sides[other.article]) == 1
        and accounts.are_linked(use, other)
        and not any(accounts.are_linked(one, other) for one in own)
        for other in bucket
        if other.article != use.article
    )


def _is_told_alike(accounts: Accounts, use: Use, other: Use) -> bool:
    """Whether another account tells another step in nearly the same words."""
    if use.article == other.article or use.side == other.side or not accounts.are_linked(use, other):
        return False
    return accounts.likeness(use.surroundings, other.surroundings)[1] >= _SURE


def _inside_a_sentence(words: str) -> str:
    """Words without the capitals that only a beginning or a headline gave them."""
    return words.lower() if words.isupper() else words[:1].lower() + words[1:]


def _told_whole(kind: DivergenceType, answer: Answer) -> Answer:
    """What is so or not in the clause that says it, a name for something as it stands."""
    return answer if kind in NAMING else in_its_clause(answer)


def _sourced(found: Use) -> Use:
    return replace(found, source=source_of(found.told, found.start))
