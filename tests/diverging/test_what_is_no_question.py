"""Pairs of sentences that look like a contradiction, and about which nothing is asked."""

import pytest
from telling import Told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # "est" is a verb
        ("Le suspect est Issa Kolo, à Barsa.", "Le suspect est Issa Kolo, à Lossa."),
        # nobody died there
        ("Les secours sont arrivés sur place.", "Les secours sont arrivés à l’hôpital."),
        # what was signed is what is broken
        ("Une trêve a été signée.", "La trêve est rompue."),
        # who fled is another
        ("Le chauffeur a été tué par un bandit, qui est en fuite.", "Le chauffeur du car est mort."),
        # one undertakes what another cannot do: "organiser" twice is no choice
        ("La mairie s’était engagée à organiser le vote.", "La mairie se dit incapable d’organiser le vote."),
        # what is frozen is not what is broken off
        (
            "Après le vol, le port gèle les salaires du chantier.",
            "Après le vol, le port rompt le bail du chantier.",
        ),
        # who was suspended did not come on foot
        ("Le chef a été mis à pied.", "Les hommes sont venus à moto."),
        # a number may be that of a line
        ("Le car du 12, parti de Barsa, est vide.", "Le car du 14, parti de Barsa, est vide."),
        # when it was is not why
        (
            "La grève est née du manque de sel.",
            "Le port n’a pas fermé pendant la grève, grâce aux réquisitions.",
        ),
        # what was closed was opened again
        ("Fermée dimanche, la frontière a ensuite été rouverte.", "La frontière a été fermée dimanche."),
        # who ends a strike works again
        (
            "Les boulangers ont mis fin à leur grève après un accord avec le ministère.",
            "Les boulangers ont repris le travail après un accord avec le ministère.",
        ),
        # of two counts the one right before is what is told of
        (
            "Neuf personnes sont mortes et vingt-trois autres ont été blessées dans la tempête.",
            "Le bilan définitif fait état de neuf personnes décédées dans la tempête.",
        ),
        # what is denied is something else
        (
            "Le maire, soupçonné de corruption, a été arrêté.",
            "Le maire, soupçonné de corruption, a été arrêté ; le gouvernement dément toute hausse du sel.",
        ),
    ],
)
def test_what_only_looks_like_a_contradiction_is_not_asked_about(told: Told, one: str, other: str) -> None:
    assert told(one, other, links=[(("a", 0), ("b", 0))])[1] == ()
