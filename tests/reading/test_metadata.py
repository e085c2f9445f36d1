from datetime import date

import pytest

from sahelread.model import Kind
from sahelread.reading import article_from_text
from sahelread.reading.full_days import date_in
from sahelread.reading.metadata import title_parts

BODY = "Le gouvernement a promis une enquête sur les faits survenus dans la nuit de lundi à mardi."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("11:2719/09/2025, vendredi", date(2025, 9, 19)),
        ("Publié le 12 mars 2024 à 14h05", date(2024, 3, 12)),
        ("Publié le : 30/07/2023 - 21:58", date(2023, 7, 30)),
        ("Le 1er août 2024", date(2024, 8, 1)),
        ("Lomé, 4 mai 2024 (AFP) –", date(2024, 5, 4)),
        ("DAR ESSOUR (Talmérie), 4 sept. 2025 (ATU)", date(2025, 9, 4)),
        ("2024-03-12T14:05", date(2024, 3, 12)),
        ("12.03.24", date(2024, 3, 12)),
        ("Published on March 12, 2024", date(2024, 3, 12)),
        ("12/03", None),
        ("31/02/2024", None),
        ("mars 2024", None),
        ("il y a 18 heures", None),
    ],
)
def test_a_full_date_is_read_in_the_forms_of_the_press(line, day):
    assert date_in(line) == day


@pytest.mark.parametrize(
    ("line", "title", "outlet"),
    [
        ("Les relations sont au plus bas/ Wakat Séra", "Les relations sont au plus bas", "Wakat Séra"),
        (
            "Mali : le Premier ministre est limogé | Le Monde",
            "Mali : le Premier ministre est limogé",
            "Le Monde",
        ),
        ("Niger : un village attaqué dans l’ouest - RFI", "Niger : un village attaqué dans l’ouest", "RFI"),
        ("Accident de car près de Rennes – Ouest-France", "Accident de car près de Rennes", "Ouest-France"),
        ("Guerre en Ukraine : l’essentiel du jour - Direct", None, None),
        ("Accident sur la RD 1208 ce matin - Point de situation n° 3", None, None),
        ("Explosion meurtrière au port de la capitale - Liban", None, None),
        ("Le pouvoir et/ou la rue", None, None),
        ("Accord de défense entre le Niger/Burkina Faso", None, None),
        ("Coopération douanière : ce que change l’accord Niger / Burkina Faso", None, None),
        ("Procès 1/3 : la parole aux parties civiles", None, None),
    ],
)
def test_an_outlet_is_cut_off_a_title_only_when_it_says_what_it_is(line, title, outlet):
    parts = title_parts(line)
    assert (parts.title, parts.outlet) == (title or line, outlet)


@pytest.mark.parametrize(
    "line",
    [
        "COMMUNIQUÉ DE PRESSE DE LA BARSANA",
        "Communiqué conjoint n° 12",
        "Notre récit",
        "Press release by the army",
    ],
)
def test_a_line_that_says_only_what_kind_of_text_comes_is_lined_up_with_nothing(line):
    alone = article_from_text(f"{line}\n\n{BODY}", id="a")
    assert (alone.title, alone.passages[0].kind) == (line, Kind.FURNITURE)
    above = article_from_text(f"{line}\nMali : une enquête est promise\n\n{BODY}", id="a")
    assert above.title == "Mali : une enquête est promise"


@pytest.mark.parametrize(
    "line",
    ["Communiqué de l'armée : douze morts", "Le journal d'une otage à Barsa", "La presse attaquée à Barsa"],
)
def test_a_title_that_tells_something_is_one_whatever_kind_of_text_it_names(line):
    assert article_from_text(f"{line}\n\n{BODY}", id="a").passages[0].kind is Kind.TITLE


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Par Awa Diallo", "Awa Diallo"),
        ("Par Awa Diallo, avec AFP", "Awa Diallo"),
        ("Par Awa Diallo et Issa Ba", "Awa Diallo et Issa Ba"),
        ("- MANAA Norredine 🔶 Journaliste", "MANAA Norredine"),
        ("Awa Diallo, correspondante à Bamako", "Awa Diallo"),
        ("Propos recueillis par Awa Diallo", "Awa Diallo"),
        ("Awa Diallo", "Awa Diallo"),
        ("Politique", None),
        ("PARTAGER : Facebook Twitter", None),
        ("Crédit Photo : Awa Diallo / AFP", None),
    ],
)
def test_who_signs_is_read_under_the_title(line, byline):
    page = f"Mali : le Premier ministre est limogé\n{line}\n{BODY}\n{BODY[:-1]} encore."
    assert article_from_text(page, id="a").byline == byline


