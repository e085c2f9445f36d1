import pytest

from sahelread.reading.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Inondations dans le sud de la France : le bilan monte à 13 morts, des milliers de sinistrés attendent", "fr"),
        ("The president announced on Monday that the armed forces would withdraw from the region in the coming days.", "en"),
        ("El presidente de la República anunció este lunes que las fuerzas armadas se retirarán de la región en los próximos días, una decisión que ha sido criticada por la oposición y por varios países vecinos que temen un aumento.", "und"),
        ("Il presidente della Repubblica ha annunciato lunedì che le forze armate si ritireranno dalla regione nei prossimi giorni, una decisione criticata dall'opposizione e da diversi paesi vicini che temono un aumento della violenza e da altri.", "und"),
        ("El president de la República va anunciar dilluns que les forces armades es retiraran de la regió en els propers dies, una decisió criticada per l'oposició i per diversos països veïns que temen un augment de la violència a la zona.", "und"),
        ("أعلن الرئيس يوم الاثنين أن القوات المسلحة ستنسحب من المنطقة في الأيام المقبلة " * 5, "und"),
    ],
)  # fmt: skip
def test_the_language_is_told_by_function_words(text, language):
    assert language_of(f"{text} {text}") == language


@pytest.mark.parametrize("text", ["", "Golfe, Agoè-Nyivé, Kozah", "12 345", "😀"])
def test_too_little_text_has_the_language_of_the_story(text):
    assert language_of(text, default="en") == "en"
