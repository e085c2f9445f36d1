"""A comparison as sentences in a row, for screen readers, braille lines and pipes.

One thing after the other: no columns, no drawing, no colour, no marks that only the eye understands. Every fact
that several accounts tell is read account by account, its divergences put into words; then comes what of each
account no fact holds. A passage is one line, however long: whoever listens steps by line.
"""

from collections.abc import Iterator, Mapping

from sahelread.exporting.as_judged import by_teller
from sahelread.exporting.first_tellings import first_tellings
from sahelread.exporting.judgements import NO_NOTES, Judgements
from sahelread.exporting.numerals import estimate_in_words
from sahelread.exporting.quotations import as_in_notes, holds_its_words, source_told
from sahelread.exporting.silences import is_silent, silences
from sahelread.exporting.summing_up import summary_in_words, why_none
from sahelread.exporting.terms import adds_to_quotes, appeared, article_names, kind_in_words, quoted
from sahelread.exporting.wrapping import one_line
from sahelread.i18n import _, ngettext, say
from sahelread.lone import lone_passages
from sahelread.model import (
    Article,
    Comparison,
    Divergence,
    Group,
    Kind,
    PassageRef,
    Value,
    Verdict,
)


def plain_reading(comparison: Comparison, judgements: Judgements = NO_NOTES) -> str:
    """The lines, ending in a newline."""
    return "\n".join(_Reading(comparison, judgements).lines()) + "\n"


