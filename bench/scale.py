"""How long aligning and diverging take, and how much memory, from a handful of accounts to fifty thousand passages.

    python -m bench.scale                 5x40, 20x100, 100x100 beside rapidfuzz, difflib and TF-IDF
    python -m bench.scale --long          8 accounts of 1,000 and 1,000 of 50 passages as well (some minutes)
    python -m bench.scale --lost          what candidate selection loses, against comparing all pairs

Stories are shaped like the development stories, with other words; a quarter of the passages of each account retell what others
tell. Each size runs in a process of its own, so that memory is its own peak, and that of the processes that help it with a long
story: the most that all held at once. There are as many of these as processors that have nothing else to do, four at most: times of
an idle and of a busy machine cannot be compared.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from bench import gold
from sahelread.model import Article, Kind, Passage, Story, Strength

_SHARED = 0.25  # of an account's passages retell something that others tell
_TELLINGS = 5  # accounts that tell the same thing, on average
_DROPPED = 0.15  # of the words of what is retold
_WORDS_AT_LEAST = 8  # of a sentence that lends pieces
_PIECE = 4  # words of a real sentence that stay together
_LONG_WORD = 4  # letters above which a word is replaced
_SIZES = ((5, 40), (20, 100), (100, 100))
_LONG = ((8, 1000), (1000, 50))
_RUNS, _SHORT = 5, 1000  # stories of up to so many passages are timed so many times
_SAMPLED = 0.1  # seconds between two looks at what is held
_SAMPLE = 400  # pairs timed for difflib, which would take days


def story(accounts: int, passages: int, number: int = 0) -> Story:
    """A made-up story of that size, shaped like the development stories; the same size and number, the same story.

    Sentences are pieced together from real ones, of which they keep the short words; long words are made of halves of
    real words, so that there are as many different ones as in real articles. What is retold keeps most of its words.
    """
    chance = random.Random(accounts * 1000 + passages + 10**9 * number)
    known = [
        passage.text.split()
        for part in ("dev", "press")
        for one in gold.stories(part)
        for article in one.unit_story.articles
        for passage in article.passages
        if len(passage.text.split()) > _WORDS_AT_LEAST
    ]
    vocabulary = sorted({word.strip(",.;:!?«»\"'()").lower() for words in known for word in words})
    halves = [
        (word[: len(word) // 2], word[len(word) // 2 :]) for word in vocabulary if len(word) > _LONG_WORD
    ]

    def word() -> str:
        """A word that looks French; short ranks come up often, as in any text."""
        rank = int(len(halves) ** 2 ** chance.random()) % len(halves) ** 2
        return halves[rank % len(halves)][0] + halves[(rank * 7919) // len(halves) % len(halves)][1]

    def sentence() -> list[str]:
        length, said = chance.randrange(12, 34), []
        while len(said) < length:
            frame = chance.choice(known)
            first = chance.randrange(len(frame) - _PIECE)
            said += frame[first : first + _PIECE]
        return [word() if len(one) > _LONG_WORD else one for one in said]

    told = [sentence() for _ in range(max(4, int(accounts * passages * _SHARED / _TELLINGS)))]

    def retold(said: Sequence[str]) -> str:
        return " ".join(word for word in said if chance.random() > _DROPPED)

    articles = []
    for number in range(accounts):
        texts = [
            retold(chance.choice(told)) if chance.random() < _SHARED else " ".join(sentence())
            for _ in range(passages)
        ]
        cut, start = [], 0
        for index, text in enumerate(texts):
            cut.append(Passage(index, start, start + len(text), Kind.SENTENCE, text, index))
            start += len(text) + 1
        articles.append(Article(f"{number:03}", f"{number:03}.txt", " ".join(texts), "0" * 64, tuple(cut)))
    return Story(f"{accounts}x{passages}", tuple(articles))


def main() -> None:
    """Print a table; with --one, time one size in this process and print it as JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    parser.add_argument(
        "--long", action="store_true", help="8 accounts of 1,000 and 1,000 of 50 passages as well"
    )
    parser.add_argument("--lost", action="store_true", help="what candidate selection loses")
    parser.add_argument("--one", nargs=3, metavar=("METHOD", "ACCOUNTS", "PASSAGES"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(_timed(options.one[0], int(options.one[1]), int(options.one[2]))))
    elif options.lost:
        _print_lost()
    else:
        _print_table([*_SIZES, *(_LONG if options.long else ())])


def _print_table(sizes: Sequence[tuple[int, int]]) -> None:
    print(f"{'accounts x passages':22} {'method':28} {'seconds':>9} {'peak MB':>8}")
    for accounts, passages in sizes:
        for method in (*_OURS, *(method for method in METHODS if method not in _OURS)):
            if method not in _OURS and accounts * passages > 10_000:
                continue
            ran = subprocess.Popen(
                [sys.executable, "-m", "bench.scale", "--one", method, str(accounts), str(passages)],
                stdout=subprocess.PIPE,
                text=True,
                env=_as_installed(),
            )
            held = _most_held(ran)
            found = json.loads(ran.communicate()[0])
            print(
                f"{accounts:9} x {passages:<10} {method:28} {found['seconds']:9.3f} {max(held, found['megabytes']):8.0f}"
                f"{'  (from a sample)' if found['sampled'] else ''}"
            )


def _as_installed() -> dict[str, str]:
    """This environment, but that what is compiled may be kept: else each process would spend half a second on compiling the lexicon."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _most_held(ran: subprocess.Popen[str]) -> float:
    """The most megabytes that a process and those it has started held at once, until it ends; 0 where Linux is not there to ask."""
    most = 0.0
    while ran.poll() is None:
        with suppress(OSError, ValueError):
            tasks = Path(f"/proc/{ran.pid}/task").iterdir()
            started = {int(one) for task in tasks for one in (task / "children").read_text().split()}
            most = max(most, sum(map(_held, (ran.pid, *started))))
        time.sleep(_SAMPLED)
    return most


def _held(process: int) -> float:
    """The megabytes of a process, its share of what others hold as well: a file, or what a copy has not changed."""
    return int(Path(f"/proc/{process}/smaps_rollup").read_text().partition("\nPss:")[2].split()[0]) / 1024


def _timed(method: str, accounts: int, passages: int) -> dict[str, float | bool]:
    """Seconds of a method on a story that it has not seen, without what is done once in a process; peak memory.

    A story once read is partly remembered: short ones are timed on several of their size, and the best counts.
    """
    from sahelread.ui import memory

    memory.postpone()  # garbage is looked for as seldom as in the program
    memory.begin()
    _work(method, story(2, 30, number=-1))()
    seconds = []
    factor = 1.0
    for number in range(_RUNS if accounts * passages <= _SHORT else 1):
        made = story(accounts, passages, number)
        work = _work(method, made)
        start = time.perf_counter()
        factor = work()
        seconds.append(time.perf_counter() - start)
    return {
        "seconds": min(seconds) * factor,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "sampled": factor != 1.0,
    }


def _work(method: str, made: Story) -> Callable[[], float]:
    """What is timed of a method: to find divergences a story must be aligned, which is not."""
    if method != "divergences":
        return lambda: METHODS[method](made)
    from sahelread.aligning import align
    from sahelread.diverging import diverge

    alignment = align(made)

    def diverging() -> float:
        diverge(made, alignment)
        return 1.0

    return diverging


def _alignment(made: Story) -> float:
    from sahelread.aligning import align

    align(made)
    return 1.0


def _texts(made: Story) -> list[str]:
    return [passage.text for article in made.articles for passage in article.passages]


def _cdist(made: Story) -> float:
    import numpy as np
    from rapidfuzz import fuzz
    from rapidfuzz.process import cdist

    texts = _texts(made)
    step = 500
    for first in range(0, len(texts), step):
        cdist(texts[first : first + step], texts, scorer=fuzz.ratio, dtype=np.uint8)
    return 1.0


def _difflib(made: Story) -> float:
    import difflib

    texts = _texts(made)
    chance = random.Random(1)
    for _ in range(_SAMPLE):
        difflib.SequenceMatcher(None, chance.choice(texts), chance.choice(texts)).ratio()
    return len(texts) * (len(texts) - 1) / 2 / _SAMPLE


def _tfidf(made: Story) -> float:
    from sahelread.aligning.grams import gram_rows
    from sahelread.aligning.rows import products
    from sahelread.aligning.similarity import weighted

    products(weighted(gram_rows(_texts(made))).unit())
    return 1.0


_OURS = ("alignment", "divergences")
METHODS = {
    "alignment": _alignment,
    "character TF-IDF, all pairs": _tfidf,
    "rapidfuzz cdist ratio": _cdist,
    "difflib": _difflib,
}


def _print_lost() -> None:
    """The recall of the sure links on judged stories, comparing all pairs and only candidates."""
    from sahelread.aligning import align, similarity

    judged = [one for part in ("dev", "press") for one in gold.stories(part)]
    true = sum(len(one.pairs) for one in judged)
    for name, limit in (("all pairs compared", 10**9), ("only candidates compared", 0)):
        similarity.ALL_PAIRS = limit
        found = [
            gold.scores(
                one,
                one.unit_pairs(
                    one.unit_story,
                    [link for link in align(one.unit_story).links if link.strength is Strength.SURE],
                ),
            )
            for one in judged
        ]
        total = gold.total(found)
        print(f"{name:26} recall {total.recall:.3f}  precision {total.precision:.3f}  of {true} judged pairs")


if __name__ == "__main__":
    main()
