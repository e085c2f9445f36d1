"""A small story with everything an export must show, built by hand: exports must not depend on the engines.

`HOSTILE` are texts that a terminal, a browser, a spreadsheet or Markdown would act on.
"""

from datetime import date
from hashlib import sha256

from sahelread.model import (
    Alignment,
    Article,
    Comparison,
    Confidence,
    Divergence,
    DivergenceType,
    Evidence,
    Group,
    Kind,
    Link,
    Passage,
    PassageRef,
    Quote,
    Story,
    Strength,
    Value,
    Verdict,
    message,
)

AA = """La France suspend sa coopération
Bamako avait pris une mesure à l’encontre de cinq agents de l’ambassade.
Ces derniers ont quitté le pays dimanche dernier."""
WAKAT = """Les relations sont au plus bas
Une source affirme que plusieurs diplomates, entre quatre et cinq, ont été sommés de partir."""
MANAA = """La France réduit son personnel
Le nombre de postes n’a pas été précisé."""

HOSTILE = [
    "\x1b]0;PWNED\x07",
    "\x1b[31mrouge\x1b[0m",
    "\x9b31m \x9d0;titre\x9c",
    "bilan de \u202e51\u202c morts",
    "\u2067caché\u2069 zéro\u200blargeur \ufeff",
    "étiquette \U000e0041",
    "seul \ud800 fin",
    "ligne\u2028séparée\u2029ici\x85là",
    "nul \x00 del \x7f",
    "=1+1",
    "@SOMME(A1)",
    "+33 1",
    "-2",
    "\t=1",
    "<script>alert(1)</script>",
    "</mark></body>",
    '"><img src=x onerror=alert(1)>',
    "<!-- fin --> ]]> <![CDATA[",
    "&lt;déjà&gt; &amp;",
    "a | b | c",
    "[lien](javascript:alert(1))",
    "![image](http://example.org/x.png)",
    "`code` ``deux`` ```",
    "# titre\n## autre",
    "1. liste\n- puce\n> citation",
    "***gras*** __souligné__ ~~barré~~",
    "[^1] [[lien]] #étiquette $x$",
    "[bold]x[/bold] [/nope] [@click=app.quit]x[/]",
    "{question} {0} %s %(x)s",
    "👩‍👩‍👧 🔶 🇲🇱",
    "« 5\u00a0000\u202fmorts »",
    "",
    "x" * 500,
]


def article(article_id: str, text: str, **known: object) -> Article:
    """An account whose passages are its lines; the first one is its title."""
    passages, start = [], 0
    for index, line in enumerate(text.split("\n")):
        kind = Kind.TITLE if index == 0 else Kind.SENTENCE
        passages.append(Passage(index, start, start + len(line), kind, line, index))
        start += len(line) + 1
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(article_id, f"recits/{article_id}.txt", text, digest, tuple(passages), **known)  # type: ignore[arg-type]


def quote(of: Article, text: str) -> Quote:
    start = of.text.index(text)
    return Quote(start, start + len(text), text)


def compared(story: Story, text: str = "cinq agents") -> Comparison:
    first, second = story.articles[:2]
    a, b = PassageRef(first.id, 1), PassageRef(second.id, 1)
    found = first.text.find(text)
    quotes = (Quote(found, found + len(text), text),) if text and found >= 0 else ()
    link = Link(
        a,
        b,
        0.83,
        Strength.SURE,
        (
            Evidence("rare_words", message("rare words: {words}", words=text), 0.6),
            Evidence("grams", message("spelled alike"), 0.2),
            Evidence("grams", message("spelled alike"), 0.2),
        ),
    )
    possible = Link(PassageRef(first.id, 0), PassageRef(second.id, 0), 0.41, Strength.POSSIBLE)
    values = (
        Value(first.id, message("{count} people", count=5), quotes, source=text),
        Value(second.id, "4–5"),
        *(Value(account.id, None) for account in story.articles[2:]),
    )
    number = Divergence(
        "number:agents",
        1,
        DivergenceType.NUMBER,
        Verdict.CONFLICT,
        Confidence.SURE,
        message("How many {what}?", what=text),
        values,
        why=(message("5 is not in 4–5 of {what}", what=text),),
    )
    hint = Divergence(
        "chronology:1",
        None,
        DivergenceType.CHRONOLOGY,
        Verdict.COMPATIBLE,
        Confidence.HINT,
        message("Who acted first?"),
        tuple(Value(account.id, None) for account in story.articles),
    )
    same = Divergence(
        "term:1", 1, DivergenceType.TERM, Verdict.EQUIVALENT, Confidence.SURE, message("Never shown"), values
    )
    groups = (Group(1, text or "agents", (a, b)),)
    return Comparison(story, Alignment((link, possible), groups, {a: 1, b: 1}), (number, hint, same))


def small_story() -> Story:
    return Story(
        "Crise France-Mali",
        (
            article(
                "000", AA, outlet="AA", published=date(2025, 9, 19), title="La France suspend sa coopération"
            ),
            article("001", WAKAT, outlet="Wakat Séra", published=date(2025, 9, 20)),
            article("004", MANAA),
        ),
        warnings=(message("the date of {account} is not known", account="004"),),
    )


def comparison_of(text: str) -> Comparison:
    """The comparison, with a text of any origin at every place where text of any origin may stand."""
    accounts = tuple(
        article(id_, f"{text}\nIl y a {text} ici.\nFin.", title=text, outlet=text, label=text, byline=text)
        for id_ in ("a", "b")
    )
    return compared(Story(text, accounts, warnings=(message("{text}", text=text),)), text)
