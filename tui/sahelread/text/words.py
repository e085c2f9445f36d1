"""The words of a text, and the three forms under which two words are taken for one: folded, lemma and stem.

`words` gives spans; `fold` keeps the length of what it is given, so that an offset found in folded text is an
offset of the text. `lemma` is the word in the singular, still a word that can be shown; `stem` is shorter,
brings together what inflection and derivation set apart (arrêté, arrêtées; expulser, expulsion) and is only
for counting. Both are pure and remember their answers.

Why not a dictionary lemmatiser: simplemma is the better judge of forms (F1 .87 against .59 for Snowball on 13,057
French types of Universal Dependencies) but takes 65 ms to import, 140 ms for its first word, 28 MB of memory and
a wheel of 19 MB, where comparing five articles has 150 ms in all; and the score of two sentences is made of
character n-grams, which need neither. Snowball, compiled, takes 4 ms.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from functools import cache, lru_cache
from sys import intern
from typing import NamedTuple

import Stemmer

from sahelread.text.lexicon import table, word_set
from sahelread.text.remembering import remembered_in_a_row


class Word(NamedTuple):
    """A word at `[start, end)` of a text, as it is written there."""

    start: int
    end: int
    text: str


# Marks that stand inside a word without being letters: combining accents, Arabic vowels, the soft hyphen.
_MARKS = "\u0300-\u036f\u064b-\u0652\u00ad"
_LETTER = rf"[^\W_]|[{_MARKS}]"
_APOSTROPHE = "'’ʼ‘"

# French elides only before a vowel or a mute h, which is what tells l'armée from N'Djamena.
_ELISION = r"""
    (?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu(?=['’]on\b))['’]
    (?!est-à-dire\b) (?=[aeiouyhàâäéèêëîïôöùûüœæ\d«"“] | \W | $)
"""
# Pronouns that French hangs on a verb: "dit-il", "a-t-elle"; "rendez-vous" is one word all the same.
_PRONOUN = r"(?:t-(?:ils?|elles?|on)|je|tu|ils?|elles?|on|nous|vous|ce|le|la|les|lui|leur|moi|toi|y|en)"

# Read at every place of every text: what no word begins with is passed over at once, and most words are letters and nothing
# else, which the first alternative takes without trying the dear ones. It takes nothing that these would read otherwise,
# for none of what it may be followed by goes on a word.
_TOKEN = re.compile(
    rf"""
    (?=[\w{_MARKS}])
    (?: (?P<plain>(?<![^\W_])[^\W\d_]{{2,}}(?=[ ,.;:!?»)\n]))
      | (?P<elided>(?<![^\W_])(?i:{_ELISION}))
      | (?P<euphonic>(?<=[^\W_]-)(?i:t-(?=(?:ils?|elles?|on)\b)))
      | (?P<number>\d+(?:[.,]\d+|[\u00a0\u202f]\d{{3}}(?!\d))*(?:{_LETTER})*)
      | (?P<acronym>(?<![^\W_])(?:[^\W\d_]\.-?){{2,}})
      | (?P<word>(?:{_LETTER})+
          (?: [{_APOSTROPHE}](?:{_LETTER})+
            | [-\u2010\u2011](?!(?i:(?<!rendez-){_PRONOUN})(?![\w'’-]))(?:{_LETTER})+ )*)
    )
    """,
    re.VERBOSE,
)


@remembered_in_a_row
def words(text: str) -> tuple[Word, ...]:
    """The words of `text`, in order: elided articles apart (`l'` + `arrestation`), punctuation left out.

    `aujourd'hui`, `c'est-à-dire`, `porte-parole`, `1,5`, `3 000` with a no-break space, `J.-C.` are one word each; `a-t-il` is `a` + `il`.
    """
    return tuple(
        [
            Word(match.start(), match.end(), intern(match.group()))
            for match in _TOKEN.finditer(text)
            if match.lastgroup != "euphonic"
        ]
    )


_STRAIGHTENED = {
    **dict.fromkeys("’‘‛ʼʹ′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‹›", "'"),
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u2008\u200a\u2004\u2005\u2006", " "),
    **dict.fromkeys("‐‑‒–—−", "-"),
}


class _FoldingTable(dict[int, str]):
    """A translation table that works out each character the first time it is met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(char: str) -> str:
    if char in _STRAIGHTENED:
        return _STRAIGHTENED[char]
    lower = char.lower()
    bare = unicodedata.normalize("NFD", lower)
    return bare[0] if len(bare) > 1 and all(unicodedata.combining(c) for c in bare[1:]) else lower[0]


_FOLDING = _FoldingTable()


# Every reader of a passage folds it again, and every word comes back: the last answers are kept. Longer texts are not.
_FOLDED_AT_HAND = 8192
_KEPT_UP_TO = 1000  # characters


def fold(text: str) -> str:
    """`text` in lower case, without accents, quotes, apostrophes, dashes and spaces made plain; same length.

    `œ` and `æ` stay one character each; an accent written as a character of its own stays in its place.
    """
    return _remembered_fold(text) if len(text) <= _KEPT_UP_TO else _folded_text(text)


def _folded_text(text: str) -> str:
    if len(text) > _FEW:
        with suppress(UnicodeEncodeError):  # byte by byte it takes a third of the time
            return text.encode(_BYTES).translate(_FOLDED_BYTES).decode(_BYTES)
    return text.translate(_FOLDING)


_FEW = 40  # characters, folded as soon one by one
# The Windows characters of Western Europe: the letters of French and the signs of its typography, in a byte each.
_BYTES = "cp1252"
_FOLDED_BYTES = "".join(map(_folded, bytes(range(256)).decode(_BYTES, "replace"))).encode(_BYTES, "replace")


_remembered_fold = lru_cache(maxsize=_FOLDED_AT_HAND)(_folded_text)


_LOOSE_MARKS = re.compile(f"[{_MARKS}]")


def _plain(word: str) -> str:
    """The word in lower case with its accents on the letters, its apostrophe straight, soft hyphens gone."""
    if word.isascii():
        return word.lower()
    composed = unicodedata.normalize("NFC", word.lower()).replace("’", "'")
    return _LOOSE_MARKS.sub("", composed)


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    with suppress(KeyError):  # a language that Snowball does not know
        # `stem` remembers every answer already; the stemmer's own cache would be kept twice.
        return Stemmer.Stemmer(language, 0)
    return None


@cache
def stem(word: str, language: str) -> str:
    """The Snowball stem of `word`, folded, so that `ÉTAT`, `Etat` and `états` are one; for counting, not for showing.

    A language without a stemmer leaves the folded word.
    """
    plain = _plain(word)
    stemmer = _stemmer(language)
    return _folded_text(stemmer.stemWord(plain) if stemmer else plain)


@cache
def lemma(word: str, language: str) -> str:
    """`word` in lower case and in the singular, accents kept: `agents` -> `agent`, `journaux` -> `journal`.

    By rules and two tables of exceptions (`singulars`, `invariable`): gender and verb forms are left as they are.
    """
    plain = _plain(word)
    if plain in word_set(language, "invariable"):
        return plain
    singulars = table(language, "singulars")
    if plain in singulars:
        return str(singulars[plain])
    for plural, singular in table(language, "singular_endings"):
        if plain.endswith(plural):
            radical = plain.removesuffix(plural)
            return radical + singular if len(radical) >= _SHORTEST_RADICAL else plain
    return plain


def function_words(language: str) -> frozenset[str]:
    """The words of that language that carry grammar and no facts, in lower case, elided forms with a straight apostrophe."""
    return word_set(language, "function_words")


@cache
def folded_function_words(language: str) -> frozenset[str]:
    """The same words, folded."""
    return frozenset(map(fold, function_words(language)))


@cache
def telling_function_words(language: str) -> frozenset[str]:
    """Those of them that its neighbours do not write, folded: what tells the language from others."""
    own = function_words(language) - word_set(language, "shared_function_words")
    return frozenset(map(fold, own))


# Below three letters before the ending, what looks like a plural is mostly not one: pas, gaz, bus, des.
_SHORTEST_RADICAL = 3
# Shorter words name hardly anything.
_SHORTEST_TERM = 3


def telling_stems(text: str, language: str) -> set[str]:
    """The stems of the words of a text that tell something."""
    skipped = folded_function_words(language)
    return {
        stem(word.text, language)
        for word in words(text)
        if len(word.text) >= _SHORTEST_TERM and fold(word.text) not in skipped
    }
