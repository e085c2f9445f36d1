"""Which of two acts came first, and what was hit first."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La grève des bateliers a commencé après le licenciement du passeur.", "Le passeur a été licencié après le début de la grève des bateliers."),
        ("Le préfet a démissionné avant l’ouverture de l’enquête.", "L’enquête était déjà ouverte quand le préfet a démissionné."),
        ("Le passeur a été arrêté après son discours.", "Le passeur a été arrêté avant son discours."),
        ("L’incendie du bac a précédé l’explosion.", "L’incendie du bac a suivi l’explosion."),
        ("Le juge a d’abord prononcé la dissolution, puis l’arrestation du chef.", "Le chef avait été arrêté avant la dissolution."),
        ("Après l’expulsion du consul, l’aide a été suspendue.", "Le consul a été expulsé en réponse à la suspension de l’aide."),
        ("Les bateliers ont jeté des pierres avant que la garde ne charge.", "La garde a chargé la première, puis les bateliers ont jeté des pierres."),
        ("Les pillards ont brûlé l’école, puis le dispensaire.", "Le dispensaire a été brûlé en premier et l’école ensuite."),
        ("Le préfet a été arrêté le premier, le maire quelques heures après.", "Le maire était déjà en prison lorsque le préfet a été arrêté."),
        ("La garde a évacué le village avant de bombarder la colline.", "La colline a été bombardée alors que le village n’était pas encore évacué."),
        ("Les douaniers étaient sur place avant l’effondrement du toit.", "Les douaniers sont arrivés alors que le toit s’était déjà effondré."),
        ("Le consul a été expulsé au sortir de la réunion.", "La réunion a eu lieu après l’expulsion du consul."),
        ("La bande a relâché le passeur, et sa veuve a ensuite versé la rançon.", "Sitôt la rançon versée, la bande a relâché le passeur."),
        ("Le passeur a été arrêté après la fouille du bac.", "Ce n’est qu’une fois le passeur arrêté que le bac a été fouillé."),
        ("Le préfet a démissionné avant la publication du rapport.", "Le rapport venait d’être publié quand le préfet a démissionné."),
        # the subject of what came after stands before a comma, what came first before an aside
        ("Les pillards ont brûlé le bac, puis le passeur a été arrêté.", "Quant à l’incendie du bac, il serait intervenu après que la garde eut arrêté le passeur."),
        ("Le camion a explosé, puis des hommes ont tiré.", "Les premiers tirs sont partis d’un champ ; en fuyant vers le gué, le camion a ensuite explosé."),
        # what was hit first
        ("L’assaut a d’abord visé le poste de douane.", "Les pillards avaient d’abord attaqué la mine."),
    ],
)  # fmt: skip
def test_two_acts_the_other_way_round_are_a_hint(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    (order,) = of_type(found, DivergenceType.CHRONOLOGY)
    assert order.confidence is Confidence.HINT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La grève des bateliers a commencé après le licenciement du passeur.", "Après le licenciement du passeur, les bateliers se sont mis en grève."),
        ("Le passeur a été arrêté après son discours.", "Le passeur a été arrêté avant le scrutin."),
        ("La rançon a été versée avant la libération du passeur.", "Le passeur a été libéré après le versement de la rançon."),
        ("Le passeur a été relâché, et la rançon a ensuite été versée.", "Sitôt le passeur relâché, la rançon a été versée."),
        ("Le bac a été fouillé après l’arrestation du passeur.", "Ce n’est qu’une fois le passeur arrêté que le bac a été fouillé."),
        # two acts of one doer, and two doers of what is not known to be one act
        ("Le préfet a pris la ville, puis la garde l’a reprise.", "La garde avait quitté la ville avant l’arrivée du préfet."),
        ("Les bateliers ont brûlé l’école, puis le dispensaire.", "L’école a été brûlée en premier et le dispensaire ensuite."),
        ("Le premier ministre a parlé, et le préfet s’est tu ensuite.", "Le préfet s’est tu avant le discours."),
        # the end of one is not its beginning, and what was not so has no place
        ("Le passeur a été arrêté après la grève.", "La grève a pris fin après l’arrestation du passeur."),
        ("Le passeur a été arrêté avant la grève.", "Le passeur n’a pas été arrêté après la grève."),
        ("L’assaut a d’abord visé le poste de douane.", "La première cible a été le poste de la douane."),
    ],
)  # fmt: skip
def test_one_order_in_two_ways_is_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.CHRONOLOGY) == []


def test_passages_that_are_not_linked_tell_of_two_orders(told: Told) -> None:
    _, found = told(
        "Le passeur a été arrêté après son discours.", "Le passeur a été arrêté avant son discours.", links=[]
    )
    assert of_type(found, DivergenceType.CHRONOLOGY) == []


def test_the_question_says_neither_order(told: Told) -> None:
    _, found = told(
        "Le passeur a été arrêté après son discours.",
        "Le passeur a été arrêté avant son discours.",
        links=SAME,
    )
    (order,) = of_type(found, DivergenceType.CHRONOLOGY)
    assert say(order.question) == "In which order (le passeur a été arrêté)?"
    assert quoted(order.values)["a"] == ["Le passeur a été arrêté après son discours"]
