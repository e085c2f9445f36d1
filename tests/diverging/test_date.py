"""Days and hours that accounts give differently."""

from dataclasses import replace
from datetime import date

import pytest
from telling import SAME, Told, linked, of_type, quoted, story_of

from sahelread.diverging import diverge
from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType, Verdict


def test_two_days_for_one_announcement_are_a_conflict(told: Told) -> None:
    _, found = told(
        "La France a annoncé vendredi la suspension de sa coopération.",
        "La suspension de la coopération a été annoncée par la France ce mercredi.",
        links=SAME,
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert day.verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Les diplomates doivent quitter la France d’ici samedi.", "Les diplomates ont jusqu’au 20 septembre 2025 pour quitter la France."),
        ("Le diplomate a été arrêté le mois dernier à Bamako.", "Le diplomate a été arrêté en août à Bamako."),
        ("L’attaque du convoi a eu lieu vendredi.", "L’attaque du convoi a eu lieu le 19 septembre."),
        ("Les forces sont parties depuis 2012 du pays.", "Depuis treize ans les forces sont parties du pays."),
    ],
)  # fmt: skip
def test_one_day_written_in_two_ways_is_no_divergence(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.DATE) == []


def test_a_date_that_cannot_be_resolved_is_never_a_sure_conflict(told: Told) -> None:
    _, found = told(
        "L’attaque du convoi a eu lieu vendredi à Tinkaré.",
        "L’attaque du convoi a eu lieu samedi à Tinkaré.",
        links=SAME,
        published=None,
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert day.confidence is Confidence.HINT


def test_days_that_are_counted_from_those_of_other_accounts_make_no_sure_conflict() -> None:
    lines = (
        "L’attaque du convoi a eu lieu vendredi à Tinkaré.",
        "L’attaque du convoi a eu lieu samedi à Tinkaré.",
    )
    story = story_of(lines, published=date(2025, 9, 22), language="fr")
    undated = replace(story.articles[0], published=None)
    both, one = (
        of_type(diverge(each, linked(SAME)), DivergenceType.DATE)[0]
        for each in (
            story,
            replace(story, articles=(undated, *story.articles[1:]), reference=date(2025, 9, 22)),
        )
    )
    assert both.confidence is Confidence.SURE
    assert one.confidence is Confidence.HINT
    assert say(one.why[-1]) == (
        f"When these appeared is not known; their days are counted as if with the others: {undated.name}."
    )
    assert [say(value.value) for value in one.values if value.value] == [
        "vendredi (perhaps Friday 19 September 2025, by the other accounts)",
        "samedi (Saturday 20 September 2025)",
    ]


def test_two_days_of_a_year_that_nobody_tells_are_two_days(told: Told) -> None:
    _, found = told(
        "L’attaque du convoi a eu lieu le 4 octobre à Tinkaré.",
        "L’attaque du convoi a eu lieu le 6 octobre à Tinkaré.",
        links=SAME,
        published=None,
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert (day.verdict, day.confidence) == (Verdict.CONFLICT, Confidence.HINT)


def test_a_weekday_and_a_day_of_no_known_year_are_no_divergence(told: Told) -> None:
    _, found = told(
        "L’attaque du convoi a eu lieu mercredi à Tinkaré.",
        "L’attaque du convoi a eu lieu le 4 octobre à Tinkaré.",
        links=SAME,
        published=None,
    )
    assert of_type(found, DivergenceType.DATE) == []


def test_two_nights_that_share_a_day_are_two_nights(told: Told) -> None:
    _, found = told(
        "La vague a submergé la vallée dans la nuit de mardi à mercredi.",
        "La vague a submergé la vallée dans la nuit de lundi à mardi.",
        links=SAME,
        published=date(2025, 9, 4),
    )
    assert len(of_type(found, DivergenceType.DATE)) == 1


def test_an_hour_is_compared_with_an_hour(told: Told) -> None:
    _, found = told(
        "Un couvre-feu s’applique à partir de 19 heures dans la capitale.",
        "Un couvre-feu s’applique à partir de 21h dans la capitale.",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.TIME)) == 1


def test_a_weekday_that_does_not_fit_its_date_is_found_in_one_account(told: Told) -> None:
    _, found = told("L’attaque a eu lieu lundi 3 juin 2025.", "Rien de plus.")
    (day,) = of_type(found, DivergenceType.DATE)
    assert (day.verdict, day.confidence) == (Verdict.CONFLICT, Confidence.SURE)


def test_a_weekday_that_cannot_be_resolved_agrees_with_the_date_that_falls_on_it(told: Told) -> None:
    _, found = told(
        "Le dernier bilan a été publié samedi par le ministère.",
        "Le dernier bilan a été publié samedi 20 septembre 2025 par le ministère.",
        links=SAME,
        published=None,
    )
    assert of_type(found, DivergenceType.DATE) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "L’attaque du camp a eu lieu dans la nuit de jeudi à vendredi.",
            "L’attaque du camp a eu lieu vendredi à l’aube.",
        ),
        (
            "L’attaque du camp a eu lieu jeudi soir.",
            "L’attaque du camp a eu lieu dans la nuit de jeudi à vendredi.",
        ),
        (
            "L’attaque du camp a eu lieu mercredi, a annoncé jeudi l’armée.",
            "L’attaque du camp, annoncée vendredi, a eu lieu mercredi.",
        ),
        (
            "L’attaque du camp a fait sept morts, a indiqué mardi le préfet du camp.",
            "L’attaque du camp a fait sept morts, a indiqué mercredi le préfet du camp.",
        ),
        (
            "Dans le canton, six recours ont été déposés après les municipales de cette année.",
            "Près de 3 000 recours ont été formés après les municipales, contre 2 300 en 2014.",
        ),
        (
            "Leur barque, partie de Gao le 4 mai, était tombée en panne.",
            "La barque s'était retournée dans la tempête du 7 mai.",
        ),
        (
            "Le syndicat a rencontré jeudi le gouverneur.",
            "Le syndicat a rencontré mercredi le maire.",
        ),
        ("La ministre a visité dimanche l'hôpital de Kora.", "La ministre a visité samedi l'école de Kora."),
    ],
)
def test_days_that_can_both_be_true_are_no_divergence(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.DATE) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "L’attaque du camp a eu lieu jeudi matin.",
            "L’attaque du camp a eu lieu dans la nuit de jeudi à vendredi.",
        ),
        (
            "L’attaque du camp a eu lieu mercredi.",
            "L’attaque du camp a eu lieu dans la nuit de jeudi à vendredi.",
        ),
    ],
)
def test_a_night_and_a_day_outside_it_are_a_conflict(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert [day.verdict for day in of_type(found, DivergenceType.DATE)] == [Verdict.CONFLICT]


def test_two_accounts_that_have_a_day_in_common_agree_whatever_else_they_date(told: Told) -> None:
    _, found = told(
        "L’attaque du camp de Tinkaré a eu lieu jeudi.\nLundi, une attaque du camp de Tinkaré avait échoué.",
        "L’attaque du camp de Tinkaré a eu lieu jeudi.",
        links=[*SAME, (("a", 1), ("b", 0))],
    )
    assert of_type(found, DivergenceType.DATE) == []


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("La secousse a frappé la vallée vers 6h15.", "La secousse a frappé la vallée à 8 heures.", [Verdict.CONFLICT]),
        ("La secousse a frappé la vallée vers 18 heures.", "La secousse a frappé la vallée en fin d’après-midi.", [Verdict.MORE_SPECIFIC]),
        ("La secousse a frappé la vallée à 1h17 GMT.", "La secousse a frappé la vallée à 3h17.", []),
        ("La secousse a frappé la vallée à 1h17 GMT.", "La secousse a frappé la vallée à 3h55.", [Verdict.CONFLICT]),
        ("La secousse a frappé la vallée à 1h17, heure locale.", "La secousse a frappé la vallée à 3h17.", [Verdict.CONFLICT]),
        ("La secousse a frappé la vallée à 2h45.", "La secousse a frappé la vallée dans la nuit de jeudi à vendredi.", [Verdict.MORE_SPECIFIC]),
        ("La secousse a frappé la vallée à 19h40.", "La secousse a frappé la vallée dans la nuit de jeudi à vendredi.", [Verdict.MORE_SPECIFIC]),
        ("La secousse a frappé la vallée à 18h10.", "La secousse a frappé la vallée dans la nuit de jeudi à vendredi.", [Verdict.CONFLICT]),
        ("L’avion est parti de Gao à 14 heures.", "L’avion est arrivé à Gao à 17 heures.", []),
        ("Le passeur a été enlevé à la tombée de la nuit.", "Le passeur a été enlevé en pleine journée.", [Verdict.CONFLICT]),
        ("Le couvre-feu commence de 19 heures à 6 heures.", "Le couvre-feu commence de 19 heures à 5 heures.", [Verdict.CONFLICT]),
        ("Réfugié au port depuis l’attaque, le maire a été arrêté à 16 heures.", "Le maire a été arrêté à 18 heures.", [Verdict.CONFLICT]),
        ("Les soldats sont rentrés au camp à 16 heures malgré des tirs.", "Des tirs ont éclaté au camp à 18 heures.", []),
        ("Un couvre-feu est imposé dans la ville de 20 heures à 6 heures.", "Un couvre-feu est imposé entre 22 heures et 6 heures.", [Verdict.CONFLICT]),
        ("Un couvre-feu court de 20 heures à 6 heures.", "Un couvre-feu est instauré de 20h à 6h.", []),
        # what happened while something else went on is what the hour dates, before "quand" as behind it
        ("Les clients patientaient, à 9 h 30, lorsque la toiture s’est effondrée.", "La toiture s’est effondrée à 11 heures.", [Verdict.CONFLICT]),
        # one hour by two clocks is one
        ("La toiture s’est effondrée vers 9 h 30 (8 h 30 GMT).", "La toiture s’est effondrée à 11 heures.", [Verdict.CONFLICT]),
        # from when on it went, and when something else was
        ("Le pont du Nord est fermé aux camions à partir de minuit.", "Un camion est passé sur le pont du Nord à 20 heures.", []),
        # when it was written, and for when the match was planned
        ("18h05. Le maire parle de la toiture.", "À 16 heures, le maire a visité la toiture.", []),
        ("La finale, prévue samedi soir à 21 heures, est annulée.", "La finale a été annulée à 18 heures.", []),
    ],
)  # fmt: skip
def test_hours_of_one_act_are_compared(told: Told, one: str, other: str, verdicts: list[Verdict]) -> None:
    _, found = told(one, other, links=SAME)
    assert [hour.verdict for hour in of_type(found, DivergenceType.TIME)] == verdicts


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("Vers 4 heures, le dépôt a été pillé par la foule.", "Les sirènes ont retenti dans le quartier autour de 6 heures.", [Verdict.CONFLICT]),
        # the other tells of the looting too, but dates the sirens
        ("Vers 4 heures, le dépôt a été pillé par la foule.", "Les sirènes ont retenti autour de 6 heures après le pillage du dépôt.", []),
        ("Dans la matinée, le dépôt a été pillé par la foule.", "Les sirènes ont retenti dans le quartier en fin de journée.", []),
    ],
)  # fmt: skip
def test_the_only_hours_of_two_passages_that_report_nothing_but_the_same_are_of_one_thing(
    told: Told, one: str, other: str, verdicts: list[Verdict]
) -> None:
    _, found = told(one, other, links=SAME)
    assert [hour.verdict for hour in of_type(found, DivergenceType.TIME)] == verdicts


