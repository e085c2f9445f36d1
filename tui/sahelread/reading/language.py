"""The language of an article, by how many of its words are function words of the languages the program knows."""

from __future__ import annotations

from sahelread.text.lexicon import languages
from sahelread.text.words import fold, telling_function_words, words

KNOWN = languages()
# ISO 639: a language that could not be told. It has no lexicon, so rules that need words find nothing.
UNKNOWN = "und"

# A text of this length has some hundred words: enough to tell languages apart, and cheap for a long file.
_SAMPLE = 4000
# Below that many words a text that looks foreign may be a list of names, and the language of the story holds.
_FEWEST_WORDS = 40
# Of the words of French or English prose, 14 to 40% are telling function words of its own; of Spanish, Catalan,
# Italian, Portuguese, German and Arabic prose at most 6%.
_SMALLEST_SHARE = 0.06


def language_of(text: str, default: str = "fr") -> str:
    """One of `KNOWN`, or `UNKNOWN` for another one; `default` when there is too little text to tell."""
    middle = max(0, (len(text) - _SAMPLE) // 2)
    found = [fold(word.text) for word in words(text[middle : middle + _SAMPLE])]
    found = [word for word in found if not word[0].isdigit()]
    if not found:
        return default
    shares = {language: _share(found, language) for language in KNOWN}
    best = max(KNOWN, key=lambda language: shares[language])
    if shares[best] >= _SMALLEST_SHARE:
        return best
    return UNKNOWN if len(found) >= _FEWEST_WORDS else default


def _share(found: list[str], language: str) -> float:
    known = telling_function_words(language)
    return sum(word in known for word in found) / len(found)
