"""A detail that an account leaves out of what it tells: a name, a figure or an act that the others of its group have.

The account tells the fact (it has a passage in the group), most of the others of the group have the detail, and nothing in the whole
account does: neither the name, nor a count of the same kind, nor a word for the act. A hint: what is left out may be said in words that
nobody expects. One finding per detail, however many groups have it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.claims import Claim
from sahelread.diverging.echoes import Echoes
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.headlines import phrase_at
from sahelread.diverging.mentions import governing
from sahelread.diverging.news import figures, is_colour, saying
from sahelread.diverging.referents import ANYONE
from sahelread.model import Confidence, DivergenceType, Group, PassageRef, Verdict, message
from sahelread.text.names import NameKind

# So many accounts of a group must have a detail, and this share of those that tell the fact.
_TELLERS, _SHARE = 2, 0.4
# What a name and an act weigh as news; a figure weighs what it counts. Below, a detail is left to the reader.
_NAME, _ACT = 1.0, 1.5
_WORTH_SHOWING = 1.0
# At most so many per story for each of its accounts: the weightiest.
_PER_ACCOUNT = 0.5


class Detail(NamedTuple):
    """A detail of a passage, with the words that tell it. `key` is the same in all accounts that have it; an account that has
    anything of that `kind` (another count of the same people) is not silent about it."""

    key: str
    kind: str
    told: Told
    start: int
    end: int
    weight: float
    figure: float = 0.0


def findings(accounts: Accounts, claims: Sequence[Claim], echoes: Echoes) -> Iterator[Finding]:
    """The details that accounts leave out, the weightiest first. `claims` are the story's numbers."""
    details = list(_details(accounts, claims))
    of_kind: dict[str, list[Detail]] = {}
    by_passage: dict[PassageRef, list[Detail]] = {}
    for detail in details:
        of_kind.setdefault(detail.kind, []).append(detail)
        by_passage.setdefault(detail.told.ref, []).append(detail)
    telling = {
        kind: frozenset(detail.told.ref.article for detail in found) for kind, found in of_kind.items()
    }
    unnamed = _unnamed(claims)
    best: dict[str, tuple[float, Finding]] = {}
    for group in accounts.alignment.groups:
        for key, having in _of_group(group, by_passage).items():
            kind = having[0].kind
            anywhere, tellers = of_kind[kind], telling[kind]
            if alike := unnamed.get(having[0].figure):
                anywhere, tellers = [*anywhere, *alike], tellers | {one.told.ref.article for one in alike}
            finding = _finding(group, key, having, anywhere, tellers, echoes)
            if finding is not None and finding.weight > best.get(key, (0.0,))[0]:
                best[key] = finding.weight, finding
    found = sorted(
        (finding for _, finding in best.values()), key=lambda finding: (-finding.weight, finding.about)
    )
    yield from found[: int(_PER_ACCOUNT * len(accounts.story.articles))]


def _details(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[Detail]:
    for claim in claims:
        weight = figures([claim])
        if not claim.referent.is_people and claim.figure < _SEVERAL:
            continue  # "deux camions" are told in many ways
        if weight and not claim.referent.background:
            kind = f"figure {claim.referent.kind} {claim.referent.fate}"
            number, figure = claim.number, f"{claim.figure:.2g}"
            yield Detail(
                f"{kind} {figure}", kind, claim.told, number.start, number.phrase_end, weight, claim.figure
            )
    for told in accounts:
        if is_colour(told):
            continue
        for name in told.names:
            if name.kind not in (NameKind.OTHER, NameKind.PLACE):
                yield Detail(f"name {name.last}", f"name {name.last}", told, name.start, name.end, _NAME)
        idle = saying(told.language)
        for term in told.terms:
            if term.key in told.acts and term.key not in idle:
                weight = _ACT * accounts.rarity.get(term.key, 0.0)
                yield Detail(
                    f"act {term.key}", f"act {term.key}", told, *governing(told, term.start, term.end), weight
                )


# From here on a figure of nobody in particular is likely that of the detail: "l'on cherche 230 personnes" for 230 missing.
_SEVERAL = 10


def _unnamed(claims: Sequence[Claim]) -> Mapping[float, Sequence[Detail]]:
    """The counts of people of whom nothing is said, by figure: whoever gives the figure of a detail is not silent about it."""
    found: dict[float, list[Detail]] = {}
    for claim in claims:
        counted, number = claim.referent, claim.number
        if counted.kind == ANYONE and counted.fate is None and claim.figure >= _SEVERAL:
            detail = Detail("", "", claim.told, number.start, number.phrase_end, 0.0)
            found.setdefault(claim.figure, []).append(detail)
    return found


def _of_group(group: Group, by_passage: Mapping[PassageRef, Sequence[Detail]]) -> Mapping[str, list[Detail]]:
    found: dict[str, list[Detail]] = {}
    for ref in group.members:
        for detail in by_passage.get(ref, ()):
            found.setdefault(detail.key, []).append(detail)
    return found


def _finding(
    group: Group,
    key: str,
    having: Sequence[Detail],
    anywhere: Sequence[Detail],
    telling: frozenset[str],
    echoes: Echoes,
) -> Finding | None:
    """What is asked of a detail of a group, when an account that tells the rest has nothing of that kind `anywhere`:
    is none of those `telling` it."""
    tellers = {ref.article for ref in group.members}
    with_it = {detail.told.ref.article for detail in having}
    without = {article for article in tellers - telling if not _has(echoes, article, having[0])}
    if echoes.are_short(without) or len(with_it) < max(_TELLERS, _SHARE * len(tellers)):
        return None
    weight = max(detail.weight for detail in having) * len(with_it) / len(tellers)
    if weight < _WORTH_SHOWING:
        return None
    return Finding(
        DivergenceType.OMISSION,
        Verdict.OMISSION,
        Confidence.HINT,
        f"detail/{key}",
        asked("detail", phrase_at([(one.told, one.start, one.end) for one in having])),
        [
            Answer(one.told, one.start, one.end, shortened(one.told.text[one.start : one.end]))
            for one in _answering(key, anywhere)
        ],
        (message("An account that tells the rest leaves it out."),),
        weight=weight,
    )


def _has(echoes: Echoes, article: str, detail: Detail) -> bool:
    """Whether an account has the name of a detail in any order, or its figure for anything."""
    if detail.figure:
        return echoes.has_figure(article, detail.figure)
    name = detail.told.folded[detail.start : detail.end]
    return detail.kind.startswith("name") and echoes.has_name(article, name)


def _answering(key: str, anywhere: Sequence[Detail]) -> list[Detail]:
    """Every place that has the detail, and what those have of its kind that do not have it."""
    with_it = {detail.told.ref.article for detail in anywhere if detail.key == key}
    return [detail for detail in anywhere if detail.key == key or detail.told.ref.article not in with_it]
