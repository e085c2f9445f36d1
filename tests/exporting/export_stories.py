"""A small story with everything an export must show, built by hand: exports must not depend on the engines.

`HOSTILE` are texts that a terminal, a browser, a spreadsheet or Markdown would act on.
"""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from sahelread.model import (
    Alignment,
    Article,
    Comparison,
    Confidence,
    Divergence,
    DivergenceType,
    Estimate,
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
from sahelread.notes.anchoring import describe
from sahelread.notes.annotation import (
    Anchor,
    AnchorStatus,
    Annotation,
    Decision,
    LinkNote,
    NoteKind,
    Origin,
    Rule,
    Status,
    Target,
)
from sahelread.notes.document import Contents, KeptBlock, Source

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
        message("How many {what}?", what=text, of_what="d’" + text),
        values,
        why=(message("5 is not in 4–5 of {what}", what=text),),
        estimate=Estimate(4, 5, 5),
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


def small_contents(story: Story) -> Contents:
    """Annotations of every kind, status and anchor."""
    first, second, third = story.articles
    agents = quote(first, "cinq agents")
    diplomats = quote(second, "entre quatre et cinq")
    decided = Annotation(
        "01K5J70000000000000000000A",
        kind=NoteKind.DIVERGENCE,
        type="number",
        verdict=Verdict.CONFLICT,
        status=Status.VERIFIED,
        question="Combien d’agents expulsés ?",
        comment="AA compte les agents.\nWakat Séra cite une source.\n\nManaa ne chiffre pas.",
        tags=("expulsion", "bilan"),
        targets=(
            replace(describe(first, agents.start, agents.end, value="5"), judged=Status.VERIFIED),
            replace(
                describe(second, diplomats.start, diplomats.end, value="4–5"),
                according_to="une source diplomatique",
                was="six agents",
            ),
            Target(third.id, absent=True, anchor=Anchor(AnchorStatus.EXACT)),
        ),
        decision=Decision(
            "4",
            Rule.CONSERVATIVE,
            low=4,
            best=4.5,
            high=5,
            reason="prudence",
            disputed=True,
            dispute_note="5 selon AA",
            according_to="l’ambassade",
        ),
        creator="A. Codeuse",
        created="2025-09-20T08:00:00Z",
        modified="2025-09-21T09:30:00Z",
        modified_by="B. Relecteur",
        extra={"priorite": 2},
    )
    detected = Annotation(
        "01K5J70000000000000000000B",
        kind=NoteKind.DIVERGENCE,
        type="chronology",
        verdict=Verdict.COMPATIBLE,
        question="Qui a expulsé le premier ?",
        asked=message("Qui a expulsé {whom} ?", whom=message("le premier")),
        targets=(describe(first, 0, 31),),
        origin=Origin.DETECTED,
        detector="chronology:1",
        confidence=Confidence.HINT,
        group="expulsions réciproques",
    )
    moved = describe(second, 0, 30)
    lost = Target(
        second.id,
        5,
        20,
        exact="un passage retiré",
        prefix="avant ",
        suffix=" après",
        occurrences=2,
        anchor=Anchor(AnchorStatus.ORPHAN),
    )
    fuzzy = Target(
        third.id, 0, 29, exact="La France réduit ses effectifs", anchor=Anchor(AnchorStatus.FUZZY, 0, 30)
    )
    note = Annotation(
        "01K5J70000000000000000000C",
        comment="À vérifier auprès de l’ambassade.",
        targets=(replace(moved, anchor=Anchor(AnchorStatus.MOVED, 0, 30)), lost, fuzzy),
    )
    refused = Annotation(
        "01K5J70000000000000000000D",
        kind=NoteKind.QUESTION,
        status=Status.REJECTED,
        question="Est-ce une rupture ?",
    )
    bare = Annotation(
        "01K5J70000000000000000000E", kind=NoteKind.AGREEMENT, question="Tous datent de septembre"
    )
    link = LinkNote(
        "01K5J70000000000000000000F",
        describe(first, 0, 31),
        describe(third, 0, 30),
        False,
        creator="A. Codeuse",
    )
    return Contents(
        annotations=(decided, detected, note, refused, bare),
        links=(link,),
        sources=tuple(
            Source(article.id, article.path, article.outlet, article.title, None, article.sha256)
            for article in story.articles
        ),
        title="Crise France-Mali",
        language="fr",
    )


def contents_of(text: str) -> tuple[Contents, Story]:
    """Annotations with a text of any origin at every place where one may stand."""
    story = comparison_of(text).story
    targets = [
        Target(
            account.id,
            0,
            5,
            exact=text or "x",
            prefix=text,
            suffix=text,
            value=text,
            according_to=text,
            anchor=Anchor(status, 0, 5),
        )
        for account, status in zip(story.articles, (AnchorStatus.EXACT, AnchorStatus.ORPHAN), strict=True)
    ]
    lost = Target(text or "z", 0, 5, exact=text or "x", anchor=Anchor(AnchorStatus.ORPHAN))
    notes = tuple(
        Annotation(
            f"{text}{kind}{status}",
            kind=kind,
            type=text,
            status=status,
            question=text,
            comment=f"{text}\n{text}\n\n{text}",
            tags=(text,),
            group=text,
            targets=(*targets, lost, Target("b", value=text, absent=True, anchor=Anchor(AnchorStatus.EXACT))),
            decision=Decision(text, reason=text, dispute_note=text, low=1, according_to=text),
            detector=text,
            creator=text,
            created="2025-09-20T08:00:00Z",
        )
        for kind in NoteKind
        for status in Status
    )
    link = LinkNote(text, targets[0], targets[1], True)
    sources = (Source("a", text, sha256="0" * 64), Source("b"), Source(text or "z", text))
    return Contents(notes, (link,), sources, (KeptBlock("annotations", text),), text, "fr"), story
