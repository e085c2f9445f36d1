"""How each question is asked: with what it is about, in a phrase that could stand in print, or without.

Detectors find what a question is about (`topics`) or the words of an account that it turns on; all wording is here. Where a
question turns on an account's own words they stand between quotation marks, so that no reader takes a fragment for a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sahelread.model import Message, message

# Each question without and with what it is about.
_QUESTIONS = {
    "day": (message("On which day?"), message("On which day ({what})?")),
    "when": (message("When?"), message("When ({what})?")),
    "rank": (message("In which place?"), message("In which place ({what})?")),
    "until": (message("Until when?"), message("Until when ({what})?")),
    "since": (message("Since when?"), message("Since when ({what})?")),
    "hour": (message("At what time?"), message("At what time ({what})?")),
    "where": (message("Where?"), message("Where ({what})?")),
    "by what": (message("By what means?"), message("By what means ({what})?")),
    "where it lies": (message("Where?"), message("Where is {what}?")),
    "why": (message("Why?"), message("Why ({what})?")),
    "who said it": (message("Who says it?"), message("Who says it ({what})?")),
    "named": (message("What is the name?"), message("What is the name ({what})?")),
    "function": (message("What is the office?"), message("What is the office of {what}?")),
    "grade": (message("What is the rank?"), message("What is the rank of {what}?")),
    "who else": (message("Who or what else?"), message("Who or what else: “{what}”?")),
    "who is it": (message("Who is it?"), message("Who is it: “{what}”?")),
    "who": (message("Who did it?"), message("Who did it: “{what}”?")),
    "who were they": (message("Who were the dead?"), message("Who were the dead ({what})?")),
    "nation": (message("Of which nationality?"), message("Of which nationality ({what})?")),
    "kin": (message("What is the kinship?"), message("What is the kinship of {what}?")),
    "to whom": (message("To whom?"), message("To whom: “{what}”?")),
    "in charge": (message("Who is in charge of it?"), message("Who is in charge of it ({what})?")),
    "who won": (message("Who won?"), message("Who won ({what})?")),
    "died of": (message("What did they die of?"), message("What did they die of ({what})?")),
    "so": (message("Is it so, or not?"), message("Is it so, or not: “{what}”?")),
    "denied": (message("Is the denial reported?"), message("Is the denial reported: “{what}”?")),
    "from": (message("From where?"), message("From where ({what})?")),
    "to": (message("Where to?"), message("Where to ({what})?")),
    "certain": (message("Is it told as certain?"), message("Is it told as certain: “{what}”?")),
    "said": (message("What exactly was said?"), message("What exactly was said: “{what}”?")),
    "accusation": (
        message("How far does the accusation go?"),
        message("How far does the accusation go ({what})?"),
    ),
    "charge": (message("Which charge?"), message("Which charge ({what})?")),
    "exactly": (message("What exactly?"), message("What exactly: “{what}”?")),
    "order": (message("In which order?"), message("In which order ({what})?")),
    "told": (message("Is it told?"), message("Is it told ({what})?")),
    "part": (message("All of them, or how many?"), message("All of them, or how many ({what})?")),
    "share": (message("What share?"), message("What share ({what})?")),
    "money": (message("How much money?"), message("How much money ({what})?")),
    "far": (message("How far?"), message("How far ({what})?")),
    "age": (message("How old?"), message("How old ({what})?")),
    "length": (message("How long?"), message("How long ({what})?")),
    "sentence": (message("What is the sentence?"), message("What is the sentence ({what})?")),
    "count": (message("How many?"), message("How many ({what})?")),
    "dead": (message("How many dead?"), message("How many dead ({what})?")),
    "wounded": (message("How many wounded?"), message("How many wounded ({what})?")),
    "hospitalised": (message("How many in hospital?"), message("How many in hospital ({what})?")),
    "critical": (
        message("How many in a serious condition?"),
        message("How many in a serious condition ({what})?"),
    ),
    "missing": (message("How many missing?"), message("How many missing ({what})?")),
    "lost": (message("How many dead or missing?"), message("How many dead or missing ({what})?")),
    "found": (message("How many were found alive?"), message("How many were found alive ({what})?")),
    "detained": (message("How many arrests?"), message("How many arrests ({what})?")),
    "abducted": (message("How many abducted?"), message("How many abducted ({what})?")),
    "hostages": (message("How many hostages?"), message("How many hostages ({what})?")),
    "displaced": (message("How many displaced?"), message("How many displaced ({what})?")),
    "released": (message("How many releases?"), message("How many releases ({what})?")),
    "expelled": (message("How many expelled?"), message("How many expelled ({what})?")),
    "sentenced": (message("How many convicted?"), message("How many convicted ({what})?")),
    "acquitted": (message("How many acquitted?"), message("How many acquitted ({what})?")),
    "charged": (message("How many charged?"), message("How many charged ({what})?")),
    "rescued": (message("How many rescued?"), message("How many rescued ({what})?")),
    "aboard": (message("How many aboard?"), message("How many aboard ({what})?")),
    "capacity": (message("For how many is it made?"), message("For how many is it made ({what})?")),
    "trapped": (message("How many trapped?"), message("How many trapped ({what})?")),
    "protesting": (message("How many protesters?"), message("How many protesters ({what})?")),
    "striking": (message("How many on strike?"), message("How many on strike ({what})?")),
    "infected": (message("How many infected?"), message("How many infected ({what})?")),
    "burnt": (message("How many burnt or destroyed?"), message("How many burnt or destroyed ({what})?")),
}


def asked(question: str, what: str | Message = "") -> Message:
    """A question by its name, about `what` where that is known. Raises KeyError."""
    bare, about = _QUESTIONS[question]
    return replace(about, values=(("what", what),)) if what else bare


def narrowed(question: Message, what: str, *, again: bool = False) -> Message:
    """The same question about `what`; as it was where it is no question of this module, or is about something already, unless the
    same is asked `again` of something else."""
    values = dict(question.values)
    for name, (bare, about) in _QUESTIONS.items():
        if question == bare:
            return asked(name, what)
        if again and what not in ("", values.get("what")) and question.text == about.text:
            return asked(name, f"{values['what']}, {what}")
    if what and set(values) == {"what", "of_what"}:
        return how_many(str(values["what"]), str(values["of_what"]), what)
    return question


# What these ask of everything has: a day, a length, a place. "Why?" is asked of what the story is about.
_ON_WHICH_DAY = ("day", "when", "until", "since")
_OF_ANYTHING = (*_ON_WHICH_DAY, "hour", "where", "share", "money", "age", "length", "count")


def is_of_nothing(question: Message) -> bool:
    """Whether a question could be asked of anything, and does not say of what: "how long?", not "how many dead?"."""
    return any(question == bare for bare, _ in map(_QUESTIONS.__getitem__, _OF_ANYTHING))


def asks_how_many_of(question: Message) -> bool:
    """Whether a question names what is counted, and nothing that tells which of them: "How many people?"."""
    return {name for name, _ in question.values} == {"what", "of_what"}


def asks_the_day_of(question: Message) -> str:
    """Of what a question asks on which day it was; empty for another, or where it does not say."""
    asks = any(question.text == about.text for _, about in map(_QUESTIONS.__getitem__, _ON_WHICH_DAY))
    return str(dict(question.values)["what"]) if asks else ""


def is_known(question: str) -> bool:
    """Whether there is a question of that name."""
    return question in _QUESTIONS


def which_word(words: Sequence[str], what: str = "") -> Message:
    """Which of several words of the accounts fits."""
    listed = listed_words(words)
    if what:
        return message("Which word fits ({what}): {words}?", what=what, words=listed)
    return message("Which word fits: {words}?", words=listed)


def which_is_so(words: Sequence[str]) -> Message:
    """Which of several things that exclude each other is so."""
    return message("Which is it: {words}?", words=listed_words(words))


def listed_words(words: Sequence[str]) -> Message:
    """Words of the accounts, each between quotation marks: "suspends" or "the end"."""
    listed = message("“{word}”", word=words[0])
    for word in words[1:-1]:
        listed = message("{listed}, “{word}”", listed=listed, word=word)
    return message("{listed} or “{word}”", listed=listed, word=words[-1]) if len(words) > 1 else listed


def how_many(what: str, of_what: str, about: str = "") -> Message:
    """How many of something there are; of what no account names, how many. `of_what` is the same behind a preposition, where a language
    wants one ("d'hommes")."""
    if not what:
        return asked("count", about)
    if about:
        return message("How many {what} ({about})?", what=what, of_what=of_what, about=about)
    return message("How many {what}?", what=what, of_what=of_what)
