"""Why two passages were linked, in words, with shares that add up to 1."""

from __future__ import annotations

from sahelread.aligning.passages import Alignable
from sahelread.aligning.profile import SELF
from sahelread.aligning.rows import Floats
from sahelread.model import Evidence, message, messages
from sahelread.text.lexicon import table
from sahelread.text.words import fold, stem, words

_WORDS_SHOWN = 4
_WITNESS = 0.25  # a passage this similar to both is named as a witness


class Reasons:
    """The reasons for any link of one story."""

    def __init__(self, field: Alignable, similarity: Floats, profile: Floats) -> None:
        self._field = field
        self._similarity = similarity
        self._profile = profile

    def of(self, a: int, b: int) -> tuple[Evidence, ...]:
        """What links passages a and b."""
        shares = self._profile[a] * self._profile[b]
        total = float(shares.sum())
        own = float(shares[a] + shares[b]) / total if total else 1.0
        found = []
        common = self._common_words(a, b)
        if common:
            reason = message("same words: {words}", words=", ".join(common))
        else:
            reason = message("similar wording")
        found.append(Evidence("wording", reason, round(own, 3)))
        if own < 0.999:
            both = (self._similarity[a] * SELF > 0.1) & (self._similarity[b] > 0.1)
            count = max(1, len({int(account) for account in self._field.accounts[both]}))
            found.append(
                Evidence(
                    "witnesses",
                    messages(
                        "{count} other account tells it with the words of both",
                        "{count} other accounts tell it with the words of both",
                        count,
                    ),
                    round(1 - round(own, 3), 3),
                )
            )
        return tuple(found)

    def _common_words(self, a: int, b: int) -> list[str]:
        """The words of a that b has too, in their order."""
        language = self._field.languages[a]
        empty = frozenset(fold(word) for word in table(language, "function_words"))
        theirs = {stem(word.text, language) for word in words(self._field.texts[b])}
        common: dict[str, str] = {}
        for word in words(self._field.texts[a]):
            key = stem(word.text, language)
            if key in theirs and len(word.text) > 2 and fold(word.text) not in empty:
                common.setdefault(key, word.text)
        return list(common.values())[:_WORDS_SHOWN]
