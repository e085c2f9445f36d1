"""Whom an account has a value from."""

import pytest
from telling import SAME, Told, of_type

from sahelread.diverging.people.sources import source_of
from sahelread.diverging.taking_in import told_by
from sahelread.model import DivergenceType, Value
from sahelread.reading import article_from_text

OTHER = "L’attaque du village de Sanga a fait quarante morts."


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Selon la Croix-Rouge, l’attaque de Sanga a fait 27 morts.", "la Croix-Rouge"),
        ("Les autorités s’en tiennent à un bilan de 27 morts.", "les autorités"),
        ("Une source sécuritaire parle de 27 morts à Sanga.", "une source sécuritaire"),
        ("Les sources officielles, elles, en étaient à 27 morts à Sanga.", "les sources officielles"),
        ("Une source sécuritaire a confirmé l’attaque et fait état de 27 morts.", "une source sécuritaire"),
        ("Après l’attaque de Sanga, des témoins évoquent 27 morts.", "des témoins"),
        (
            "« L’attaque a fait 27 morts », a affirmé une source militaire, sans autre détail.",
            "une source militaire",
        ),
        ("La Croix-Rouge a recensé 27 morts à Sanga.", "la Croix-Rouge"),
        ("À Sanga, 27 personnes sont mortes, selon Me Kolo.", "Me Kolo"),
        ("À Sanga, 27 morts : c’est le bilan donné par la Croix-Rouge.", "la Croix-Rouge"),
        ("L’attaque de Sanga a fait 27 morts, a annoncé l’exploitant de la mine.", "l’exploitant de la mine"),
        ("L’attaque de Sanga a fait 27 morts, a annoncé le gestionnaire.", "le gestionnaire"),
        ("Le ministère compte 27 morts à Sanga.", "le ministère"),
        ("Le ministre a officiellement annoncé 27 morts à Sanga.", "le ministre"),
        ("Le maire a parlé de 27 morts à Sanga, puis le préfet a assuré qu’il n’en savait rien.", "le maire"),
        ("L’attaque a touché le dispensaire de Sanga, où un infirmier parle de 27 morts.", "un infirmier"),
        (
            "L’armée fait état de cinq rebelles tués à Sanga — 27 civils tués, selon la Croix-Rouge.",
            "la Croix-Rouge",
        ),
        (
            "« C’était horrible », a dit un habitant ; 27 civils ont été tués à Sanga, selon la Croix-Rouge.",
            "la Croix-Rouge",
        ),
        ("Le ministère, lui, ne parle que de 27 morts à Sanga.", "le ministère"),
        (
            "Le préfet a visité Sanga, tandis qu’une association locale de défense des droits en compte 27 morts.",
            "une association locale de défense des droits",
        ),
    ],
)
def test_a_figure_comes_with_whoever_gives_it(told: Told, text: str, source: str) -> None:
    assert sources(told, text, OTHER)["a"] == source


@pytest.mark.parametrize(
    "text",
    [
        "L’attaque de Sanga a fait 27 morts.",
        "Le bilan de l’attaque de Sanga fait état de 27 morts.",
        "Les autorités ont visité le village ; l’attaque a fait 27 morts.",
    ],
)
def test_who_gives_no_figure_is_no_source(told: Told, text: str) -> None:
    assert sources(told, text, OTHER)["a"] is None


