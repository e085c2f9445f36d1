"""Which answers of a question date the act that most of the others date.

What is told alike around two dates may well be the event that both are told beside: of "attaqué vendredi", "s'est rendu samedi, après
l'attaque de vendredi" only the first is its day. A date stands with the act of its verb or noun; where that is not plain, with the acts
of its clause. One that stands with another act than most accounts' answers is left out; one whose clause tells none is left in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sahelread.diverging.apart import Relation
from sahelread.diverging.times.dated import Dated
from sahelread.diverging.times.dated_acts import OCCURRED, with_kinds
from sahelread.diverging.times.holding import between_dates
from sahelread.diverging.times.moments import is_close, moment_relation
from sahelread.text.dates import Role

Acts = frozenset[str]
Linked = Callable[[Dated, Dated], bool]

# So many accounts that date an act, against those of which it is not known what they date.
_AGREED = 3


def of_one_act(bucket: Sequence[Dated], linked: Linked) -> list[Dated]:
    """The dates of a bucket without those of another act than most accounts date, and where several date it, without those of no known act
    that lie apart from it ("le pays est en deuil ce mercredi"), or are days of passages that are not `linked` with one that dates it."""
    main, tellers = _main(bucket)
    if tellers == 1 and len({one.article for one in bucket if one.holder is not None and _acts_of(one)}) > 1:
        return []
    of_it = [one for one in bucket if _acts_of(one) & main]
    agreed = of_it if tellers >= _AGREED else ()
    return [
        one
        for one in bucket
        if one in of_it
        or (_may_be(one, main) and not _is_apart(one, agreed) and _is_near(one, of_it, linked))
    ]


def is_of_another_act(dated: Dated, told_of: Dated) -> bool:
    """Whether a date surely stands with known acts, and its clause tells none of those that another may date."""
    may_date = _acts_of(told_of)
    sure = bool(may_date and dated.holder is not None and dated.held_acts)
    return sure and may_date.isdisjoint(dated.held_acts | _near(dated))


def _is_near(dated: Dated, of_it: Sequence[Dated], linked: Linked) -> bool:
    """Whether a day stands in a passage that reports the same as one that dates the act; an hour may be told of it anywhere."""
    return dated.when.role is Role.HOUR or not of_it or any(linked(dated, other) for other in of_it)


def _is_apart(dated: Dated, agreed: Sequence[Dated]) -> bool:
    """Whether a date lies apart from those of the act; an hour that is of no verb is of what the passage is about."""
    if dated.when.role is Role.HOUR and dated.holder is None:
        return False
    return any(moment_relation(dated.when, other.when) is Relation.APART for other in agreed)


def told_closest(bucket: Sequence[Dated], moments: Sequence[Dated]) -> list[Dated]:
    """The hours of a bucket; instead of the part of a day that an account gives, the hour of it that another gives, where it tells that
    anywhere."""
    close = [one for one in moments if is_close(one.when)]
    found = []
    for one in bucket:
        again = [
            other
            for other in close
            if other.article == one.article and moment_relation(other.when, one.when) is not Relation.APART
            if other.held_acts & one.held_acts or not (other.held_acts and one.held_acts)
            if any(is_close(given.when) and _agree(given, other) for given in bucket)
        ]
        found.append(again[0] if again and not is_close(one.when) else one)
    return list(dict.fromkeys(found))


def _agree(a: Dated, b: Dated) -> bool:
    return a.article != b.article and moment_relation(a.when, b.when) is Relation.EQUAL


def _main(bucket: Sequence[Dated]) -> tuple[Acts, int]:
    """The acts that the most accounts date, and how many accounts date one of them."""
    tellers: dict[str, set[str]] = {}
    for one in bucket:
        for act in _acts_of(one):
            tellers.setdefault(act, set()).add(one.article)
    most = max(map(len, tellers.values()), default=0)
    return frozenset(act for act, articles in tellers.items() if len(articles) == most), most


def _may_be(dated: Dated, main: Acts) -> bool:
    """Whether a date may be of the main acts: it is of no known act, and if it is of another verb, none of these is told beside it."""
    return not _acts_of(dated) and (dated.holder is None or not _near(dated) & main - {OCCURRED})


def _acts_of(dated: Dated) -> Acts:
    """The acts that a date may date, with their kinds; none where it is dated by another verb, or its clause tells none."""
    if dated.holder is not None or dated.deed is None:
        return dated.held_acts
    return _near(dated) | dated.held_acts


def _near(dated: Dated) -> Acts:
    """The acts that the clause of a date tells."""
    told = dated.told
    return with_kinds(told.deeds & told.keys_in(*between_dates(told, dated.when)), told.language)
