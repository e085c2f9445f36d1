"""Which divergences the reader stops at."""

from __future__ import annotations

import pytest

from sahelread.model import Confidence, Divergence, DivergenceType, Message, Verdict
from sahelread.ui.sifting import EVERYTHING, Sieve, sieve_of, sieves

TOLL = Sieve(Verdict.CONFLICT, DivergenceType.NUMBER)


def divergence(verdict: Verdict, kind: DivergenceType) -> Divergence:
    return Divergence(f"{verdict} {kind}", None, kind, verdict, Confidence.SURE, Message("How many?"), ())


STORY = [
    divergence(Verdict.CONFLICT, DivergenceType.NUMBER),
    divergence(Verdict.CONFLICT, DivergenceType.NUMBER),
    divergence(Verdict.CONFLICT, DivergenceType.DATE),
    divergence(Verdict.MORE_SPECIFIC, DivergenceType.NUMBER),
    divergence(Verdict.OMISSION, DivergenceType.OMISSION),
]


@pytest.mark.parametrize("sieve", list(sieves(STORY)), ids=lambda sieve: sieve.id)
def test_a_sieve_is_found_again_by_its_id(sieve: Sieve) -> None:
    assert sieve_of(sieve.id) == sieve


@pytest.mark.parametrize("id_", ["verdict nobody", "verdict conflict nothing", "nothing", "verdict "])
def test_an_id_of_no_sieve_holds_nothing_back(id_: str) -> None:
    assert sieve_of(id_) == EVERYTHING


def test_a_sieve_of_verdict_and_type_passes_what_has_both() -> None:
    assert [each for each in STORY if TOLL.passes(each)] == STORY[:2]


def test_each_sieve_counts_what_passes() -> None:
    assert all(count == str(sum(map(sieve.passes, STORY))) for sieve, count in sieves(STORY).items())


def test_both_are_offered_only_where_they_say_more_than_one_of_them() -> None:
    offered = [sieve for sieve in sieves(STORY) if sieve.verdict and sieve.type]
    assert offered == [TOLL]


def test_the_name_says_both() -> None:
    assert TOLL.name == "number · conflict"
