"""What French dates mean, counted from Friday 19 September 2025."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.text.dates import Role, When, dates

FRIDAY = date(2025, 9, 19)


def only(text: str, reference: date | None = FRIDAY, language: str = "fr") -> When:
    found = dates(text, language, reference)
    assert len(found) == 1, [text[when.start : when.end] for when in found]
    return found[0]


def days(text: str, reference: date | None = FRIDAY) -> tuple[str, str] | None:
    found = only(text, reference).days
    return (found[0].isoformat(), found[1].isoformat()) if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("le 20 septembre 2025", "2025-09-20"),
        ("le 1er janvier 2024", "2024-01-01"),
        ("premier décembre 2023", "2023-12-01"),
        ("le 14/12/2021", "2021-12-14"),
        ("2025-09-19", "2025-09-19"),
        ("11:2719/09/2025", "2025-09-19"),
        ("vendredi", "2025-09-19"),
        ("samedi", "2025-09-13"),
        ("d’ici samedi", "2025-09-20"),
        ("jusqu’au 20 septembre 2025", "2025-09-20"),
        ("le sommet se tiendra samedi", "2025-09-20"),
        ("dimanche dernier", "2025-09-14"),
        ("le total est passé lundi à neuf", "2025-09-15"),
        ("mardi prochain", "2025-09-23"),
        ("ce mercredi", "2025-09-17"),
        ("hier", "2025-09-18"),
        ("avant-hier", "2025-09-17"),
        ("vendredi 19 septembre", "2025-09-19"),
        ("le 3 février", "2025-02-03"),
        ("le 28 décembre", "2025-12-28"),
        ("il y a trois jours", "2025-09-16"),
        ("sous 72 heures", "2025-09-22"),
        ("dans les 48 heures", "2025-09-21"),
    ],
)
def test_a_day_is_found(text: str, day: str) -> None:
    assert days(text) == (day, day)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Le feu a pris dans la nuit.", (20, 30)),
        ("Le feu a pris hier soir.", (18, 24)),
        ("Le feu a pris dans la nuit de samedi à dimanche.", (19, 30)),
        ("Le trafic reprendra demain matin.", (1, 12)),
        ("Il est interdit de sortir à compter de 20 heures.", (20, 20)),
    ],
)
def test_a_part_of_a_day_has_its_hours(text: str, hours: tuple[float, float]) -> None:
    assert only(text).hours == hours


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("le mois dernier", "2025-08-01", "2025-08-31"),
        ("en août", "2025-08-01", "2025-08-31"),
        ("en décembre", "2024-12-01", "2024-12-31"),
        ("mi-août", "2025-08-11", "2025-08-21"),
        ("début mars 2024", "2024-03-01", "2024-03-11"),
        ("en 2021", "2021-01-01", "2021-12-31"),
        ("les années 1990", "1990-01-01", "1999-12-31"),
        ("2015-2016", "2015-01-01", "2016-12-31"),
        ("de 2020 et 2021", "2020-01-01", "2021-12-31"),
        ("du 28 février au 3 mars 2024", "2024-02-28", "2024-03-03"),
        ("les 4 et 5 mars", "2025-03-04", "2025-03-05"),
        ("dans la nuit du 4 au 5 mars", "2025-03-04", "2025-03-05"),
        ("dans la nuit de samedi à dimanche", "2025-09-13", "2025-09-14"),
        ("la semaine dernière", "2025-09-08", "2025-09-14"),
        ("ce week-end", "2025-09-20", "2025-09-21"),
        ("l’an dernier", "2024-01-01", "2024-12-31"),
        # told on a Friday, before that night was over
        ("La digue a cédé dans la nuit de vendredi à samedi.", "2025-09-12", "2025-09-13"),
        ("Le bac sera remis à flot dans la nuit de vendredi à samedi.", "2025-09-19", "2025-09-20"),
        ("au début du mois de mars", "2025-03-01", "2025-03-11"),
        ("depuis le début de la semaine", "2025-09-15", "2025-09-17"),
        ("à la fin du mois dernier", "2025-08-21", "2025-08-31"),
        ("du lundi au jeudi", "2025-09-15", "2025-09-18"),
        ("de mercredi à vendredi", "2025-09-17", "2025-09-19"),
        ("il y a deux semaines et demie", "2025-08-31", "2025-09-03"),
        # what is told as so long ago is round
        ("il y a trois semaines", "2025-08-23", "2025-09-04"),
        ("il y a une semaine", "2025-09-10", "2025-09-14"),
    ],
)
def test_a_period_is_an_interval_of_days(text: str, first: str, last: str) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["vendredi", "le mois dernier", "le 20 septembre", "hier", "il y a trois jours"]
)
def test_a_relative_date_stays_unresolved_without_a_day_of_publication(text: str) -> None:
    when = only(text, None)
    assert when.days is None and when.relative and not when.resolved


def test_what_is_written_is_kept_when_a_date_cannot_be_resolved() -> None:
    when = only("le 20 septembre", None)
    assert (when.day, when.month, when.year) == (20, 9, None)
    assert only("vendredi", None).weekday == 4


def test_what_is_counted_from_another_day_of_the_tale_is_never_resolved() -> None:
    for text in ("la veille", "le lendemain", "trois jours plus tard", "quelques jours après"):
        when = only(text)
        assert when.days is None and when.loose


@pytest.mark.parametrize(
    "text",
    ["31 septembre", "le 31 septembre 2025", "le 45 mars", "jusqu’à présent", "mais", "2000 soldats", "à deux reprises", "plusieurs", "un ultimatum", "en mission"],
)  # fmt: skip
def test_what_is_not_a_date_is_left_alone(text: str) -> None:
    assert dates(text, "fr", FRIDAY) == ()


def test_a_weekday_that_contradicts_its_date_is_marked() -> None:
    assert only("lundi 3 juin 2025").contradictory
    assert not only("mardi 3 juin 2025").contradictory


def test_a_weekday_settles_the_year_of_its_date() -> None:
    assert days("jeudi 19 septembre") == ("2024-09-19", "2024-09-19")


def test_a_weekday_that_is_a_slip_leaves_a_day_of_the_news_in_its_year() -> None:
    (night,) = dates("Dans la nuit du samedi 8 au dimanche 9 janvier", "fr", date(2023, 1, 10))
    assert night.days == (date(2023, 1, 8), date(2023, 1, 9))


def test_what_goes_on_since_a_month_is_a_beginning() -> None:
    assert only("Il dirige le port depuis le mois de janvier.").role is Role.SINCE


def test_a_deadline_and_a_beginning_have_their_role() -> None:
    assert only("d’ici samedi").role is Role.UNTIL
    assert only("avant le 15 octobre").role is Role.UNTIL
    assert only("entamé dès 2022").role is Role.SINCE
    assert only("depuis les coups d’État militaires de 2020 et 2021").role is Role.SINCE
    assert only("depuis plusieurs mois").role is Role.SINCE
    assert only("pendant trois jours").role is Role.LENGTH


def test_several_months_is_less_than_four_years() -> None:
    months, coups = only("depuis plusieurs mois"), only("depuis les coups d’État de 2020 et 2021")
    assert months.days and coups.days
    assert months.days[0] > coups.days[1]


def test_more_than_a_decade_can_be_several_years() -> None:
    decade, several = only("Depuis plus d’une décennie"), only("depuis plusieurs années")
    assert decade.days and several.days
    assert decade.days[0] <= several.days[1] and several.days[0] <= decade.days[1]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("à 6h15", 6.25, 6.25),
        ("vers 6h15", 6.05, 6.45),
        ("vers une heure du matin", 0.5, 1.5),
        ("à 18 heures 30", 18.5, 18.5),
        ("à 6 heures du matin", 6, 6),
        ("à 5 heures de l’après-midi", 17, 17),
        ("05:30 GMT", 5.5, 5.5),
        ("à midi", 12, 12),
        ("à 9 heures et demie", 9.5, 9.5),
        ("à trois heures trente, les vannes ont cédé", 3.5, 3.5),
        ("à minuit trente", 24.5, 24.5),
        ("à midi trente personnes attendaient", 12.0, 12.0),
        ("à 7h moins un quart", 6.75, 6.75),
        ("vers 7h et quart", 7.05, 7.45),
        ("à 20 heures environ", 19.5, 20.5),
        ("à 9 h 15, le soir", 21.25, 21.25),
        ("à 9 heures et  demie, dans  la soirée", 21.5, 21.5),
        ("à 8 heures du  soir", 20, 20),
        ("dès 6 heures", 6, 6),
        ("aux  environs de 9 heures", 8.5, 9.5),
        ("vers huit heures  du  soir", 19.5, 20.5),
        ("passé minuit", 24, 25),
        ("vers dix-neuf heures", 18.5, 19.5),
        ("il était à peu près quatre heures du matin", 3.5, 4.5),
        ("sur le coup de 8 heures", 7.75, 8.25),
        ("en fin de nuit", 3, 7),
        ("Il est venu à 9 heures 5.", 9 + 5 / 60, 9 + 5 / 60),
        ("À 9 heures 5 bateliers attendaient.", 9, 9),
        ("Il était 17 heures quand le bac a coulé.", 17, 17),
        ("Il était un peu plus de 9 h 20 quand le bac a coulé.", 9 + 1 / 3, 9 + 1 / 3 + 0.2),
        ("Il n’était pas encore 9 heures.", 8.5, 9),
        ("Le bac a coulé, à trois heures du matin.", 3, 3),
        # a part of a day, and the hour itself beside it
        ("Le bac a coulé dans la matinée, vers 10 heures.", 9.5, 10.5),
        ("Le bac a coulé tard dans la nuit, à 2 heures du matin.", 2, 2),
        ("Sept heures du soir venaient de sonner.", 19, 19),
        ("Le bac est parti à 9 heures de la rive.", 9, 9),
    ],
)
def test_an_hour_of_the_day(text: str, low: float, high: float) -> None:
    when = only(text)
    assert (when.role, when.hours) == (Role.HOUR, (low, high))


@pytest.mark.parametrize(("text", "hours"), [("samedi matin", (1, 12)), ("samedi, dans la matinée", (5, 12))])
def test_a_part_of_a_day_is_hours_of_that_day(text: str, hours: tuple[float, float]) -> None:
    assert only(text).hours == hours


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("shortly after 2 pm", 14, 14.5),
        ("7.45pm", 19.75, 19.75),
        ("at 9 o’clock in the evening", 21, 21),
        ("at around 10 a.m.", 9.5, 10.5),
        ("after 2 p.m.", 14, 14),
    ],
)
def test_an_hour_in_english(text: str, low: float, high: float) -> None:
    assert only(text, FRIDAY, "en").hours == (low, high)


@pytest.mark.parametrize("text", ["on September 14, 2025", "last Sunday", "14 September", "five days ago"])
def test_english_is_read_with_its_own_words(text: str) -> None:
    when = only(text, FRIDAY, "en")
    assert when.days == (date(2025, 9, 14), date(2025, 9, 14))


@given(
    st.text(alphabet="lundi 3 juin 2025 le du au mars dernier à h0123456789/:.-, nuit depuis"),
    st.dates(date(1600, 1, 1), date(2150, 1, 1)),
)
def test_any_text_is_read_in_order_and_inside_its_bounds(text: str, reference: date) -> None:
    last = 0
    for when in dates(text, "fr", reference):
        assert last <= when.end <= len(text) and when.start < when.end
        last = when.end
        if when.days:
            assert when.days[0] <= when.days[1]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Les bacs sont arrêtés jusqu’à la fin du mois.", ("2025-09-27", "2025-09-30")),
        ("Les bacs sont arrêtés jusqu’à la fin de l’année.", ("2025-12-09", "2025-12-31")),
        ("Les bacs seront réparés d’ici la fin de la semaine.", ("2025-09-19", "2025-09-21")),
        ("Les bacs seront réparés avant la fin du mois d’octobre.", ("2025-10-21", "2025-10-31")),
        ("Les bacs seront réparés au plus tard en décembre.", ("2025-12-01", "2025-12-31")),
    ],
)
def test_the_end_of_a_period_is_an_end(text: str, days: tuple[str, str]) -> None:
    (when,) = dates(text, "fr", FRIDAY)
    assert when.role is Role.UNTIL
    assert when.days == tuple(map(date.fromisoformat, days))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les bacs sont arrêtés jusqu’à nouvel ordre.", "fr"),
        ("Les bacs sont arrêtés pour une durée indéterminée.", "fr"),
        ("The ferries are stopped until further notice.", "en"),
    ],
)
def test_what_nobody_says_the_end_of_is_endless(text: str, language: str) -> None:
    (when,) = dates(text, language, FRIDAY)
    assert when.role is Role.UNTIL
    assert when.endless


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les bateliers ont trois jours pour quitter le port.", "fr"),
        ("Le préfet leur a accordé trois jours pour se rendre.", "fr"),
        ("Un ultimatum de trois jours a été lancé.", "fr"),
        ("Le préfet laisse trois jours aux bateliers pour partir.", "fr"),
        ("The boatmen have three days to leave.", "en"),
    ],
)
def test_what_somebody_has_to_do_it_ends_on_a_day(text: str, language: str) -> None:
    (when,) = dates(text, language, FRIDAY)
    assert when.days == (date(2025, 9, 22), date(2025, 9, 22))


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("sous quatre-vingt-dix jours", (90, 90)),
        ("dans les vingt-cinq jours", (25, 25)),
        ("dans les vingt et un jours", (21, 21)),
    ],
)
def test_a_length_in_several_number_words_is_exact(text: str, length: tuple[float, float]) -> None:
    assert only(text).length == length


@pytest.mark.parametrize("text", ["Il a trois jours.", "La grève de trois jours a fait du bruit."])
def test_a_length_that_nobody_is_given_ends_on_no_day(text: str) -> None:
    assert not [when for when in dates(text, "fr", FRIDAY) if when.days]


@pytest.mark.parametrize(
    "text", ["9" * 50_000, "12/" * 9_000, "2021 " * 9_000, "depuis " * 9_000, "il y a deux " * 4_000]
)
def test_long_runs_are_read_without_harm(text: str) -> None:
    dates(text, "fr", FRIDAY)


@pytest.mark.parametrize(
    ("reference", "days_told"),
    [
        (date(2025, 9, 15), ("2025-09-13", "2025-09-14")),  # Monday: the one just over
        (date(2025, 9, 18), ("2025-09-20", "2025-09-21")),  # Thursday: the one to come
        (date(2025, 9, 21), ("2025-09-20", "2025-09-21")),
    ],
)
def test_this_weekend_is_the_one_just_over_early_in_the_week(
    reference: date, days_told: tuple[str, str]
) -> None:
    assert days("ce week-end", reference) == days_told


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("La secousse a fait 12 morts, a annoncé mercredi le préfet.", "mercredi"),
        ("Le bilan s’est alourdi dimanche à 12 morts.", "dimanche"),
        ("Selon un bilan communiqué lundi après-midi, douze corps ont été retrouvés.", "lundi après-midi"),
        ("Douze morts, a indiqué l’armée dans un communiqué diffusé tard samedi soir.", "samedi soir"),
        ("Un précédent bilan faisait état lundi de sept morts.", "lundi"),
        ("Le maire a indiqué, samedi 16 janvier au matin, que la route était coupée.", "samedi 16 janvier au matin"),
        ("En soirée jeudi, le ministère a fait savoir que le trafic reprenait.", "jeudi"),
        ("« La route est coupée », a-t-il déclaré lundi.", "lundi"),
        ("Douze corps ont été retrouvés, a-t-on appris dimanche de source locale.", "dimanche"),
        ("Lundi, la préfecture dressait un bilan de neuf morts.", "Lundi"),
        ("Une note annonçait jeudi 31 blessés.", "jeudi"),
        ("Le ministère avait d’abord parlé, vendredi, de 12 disparus.", "vendredi"),
        ("Samedi, on comptait quatre morts, dont un pompier.", "Samedi"),
        ("Il a fallu attendre dimanche soir pour un premier bilan.", "dimanche soir"),
        ("Mardi soir, le bilan était de six morts.", "Mardi soir"),
        ("Le parquet a publié mercredi un bilan de l’attaque.", "mercredi"),
        ("« Le calme revient », lit-on lundi dans une note.", "lundi"),
        ("Le retrait est acté : la ministre l’a officialisé mercredi.", "mercredi"),
        ("La préfecture annonce, mercredi, que le bac est arrêté.", "mercredi"),
        ("Le passeur avait expliqué dans une vidéo, mercredi, avoir été volé.", "mercredi"),
        ("Le maire a affirmé à la presse locale, jeudi, avoir vu la crue.", "jeudi"),
        ("« La route est coupée », a conclu lundi le préfet.", "lundi"),
        ("Le commissaire a présenté mercredi à la presse les voleurs du dépôt.", "mercredi"),
        ("Les voleurs du dépôt ont été montrés aux journalistes mardi.", "mardi"),
    ],
)  # fmt: skip
def test_the_day_when_something_was_said_is_marked(text: str, written: str) -> None:
    told = [text[when.start : when.end] for when in dates(text, "fr", FRIDAY) if when.of_saying]
    assert told == [written]


@pytest.mark.parametrize(
    "text",
    [
        "La France a annoncé vendredi la suspension de sa coopération.",
        "Le bilan du séisme qui a frappé samedi la province s’alourdit.",
        "Selon les autorités, l’attaque de samedi a fait douze morts.",
        "La Commission a déclaré mercredi le président vainqueur.",
        "Les habitants ont fui vendredi, selon des témoins.",
        "Jeudi, une bombe a explosé au marché, et on compte 31 morts.",
        "Les secours ont repris lundi les recherches des disparus.",
        "La directrice, Awa Sangaré, a indiqué que les puits avaient été creusés samedi.",
        "Le tribunal l’a condamné lundi à une amende.",
        "Les deux villes ont conclu, lundi, un accord sur le bac.",
        "Le ministre a présenté lundi sa démission au président.",
    ],
)
def test_the_day_of_an_act_is_not_that_of_a_saying(text: str) -> None:
    assert not any(when.of_saying for when in dates(text, "fr", FRIDAY))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("L’attaque a eu lieu ce mardi 16 septembre à l’aube.", date(2025, 9, 16)),
        ("Le président prêtera serment mardi.", date(2025, 9, 23)),
        ("Le procès s’ouvrira mardi.", date(2025, 9, 23)),
        ("Le procès s’ouvre mardi.", date(2025, 9, 23)),
        ("Les cours reprennent dès ce mardi.", date(2025, 9, 23)),
        ("Le procès s’ouvre mardi dernier.", date(2025, 9, 16)),
        ("Mardi, le président prêtera serment à Bamako.", date(2025, 9, 23)),
        ("Mardi, le président a visité la caméra du port.", date(2025, 9, 16)),
        ("Le ministre se rendra sur place ce vendredi.", date(2025, 9, 19)),
        ("Vendredi, quarante hommes avaient été tués à Tinkaré.", date(2025, 9, 12)),
        ("Le total est passé vendredi à 12, la mairie avait dit huit.", date(2025, 9, 19)),
        ("Vendredi, quarante hommes ont été tués à Tinkaré.", date(2025, 9, 19)),
        ("Détenu depuis le 2 février, le maire restera en prison.", date(2025, 2, 2)),
    ],
)
def test_the_tense_tells_which_week_a_day_is_of(text: str, day: date) -> None:
    (when,) = (when for when in dates(text, "fr", FRIDAY) if when.role is not Role.LENGTH)
    assert when.days == (day, day)


def test_some_days_ahead_is_no_day() -> None:
    (when,) = dates("Le texte sera voté dans quelques jours.", "fr", FRIDAY)
    assert when.loose


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("L’avion a décollé à 1h17 GMT.", "gmt"),
        ("L’avion a décollé à 01h17 TU.", "gmt"),
        ("La secousse a eu lieu à 23h11, heure locale.", "local"),
        ("La secousse a eu lieu à 23h11 (heure de Paris).", "heure de paris"),
        ("La secousse a eu lieu à 23h11.", None),
        ("Nul ne sort après 22 heures, heure du début du couvre-feu.", None),
    ],
)
def test_an_hour_keeps_the_clock_that_it_is_read_by(text: str, zone: str | None) -> None:
    (when,) = dates(text, "fr", FRIDAY)
    assert when.zone == zone


@pytest.mark.parametrize(
    "text",
    [
        "La prise d’otages a duré près de neuf heures.",
        "Les pays ont été frappés il y a un peu plus de 24 heures.",
        "Score final, 3 : le capitaine se réjouit.",
        "Les combats ont pris fin après 9 heures de siège.",
    ],
)
def test_a_length_of_time_or_a_score_is_no_hour(text: str) -> None:
    assert not any(when.role is Role.HOUR for when in dates(text, "fr", FRIDAY))


def test_an_hour_behind_a_name_that_ends_with_y_is_an_hour() -> None:
    (when,) = dates("Il est arrivé à Niamey vers 15 heures.", "fr", FRIDAY)
    assert when.role is Role.HOUR


@pytest.mark.parametrize(
    ("text", "hours", "span"),
    [
        ("Un couvre-feu est imposé de 19 heures à 6 heures.", (19, 30), True),
        ("Nul ne sort entre 21 heures et 5 heures du matin.", (21, 29), True),
        ("Les guichets ouvrent de 8h à 17h30.", (8, 17.5), True),
        ("Le pont a cédé entre 7h30 et 8 heures.", (7.5, 8), False),
        ("La barge a coulé entre 23 heures et minuit.", (23, 24), False),
        ("Le pont a cédé vers « 16 ou 17 heures », selon un riverain.", (16, 17), False),
    ],
)
def test_two_hours_are_a_span_or_one_that_is_not_known_better(
    text: str, hours: tuple[float, float], span: bool
) -> None:
    (when,) = dates(text, "fr", FRIDAY)
    assert (when.hours, when.span) == (hours, span)


def test_the_hour_of_an_announcement_is_of_saying_like_its_day() -> None:
    found = dates("Douze morts, selon un bilan établi samedi à 07h00 par la préfecture.", "fr", FRIDAY)
    assert [when.of_saying for when in found] == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "dans la nuit du dimanche 14 au lundi 15 septembre",
        "dans la nuit de dimanche 14 à lundi 15 septembre 2025",
    ],
)
def test_a_night_between_two_named_days_is_one_date(text: str) -> None:
    (when,) = dates(f"L’attaque a eu lieu {text}.", "fr", FRIDAY)
    assert when.days == (date(2025, 9, 14), date(2025, 9, 15))


def test_what_counts_from_a_weekday_is_still_to_come() -> None:
    (when,) = dates("Un deuil national est décrété à compter de lundi.", "fr", date(2025, 3, 9))
    assert when.days == (date(2025, 3, 10), date(2025, 3, 10))


@pytest.mark.parametrize(
    "text",
    [
        "Les vols reprendront, indiquait la préfecture lundi soir.",
        "Joint par téléphone vers 17 heures, le maire attend les secours.",
        "Intempéries : le point à 13 heures",
        "« Tout est fini », a assuré le maire, Paul Sanga, sur une radio locale lundi soir.",
    ],
)
def test_an_hour_of_saying_is_told_by_who_is_asked_and_where(text: str) -> None:
    assert all(when.of_saying for when in dates(text, "fr", FRIDAY))


def test_the_same_hour_by_another_clock_is_not_a_second_one() -> None:
    found = dates("Le barrage a cédé à 8 h 20 sur place (14 h 20 à Sanga).", "fr", FRIDAY)
    assert [when.hours for when in found if when.role is Role.HOUR] == [(8 + 20 / 60, 8 + 20 / 60)]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Le scrutin, prévu le 25 mars, se prépare.", FRIDAY.year + 1),
        ("Le scrutin est fixé au 25 mars.", FRIDAY.year + 1),
        ("Le scrutin a eu lieu le 25 mars.", FRIDAY.year),
    ],
)
def test_a_day_without_its_year_is_ahead_where_it_is_planned(text: str, year: int) -> None:
    when = only(text)
    assert when.days is not None
    assert when.days[0].year == year


@pytest.mark.parametrize(
    ("text", "written", "years"),
    [
        ("Le pont date des années 1960.", "des années 1960", (1960, 1969)),
        ("Un pont de la fin des années 1960.", "fin des années 1960", (1966, 1969)),
        ("Elle s’est installée dans les années 1990.", "années 1990", (1990, 1999)),
    ],
)
def test_ten_years_are_read_with_their_beginning_and_end(
    text: str, written: str, years: tuple[int, int]
) -> None:
    when = only(text)
    assert when.days is not None
    assert text[when.start : when.end] == written
    assert (when.role, when.days[0].year, when.days[1].year) == (Role.POINT, *years)


@pytest.mark.parametrize(
    "text",
    [
        "Il a disparu dans la nuit du 3 au 4.",
        "La foire s’est tenue du 3 au 10.",
        "Elle habite au 20, rue Kolo.",
        "Le car du 12, parti de Barsa, est en retard.",
    ],
)
def test_a_number_that_may_be_of_anything_is_no_day(text: str) -> None:
    assert [when for when in dates(text, "fr", date(2025, 9, 19)) if when.day] == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Arrêté le 9 juin, il a été écroué le 14.", [date(2025, 6, 9), date(2025, 6, 14)]),
        ("Arrêté le 30 juin, il a été écroué le 2.", [date(2025, 6, 30), date(2025, 7, 2)]),
        ("Il a été arrêté le 9 au soir.", [date(2025, 9, 9)]),
        ("Le 30, le préfet a porté plainte.", [date(2025, 8, 30)]),
        ("Le procès s’ouvrira le 5.", [date(2025, 10, 5)]),
        ("Le taux atteint le 2,5.", []),
        ("Le 4 et le 9 avril, il a plu.", [date(2025, 4, 4)]),
    ],
)
def test_a_number_alone_is_the_day_of_that_number_next_to_the_day_before(text: str, days: list[date]) -> None:
    found = [when.days[0] for when in dates(text, "fr", FRIDAY) if when.days]
    assert found == days


def test_a_weekend_that_is_to_come_is_not_the_one_just_over() -> None:
    (when,) = dates("L’épave sera renflouée ce week-end.", "fr", date(2025, 9, 16))
    assert when.days == (date(2025, 9, 20), date(2025, 9, 21))


@pytest.mark.parametrize(
    ("text", "role"),
    [("des 6 et 7 juin", Role.POINT), ("Dès le 6 juin", Role.SINCE), ("dès lundi", Role.SINCE)],
)
def test_days_of_several_are_no_beginning(text: str, role: Role) -> None:
    assert only(text).role is role


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("La taxe serait levée le 1er janvier.", "2026-01-01"),
        ("Le syndicat appelle à une marche le 11 janvier.", "2026-01-11"),
        # what is over, what has lasted since, and what is told to be of this year
        ("La taxe a été levée le 2 janvier.", "2025-01-02"),
        ("La taxe est levée depuis le 2 janvier.", "2025-01-02"),
        ("La taxe, levée le 2 janvier dernier", "2025-01-02"),
        ("La taxe, levée le 25 février", "2025-02-25"),
    ],
)
def test_a_day_soon_to_come_near_the_end_of_a_year_is_of_the_next(text: str, day: str) -> None:
    assert days(text, date(2025, 12, 20)) == (day, day)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Le pont doit être rouvert par les services de la voirie de la province en octobre.", "2025-10-01"),
        # told of an act that is over, behind one that is to come
        ("Le pont sera rouvert, a annoncé le préfet mardi.", "2025-09-16"),
        ("Le pont sera gardé, car deux vols ont été commis en novembre.", "2024-11-01"),
    ],
)
def test_a_date_is_to_come_where_the_verb_it_stands_by_is(text: str, first: str) -> None:
    found = days(text)
    assert found is not None
    assert found[0] == first


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Il est arrivé lundi 8 au soir.", "2025-09-08", "2025-09-08"),
        ("Lundi 8, il a plu.", "2025-09-08", "2025-09-08"),
        ("Il viendra samedi 27 à Sanga.", "2025-09-27", "2025-09-27"),
        ("L’attaque a eu lieu dans la nuit du lundi 8 au mardi 9.", "2025-09-08", "2025-09-09"),
        ("L’attaque a eu lieu dans la nuit du 8 au 9.", "2025-09-08", "2025-09-09"),
        # a count behind a weekday, and a day that has no such number
        ("Lundi 8 hommes ont été tués.", "2025-09-15", "2025-09-15"),
        ("Il est arrivé lundi 9.", "2025-09-15", "2025-09-15"),
    ],
)
def test_a_weekday_with_its_number_needs_no_month(text: str, first: str, last: str) -> None:
    assert days(text, FRIDAY) == (first, last)
