"""A comparison for other programs: the versioned contract that `comparison.schema.json` describes.

Fields may be added within a version, never renamed or dropped: who reads it must ignore what it does not know.
What is worded (questions, answers, reasons, warnings) is in the language of the interface; what a program decides
on (`type`, `verdict`, `strength`, `key`) is the same in all of them.
"""

from typing import Any

from sahelread.diverging import summary
from sahelread.exporting.json_text import json_in_lines
from sahelread.exporting.judgements import NO_NOTES, Judgements
from sahelread.i18n import say
from sahelread.model import (
    Article,
    Comparison,
    Divergence,
    DivergenceType,
    Estimate,
    Group,
    Link,
    PassageRef,
    Sourced,
    Value,
    Verdict,
)
from sahelread.resources import packaged

CONTRACT = 1
_DIGITS = 4  # scores are not known any better, and the last bits of a float differ between processors


def comparison_json(comparison: Comparison, judgements: Judgements = NO_NOTES) -> str:
    """The contract, ending in a newline; one line per article, link, group, divergence and decision of the reader."""
    return json_in_lines(
        comparison_record(comparison, judgements),
        ("articles", "links", "groups", "divergences", "decisions", "warnings"),
    )


def comparison_schema() -> str:
    """The JSON Schema (draft 2020-12) of what `comparison_json` returns."""
    return (packaged("exporting") / "comparison.schema.json").read_text("utf-8")


def comparison_record(comparison: Comparison, judgements: Judgements = NO_NOTES) -> dict[str, Any]:
    """The contract as plain dicts and lists."""
    story, alignment = comparison.story, comparison.alignment
    return {
        "sahelread": CONTRACT,
        "story": {"title": story.title, "language": story.language},
        "articles": [_article(article) for article in story.articles],
        "links": [_link(link) for link in alignment.links],
        "groups": [_group(group) for group in alignment.groups],
        "divergences": [
            {
                **_divergence(divergence),
                "decision": judgements.record_of(divergence),
                "notes": judgements.notes_on(divergence),
                "decisions_disagree": judgements.disagree_on(divergence),
            }
            for divergence in comparison.divergences
        ],
        "decisions": judgements.records(),
        "summary": _summary(comparison),
        "warnings": [say(warning) for warning in (*story.warnings, *alignment.warnings)],
    }


def _summary(comparison: Comparison) -> dict[str, Any]:
    counts = summary(comparison.divergences)
    return {
        "divergences": counts.total,
        "sure": counts.sure,
        "hints": counts.hints,
        "verdicts": {
            verdict.value: counts.by_verdict[verdict] for verdict in Verdict if counts.by_verdict[verdict]
        },
        "types": {kind.value: counts.by_type[kind] for kind in DivergenceType if counts.by_type[kind]},
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "sha256": article.sha256,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
        "updated": article.updated.isoformat() if article.updated else None,
        "label": article.label,
        "byline": article.byline,
        "language": article.language,
        "passages": [
            {"index": p.index, "start": p.start, "end": p.end, "kind": p.kind.value, "text": p.text}
            for p in article.passages
        ],
    }


def _reference(ref: PassageRef) -> dict[str, Any]:
    return {"article": ref.article, "passage": ref.passage}


def _link(link: Link) -> dict[str, Any]:
    evidence: dict[str, float] = {}
    for reason in link.evidence:
        worded = say(reason.reason)
        evidence[worded] = round(evidence.get(worded, 0.0) + float(reason.share), _DIGITS)
    return {
        "a": _reference(link.a),
        "b": _reference(link.b),
        "score": round(float(link.score), _DIGITS),
        "strength": link.strength.value,
        "evidence": evidence,
        "manual": link.manual,
    }


def _group(group: Group) -> dict[str, Any]:
    passages: dict[str, list[int]] = {}
    for ref in group.members:
        passages.setdefault(ref.article, []).append(ref.passage)
    return {
        "id": group.id,
        "label": group.label,
        "members": [{"article": article, "passages": indices} for article, indices in passages.items()],
    }


def _divergence(divergence: Divergence) -> dict[str, Any]:
    return {
        "group": divergence.group,
        "type": divergence.type.value,
        "verdict": divergence.verdict.value,
        "confidence": divergence.confidence.value,
        "question": say(divergence.question),
        "values": [_value(value) for value in divergence.values],
        "key": divergence.key,
        "why": [say(reason) for reason in divergence.why],
        "estimate": _estimate(divergence.estimate),
        **({"by_reader": True} if divergence.by_reader else {}),
    }


def _value(value: Value) -> dict[str, Any]:
    several, told = ([_sourced(one) for one in those] for those in (value.answers, value.tellings))
    return {
        "article": value.article,
        "value": None if value.value is None else say(value.value),
        "quotes": [
            {"start": q.start, "end": q.end, "text": q.text, **own}
            for q, own in zip(value.quotes, told or [{}] * len(value.quotes), strict=True)
        ],
        "source": value.source,
        **({"answers": several} if several else {}),
        **({"by_reader": True} if value.by_reader else {}),
    }


def _sourced(one: Sourced) -> dict[str, Any]:
    return {
        "value": say(one.value),
        "source": one.source,
        **({"by_reader": True} if one.by_reader else {}),
        **({"readers": list(one.readers)} if one.readers else {}),
    }


def _estimate(estimate: Estimate | None) -> dict[str, float | str | None] | None:
    if estimate is None:
        return None
    return {
        "low": _number(estimate.low),
        "best": _number(estimate.best),
        "high": _number(estimate.high),
        "why": None if estimate.why is None else say(estimate.why),
    }


def _number(value: float | None) -> float | None:
    """A whole number without ".0": people are counted in ones."""
    return int(value) if value is not None and float(value).is_integer() else value
