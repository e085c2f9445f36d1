"""Whether quotes are found again after their article has changed, and never in a wrong place: a matrix by kind of change.

    python -m bench.anchors [--part seeds|dev|heldout|all] [--wrong] [--speed]

Quotes are sentences and runs of words of every article. Each is taken from the article, the article is changed, and
the quote is looked for. right: the span found shares at least 0.8 with the true one, or nothing is found where nothing
is left. wrong: any other span. lost: nothing is found though it is there. Beside our ladder stands the idea that most
tools follow, "best match wins" (after Hypothesis' match-quote.ts: exact matches, else the best approximate one with at
most half of its characters changed; the context decides between candidates and never refuses one).
`--wrong` prints every wrong anchor; `--speed` anchors 1,000 notes.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

from sahelread.model import Article
from sahelread.notes.anchoring import describe, find
from sahelread.notes.annotation import AnchorStatus, Target
from sahelread.resources import shipped
from sahelread.text.sentences import sentences

STORIES = Path(__file__).parent / "stories"
SEED = 20250919
# Quotes taken from one article: enough to see every kind of sentence, few enough for a run of a minute.
QUOTES = 24
GOOD_OVERLAP = 0.8

Span = tuple[int, int]


class Changed(NamedTuple):
    """An article's text after a change, and where the quote stands in it now; None when it is gone."""

    text: str
    span: Span | None


@dataclass
class Tally:
    """What became of the quotes of one kind of change."""

    right: int = 0
    wrong: int = 0
    lost: int = 0

    def count(self, truth: Span | None, found: Span | None) -> str:
        """Count one outcome and name it."""
        if truth is None:
            outcome = "right" if found is None else "wrong"
        elif found is None:
            outcome = "lost"
        else:
            shared = max(0, min(truth[1], found[1]) - max(truth[0], found[0]))
            union = max(truth[1], found[1]) - min(truth[0], found[0])
            outcome = "right" if shared >= GOOD_OVERLAP * union else "wrong"
        setattr(self, outcome, getattr(self, outcome) + 1)
        return outcome


def main() -> None:
    """Print the matrix."""
    parser = argparse.ArgumentParser(prog="python -m bench.anchors", description=__doc__)
    parser.add_argument("--part", choices=("seeds", "dev", "heldout", "all"), default="all")
    parser.add_argument("--wrong", action="store_true", help="print every wrong anchor of ours")
    parser.add_argument("--lost", action="store_true", help="print every lost quote of ours")
    parser.add_argument("--speed", action="store_true", help="anchor 1,000 notes")
    options = parser.parse_args()
    parts = ("seeds", "dev", "heldout") if options.part == "all" else (options.part,)
    for part in parts:
        texts = list(_texts(part))
        if texts:
            _print_matrix(part, texts, {name for name in ("wrong", "lost") if getattr(options, name)})
        else:
            print(f"{part}: no texts here")
    if options.speed:
        _print_speed()


def _texts(part: str) -> Iterator[str]:
    folders = [shipped("seeds")] if part == "seeds" else sorted((STORIES / part).glob("*/"))
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            yield path.read_text("utf-8").replace("\r\n", "\n")


def article(text: str) -> Article:
    """An article with that text and nothing else that anchoring looks at."""
    return Article("a", "", text, "", ())


