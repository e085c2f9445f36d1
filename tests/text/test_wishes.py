"""What is told as so, and what is only wished for, feared, planned or asked."""

import pytest

from sahelread.text.wishes import is_told_as_so
from sahelread.text.words import fold


@pytest.mark.parametrize(
    ("text", "word", "so"),
    [
        ("L’otage a été libéré.", "libéré", True),
        ("Paris exige qu’il soit libéré.", "libéré", False),
        ("La digue risque de céder.", "céder", False),
        ("Le couvre-feu est prévu pour être levé.", "levé", False),
        ("Si l’otage est libéré, tout change.", "libéré", False),
        ("L’otage est-il libéré ?", "libéré", False),
        ("« L’otage est-il libéré ? »", "libéré", False),
        ("Les habitants ont cru qu’une guerre ou un coup d’État avait éclaté.", "coup", False),
        ("Le ministre dément les rumeurs de tentative de putsch ou de mutinerie.", "mutinerie", False),
        ("Paris exige des excuses ; l’otage est libéré.", "libéré", True),
        ("Des fidèles se réclamant d’une secte ont défilé.", "défilé", True),
        ("La police voulait empêcher la marche.", "empêcher", False),
        ("Le ministre entend démissionner.", "démissionner", False),
        ("L’offre serait acceptable si elle comprenait une prime.", "acceptable", False),
        ("L’offre serait acceptable, selon le syndicat.", "acceptable", True),
        ("Le blocus sera levé quand la mairie présentera un plan acceptable.", "acceptable", False),
        ("Quand la digue a cédé, le quartier a été inondé.", "inondé", True),
        ("La mairie s’était engagée à réparer le pont.", "réparer", False),
        ("Les pourparlers engagés à Doha ont abouti.", "abouti", True),
        ("L’avocat a plaidé l’acquittement du maire.", "acquittement", False),
        ("L’avocat a plaidé l’acquittement et montré la lettre.", "lettre", True),
        # What only would have been is no fact, what is reported as being is told.
        ("Si le car avait été neuf, le chauffeur aurait survécu.", "survecu", False),
        ("Si le car est neuf, tant mieux. Le chauffeur aurait survécu, selon un témoin.", "survecu", True),
        ("Selon un témoin, le chauffeur aurait survécu.", "survecu", True),
    ],
)
def test_a_wish_a_condition_and_a_question_are_no_facts(text: str, word: str, so: bool) -> None:
    folded = fold(text)
    assert is_told_as_so(folded, folded.index(fold(word)), "fr") is so
