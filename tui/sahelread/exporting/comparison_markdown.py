"""A comparison as a Markdown report: the accounts, a table of answers per question, the passages lined up."""

from collections.abc import Iterator, Mapping, Sequence

from sahelread.exporting.as_judged import by_teller
from sahelread.exporting.judgements import (
    NO_NOTES,
    Judgements,
    no_longer_found_because,
    no_longer_found_title,
)
from sahelread.exporting.markdown_text import heading, inline, table
from sahelread.exporting.note_markdown import note_blocks
from sahelread.exporting.numerals import bounds_in_words
from sahelread.exporting.places import file_name, line_number
from sahelread.exporting.quotations import answer_parts, as_in_notes, source_told
from sahelread.exporting.silences import is_silent, unanswering, untold
from sahelread.exporting.summing_up import left_out_in_words, summary_in_words, why_no_fact, why_none
from sahelread.exporting.terms import appeared, article_names, kind_in_words
from sahelread.exporting.well_told import well_told
from sahelread.i18n import _, say
from sahelread.model import Article, Comparison, Divergence, Group, Value, Verdict


def comparison_markdown(comparison: Comparison, judgements: Judgements = NO_NOTES) -> str:
    """The report, ending in a newline. It says of what it holds whether somebody verified it."""
    return "\n".join(_blocks(comparison, judgements))


def _blocks(comparison: Comparison, judgements: Judgements) -> Iterator[str]:
    story = comparison.story
    names = article_names(story.articles)
    yield heading(1, story.title)
    yield from accounts_section(story.articles, names)
    warnings = [say(warning) for warning in (*story.warnings, *comparison.alignment.warnings)]
    if warnings:
        yield "".join(f"- {inline(warning)}\n" for warning in warnings)
    yield from _divergences(comparison, names, judgements)
    yield from _kept(names, judgements)
    yield heading(2, _("Passages lined up"))
    facts = well_told(comparison)
    if not facts:
        yield inline(why_no_fact(comparison.alignment)) + "\n"
    for group in facts:
        yield from _group(group, comparison, names)
    for said in left_out_in_words(comparison.alignment, facts, {group.id for group in facts}):
        yield inline(said) + "\n"
    yield from files_section(story.articles, names)


def accounts_section(articles: Sequence[Article], names: Mapping[str, str]) -> Iterator[str]:
    """What is compared: one row per account."""
    yield heading(2, _("The accounts"))
    head = [_("Account"), _("Outlet"), _("Date"), _("Title")]
    yield table(
        [inline(cell) for cell in head],
        [
            [
                inline(_with_id(names[article.id], article.id)),
                inline(article.outlet or _("not known")),
                inline(appeared(article) or _("not known")),
                inline(article.title or _("not known")),
            ]
            for article in articles
        ],
    )


def files_section(articles: Sequence[Article], names: Mapping[str, str]) -> Iterator[str]:
    """Where the accounts were read from, with the hash by which a copy of a file can be recognised."""
    yield heading(2, _("The files"))
    paths = [article.path for article in articles]
    yield table(
        [inline(_("Account")), inline(_("File")), "SHA-256"],
        [
            [inline(names[article.id]), inline(file_name(article.path, paths)), f"`{article.sha256}`"]
            for article in articles
        ],
    )


def _divergences(comparison: Comparison, names: Mapping[str, str], judgements: Judgements) -> Iterator[str]:
    yield heading(2, _("Divergences"))
    shown = [one for one in comparison.divergences if one.verdict is not Verdict.EQUIVALENT]
    if not shown:
        said = (
            _("Every question that the program found is rejected in your notes.")
            if judgements.rejected
            else " ".join(filter(None, (_("No divergence was found."), why_none(comparison))))
        )
        yield inline(" ".join(filter(None, (said, judgements.kept_in_words())))) + "\n"
        return
    yield f"**{inline(summary_in_words(shown))}**\n"
    yield f"*{inline(judgements.in_words(shown))}*\n"
    for number, divergence in enumerate(shown, start=1):
        yield from _divergence(number, divergence, comparison, names, judgements.of(divergence))


