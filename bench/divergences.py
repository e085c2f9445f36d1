"""What the detectors of divergences are worth against judgements made by hand: `python -m bench.divergences [--print]`.

For each judged question: was it found (same type, quotes overlapping in at least two accounts; in one for what a single
account tells)? For each reported divergence: which judged question is it, or none? What is judged equivalent must not be
reported: each such report is a false alarm. Judgements are not exhaustive, least of all for what only one account tells: a
report that no judgement covers is printed as "not in gold", to be judged by a person. A trivial baseline stands beside:
any differing number or date in two linked passages. Held-out stories are run with --heldout, and only counted.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench import gold
from sahelread.aligning import align
from sahelread.diverging import diverge
from sahelread.i18n import say
from sahelread.model import Alignment, Divergence, Story, Strength
from sahelread.text.dates import dates
from sahelread.text.numbers import numbers

SEEDS_GOLD = gold.CHECKOUT.parent / "shared" / "gold" / "divergences.json"

# The seeds were judged with types of their own; what they mean in the vocabulary of the model.
_TYPES = {
    "qualification": "term",
    "lexical": "term",
    "location": "place",
    "scope": "term",
    "event": "omission",
}
_IGNORED = {"metadata", "typography"}

Span = tuple[int, int]


@dataclass(frozen=True)
class Question:
    """A judged divergence: its type and severity, and the spans of its quotes per article."""

    id: str
    type: str
    severity: str
    text: str
    spans: Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True)
class Report:
    """A reported divergence, reduced to what is judged."""

    type: str
    verdict: str
    confidence: str
    text: str
    spans: Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True)
class Judged:
    """A story with its judged questions."""

    name: str
    story: Story
    questions: tuple[Question, ...]


def questions(path: Path, ids: Mapping[str, str]) -> tuple[Question, ...]:
    """The judged questions of a gold file; `ids` gives the article of each name that the file uses."""
    found = []
    for entry in json.loads(path.read_text("utf-8")).get("divergences", ()):
        if entry["type"] in _IGNORED:
            continue
        spans = {
            ids.get(name, name): tuple(
                (quote["start"], quote["end"]) for quote in value["quotes"] if quote.get("start") is not None
            )
            for name, value in entry["values"].items()
            if value
        }
        severity = entry["severity"]
        kind = _TYPES.get(entry["type"], entry["type"])
        found.append(
            Question(
                entry["id"],
                "omission" if severity == "omission" else kind,
                severity,
                entry["question"],
                spans,
            )
        )
    return tuple(found)


def judged_stories(part: str) -> Iterator[Judged]:
    """The judged stories: "seeds", or a folder of bench/stories."""
    if part == "seeds":
        seeds = gold.seeds()
        if seeds is None or not SEEDS_GOLD.is_file():
            print(f"(no judged seeds here: {SEEDS_GOLD} is missing)")
            return
        story = seeds.unit_story
        ids = {f"A{place}": article.id for place, article in enumerate(story.articles)}
        yield Judged("seeds", story, questions(SEEDS_GOLD, ids))
        return
    for one in gold.stories(part):
        path = one.paths[0].parent / "gold.json"
        yield Judged(one.name, one.unit_story, questions(path, {}))


def reports(found: Sequence[Divergence]) -> list[Report]:
    """Reported divergences as spans per article."""
    return [
        Report(
            one.type.value,
            one.verdict.value,
            one.confidence.value,
            say(one.question),
            {
                value.article: tuple((q.start, q.end) for q in value.quotes)
                for value in one.values
                if value.quotes
            },
        )
        for one in found
    ]


def baseline(story: Story, alignment: Alignment) -> list[Report]:
    """Any differing number, any differing date in two surely linked passages."""
    found = []
    for link in alignment.links:
        if link.strength is not Strength.SURE:
            continue
        sides = [(ref.article, story.passage(ref), story.article(ref.article)) for ref in (link.a, link.b)]
        for kind in ("number", "date"):
            spans, values = {}, []
            for name, passage, article in sides:
                reference = article.published or story.reference
                mentions = (
                    [(n.start, n.end, (n.low, n.high)) for n in numbers(passage.text, article.language)]
                    if kind == "number"
                    else [(d.start, d.end, d.days) for d in dates(passage.text, article.language, reference)]
                )
                values.append({value for _, _, value in mentions})
                spans[name] = tuple(
                    (passage.start + start, passage.start + end) for start, end, _ in mentions
                )
            if values[0] and values[1] and values[0] != values[1]:
                found.append(Report(kind, "conflict", "sure", "baseline", spans))
    return found


# --- matching ----------------------------------------------------------------------------------------------------------


def common_articles(question: Question, report: Report) -> int:
    """In how many articles the quotes of both overlap."""
    return sum(
        any(a < d and c < b for a, b in spans for c, d in report.spans.get(article, ()))
        for article, spans in question.spans.items()
    )


def is_found(question: Question, report: Report, *, any_type: bool = False) -> bool:
    """Whether the report is about the judged question, with its type unless `any_type`."""
    needed = 2 if len(question.spans) > 1 and question.severity != "omission" else 1
    same = any_type or report.type == question.type
    return same and common_articles(question, report) >= needed


def best_question(judged: Judged, report: Report) -> Question | None:
    """The judged question that a report is about: same type first, then the most articles in common."""
    fitting = [question for question in judged.questions if is_found(question, report, any_type=True)]
    if not fitting:
        return None
    return max(
        fitting,
        key=lambda question: (
            question.type == report.type,
            common_articles(question, report) / max(len(question.spans), len(report.spans)),
        ),
    )


@dataclass
class Tally:
    """Counts over stories: of judged questions by severity and type, of reports by confidence and verdict."""

    asked: Counter[tuple[str, str]] = field(default_factory=Counter)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    found_any: Counter[tuple[str, str]] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    other_type: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)


def judge(judged: Judged, reported: Sequence[Report], into: Tally, *, show: bool) -> None:
    """Count one story's reports; with `show`, print what was missed and what nobody judged."""
    for question in judged.questions:
        key = (question.severity, question.type)
        into.asked[key] += 1
        about = [report for report in reported if is_found(question, report, any_type=True)]
        into.found_any[key] += bool(about)
        hit = any(report.type == question.type for report in about)
        into.found[key] += hit
        if show and not hit and question.severity in ("conflict", "more_specific"):
            print(
                f"   missed  {judged.name} {question.id} {question.severity} {question.type}: {question.text}"
            )
    for report in reported:
        kind = f"{report.confidence} {report.verdict}"
        question = best_question(judged, report)
        if question is None:
            into.unknown[kind] += 1
            if show:
                print(f"   not in gold  {judged.name} [{report.type} {kind}] {report.text}")
                _print_quotes(judged, report)
        elif question.type == report.type and question.severity == "equivalent":
            into.alarms[kind] += 1
            if show:
                print(f"   ALARM  {judged.name} {question.id} [{report.type} {kind}] {report.text}")
                _print_quotes(judged, report)
        elif question.type == report.type:
            into.right[kind] += 1
        else:
            into.other_type[kind] += 1
            if show:
                print(
                    f"   other type  {judged.name} {question.id} {question.type} [{report.type} {kind}] {report.text}"
                )
                _print_quotes(judged, report)