def quotes(text: str, chance: random.Random) -> list[Span]:
    """Spans to take as quotes: whole sentences, and runs of two to eight words."""
    whole = [span for span in sentences(text, "fr") if text[span[0] : span[1]].strip()]
    runs = []
    for start, end in whole:
        words = [match.span() for match in re.finditer(r"\w[\w’'-]*", text[start:end])]
        if len(words) > 3:
            first = chance.randrange(len(words) - 2)
            last = min(len(words) - 1, first + chance.randrange(1, 8))
            runs.append((start + words[first][0], start + words[last][1]))
    chosen = chance.sample(whole, min(len(whole), QUOTES // 2)) + chance.sample(
        runs, min(len(runs), QUOTES // 2)
    )
    return sorted(set(chosen))


# The changes

Change = Callable[[str, Span, random.Random], Changed | None]


def _unchanged(text: str, span: Span, _: random.Random) -> Changed:
    return Changed(text, span)


def _paragraph_on_top(text: str, span: Span, _: random.Random) -> Changed:
    return _spliced(text, span, 0, "Mise à jour à 18h20 : ajout de la réaction du ministère.\n\n")


def _typography(text: str, span: Span, _: random.Random) -> Changed:
    """Straight quotes become typographic ones and the other way round, spaces become no-break spaces."""
    table = str.maketrans({"’": "'", "'": "’", "«": '"', "»": '"', "–": "-", "\xa0": " "})
    changed = text.translate(table)
    return Changed(changed, span)


def _rewrapped(text: str, span: Span, _: random.Random) -> Changed:
    """Each line is broken at about 60 characters, runs of empty lines become one."""
    return _mapped(text, span, _wrap)


def _small_edit(text: str, span: Span, chance: random.Random) -> Changed | None:
    """One or two words of the quote are replaced, dropped or added."""
    return _reworded(text, span, chance, share=0.0)


def _quarter_replaced(text: str, span: Span, chance: random.Random) -> Changed | None:
    """A quarter of its words are replaced by other words of the article."""
    return _reworded(text, span, chance, share=0.25)


def _number_changed(text: str, span: Span, _: random.Random) -> Changed | None:
    """A number in the quote becomes another."""
    found = re.search(r"\b(?:deux|trois|quatre|cinq|six|sept|huit|dix|vingt|\d+)\b", text[slice(*span)])
    if found is None:
        return None
    start, end = span[0] + found.start(), span[0] + found.end()
    other = "onze" if found.group().isalpha() else str(int(found.group()) + 7)
    return Changed(text[:start] + other + text[end:], (span[0], span[1] + len(other) - (end - start)))


def _around_edited(text: str, span: Span, chance: random.Random) -> Changed:
    """The quote stays; some words before and after it are replaced."""
    before, after = text[: span[0]], text[span[1] :]
    before = _words_replaced(before, text, chance, 0.3, from_end=60)
    after = _words_replaced(after, text, chance, 0.3, from_start=60)
    quote = text[slice(*span)]
    return Changed(before + quote + after, (len(before), len(before) + len(quote)))


def _edited_throughout(text: str, span: Span, chance: random.Random) -> Changed | None:
    """A new edition: a paragraph on top and every twelfth word of the page another one, in the quote too."""
    parts = [
        _words_replaced(part, text, chance, 0.08) if len(part.split()) >= 4 else part
        for part in (text[: span[0]], text[slice(*span)], text[span[1] :])
    ]
    top = "Nouvelle édition.\n\n"
    start = len(top) + len(parts[0])
    return Changed(top + "".join(parts), (start, start + len(parts[1])))


def _deleted(text: str, span: Span, _: random.Random) -> Changed:
    return Changed(text[: span[0]] + text[span[1] :], None)


def _deleted_with_neighbours(text: str, span: Span, chance: random.Random) -> Changed:
    """The quote goes together with some of what stood before and after it."""
    first = max(0, span[0] - chance.randrange(10, 120))
    last = min(len(text), span[1] + chance.randrange(10, 120))
    return Changed(text[:first] + text[last:], None)


def _look_alike(text: str, span: Span, chance: random.Random) -> Changed | None:
    """The quote is deleted, and a sentence that differs in a word or two stands in another paragraph."""
    quote = text[slice(*span)]
    if len(quote.split()) < 4:
        return None
    other = _words_replaced(quote, text, chance, 0.0)
    without = text[: span[0]] + text[span[1] :]
    breaks = [found.end() for found in re.finditer(r"\n+|(?<=[.!?»]) ", without)]
    away = [place for place in breaks if abs(place - span[0]) > 200]
    if not away or other == quote:
        return None
    place = chance.choice(away)
    return Changed(without[:place] + other + " " + without[place:], None)


def _swapped_sides(text: str, span: Span, _: random.Random) -> Changed | None:
    """The quote is deleted, and a sentence with its names exchanged stands elsewhere."""
    swaps = (
        ("français", "malien"),
        ("France", "Mali"),
        ("Paris", "Bamako"),
        ("armée", "milice"),
        ("nord", "sud"),
    )
    quote = text[slice(*span)]
    other = quote
    for one, two in swaps:
        other = re.sub(f"{one}|{two}", lambda m, a=one, b=two: b if m.group() == a else a, other)
    if other == quote or len(quote.split()) < 4:
        return None
    without = text[: span[0]] + text[span[1] :]
    place = 0 if span[0] > len(text) // 2 else len(without)
    return Changed(without[:place] + "\n" + other + "\n" + without[place:], None)


def _reordered(text: str, span: Span, chance: random.Random) -> Changed | None:
    """The paragraphs stand in another order."""
    paragraphs = re.split(r"(?<=\n)(?=\S)", text)
    if len(paragraphs) < 3:
        return None
    start = 0
    owner = None
    for index, paragraph in enumerate(paragraphs):
        if start <= span[0] and span[1] <= start + len(paragraph):
            owner = (index, span[0] - start)
        start += len(paragraph)
    if owner is None:
        return None
    order = list(range(len(paragraphs)))
    chance.shuffle(order)
    place = sum(len(_closed(paragraphs[i])) for i in order[: order.index(owner[0])]) + owner[1]
    return Changed("".join(_closed(paragraphs[i]) for i in order), (place, place + span[1] - span[0]))


def _doubled(text: str, span: Span, _: random.Random) -> Changed:
    """The quote stands a second time, in a teaser at the end of the page."""
    return Changed(f"{text}\n\nLire aussi : {text[slice(*span)]}\n", span)


CHANGES: dict[str, Change] = {
    "unchanged": _unchanged,
    "paragraph on top": _paragraph_on_top,
    "typography": _typography,
    "rewrapped lines": _rewrapped,
    "doubled in a teaser": _doubled,
    "paragraphs reordered": _reordered,
    "words around replaced": _around_edited,
    "small edit in quote": _small_edit,
    "number in quote changed": _number_changed,
    "25% of words replaced": _quarter_replaced,
    "edited throughout": _edited_throughout,
    "deleted": _deleted,
    "deleted with neighbours": _deleted_with_neighbours,
    "deleted, look-alike": _look_alike,
    "deleted, sides swapped": _swapped_sides,
}


def _spliced(text: str, span: Span, place: int, added: str) -> Changed:
    shift = len(added) if place <= span[0] else 0
    return Changed(text[:place] + added + text[place:], (span[0] + shift, span[1] + shift))


def _closed(paragraph: str) -> str:
    return paragraph if paragraph.endswith("\n") else paragraph + "\n"


def _wrap(text: str) -> Iterator[tuple[str, int]]:
    """The characters of a text broken anew, each with its place in the original."""
    column = 0
    for place, char in enumerate(text):
        if char == " " and column > 60:
            char, column = "\n", 0
        elif char == "\n":
            if text[place - 1 : place] == "\n":
                continue
            column = 0
        yield char, place
        column += 1


def _mapped(text: str, span: Span, change: Callable[[str], Iterator[tuple[str, int]]]) -> Changed:
    chars, places = zip(*change(text), strict=True)
    inside = [index for index, place in enumerate(places) if span[0] <= place < span[1]]
    return Changed("".join(chars), (inside[0], inside[-1] + 1))


def _reworded(text: str, span: Span, chance: random.Random, share: float) -> Changed | None:
    quote = text[slice(*span)]
    if len(quote.split()) < (8 if share else 4):
        return None
    other = _words_replaced(quote, text, chance, share)
    return Changed(text[: span[0]] + other + text[span[1] :], (span[0], span[0] + len(other)))


def _words_replaced(
    part: str,
    text: str,
    chance: random.Random,
    share: float,
    *,
    from_start: int = 10**9,
    from_end: int = 10**9,
) -> str:
    """`part` with that share of its words (one or two when 0) replaced by words of `text`."""
    vocabulary = sorted(set(re.findall(r"\w{3,}", text)))
    words = [
        match.span()
        for match in re.finditer(r"\w+", part)
        if match.start() < from_start and match.end() > len(part) - from_end
    ]
    count = max(1, round(share * len(words))) if share else chance.choice((1, 2))
    for start, end in sorted(chance.sample(words, min(count, len(words))), reverse=True):
        part = part[:start] + chance.choice(vocabulary) + part[end:]
    return part


# The two ways to find


def ladder(target: Target, text: str) -> Span | None:
    """Ours."""
    anchor = find(target, article(text))
    return None if anchor.status is AnchorStatus.ORPHAN else (anchor.start or 0, anchor.end or 0)


def best_match(target: Target, text: str) -> Span | None:
    """The best match wins, whatever it is worth."""
    quote = target.exact
    spans = [match.span() for match in re.finditer(re.escape(quote), text)]
    if not spans:
        found = partial_ratio_alignment(quote, text)
        if found is None or Levenshtein.distance(quote, text[found.dest_start : found.dest_end]) > min(
            256, len(quote) // 2
        ):
            return None
        spans = [(found.dest_start, found.dest_end)]

    def worth(span: Span) -> float:
        before, after = (
            text[max(0, span[0] - len(target.prefix)) : span[0]],
            text[span[1] :][: len(target.suffix)],
        )
        return (
            50 * Levenshtein.normalized_similarity(quote, text[slice(*span)])
            + 20 * (Levenshtein.normalized_similarity(target.prefix, before) if target.prefix else 1)
            + 20 * (Levenshtein.normalized_similarity(target.suffix, after) if target.suffix else 1)
            + 2 * (1 - abs(span[0] - (target.start or 0)) / max(1, len(text)))
        )

    return max(spans, key=worth)


# Printing


def _print_matrix(part: str, texts: list[str], shown: set[str]) -> None:
    ours = {name: Tally() for name in CHANGES}
    theirs = {name: Tally() for name in CHANGES}
    for number, text in enumerate(texts):
        for span in quotes(text, random.Random(f"{SEED}/{part}/{number}")):
            target = describe(article(text), *span)
            span = (target.start or 0, target.end or 0)
            for name, change in CHANGES.items():
                changed = change(text, span, random.Random(f"{SEED}/{part}/{number}/{span}/{name}"))
                if changed is None:
                    continue
                found = ladder(target, changed.text)
                if (outcome := ours[name].count(changed.span, found)) in shown:
                    _print_case(outcome, name, target, changed, found)
                theirs[name].count(changed.span, best_match(target, changed.text))
    print(
        f"\n{part}: {len(texts)} articles       ladder: right wrong  lost    best match wins: right wrong  lost"
    )
    for name in CHANGES:
        _print_row(name, ours[name], theirs[name])
    _print_row("all", _sum(ours), _sum(theirs))


def _print_row(name: str, ours: Tally, theirs: Tally) -> None:
    print(
        f"{name:28} {ours.right:13}{ours.wrong:6}{ours.lost:6} {theirs.right:22}{theirs.wrong:6}{theirs.lost:6}"
    )


def _print_case(outcome: str, name: str, target: Target, changed: Changed, found: Span | None) -> None:
    print(f"{outcome}, {name}: {target.exact!r}")
    print(f"   truth {changed.text[slice(*changed.span)]!r}" if changed.span else "   truth: gone")
    if found:
        around = changed.text[max(0, found[0] - 40) : found[0]], changed.text[found[1] : found[1] + 40]
        print(f"   found {changed.text[slice(*found)]!r} after {around[0]!r} before {around[1]!r}")
    print(f"   prefix {target.prefix!r} suffix {target.suffix!r}")


def _sum(tallies: dict[str, Tally]) -> Tally:
    return Tally(
        sum(tally.right for tally in tallies.values()),
        sum(tally.wrong for tally in tallies.values()),
        sum(tally.lost for tally in tallies.values()),
    )


def _print_speed() -> None:
    """1,000 quotes in five articles, looked for after each kind of change that moves or rewrites them."""
    texts = list(_texts("seeds"))
    targets = [
        (target, text)
        for number, text in enumerate(texts * 10)
        for span in quotes(text, random.Random(number))
        for target in [describe(article(text), *span)]
    ][:1000]
    for name in ("unchanged", "paragraph on top", "small edit in quote", "deleted"):
        changed = {text: _everywhere(name, text) for text in texts}
        start = time.perf_counter()
        for target, text in targets:
            find(target, article(changed[text]))
        print(f"{len(targets)} quotes, {name}: {time.perf_counter() - start:.2f} s")


def _everywhere(name: str, text: str) -> str:
    """A text that was changed all over, so that every quote of it has to be looked for."""
    if name == "unchanged":
        return text
    if name == "paragraph on top":
        return "Mise à jour.\n\n" + text
    return _words_replaced(text, text, random.Random(name), 0.1 if name.startswith("small") else 0.6)


if __name__ == "__main__":
    main()
