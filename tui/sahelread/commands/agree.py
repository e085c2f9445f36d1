"""`sahelread agree`: Cohen's kappa of two annotators on type and verdict, and every row on which they differ."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sahelread.commands.notebooks import contents_of
from sahelread.commands.streams import put, say_problems
from sahelread.exporting.csv_text import Cell, csv_text
from sahelread.exporting.json_text import json_text
from sahelread.exporting.note_terms import heading_of
from sahelread.exporting.wrapping import one_line
from sahelread.i18n import _, ngettext
from sahelread.notes.agreement import Agreement, Pair, agreement, pairs, type_of, verdict_of
from sahelread.notes.annotation import Annotation

_COLUMNS = (
    "match", "annotation_a", "annotation_b", "question_a", "question_b", "accounts",
    "type_a", "type_b", "same_type", "verdict_a", "verdict_b", "same_verdict",
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ours", metavar="A", help=_("the annotations file of one annotator"))
    parser.add_argument("theirs", metavar="B", help=_("that of the other, on the same accounts"))
    parser.add_argument(
        "-f", "--format", choices=("text", "csv", "json"), default="text",
        help=_("text (the default), or every row as CSV or JSON"),
    )  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    ours, problems = contents_of(arguments.ours)
    theirs, more = contents_of(arguments.theirs)
    say_problems([*problems, *more])
    found = pairs(ours.annotations, theirs.annotations)
    match arguments.format:
        case "csv":
            put(csv_text(_COLUMNS, [_row(pair) for pair in found]))
        case "json":
            put(json_text(_record(found)))
        case _:
            put("\n".join(_lines(found)) + "\n")
    return 1 if problems or more else 0


def _on_types(found: Sequence[Pair]) -> Agreement:
    return agreement([(type_of(p.ours), type_of(p.theirs)) for p in found if p.ours and p.theirs])


def _on_verdicts(found: Sequence[Pair]) -> Agreement:
    return agreement([(verdict_of(p.ours), verdict_of(p.theirs)) for p in found if p.ours and p.theirs])


def _lines(found: Sequence[Pair]) -> Iterator[str]:
    matched = sum(pair.both for pair in found)
    said = ngettext(
        "{count} annotation is about the same text", "{count} annotations are about the same text", matched
    )
    only_a, only_b = sum(pair.theirs is None for pair in found), sum(pair.ours is None for pair in found)
    yield said.format(count=matched) + "; " + _("only in A: {a}; only in B: {b}").format(a=only_a, b=only_b)
    yield _("type: {agreement}").format(agreement=_worded(_on_types(found)))
    yield _("verdict: {agreement}").format(agreement=_worded(_on_verdicts(found)))
    for pair in found:
        line = _difference(pair)
        if line:
            yield line


def _worded(measured: Agreement) -> str:
    if measured.observed is None:
        return _("nothing to compare")
    if measured.kappa is None:
        return _("{percent} % the same; kappa says nothing when only one label is used").format(
            percent=round(100 * measured.observed)
        )
    return _("{percent} % the same, Cohen’s kappa {kappa} over {count}").format(
        percent=round(100 * measured.observed), kappa=f"{measured.kappa:.2f}", count=measured.count
    )


def _difference(pair: Pair) -> str:
    """One line about a pair that differs; empty for one that does not."""
    ours, theirs = pair.ours, pair.theirs
    accounts = ", ".join(_accounts(pair))
    if ours is None or theirs is None:
        only = (
            _("- only in A: {question} ({accounts})") if ours else _("- only in B: {question} ({accounts})")
        )
        return only.format(question=_heading(ours or theirs), accounts=accounts)
    differing = [
        _("{field} {a} against {b}").format(field=field, a=a, b=b)
        for field, a, b in (
            (_("type"), type_of(ours), type_of(theirs)),
            (_("verdict"), verdict_of(ours), verdict_of(theirs)),
        )
        if a != b
    ]
    return f"- {_heading(ours)} ({accounts}): {', '.join(differing)}" if differing else ""


def _heading(note: Annotation | None) -> str:
    return one_line(heading_of(note)) if note else ""


def _accounts(pair: Pair) -> tuple[str, ...]:
    named = [account for note in (pair.ours, pair.theirs) if note for account in note.articles]
    return tuple(dict.fromkeys(named))


def _row(pair: Pair) -> tuple[Cell, ...]:
    ours, theirs = pair.ours, pair.theirs
    types, verdicts = _sides(pair, type_of), _sides(pair, verdict_of)
    return (
        "both" if pair.both else "a" if ours else "b",
        ours.id if ours else None,
        theirs.id if theirs else None,
        heading_of(ours) if ours else None,
        heading_of(theirs) if theirs else None,
        "; ".join(_accounts(pair)),
        *types,
        types[0] == types[1] if pair.both else None,
        *verdicts,
        verdicts[0] == verdicts[1] if pair.both else None,
    )


def _sides(pair: Pair, label: Callable[[Annotation], str]) -> tuple[str | None, str | None]:
    return (label(pair.ours) if pair.ours else None, label(pair.theirs) if pair.theirs else None)


def _record(found: Sequence[Pair]) -> dict[str, Any]:
    measured = {"type": _on_types(found), "verdict": _on_verdicts(found)}
    return {
        "agreement": {
            field: {"count": m.count, "observed": _rounded(m.observed), "kappa": _rounded(m.kappa)}
            for field, m in measured.items()
        },
        "rows": [dict(zip(_COLUMNS, _row(pair), strict=True)) for pair in found],
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
