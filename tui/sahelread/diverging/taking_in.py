"""The passages of an account with what they tell: what other readers find in a text, put together for the detectors once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sahelread.aligning.facts import Facts, facts_of
from sahelread.aligning.fates import counted_fates
from sahelread.aligning.passages import compared
from sahelread.diverging.times.anchored import Days
from sahelread.diverging.told import LONGEST, Term, Told, known_acts
from sahelread.model import Article, Kind, PassageRef
from sahelread.text.attribution import attributions
from sahelread.text.cardinals import cardinal
from sahelread.text.cues import cues
from sahelread.text.dates import When
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table
from sahelread.text.modality import marks
from sahelread.text.names import names
from sahelread.text.negations import negations
from sahelread.text.numbers import Number, is_counted_by_another
from sahelread.text.words import fold


def told_by(
    article: Article, order: int, reference: date | None, story_day: date | None, common: frozenset[str]
) -> Iterator[Told]:
    """The passages of an account with their facts; `common` are the words that the story writes small somewhere. Relative dates
    are counted from `reference`; `story_day` is when the accounts appeared."""
    days, recalled = Days(article.language), None
    for passage in compared(article):
        if passage.kind is Kind.FURNITURE:
            continue
        text = passage.text[:LONGEST]
        folded = fold(text)
        facts = facts_of(text, article.language, reference)
        goes_on = _goes_on_recalling(article.language).match(folded) is not None
        told = Told(
            PassageRef(article.id, passage.index),
            article,
            order,
            reference,
            story_day if reference is None or story_day is None else min(reference, story_day),
            folded,
            _terms(facts),
            _with_states(facts),
            tuple(days.anchored(passage.index, text, _told_dates(facts, article))),
            names(text, article.language, common),
            negations(text, article.language),
            cues(text, article.language),
            marks(text, article.language),
            attributions(text, article.language),
            facts.contraries,
            recalled if goes_on else None,
        )
        recalled = told.background
        yield told


# "En 2019, une barque a coulé. | Elle transportait (350 passagers)".
_goes_on_recalling = expression("goes_on_recalling")


def _with_states(facts: Facts) -> tuple[Number, ...]:
    """The numbers of a passage; those of whom nothing befell with what they do: aboard, marching, rescued. Who died is said
    of them themselves, not of others beside them."""
    states = {
        number.start: state
        for number, state in zip(facts.numbers, counted_fates(facts), strict=True)
        if state in table(facts.language, "counted_states") and state != "dead"
    }
    found: list[Number] = []
    for number in facts.written_numbers:
        fate = number.fate or states.get(number.start) or None
        if found and fate is None and is_counted_by_another(facts.folded, number, found[-1], facts.language):
            fate = found[-1].fate
        found.append(number if number.whole or number.fate == fate else replace(number, fate=fate))
    return tuple(found)


def _told_dates(facts: Facts, article: Article) -> tuple[When, ...]:
    """The dates of a passage. An article that does not say when it appeared cannot tell "hier" or "il y a dix jours":
    these are left out, while "samedi" and "en août" are read from the day of the story."""
    if article.published is not None:
        return facts.whens
    return tuple(replace(when, loose=True) if _needs_the_day(when) else when for when in facts.whens)


def _needs_the_day(when: When) -> bool:
    """Whether a date is counted in days from the day of publication, so that any other day makes it wrong."""
    narrow = when.days is not None and (when.days[1] - when.days[0]).days < 27
    return when.relative and narrow and when.weekday is None and when.month is None


def keys_of(text: str, language: str) -> frozenset[str]:
    """The keys of the telling words of a text that is no passage."""
    return frozenset(term.key for term in _terms(facts_of(text, language, None)))


def _terms(facts: Facts) -> tuple[Term, ...]:
    """The telling words of a text: concepts of the lexicon where it knows them, stems elsewhere."""
    found, folded, language = facts.words, facts.folded_words, facts.language
    acts = known_acts(language)
    terms: list[Term] = []
    covered: set[int] = set()
    for mention in facts.mentions:
        covered.update(range(mention.first, mention.last + 1))
        terms.append(Term(found[mention.first].start, found[mention.last].end, mention.concept))
    for place, country in facts.countries.items():
        covered.add(place)
        terms.append(Term(found[place].start, found[place].end, fold(country)))
    for place, (stem, plain) in enumerate(zip(facts.stems, folded, strict=True)):
        if not stem or place in covered or not plain[:1].isalpha() or len(plain) < 2:
            continue
        if cardinal(plain, language) is None:
            start, end, _ = found[place]
            # "pays" is not the act "pay"
            terms.append(Term(start, end, f"{stem}-" if stem in acts else stem))
    terms.sort()
    return tuple(terms)
