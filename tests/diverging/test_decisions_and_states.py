"""Decisions and states of one thing that exclude each other, in the many words that the press has for them."""

import pytest
from telling import FAR, Told, of_type

from sahelread.model import DivergenceType, Verdict

MODALITY, NEGATION, TERM = DivergenceType.MODALITY, DivergenceType.NEGATION, DivergenceType.TERM


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Le conseil de Barsa a donné son accord à la vente du terrain.", "La vente du terrain de Barsa a été refusée par le conseil.", NEGATION),
        ("La demande d'asile du berger a été acceptée.", "La demande d'asile du berger a été rejetée.", NEGATION),
        ("La commission électorale a retenu la candidature de la juge.", "La candidature de la juge a été retoquée par la commission électorale.", NEGATION),
        ("Les dockers de Sabou ont touché leur prime.", "La prime des dockers de Sabou demeure impayée.", NEGATION),
        ("Le pont de Sabou demeure fermé aux camions.", "Le pont de Sabou est de nouveau ouvert aux camions.", NEGATION),
        ("Le chanteur est ressorti libre du tribunal.", "Le chanteur a été maintenu en garde à vue par le tribunal.", NEGATION),
        ("Le braqueur de Sabou a été appréhendé.", "Le braqueur de Sabou court toujours.", NEGATION),
        ("On ignore encore l'origine du virus.", "L'origine du virus est désormais connue.", NEGATION),
        ("Le traité de pêche a été paraphé à Sabou.", "La délégation a refusé de signer le traité de pêche à Sabou.", NEGATION),
        ("Les bergers de Sabou ont boycotté le dialogue.", "Les bergers de Sabou ont pris part au dialogue.", NEGATION),
        ("Le chantier du tramway a démarré lundi.", "Le chantier du tramway a été repoussé.", NEGATION),
        ("Le quartier de Barsa demeure privé de courant.", "Le courant a été rétabli dans le quartier de Barsa.", NEGATION),
        ("Le gouvernement a survécu à la motion de censure.", "La motion de censure a été adoptée et le gouvernement est tombé.", NEGATION),
        ("La camionnette du berger roulait sans assurance.", "La camionnette du berger était bien assurée.", NEGATION),
        ("Les voleurs du bac attendent leur procès.", "Les voleurs du bac ont été condamnés.", MODALITY),
        ("Le berger est poursuivi pour homicide involontaire.", "Le berger est poursuivi pour assassinat.", TERM),
        ("Le vaccin est obligatoire pour les bergers.", "Le vaccin est facultatif pour les bergers.", NEGATION),
        ("Les observateurs ont eu accès au bureau de vote.", "Les observateurs ont été refoulés du bureau de vote.", NEGATION),
        ("Le prix du mil a augmenté à Barsa.", "Le prix du mil reste inchangé à Barsa.", TERM),
    ],
)  # fmt: skip
def test_two_states_of_one_thing_are_a_question(
    told: Told, one: str, other: str, kind: DivergenceType
) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert [asked.verdict for asked in of_type(found, kind)] == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le chanteur a été arrêté mardi.", "Le chanteur a été libéré jeudi après son arrestation."),
        ("La frontière avait été fermée en mars.", "La frontière a rouvert lundi."),
        ("Le préfet prend une position ferme sur les loyers.", "La préfecture est ouverte aux locataires."),
        ("Deux hommes ont été relâchés.", "Trois autres demeurent en garde à vue."),
        ("L'opposant demeure candidat.", "L'opposant demeure à Sabou."),
        ("Le car était assuré.", "Le transport est assuré par deux cars."),
    ],
)
def test_what_comes_after_the_other_or_is_said_otherwise_is_none(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert [asked.type for asked in found if asked.type in (MODALITY, NEGATION, TERM)] == []