def test_a_name_behind_the_text_signs_and_one_above_the_title_does_not():
    assert article_from_text(f"Mali : un titre qui convient\n{BODY}\nThom Biak", id="a").byline == "Thom Biak"
    assert (
        article_from_text(f"Guerre Sahel\nMali : enquête sur les faits de mardi\n{BODY}", id="a").byline
        is None
    )


def test_the_day_of_publication_is_never_taken_from_the_story_itself():
    assert article_from_text(f"{BODY} L’attaque du 12 mars 2024 a fait huit morts.", id="a").published is None


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("KAYA, 3 février 2024 - Le pont a cédé.", date(2024, 2, 3)),
        ("3 février 2024 – « Le pont a cédé », dit le maire.", date(2024, 2, 3)),
        ("LONDO, May 5, 2023 - The bridge has given way.", date(2023, 5, 5)),
        ("Le 3 février 2024 - un samedi - le pont a cédé.", None),
        ("Le pont de 2024 - Le maire en rêvait depuis des années.", None),
        ("Kaya, le 4 mai 2024. Le préfet a ordonné une enquête.", date(2024, 5, 4)),
        ("Samedi 4 mai 2024. Le pont de la ville a cédé.", date(2024, 5, 4)),
        ("Le pont a cédé samedi 4 mai 2024. Le préfet enquête.", None),
        ("Il a été inauguré le 4 mai 2014. Le pont a cédé samedi.", None),
    ],
)
def test_the_day_before_the_first_words_is_that_of_publication(lead, day):
    text = f"Le pont de Kaya s'est effondré samedi\n\n{lead}\n\n{BODY}"
    assert article_from_text(text, id="a").published == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Radio Ndeke - 16 mars 2025", date(2025, 3, 16)),
        ("Le Fanal — samedi 29 décembre 2022", date(2022, 12, 29)),
        ("12/03/2024 | Radio Ndeke", date(2024, 3, 12)),
        ("The Barsa Post - March 16, 2025", date(2025, 3, 16)),
        ("RFI - Publié le 16/03/2025 - 20:05", date(2025, 3, 16)),
    ],
)
def test_the_day_beside_a_name_above_the_account_is_that_of_publication(line, day):
    title = "Mali : le Premier ministre est limogé"
    for page in (f"{title}\n{line}\n\n{BODY}", f"{line}\n{title}\n\n{BODY}"):
        article = article_from_text(page, id="a")
        assert (article.title, article.published) == (title, day)
        assert line not in [p.text for p in article.passages if p.kind is not Kind.FURNITURE]


def test_a_title_that_ends_in_the_day_of_the_event_says_nothing_of_publication():
    article = article_from_text(f"Raid de Solhan - 5 juin 2021\n\n{BODY}\n\n{BODY[:-1]} encore.", id="a")
    assert (article.title, article.published) == ("Raid de Solhan - 5 juin 2021", None)


def test_an_outlet_that_says_what_it_is_stands_beside_the_day():
    page = "Mali : le Premier ministre est limogé\n{}\n\n" + BODY
    assert article_from_text(page.format("Radio Ndeke - 16 mars 2025"), id="a").outlet == "Radio Ndeke"
    assert article_from_text(page.format("Gao - 16 mars 2025"), id="a").outlet is None


@pytest.mark.parametrize(
    ("lines", "updated"),
    [
        ("Publié le 07/10/2025 à 18h32 - Mis à jour le 08/10/2025 à 09h15", date(2025, 10, 8)),
        ("Publié le 07/10/2025 à 18h32\nModifié le 08/10 à 9.10", date(2025, 10, 8)),
        ("Published October 7, 2025, updated October 9, 2025", date(2025, 10, 9)),
        ("Publié le 07/10/2025 à 18h32, mis à jour à 19h15", None),
        ("Publié le 07/10/2025, mis à jour le 12/01/2026", None),
        ("Publié le 07/10/2025", None),
    ],
)
def test_the_day_on_which_a_page_was_changed_stands_beside_that_of_publication(lines, updated):
    article = article_from_text(f"Mali : le Premier ministre est limogé\n{lines}\n\n{BODY}", id="a")
    assert (article.published, article.updated) == (date(2025, 10, 7), updated)


