"""No question is asked of nothing: what one is about is told by those who answer it.

"How long?", "Where?", "On which day?" ask of whatever has a length, a place, a day, and bring together what several things have. Such a
question is asked about an act that its passages share, or the word behind which its answers stand; one that seemed sure is kept as a hint
where nothing says what it is about, any other is not asked. A likely day is asked of no passage that tells nothing of what it is about.
"How many people?" is told apart from its likes where a phrase does so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asks_how_many_of, asks_the_day_of, is_of_nothing, narrowed
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.taking_in import keys_of
from sahelread.diverging.topics import topic_of_all
from sahelread.text.number_words import auxiliaries
from sahelread.text.words import fold, folded_function_words, stem, words

# Accounts that say on which day something was in passages that tell nothing of it may answer all the same where so large a share of the
# pairs of passages is surely linked; of what is neither one in five is right (judged stories, unread).
_LINKED = 0.75
# A phrase that says what a question is about has so many telling words.
_FEWEST_WORDS = 2
# "Quatre voitures | sur neuf | sont sorties de la voie": so many words may stand between, and so many characters say what they did.
_WORDS_BETWEEN, _LONGEST_PREDICATE = 2, 40


def headed(accounts: Accounts, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings whose questions are about something that those who answer tell; one that was sure is a hint where nothing says it."""
    for finding in findings:
        if is_of_nothing(finding.question):
            sure = finding.is_sure
            verb = _word_before_all(finding.answers)
            about = _shared_act(accounts, finding) or (
                topic_of_all(accounts, finding.answers) or verb if sure or verb else ""
            )
            if about or sure:
                question = narrowed(finding.question, about)
                yield replace(finding, question=question, is_sure=sure and bool(about))
        elif _is_told(accounts, finding, asks_the_day_of(finding.question)):
            yield _about_what(accounts, finding) if asks_how_many_of(finding.question) else finding


def _about_what(accounts: Accounts, finding: Finding) -> Finding:
    """A question that names only what is counted ("How many people?"), with what its passages are about where a phrase says it, else
    with what those who are counted did."""
    about = topic_of_all(accounts, finding.answers, fewest=_FEWEST_WORDS) or _what_they_did(finding.answers)
    return replace(finding, question=narrowed(finding.question, about)) if about else finding


def _what_they_did(answers: Sequence[Span]) -> str:
    """The shortest of what is told of those who are counted, and of which another account tells: "cinq | ont déraillé"; empty where
    there is none."""
    told = (
        told.text[start:end]
        for one in answers
        for told, (start, end) in [(one.told, _predicate(one))]
        if any(
            told.keys_in(start, end) & told.deeds & other.told.deeds
            for other in answers
            if other.told.ref.article != told.ref.article
        )
    )
    return min(told, key=len, default="")


def _predicate(counted: Span) -> tuple[int, int]:
    """What stands from the auxiliary right behind a count to the end of its clause, where that is short; else nothing."""
    told = counted.told
    _, last = told.clause(counted.start, counted.end)
    verb = told.search(auxiliaries, counted.end, last)
    if verb is None or len(told.text[counted.end : verb.start()].split()) > _WORDS_BETWEEN:
        return last, last
    predicate = told.text[verb.start() : last].rstrip(' .;:,»”"')
    return (
        (verb.start(), verb.start() + len(predicate))
        if len(predicate) <= _LONGEST_PREDICATE
        else (last, last)
    )


def _shared_act(accounts: Accounts, finding: Finding) -> str:
    """The act that the passages that answer share, in a phrase of one of them; empty where nothing says it."""
    about = topic_of_all(accounts, finding.answers, fewest=_FEWEST_WORDS)
    return about if about and _tells_an_act(finding, about) else ""


def _word_before_all(answers: Sequence[Span]) -> str:
    """The telling word right behind which answers of two accounts stand, as one writes it: "sont restés | quatre heures", "restés |
    deux heures"; empty where there is none."""
    behind = [(stem(word, one.told.language), word, one) for one in answers if (word := _word_before(one))]
    return next(
        (
            word
            for (one_stem, word, one), (other_stem, _, other) in combinations(behind, 2)
            if one_stem == other_stem and one.article != other.article
        ),
        "",
    )


def _word_before(said: Span) -> str:
    """The word right before something said; empty where that tells nothing."""
    before = words(said.told.text[: said.start])
    word = before[-1].text if before else ""
    return "" if fold(word) in folded_function_words(said.told.language) else word


def _tells_an_act(finding: Finding, about: str) -> bool:
    keys = keys_of(about, finding.answers[0].told.language)
    return any(one.told.deeds & keys for one in finding.answers)


def _is_told(accounts: Accounts, finding: Finding, about: str) -> bool:
    """Whether all dates are surely of what they are asked about: each account tells something of it, or their passages are linked."""
    if finding.is_sure or not about:
        return True
    keys = keys_of(about, finding.answers[0].told.language)
    telling = {one.article for one in finding.answers if one.told.keys & keys}
    return all(one.article in telling for one in finding.answers) or _are_linked(accounts, finding)


def _are_linked(accounts: Accounts, finding: Finding) -> bool:
    """Whether most passages that answer are surely linked."""
    pairs = [(a.told.ref, b.told.ref) for a, b in combinations(finding.answers, 2) if a.article != b.article]
    return sum(pair in accounts.sure for pair in pairs) >= _LINKED * len(pairs)
