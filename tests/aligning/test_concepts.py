"""Which acts and things French and English sentences tell, and which they must not be taken for."""

import pytest

from sahelread.aligning.concepts import mentions
from sahelread.text.lexicon import table
from sahelread.text.words import words


def concepts(text: str, language: str = "fr") -> set[str]:
    return {mention.concept for mention in mentions(words(text), language)}


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Dix soldats ont péri", "death"),
        ("douze militaires tués", "death"),
        ("l'attaque a coûté la vie à six habitants", "death"),
        ("ils ont mis le feu au village", "burn"),
        ("des maisons incendiées", "burn"),
        ("les cases sont parties en fumée", "burn"),
        ("un débrayage à la raffinerie", "strike"),
        ("les agents ont cessé le travail", "strike"),
        ("la crue a submergé le pont", "flood"),
        ("le cours d'eau est sorti de son lit, inondant la plaine", "flood"),
        ("le ministre a rendu son tablier", "resign"),
        ("il a été relevé de ses fonctions", "dismiss"),
        ("un coup d'État", "coup"),
        ("les putschistes", "coup"),
        ("déclarés persona non grata", "expel"),
        ("le chef de l'État", "president"),
        ("les Casques bleus de l'ONU", "peacekeeper"),
        ("le parquet a ouvert une enquête", "investigate"),
        ("placé en résidence surveillée", "detain"),
        ("des gaz lacrymogènes", "disperse"),
        ("DIX SOLDATS TUES", "death"),
        ("un homme arrêté", "arrest"),
    ],
)
def test_an_act_is_told_whatever_the_words(text: str, concept: str) -> None:
    assert concept in concepts(text)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("l'armée avance", "weapon"),
        ("tu viendras demain", "death"),
        ("un soir de mai", "soldier"),
        ("le passage est étroit", "passenger"),
        ("il est important de le dire", "trade"),
        ("ils sont partis tôt", "party"),
        ("une quarantaine de personnes", "quarantine"),
        ("au cours de la réunion", "school"),
        ("le siège du parti", "siege"),
        ("à midi", "south"),
        ("le port de la ville", "carry"),
        ("en fait", "burn"),
        ("un arrêté préfectoral sur les parkings", "sentence"),
        ("les vols de nuit", "steal"),
        ("il reprend la parole", "retake"),
        ("une mine d'or abandonnée", "explode"),
        ("des massifs de fleurs massives", "mountain"),
    ],
)
def test_a_word_that_looks_alike_is_left_alone(text: str, concept: str) -> None:
    assert concept not in concepts(text)


def test_the_longer_phrase_wins() -> None:
    assert "president" in concepts("le chef de l'État")
    assert "head" not in concepts("le chef de l'État")


def test_words_of_grammar_may_stand_inside_a_phrase() -> None:
    assert "burn" in concepts("ils y ont mis le feu")


def test_english_has_its_own_words() -> None:
    assert {"death", "soldier"} <= concepts("Ten soldiers were killed", "en")
    assert "strike" in concepts("nurses staged a walkout", "en")


def test_a_language_without_words_tells_nothing() -> None:
    assert concepts("Zehn Soldaten wurden getötet", "de") == set()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_class_of_people_names_known_concepts(language: str) -> None:
    known = set(table(language, "equivalents")) | set(table(language, "acts"))
    named = {one for listed in table(language, "people_classes").values() for one in listed.split()}
    assert named <= known


@pytest.mark.parametrize("language", ["fr", "en"])
def test_tables_of_concepts_name_known_acts(language: str) -> None:
    acts = set(table(language, "acts")) | set(table(language, "equivalents"))
    assert set(table(language, "sided_acts").split()) <= acts
    assert set(table(language, "fates_of_acts")) <= acts
    assert set(table(language, "actors").split()) <= acts
