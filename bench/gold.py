"""Stories judged by hand: the file format of the gold sets, and what a program's links are worth against one.

A gold set is a folder of articles and a `gold.json` (or, for the seeds, a file that names them): per article its
judged units as spans of the raw text; pairs of units that report the same thing; `weak` pairs, which scoring
ignores; `traps`, which must never be linked. A program cuts its passages its own way: a passage stands for a unit
when they overlap by at least half of the shorter one, and a link counts for every pair of units that its two
passages stand for.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from sahelread.model import Article, Kind, Link, Passage, Story

CHECKOUT = Path(__file__).resolve().parent.parent
SEEDS_GOLD = CHECKOUT.parent / "shared" / "gold" / "alignment.json"
SEEDS = CHECKOUT / "seeds"
STORIES = CHECKOUT / "bench" / "stories"

_KINDS = {
    "title": Kind.TITLE,
    "body": Kind.SENTENCE,
    "list": Kind.ITEM,
    "heading": Kind.HEADING,
    "table": Kind.ROW,
    **{kind.value: kind for kind in Kind},
}

UnitRef = tuple[str, int]
"""The id of an article and the number of a unit in it."""

UnitPair = tuple[UnitRef, UnitRef]
"""Two units of two articles, in the order of the story."""


@dataclass(frozen=True)
class Unit:
    """A judged span of an article. Only units of an evaluated kind take part in scores."""

    start: int
    end: int
    kind: str
    evaluated: bool


@dataclass(frozen=True)
class GoldStory:
    """A story with its judgement. `pairs` maps each true pair to how the two relate: "same", "overlap", "conflict"."""

    name: str
    texts: Mapping[str, str]
    units: Mapping[str, Mapping[int, Unit]]
    pairs: Mapping[UnitPair, str]
    weak: frozenset[UnitPair]
    traps: frozenset[UnitPair]
    groups: Mapping[str, tuple[UnitRef, ...]] = field(default_factory=dict)
    paths: tuple[Path, ...] = ()

    @cached_property
    def unit_story(self) -> Story:
        """The story with the judged units as its passages, and the dates of its story.yaml; what is not judged is furniture."""
        path = self.paths[0].parent / "story.yaml" if self.paths else None
        known = yaml.safe_load(path.read_text("utf-8")) if path is not None and path.is_file() else {}
        entries = {str(entry.get("path") or entry.get("file")): entry for entry in known.get("articles", ())}
        files = [file.name for file in self.paths] or [""] * len(self.texts)
        articles = tuple(
            replace(
                self._article(name),
                published=_day(entries.get(file, {}).get("published")),
                label=entries.get(file, {}).get("label"),
            )
            for name, file in zip(self.texts, files, strict=True)
        )
        return Story(self.name, articles, reference=_day(known.get("reference")))

    def _article(self, name: str) -> Article:
        text = self.texts[name]
        units = sorted(self.units[name].values(), key=lambda unit: unit.start)
        passages = tuple(
            Passage(
                index,
                unit.start,
                unit.end,
                _KINDS.get(unit.kind, Kind.FURNITURE),
                text[unit.start : unit.end],
                text.count("\n", 0, unit.start),
            )
            for index, unit in enumerate(units)
        )
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return Article(name, name, text, digest, passages)

    def unit_pairs(self, story: Story, links: Iterable[Link]) -> dict[UnitPair, float]:
        """The pairs of evaluated units that the links stand for, each with its best score.

        The articles of `story` are those of the gold, in its order, whatever their ids.
        """
        names = dict(zip((article.id for article in story.articles), self.texts, strict=True))
        standing = {
            article.id: [self._units_of(names[article.id], passage) for passage in article.passages]
            for article in story.articles
        }
        order = {name: place for place, name in enumerate(self.texts)}
        found: dict[UnitPair, float] = {}
        for link in links:
            for a in standing[link.a.article][link.a.passage]:
                for b in standing[link.b.article][link.b.passage]:
                    ends = (names[link.a.article], a), (names[link.b.article], b)
                    first, second = sorted(ends, key=lambda ref: order[ref[0]])
                    pair = (first, second)
                    found[pair] = max(link.score, found.get(pair, 0.0))
        return found

    def _units_of(self, name: str, passage: Passage) -> list[int]:
        """The evaluated units that the passage stands for."""
        found = []
        for number, unit in self.units[name].items():
            common = min(unit.end, passage.end) - max(unit.start, passage.start)
            shorter = min(unit.end - unit.start, passage.end - passage.start)
            if unit.evaluated and common > 0 and 2 * common >= shorter:
                found.append(number)
        return found


def _day(written: object) -> date | None:
    return date.fromisoformat(str(written)) if written else None


@dataclass(frozen=True)
class Scores:
    """What a set of predicted pairs is worth. `by_relation` gives found and all per kind of true pair."""

    right: int
    predicted: int
    true: int
    traps: int
    by_relation: Mapping[str, tuple[int, int]]

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.predicted + self.true) if self.right else 0.0


def scores(gold: GoldStory, predicted: Iterable[UnitPair]) -> Scores:
    """Precision, recall and traps of the predicted pairs; weak pairs count for nothing."""
    kept = set(predicted) - gold.weak
    right = kept & gold.pairs.keys()
    relations = sorted(set(gold.pairs.values()))
    by_relation = {
        relation: (
            sum(1 for pair in right if gold.pairs[pair] == relation),
            sum(1 for found in gold.pairs.values() if found == relation),
        )
        for relation in relations
    }
    return Scores(len(right), len(kept), len(gold.pairs), len(set(predicted) & gold.traps), by_relation)


def total(many: Sequence[Scores]) -> Scores:
    """The scores of several stories taken as one set of pairs."""
    relations = sorted({relation for one in many for relation in one.by_relation})
    return Scores(
        sum(one.right for one in many),
        sum(one.predicted for one in many),
        sum(one.true for one in many),
        sum(one.traps for one in many),
        {
            relation: (
                sum(one.by_relation.get(relation, (0, 0))[0] for one in many),
                sum(one.by_relation.get(relation, (0, 0))[1] for one in many),
            )
            for relation in relations
        },
    )


def load(path: Path, articles: Path) -> GoldStory:
    """The judged story of that JSON file, whose articles lie in the folder `articles`."""
    judged = json.loads(path.read_text("utf-8"))
    kinds = set(judged.get("evaluated_kinds", ("title", "body", "list")))
    texts: dict[str, str] = {}
    units: dict[str, dict[int, Unit]] = {}
    paths: list[Path] = []
    for entry in judged["articles"]:
        file = articles / entry["file"]
        name = entry.get("id") or file.stem
        paths.append(file)
        texts[name] = file.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        units[name] = {
            unit["i"]: Unit(unit["start"], unit["end"], unit["kind"], unit["kind"] in kinds)
            for unit in entry["units"]
        }
    order = {name: place for place, name in enumerate(texts)}

    def ref(entry: Mapping[str, Any]) -> UnitRef:
        return entry.get("article") or Path(entry["file"]).stem, int(entry["i"])

    def pair(entry: Mapping[str, Any]) -> UnitPair:
        first, second = sorted((ref(entry["a"]), ref(entry["b"])), key=lambda one: order[one[0]])
        return first, second

    return GoldStory(
        name=path.parent.name if path.name == "gold.json" else "seeds",
        texts=texts,
        units=units,
        pairs={pair(entry): _relation(entry) for entry in judged["pairs"] if _relation(entry) != "weak"},
        weak=frozenset(
            pair(entry)
            for entry in (*judged.get("weak", ()), *judged["pairs"])
            if "label" not in entry or entry["label"] == "weak"
        )
        - {pair(entry) for entry in judged["pairs"] if _relation(entry) != "weak"},
        traps=frozenset(pair(entry) for entry in judged.get("traps", ())),
        groups={
            entry["fact"]: tuple(ref(member) for member in entry["members"])
            for entry in judged.get("groups", ())
        },
        paths=tuple(paths),
    )


def _relation(entry: Mapping[str, Any]) -> str:
    """How the two units of a pair relate, in the words of the stories (the seeds' gold has older ones)."""
    kind = entry.get("label") or entry.get("type") or "overlap"
    if kind in ("para", "partial"):
        return "same" if kind == "para" else "overlap"
    return str(kind)


def seeds() -> GoldStory | None:
    """The judged seeds, or None where the gold set is not at hand."""
    return load(SEEDS_GOLD, SEEDS) if SEEDS_GOLD.is_file() else None


def stories(part: str) -> Iterator[GoldStory]:
    """The judged stories of `bench/stories/<part>`, by name."""
    for path in sorted((STORIES / part).glob("*/gold.json")):
        yield load(path, path.parent)
