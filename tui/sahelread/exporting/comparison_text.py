"""A comparison for people who stay in their shell: the questions first, then the passages that are lined up."""

from collections.abc import Iterator

from sahelread.exporting.answers import accounts_named, answers_by_account, quotes_shown
from sahelread.exporting.as_judged import by_teller
from sahelread.exporting.first_tellings import first_tellings
from sahelread.exporting.judgements import (
    NO_NOTES,
    Judgements,
    no_longer_found_because,
    no_longer_found_title,
)
from sahelread.exporting.note_terms import answer_in_words, decision_in_words, heading_of, standing
from sahelread.exporting.numerals import estimate_in_words
from sahelread.exporting.quotations import answer_parts, as_in_notes, source_told
from sahelread.exporting.silences import is_silent, silences, untold
from sahelread.exporting.summing_up import left_out_in_words, summary_in_words, why_no_fact, why_none
from sahelread.exporting.terms import (
    appeared,
    article_names,
    kind_in_words,
    listed,
)
from sahelread.exporting.well_told import well_told
from sahelread.exporting.wrapping import one_line, wrapped
from sahelread.i18n import _, ngettext, say
from sahelread.model import (
    Article,
    Comparison,
    Divergence,
    Group,
    PassageRef,
    Value,
    Verdict,
)

_MIN_WIDTH = 30  # narrower, every line would hold one word
_MAX_WIDTH = 110  # wider, the eye loses the line
_REMINDER = 60  # characters of a passage that stands in full under an earlier fact
_BOLD, _RED, _DIM, _PLAIN = "\x1b[1m", "\x1b[1;31m", "\x1b[2m", "\x1b[0m"


def comparison_text(
    comparison: Comparison, *, width: int = 80, colour: bool = False, judgements: Judgements = NO_NOTES
) -> str:
    """The comparison as lines of at most `width` cells. `colour` adds weight and red; nothing is said by it alone."""
    page = _Page(comparison, max(_MIN_WIDTH, min(width, _MAX_WIDTH)), colour, judgements)
    return "\n".join(page.lines()) + "\n"


