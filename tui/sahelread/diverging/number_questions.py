"""How a question about a number is worded: what is counted, and what befell them, in the words of the accounts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.claims import Claim
from sahelread.diverging.mentions import topic
from sahelread.diverging.referents import ANYONE
from sahelread.model import Message, message


def number_question(accounts: Accounts, bucket: Sequence[Claim]) -> Message:
    """The question in the words of the accounts: what they count most often, and what happened to them."""
    claims = [claim for claim in bucket if claim.referent.kind != ANYONE] or list(bucket)
    what = _what(claims)
    fate = Counter(claim.referent.fate for claim in bucket if claim.referent.fate).most_common(1)
    kind = claims[0].referent.kind
    unit = bucket[0].number.unit
    if unit == "percent":
        return message("What share ({what})?", what=_theme(accounts, bucket))
    if unit is not None and unit.startswith("money:"):
        return message("How much money ({what})?", what=_theme(accounts, bucket))
    if unit is not None:
        return message("How many {unit} ({what})?", unit=what, what=_theme(accounts, bucket))
    if fate:
        return fate_question(fate[0][0] or "", None if kind == ANYONE else what)
    return message("How many {what}?", what=what)


def fate_question(fate: str, what: str | None) -> Message:
    """ "How many dead (soldiers)?" and its like; without `what` when the accounts do not say who."""
    named = {
        "dead": message("How many dead ({what})?", what=what or ""),
        "wounded": message("How many wounded ({what})?", what=what or ""),
        "hospitalised": message("How many in hospital ({what})?", what=what or ""),
        "critical": message("How many in a serious condition ({what})?", what=what or ""),
        "missing": message("How many missing ({what})?", what=what or ""),
        "detained": message("How many arrests ({what})?", what=what or ""),
        "abducted": message("How many abductions ({what})?", what=what or ""),
        "displaced": message("How many displaced ({what})?", what=what or ""),
        "released": message("How many releases ({what})?", what=what or ""),
        "expelled": message("How many expelled ({what})?", what=what or ""),
        "burnt": message("How many burnt or destroyed ({what})?", what=what or ""),
    }
    bare = {
        "dead": message("How many dead?"),
        "wounded": message("How many wounded?"),
        "hospitalised": message("How many in hospital?"),
        "critical": message("How many in a serious condition?"),
        "missing": message("How many missing?"),
        "detained": message("How many arrests?"),
        "abducted": message("How many abductions?"),
        "displaced": message("How many displaced?"),
        "released": message("How many releases?"),
        "expelled": message("How many expelled?"),
        "burnt": message("How many burnt or destroyed?"),
    }
    found = (named if what else bare).get(fate)
    return found if found is not None else message("How many {what}?", what=what or fate)


def _what(claims: Iterable[Claim]) -> str:
    """The noun that is counted, as the accounts write it most often."""
    nouns = Counter(_noun(claim, *claim.number.head_span) for claim in claims if claim.number.head_span)
    return min(nouns, key=lambda noun: (-nouns[noun], -len(noun), noun)) if nouns else "?"


_NEXT_WORD = re.compile(r" [^\W\d_]+")


def _noun(claim: Claim, start: int, end: int) -> str:
    """The counted noun with the country that it belongs to, when that stands next to it: "diplomates français"."""
    text = claim.told.text
    following = _NEXT_WORD.match(text, end)
    if following and claim.told.sides_in(*following.span()):
        end = following.end()
    return text[start:end].lower()


def _theme(accounts: Accounts, bucket: Sequence[Claim]) -> str:
    """What a measure is about: the words around it that the accounts share."""
    return topic(
        accounts,
        [
            (one.told, one.number.start, one.number.phrase_end, one.surroundings | one.referent.themes)
            for one in bucket
        ],
    )