def test_what_one_account_tells_at_two_hours_is_not_one_thing_by_what_others_tell(told: Told) -> None:
    _, found = told(
        "Vers 19 heures, des supporters ont lancé des pierres sur le car.\nLe car est reparti vers 21 heures.",
        "Le car a été pris pour cible vers 19 h 40.",
        links=[*SAME, (("a", 1), ("b", 0))],
    )
    for hour in of_type(found, DivergenceType.TIME):
        assert "vers 21 heures" not in quoted(hour.values)["a"]


def test_the_one_hour_of_what_all_accounts_tell_is_compared_wherever_it_stands(told: Told) -> None:
    _, found = told(
        "Une attaque a visé le convoi.\nL’attaque s’est produite à 5 heures du matin.",
        "Le convoi a subi une attaque.\nPartis en milieu d’après-midi à l’attaque, ils étaient cent.",
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert (hour.verdict, hour.confidence) == (Verdict.CONFLICT, Confidence.HINT)


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("Un diplomate a été arrêté récemment à Bamako.", "Un diplomate a été arrêté le 30 août à Bamako.", [Verdict.MORE_SPECIFIC]),
        ("Un diplomate a été arrêté récemment à Bamako.", "Un diplomate a été arrêté le 3 mars à Bamako.", []),
        ("Un diplomate a été arrêté le mois dernier à Bamako.", "Un diplomate a été arrêté le 30 août à Bamako.", [Verdict.MORE_SPECIFIC]),
    ],
)  # fmt: skip
def test_a_while_ago_and_a_month_are_vaguer_than_a_day_in_them(
    told: Told, one: str, other: str, verdicts: list[Verdict]
) -> None:
    _, found = told(one, other, links=SAME)
    assert [day.verdict for day in of_type(found, DivergenceType.DATE)] == verdicts


