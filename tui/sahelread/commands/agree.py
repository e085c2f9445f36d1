"""`sahelread agree`: what two annotators decided on the same text, how far they agree, and every row on which they differ."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sahelread.commands import options
from sahelread.commands.notebooks import contents_of
from sahelread.commands.streams import put, say_problems
from sahelread.exporting.csv_text import Cell, csv_text
from sahelread.exporting.json_text import json_text
from sahelread.exporting.note_terms import heading_of, label_in_words
from sahelread.exporting.terms import article_names, listed
from sahelread.exporting.wrapping import one_line
from sahelread.i18n import _, ngettext, say
from sahelread.model import message
from sahelread.notes.agreement import Agreement, Pair, agreement, pairs
from sahelread.notes.anchoring import contents_anchored
from sahelread.notes.annotation import Annotation, Status, Told
from sahelread.notes.coding import FIELDS, VERDICT, Field, is_proposed

_COLUMNS = (
    "match", "annotation_a", "annotation_b", "question_a", "question_b", "accounts",
    *(column for field in FIELDS for column in (f"{field.name}_a", f"{field.name}_b", f"same_{field.name}")),
)  # fmt: skip
_NAMES = {
    "value": message("retained value"),
    "figures": message("low/best/high"),
    "rule": message("rule"),
    "answers": message("answers, account by account"),
    "struck": message("answers struck out, account by account"),
    "status": message("status"),
    "verdict": message("verdict"),
    "type": message("type"),
}
_SHORT_NAMES = {"answers": message("answer"), "struck": message("answer")}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ours", metavar="A", help=_("the annotations file of one annotator"))
    parser.add_argument("theirs", metavar="B", help=_("that of the other, on the same accounts"))
    options.add_articles(
        parser, _("the accounts, a folder or files: to find again what changed, and to name them")
    )
    parser.add_argument(
        "-f", "--format", choices=("text", "csv", "json"), default="text",
        help=_("text (the default), or every row as CSV or JSON"),
    )  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    ours, problems = contents_of(arguments.ours)
    theirs, more = contents_of(arguments.theirs)
    say_problems([*problems, *more])
    story = options.story(arguments, warn=False) if arguments.paths else None
    if story is not None:
        ours, theirs = (contents_anchored(contents, story) for contents in (ours, theirs))
    found = pairs(ours.annotations, theirs.annotations)
    match arguments.format:
        case "csv":
            put(csv_text(_COLUMNS, [_row(pair) for pair in found]))
        case "json":
            put(json_text(_record(found)))
        case _:
            put("\n".join(_lines(found, article_names(story.articles) if story else {})) + "\n")
    return 1 if problems or more else 0


def _measured(found: Sequence[Pair], field: Field) -> Agreement:
    labels = [both for p in found if p.ours and p.theirs for both in field.labels(p.ours, p.theirs)]
    return agreement(labels, judged=field.judged)


def _lines(found: Sequence[Pair], names: Mapping[str, str]) -> Iterator[str]:
    matched = sum(pair.both for pair in found)
    said = ngettext(
        "{count} annotation is about the same text", "{count} annotations are about the same text", matched
    )
    only_a, only_b = sum(pair.theirs is None for pair in found), sum(pair.ours is None for pair in found)
    yield listed([said.format(count=matched), _("only in A: {a}; only in B: {b}").format(a=only_a, b=only_b)])
    measured = {field: _measured(found, field) for field in FIELDS}
    for field, agreed in measured.items():
        if agreed.count:
            line = _("{field}: {agreement}")
            line = line.format(field=say(_NAMES[field.name]), agreement=_worded(agreed, field))
            yield f"{line} {_proposed(found)}".rstrip() if field is VERDICT else line
    left = listed(say(_NAMES[field.name]) for field, agreed in measured.items() if not agreed.count)
    if left:
        yield _("not compared, for no pair has it from both coders: {fields}").format(fields=left)
    for pair in found:
        line = _difference(pair, names)
        if line:
            yield line


def _worded(measured: Agreement, field: Field) -> str:
    same = _("the same {same} times of {count}").format(same=measured.same, count=measured.count)
    if not field.judged:
        return same
    if measured.kappa is None:
        return same + ", " + _("kappa says nothing when only one label is used")
    return same + ", " + _("Cohen’s kappa {kappa}").format(kappa=f"{measured.kappa:.2f}")


def _proposed(found: Sequence[Pair]) -> str:
    """How many of the verdicts both coders had before their eyes; empty for none."""
    count = _count_of_proposed(found)
    said = ngettext("({count} proposed by the program)", "({count} proposed by the program)", count)
    return said.format(count=count) if count else ""


def _count_of_proposed(found: Sequence[Pair]) -> int:
    """The pairs whose verdicts are compared, and which both coders had from the program: they had the same before their eyes."""
    both = [(pair.ours, pair.theirs) for pair in found if pair.ours and pair.theirs]
    return sum(is_proposed(a) and is_proposed(b) and bool(VERDICT.labels(a, b)) for a, b in both)


def _difference(pair: Pair, names: Mapping[str, str]) -> str:
    """One line about a pair that differs; empty for one that does not."""
    ours, theirs = pair.ours, pair.theirs
    accounts = ", ".join(names.get(account, account) for account in _accounts(pair))
    if ours is None or theirs is None:
        alone = ours or theirs
        only = (
            _("- only in A: {question} ({accounts})") if ours else _("- only in B: {question} ({accounts})")
        )
        if alone is not None and alone.status is Status.REJECTED:
            only = (
                _("- rejected by A, not judged by B: {question} ({accounts})")
                if ours
                else _("- rejected by B, not judged by A: {question} ({accounts})")
            )
        return only.format(question=_heading(alone), accounts=accounts)
    differing = [said for field in FIELDS for said in _apart(field, ours, theirs, names)]
    told = _("{account}: {answer}").format(
        account=f"- {_heading(ours)} ({accounts})", answer=listed(differing)
    )
    return told if differing else ""


def _apart(field: Field, ours: Annotation, theirs: Annotation, names: Mapping[str, str]) -> Iterator[str]:
    """What both say of a field, where it is not the same; account by account where each is compared by itself."""
    for sides, (one, other) in zip(field.sides(ours, theirs), field.labels(ours, theirs), strict=True):
        if one != other:
            account = names.get(sides.account, sides.account) if sides.account is not None else None
            name = say(_SHORT_NAMES.get(field.name, _NAMES[field.name]))
            yield _("{field} {a} against {b}").format(
                field=name if account is None else f"{name} ({account})",
                a=_worded_label(field, sides.ours),
                b=_worded_label(field, sides.theirs),
            )


def _worded_label(field: Field, label: str) -> str:
    """A label in words, as everywhere else; what a coder typed as it is."""
    if field.name == "struck":
        return _("struck out") if label == Told.STRUCK else _("kept")
    if label == Told.SILENT and field.name == "answers":
        return _("says nothing")
    return one_line(label_in_words(field.name, label) or "–")


def _heading(note: Annotation | None) -> str:
    return one_line(heading_of(note)) if note else ""


def _accounts(pair: Pair) -> tuple[str, ...]:
    named = [account for note in (pair.ours, pair.theirs) if note for account in note.articles]
    return tuple(dict.fromkeys(named))


def _row(pair: Pair) -> tuple[Cell, ...]:
    ours, theirs = pair.ours, pair.theirs
    return (
        "both" if pair.both else "a" if ours else "b",
        ours.id if ours else None,
        theirs.id if theirs else None,
        heading_of(ours) if ours else None,
        heading_of(theirs) if theirs else None,
        "; ".join(_accounts(pair)),
        *(cell for field in FIELDS for cell in _sides(pair, field)),
    )


def _sides(pair: Pair, field: Field) -> tuple[Cell, ...]:
    """What each says of a field, and whether it is the same; empty where it is not compared."""
    ours, theirs = pair.ours, pair.theirs
    labels = field.labels(ours, theirs) if ours and theirs else []
    return (
        field.said(ours) if ours else None,
        field.said(theirs) if theirs else None,
        all(one == other for one, other in labels) if labels else None,
    )


def _record(found: Sequence[Pair]) -> dict[str, Any]:
    measured = {field.name: _measured(found, field) for field in FIELDS}
    return {
        "agreement": {
            field: {
                "count": m.count,
                "same": m.same,
                "observed": _rounded(m.observed),
                "kappa": _rounded(m.kappa),
            }
            for field, m in measured.items()
        },
        "verdicts_proposed_by_the_program": _count_of_proposed(found),
        "rows": [dict(zip(_COLUMNS, _row(pair), strict=True)) for pair in found],
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
