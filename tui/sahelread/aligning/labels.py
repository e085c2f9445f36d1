"""A short name for a group: a phrase of one of its passages that says most of what they share.

Telling is what many members say and few other passages do. The phrase is a short passage whole, or else a clause or a noun phrase
of several words, cut where a sentence may be cut (`text.chunks`), in the passage's own order and spelling, so that a label reads
like a headline. A name, or one word, is no title: it stands with another phrase that the passages share. Where no phrase tells
enough, the label is the beginning of the passage that says most.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from sahelread.aligning.facts import Facts, Sent, StoryFacts, facts_of, received
from sahelread.aligning.label_phrases import Phrase, days_of, phrases_of, telling_words
from sahelread.aligning.others import Others
from sahelread.aligning.terms import figure_of
from sahelread.model import Group, Story
from sahelread.text.chunks import LONGEST
from sahelread.text.words import Word

_CUT = 60  # characters of a label for passages in which no phrase is telling
_LOOKED_AT = 40  # members that are asked for words; in larger groups the others say the same
_READ = 8  # members whose phrases are read, those that say most of what is shared first
_AT_ONCE = 160  # groups that another process is given


def labels(
    groups: Sequence[Sequence[int]],
    facts: StoryFacts,
    holders: Mapping[str, int],
    others: Others,
    look: Callable[[int], None],
) -> Iterator[str]:
    """The labels of the groups of one story, in their order: no two are the same where another phrase will do. In a long story others
    begin at once to look for them.

    `facts` are those of the story's passages, `holders` says how many of them hold each stem; `look` hears, of a long story, how many
    groups have been seen to.
    """
    if others:
        shared = {stem: held for stem, held in holders.items() if held > 1}  # no other names a group
        parts = (
            [
                [facts.sent(member) for member in group[:_LOOKED_AT]]
                for group in groups[first : first + _AT_ONCE]
            ]
            for first in range(0, len(groups), _AT_ONCE)
        )
        known = shared, len(facts)
        found = others.each(_named_elsewhere, known, parts, lambda part: look(part * _AT_ONCE))
        return _each_its_own(phrases for part in found for phrases in part)
    of_groups = ([facts[member] for member in group[:_LOOKED_AT]] for group in groups)
    return _each_its_own(phrases_for(members, holders, len(facts)) for members in of_groups)


def names_of(story: Story, groups: Sequence[Group]) -> Iterator[str]:
    """What parts of groups may be called, by what their passages share and the rest of these groups does not say."""
    facts = {
        ref: facts_of(story.passage(ref).text, story.article(ref.article).language)
        for group in groups
        for ref in group.members
    }
    holders = Counter(stem for known in facts.values() for stem in set(known.stems))
    for group in groups:
        yield phrases_for([facts[ref] for ref in group.members], holders, len(facts))[0]


def _named_elsewhere(
    known: tuple[Mapping[str, int], int], groups: Sequence[Sequence[Sent]]
) -> list[list[str]]:
    """What another process finds that groups may be called."""
    holders, passages = known
    return [phrases_for([received(one) for one in group], holders, passages) for group in groups]


def _each_its_own(found: Iterable[Sequence[str]]) -> Iterator[str]:
    """The best phrase for each group that no group before it has, alone or in a longer one, else that none has alone, else the best."""
    given: set[str] = set()
    all_given = ""
    for phrases in found:
        unlike = (phrase for phrase in phrases if phrase.lower() not in all_given)
        other = (phrase for phrase in phrases if phrase not in given)
        label = next(unlike, None) or next(other, phrases[0])
        given.add(label)
        all_given += f"{label.lower()}\n"
        yield label


def phrases_for(members: Sequence[Facts], holders: Mapping[str, int], passages: int) -> list[str]:
    """What a group of passages may be called, the best first, in a story of so many; `holders` says how many of these hold each stem."""
    telling = [telling_words(facts) for facts in members]
    sharing = Counter(stem for found in telling for stem in found)
    worth = {
        stem: (held - 1) * math.log(1 + passages / holders[stem])
        for stem, held in sharing.items()
        if held > 1
    }
    figures = [set(map(figure_of, facts.numbers)) for facts in members]
    agreed = set.intersection(*(given for given in figures if given)) if any(figures) else set()
    days = [days_of(facts) for facts in members]
    said = [_said(found, worth) for found in telling]
    best = sorted(range(len(members)), key=lambda member: (-said[member], member))[:_READ]
    scored = sorted(
        (-phrase.score, place, phrase)
        for place, member in enumerate(best)
        for phrase in phrases_of(members[member], telling[member], worth, agreed, days)
    )
    phrases = [phrase for _, _, phrase in scored]
    telling_more = [label for phrase in phrases if (label := _completed(phrase, phrases))]
    return [*telling_more, _as_label(_beginning(members[best[0]].text))]


def _completed(phrase: Phrase, phrases: Sequence[Phrase]) -> str | None:
    """A phrase as a label; one that names only who or what, with the best other that tells something else, None without one."""
    if phrase.tells:
        return _as_label(phrase.text)
    room = LONGEST - len(phrase.text)
    others = (
        one for one in phrases if not one.stems & phrase.stems and not one.disputes and len(one.text) < room
    )
    other = next(others, None)
    return _as_label(f"{phrase.text}, {other.text}") if other else None


def _as_label(phrase: str) -> str:
    """A phrase on one line, with a capital: labels are read as headlines."""
    line = " ".join(phrase.split())
    return line[:1].upper() + line[1:]


def _said(telling: Mapping[str, Word], worth: Mapping[str, float]) -> float:
    """How much of what a group shares a passage says, short passages first."""
    return sum(worth.get(stem, 0.0) for stem in telling) / math.sqrt(len(telling) + 4.0)


_OPEN_MARKS = re.compile(r"« ?| ?»|[“”\"]")


def _beginning(text: str) -> str:
    """The first words of a text, on one line, without marks that a cut would leave open."""
    line = " ".join(_OPEN_MARKS.sub("", text).split()).rstrip(".:;, ")
    return line if len(line) <= _CUT else line[: _CUT - 1].rsplit(" ", 1)[0] + "…"