def _kept(names: Mapping[str, str], judgements: Judgements) -> Iterator[str]:
    """What the reader decided on questions that are no longer found, as it stands in the notes."""
    if judgements.kept:
        yield heading(2, no_longer_found_title())
        yield inline(no_longer_found_because()) + "\n"
    for number, kept in enumerate(judgements.kept, start=1):
        yield from note_blocks(number, [kept], names)


def nothing_found() -> str:
    """What stands in a table where no answer was found; the account may have one all the same."""
    return "*" + inline(_("nothing found")) + "*"


def _with_id(name: str, article_id: str) -> str:
    return name if article_id in name else f"{name} ({article_id})"


def _divergence(
    number: int,
    divergence: Divergence,
    comparison: Comparison,
    names: Mapping[str, str],
    judged: Sequence[str],
) -> Iterator[str]:
    yield f"### {number}. {inline(say(divergence.question))}\n"
    said = inline(", ".join(kind_in_words(divergence)))
    if divergence.estimate is not None:
        said += f" · **{inline(bounds_in_words(divergence.estimate))}**"
        if divergence.estimate.why is not None:
            said += f" ({inline(say(divergence.estimate.why))})"
    yield said + "\n"
    for decided in judged:
        yield f"**{inline(decided)}**\n"
    rows = [
        _answer(value, divergence, comparison, names) for value in divergence.values if not is_silent(value)
    ]
    unanswered = unanswering(comparison, divergence, names)
    if unanswered.earlier:
        rows.append([inline(", ".join(unanswered.earlier)), "*" + inline(_("appeared earlier")) + "*", ""])
    if unanswered.silent:
        rows.append([inline(", ".join(unanswered.silent)), nothing_found(), ""])
    rows += [[inline(accounts), f"*{inline(said)}*", ""] for accounts, said in unanswered.by_notes()]
    yield table([inline(_("Account")), inline(_("Answer")), inline(_("Source"))], rows)
    for said, passages in unanswered.to_read():
        if passages is unanswered.near:
            yield f"*{inline(said)}*\n"
            quotes = (_("{account}: {quote}").format(account=one.place, quote=one.words) for one in passages)
            yield "".join(f"- {inline(quote)}\n" for quote in quotes)
        else:
            places = ", ".join(one.place for one in passages)
            yield inline(_("{account}: {answer}").format(account=said, answer=places)) + "\n"
    if divergence.why:
        yield "".join(f"{inline(say(reason))}\n" for reason in divergence.why)


def _answer(
    value: Value, divergence: Divergence, comparison: Comparison, names: Mapping[str, str]
) -> list[str]:
    """One row: who, what it answers, whom it has it from."""
    cells: list[str] = []
    sources: dict[str, None] = {}
    for one in by_teller(value):
        parts = answer_parts(one, comparison.story.article(value.article), divergence.type)
        if one.by_reader and not divergence.by_reader:
            parts[-1] = as_in_notes(parts[-1], one.readers)
        cells += map(inline, parts)
        sources |= dict.fromkeys(one.sources if one.answers else filter(None, [source_told(one)]))
    return [inline(names[value.article]), "<br>".join(cells), "<br>".join(map(inline, sources))]


def _group(group: Group, comparison: Comparison, names: Mapping[str, str]) -> Iterator[str]:
    yield f"### {inline(f'[{group.id}] {group.label}')}\n"
    rows = []
    for article in comparison.story.articles:
        passages = [article.passages[index] for index in group.of_article(article.id)]
        if passages:
            told = "<br>".join(
                inline(
                    _("{passage} (line {line})").format(
                        passage=one.text, line=line_number(article, one.start)
                    )
                )
                for one in passages
            )
            rows.append([inline(names[article.id]), told])
    silent = [names[article] for article in untold(comparison, group)]
    if silent:
        none = inline(_("no passage lined up"))
        rows.append([inline(", ".join(silent)), f"*{none}*"])
    yield table([inline(_("Account")), inline(_("Passage"))], rows)
