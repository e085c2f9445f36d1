"""Order, cause, negation, denial, certainty, sources, words, labels and quotations that differ."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict


def test_an_act_told_as_an_answer_here_and_as_the_first_there_is_a_hint_of_order(told: Told) -> None:
    _, found = told(
        "Bamako avait récemment expulsé cinq diplomates français.",
        "Cinq diplomates français ont été à leur tour expulsés.",
        links=SAME,
    )
    (order,) = of_type(found, DivergenceType.CHRONOLOGY)
    assert order.confidence is Confidence.HINT
    assert quoted(order.values).keys() == {"a", "b"}
    assert any("à leur tour" in quote for quote in quoted(order.values)["b"])


def test_words_of_order_on_one_side_only_are_no_divergence(told: Told) -> None:
    _, found = told(
        "Cinq diplomates français ont été à leur tour expulsés.",
        "Cinq diplomates français ont été expulsés.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.CHRONOLOGY) == []


def test_when_something_was_said_is_no_order_of_events(told: Told) -> None:
    _, found = told(
        "Le ministre est arrivé avant l’annonce du bilan de 13 morts.",
        "Le ministre est venu, et les 13 morts précédemment annoncés sont 11.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.CHRONOLOGY) == []


def test_an_answer_that_is_only_threatened_puts_nothing_in_order(told: Told) -> None:
    _, found = told(
        "La ligue sanctionne le club, ses dirigeants menacent de riposter.",
        "Les dirigeants du club ont fermé le stade en réaction à la sanction de la ligue.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.CHRONOLOGY) == []


def test_two_reasons_for_the_same_are_a_hint(told: Told) -> None:
    _, found = told(
        "La France suspend sa coopération antiterroriste en réaction à l’arrestation d’un agent.",
        "La France suspend sa coopération antiterroriste en raison de divergences stratégiques.",
        links=SAME,
    )
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert (why.verdict, why.confidence) == (Verdict.CONFLICT, Confidence.HINT)


def test_one_reason_in_two_wordings_is_no_divergence(told: Told) -> None:
    _, found = told(
        "La France suspend sa coopération à cause de l’arrestation d’un diplomate.",
        "La France suspend sa coopération en réaction à l’arrestation d’un agent.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.CAUSE) == []


def test_a_negation_that_meets_an_assertion_is_a_hint(told: Told) -> None:
    _, found = told(
        "Aucun groupe n’a revendiqué l’attaque du convoi.\nLe président est en visite.\nLa pluie tombe sur la ville.",
        "L’attaque du convoi a été revendiquée par un groupe.\nLe marché rouvre demain.\nLes écoles ferment.",
        links=SAME,
    )
    (negated,) = of_type(found, DivergenceType.NEGATION)
    assert (negated.verdict, negated.confidence) == (Verdict.CONFLICT, Confidence.HINT)


def test_a_denial_that_an_account_leaves_out_is_an_omission(told: Told) -> None:
    _, found = told(
        "Les autorités accusent le diplomate d’espionnage.\nParis rejette ces accusations.",
        "Le diplomate est accusé d’espionnage par les autorités.",
        links=SAME,
    )
    (denial,) = of_type(found, DivergenceType.NEGATION)
    assert denial.verdict is Verdict.OMISSION
    assert denial.values[1].value is None


def test_a_denial_that_one_of_many_accounts_reports_is_nobody_s_omission(told: Told) -> None:
    accused = "Le diplomate est accusé d’espionnage par les autorités."
    _, found = told(
        "Les autorités accusent le diplomate d’espionnage.\nParis rejette ces accusations.",
        accused,
        accused,
        links=[*SAME, (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )
    assert of_type(found, DivergenceType.NEGATION) == []


def test_contrary_words_of_one_thing_are_a_conflict(told: Told) -> None:
    _, found = told(
        "La France annonce la suspension de toute coopération antiterroriste avec Bamako.",
        "La France annonce la fin de toute coopération antiterroriste avec Bamako.",
        links=SAME,
    )
    (term,) = of_type(found, DivergenceType.TERM)
    assert (term.verdict, term.confidence) == (Verdict.CONFLICT, Confidence.SURE)


def test_suspicion_is_not_yet_a_charge(told: Told) -> None:
    _, found = told(
        "Le diplomate est soupçonné d’espionnage par les autorités.",
        "Le diplomate est inculpé d’espionnage par les autorités.",
        links=SAME,
    )
    (certainty,) = of_type(found, DivergenceType.MODALITY)
    assert certainty.verdict is Verdict.MORE_SPECIFIC


def test_an_anonymous_source_and_one_that_can_be_asked_are_told_apart(told: Told) -> None:
    _, found = told(
        "Selon une source sécuritaire, le convoi a été attaqué à Tinkaré.",
        "Le gouverneur a déclaré que le convoi a été attaqué à Tinkaré.",
        links=SAME,
    )
    (source,) = of_type(found, DivergenceType.ATTRIBUTION)
    assert [value.source for value in source.values] == ["une source sécuritaire", "Le gouverneur"]


def test_sources_of_two_statements_are_not_held_against_each_other(told: Told) -> None:
    _, found = told(
        "Selon une source sécuritaire, le convoi a été attaqué à Tinkaré.",
        "Le convoi a sauté sur une mine ; le gouverneur a déclaré que les obsèques des victimes auront lieu jeudi.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ATTRIBUTION) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Selon des sources concordantes, le pont a cédé lentement sous la pluie.",
            "D'après le maire, le pont a cédé brusquement sous la pluie.",
        ),
        (
            "Selon une source médicale, le stock de vaccins est épuisé depuis lundi.",
            "Le directeur de l'hôpital affirme que le stock de vaccins n'est pas épuisé depuis lundi.",
        ),
    ],
)
def test_sources_of_opposite_statements_are_not_those_of_one(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.ATTRIBUTION) == []


def test_the_source_of_a_toll_is_not_that_of_the_fate_of_one(told: Told) -> None:
    _, found = told(
        "Quatre bandits ont été tués, d'après une source sécuritaire.",
        "Le berger a été tué par les bandits, selon un ami de la famille.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ATTRIBUTION) == []


def test_a_witness_is_no_less_specific_than_a_ministry(told: Told) -> None:
    _, found = told(
        "Selon un habitant, le convoi a été attaqué à Tinkaré.",
        "Selon le ministère, le convoi a été attaqué à Tinkaré.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ATTRIBUTION) == []


def test_two_accusations_in_one_story_are_not_two_steps_of_one(told: Told) -> None:
    _, found = told(
        "La candidate accuse le juge Paul Ando d'avoir gonflé les résultats du scrutin.",
        "Le camp de la candidate soupçonne le vainqueur du scrutin d'avoir promis un poste au président.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.MODALITY) == []


def test_labels_for_the_same_people_are_shown_side_by_side(told: Told) -> None:
    _, found = told(
        "La junte a expulsé le diplomate.", "Le gouvernement de transition expulse le diplomate.", links=SAME
    )
    (label,) = of_type(found, DivergenceType.FRAMING)
    assert quoted(label.values) == {"a": ["junte"], "b": ["gouvernement de transition"]}


def test_what_one_account_of_many_calls_those_in_power_is_style(told: Told) -> None:
    _, found = told(
        "La junte a expulsé le diplomate.",
        *["Le gouvernement de transition expulse le diplomate."] * 4,
        links=SAME,
    )
    assert of_type(found, DivergenceType.FRAMING) == []


def test_those_in_power_and_those_who_overthrow_them_are_not_one(told: Told) -> None:
    _, found = told(
        "Le gouvernement avait relevé le prix du riz.\nLa junte a parlé.",
        "Les putschistes ont fermé les frontières.\nLe régime avait relevé les salaires.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.FRAMING) == []


def test_a_label_that_only_names_a_time_is_not_said_of_those_who_did_it(told: Told) -> None:
    _, found = told(
        "C'est la pire attaque depuis le début des violences djihadistes.",
        "Des hommes armés ont mené l'attaque du marché.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.FRAMING) == []


def test_a_label_inside_a_quotation_is_someone_else_s(told: Told) -> None:
    _, found = told(
        "La foule crie : « La junte a expulsé le diplomate. »",
        "Le gouvernement de transition expulse le diplomate.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.FRAMING) == []


def test_a_quotation_in_two_wordings_is_a_finding(told: Told) -> None:
    _, found = told(
        "« Le sang de nos martyrs ne sera jamais oublié », a-t-il dit.",
        "« Le sang de nos soldats ne sera jamais oublié », a-t-il dit.",
    )
    assert len(of_type(found, DivergenceType.TERM)) == 1


def test_apostrophes_and_agreement_make_no_other_quotation(told: Told) -> None:
    _, found = told(
        "« D’autres mesures pourraient être prises », a averti la source.",
        "« D'autres mesures pourraient être prise », a prévenu la source.",
    )
    assert of_type(found, DivergenceType.TERM) == []


def test_how_long_ago_something_was_is_no_order(told: Told) -> None:
    _, found = told(
        "Trois semaines après l'expulsion de cinq diplomates français, Bamako s'explique.",
        "Cinq diplomates français ont été à leur tour expulsés.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.CHRONOLOGY) == []