def test_the_same_source_is_that_of_the_sentence_before(told: Told) -> None:
    text = "Le village a brûlé, affirme un officier malien.\nL’attaque de Sanga a fait 27 morts, a ajouté la même source."
    assert sources(told, text, OTHER, links=[(("a", 1), ("b", 0))])["a"] == "un officier malien"


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (
            "Sur place, le maire a annoncé 27 morts à Sanga.\nLa compagnie des pompiers en signale, elle, 31 morts à Sanga.",
            {"27 morts": "le maire", "31 morts": "la compagnie des pompiers"},
        ),
        (
            "Après l’attaque de Sanga, l’opposition parle de 27 morts, les autorités de 31 morts.",
            {"27 morts": "l’opposition", "31 morts": "les autorités"},
        ),
        (
            "L’attaque de Sanga a fait 27 morts selon le parquet, 31 morts selon les pompiers.",
            {"27 morts": "le parquet", "31 morts": "les pompiers"},
        ),
        (
            "L’attaque de Sanga a fait 27 morts selon le parquet, tandis que les pompiers font état de 31 morts.",
            {"27 morts": "le parquet", "31 morts": "les pompiers"},
        ),
        (
            "Attaque de Sanga : 27 morts.\nLe préfet, qui s’est rendu sur place, a fait état dans un message de 31 morts à Sanga.",
            {"27 morts": None, "31 morts": "le préfet"},
        ),
    ],
)
def test_each_figure_of_an_account_stands_with_its_own_source(
    told: Told, text: str, answers: dict[str, str | None]
) -> None:
    value = value_of_a(told, text, OTHER)
    assert {str(one.value): one.source for one in value.answers} == answers
    assert value.source is None
    assert value.value == " ; ".join(
        f"{figure} ({source})" if source else figure for figure, source in answers.items()
    )


def test_a_figure_told_twice_is_one_answer_with_its_source(told: Told) -> None:
    text = "Attaque de Sanga : 27 morts.\nVingt-sept personnes sont mortes à Sanga, selon la Croix-Rouge."
    value = value_of_a(told, text, OTHER)
    assert (value.value, value.source, value.answers) == ("27 morts", "la Croix-Rouge", ())


def test_each_place_that_says_so_stands_with_whom_the_account_has_it_from_there(told: Told) -> None:
    text = (
        "Attaque de Sanga : 27 morts.\nVingt-sept personnes sont mortes à Sanga, selon la Croix-Rouge.\n"
        "À Sanga, le maire parle de 31 morts."
    )
    value = value_of_a(told, text, OTHER)
    assert [
        (quote.text, one.value, one.source) for quote, one in zip(value.quotes, value.tellings, strict=True)
    ] == [
        ("27 morts", "27 morts", None),
        ("Vingt-sept personnes", "27 morts", "la Croix-Rouge"),
        ("31 morts", "31 morts", "le maire"),
    ]


def test_two_sources_of_a_figure_are_named_once_each_and_in_full(told: Told) -> None:
    text = (
        "L’attaque de Sanga a fait 27 morts, selon le procureur de Kolda.\n27 morts à Sanga, dit le bilan, selon le procureur.\n"
        "Des habitants de Sanga parlent de 27 morts."
    )
    assert value_of_a(told, text, OTHER).source == "le procureur de Kolda; des habitants de Sanga"


def test_a_source_behind_a_contrast_answers_for_no_figure_before_it(told: Told) -> None:
    text = "L’attaque de Sanga a fait 27 morts, mais selon le maire les recherches continuent."
    assert sources(told, text, OTHER)["a"] is None


def test_the_same_paper_without_one_before_names_nobody(told: Told) -> None:
    assert sources(told, "L’attaque de Sanga a fait 27 morts, selon le même média.", OTHER)["a"] is None


def value_of_a(told: Told, *texts: str) -> Value:
    found = of_type(told(*texts, links=SAME)[1], DivergenceType.NUMBER)[0]
    return next(value for value in found.values if value.article == "a")


