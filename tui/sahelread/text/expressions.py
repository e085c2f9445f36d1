"""Regular expressions whose words are those of a language: written once, compiled for each language from its lexicon.

Expressions are of folded text. An entry of the lexicon is one expression or a list of several, any of which may stand; what a language
does not list is found nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from sahelread.text.kept import kept
from sahelread.text.lexicon import entry
from sahelread.text.sought import Several, Sought, several, sought

NOWHERE = "(?!)"
"""An expression that is found nowhere."""

AT_A_WORD = r"(?<!\w)(?=\w){}"
"""The frame of expressions that each begin with a word: tried where words begin and nowhere else, which takes half the time."""


Expression = Callable[[str], Sought | re.Pattern[str]]
"""An expression for any language."""


# {table.name} in a template, or in an expression of the lexicon; {'table.name'} for what is listed there as plain phrases, {*table.name} for
# those of several kinds.
_ENTRY = re.compile(r"\{(?P<kinds>\*)?(?P<plain>')?(?P<path>[a-z_]+(?:\.[a-z_]+)*)(?(plain)')\}")
_SMALL_WORD = re.compile(r"\{([a-z_]+)\}")


@cache  # asked for in two modules it is one expression all the same, and kept once
def written(template: str, **parts: str) -> Callable[[str], Sought]:
    """The expression of a template, for any language: {table.name} stands for the expressions of that entry of the lexicon, and
    {'table.name'} for its plain phrases; {*table.name} and {*'table.name'} for those of several kinds, each in a group of its name.
    `parts` are templates that stand in others, {name} for the one of that name."""
    for name, part in parts.items():
        template = template.replace(f"{{{name}}}", part)

    def compiled(language: str) -> Sought:
        return in_language(template, language)

    compiled.__qualname__ = f"written({template})"
    return kept(compiled)


def in_language(template: str, language: str) -> Sought:
    """The expression of a template in one language."""
    return sought(_filled(template, language))


def several_in_language(templates: Iterable[str], language: str) -> Several:
    """The expressions of some templates in one language, to be looked for together."""
    return several(_filled(template, language) for template in templates)


def _filled(template: str, language: str) -> str:
    """A template with the words of a language."""

    def entry_of(found: re.Match[str]) -> str:
        path, listed = found["path"].split("."), any_phrase if found["plain"] else any_of
        if not found["kinds"]:
            return listed(language, *path)
        kinds = (f"(?P<{kind}>{listed(language, *path, kind)})" for kind in entry(language, *path) or ())
        return f"(?:{'|'.join(kinds) or NOWHERE})"

    while (
        filled := _ENTRY.sub(entry_of, template)
    ) != template:  # what the lexicon lists may name other entries
        template = filled
    return filled


def expression(*path: str, frame: str = "{}") -> Callable[[str], Sought]:
    """The expression of an entry of the lexicon, for any language: `path` is a table, and names in it. In `frame` it stands for {},
    and an entry of the table `small_words` for its name: {article}, {of}."""
    entry_of = f"{{{'.'.join(path)}}}"
    return written(_SMALL_WORD.sub(r"{small_words.\1}", frame).replace("{}", entry_of))


def whole_words(*path: str) -> Callable[[str], Sought]:
    """The expression of an entry of the lexicon where it begins and ends with a word."""
    return expression(*path, frame=r"(?<!\w){}(?!\w)")


def until(stop: Sought | re.Pattern[str], text: str, start: int, limit: int) -> int:
    """How far a text goes on from `start`: to the first `stop`, at most to `limit` or to its end."""
    limit = min(limit, len(text))
    found = stop.search(text, start, limit)
    return found.start() if found else limit


def any_of(language: str, *path: str) -> str:
    """An expression for whatever an entry of the lexicon lists, in one group without a name."""
    found = entry(language, *path)
    listed = found if isinstance(found, str) else "|".join(map(str, found or ()))
    return f"(?:{listed or NOWHERE})"


def named_groups(kinds: Mapping[str, Iterable[str]]) -> str:
    """An expression for the plain phrases of several kinds, those of each in a group of its name."""
    return "|".join(f"(?P<{kind}>{alternatives(phrases)})" for kind, phrases in kinds.items()) or NOWHERE


def any_phrase(language: str, *path: str) -> str:
    """The same for plain phrases, that are no expressions: the longest first, a space matching one or more."""
    return f"(?:{alternatives(entry(language, *path) or ())})"


def alternatives(phrases: Iterable[str]) -> str:
    """A regular expression for any of the phrases, the longest first, a space matching one or more."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", " +") for phrase in longest_first) or NOWHERE


def as_listed(found: str) -> str:
    """What `alternatives` found, as it was listed: a page may put several spaces between two words."""
    return " ".join(found.split())
