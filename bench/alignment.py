"""What the alignment is worth on stories judged by hand, beside rapidfuzz's ratios and plain TF-IDF, in one run.

    python -m bench.alignment [--part dev|heldout] [--no-baselines]

The engine runs as it is shipped. The baselines get the best threshold that could be chosen for each set, knowing the
answers, which flatters them. Judged units are the passages, so that segmentation counts for nothing; with --read the
articles are read from their files, as users have them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from bench import gold
from bench.gold import GoldStory, Scores, UnitPair
from sahelread.aligning import align
from sahelread.aligning.grams import gram_rows
from sahelread.aligning.rows import products
from sahelread.aligning.similarity import weighted
from sahelread.model import Alignment, Kind, PassageRef, Story, Strength
from sahelread.text.words import fold, words

Matrix = np.ndarray
_TIERS = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.alignment", description=__doc__)
    parser.add_argument(
        "--part", choices=("dev", "heldout", "press"), default="dev", help="which invented stories"
    )
    parser.add_argument(
        "--read", action="store_true", help="read the files instead of taking the judged units"
    )
    parser.add_argument("--no-baselines", action="store_true", help="only the engine")
    options = parser.parse_args()
    seeds = gold.seeds()
    if seeds is None:
        print("The seeds' gold set (shared/gold/alignment.json) is not here: the seeds are left out.")
    sets = [list(gold.stories(options.part))] + ([[seeds]] if seeds else [])
    for judged in sets:
        if judged:
            _print_set(judged, options.read, not options.no_baselines)


def _print_set(judged: Sequence[GoldStory], read: bool, baselines: bool) -> None:
    print(f"\n{'story':28}    P    R   F1  traps  top3   same overlap conflict   (sure links, as shipped)")
    shipped: list[Scores] = []
    tops: list[tuple[int, int]] = []
    shown: list[tuple[float, bool]] = []
    for one in judged:
        story = _read_story(one) if read else one.unit_story
        alignment = align(story)
        sure = [link for link in alignment.links if link.strength is Strength.SURE]
        found = gold.scores(one, one.unit_pairs(story, sure))
        tops.append(top_three(one, one.unit_pairs(story, alignment.links)))
        shown += calibration(one, story, alignment)
        shipped.append(found)
        print(_line(one.name, found, tops[-1]))
    if len(judged) > 1:
        all_top = (sum(top[0] for top in tops), sum(top[1] for top in tops))
        print(_line("all pairs", gold.total(shipped), all_top))
        print(f"{'mean of stories':28} {'':9} {np.mean([one.f1 for one in shipped]):.3f}")
    print("\nscore and more   links   right")
    for tier in _TIERS:
        right = [hit for score, hit in shown if score >= tier]
        if right:
            print(f"{tier:14.1f} {len(right):7} {np.mean(right):7.2f}")
    if baselines:
        print(f"\n{'baseline':28} best threshold     P    R   F1")
        for name, score in BASELINES.items():
            threshold, best = best_threshold(judged, score)
            print(f"{name:28} {threshold:14.2f}  {best.precision:.2f} {best.recall:.2f} {best.f1:.3f}")


def _line(name: str, found: Scores, top: tuple[int, int]) -> str:
    relations = "  ".join(
        f"{hit}/{of}"
        for hit, of in (found.by_relation.get(key, (0, 0)) for key in ("same", "overlap", "conflict"))
    )
    share = top[0] / top[1] if top[1] else 0.0
    return f"{name:28} {found.precision:.2f} {found.recall:.2f} {found.f1:.3f} {found.traps:4}   {share:.2f}   {relations}"


def _read_story(one: GoldStory) -> Story:
    from sahelread.reading import load_story  # type: ignore[attr-defined, unused-ignore]

    read: Story = load_story(one.paths)
    return read


def top_three(one: GoldStory, found: Mapping[UnitPair, float]) -> tuple[int, int]:
    """Of the units with a counterpart in another account: how many have a right one among their first three
    links to that account's neighbours, and how many units there are."""
    partners: dict[gold.UnitRef, set[gold.UnitRef]] = {}
    for a, b in one.pairs:
        partners.setdefault(a, set()).add(b)
        partners.setdefault(b, set()).add(a)
    offered: dict[gold.UnitRef, list[tuple[float, gold.UnitRef]]] = {}
    for pair, score in found.items():
        if pair not in one.weak:
            offered.setdefault(pair[0], []).append((-score, pair[1]))
            offered.setdefault(pair[1], []).append((-score, pair[0]))
    hits = sum(
        1
        for unit, right in partners.items()
        if any(other in right for _, other in sorted(offered.get(unit, ()))[:3])
    )
    return hits, len(partners)


def calibration(one: GoldStory, story: Story, alignment: Alignment) -> list[tuple[float, bool]]:
    """The score of every judged link and whether it is right."""
    return [
        (score, pair in one.pairs)
        for pair, score in one.unit_pairs(story, alignment.links).items()
        if pair not in one.weak
    ]


def _cosines(texts: Sequence[str]) -> Matrix:
    return products(weighted(gram_rows(texts)).unit())


def _ratios(scorer: Callable[..., float]) -> Callable[[Sequence[str]], Matrix]:
    def matrix(texts: Sequence[str]) -> Matrix:
        cleaned = [" ".join(word.text for word in words(fold(text))) for text in texts]
        return np.asarray(cdist(cleaned, cleaned, scorer=scorer), dtype=np.float32) / 100

    return matrix


BASELINES: Mapping[str, Callable[[Sequence[str]], Matrix]] = {
    "rapidfuzz ratio": _ratios(fuzz.ratio),
    "rapidfuzz token_set_ratio": _ratios(fuzz.token_set_ratio),
    "character TF-IDF cosine": _cosines,
}


def best_threshold(
    judged: Sequence[GoldStory], score: Callable[[Sequence[str]], Matrix]
) -> tuple[float, Scores]:
    """The one threshold for all stories that gives the best F1, and what it gives."""
    scored = [_scored_pairs(one, score) for one in judged]
    best = (0.0, Scores(0, 0, 0, 0, {}))
    for threshold in np.arange(0.02, 1.0, 0.01):
        found = gold.total(
            [
                gold.scores(one, [pair for pair, value in pairs.items() if value >= threshold])
                for one, pairs in zip(judged, scored, strict=True)
            ]
        )
        if found.f1 > best[1].f1:
            best = (float(threshold), found)
    return best


def _scored_pairs(one: GoldStory, score: Callable[[Sequence[str]], Matrix]) -> dict[UnitPair, float]:
    story = one.unit_story
    refs = [
        (PassageRef(article.id, passage.index), passage)
        for article in story.articles
        for passage in article.passages
        if passage.kind in (Kind.TITLE, Kind.SENTENCE, Kind.ITEM)
    ]
    numbers = {
        (article.id, passage.index): number
        for article in story.articles
        for passage in article.passages
        for number, unit in one.units[article.id].items()
        if unit.start == passage.start
    }
    values = score([passage.text for _, passage in refs])
    units = [(ref.article, numbers[ref]) for ref, _ in refs]
    return {
        (units[a], units[b]): float(values[a, b])
        for a in range(len(refs))
        for b in range(a + 1, len(refs))
        if units[a][0] != units[b][0]
    }


if __name__ == "__main__":
    main()
