"""How long the board needs to set a story, without a terminal: `python -m bench.board`.

The stories are made here, with a third of their passages aligned: how long the rows of an alignment take, and all lines
at a new width. What a key takes until its picture stands on the screen is measured by `python -m bench.reader`.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Sequence

from sahelread.model import Alignment, Article, Group, Kind, Passage, PassageRef, Story
from sahelread.ui.layout_frame import Framing
from sahelread.ui.layout_rows import rows

_WIDTH, _OTHER_WIDTH = 160, 150
_RUNS = 3
_ALIGNED_SHARE = 3  # one passage in so many is told by other accounts too
_SENTENCES = (
    "les autorités de transition ont annoncé vendredi la suspension de la coopération antiterroriste avec le pays "
    "voisin après l’arrestation d’un agent accusé d’espionnage selon une source diplomatique citée par plusieurs "
    "médias qui précise que cinq employés de l’ambassade ont quitté la capitale dimanche sans autre explication"
)


def made_story(accounts: int, passages: int) -> tuple[Story, Alignment]:
    """Accounts of sentences made of the same words, some of which tell the same thing in another order."""
    chance = random.Random(7)
    words = _SENTENCES.split()
    articles = []
    for number in range(accounts):
        sentences = [" ".join(chance.choices(words, k=32)).capitalize() + "." for _ in range(passages)]
        found = []
        start = 0
        for index, sentence in enumerate(sentences):
            found.append(Passage(index, start, start + len(sentence), Kind.SENTENCE, sentence, index // 4))
            start += len(sentence) + 1
        articles.append(Article(f"{number:03}", f"{number:03}.txt", " ".join(sentences), "", tuple(found)))
    groups = []
    for index in range(0, passages, _ALIGNED_SHARE):
        tellers = chance.sample(range(accounts), min(accounts, chance.randint(2, 5)))
        at = {teller: min(max(0, index + chance.randint(-4, 4)), passages - 1) for teller in tellers}
        members = tuple(sorted(PassageRef(f"{teller:03}", place) for teller, place in at.items()))
        groups.append(Group(len(groups) + 1, "", members))
    main = {ref: group.id for group in reversed(groups) for ref in group.members}
    return Story("bench", tuple(articles)), Alignment((), tuple(groups), main)


def timed(what: str, times: Sequence[float]) -> None:
    """Print median and 95th percentile, in milliseconds."""
    ordered = sorted(1000 * seconds for seconds in times)
    p95 = ordered[max(0, int(len(ordered) * 0.95) - 1)]
    print(f"    {what:<28} median {statistics.median(ordered):7.1f} ms   p95 {p95:7.1f} ms")


def measure_layout(accounts: int, passages: int) -> None:
    """What a new alignment and a new width cost, without a terminal."""
    story, alignment = made_story(accounts, passages)
    names = [article.id for article in story.articles]
    ordering, setting = [], []
    for _ in range(_RUNS):
        begun = time.perf_counter()
        rows(story, alignment, names, names[0])
        ordering.append(time.perf_counter() - begun)
        framing = Framing(story, alignment)
        framing.frame(_WIDTH)
        begun = time.perf_counter()
        framing.frame(_OTHER_WIDTH)
        setting.append(time.perf_counter() - begun)
    timed("rows of an alignment", ordering)
    timed("lines at a new width", setting)


def main() -> None:
    for accounts, passages in ((5, 40), (8, 500), (8, 5000)):
        print(f"{accounts} accounts of {passages} passages")
        measure_layout(accounts, passages)


if __name__ == "__main__":
    main()
