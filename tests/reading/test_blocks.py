from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.reading.blocks import Shape, blocks


def texts(page):
    return [block.text for block in blocks(page)]


def shapes(page):
    return [block.shape for block in blocks(page)]


@pytest.mark.parametrize(
    "page",
    [
        'Paris rejette ces accusations, qu’elle qualifie\n"d’infondées"\n, et réclame sa libération.',
        '"D’autres mesures pourraient être prises rapidement"\n, a averti la source.',
        "Le président de la transition,\nAssimi Goïta\n, a reçu les ambassadeurs.",
        "Le chef de la junte malienne\nAssimi Goïta\na reçu les ambassadeurs.",
        "La France a dénoncé « une violation flagrante\nde la Convention de Vienne ».",
        "Le ministre a parlé devant la presse\n\n, puis il est parti.",
    ],
)
def test_a_sentence_that_the_page_broke_is_one_block(page):
    assert texts(page) == [page]


@pytest.mark.parametrize(
    "page",
    [
        "La France suspend sa coopération\nLes tensions prennent une nouvelle tournure.",
        "Un premier paragraphe s’achève.\nun second commence en minuscule.",
        "Plusieurs facteurs expliquent cela :\nla pression interne ;\nle dilemme humanitaire.",
        "Le Mali\nLe Niger\nLe Burkina Faso",
        "il est mort\nla police enquête\nsa famille attend",
    ],
)
def test_lines_that_are_whole_stay_apart(page):
    assert texts(page) == page.split("\n")


def test_text_wrapped_at_a_width_is_put_together_again():
    page = (
        "Au moins quinze soldats burkinabè ont été\ntués vendredi dans une embuscade tendue\npar des hommes armés, selon un officier\n"
        "Diallo, joint par Reuters à Ouagadougou.\n\nLe gouvernement, dirigé par le capitaine\nIbrahim Traoré, n'a pas confirmé encore\nce bilan."
    )
    assert [block.lines for block in blocks(page)] == [4, 3]


def test_bullets_make_items_and_are_left_out():
    page = "Les mesures :\n  • fermer la frontière ;\n- geler les avoirs.\n1. Rouvrir\n2) Négocier"
    assert [(b.text, b.shape) for b in blocks(page)][1:] == [
        ("fermer la frontière ;", Shape.ITEM),
        ("geler les avoirs.", Shape.ITEM),
        ("Rouvrir", Shape.ITEM),
        ("Négocier", Shape.ITEM),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "FacteursDescription\nDéficit de confianceDécisions unilatérales\nPrésence paramilitaireGroupes étrangers",
        "Parti\tSièges\tVoix\nUnir\t108\t74,7\nANC\t1\t5,3",
        "Parti | Sièges\nUnir | 108\nANC | 1",
    ],
)
def test_rows_of_a_table_are_known_even_when_their_cells_ran_together(page):
    assert shapes(page) == [Shape.ROW] * 3


@pytest.mark.parametrize(
    "line",
    ["Suivez-nous sur YouTube", "McDonald’s quitte le Mali", "La BCEAO et l’UEMOA", "L’iPhone d’un témoin"],
)
def test_one_line_with_an_inner_capital_is_no_table(line):
    assert shapes(line) == [Shape.PROSE]


def test_dialogue_with_long_dashes_is_prose():
    assert shapes("— Tu pars ?\n— Demain.") == [Shape.PROSE, Shape.PROSE]


def test_lines_without_letters_are_signs():
    assert shapes("* * *\n/ / . . $ $ - -\n_____") == [Shape.SIGNS] * 3


def test_markdown_marks_are_left_out():
    assert [(b.text, b.shape) for b in blocks("## Un bilan incertain\n\n> Une citation.")] == [
        ("Un bilan incertain", Shape.HEADING),
        ("Une citation.", Shape.PROSE),
    ]


def test_a_line_that_stands_alone_is_joined_to_no_other():
    page = "La France suspend sa coopération\npar Awa Diallo"
    assert len(blocks(page, lambda line: line.startswith("par "))) == 2


@given(st.text(alphabet='aÉ .,\n-•|\t«»"1', max_size=120))
def test_blocks_are_spans_in_order(page):
    found = blocks(page)
    assert all(page[block.start : block.end] == block.text for block in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
