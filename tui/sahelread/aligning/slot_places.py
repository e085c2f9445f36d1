"""Where those are whom a figure counts: "sept personnes ont perdu la vie à Trèbes, deux à Villegailhenc".

A figure of one place is no answer about another place, and hardly one about the whole event. The places of the event
itself, which the openings of the accounts agree on, set nothing apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from sahelread.aligning.facts import Facts
from sahelread.aligning.rows import Ints
from sahelread.text.cardinals import alternatives
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind, names
from sahelread.text.number_fates import COORDINATED
from sahelread.text.words import fold

# Characters of the longest lead to a name: "dans la seule préfecture de l'", and some more.
_LONGEST_LEAD = 48
_CLAUSE_END = re.compile(r"[.;:!?,()]")
_SENTENCE_END = re.compile(r"[.;!?]")
_OPENING = re.compile(r"(?:\A|[.;!?])\W*\Z")

# A place that so large a share of the accounts name in their first passages is that of the event.
_CENTRAL = 0.3
# How many passages open an account: a title and a lead.
_OPENING_PASSAGES = 2


@cache
def _leads(language: str) -> re.Pattern[str] | None:
    """What leads to the name of a place: "à", "dans la province de l'", "la seule ville de"."""
    words = table(language, "locating")
    if not words:
        return None
    article = rf"(?:{alternatives(words['articles'])})?"
    kinds = alternatives([*(table(language, "kinds_of_places") or ()), *words["also"]])
    kind = rf"(?:{kinds})s? (?:{alternatives(words['of'])})?{article}"
    return re.compile(
        rf"(?<!\w)(?:(?:{alternatives(words['in'])}) {article}(?:\w+ )?(?:{kind})?|(?:{kind}))\Z"
    )


def _named(facts: Facts) -> list[tuple[int, int, str, bool]]:
    """The places of a passage: where each stands with its lead, its name, and whether its sentence opens with it."""
    leads = _leads(facts.language)
    if leads is None:
        return []
    folded = fold(facts.text)
    found = []
    for name in names(facts.text, facts.language):
        lead = leads.search(folded, max(0, name.start - _LONGEST_LEAD), name.start)
        if lead is not None and name.kind not in (NameKind.PERSON, NameKind.ACRONYM):
            opens = _OPENING.search(folded, 0, lead.start()) is not None
            found.append((lead.start(), name.end, _spaced(name.key), opens))
    return found


def _spaced(name: str) -> str:
    return name.replace("-", " ")


def places_of(facts: Facts, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The place of what stands at each span: named after it in its clause, or by the opening of its sentence; else empty."""
    told = _named(facts)
    if not told:
        return [""] * len(spans)
    folded = fold(facts.text)
    found = []
    for start, end in spans:
        following = min((one for one, _ in spans if one > start), default=len(folded))
        stop = _CLAUSE_END.search(folded, end)
        limit = min(following, stop.start() if stop else len(folded))
        after = [name for at, _, name, _ in told if start <= at < limit]
        opening = [
            name
            for _, until, name, opens in told
            if opens and until <= start and not _SENTENCE_END.search(folded, until, start)
        ]
        found.append(after[0] if after else opening[-1] if opening else "")
    for at, (one, other) in reversed(list(enumerate(pairwise(spans)))):
        if not found[at] and folded[one[1] : other[0]] in COORDINATED:
            found[at] = found[at + 1]
    return found


def central_places(facts: Sequence[Facts], accounts: Ints) -> frozenset[str]:
    """The places of the event, folded. `accounts` are the numbers of the accounts, one per passage, in order."""
    numbers = accounts.tolist()
    openings = [
        place
        for place, account in enumerate(numbers)
        if place < _OPENING_PASSAGES or numbers[place - _OPENING_PASSAGES] != account
    ]
    named = {
        (_spaced(name.key), numbers[place])
        for place in openings
        for name in names(facts[place].text, facts[place].language)
    }
    accounts_by_name = Counter(name for name, _ in named)
    least = max(2, _CENTRAL * len(set(numbers)))
    return frozenset(name for name, count in accounts_by_name.items() if count >= least)
