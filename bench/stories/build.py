"""Turn each `source.yaml` of bench/stories into what a benchmark reads: the accounts, story.yaml and gold.json.

Texts and judgements are written together, sentence by sentence (README.md gives the notation), so that offsets
are counted here and never by hand. Which passages belong together follows from the facts they state. Whatever
does not fit (an unknown fact, an answer nobody gives, a trap that shares a fact) stops the build with its place.

    python -m bench.stories.build                      write every story and print its counts
    python -m bench.stories.build --check              fail when a file is not what its source gives
    python -m bench.stories.build --show NAME 000 003  read the linked pairs of two accounts, to judge them again
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import Any

import yaml

from sahelread import strict_yaml
from sahelread.i18n import say
from sahelread.model import DivergenceType, Verdict
from sahelread.problems import ProblemError

ROOT = Path(__file__).parent
FORMAT = "sahelread-bench-story/1"
EVALUATED = ("title", "heading", "sentence", "item")
MARKERS = {"# ": "title", "## ": "heading", "- ": "item", "% ": "furniture"}
TYPES = frozenset(DivergenceType)
VERDICTS = frozenset(Verdict)
BROKEN_LINE = "⏎"  # a line break inside a sentence, as pages break around a quotation


BULLET = "- "  # stands before a list item, outside its unit


class SourceError(Exception):
    """What is wrong in a source, and where."""


@dataclass(frozen=True)
class Answer:
    """What a unit answers to the question of a fact, and the words that say it. A fact that is not `stated` is
    only presupposed: it makes no pair, but a divergence can quote it."""

    fact: str
    value: str
    start: int
    end: int
    stated: bool


@dataclass
class Unit:
    """A line of an account: its words, what it states (`answers`), what it merely mentions (`weak`), its names."""

    article: str
    index: int
    kind: str
    text: str
    answers: list[Answer] = field(default_factory=list)
    weak: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    start: int = 0

    @property
    def facts(self) -> dict[str, set[str]]:
        """The answers by fact, of what is stated."""
        stated: dict[str, set[str]] = {}
        for answer in filter(lambda answer: answer.stated, self.answers):
            stated.setdefault(answer.fact, set()).add(answer.value)
        return stated

    @property
    def ref(self) -> dict[str, Any]:
        return {"article": self.article, "i": self.index}


@dataclass(frozen=True)
class Account:
    id: str
    file: str
    about: dict[str, Any]
    text: str
    units: list[Unit]


def read_unit(article: str, index: int, line: str) -> Unit:
    """A marked line: `[words](fact=value; other)` around the words of an answer, `{fact; ~weak; @tag}` at its end."""
    marker = next((marker for marker in MARKERS if line.startswith(marker)), "")
    line = line[len(marker) :]
    whole = ""
    if trailer := re.search(r"\s*\{([^{}]*)\}$", line):
        whole, line = trailer[1], line[: trailer.start()]
    text, spans = _without_marks(line, f"{article}: {line}")
    unit = Unit(article, index, MARKERS.get(marker, "sentence"), text)
    for start, end, marks in [*spans, (0, len(text), whole)]:
        for mark in filter(None, (part.strip() for part in marks.split(";"))):
            fact, named, value = mark.removeprefix("~").partition("=")
            if mark.startswith("@"):
                unit.tags.add(mark[1:])
                continue
            if mark.startswith("~"):
                unit.weak.add(fact)
            if named or not mark.startswith("~"):
                value = value if named else text[start:end]
                unit.answers.append(Answer(fact, value, start, end, not mark.startswith("~")))
    return unit


def _without_marks(line: str, where: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The words of a line, and (start, end, marks) for each bracketed part; brackets may nest."""
    text, opened, spans, at = "", [], [], 0
    while at < len(line):
        if line[at] == "[":
            opened.append(len(text))
        elif line[at] == "]":
            close = line.find(")", at)
            if not opened or line[at + 1 : at + 2] != "(" or close < 0:
                raise SourceError(f"{where}: a bracket without its facts")
            spans.append((opened.pop(), len(text), line[at + 2 : close]))
            at = close
        else:
            text += "\n" if line[at] == BROKEN_LINE else line[at]
        at += 1
    if opened:
        raise SourceError(f"{where}: a bracket that does not close")
    return text, spans