def test_one_term_told_on_two_days_of_publication_is_one(told: Told) -> None:
    _, found = told(
        "L’ambassadeur est sommé de quitter le pays sous 72 heures.",
        "Lundi 15 septembre.\nL’ambassadeur est sommé de quitter le pays dans un délai de trois jours.",
        links=[(("a", 0), ("b", 1))],
    )
    assert of_type(found, DivergenceType.DATE) == []


def test_two_terms_are_a_conflict(told: Told) -> None:
    _, found = told(
        "L’ambassadeur est sommé de quitter le pays sous 72 heures.",
        "L’ambassadeur est sommé de quitter le pays sous 48 heures.",
        links=SAME,
    )
    (term,) = of_type(found, DivergenceType.DATE)
    assert term.verdict is Verdict.CONFLICT


def test_a_month_that_slipped_is_a_conflict_though_weeks_apart(told: Told) -> None:
    _, found = told(
        "L’explosion du dépôt de Tinkaré a eu lieu vendredi 7 mars 2025.",
        "L’explosion a eu lieu vendredi 7 février 2025 dans un dépôt à Tinkaré.",
        links=SAME,
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert day.verdict is Verdict.CONFLICT


def days(
    told: Told, *texts: str, published: date = date(2026, 2, 8)
) -> list[tuple[str, dict[str, list[str]]]]:
    _, found = told(*texts, links=SAME, published=published)
    return [(str(one.verdict), quoted(one.values)) for one in of_type(found, DivergenceType.DATE)]


def test_the_eve_is_counted_from_the_day_told_before(told: Told) -> None:
    _, apart = told(
        "Samedi 7 février, le maire a reçu les délégués.\nLa veille, une grève avait paralysé Barsa.",
        "Une grève avait paralysé Barsa jeudi.",
        links=[(("a", 1), ("b", 0))],
        published=date(2026, 2, 8),
    )
    (day,) = of_type(apart, DivergenceType.DATE)
    assert (day.verdict, day.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert quoted(day.values) == {"a": ["La veille"], "b": ["jeudi"]}


def test_the_eve_is_not_counted_from_a_day_that_only_tells_which_vote_is_meant(told: Told) -> None:
    _, found = told(
        "Le maire conteste le scrutin du 30 janvier.\nLa veille, une grève avait paralysé Barsa.",
        "Une grève avait paralysé Barsa jeudi.",
        links=[(("a", 1), ("b", 0))],
        published=date(2026, 2, 8),
    )
    assert not of_type(found, DivergenceType.DATE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # on a Sunday, "à partir de lundi" is the next day
        ("Un deuil est décrété à partir de lundi.", "Un deuil est décrété à partir du lundi 9 février."),
        # a night joins the day before it and the morning after
        ("La digue a cédé samedi à Barsa.", "La digue a cédé dans la nuit de samedi à dimanche à Barsa."),
        (
            "La digue a cédé dimanche matin à Barsa.",
            "La digue a cédé dans la nuit de samedi à dimanche à Barsa.",
        ),
    ],
)
def test_days_that_may_be_one_are_no_conflict(told: Told, one: str, other: str) -> None:
    assert [found for found in days(told, one, other) if found[0] == "conflict"] == []


def test_a_night_of_one_account_joins_the_days_of_two_others(told: Told) -> None:
    _, found = told(
        "La digue a cédé samedi à Barsa.",
        "La digue a cédé dans la nuit de samedi à dimanche à Barsa.",
        "La digue a cédé dimanche matin à Barsa.",
        links=[(("a", 0), ("b", 0)), (("b", 0), ("c", 0)), (("a", 0), ("c", 0))],
        published=date(2026, 2, 9),
    )
    assert [one for one in of_type(found, DivergenceType.DATE) if one.verdict is Verdict.CONFLICT] == []


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("La digue a cédé vers 11 heures.", "La digue a cédé peu après 10 heures.", [Verdict.CONFLICT]),
        ("La digue a cédé vers 11 heures.", "La digue a cédé à 11 h 20.", []),
        ("La digue a cédé entre 3 et 5 heures.", "La digue a cédé vers « 4 heures ».", []),
        ("La digue a cédé entre 3 et 5 heures.", "La digue a cédé à 7 heures.", [Verdict.CONFLICT]),
        ("Le siège s’est achevé après neuf heures.", "Le siège s’est achevé à 9 heures.", []),
    ],
)
def test_hours_are_as_wide_as_their_words(told: Told, one: str, other: str, verdicts: list[Verdict]) -> None:
    _, found = told(one, other, links=SAME)
    assert [hour.verdict for hour in of_type(found, DivergenceType.TIME)] == verdicts


