"""The question that two passages answer, in words: "how many dead", "what turnout"."""

from __future__ import annotations

from sahelread.aligning.slots import (
    AGE,
    CAUSE,
    CLOCK,
    HAPPENED,
    MAGNITUDE,
    MEASURE,
    NATIONALS,
    PERCENTAGE,
    SHARE,
    WHETHER,
    WHO,
    Slot,
)
from sahelread.model import Message, message

_OF_FATES = {
    "dead": message("how many dead"),
    "wounded": message("how many wounded"),
    "critical": message("how many in a serious condition"),
    "hospitalised": message("how many in hospital"),
    "missing": message("how many missing"),
    "detained": message("how many arrested"),
    "abducted": message("how many held or taken away"),
    "displaced": message("how many driven from home"),
    "released": message("how many set free"),
    "expelled": message("how many expelled"),
    "burnt": message("how many burnt or destroyed"),
    "aboard": message("how many on board"),
    "capacity": message("for how many it is made"),
    "protesting": message("how many demonstrators"),
    "striking": message("how many strikers"),
    "attacking": message("how many attackers"),
    "trapped": message("how many trapped"),
    "infected": message("how many cases"),
    "without_power": message("how many without power"),
    "voting": message("how many voters"),
    "registered": message("how many on the voters' lists"),
    "running": message("how many candidates"),
    "attending": message("how many attended"),
    "rescued": message("how many rescued"),
    "deployed": message("how many sent there"),
}

_OF_SHARES = {
    "turnout": message("what turnout"),
    "strike": message("what share on strike"),
    "score": message("what share of the votes"),
}


_OF_NO_COUNT = {
    PERCENTAGE: message("what share"),
    MAGNITUDE: message("of what magnitude"),
    CLOCK: message("at what hour"),
    AGE: message("how old"),
    CAUSE: message("why it happened"),
    WHETHER: message("which of the two it is"),
    HAPPENED: message("what happened"),
    WHO: message("who did it"),
}
_ASKED = {**_OF_FATES, **_OF_NO_COUNT}


def asked(slot: Slot) -> Message:
    """The question of a slot, to stand in a sentence."""
    if slot.question == NATIONALS:
        return message("how many people from {country}", country=slot.referent)
    if slot.question == SHARE:
        return _OF_SHARES.get(slot.referent.partition(" ")[0]) or message("what share")
    if slot.question == MEASURE:
        return message("how long") if " " not in slot.referent else message("how much")
    return _ASKED.get(slot.question) or message("how many")
