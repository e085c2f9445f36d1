"""Who holds an office: "le secrétaire général de la mairie" here, "Awa Diop, secrétaire générale de la mairie" there.

Offices are one when they are of one family and of the same things. An account that names the holder is more specific than one that tells the
office and has the name nowhere; who leads a country everybody knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding, in_its_words
from sahelread.diverging.people.offices import Office, rules
from sahelread.model import Confidence, DivergenceType, Verdict, message

# An office that fewer accounts tell of is no matter of the story.
_ASKED_BY = 4
# So many questions of one story, those that most accounts answer.
_PER_STORY = 1
# An account is quoted in so many places at most.
_PLACES = 2


def findings(accounts: Accounts, held: Sequence[Office]) -> Iterator[Finding]:
    """The offices whose holder some accounts name and others nowhere."""
    told_of: dict[tuple[str, frozenset[str], frozenset[str]], list[Office]] = defaultdict(list)
    for one in held:
        known = rules(one.told.language)["known"]
        if not one.former and one.family not in known and (one.of or one.countries):
            told_of[one.family, frozenset(one.of), one.countries].append(one)
    texts: dict[str, str] = defaultdict(str)
    for told in accounts:
        texts[told.ref.article] += told.folded + "\n"
    found = [finding for alike in told_of.values() if (finding := _finding(alike, texts)) is not None]
    found.sort(key=lambda finding: -len({answer.told.ref.article for answer in finding.answers}))
    yield from found[:_PER_STORY]


def _finding(alike: Sequence[Office], texts: dict[str, str]) -> Finding | None:
    holders = {one.holder[-1] for one in alike if one.holder}
    if len(holders) != 1:
        return None
    (last,) = holders
    naming = {one.article for one in alike if one.holder}
    unnamed = {one.article for one in alike if last not in texts[one.article]}
    if not naming or not unnamed or len(naming | unnamed) < _ASKED_BY:
        return None
    answers: list[Answer] = []
    for article in sorted(naming | unnamed):
        of_it = [one for one in alike if one.article == article and bool(one.holder) == (article in naming)]
        for one in of_it[:_PLACES]:
            start, end = one.start, one.end
            if one.named:
                start, end = min(start, one.named[0]), max(end, one.named[1])
            answers.append(in_its_words(one.told, start, end))
    bare = next(one for one in alike if not one.holder and one.article in unnamed)
    return Finding(
        DivergenceType.ACTOR,
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        f"holder/{bare.family} {' '.join(sorted(bare.of))}",
        asked("who exactly", bare.told.text[bare.start : bare.end]),
        answers,
        (message("Some accounts name whom they mean, others do not."),),
    )
