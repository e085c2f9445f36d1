"""From which day accounts are read that do not say when they appeared."""

from datetime import date

from sahelread.reading import article_from_text
from sahelread.reading.story_day import day_of_story


def told(*texts):
    return [article_from_text(text, id=str(number)) for number, text in enumerate(texts)]


def test_the_day_that_two_leads_give_with_its_year_is_that_of_the_story():
    articles = told(
        "Le bac a coulé le 4 mars 2019 près de Ségbana, à l'aube.",
        "Le drame du 4 mars 2019 a endeuillé le fleuve. Le bac datait du 2 juin 1994.",
        "Le bac a coulé lundi.",
    )
    assert day_of_story(articles) == date(2019, 3, 4)


def test_a_day_that_one_account_recalls_is_not_that_of_the_story():
    articles = told("Depuis la loi du 12 juillet 2005, le bac était contrôlé.", "Le bac a coulé lundi.")
    assert day_of_story(articles) is None


def test_a_day_with_its_weekday_and_its_year_is_enough_in_one_account():
    articles = told("Le bac a coulé lundi 4 mars 2019 à l'aube.", "Le bac a coulé lundi.")
    assert day_of_story(articles) == date(2019, 3, 4)


def test_what_other_accounts_say_of_when_they_appeared_comes_first():
    articles = told(
        "Le bac a coulé\n\nPublié le 6 mars 2019\n\nLe bac a coulé lundi 4 mars 2019 à l'aube, dit le préfet.",
        "Le bac a coulé mardi, dit la mairie de la ville voisine.",
    )
    assert day_of_story(articles) == date(2019, 3, 6)
