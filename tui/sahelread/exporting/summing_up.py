"""A comparison in a sentence: how many divergences of each kind there are, or why nothing stands in a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from sahelread.exporting.well_told import links_besides
from sahelread.i18n import _, ngettext
from sahelread.model import Alignment, Comparison, Divergence, Group, Kind, Verdict

_MOST_NUMBERS = 20  # of facts that are not printed


def summary_in_words(divergences: Iterable[Divergence]) -> str:
    """How many there are of each verdict: "3 conflicts, 2 possible conflicts, 12 more specific answers, 9 omissions"."""
    found = [one for one in divergences if one.verdict is not Verdict.EQUIVALENT]
    counts = Counter(one.verdict for one in found)
    possible = sum(one.verdict is Verdict.CONFLICT and one.is_hint for one in found)
    sure = counts[Verdict.CONFLICT] - possible
    more, same, silent = counts[Verdict.MORE_SPECIFIC], counts[Verdict.COMPATIBLE], counts[Verdict.OMISSION]
    worded = (
        (sure, ngettext("{count} conflict", "{count} conflicts", sure)),
        (possible, ngettext("{count} possible conflict", "{count} possible conflicts", possible)),
        (more, ngettext("{count} more specific answer", "{count} more specific answers", more)),
        (same, ngettext("{count} compatible difference", "{count} compatible differences", same)),
        (silent, ngettext("{count} omission", "{count} omissions", silent)),
    )
    parts = [text.format(count=count) for count, text in worded if count]
    return ", ".join(parts) if parts else _("No divergence found.")


def why_none(comparison: Comparison) -> str:
    """Why no divergence was found: nothing to compare, nothing told by several, or nothing that differs. Empty for a story of one file,
    of which a warning says so."""
    if len(comparison.story.articles) == 1:
        return ""
    telling = [
        article
        for article in comparison.story.articles
        if any(passage.kind is not Kind.FURNITURE for passage in article.passages)
    ]
    if len(telling) < 2:
        return _("There is one account only: nothing to compare it with.")
    if not comparison.alignment.groups:
        return _("No passage of one account was recognised in another.")
    return _(
        "Nothing was found in what the program can compare: that the accounts agree is for the reader to say."
    )


def why_no_fact(alignment: Alignment) -> str:
    """Why no facts are printed: nothing was linked, or nothing surely enough (`well_told`)."""
    if alignment.groups:
        return _("No passages of several accounts are lined up surely enough to be printed.")
    return _("No passages of several accounts are lined up.")


def left_out_in_words(
    alignment: Alignment, facts: Collection[Group], printed: Collection[int]
) -> Iterator[str]:
    """What a report that prints the facts with these ids, of all that are well told, does not print, and where it is to be seen."""
    left_out = [f"[{group.id}]" for group in alignment.groups if group.id not in printed]
    shown = left_out if len(left_out) <= _MOST_NUMBERS else [*left_out[:_MOST_NUMBERS], "…"]
    if left_out:
        yield ngettext(
            "{count} fact is not printed, less sure or told by passages that stand above: {numbers}. See it in the reader, or in --format json.",
            "{count} facts are not printed, less sure or told by passages that stand above: {numbers}. See them in the reader, or in --format json.",
            len(left_out),
        ).format(count=len(left_out), numbers=", ".join(shown))
    count = links_besides(alignment, facts)
    if count:
        yield ngettext(
            "{count} more pair of passages may report the same thing: see it in the reader, or in --format json.",
            "{count} more pairs of passages may report the same thing: see them in the reader, or in --format json.",
            count,
        ).format(count=count)
