import pytest
import reading_pages

from sahelread.model import Kind
from sahelread.reading import article_from_text


def lines_and_kinds(page):
    """Each line of the page with the kind of the passages that hold it."""
    article = article_from_text(page, id="a")
    found = []
    position = 0
    for line in page.split("\n"):
        inside = {p.kind for p in article.passages if p.start < position + len(line) and p.end > position}
        if line.strip():
            found.append((line, inside))
        position += len(line) + 1
    return found


@pytest.mark.parametrize("name", reading_pages.PAGES)
def test_each_line_of_a_page_is_what_it_is(name):
    page, expected = reading_pages.parsed(reading_pages.PAGES[name])
    assert lines_and_kinds(page) == [(line, {kind}) for line, kind in expected]


@pytest.mark.parametrize("sentence", reading_pages.PROSE_THAT_SOUNDS_LIKE_FURNITURE)
def test_prose_that_sounds_like_furniture_is_kept_wherever_it_stands(sentence):
    around = "Le gouvernement a promis une enquête sur les faits survenus dans la nuit de lundi à mardi."
    for page in (sentence, f"Un titre de l’article\n{sentence}\n{around}", f"{around}\n{sentence}"):
        kinds = {p.kind for p in article_from_text(page, id="a").passages if p.text in sentence}
        assert kinds <= {Kind.SENTENCE, Kind.TITLE}, page


def test_what_the_page_is_about_is_no_notice():
    page = "\n".join(
        f"La {n} plainte vise l’utilisation de cookies par la régie, a précisé l’autorité jeudi."
        for n in ("première", "deuxième", "troisième")
    )
    assert {p.kind for p in article_from_text(page, id="a").passages} == {Kind.SENTENCE}


def test_a_page_without_title_has_none():
    article = article_from_text("Les tensions ont franchi un seuil vendredi. Paris réagit.", id="a")
    assert article.title is None
    assert [p.kind for p in article.passages] == [Kind.SENTENCE, Kind.SENTENCE]


@pytest.mark.parametrize("kicker", ["Table des matières", "NÉCROLOGIE", "Sommaire"])
def test_a_short_line_of_which_the_account_says_nothing_is_no_title(kicker):
    told = "Le maire de Barsa a été enterré vendredi dans son village, devant une foule de plusieurs milliers de personnes."
    assert article_from_text(f"{kicker}\n\n{told}\n\n{told}", id="a").title is None


@pytest.mark.parametrize(
    "line",
    [
        "Barsa, envoyé spécial",
        "Barsa, de notre correspondante",
        "Karfala, correspondance",
        "(Envoyée spéciale à Barsa)",
    ],
)
def test_who_wrote_from_where_is_no_title(line):
    title = "La crue réveille un pays assoiffé"
    body = "À Barsa el-Kébir, le vieux pont gît dans la rivière. Barsa compte ses morts et ses moutons, et l’eau monte encore."
    article = article_from_text(f"{title}\n\n{line}\n\n{body}", id="a")
    assert article.title == title
    assert [p.kind for p in article.passages if p.text in line] == [Kind.FURNITURE]


def test_a_paragraph_that_ends_in_what_somebody_says_is_no_heading():
    said = (
        "Une centaine de clients dormaient là. La direction dément : « Toutes les issues étaient ouvertes. »"
    )
    before = "Le gouvernement a promis une enquête sur les faits survenus dans la nuit de lundi à mardi."
    behind = "Le juge d’instruction a entendu mardi le gérant de l’hôtel et deux de ses employés pendant six heures."
    found = lines_and_kinds(f"Un titre de l’article\n\n{before}\n\n{said}\n\n{behind}")
    assert (said, {Kind.SENTENCE}) in found
