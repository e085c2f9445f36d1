import pytest

from sahelread.model import Kind
from sahelread.reading import article_from_text
from sahelread.reading.glued import glued_furniture


def cut(text):
    return [text[start:end] for start, end in glued_furniture(text, "fr")]


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        (
            "a prévenu une source. Lire aussi: Sahara-ONU : Vers une recomposition des alliances Depuis les coups d'Etat, la relation se détériore.",
            ["Lire aussi: Sahara-ONU : Vers une recomposition des alliances"],
        ),
        (
            "a dit la régie. À lire aussi : Retraites : ce qu'a annoncé Édouard Philippe La SNCF prévoit un train sur quatre.",
            ["À lire aussi : Retraites : ce qu'a annoncé Édouard Philippe"],
        ),
        (
            "a dit la régie. Lire également : Marine Le Pen condamnée à deux ans La députée fait appel.",
            ["Lire également : Marine Le Pen condamnée à deux ans"],
        ),
        (
            "a dit la régie. Lire aussi : Trois questions sur la grève, Les réponses du ministre Depuis mardi, tout est à l'arrêt.",
            ["Lire aussi : Trois questions sur la grève, Les réponses du ministre"],
        ),
        ("La crise dure (Lire aussi : Qui est le général ?) et le pays attend.", ["Lire aussi : Qui est le général ?"]),
        ("Le pays attend. Lire aussi : Qui est le général Tiani ?", ["Lire aussi : Qui est le général Tiani ?"]),
        ("indique un décret. La suite après cette publicité Le général n’a rien dit.", ["La suite après cette publicité"]),
        ("des dégâts importants. … suite de l'article sur RFI", ["… suite de l'article sur RFI"]),
        ("le toit s’est envolé. Il vous reste 62,5 % de cet article à lire. La suite est réservée aux abonnés.", ["Il vous reste 62,5 % de cet article à lire. La suite est réservée aux abonnés."]),
        ("le toit s’est envolé. Article réservé aux abonnés", ["Article réservé aux abonnés"]),
        ("et du bétail emporté. Source : l’Indépendant", ["Source : l’Indépendant"]),
        ("Kaya, 12 mars 2024 (AIB)-Le ministre a remis un chèque.", ["Kaya, 12 mars 2024 (AIB)-"]),
        ("OUAGADOUGOU (Reuters) - Au moins quinze soldats ont été tués.", ["OUAGADOUGOU (Reuters) -"]),
        ("« On ira jusqu’au retrait », a-t-il dit. Partager Copier le lien Lien copié", ["Partager Copier le lien Lien copié"]),
    ],
)  # fmt: skip
def test_what_a_page_glued_inside_a_paragraph_is_cut_out(text, furniture):
    assert cut(text) == furniture


@pytest.mark.parametrize(
    "text",
    [
        "Il faut lire aussi les rapports de l’ONU. Depuis 2012, ils disent la même chose.",
        "Le texte, à lire aussi comme un aveu, a été publié jeudi.",
        "La publicité a été retirée. La suite du procès est renvoyée.",
        "Le ministre (JNIM) - a dit non.",
        "La source : un officier. Elle a parlé.",
        "Le Jnim (Groupe de soutien à l’islam) – la filiale d’Al-Qaïda – a revendiqué l’attaque.",
        "Le rapport publié le 12 mars 2024 accuse l’armée.",
        "Publié le 12 mars 2024, le rapport accuse l’armée.",
        "La liste, mise à jour le 3 mai 2023 Place de l’Étoile, compte trois noms.",
        "Partager le pouvoir est un art difficile.",
        "Le maire regrette un article réservé aux abonnés.",
    ],
)
def test_prose_is_left_whole(text):
    assert cut(text) == []


def test_a_page_copied_as_one_line_has_its_title_and_its_publication_line_apart():
    article = article_from_text(
        "Grève : la régie prévoit un métro sur deux jeudi Par Le Journal avec AFP Publié le 11/12/2019 à 18:03, "
        "mis à jour le 11/12/2019 à 19:20 La grève se poursuivra jeudi à la régie, avec un trafic perturbé.",
        id="a",
    )
    assert [(p.kind, p.text[:24]) for p in article.passages] == [
        (Kind.TITLE, "Grève : la régie prévoit"),
        (Kind.FURNITURE, "Par Le Journal avec AFP "),
        (Kind.SENTENCE, "La grève se poursuivra j"),
    ]
    assert str(article.published) == "2019-12-11"


def test_cut_out_furniture_stays_in_its_paragraph_and_the_sentences_around_it_are_whole():
    text = "Paris attend. Lire aussi : Un autre titre de la page Depuis mardi, rien ne bouge."
    passages = article_from_text(text, id="a").passages
    assert [p.text for p in passages] == [
        "Paris attend.",
        "Lire aussi : Un autre titre de la page",
        "Depuis mardi, rien ne bouge.",
    ]
    assert {p.paragraph for p in passages} == {0}