class _Page:
    """One text: what is compared, how wide it is, and whether it may use colour."""

    def __init__(self, comparison: Comparison, width: int, colour: bool, judgements: Judgements) -> None:
        self.comparison = comparison
        self.judgements = judgements
        self.width = width
        self.colour = colour
        self.articles = {article.id: article for article in comparison.story.articles}
        self.names = article_names(comparison.story.articles)
        self.facts = {group.id: group for group in well_told(comparison)}
        self.told = first_tellings(
            self.facts.values(), {divergence.group for divergence in comparison.divergences}
        )
        self.shown = [d for d in comparison.divergences if d.verdict is not Verdict.EQUIVALENT]

    def lines(self) -> Iterator[str]:
        yield self._heading(self.comparison.story.title)
        yield ""
        for article in self.comparison.story.articles:
            yield from self._account(article)
        for warning in (*self.comparison.story.warnings, *self.comparison.alignment.warnings):
            yield self._wrapped(_("Note: {warning}").format(warning=say(warning)), "  ")
        yield from self._divergences()
        yield from self._kept()
        yield from self._groups()
        printed = {id_ for id_ in self.facts if id_ in self.told}
        for said in left_out_in_words(self.comparison.alignment, self.facts.values(), printed):
            yield ""
            yield self._wrapped(said, "")

    def _account(self, article: Article) -> Iterator[str]:
        known = [
            article.outlet,
            appeared(article),
            article.title,
        ]
        parts = [
            self.names[article.id],
            *(p for p in known if p and p != self.names[article.id]),
            article.path,
        ]
        yield self._wrapped(", ".join(parts), "    ", "- ")

    def _divergences(self) -> Iterator[str]:
        count = len(self.shown)
        yield ""
        if not count:
            if self.judgements.rejected:
                yield self._heading(_("Every question that the program found is rejected in your notes."))
            else:
                yield self._heading(_("No divergence was found."))
                if why := why_none(self.comparison):
                    yield self._wrapped(why, "")
            if self.judgements.kept:
                yield self._wrapped(self.judgements.kept_in_words(), "")
            return
        heading = ngettext("{count} divergence", "{count} divergences", count).format(count=count)
        yield self._heading(heading)
        yield self._wrapped(summary_in_words(self.shown), "")
        yield self._wrapped(self.judgements.in_words(self.shown), "")
        for number, divergence in enumerate(self.shown, start=1):
            yield ""
            yield from self._divergence(number, divergence)

    def _divergence(self, number: int, divergence: Divergence) -> Iterator[str]:
        start = f"{number}. "
        question = wrapped(one_line(say(divergence.question)), self.width, first=start, rest=" " * len(start))
        yield self._styled(question, _BOLD)
        words = kind_in_words(divergence)
        if divergence.group in self.told:
            words.append(_("fact {number}").format(number=f"[{divergence.group}]"))
        style = _RED if divergence.verdict is Verdict.CONFLICT else _DIM
        yield self._styled(self._wrapped(", ".join(words), "   ", "   "), style)
        for decided in self.judgements.of(divergence):
            yield self._wrapped(decided, "     ", "   * ")
        for value in divergence.values:
            if not is_silent(value):
                yield self._wrapped(self._answer(value, divergence), "       ", "   - ")
        for silence in silences(self.comparison, divergence, self.names):
            yield self._wrapped(silence, "       ", "   - ")
        if divergence.estimate is not None:
            yield self._wrapped(estimate_in_words(divergence.estimate), "     ", "   = ")
        for reason in divergence.why:
            yield self._styled(self._wrapped(say(reason), "     ", "   > "), _DIM)

    def _kept(self) -> Iterator[str]:
        """What the reader decided on questions that are no longer found, as it stands in the notes."""
        if self.judgements.kept:
            yield ""
            yield self._heading(no_longer_found_title())
            yield self._wrapped(no_longer_found_because(), "")
        for note, answers in self.judgements.kept:
            yield ""
            yield self._styled(self._wrapped(heading_of(note), "  ", "- "), _BOLD)
            yield self._styled(self._wrapped(standing(note), "  ", "  "), _DIM)
            for row in answers_by_account(answers, note):
                account = accounts_named(row, self.names)
                said = answer_in_words(note, row[0].target)
                quoting = [answer for answer in row if one_line(answer.target.exact) not in said]
                quotes = dict.fromkeys(map(one_line, quotes_shown(quoting, note)))
                told = ", ".join(filter(None, [said, *quotes]))
                yield self._wrapped(
                    _("{account}: {answer}").format(account=account, answer=told), "       ", "   - "
                )
            if note.decision is not None:
                decided = _("Decision: {decision}").format(decision=decision_in_words(note.decision))
                yield self._wrapped(decided, "     ", "   * ")
            if note.comment.strip():
                yield self._wrapped(note.comment, "     ", "   > ")

    def _answer(self, value: Value, divergence: Divergence) -> str:
        """One account's answer, and whom it has it from."""
        told = listed(self._of_teller(one, divergence) for one in by_teller(value))
        return _("{account}: {answer}").format(account=self.names[value.article], answer=told)

    def _of_teller(self, value: Value, divergence: Divergence) -> str:
        told = listed(answer_parts(value, self.articles[value.article], divergence.type))
        source = source_told(value)
        if source:
            told = _("{answer}, according to {source}").format(answer=told, source=source)
        return as_in_notes(told, value.readers) if value.by_reader and not divergence.by_reader else told

    def _groups(self) -> Iterator[str]:
        groups = [group for group in self.facts.values() if group.id in self.told]
        yield ""
        if not groups:
            yield self._heading(why_no_fact(self.comparison.alignment))
            return
        heading = ngettext(
            "Passages lined up, on {count} fact", "Passages lined up, on {count} facts", len(groups)
        )
        yield self._heading(heading.format(count=len(groups)))
        for group in groups:
            yield ""
            yield from self._group(group)

    def _group(self, group: Group) -> Iterator[str]:
        yield self._styled(self._wrapped(group.label, "  ", f"[{group.id}] "), _BOLD)
        for article in self.comparison.story.articles:
            for index in group.of_article(article.id):
                told = self._told(article, index, group)
                answer = _("{account}: {answer}").format(account=self.names[article.id], answer=told)
                yield self._wrapped(answer, "    ", "  - ")
        silent = [self.names[article] for article in untold(self.comparison, group)]
        if silent:
            says = _("{accounts}: no passage lined up").format(accounts=", ".join(silent))
            yield self._styled(self._wrapped(says, "    ", "  - "), _DIM)

    def _told(self, article: Article, index: int, group: Group) -> str:
        """The passage in full the first time; later its first words and the fact that told it."""
        text = one_line(article.passages[index].text)
        first = self.told[group.id][PassageRef(article.id, index)]
        if first == group.id or len(text) <= _REMINDER:
            return text
        return f"{text[:_REMINDER].rsplit(' ', 1)[0]} … [{first}]"

    def _heading(self, text: str) -> str:
        return self._styled(self._wrapped(text, ""), _BOLD)

    def _wrapped(self, text: str, rest: str, first: str = "") -> str:
        return wrapped(one_line(text), self.width, first=first, rest=rest)

    def _styled(self, text: str, style: str) -> str:
        return "\n".join(f"{style}{line}{_PLAIN}" for line in text.split("\n")) if self.colour else text