class _Reading:
    def __init__(self, comparison: Comparison, judgements: Judgements) -> None:
        self.comparison = comparison
        self.judgements = judgements
        self.story = comparison.story
        self.alignment = comparison.alignment
        self.names = article_names(self.story.articles)
        self.shown = [one for one in comparison.divergences if one.verdict is not Verdict.EQUIVALENT]
        self.own = [one for one in self.shown if one.by_reader]
        self.by_group: dict[int | None, list[Divergence]] = {}
        for divergence in self.shown:
            if not divergence.by_reader:
                self.by_group.setdefault(divergence.group, []).append(divergence)
        self.told = first_tellings(self.alignment.groups, self.by_group)
        self.lone = lone_passages(self.story, self.alignment, comparison.divergences)
        self.numbers = {id_: number for number, id_ in enumerate(self.told, start=1)}

    def lines(self) -> Iterator[str]:
        yield _ended(self.story.title)
        count = len(self.story.articles)
        yield ngettext("{count} account.", "{count} accounts.", count).format(count=count)
        for article in self.story.articles:
            yield from self._account(article)
        for warning in (*self.story.warnings, *self.alignment.warnings):
            yield _("Note: {warning}").format(warning=_ended(say(warning)))
        yield from self._summed_up()
        for divergence in self.own:
            yield ""
            yield from self._divergence(divergence)
        for group in self.alignment.groups:
            if group.id in self.numbers:
                yield ""
                yield from self._group(group)
        if self.by_group.get(None):
            yield ""
            yield _("Divergences about the accounts as a whole.")
            for divergence in self.by_group[None]:
                yield from self._divergence(divergence)
        for article in self.story.articles:
            yield ""
            yield from self._not_lined_up(article)

    def _summed_up(self) -> Iterator[str]:
        if not self.shown:
            yield " ".join(filter(None, (_("No divergence was found."), why_none(self.comparison))))
            return
        count = len(self.shown)
        total = ngettext("{count} divergence: {summary}.", "{count} divergences: {summary}.", count)
        yield total.format(count=count, summary=summary_in_words(self.shown))
        yield self.judgements.in_words(self.shown)

    def _account(self, article: Article) -> Iterator[str]:
        date = appeared(article) or _("Date not known")
        parts = (self.names[article.id], article.title or _("No title"), date)
        yield " ".join(_ended(part) for part in parts)

    def _group(self, group: Group) -> Iterator[str]:
        tellers = len({ref.article for ref in group.members})
        yield _("Fact {number} of {total}: {label}. Lined up from {tellers} of {accounts} accounts.").format(
            number=self.numbers[group.id],
            total=len(self.numbers),
            label=one_line(group.label),
            tellers=tellers,
            accounts=len(self.story.articles),
        )
        told = {}
        for article in self.story.articles:
            indices = group.of_article(article.id)
            told[article.id] = " ".join(dict.fromkeys(self._told(article, index, group) for index in indices))
        yield from self._say(told)
        others = [one_line(self.names[article]) for article, telling in told.items() if not telling]
        if others:
            yield _("{accounts}: no passage lined up").format(accounts=", ".join(others)) + "."
        for divergence in self.by_group.get(group.id, []):
            yield from self._divergence(divergence)

    def _told(self, article: Article, index: int, group: Group) -> str:
        """The passage in full the first time; later, for nobody wants to hear it again, the fact that told it."""
        first = self.told[group.id][PassageRef(article.id, index)]
        if first == group.id:
            return _ended(article.passages[index].text)
        return _("The same as in fact {number}.").format(number=self.numbers[first])

    def _say(self, told: Mapping[str, str]) -> Iterator[str]:
        """What each account says; `told` is by article."""
        for article_id, answer in told.items():
            if answer:
                yield _("{account} says: {answer}").format(
                    account=one_line(self.names[article_id]), answer=answer
                )

    def _divergence(self, divergence: Divergence) -> Iterator[str]:
        words = ", ".join(kind_in_words(divergence))
        question = one_line(say(divergence.question))
        yield _("Divergence ({words}): {question}").format(words=words, question=question)
        yield from map(_ended, self.judgements.of(divergence))
        answering = [value for value in divergence.values if not is_silent(value)]
        yield from self._say({value.article: self._answer(value, divergence) for value in answering})
        for silence in silences(self.comparison, divergence, self.names):
            yield _ended(silence)
        if divergence.estimate is not None:
            yield _ended(estimate_in_words(divergence.estimate).replace(" · ", ", "))

    def _answer(self, value: Value, divergence: Divergence) -> str:
        """What an account answers, in its words, then whom it has it from."""
        return " ".join(filter(None, (self._of_teller(one, divergence) for one in by_teller(value))))

    def _of_teller(self, value: Value, divergence: Divergence) -> str:
        answer = "" if value.value is None else one_line(say(value.value))
        quotes = list(dict.fromkeys(one_line(quote.text) for quote in value.quotes))
        told = [quoted(quote) for quote in quotes]
        if answer and adds_to_quotes(answer, quotes):
            told = [answer, *(quoted(quote) for quote in quotes if not holds_its_words(answer, [quote]))]
        source = source_told(value)
        if source:
            told.append(_("according to {source}").format(source=source))
        if value.by_reader and not divergence.by_reader:
            told[-1:] = [as_in_notes(one, value.readers) for one in told[-1:]]
        return _ended(", ".join(told)) if told else ""

    def _not_lined_up(self, article: Article) -> Iterator[str]:
        """What no fact above holds: first what nothing corresponds to, then what perhaps another account tells too."""
        name = one_line(self.names[article.id])
        left = [
            passage
            for passage in article.passages
            if passage.kind is not Kind.FURNITURE
            and PassageRef(article.id, passage.index) not in self.alignment.groups_by_passage
        ]
        lone = [passage for passage in left if PassageRef(article.id, passage.index) in self.lone]
        if not left:
            yield _(
                "{account}: every passage is lined up with one of another account, which need not tell all of it."
            ).format(account=name)
        rest = [passage for passage in left if passage not in lone]
        of_lone = ngettext(
            "{account}: {count} passage to which nothing was found to correspond in the others.",
            "{account}: {count} passages to which nothing was found to correspond in the others.",
            len(lone),
        )
        of_rest = ngettext(
            "{account}: {count} other passage, a heading, or one that is perhaps told elsewhere.",
            "{account}: {count} other passages, headings, or such as are perhaps told elsewhere.",
            len(rest),
        )
        for said, passages in ((of_lone, lone), (of_rest, rest)):
            if passages:
                yield said.format(account=name, count=len(passages))
                yield from (_ended(passage.text) for passage in passages)


def _ended(text: str) -> str:
    """`text` in one line, with a full stop where it has none: a voice pauses there."""
    line = one_line(text)
    return (
        line if not line or line.rstrip("»” \u00a0\u202f").endswith((".", "!", "?", "…", ":")) else line + "."
    )