def read_account(number: int, about: dict[str, Any]) -> Account:
    """Lines become units; lines that touch become one paragraph, list items and headings keep lines of their own."""
    id_ = f"{number:03}"
    between = about.get("between", "\n\n")
    units: list[Unit] = []
    text = ""
    for paragraph in re.split(r"\n\s*\n", about["text"].strip()):
        text += between if text else ""
        for position, line in enumerate(paragraph.splitlines()):
            unit = read_unit(id_, len(units), line.strip())
            if position:
                text += "\n" if "item" in (unit.kind, units[-1].kind) else " "
            text += BULLET if unit.kind == "item" else ""
            unit.start = len(text)
            text += unit.text
            units.append(unit)
    return Account(id_, f"{id_}_{about['slug']}.txt", about, text + "\n", units)


class Source:
    """One story as its author wrote it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        where = folder / "source.yaml"
        self.written = strict_yaml.load(where.read_text(encoding="utf-8"), str(where)).value
        self.facts: dict[str, dict[str, Any]] = {
            fact: {"name": about} if isinstance(about, str) else about
            for fact, about in self.written["facts"].items()
        }
        self.camps = {
            fact: {str(value): camp for camp, values in enumerate(about.get("camps", [])) for value in values}
            for fact, about in self.facts.items()
        }
        self.accounts = [read_account(number, about) for number, about in enumerate(self.written["accounts"])]
        self.units = [unit for account in self.accounts for unit in account.units if unit.kind in EVALUATED]
        self._check()

    def _check(self) -> None:
        stated = {(answer.fact, answer.value) for unit in self.units for answer in unit.answers}
        named = {fact for fact, _ in stated}
        problems = [f"unknown fact {fact!r}" for fact in sorted(named - self.facts.keys())]
        problems += [
            f"unknown weak fact {f!r}" for u in self.units for f in sorted(u.weak - self.facts.keys())
        ]
        problems += [f"nobody states {fact!r}" for fact in self.facts.keys() - named]
        problems += [
            f"{fact}: nobody answers {value!r}"
            for fact, camps in self.camps.items()
            for value in camps
            if (fact, value) not in stated
        ]
        for fact, about in self.facts.items():
            if "question" in about and about.get("type") not in TYPES:
                problems.append(f"{fact}: no such type {about.get('type')!r}")
            if about.get("verdict", "conflict") not in VERDICTS:
                problems.append(f"{fact}: no such verdict {about['verdict']!r}")
        if problems:
            raise SourceError("\n".join(f"{self.folder.name}: {problem}" for problem in problems))

    def conflict(self, fact: str, ours: set[str], theirs: set[str]) -> bool:
        """Whether no answer of one side agrees with any of the other. Answers outside every camp agree with all."""
        camps = self.camps[fact]
        return all(x in camps and y in camps and camps[x] != camps[y] for x, y in product(ours, theirs))

    def couples(self) -> Iterator[tuple[Unit, Unit]]:
        for a, b in combinations(self.units, 2):
            if a.article != b.article:
                yield a, b

    def pairs(self) -> list[dict[str, Any]]:
        """Every two units of two accounts that state a fact in common, and those that are left out of scoring."""
        found = []
        for a, b in self.couples():
            shared = [fact for fact in a.facts if fact in b.facts]
            differs = [fact for fact in shared if self.conflict(fact, a.facts[fact], b.facts[fact])]
            all_facts = a.facts.keys() | b.facts.keys()
            if differs:
                label = "conflict"
            elif shared:
                label = "same" if 2 * len(shared) > len(all_facts) else "overlap"
            elif _mentions(a, b):
                label = "weak"
            else:
                continue
            found.append({"a": a.ref, "b": b.ref, "label": label, "facts": shared, "differs": differs})
        return found

    def traps(self) -> list[dict[str, Any]]:
        """Pairs that look alike and do not report the same thing."""
        found = []
        for trap in self.written.get("traps", []):
            left, right = trap["between"]
            couples = [
                (a, b)
                for a, b in self.couples()
                if (_named(a, left) and _named(b, right)) or (_named(a, right) and _named(b, left))
            ]
            clean = [
                (a, b) for a, b in couples if not a.facts.keys() & b.facts.keys() and not _mentions(a, b)
            ]
            if not clean:
                raise SourceError(f"{self.folder.name}: no trap between {left!r} and {right!r}")
            found += [{"a": a.ref, "b": b.ref, "why": trap["why"]} for a, b in clean]
        return found

    def groups(self) -> list[dict[str, Any]]:
        """Per fact that at least two accounts state, the units that state it."""
        found = []
        for fact, about in self.facts.items():
            members = [unit for unit in self.units if fact in unit.facts]
            if len({unit.article for unit in members}) > 1:
                name = about.get("name") or about["question"]
                found.append({"fact": fact, "name": name, "members": [unit.ref for unit in members]})
        return found

    def divergences(self) -> list[dict[str, Any]]:
        """Per fact with a question, one value with its quotes for each account, or null."""
        asked = [(fact, about) for fact, about in self.facts.items() if "question" in about]
        return [
            {"id": f"D{number:02}", **self._divergence(fact, about)}
            for number, (fact, about) in enumerate(asked, 1)
        ]

    def _divergence(self, fact: str, about: dict[str, Any]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        answers: dict[str, set[str]] = {}
        for account in self.accounts:
            said = [(u, x) for u in account.units if u.kind in EVALUATED for x in u.answers if x.fact == fact]
            answers[account.id] = {x.value for _, x in said}
            quotes = [
                {"quote": u.text[x.start : x.end], "start": u.start + x.start, "end": u.start + x.end}
                for u, x in said
            ]
            value = " ; ".join(dict.fromkeys(x.value for _, x in said))
            values[account.id] = {"value": value, "quotes": quotes} if said else None
        telling = [id_ for id_, given in answers.items() if given]
        # An account may quote both camps ("9 selon l'armée, 27 selon l'hôpital"): the answers still clash.
        clashes = [
            [ours, theirs]
            for ours, theirs in combinations(telling, 2)
            if any(self.conflict(fact, {x}, {y}) for x, y in product(answers[ours], answers[theirs]))
        ]
        verdict = "conflict" if clashes else about.get("verdict")
        different = set().union(*answers.values())
        if verdict is None or (verdict != "omission" and len(different) < 2) or len(telling) < 2:
            raise SourceError(
                f"{self.folder.name}: {fact} is no divergence ({verdict}, {different}, {telling})"
            )
        return {
            "facet": fact,
            "question": about["question"],
            "type": about["type"],
            "severity": verdict,
            "false_friend": verdict == "equivalent",
            "values": values,
            "conflicting_pairs": clashes,
            "articles_present": telling,
            "articles_silent": [id_ for id_ in answers if id_ not in telling],
            "note": about.get("note", ""),
        }

    def files(self) -> dict[Path, str]:
        """What the folder must hold beside its source."""
        texts = {self.folder / account.file: account.text for account in self.accounts}
        return {
            **texts,
            self.folder / "story.yaml": self._story_yaml(),
            self.folder / "gold.json": _one_line_each(self.gold()),
        }

    def gold(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "about": f"INVENTED story, judged by its author. {self.written['about']}",
            "title": self.written["title"],
            "evaluated_kinds": list(EVALUATED),
            "articles": [
                {
                    "id": account.id,
                    "file": account.file,
                    "units": [
                        {"i": u.index, "start": u.start, "end": u.start + len(u.text), "kind": u.kind}
                        | {"begins": u.text[:40]}
                        for u in account.units
                    ],
                }
                for account in self.accounts
            ],
            "pairs": self.pairs(),
            "traps": self.traps(),
            "groups": self.groups(),
            "divergences": self.divergences(),
        }

    def _story_yaml(self) -> str:
        story = {
            "title": self.written["title"],
            "language": "fr",
            "reference": self.written["reference"],
            "articles": [
                {"path": a.file, "id": a.id, "label": a.about["label"], "outlet": a.about["outlet"]}
                | {"published": a.about["date"]}
                for a in self.accounts
            ],
        }
        return yaml.safe_dump(story, allow_unicode=True, sort_keys=False, width=1000)

    def counts(self) -> str:
        """One line: how much there is of what."""
        gold = self.gold()
        labels = Counter(pair["label"] for pair in gold["pairs"])
        positive = sum(labels[label] for label in ("same", "overlap", "conflict"))
        share = positive / sum(1 for _ in self.couples())
        types = Counter(divergence["type"] for divergence in gold["divergences"])
        verdicts = Counter(divergence["severity"] for divergence in gold["divergences"])
        return (
            f"{self.folder.relative_to(ROOT)}: {len(self.accounts)} accounts, {len(self.units)} units, "
            f"{positive} pairs ({share:.1%}): {dict(labels)}, {len(gold['traps'])} traps, "
            f"{len(gold['divergences'])} divergences: {dict(verdicts)} {dict(types)}"
        )


def _mentions(a: Unit, b: Unit) -> bool:
    """Whether one mentions what the other states. Two that only mention it report different things."""
    return bool(a.weak & b.facts.keys() or b.weak & a.facts.keys())


def _named(unit: Unit, name: str) -> bool:
    return name in unit.tags or name in unit.facts


def _one_line_each(gold: dict[str, Any]) -> str:
    """JSON with one pair, group, divergence or article a line: what changed can be read in a diff."""
    parts = []
    for key, value in gold.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            rows = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in value)
            parts.append(f" {json.dumps(key)}: [\n{rows}\n ]")
        else:
            parts.append(f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def show(source: Source, first: str, second: str) -> None:
    """Print the linked pairs of two accounts, worst label first, and what each states alone."""
    by_ref = {(unit.article, unit.index): unit for unit in source.units}
    linked = set()
    for pair in source.pairs():
        a, b = (by_ref[pair[side]["article"], pair[side]["i"]] for side in ("a", "b"))
        if {a.article, b.article} != {first, second}:
            continue
        linked |= {(a.article, a.index), (b.article, b.index)} if pair["label"] != "weak" else set()
        print(
            f"{pair['label']:8} {pair['facts']} {pair['differs']}\n   {a.index}. {a.text}\n   {b.index}. {b.text}"
        )
    for ref, unit in by_ref.items():
        if ref[0] in (first, second) and ref not in linked:
            print(f"alone    {unit.article}.{unit.index} {unit.text}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="write nothing, fail when a file is stale")
    parser.add_argument(
        "--show", nargs=3, metavar=("NAME", "A", "B"), help="print the linked pairs of two accounts"
    )
    arguments = parser.parse_args()
    stale: list[Path] = []
    for path in sorted(ROOT.glob("*/*/source.yaml")):
        if arguments.show and path.parent.name != arguments.show[0]:
            continue
        source = Source(path.parent)
        if arguments.show:
            show(source, *arguments.show[1:])
            continue
        files = source.files()
        left_over = {*path.parent.glob("*.txt")} - files.keys()
        if arguments.check:
            stale += [
                f for f, text in files.items() if not f.is_file() or f.read_text(encoding="utf-8") != text
            ]
            stale += left_over
            continue
        for file, text in files.items():
            file.write_text(text, encoding="utf-8")
        for file in left_over:
            file.unlink()
        print(source.counts())
    for file in stale:
        print(f"stale: {file.relative_to(ROOT)} (run python -m bench.stories.build)", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except SourceError as error:
        sys.exit(str(error))
    except ProblemError as error:
        sys.exit(
            "\n".join(f"{problem.where}:{problem.line}: {say(problem.what)}" for problem in error.problems)
        )