def _print_quotes(judged: Judged, report: Report) -> None:
    for article, spans in report.spans.items():
        text = judged.story.article(article).text
        print("        ", article, " // ".join(" ".join(text[a:b].split())[:110] for a, b in spans))


def print_tally(title: str, counts: Tally) -> None:
    print(f"\n## {title}")
    for severity in ("conflict", "more_specific", "omission", "framing", "compatible", "equivalent"):
        keys = sorted(key for key in counts.asked if key[0] == severity)
        if not keys:
            continue
        asked = sum(counts.asked[key] for key in keys)
        found = sum(counts.found[key] for key in keys)
        loosely = sum(counts.found_any[key] for key in keys)
        by_type = ", ".join(f"{key[1]} {counts.found[key]}/{counts.asked[key]}" for key in keys)
        print(f"{severity:14} found {found}/{asked} (any type {loosely}): {by_type}")
    print(f"{'reports':24}{'right':>7}{'other type':>12}{'false alarm':>13}{'not in gold':>13}")
    for kind in sorted({*counts.right, *counts.other_type, *counts.alarms, *counts.unknown}):
        print(
            f"{kind:24}{counts.right[kind]:>7}{counts.other_type[kind]:>12}"
            f"{counts.alarms[kind]:>13}{counts.unknown[kind]:>13}"
        )


def main() -> None:
    """Print recall, precision and false alarms, and how long diverging takes beside aligning."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--print", action="store_true", help="print what is missed and what no judgement covers"
    )
    parser.add_argument("--heldout", action="store_true", help="the held-out stories, counted only")
    parser.add_argument("--only", default="", help="only stories whose name holds this")
    options = parser.parse_args()
    for part in ("heldout",) if options.heldout else ("seeds", "dev", "press"):
        ours, trivial = Tally(), Tally()
        aligning = diverging = 0.0
        names = []
        for judged in judged_stories(part):
            if options.only not in judged.name:
                continue
            names.append(judged.name)
            start = time.perf_counter()
            alignment = align(judged.story)
            middle = time.perf_counter()
            found = diverge(judged.story, alignment)
            end = time.perf_counter()
            aligning, diverging = aligning + middle - start, diverging + end - middle
            judge(judged, reports(found), ours, show=options.print and not options.heldout)
            judge(judged, baseline(judged.story, alignment), trivial, show=False)
        if names:
            print_tally(f"{part}: {', '.join(names)}", ours)
            print_tally("baseline: any differing number or date in a sure link", trivial)
            print(
                f"\ndiverging {diverging * 1000:.0f} ms, aligning {aligning * 1000:.0f} ms (ratio {diverging / aligning:.2f})"
            )


if __name__ == "__main__":
    main()
