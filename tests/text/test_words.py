from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.text.words import fold, function_words, lemma, stem, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’arrestation d'un diplomate", ["l’", "arrestation", "d'", "un", "diplomate"]),
        ("L'ÉTAT D'URGENCE", ["L'", "ÉTAT", "D'", "URGENCE"]),
        ("qu’il jusqu'au lorsqu’elle puisqu'on", ["qu’", "il", "jusqu'", "au", "lorsqu’", "elle", "puisqu'", "on"]),
        ("c’est-à-dire aujourd’hui quelqu'un presqu'île", ["c’est-à-dire", "aujourd’hui", "quelqu'un", "presqu'île"]),
        ("N’Djamena, M'Bour, O'Brien, N'Golo", ["N’Djamena", "M'Bour", "O'Brien", "N'Golo"]),
        ("a-t-il dit, dit-elle, est-ce", ["a", "il", "dit", "dit", "elle", "est", "ce"]),
        ("un rendez-vous, un porte-parole, celui-ci", ["un", "rendez-vous", "un", "porte-parole", "celui-ci"]),
        ("Al-Qaïda et le G5 Sahel", ["Al-Qaïda", "et", "le", "G5", "Sahel"]),
        ("1,5 million, 3.000, 3\u202f000 et 12\u00a0500 hommes", ["1,5", "million", "3.000", "3\u202f000", "et", "12\u00a0500", "hommes"]),
        ("le XXIe siècle, la 20e fois", ["le", "XXIe", "siècle", "la", "20e", "fois"]),
        ("l'U.E. avant J.-C.", ["l'", "U.E.", "avant", "J.-C."]),
        ("d’« infondées » l'11", ["d’", "infondées", "l'", "11"]),
        ("don't, it's", ["don't", "it's"]),
        ("mani\u00adfes\u00adtation E\u0301tat", ["mani\u00adfes\u00adtation", "E\u0301tat"]),
    ],
)  # fmt: skip
def test_words_are_cut_as_french_writes_them(text, expected):
    assert [word.text for word in words(text)] == expected


@given(st.text())
def test_words_are_spans_of_the_text_in_order(text):
    found = words(text)
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text())
def test_folding_keeps_the_length_of_any_text(text):
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’État", "l'etat"),
        ("« Où ? »", '" ou ? "'),
        ("Œuvre, ÆON", "œuvre, æon"),
        ("1\u202f000\u00a0km", "1 000 km"),
        ("Al‑Qaïda – Gao — Kidal", "al-qaida - gao - kidal"),
        ("İstanbul", "istanbul"),
    ],
)
def test_folding_takes_off_case_accents_and_typography(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("agents", "agent"), ("Diplomates", "diplomate"), ("journaux", "journal"), ("bureaux", "bureau"),
        ("Français", "français"), ("pays", "pays"), ("fois", "fois"), ("procès", "procès"), ("lois", "loi"),
        ("travaux", "travail"), ("villageois", "villageois"), ("des", "des"), ("mani\u00adfestants", "manifestant"),
    ],
)  # fmt: skip
def test_a_lemma_is_the_singular_with_its_accents(word, expected):
    assert lemma(word, "fr") == expected


def test_english_singulars():
    assert [lemma(w, "en") for w in ("soldiers", "cities", "attacks", "women", "crisis")] == [
        "soldier",
        "city",
        "attack",
        "woman",
        "crisis",
    ]


def test_a_stem_brings_together_what_inflection_and_derivation_set_apart():
    assert len({stem(word, "fr") for word in ("ÉTAT", "Etat", "états")}) == 1
    assert len({stem(word, "fr") for word in ("expulser", "expulsés", "EXPULSION")}) == 1


def test_a_language_without_a_stemmer_keeps_the_folded_word():
    assert stem("Überfall", "und") == "uberfall"


def test_words_by_which_accounts_diverge_are_no_function_words():
    telling = {
        "deux",
        "cinq",
        "pas",
        "ne",
        "sans",
        "aucun",
        "selon",
        "avant",
        "après",
        "plus",
        "moins",
        "plusieurs",
    }
    assert not telling & function_words("fr")
    assert {"le", "qu'", "dans", "est"} <= function_words("fr")
