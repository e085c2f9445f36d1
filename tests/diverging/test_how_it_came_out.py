"""How a strike, a talk, a trial, a hostage-taking or a fire came out: contrary words of the lexicon in linked passages."""

import pytest
from telling import FAR, Told, of_type

from sahelread.model import DivergenceType, Verdict

CAUSE, MODALITY, NEGATION, TERM = (
    DivergenceType.CAUSE,
    DivergenceType.MODALITY,
    DivergenceType.NEGATION,
    DivergenceType.TERM,
)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Les pourparlers de paix n'ont pas abouti.", "Les discussions de paix se poursuivent.", NEGATION),
        ("Les otages du bac sont tous sains et saufs.", "Un otage du bac est mort en captivité.", NEGATION),
        ("L'armée a secouru les otages du bac.", "Les otages du bac doivent leur retour à un accord avec les ravisseurs.", CAUSE),
        ("La cour a suivi les réquisitions contre le maire.", "La peine du maire est en deçà des réquisitions.", NEGATION),
        ("À l'énoncé du verdict, le condamné a fondu en larmes.", "Le condamné est resté de marbre à l'énoncé du verdict.", TERM),
        ("Le juge alloue des dommages : les parties civiles obtiennent un million.", "Le juge a débouté les parties civiles.", NEGATION),
        ("Le conseil envisage de retirer la licence de la radio.", "Le conseil a décidé de retirer la licence de la radio.", MODALITY),
        ("L'hôtel du port a pris feu dans la nuit.", "Aucun incendie n'a touché l'hôtel du port.", NEGATION),
        ("Aucun vol n'a quitté l'aéroport de Barsa.", "Quelques avions ont pu partir de l'aéroport de Barsa.", NEGATION),
        ("La Constitution est suspendue, dit le capitaine.", "Le capitaine a dissous la Constitution.", TERM),
        ("Le gardien a reconnu son erreur.", "Le gardien rejette toute faute.", NEGATION),
        ("Les sanctions contre Sabou restent en vigueur.", "Sabou obtient l'abandon des sanctions.", NEGATION),
        ("La faible participation à l'élection a surpris.", "De longues files ont marqué l'élection.", DivergenceType.FRAMING),
        ("L'opposant a appelé au boycott de l'élection.", "L'opposant maintient sa candidature à l'élection.", NEGATION),
        ("Le juge renvoie le maire devant le tribunal : les charges sont maintenues.", "Le juge et le maire : les poursuites sont abandonnées.", NEGATION),
        ("Le berger a pris trois ans de prison ferme pour le vol.", "Le berger a pris trois ans avec sursis pour le vol.", TERM),
        ("Sabou rappelle son ambassadeur.", "Sabou met fin à la mission de son ambassadeur.", TERM),
        ("L'hélicoptère a été abattu par un missile.", "L'hélicoptère est tombé à cause d'une panne.", CAUSE),
        ("Le car a sauté sur une mine près du pont.", "Près du pont, le car a été détruit par une roquette.", CAUSE),
        ("La frontière de Sabou reste ouverte.", "La frontière de Sabou a été fermée.", NEGATION),
        ("Le président sortant a reconnu sa défaite.", "Le président sortant conteste le résultat de l'élection.", NEGATION),
        ("La mine de Sabou a suspendu ses activités.", "La mine de Sabou poursuit normalement sa production.", NEGATION),
        ("Les avocats ont annoncé leur intention de faire appel.", "L'avocat dit ne pas vouloir faire appel.", MODALITY),
        ("Près de Sabou, l'éclatement d'un pneu a causé l'accident du car.", "Le chauffeur du car s'est endormi, disent des rescapés de l'accident.", CAUSE),
        ("Les examens de Sabou sont maintenus aux dates prévues.", "Les examens de Sabou ont été décalés.", MODALITY),
        ("Près de Sabou, un camion a accidentellement écrasé le berger.", "Le camion a percuté le berger intentionnellement.", CAUSE),
        ("La pénurie de carburant dure.", "Il n'y a aucune pénurie de carburant.", NEGATION),
        ("La route de Sabou est coupée.", "La route a été rouverte à Sabou.", NEGATION),
        ("Cinq cas suspects de choléra ont été vus à Sabou.", "Choléra : cinq cas sont confirmés à Sabou.", MODALITY),
    ],
)  # fmt: skip
def test_two_outcomes_are_a_question(told: Told, one: str, other: str, kind: DivergenceType) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert [asked.verdict for asked in of_type(found, kind)] == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Who recalls an envoy is not who expels one.
        ("Sabou rappelle son ambassadeur.", "Barsa expulse l'ambassadeur de Sabou."),
        # Nor do two causes exclude each other to whoever tells both.
        (
            "L'accident du car de Sabou est dû à un pneu éclaté.",
            "Le chauffeur du car de Sabou s'est endormi.\nUn pneu éclaté a aussi causé l'accident du car de Sabou.",
        ),
        # To examine is not yet to accept, nor to be urged to go to be gone.
        (
            "Le recours du maire de Sabou est irrecevable.",
            "La cour s'est prononcée après avoir examiné le recours du maire de Sabou.",
        ),
        ("Le consul est toujours en poste à Sabou.", "Le consul est poussé vers la sortie à Sabou."),
        # What was restored was cut before.
        (
            "Internet était coupé lundi à Sabou.",
            "Internet a été rétabli à Sabou, après une semaine de coupure.",
        ),
        ("Tous les morts ont péri dans le car de Sabou.", "Des rescapés du car de Sabou sont à l'hôpital."),
        # To suspend a strike is to work again.
        ("Les mineurs suspendent leur grève.", "Les mineurs ont repris le travail."),
        # Who harms somebody of his own will is not who does something under pressure.
        (
            "Le chauffeur a volontairement renversé un passant de Sabou.",
            "La vanne de Sabou a été fermée sous la pression des passants.",
        ),
        (
            "Des passants de Sabou ont essayé de le brûler vif.",
            "Le dépôt de Sabou a été incendié par des passants.",
        ),
        ("La tension est montée d'un cran samedi à Sabou.", "À Sabou, la situation est désormais maîtrisée."),
        # What was only tried, or is only said, was not done.
        (
            "Le juge parle de l'arrestation de l'opposant.",
            "L'opposant dit avoir échappé à une tentative d'enlèvement.",
        ),
    ],
)
def test_two_acts_that_can_both_be_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert not {TERM, MODALITY, NEGATION, CAUSE} & {asked.type for asked in found}
