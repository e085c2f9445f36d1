"""Small stories for the tests of the board, and short ways to write their groups and divergences."""

from collections.abc import Sequence

from sahelread.model import (
    Alignment,
    Article,
    Confidence,
    Divergence,
    DivergenceType,
    Group,
    Kind,
    Passage,
    PassageRef,
    Quote,
    Story,
    Value,
    Verdict,
    message,
)


def article(
    id_: str, *sentences: str, furniture: Sequence[int] = (), paragraphs: Sequence[int] = ()
) -> Article:
    """An account of one sentence a line; `furniture` and `paragraphs` by the index of the sentence."""
    text = "\n".join(sentences)
    passages: list[Passage] = []
    start = 0
    for index, sentence in enumerate(sentences):
        kind = Kind.FURNITURE if index in furniture else Kind.SENTENCE
        paragraph = paragraphs[index] if paragraphs else index
        passages.append(Passage(index, start, start + len(sentence), kind, sentence, paragraph))
        start += len(sentence) + 1
    return Article(id_, f"{id_}.txt", text, "0" * 64, tuple(passages), label=id_.upper())


def story(**accounts: int) -> Story:
    """Accounts of so many short sentences: story(a=3, b=2)."""
    return Story(
        "t",
        tuple(
            article(id_, *(f"{id_}{number} dit" for number in range(count)))
            for id_, count in accounts.items()
        ),
    )


def refs(*names: str) -> tuple[PassageRef, ...]:
    """refs("a0", "b12")"""
    return tuple(PassageRef(name[0], int(name[1:])) for name in names)


def alignment(*groups: str, main: dict[str, int] | None = None) -> Alignment:
    """Groups numbered from 1, each written "a0 b1"; a passage's first group holds it unless `main` says otherwise."""
    made = tuple(Group(number, "", refs(*group.split())) for number, group in enumerate(groups, 1))
    held: dict[PassageRef, int] = {}
    for group in made:
        for member in group.members:
            held.setdefault(member, group.id)
    held |= {refs(name)[0]: group for name, group in (main or {}).items()}
    return Alignment((), made, held)


def divergence(verdict: Verdict, *quotes: tuple[str, int, int]) -> Divergence:
    """A number that accounts give, quoted at [start, end) of their articles."""
    values = tuple(Value(name, "x", (Quote(start, end, ""),)) for name, start, end in quotes)
    question = message("How many?")
    return Divergence("k", 1, DivergenceType.NUMBER, verdict, Confidence.SURE, question, values)
