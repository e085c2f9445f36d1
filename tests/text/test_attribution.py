"""Who is said to say it."""

import pytest

from sahelread.text.attribution import SourceKind, attributions, source_span


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        ("Selon une source diplomatique française, la décision est prise.", "une source diplomatique française", SourceKind.ANONYMOUS),
        ("D’après plusieurs officiers, ils étaient quarante.", "plusieurs officiers", SourceKind.ANONYMOUS),
        ("Du côté malien, une source sécuritaire affirme que les agents sont partis.", "une source sécuritaire", SourceKind.ANONYMOUS),
        ("Selon M. Sow, la route est coupée.", "M. Sow", SourceKind.NAMED),
        ("Mais pour l’opposition, ce sont vingt écoles.", "l’opposition", SourceKind.OFFICIAL),
        ("Aux yeux des syndicats, la grève continue.", "syndicats", SourceKind.OFFICIAL),
        ("Sur les réseaux sociaux, on parle de cent départs.", "les réseaux sociaux", SourceKind.ANONYMOUS),
        ("« La route est coupée », a dit M. Sow. Il est rentré.", "M. Sow", SourceKind.NAMED),
        ("Paris prévient que de nouvelles mesures sont possibles.", "Paris", SourceKind.NAMED),
        ("« D’autres mesures pourraient être prises », a averti la source.", "la source", SourceKind.ANONYMOUS),
        ("« Ils étaient deux cents », a raconté le préfet de la région.", "le préfet de la région", SourceKind.OFFICIAL),
        ("Le ministère français des Affaires étrangères indique que la mesure est adaptée.", "Le ministère français des Affaires étrangères", SourceKind.OFFICIAL),
        ("Les médias français ont indiqué que les diplomates partent.", "Les médias français", SourceKind.MEDIA),
        ("Selon Clarisse Yombé, l’élection est truquée.", "Clarisse Yombé", SourceKind.NAMED),
        ("Ils ont fui, a raconté à l’Agence des Hauts un élu local.", "un élu local", SourceKind.ANONYMOUS),
        ("Ils ont fui, a raconté à l’AFP Clarisse Yombé.", "Clarisse Yombé", SourceKind.NAMED),
        ("Ils ont fui, a dit au micro de RFI Clarisse Yombé.", "Clarisse Yombé", SourceKind.NAMED),
        ("Selon l’Organisation internationale pour les réfugiés, ils sont cent.", "l’Organisation internationale pour les réfugiés", SourceKind.OFFICIAL),
        ("« C’est fini », a annoncé lundi soir sur Twitter le ministre de la Santé.", "le ministre de la Santé", SourceKind.OFFICIAL),
        ("Le colonel Ando, joint par téléphone, a précisé que le pont tient.", "Le colonel Ando", SourceKind.OFFICIAL),
        ("Dix marins ont péri, a-t-on appris de source portuaire.", "source portuaire", SourceKind.ANONYMOUS),
        ("Ils étaient cent, selon un dernier bilan établi à l’aube par le ministère de la Mer.", "le ministère de la Mer", SourceKind.OFFICIAL),
        ("Deux marins ont péri selon les adversaires du barrage.", "les adversaires du barrage", SourceKind.ANONYMOUS),
        ("« Il y en aurait trois », dit en écho Clarisse Yombé.", "Clarisse Yombé", SourceKind.NAMED),
        ("Le bilan communiqué par le préfet du lac, Ali Sow, est de six morts.", "le préfet du lac", SourceKind.OFFICIAL),
        ("La mine compte dix blessés, selon son directeur, Ali Sow.", "son directeur", SourceKind.OFFICIAL),
        ("« Le car roulait au pas », affirme son directeur général.", "son directeur général", SourceKind.OFFICIAL),
        ("Le pont a cédé, selon le secrétaire général du syndicat.", "le secrétaire général du syndicat", SourceKind.OFFICIAL),
        ("Inondations: le bilan monte à neuf morts (gouvernement)", "gouvernement", SourceKind.OFFICIAL),
        ("Neuf villageois tués dans une attaque (ONU)", "ONU", SourceKind.OFFICIAL),
        ("Le maire a limogé le gardien et annoncé que le pont serait fermé.", "Le maire", SourceKind.OFFICIAL),
        ("Le maire est arrivé à l’aube et a annoncé que le pont serait fermé.", "Le maire", SourceKind.OFFICIAL),
    ],
)  # fmt: skip
def test_a_source_is_found_with_its_kind(text: str, source: str, kind: SourceKind) -> None:
    found = attributions(text, "fr")
    assert [(text[one.source_start : one.source_end], one.kind) for one in found] == [(source, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "L’annonce de la suspension a surpris.",
        "Pour Noël, la route est coupée.",
        "Du côté de Gao, la route est coupée.",
        "Il est venu pour le ministère.",
        "Elle souligne également les défis.",
        "Les autorités ont déclaré deux diplomates persona non grata.",
        "Le Mali, de son côté, affirme sa souveraineté en prenant ses distances.",
        "Un texte a paru, selon lequel les causes restent à élucider.",
        "Joint par RFI, le bâtonnier compte faire appel.",
        "Douze maisons sont selon lui embourbées avec leurs habitants.",
        "Le nombre de blessés varie de dix à vingt selon les sources.",
        "Elle a été reçue par l’Organisation des Nations unies (ONU)",
        "Selon leurs tarifs, les billets coûtent cher.",
    ],
)
def test_an_act_of_speech_that_reports_nothing_has_no_source(text: str) -> None:
    assert attributions(text, "fr") == ()


