"""The layouts in which an account is read as it was written: paragraphs in their own order.

*Reading* sets every account so, side by side; *annotated* sets one alone, and can unfold under a passage how the
others tell the same thing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby

from sahelread.model import Article, Kind, Passage, PassageRef
from sahelread.ui.layout import Block, BlockKind, Column
from sahelread.ui.layout_text import Typesetter

_ALONE = frozenset({Kind.TITLE, Kind.HEADING, Kind.ITEM, Kind.ROW, Kind.FURNITURE})


def reading_column(
    article: Article,
    typesetter: Typesetter,
    furniture: bool,
    *,
    folded: bool = False,
    opened: PassageRef | None = None,
) -> Column:
    """One account in its own order; it depends on no other. `folded`: captions, credits and datelines that follow one
    another take one line, but for those that `opened` is among."""
    return _column(
        article,
        typesetter,
        _folding(_runs(article, furniture), article, folded, opened),
        frozenset(),
        _no_versions,
    )


def unfolded_column(
    article: Article,
    typesetter: Typesetter,
    furniture: bool,
    unfolded: Collection[PassageRef],
    versions: Callable[[PassageRef], Sequence[PassageRef]],
    *,
    folded: bool = False,
    opened: PassageRef | None = None,
) -> Column:
    """The same; under each unfolded passage, the `versions` of it."""
    return _column(
        article, typesetter, _folding(_runs(article, furniture), article, folded, opened), unfolded, versions
    )


def _no_versions(_: PassageRef) -> Sequence[PassageRef]:
    return ()


def _column(
    article: Article,
    typesetter: Typesetter,
    runs: Iterable[tuple[list[Passage], bool]],
    unfolded: Collection[PassageRef],
    versions: Callable[[PassageRef], Sequence[PassageRef]],
) -> Column:
    column = Column(article.id)
    line = 0
    previous: Kind | None = None
    for run, folded in runs:
        kind = run[0].kind
        if previous is not None and (kind != previous or kind not in (Kind.ITEM, Kind.ROW, Kind.FURNITURE)):
            line += 1
        previous = kind
        refs = [PassageRef(article.id, passage.index) for passage in run]
        if folded:
            line = column.add(Block(BlockKind.TEXT, line, 1, tuple(refs), folded=True))
            continue
        for stretch in _split_after(refs, unfolded):
            height = typesetter.height(stretch)
            line = column.add(Block(BlockKind.TEXT, line, height, tuple(stretch)))
            if stretch[-1] in unfolded:
                for ref in versions(stretch[-1]):
                    line = column.add(Block(BlockKind.VERSION, line, typesetter.version_height(ref), (ref,)))
    return column


def _runs(article: Article, furniture: bool) -> list[list[Passage]]:
    """The passages that run on in one block: the sentences of a paragraph; everything else stands alone."""
    shown = [p for p in article.passages if furniture or p.kind is not Kind.FURNITURE]
    return [
        list(run)
        for _, run in groupby(shown, key=lambda p: (p.paragraph, p.kind, p.index if p.kind in _ALONE else -1))
    ]


def _folding(
    runs: list[list[Passage]], article: Article, folded: bool, opened: PassageRef | None
) -> Iterator[tuple[list[Passage], bool]]:
    """The same, and whether a line stands for each: furniture that is folded is one run."""
    for furniture, following in groupby(runs, key=lambda run: folded and run[0].kind is Kind.FURNITURE):
        together = list(following)
        passages = [passage for run in together for passage in run] if furniture else []
        if furniture and not any(opened == (article.id, passage.index) for passage in passages):
            yield passages, True
        else:
            yield from ((run, False) for run in together)


def _split_after(refs: Sequence[PassageRef], unfolded: Collection[PassageRef]) -> list[list[PassageRef]]:
    stretches: list[list[PassageRef]] = [[]]
    for ref in refs:
        stretches[-1].append(ref)
        if ref in unfolded:
            stretches.append([])
    return [stretch for stretch in stretches if stretch]