@pytest.mark.parametrize("heading", ["2-4 février 2024", "2 – 4 février 2024"])
def test_the_days_that_an_account_is_about_are_not_that_of_publication(heading):
    assert article_from_text(f"{heading}\n\n{BODY}\n\n{BODY}", id="a").published is None


def test_the_days_of_a_chronology_are_not_that_of_publication():
    text = f"Le pont de Kaya, jour par jour\n\n3 février 2024 - Le pont cède.\n\n5 mars 2024 - Le chantier s'ouvre.\n\n{BODY}"
    assert article_from_text(text, id="a").published is None


def test_a_line_that_says_published_wins_over_a_plain_date():
    page = f"3 mars 2024\nMali : le Premier ministre est limogé\nPublié le 12 mars 2024\n{BODY}"
    assert article_from_text(page, id="a").published == date(2024, 3, 12)


def test_what_is_given_wins_over_what_the_text_says():
    article = article_from_text(
        f"Un titre qui convient bien | Le Monde\nPublié le 12 mars 2024\n{BODY}",
        id="a",
        outlet="Autre",
        published=date(2020, 1, 1),
    )
    assert (article.outlet, article.published) == ("Autre", date(2020, 1, 1))


def test_the_dates_of_other_articles_below_are_not_its_own():
    others = (
        "Sur le même sujet\nUn autre titre de la page\n3 mars 2019\nEncore un titre\nPublié le 4 mars 2019"
    )
    assert (
        article_from_text(f"Mali : un titre qui convient\n{BODY}\nThom Biak\n{others}", id="a").published
        is None
    )


def test_a_sentence_that_is_only_the_place_and_day_is_furniture():
    article = article_from_text(f"Le pont de Kaya\n\nKaya, le 4 mai 2024. {BODY}\n\n{BODY}", id="a")
    assert [(p.text, p.kind) for p in article.passages][1] == ("Kaya, le 4 mai 2024.", Kind.FURNITURE)
    assert [p.kind for p in article.passages][2:] == [Kind.SENTENCE, Kind.SENTENCE]


@pytest.mark.parametrize(
    ("lead", "signature", "day"),
    [
        ("KAYA, 12 Août (AIB)- ", "KS/AIB/2025", date(2025, 8, 12)),
        ("Kaya, 12 août (AIB) - ", "KS/MT/AIB – 13 août 2025", date(2025, 8, 13)),
        ("", "KS/AIB – 13 août 2025", date(2025, 8, 13)),
        ("KAYA (AIB) - ", "", None),
        ("KAYA, 12 août (AIB) - ", "ONU/OMS", None),
    ],
)
def test_an_agency_s_page_without_a_title_is_named_and_dated_by_its_lead_and_signature(lead, signature, day):
    found = article_from_text(f"AIB\n\n{lead}{BODY}\n{BODY[:-1]} encore.\n\n{signature}\n", id="a")
    named = None if not lead and not day else "AIB"
    assert (found.title, found.outlet, found.published) == (None, named, day)
    assert [p.text for p in found.passages if p.kind is not Kind.FURNITURE] == [BODY, f"{BODY[:-1]} encore."]


def test_a_day_in_an_agency_s_lead_is_of_the_year_that_the_first_words_give_it():
    dated = BODY.replace("une enquête", "ce mardi 12 août 2025 une enquête")
    other = dated.replace("12 août 2025", "14 mai 2019")
    assert article_from_text(f"KAYA, 12 Août (AIB)- {dated}", id="a").published == date(2025, 8, 12)
    assert article_from_text(f"KAYA, 12 Août (AIB)- {other}", id="a").published is None


def test_an_agency_in_the_lead_of_a_paper_s_page_is_not_its_outlet():
    page = f"Mali : une enquête est promise\n\nKAYA, 12 août (AIB) - {BODY}\n{BODY[:-1]} encore."
    found = article_from_text(page, id="a")
    assert (found.title, found.outlet) == ("Mali : une enquête est promise", None)