def test_english_sources_are_read() -> None:
    text = "According to two witnesses, the convoy was attacked."
    (found,) = attributions(text, "en")
    assert (text[found.source_start : found.source_end], found.kind) == (
        "two witnesses",
        SourceKind.ANONYMOUS,
    )


@pytest.mark.parametrize(
    "text",
    [
        "« " * 5_000,
        "selon " * 5_000,
        " " * 20_000,
        ", a dit x" * 3_000,
        "« jamais fermé",
        ", a b, c" * 3_000 + " dit que",
    ],
)
def test_long_or_broken_texts_do_no_harm(text: str) -> None:
    attributions(text, "fr")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Selon le porte-parole adjoint du ministère fédéral de la défense et des anciens combattants, ils sont cent.",
            "le porte-parole adjoint du ministère fédéral de la défense",
        ),
        ("Selon la présidence qu’il dirige depuis l’été, ils sont cent.", "la présidence"),
    ],
)
def test_a_source_is_a_whole_phrase(text: str, source: str) -> None:
    (found,) = attributions(text, "fr")
    assert text[found.source_start : found.source_end] == source


def test_a_second_name_is_no_source() -> None:
    assert (
        attributions("Le chef Issa Kolo, dit Baba, l’ancien maire Awa Diop et dix autres sont libres.", "fr")
        == ()
    )
    (said,) = attributions("Dix maisons ont brûlé à Barsa, dit Issa Kolo, le maire.", "fr")
    assert said.source_start == 35


def test_the_paper_by_which_it_was_announced_is_no_source() -> None:
    assert attributions("Ils sont cent, a annoncé par un communiqué qu’il a signé le service.", "fr") == ()


def test_to_whom_it_was_said_is_no_part_of_who_said_it():
    text = "« Tout a brûlé », a précisé à la télévision publique le commandant des pompiers."
    assert [text[one.source_start : one.source_end] for one in attributions(text, "fr")] == [
        "le commandant des pompiers"
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("« C’est fini », a dit sur place Awa Dolo.", "Awa Dolo"),
        ("« C’est fini », a dit dans la soirée Awa Dolo.", "Awa Dolo"),
        ("« C’est fini », a fait savoir mardi 2 mars le Dr. Dolo.", "le Dr. Dolo"),
        ("« C’est fini », a dit devant les médias le maire.", "le maire"),
        ("« C’est fini », a dit sur la chaîne Horizon le maire.", "le maire"),
        ("« C’est fini », a dit lors d’un point de presse le colonel Ando.", "le colonel Ando"),
        ("« C’est fini », a dit ce jeudi matin à Sanga le colonel Ando.", "le colonel Ando"),
        ("Le ministre a même annoncé que la route est coupée.", "Le ministre"),
        ("« C’est fini », a dit le porte-parole en lisant un texte.", "le porte-parole"),
        ("Ils étaient cent, selon des villageois joints au téléphone.", "des villageois"),
        ("Ils étaient cent, selon l’hôpital où ils ont été soignés.", "l’hôpital"),
        ("Ils étaient cent, selon la police ou les organisateurs.", "la police ou les organisateurs"),
        ("Awa Dolo, ministre, a dit devant la presse que la route est coupée.", "Awa Dolo"),
        ("La mairie affirme, elle, que la route est coupée.", "La mairie"),
        ("SANGA - La mairie affirme que la route est coupée.", "La mairie"),
        ("Les autorités avaient d’abord affirmé que la route est coupée.", "Les autorités"),
        ("La route, selon la mairie aurait été coupée.", "la mairie"),
        ("Un infirmier confie avoir entendu dire que la route est coupée.", "Un infirmier"),
        ("« C’est fini », a dit à la radio Horizon le maire.", "le maire"),
        ("Ils étaient cent, d’après ce militaire.", "ce militaire"),
        ("Un habitant nous a dit que la route est coupée.", "Un habitant"),
        ("Selon cette infirmière, ils étaient cent.", "cette infirmière"),
        ("« C’est fini », témoigne une survivante présente dans la salle.", "une survivante"),
    ],
)
def test_a_source_is_a_name_without_where_and_when_it_spoke(text: str, source: str) -> None:
    assert [text[one.source_start : one.source_end] for one in attributions(text, "fr")] == [source]


@pytest.mark.parametrize("told", ["m’a", "m’avait", "nous a", "lui ont"])
def test_a_source_is_a_name_without_to_whom_it_spoke(told: str) -> None:
    text = f"une infirmière de l’hôpital {told}"
    start, end = source_span(text, 0, len(text), "fr")
    assert text[start:end] == "une infirmière de l’hôpital"


@pytest.mark.parametrize(
    "text",
    [
        "La route est coupée, a-t-elle dit sur Horizon.",
        "La mairie évoquait un « malaise » de certains agents et assuré que la route est coupée.",
        "Le maire de Sanga, la commune voisine, se tait.",
        "Awa Dolo, rédactrice en chef d’Horizon, une radio locale, raconte qu’elle a fui.",
        "Le ministre, venu tard, dit regretter le départ de la direction.",
    ],
)
def test_what_only_carries_or_stands_near_a_verb_of_saying_is_no_source(text: str) -> None:
    assert attributions(text, "fr") == ()
