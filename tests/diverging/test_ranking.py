"""The order in which a reader meets the divergences of a story."""

from dataclasses import replace

from telling import Told, of_type

from sahelread.diverging.findings import Finding
from sahelread.diverging.ranking import ranked
from sahelread.model import (
    Article,
    Confidence,
    Divergence,
    DivergenceType,
    Quote,
    Story,
    Value,
    Verdict,
    message,
)  # fmt: skip

TEXT = "x" * 400
STORY = Story("s", tuple(Article(id_, id_, TEXT, "", ()) for id_ in "abcd"))


def found(
    key: str,
    type_: DivergenceType,
    *,
    verdict: Verdict = Verdict.CONFLICT,
    confidence: Confidence = Confidence.SURE,
    answers: int = 2,
    matter: str | None = None,
    at: int = 0,
) -> tuple[Finding, Divergence]:
    """A divergence that the first accounts answer, each with ten characters of its own."""
    values = tuple(
        Value(article.id, "x", (Quote(at, at + 10, TEXT[at : at + 10]),))
        if place < answers
        else Value(article.id, None)
        for place, article in enumerate(STORY.articles)
    )
    one = Divergence(key, None, type_, verdict, confidence, message("?"), values)
    return Finding(type_, verdict, key, message("?"), (), matter=matter), one


def order(*divergences: tuple[Finding, Divergence]) -> list[str]:
    return [one.key for one in ranked(STORY, divergences)]


def test_sure_conflicts_come_before_hints_and_these_before_omissions() -> None:
    assert order(
        found("omission", DivergenceType.OMISSION, verdict=Verdict.OMISSION, at=0),
        found("hint", DivergenceType.ACTOR, confidence=Confidence.HINT, at=20),
        found("sure", DivergenceType.TIME, at=40),
    ) == ["sure", "hint", "omission"]


def test_the_toll_comes_before_the_date_and_the_date_before_a_sum() -> None:
    assert order(
        found("sum", DivergenceType.NUMBER, answers=4, at=0),
        found("date", DivergenceType.DATE, answers=4, at=20),
        found("toll", DivergenceType.NUMBER, matter="dead", at=40),
    ) == ["toll", "date", "sum"]


def test_of_two_dates_the_one_that_more_accounts_give_comes_first() -> None:
    assert order(
        found("two", DivergenceType.DATE, answers=2, at=0),
        found("four", DivergenceType.DATE, answers=4, at=20),
    ) == ["four", "two"]


def test_the_same_words_are_asked_about_once() -> None:
    assert order(
        found("of two", DivergenceType.ATTRIBUTION, answers=2),
        found("of three", DivergenceType.ATTRIBUTION, answers=3),
    ) == ["of three"]


def test_whether_any_was_is_not_asked_beside_how_many_were() -> None:
    count = found("count", DivergenceType.NUMBER, confidence=Confidence.HINT, at=20)
    denial = found("denial", DivergenceType.NEGATION, confidence=Confidence.HINT, at=20)
    other = found("other", DivergenceType.NEGATION, confidence=Confidence.HINT, at=60)
    assert order(count, denial, other) == ["count", "other"]
    first, second, *silent = denial[1].values
    beside = replace(second, quotes=(Quote(45, 50, TEXT[45:50]),))
    told_beside = replace(denial[1], values=(first, beside, *silent))
    assert order(count, (denial[0], told_beside)) == ["count"]
    assert order(count, (denial[0], replace(told_beside, confidence=Confidence.SURE))) == ["denial", "count"]


def test_a_silence_that_a_question_shows_already_is_not_told_again() -> None:
    assert order(
        found(
            "left out",
            DivergenceType.OMISSION,
            verdict=Verdict.OMISSION,
            confidence=Confidence.HINT,
            answers=3,
        ),
        found("how many", DivergenceType.NUMBER, answers=3),
    ) == ["how many"]


def test_an_equivalent_is_no_divergence() -> None:
    assert order(found("same", DivergenceType.DATE, verdict=Verdict.EQUIVALENT)) == []


def test_the_toll_of_a_story_stands_first(told: Told) -> None:
    _, divergences = told(
        "L'attaque du village a fait 32 morts.\nElle a eu lieu vers 6 heures.",
        "L'attaque du village a fait 25 morts.\nElle a eu lieu vers 9 heures.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 1))],
    )
    assert divergences[0] in of_type(divergences, DivergenceType.NUMBER)


def test_what_one_account_tells_alone_is_shown_once_in_a_short_list(told: Told) -> None:
    lines = [
        "Le maire de Barsa a été arrêté mardi par les gendarmes, selon le procureur.",
        "Le gouverneur de Lossa a interdit mercredi les motos, selon un arrêté.",
        "Le ministre de la Santé a promis 40 millions d'euros aux hôpitaux de Tarko.",
        "La banque de Lirako a rouvert jeudi après une attaque de bandits, selon la police.",
        "Le syndicat des mineurs a lancé une grève à Sadiola, selon son secrétaire Issa Kolo.",
    ]
    _, found = told("\n".join(lines[:2]), "\n".join(lines[2:4]), lines[4])
    assert len([one for one in found if one.verdict is Verdict.OMISSION]) == 1


def test_what_many_accounts_answer_more_closely_comes_before_what_two_do_and_who_is_meant_last() -> None:
    closer = Verdict.MORE_SPECIFIC
    assert order(
        found("who", DivergenceType.ACTOR, verdict=closer, answers=4, at=40),
        found("two", DivergenceType.PLACE, verdict=closer, answers=2, at=0),
        found("four", DivergenceType.TIME, verdict=closer, answers=4, at=20),
    ) == ["four", "two", "who"]


def test_what_one_knows_better_comes_behind_a_likely_conflict() -> None:
    assert order(
        found("closer", DivergenceType.ACTOR, verdict=Verdict.MORE_SPECIFIC, at=0),
        found("likely", DivergenceType.DATE, confidence=Confidence.HINT, at=20),
    ) == ["likely", "closer"]


def test_of_what_is_likely_counts_come_before_what_is_denied_and_this_before_places() -> None:
    hint = Confidence.HINT
    assert order(
        found("denied", DivergenceType.NEGATION, confidence=hint, answers=4, at=0),
        found("place", DivergenceType.PLACE, confidence=hint, at=20),
        found("count", DivergenceType.NUMBER, confidence=hint, at=40),
        found("closer count", DivergenceType.NUMBER, verdict=Verdict.MORE_SPECIFIC, at=60),
        found("closer place", DivergenceType.PLACE, verdict=Verdict.MORE_SPECIFIC, at=80),
    ) == ["count", "closer count", "denied", "place", "closer place"]


def test_other_words_for_what_is_asked_already_are_not_asked_about() -> None:
    assert order(
        found("wording", DivergenceType.TERM, verdict=Verdict.COMPATIBLE, at=0),
        found("count", DivergenceType.NUMBER, at=0),
    ) == ["count"]


def test_what_two_of_many_accounts_tell_in_other_words_is_not_asked() -> None:
    words = found("words", DivergenceType.MODALITY, verdict=Verdict.MORE_SPECIFIC, answers=2)
    assert order(words) == ["words"]
    many = tuple(Article(id_, id_, TEXT, "", ()) for id_ in "abcdefgh")
    finding, one = words
    silent = tuple(Value(article.id, None) for article in many[4:])
    assert ranked(Story("s", many), [(finding, replace(one, values=(*one.values, *silent)))]) == ()