def sources(told: Told, *texts: str, links=SAME) -> dict[str, str | None]:  # type: ignore[no-untyped-def]
    found = of_type(told(*texts, links=links)[1], DivergenceType.NUMBER)[0]
    return {value.article: value.source for value in found.values}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sur place depuis lundi, le préfet a aussi fait état de 27 morts à Sanga.", "le préfet"),
        ("L’armée avait parlé de 27 morts à Sanga.", "l’armée"),
        ("L’attaque de Sanga a fait 27 morts, a dit samedi à la radio nationale le maire.", "le maire"),
        ("« Restez chez vous », a dit le maire, au lendemain de l’attaque de Sanga qui a fait 27 morts.", None),
        ("« Restez chez vous », a dit le maire, précisant que l’attaque de Sanga a fait 27 morts.", "le maire"),
        ("L’Espagne a confirmé 27 morts à Sanga.", "l’Espagne"),
        ("Une note que nous avons lue décrit l’attaque de Sanga, qui a fait 27 morts.", None),
    ],
)  # fmt: skip
def test_a_source_is_whole_and_answers_for_what_it_says_only(
    told: Told, text: str, source: str | None
) -> None:
    assert sources(told, text, OTHER)["a"] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Les insurgés affirment que des dizaines d’hommes sont tombés à Sanga, alors que la gendarmerie, elle, admet la mort de 27 agents.",
            "la gendarmerie",
        ),
        ("Les insurgés affirment que l’attaque de Sanga a réussi, alors que 27 personnes sont mortes.", None),
        ("Le porte-parole parle de « bavures » à Sanga, alors que la crue y a fait 27 morts.", None),
        ("Selon la mairie, Sanga est vide, tandis que 27 personnes sont mortes.", "la mairie"),
        ("À Sanga, le patronat compte douze morts, quand le syndicat s’en tient à 27 morts.", "le syndicat"),
    ],
)
def test_a_source_governs_its_own_clause(told: Told, text: str, source: str | None) -> None:
    assert sources(told, text, OTHER)["a"] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "« L’attaque de Sanga a fait 27 morts », a dit sur place mardi Awa Dolo, la sous-préfète, d’après des images de la chaîne locale.",
            "Awa Dolo",
        ),
        ("Les autorités, citées par Radio Sanga, font état de 27 morts à Sanga.", "les autorités"),
        ("Le Front, qui tient Sanga, affirme, lui, que 27 personnes sont mortes.", "le Front"),
        ("Épargnée par la crue, selon la mairie, Sanga a compté 27 morts, a révélé l’enquête.", "l’enquête"),
        ("L’armée affirme avoir perdu 27 soldats, morts à Sanga.", "l’armée"),
        ("La gendarmerie déplore 27 morts à Sanga.", "la gendarmerie"),
        ("Le ministre déplore l’attaque de Sanga, où l’on a compté 27 morts.", None),
    ],
)
def test_whoever_says_it_by_a_verb_of_its_own_clause_is_the_source(
    told: Told, text: str, source: str | None
) -> None:
    assert sources(told, text, OTHER)["a"] == source


def test_two_sources_of_which_one_says_it_are_both_given(told: Told) -> None:
    text = "À Sanga, 27 personnes sont mortes, à en croire la mairie ou les pompiers."
    assert sources(told, text, OTHER)["a"] == "la mairie ou les pompiers"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("L’attaque de Sanga a fait 27 morts, qui dirigeaient l’école : « C’est affreux », a dit Awa Dolo.", None),
        ("« C’est affreux », a dit le maire avant l’annonce des 27 morts de Sanga.", None),
        ("Des femmes de tout le pays ont dit « non » à la guerre, en pensant aux 27 morts de Sanga.", None),
        ("Le curé, rescapé, après 27 morts à Sanga, de la tuerie, priait, a constaté une journaliste de l’AFP.", None),
        ("À Sanga 27 morts gisaient devant l’école, a constaté une journaliste de l’AFP.", "une journaliste de l’AFP"),
    ],
)  # fmt: skip
def test_who_says_something_else_is_no_source(told: Told, text: str, source: str | None) -> None:
    assert sources(told, text, OTHER)["a"] == source


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Cinq témoins de Sanga affirment que l’armée avait fui le village.", "Cinq"),
        ("L’armée avait fui le village, selon plusieurs sources.", "plusieurs"),
    ],
)
def test_who_is_counted_among_those_who_speak_has_no_source(text: str, figure: str) -> None:
    (passage,) = told_by(article_from_text(text, id="a"), 0, None, None, frozenset())
    assert source_of(passage, text.index(figure)) is None