def test_what_happened_is_the_hour_of_what_all_tell(told: Told) -> None:
    _, found = told(
        "Une coulée de boue a tué un berger vers 11 heures, près du col.",
        "Une coulée de boue a tué un berger.\nLe maire dit que le drame s’est produit peu après 9 heures.",
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert (hour.verdict, hour.confidence) == (Verdict.CONFLICT, Confidence.HINT)


def test_the_hour_of_the_event_is_one_question_of_the_closest_each_account_tells(told: Told) -> None:
    _, found = told(
        "La digue a cédé dans la nuit de samedi à dimanche.\nLa digue a cédé à 3 h 15.",
        "La digue a cédé dans la nuit de samedi à dimanche.\nIl était environ 3 h 45 du matin.",
        "La digue a cédé dimanche matin.",
        published=date(2026, 2, 8),
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert hour.verdict is Verdict.CONFLICT
    assert quoted(hour.values)["b"][-1] == "Il était environ 3 h 45 du matin"


def test_small_hours_are_of_the_night_and_of_the_morning(told: Told) -> None:
    _, found = told(
        "La digue a cédé vers 3 heures du matin.",
        "La digue a cédé dans la nuit de samedi à dimanche.",
        "La digue a cédé dimanche matin.",
        published=date(2026, 2, 8),
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )
    assert [one for one in found if one.verdict is Verdict.CONFLICT] == []


def test_the_days_of_two_acts_that_one_account_dates_both_are_not_compared(told: Told) -> None:
    _, found = told(
        "Une infirmière est morte le 28 janvier à Barsa.",
        "L’infirmière est morte le 28 janvier et a été enterrée le 1er février à Barsa.",
        "L’infirmière a été enterrée le 1er février à Barsa.",
        published=date(2026, 2, 8),
        links=[(("a", 0), ("b", 0)), (("b", 0), ("c", 0)), (("a", 0), ("c", 0))],
    )
    assert of_type(found, DivergenceType.DATE) == []


def test_a_date_is_rather_of_the_verb_than_of_an_adjective_nearer_to_it(told: Told) -> None:
    _, found = told(
        "Fin janvier, une femme malade est morte à Barsa.",
        "Une femme est morte à Barsa le 12 février.",
        published=date(2026, 2, 18),
        links=SAME,
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert day.verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # parts of a day that date two acts
        ("La digue a cédé dans la soirée à Barsa.", "Les secours sont arrivés en fin d’après-midi à Barsa."),
        # a month and its beginning
        ("La digue a cédé en septembre à Barsa.", "La digue a cédé début septembre à Barsa."),
    ],
)
def test_what_says_hardly_another_time_is_not_asked(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert [found.type for found in found if found.type in (DivergenceType.DATE, DivergenceType.TIME)] == []


def test_what_is_told_of_months_is_not_asked_by_the_day(told: Told) -> None:
    _, found = told(
        "Le barrage a été inspecté en mars 2025 à Barsa.",
        "Le barrage a été inspecté en avril 2025 à Barsa.",
        links=SAME,
    )
    (when,) = of_type(found, DivergenceType.DATE)
    assert when.question.text.startswith("When")


def test_a_weekday_of_no_known_week_says_nothing_of_a_year(told: Told) -> None:
    _, found = told(
        "Le groupe a enlevé des élèves mardi à Barsa.",
        "Le groupe a enlevé des élèves en 2014 à Barsa.",
        links=SAME,
        published=None,
    )
    assert of_type(found, DivergenceType.DATE) == []


def test_an_hour_and_a_part_of_the_day_of_two_acts_are_not_opposed(told: Told) -> None:
    _, found = told(
        "La digue a cédé à 5 heures.",
        "Les habitants ont été évacués dans la soirée.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TIME) == []


def test_the_hour_that_opens_a_scene_is_not_that_of_the_crash(told: Told) -> None:
    _, found = told(
        "Lundi, vers 18 heures, aux confins des trois régions.\nDes gendarmes poursuivent une voiture.",
        "La voiture s’est écrasée contre un mur lundi vers 19 h 40.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TIME) == []


@pytest.mark.parametrize(
    "telling",
    [
        "Mercredi, le ministère a fait connaître la mort de neuf mineurs.",
        "Mercredi, la compagnie a annoncé la disparition de neuf mineurs.",
        "Les rescapés de la mine où neuf mineurs sont morts ont tenu une conférence de presse mercredi.",
        "Neuf mineurs sont morts, d’après le communiqué que leurs familles ont publié mercredi.",
        "Mercredi, la compagnie parle de neuf mineurs morts au fond d’un puits.",
        "La compagnie en était mercredi à neuf mineurs morts.",
        "Les autorités n’ont parlé du drame des mineurs morts que mercredi.",
        "La mort de neuf mineurs a été annoncée mercredi.",
    ],
)
def test_the_day_when_it_was_announced_is_not_the_day_when_it_happened(told: Told, telling: str) -> None:
    _, found = told("Neuf mineurs sont morts lundi au fond d’un puits.", telling, links=SAME)
    assert of_type(found, DivergenceType.DATE) == []


@pytest.mark.parametrize(
    ("telling", "asked"),
    [
        ("Le bulletin de ce jeudi fait état de la panne de courant à Barsa.", False),
        ("La panne de courant de jeudi à Barsa a duré.", True),
    ],
)
def test_the_day_of_a_meeting_or_of_a_page_is_not_that_of_what_it_tells(
    told: Told, telling: str, *, asked: bool
) -> None:
    _, found = told(telling, "La panne de courant à Barsa a eu lieu mercredi.", links=SAME)
    assert bool(of_type(found, DivergenceType.DATE)) is asked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La passerelle qui mène au marché est tombée vers 9 heures.", "C’est à 10 h 20 environ, le matin, qu’est survenu l’accident de la passerelle."),
        ("Le feu, qui avait pris tôt lundi matin, a détruit la scierie.", "La scierie a été détruite par un feu qui s’est déclaré lundi vers 23 heures."),
        ("Une bousculade a coûté la vie à une dizaine de pèlerins, pour la plupart âgés, lundi soir.", "La bousculade qui a tué des pèlerins s’est produite lundi en début d’après-midi."),
    ],
)  # fmt: skip
def test_the_hour_of_what_took_place_is_compared_whatever_verb_says_so(
    told: Told, one: str, other: str
) -> None:
    _, found = told(one, other, links=[])
    (hour,) = of_type(found, DivergenceType.TIME)
    assert hour.verdict is Verdict.CONFLICT


def test_an_hour_told_in_fives_is_that_of_the_clock(told: Told) -> None:
    _, found = told(
        "La secousse s’est produite à 8 h 29.", "La secousse s’est produite à 8 heures et demie.", links=SAME
    )
    assert of_type(found, DivergenceType.TIME) == []


def test_a_day_whose_year_is_guessed_is_that_of_the_account_that_tells_it(told: Told) -> None:
    _, found = told(
        "L’élection du 25 mars a été reportée par le gouvernement.",
        "L’élection du 25 mars 2026 a été reportée par le gouvernement.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.DATE) == []


def test_how_things_stand_on_a_day_is_not_when_it_happened(told: Told) -> None:
    _, found = told(
        "Le tunnel de Sanga s’est effondré mardi.",
        "Le tunnel de Sanga s’est effondré mardi et a tué un ouvrier.",
        "Mardi le tunnel de Sanga s’est effondré.",
        "Le tunnel de Sanga effondré, la ville reste sous le choc mercredi.",
        links=[
            (("a", 0), ("b", 0)),
            (("a", 0), ("c", 0)),
            (("a", 0), ("d", 0)),
            (("b", 0), ("d", 0)),
            (("c", 0), ("d", 0)),
        ],
    )
    assert of_type(found, DivergenceType.DATE) == []


def test_a_search_of_two_nights_is_no_contradiction(told: Told) -> None:
    _, found = told(
        "Les sauveteurs ont fouillé les décombres dans la nuit de mardi à mercredi.",
        "Les sauveteurs ont fouillé les décombres dans la nuit de vendredi à samedi.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.DATE) == []


def test_what_is_recent_brings_no_two_days_together(told: Told) -> None:
    _, found = told(
        "Le consul a été expulsé lundi.\nLe consul a récemment été arrêté puis expulsé du pays.",
        "Le consul a été expulsé mercredi.",
        "Le consul a été arrêté en août.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 0)), (("a", 1), ("c", 0))],
    )
    (day,) = [one for one in of_type(found, DivergenceType.DATE) if one.verdict is Verdict.CONFLICT]
    assert "août" not in str(day)


def test_two_years_of_one_act_are_a_conflict_however_far_apart(told: Told) -> None:
    _, found = told(
        "Le barrage de la vallée a été construit en 1987.",
        "Le barrage de la vallée a été construit dans les années 1990.",
        links=SAME,
    )
    (when,) = of_type(found, DivergenceType.DATE)
    assert when.verdict is Verdict.CONFLICT


def test_a_night_of_one_account_joins_no_two_hours(told: Told) -> None:
    _, found = told(
        "Le chanteur est mort dans la nuit de samedi à dimanche.",
        "Le chanteur est mort samedi vers 20 heures.",
        "Le chanteur est mort dimanche à 5 h 20.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
        published=date(2025, 9, 15),
    )
    assert any(
        one.verdict is Verdict.CONFLICT
        for one in found
        if one.type in (DivergenceType.TIME, DivergenceType.DATE)
    )


def test_a_day_on_which_they_still_search_is_not_that_of_the_wreck(told: Told) -> None:
    _, found = told(
        "Le chalutier a coulé dimanche au large de Kora.",
        "On cherche encore ce mardi l’équipage du chalutier qui a coulé au large de Kora.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.DATE) == []


@pytest.mark.parametrize(
    ("head", "asked"), [("Kora, 19 septembre 2025 - ", False), ("Kora, 19 septembre 2025 (KNA) – ", False), ("", True)]
)  # fmt: skip
def test_a_day_that_heads_an_account_is_not_that_of_the_event(told: Told, head: str, asked: bool) -> None:
    day = "" if head else " le 19 septembre"
    _, found = told(
        f"{head}Le chalutier Aïda a coulé{day} au large de Kora.",
        "Le chalutier Aïda a coulé le 17 septembre au large de Kora.",
        links=SAME,
    )
    assert bool(of_type(found, DivergenceType.DATE)) is asked


def test_a_night_and_the_morning_after_it_are_two_hours_of_one_ruling(told: Told) -> None:
    _, found = told(
        "La Haute Cour de Kora a confirmé dans la nuit de lundi à mardi la victoire du maire.\nC’est mardi, en fin de journée, que le vainqueur a remercié Kora.",
        "Ainsi en a décidé la Haute Cour de Kora dans la matinée du mardi 16 septembre.",
        links=[*SAME, (("a", 1), ("b", 0))],
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert quoted(hour.values) == {"a": ["dans la nuit de lundi à mardi"], "b": ["dans la matinée"]}


@pytest.mark.parametrize(
    ("one", "other", "kind", "about"),
    [
        (
            "Les deux bateliers ont disparu le 2 septembre.",
            "Selon leur village, l’enlèvement des passeurs s’est produit le 4 septembre.",
            DivergenceType.DATE,
            "l’enlèvement des passeurs s’est produit",
        ),
        (
            "L’accord de pêche a été paraphé mardi à Kora.",
            "Les deux parties ont apposé leur signature jeudi à Kora, au bas de l’accord.",
            DivergenceType.DATE,
            "l’accord de pêche a été paraphé",
        ),
        (
            "La coupure du réseau a débuté dimanche.",
            "À Kora, le réseau mobile est inaccessible depuis mardi.",
            DivergenceType.DATE,
            "coupure du réseau",
        ),
        (
            "Le procès du passeur s’ouvrira vendredi.",
            "L’ouverture des débats a été fixée à lundi par le greffe.",
            DivergenceType.DATE,
            "ouverture des débats",
        ),
        (
            "Des tirs ont retenti vers 4 heures autour du port.",
            "Il était près de 7 heures quand les tirs ont commencé à Kora.",
            DivergenceType.TIME,
            "des tirs ont retenti",
        ),
    ],
)
def test_one_act_told_in_two_ways_has_one_day(
    told: Told, one: str, other: str, kind: DivergenceType, about: str
) -> None:
    _, found = told(one, other, links=SAME)
    (when,) = of_type(found, kind)
    assert about in say(when.question)


def test_a_term_for_what_two_passages_ask_in_other_words_is_one(told: Told) -> None:
    _, found = told(
        "L’Union donne une semaine aux mutins pour rétablir la Constitution.",
        "Les mutins disposent de quinze jours pour rendre le pouvoir, a prévenu l’Union.",
        links=SAME,
    )
    (until,) = of_type(found, DivergenceType.DATE)
    assert quoted(until.values) == {"a": ["une semaine"], "b": ["quinze jours"]}


def test_a_verb_of_one_account_says_which_day_is_asked_of(told: Told) -> None:
    _, found = told(
        "Le nouveau président a prêté serment le 2 septembre et aussitôt choisi un Premier ministre.",
        "Installé le 4 septembre au palais, le nouveau président korien a prêté serment sur la Constitution.",
        links=SAME,
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert "prêté serment" in say(day.question)


def test_what_is_told_as_so_long_ago_is_the_day_that_another_tells(told: Told) -> None:
    _, found = told(
        "La digue de Kora a cédé il y a trois semaines.",
        "La digue de Kora a cédé le 24 août.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.DATE) == []


def test_an_hour_that_a_surely_linked_passage_gives_in_other_words_is_an_answer_too(told: Told) -> None:
    _, found = told(
        "La digue a cédé à 8 heures.",
        "La digue a cédé à 11 heures.",
        "Le flot, à 11 heures, emportait le hangar.",
        links=[(("a", 0), ("b", 0)), (("b", 0), ("c", 0))],
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert quoted(hour.values)["c"] == ["11 heures"]


def test_a_close_hour_beside_which_others_are_linked_makes_a_conflict_of_what_was_only_closer(
    told: Told,
) -> None:
    _, found = told(
        "La digue a cédé à 19 heures.",
        "La digue a cédé en début de soirée.",
        "La coulée a tout emporté à 17 heures.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert hour.verdict is Verdict.CONFLICT
    assert quoted(hour.values)["c"] == ["17 heures"]


def test_shots_are_heard_at_the_hour_of_an_escape_whatever_part_of_the_day_others_tell(told: Told) -> None:
    _, found = told(
        "À 21 heures, ce mercredi, quatre détenus ont réussi à s'évader de la prison de Kora.",
        "Des riverains racontent avoir entendu des tirs vers 20 heures.",
        "Une évasion s'est produite mercredi soir à la prison de Kora.",
        "Quatre détenus se sont évadés dans la soirée de la prison de Kora.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("a", 0), ("d", 0)), (("c", 0), ("d", 0))],
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert (hour.verdict, quoted(hour.values)["b"]) == (Verdict.CONFLICT, ["vers 20 heures"])


def test_two_nights_give_no_hour_of_one_act(told: Told) -> None:
    _, found = told(
        "Le poste a été attaqué dans la nuit de lundi à mardi.",
        "Le poste a été attaqué dans la nuit de mardi à mercredi.",
        links=SAME,
        published=date(2025, 9, 4),
    )
    assert not of_type(found, DivergenceType.TIME)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Le président a promulgué lundi la loi votée par les députés.",
            "Les députés ont voté la loi vendredi.",
        ),
        (
            "Le maire a inauguré jeudi l’école brûlée par les rebelles.",
            "Les rebelles ont brûlé l’école mardi.",
        ),
    ],
)
def test_a_participle_that_only_says_which_is_meant_has_not_the_day_of_the_verb(
    told: Told, one: str, other: str
) -> None:
    _, found = told(one, other, links=SAME)
    assert not of_type(found, DivergenceType.DATE)


def test_a_day_that_was_planned_first_is_no_answer(told: Told) -> None:
    _, found = told(
        "Les élections d’abord prévues le 20 octobre auront lieu le 29 octobre.",
        "Les élections auront lieu le 26 octobre.",
        links=SAME,
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert quoted(day.values)["a"] == ["29 octobre"]


def test_days_that_say_less_than_the_words_are_not_given(told: Told) -> None:
    _, found = told(
        "Le port est fermé depuis plusieurs mois à cause de la grève.",
        "Le port est fermé depuis le 2 septembre 2025 à cause de la grève.",
        links=SAME,
    )
    (since,) = of_type(found, DivergenceType.DATE)
    assert [value.value for value in since.values if value.article == "a"] == ["depuis plusieurs mois"]


def test_days_of_two_acts_are_not_brought_together_by_what_a_third_account_tells(told: Told) -> None:
    _, found = told(
        "Le ferry est parti de Barsa le 2 février.",
        "Le ferry parti de Barsa a coulé vendredi.",
        "Le ferry, parti de Barsa avec cent passagers, 5 février.",
        links=[(("a", 0), ("b", 0)), (("b", 0), ("c", 0)), (("a", 0), ("c", 0))],
        published=date(2026, 2, 8),
    )
    for day in of_type(found, DivergenceType.DATE):
        assert not {"a", "b"} <= quoted(day.values).keys()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a toll of days is no day of an arrest
        (
            "Douze étudiants ont été arrêtés depuis mercredi à Barsa.",
            "Vendredi, des étudiants ont été arrêtés à Barsa.",
        ),
        # what still went on, and when the figures were told
        ("Le hangar brûlait encore par endroits vendredi.", "Le hangar a brûlé mercredi."),
        ("La crue passe de 12 à 15 morts ce samedi.", "La crue a tué jeudi douze personnes."),
        ("Le préfet a fait samedi le point sur la crue.", "La crue a frappé Barsa jeudi."),
    ],
)
def test_a_day_on_which_it_went_on_or_was_counted_is_not_when_it_was_done(
    told: Told, one: str, other: str
) -> None:
    assert days(told, one, other) == []


def test_yesterday_in_a_speech_is_counted_from_the_day_of_the_speech(told: Told) -> None:
    texts = (
        "« La digue de Barsa a cédé hier », avait déclaré vendredi le préfet.",
        "La digue de Barsa a cédé jeudi.",
    )
    assert days(told, *texts) == []


def test_yesterday_in_a_speech_of_an_unknown_day_is_no_day(told: Told) -> None:
    texts = ("« La digue de Barsa a cédé hier », raconte un pêcheur.", "La digue de Barsa a cédé jeudi.")
    assert days(told, *texts) == []


def test_what_has_not_ended_yet_has_no_hour_of_its_end(told: Told) -> None:
    _, found = told(
        "La finale du tournoi, pas encore terminée vers 13 h 30, se joue sans public.",
        "La finale du tournoi s’est terminée vers 16 heures.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TIME) == []


def test_an_hour_is_asked_of_what_one_account_says_to_have_taken_place(told: Told) -> None:
    _, found = told(
        "Le feu avait pris mardi vers 15 heures.\nLa grange était pleine.",
        "C’était vers 16 h 30.\nLe maire a inauguré une fontaine.",
        links=SAME,
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert dict(hour.question.values) == {"what": "le feu avait pris"}


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Le bac de Sanga est arrêté jusqu’au 22 septembre.", "Le bac de Sanga restera arrêté jusqu’à la fin du mois.", True),
        ("Le trafic du bac est suspendu pour six mois.", "Le trafic du bac est suspendu jusqu’à nouvel ordre.", True),
        ("Les bateliers de Sanga ont jusqu’au 26 septembre pour l’inscription.", "La date limite d’inscription des bateliers de Sanga est fixée au 30 septembre.", True),
        ("Le passeur a jusqu’à dimanche pour verser la rançon.", "Le passeur a un délai de trois semaines pour payer la rançon.", True),
        ("Les passeurs ont trois jours pour partir, selon le préfet.", "Le préfet a donné trois mois aux passeurs pour partir.", True),
        ("Le bac de Sanga est fermé jusqu’à nouvel ordre.", "Le bac de Sanga est fermé jusqu’au 22 septembre.", True),
        ("Les bateliers doivent payer la taxe avant mardi.", "Les bateliers ont deux mois pour payer la taxe.", True),
        # what sets no end, in two ways; from when on it is so; how long it lasts, twice
        ("Le bac de Sanga est fermé jusqu’à nouvel ordre.", "Le bac de Sanga est fermé pour une durée indéterminée.", False),
        ("Le bac de Sanga est fermé jusqu’à nouvel ordre.", "Le bac de Sanga a été fermé lundi.", False),
        ("Le trafic du bac est suspendu pendant six mois.", "Le trafic du bac est suspendu jusqu’au 19 mars.", False),
    ],
)  # fmt: skip
def test_until_when_it_is_so_is_asked_of_days_and_of_what_has_no_end(
    told: Told, one: str, other: str, *, asked: bool
) -> None:
    _, found = told(one, other, links=SAME)
    assert bool(of_type(found, DivergenceType.DATE)) is asked


def test_how_long_somebody_has_is_asked_once(told: Told) -> None:
    _, found = told(
        "Le préfet a accordé un délai de trois mois aux bateliers.",
        "Le préfet a donné six semaines aux bateliers.",
        links=SAME,
    )
    assert len(found) == 1


def test_a_hospital_is_where_somebody_died(told: Told) -> None:
    far = "Le marché rouvre demain.\nLes écoles ferment.\nLa pluie tombe.\nUn bal est prévu."
    _, found = told(
        f"Soixante élèves internes ont été hospitalisés jeudi soir, victimes d'une intoxication.\n{far}",
        f"Elle est morte à l'hôpital du Port vers 4 heures vendredi ; elle a attendu trois heures.\n{far}",
        links=SAME,
        published=date(2024, 5, 13),
    )
    assert of_type(found, DivergenceType.TIME) == []


def test_how_long_something_has_lasted_is_surely_no_day_of_what_another_began(told: Told) -> None:
    _, found = told(
        "Le conseil a validé les résultats du scrutin régional organisé par la junte au pouvoir depuis deux ans.",
        "Le conseil a validé les résultats du scrutin régional organisé par la junte dès le 6 septembre.",
        links=SAME,
    )
    assert all(one.confidence is Confidence.HINT for one in of_type(found, DivergenceType.DATE))


def test_what_was_to_be_done_in_the_next_year_and_was_done_before_is_asked_about(told: Told) -> None:
    _, found = told(
        "Le barrage de Barsa serait inauguré le 3 janvier.",
        "Le ministre a inauguré le barrage de Barsa ce mardi.",
        links=SAME,
        published=date(2025, 12, 30),
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert (day.verdict, day.confidence) == (Verdict.CONFLICT, Confidence.HINT)


def test_how_somebody_is_convicted_is_no_verb_of_the_day(told: Told) -> None:
    _, found = told(
        "Le gérant a été condamné à vie, ce 16 septembre, par la cour de Barsa.",
        "Le gérant a été condamné, mercredi 17 septembre, par la cour de Barsa.",
        links=SAME,
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert day.verdict is Verdict.CONFLICT


def test_the_day_that_an_adjective_parts_from_its_noun_says_which_one_is_meant(told: Told) -> None:
    _, found = told(
        "La fédération a rendu publics mardi les résultats provisoires du scrutin.",
        "Réunie jeudi, la fédération a validé les résultats définitifs du scrutin régional des 6 et 7 septembre.",
        links=SAME,
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert quoted(day.values) == {"a": ["mardi"], "b": ["jeudi"]}


@pytest.mark.parametrize(
    ("other", "answers"),
    [
        ("Le préfet a reconnu que les douaniers avaient abandonné leurs positions mardi.", False),
        ("Le préfet dit que la mort de onze douaniers mardi sera vengée.", True),
    ],
)
def test_the_same_day_of_another_act_is_no_answer(told: Told, other: str, answers: bool) -> None:
    _, found = told(
        "Lundi, onze douaniers avaient perdu la vie dans l'attaque de leur poste.",
        "Mardi, onze douaniers avaient perdu la vie dans l'attaque de leur poste.",
        other,
        links=[*SAME, (("b", 0), ("c", 0))],
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert ("c" in quoted(day.values)) is answers
