"""Small stories to annotate."""

from sahelread.model import Article, Kind, Passage, Story

AA = (
    "La France a annoncé vendredi la suspension de sa coopération avec le Mali. "
    "Deux diplomates maliens ont également été expulsés. "
    "Bamako avait récemment pris une mesure similaire à l’encontre de cinq agents de l’ambassade de France."
)
RFI = (
    "Paris ne coopère plus avec Bamako en matière antiterroriste. "
    "Deux diplomates maliens doivent quitter le territoire français d’ici samedi. "
    "« Nous n’avons pas été informés », assure une source malienne 🔶."
)
MANAA = "Le Mali riposte et expulse à son tour cinq diplomates français. La junte n’a pas commenté."


def article(id_: str, text: str) -> Article:
    """An article whose passages are its sentences, cut at ". "."""
    passages = []
    start = 0
    for index, sentence in enumerate(text.replace(". ", ".\n").split("\n")):
        passages.append(Passage(index, start, start + len(sentence), Kind.SENTENCE, sentence))
        start += len(sentence) + 1
    return Article(id_, f"{id_}.txt", text, f"{id_:0>64}", tuple(passages), outlet=id_.upper())


def story_of(**texts: str) -> Story:
    """A story of the given accounts, by id."""
    return Story("Crise France-Mali", tuple(article(id_, text) for id_, text in texts.items()))
