"""Of whom or what a clause says something: the noun that is its theme, its object or else its subject, and who did it."""

from __future__ import annotations

from sahelread.diverging.findings import Span
from sahelread.diverging.telling_words import Word, verb_group, words_in, words_inside
from sahelread.diverging.told import Told, read_once
from sahelread.text.chunks import Chunk
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.names import NameKind
from sahelread.text.words import folded_function_words

# A word that a verb governs begins at most so near behind it.
_OBJECT = 12
# "A été", "restent".
_passive = expression("in_themes", "passive", frame=r"(?<!\w){} ")
_passive_before = expression("in_themes", "passive", frame=r"(?<!\w){} ?\Z")
_object, _by, _infinitive, _of_something, _participle, _aside = (
    expression("in_themes", name)
    for name in ("object", "by", "infinitive", "of_something", "participle", "aside")
)


def doers_of(said: Span) -> list[Word]:
    """The nouns of who did it: the subject of a verb, and behind a passive what stands after "par"."""
    if not _is_passive(said):
        return subjects_of(said.told, said.start)
    by = said.told.match(_by, said.end)
    named = list(words_inside(said.told, by.end(), by.end() + 3 * _OBJECT))[:1] if by else []
    own = {key for one in words_inside(said.told, said.start, said.end) for key in one.keys}
    return [one._replace(keys=one.keys - own) for one in named]  # "reçu par le ministre" is one term


def _is_passive(said: Span) -> bool:
    told = said.told
    passive = told.search(_passive, said.start, said.end) or told.before(
        _passive_before, said.start, 2 * _OBJECT
    )
    return passive is not None


def theme_of(said: Span) -> list[Word]:
    """The noun that something is said of: its object, or else its subject; none where neither is plain."""
    told = said.told
    if len(words_inside(told, said.start, said.end)) > 1 and not ends_with_a_participle(told, said.end):
        return []  # "aucun vol", "rappelle son ambassadeur": what it is said of is among the words
    behind = words_inside(told, said.end, said.end + 3 * _OBJECT)
    if behind and not _is_passive(said) and _governs(said, behind[0]):  # "refuse d'assurer | la garde"
        two = told.fullmatch(_infinitive, said.end, behind[0].end) or _stands_for_another(told, behind[0])
        return behind[: 2 if two else 1]
    return subjects_of(told, said.start)


def _governs(said: Span, noun: Word) -> bool:
    """Whether a word behind what is said is its object: right behind it, or behind an article; no name behind "à"."""
    told = said.told
    between = told.fullmatch(_object, said.end, noun.start)
    if between is None:
        last = told.folded[: said.end].rpartition(" ")[2]
        return noun.start == said.end + 1 and last in folded_function_words(told.language)
    return between["to"] is None or kind_of_name(told, noun) is None


@read_once
def subjects_of(told: Told, start: int) -> list[Word]:
    """The nouns of the subject of a verb, where nothing else stands between them, and of what it stands in apposition to."""
    found: list[Word] = []
    end = start
    for one in told.noun_phrases:
        if one.end < start and told.fullmatch(verb_group, one.end, start) and not _is_aside(told, one):
            end = one.start
            found += words_in(told, one.bare, one.end)
            break
    named = [word for word in found[1:] if _is_meant_too(told, found[0], word)]
    apposed = next((one for one in told.noun_phrases if found and one.end + 2 == end), None)
    return [*found[:1], *named, *(list(words_in(told, apposed.bare, apposed.end))[:1] if apposed else ())]


def _is_aside(told: Told, phrase: Chunk) -> bool:
    """Whether a noun phrase is put in between a subject and its verb: "Barsa, à | 40 kilomètres de Lossa, | est"."""
    opens = told.folded.rfind(", ", 0, phrase.start)
    closes = told.folded.startswith(",", phrase.end)
    return closes and opens >= 0 and told.match(_aside, opens) is not None


def _is_meant_too(told: Told, noun: Word, word: Word) -> bool:
    """Whether a noun with a word of its phrase means what the word means alone: "l'humanitaire | Martin Keller", "le corps | du colonel"."""
    stands_for_it = _stands_for_another(told, noun)
    if told.before(_of_something, word.start, 2 * _OBJECT):
        return stands_for_it
    return stands_for_it or kind_of_name(told, word) in (NameKind.PERSON, NameKind.OTHER)


def _stands_for_another(told: Told, noun: Word) -> bool:
    """Whether what is said of a noun is said of its complement."""
    return noun.folded in word_set(told.language, "nouns_for_their_complement")


def kind_of_name(told: Told, word: Word) -> NameKind | None:
    return next((name.kind for name in told.names if name.start <= word.start < name.end), None)


def ends_with_a_participle(told: Told, end: int) -> bool:
    """Whether the word that ends at a place is a participle."""
    return _participle(told.language).search(told.text, 0, end) is not None
