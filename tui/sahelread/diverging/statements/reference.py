"""Which text is referred to: "l'article 12 du Code minier" here, "l'article 12 de la Constitution" there.

One number in two texts is a slip of one account, or there are two articles; no telling word of what the texts are called is the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.told import Told
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.kept import kept
from sahelread.text.lexicon import table


@dataclass(frozen=True)
class Reference:
    """A numbered part of a text at `[start, end)` of a passage, and the telling words of what the text is called."""

    told: Told
    start: int
    end: int
    of: frozenset[str]

    @property
    def article(self) -> str:
        return self.told.ref.article


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The numbers that accounts find in two texts."""
    numbered: dict[str, list[Reference]] = defaultdict(list)
    for told in accounts:
        for match in _reference(told.language).finditer(told.folded):
            whole = _whole(told, match)
            of = told.keys_in(match.end("number"), whole)
            if of:
                numbered[f"{match['kind']} {match['number']}"].append(
                    Reference(told, match.start(), whole, of)
                )
    for about, alike in sorted(numbered.items()):
        if any(not a & b for a, b in combinations(_by_article(alike), 2)):
            yield Finding(
                DivergenceType.TERM,
                Verdict.CONFLICT,
                Confidence.HINT,
                f"reference/{about}",
                asked("text", about),
                [Answer(one.told, one.start, one.end, one.told.text[one.start : one.end]) for one in alike],
                (message("The accounts find one number in two texts."),),
            )


def _by_article(alike: Sequence[Reference]) -> list[frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for one in alike:
        found[one.article] = found.get(one.article, frozenset()) | one.of
    return list(found.values())


@kept
def _reference(language: str) -> re.Pattern[str]:
    """A kind of text or part of one, its number, and what leads to the name of the text."""
    kinds = "|".join(table(language, "numbered_texts") or ("(?!)",))
    return re.compile(
        rf"(?<!\w)(?P<kind>{kinds}) (?:n° ?|no |numero )?(?P<number>\d+(?:[-.]\d+)?)(?:er|bis|ter)?(?= (?:de |du |des |d'|of ))"
    )


# What a text is called ends with its clause, or where no noun phrase goes on.
_LONGEST = 60
_END = re.compile(r"[.,;:!?()\"«»]| (?:qui|que|et|pour|dans|sur|a|est) |\Z")


def _whole(told: Told, match: re.Match[str]) -> int:
    """The end of a reference with the name of the text."""
    chunks = [
        chunk.end
        for chunk in told.chunks
        if not chunk.is_clause and chunk.start <= match.end() < chunk.end <= match.end() + _LONGEST
    ]
    stop = _END.search(told.folded, match.end() + 1)
    return min([*([max(chunks)] if chunks else []), stop.start() if stop else len(told.folded)])
