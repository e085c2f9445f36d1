"""A comparison as a Markdown report: the accounts, a table of answers per question, the passages told by several."""

from collections.abc import Iterator

from sahelread.exporting.markdown_text import heading, inline, table
from sahelread.exporting.places import place
from sahelread.exporting.terms import article_names, confidence_name, quoted, type_name, verdict_name
from sahelread.i18n import _, say
from sahelread.model import Article, Comparison, Confidence, Divergence, Group, Value, Verdict


def comparison_markdown(comparison: Comparison) -> str:
    """The report, ending in a newline. It says that what it holds was detected, not verified."""
    return "\n".join(_blocks(comparison))


def _blocks(comparison: Comparison) -> Iterator[str]:
    story = comparison.story
    names = article_names(story.articles)
    yield heading(1, story.title)
    yield heading(2, _("The accounts"))
    yield accounts_table(story.articles)
    warnings = [say(warning) for warning in (*story.warnings, *comparison.alignment.warnings)]
    if warnings:
        yield "".join(f"- {inline(warning)}\n" for warning in warnings)
    yield heading(2, _("Divergences"))
    shown = [d for d in comparison.divergences if d.verdict is not Verdict.EQUIVALENT]
    note = _("Found by the program; nobody has verified them.") if shown else _("No divergence was found.")
    yield f"*{inline(note)}*\n"
    for number, divergence in enumerate(shown, start=1):
        yield from _divergence(number, divergence, comparison, names)
    yield heading(2, _("Told by several accounts"))
    if not comparison.alignment.groups:
        yield inline(_("No passage is told by several accounts.")) + "\n"
    for group in comparison.alignment.groups:
        yield from _group(group, comparison, names)


def accounts_table(articles: tuple[Article, ...]) -> str:
    """One row per account, with the hash by which a copy of its file can be recognised."""
    head = [_("Account"), _("Outlet"), _("Date"), _("Title"), _("File"), "SHA-256"]
    names = article_names(articles)
    rows = [
        [
            inline(_with_id(names[article.id], article.id)),
            inline(article.outlet or _("not known")),
            inline(article.published.isoformat() if article.published else _("not known")),
            inline(article.title or _("not known")),
            inline(article.path),
            f"`{article.sha256}`",
        ]
        for article in articles
    ]
    return table([inline(cell) for cell in head], rows)


def silence() -> str:
    """What stands in a table where an account says nothing."""
    return "*" + inline(_("says nothing")) + "*"


def _with_id(name: str, article_id: str) -> str:
    return name if article_id in name else f"{name} ({article_id})"


def _divergence(
    number: int, divergence: Divergence, comparison: Comparison, names: dict[str, str]
) -> Iterator[str]:
    yield f"### {number}. {inline(say(divergence.question))}\n"
    words = [type_name(divergence.type), verdict_name(divergence.verdict)]
    if divergence.confidence is Confidence.HINT:
        words.append(confidence_name(divergence.confidence))
    yield inline(_("Type: {words}").format(words=", ".join(words))) + "\n"
    yield table(
        [inline(_("Account")), inline(_("Answer")), inline(_("Quote"))],
        [_answer(value, comparison, names) for value in divergence.values],
    )
    if divergence.why:
        yield "".join(f"- {inline(say(reason))}\n" for reason in divergence.why)


def _answer(value: Value, comparison: Comparison, names: dict[str, str]) -> list[str]:
    article = comparison.story.article(value.article)
    name = inline(names[value.article])
    if value.value is None and not value.quotes:
        return [name, silence(), ""]
    answer = "" if value.value is None else inline(say(value.value))
    if value.source:
        answer += inline(" (" + _("according to {source}").format(source=value.source) + ")")
    quotes = [f"{inline(quoted(quote.text))} {inline(place(article, quote.start))}" for quote in value.quotes]
    return [name, answer, "<br>".join(dict.fromkeys(quotes))]


def _group(group: Group, comparison: Comparison, names: dict[str, str]) -> Iterator[str]:
    yield f"### {inline(f'[{group.id}] {group.label}')}\n"
    rows = []
    for article in comparison.story.articles:
        indices = group.of_article(article.id)
        passages = [article.passages[index] for index in indices]
        told = "<br>".join(f"{inline(p.text)} {inline(place(article, p.start))}" for p in passages)
        rows.append([inline(names[article.id]), told or silence()])
    yield table([inline(_("Account")), inline(_("Passage"))], rows)
