"""What a page says of its subscribers is no part of the account, wherever it stands; what the account says of others' is."""

import pytest

from sahelread.model import Kind
from sahelread.reading.articles import article_from_text

TITLE = "Embuscade meurtrière près de Koulra"
LEAD = "Six gendarmes ont été tués mardi dans une embuscade près de Koulra, a annoncé la préfecture dans un communiqué."
MORE = (
    "L’attaque a eu lieu sur la route qui relie la ville à la frontière, où un convoi passait au petit matin."
)

WALLS = [
    "Cet article est réservé aux abonnés",
    "Contenu exclusif réservé aux abonnés",
    "L’accès à cet article est réservé à nos abonnés.",
    "Lecture réservée aux abonnés",
    "Cet article est réservé aux abonnés du Courrier de Koulra",
    "Il vous reste 80 % de cet article à lire",
    "Il vous reste 80\u202f% de cet article à lire.",
    "Il reste 65 % de l’article à lire",
    "Il vous reste 3 articles gratuits ce mois-ci",
    "Vous avez lu 20 % de cet article",
    "Vous avez atteint votre limite d’articles gratuits",
    "Lisez la suite pour 1 € le premier mois",
    "Profitez de tous nos contenus pour 1 € par mois, sans engagement",
    "Vous devez être abonné pour lire cet article",
    "S’abonner pour lire la suite",
    "Cet article est offert par Awa, abonnée",
    "Article en accès libre",
    "This article is for subscribers only",
    "You have 3 free articles left this month",
    "80% of this article remains to be read",
    "To read the full story, subscribe or sign in",
]
TOLD = [
    "Le quotidien avait publié un article réservé aux abonnés, a expliqué son directeur.",
    "L’accès à la tribune est réservé aux abonnés.",
    "L’accès au camp est réservé aux réfugiés venus du nord.",
    "Il vous reste deux jours pour partir, a dit le gouverneur aux habitants.",
    "Il vous reste 20 % de la route à faire.",
    "Il reste 80 % du texte à adopter.",
    "Article 3 réservé aux seuls abonnés du téléphone.",
    "Vous devez vous inscrire pour voir le médecin.",
    "Vous souhaitez continuer la grève ?",
    "Pour soutenir les familles, un abonnement a été ouvert.",
    "To read the verdict, the judge had to log in.",
]
PLACES = {
    "above": "{title}\n\n{line}\n\n{lead}\n\n{more}",
    "between": "{title}\n\n{lead}\n\n{line}\n\n{more}",
    "below": "{title}\n\n{lead}\n\n{more}\n\n{line}",
    "behind": "{title}\n\n{lead}\n\n{more} {line}",
    "in a page of lines": "{title}\n{lead}\n{more}\n{line}",
}


def told(page: str) -> str:
    """What the account tells on a page, without its furniture."""
    article = article_from_text(page, id="a", path="a.txt")
    return " ".join(one.text for one in article.passages if one.kind is not Kind.FURNITURE)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("line", WALLS)
def test_a_notice_to_subscribers_is_not_told_by_the_account(line: str, place: str) -> None:
    assert (
        told(PLACES[place].format(title=TITLE, lead=LEAD, more=MORE, line=line)) == f"{TITLE} {LEAD} {MORE}"
    )


@pytest.mark.parametrize("place", ["between", "behind"])
@pytest.mark.parametrize("line", TOLD)
def test_what_is_told_of_subscribers_and_of_what_is_left_stays(line: str, place: str) -> None:
    assert line in told(PLACES[place].format(title=TITLE, lead=LEAD, more=MORE, line=line))


@pytest.mark.parametrize(
    "line",
    [
        "Cet article est réservé à nos abonnés. Il vous reste 72 % à découvrir.",
        "Contenu réservé aux abonnés. Déjà abonné ? Connectez-vous",
        "Vous souhaitez lire la suite ? Abonnez-vous à partir de 1 €",
    ],
)
def test_several_such_sentences_in_one_line_are_a_notice_too(line: str) -> None:
    assert told(f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{line}") == f"{TITLE} {LEAD} {MORE}"


@pytest.mark.parametrize(
    "page",
    [
        "{title}\n\nCet article est réservé aux abonnés {lead}\n\n{more}",
        "{title}\n\nArticle réservé aux abonnés. {lead}\n\n{more}",
        "{title}\n\n{lead}\n\n{more} Cet article est réservé aux abonnés Il vous reste 80 % de cet article à lire.",
    ],
)
def test_a_notice_that_is_glued_to_a_sentence_is_cut_out(page: str) -> None:
    assert told(page.format(title=TITLE, lead=LEAD, more=MORE)) == f"{TITLE} {LEAD} {MORE}"


def test_a_sentence_that_the_wall_cuts_short_ends_before_the_notice() -> None:
    cut = "L’attaque a eu lieu sur la route qui relie la ville à la"
    page = f"{TITLE}\n\n{LEAD}\n\n{cut} Cet article est réservé aux abonnés"
    assert told(page) == f"{TITLE} {LEAD} {cut}"
