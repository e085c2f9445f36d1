"""The model's closed vocabularies in the words of the interface: types, verdicts, kinds and the marks around a quote."""

import re
from collections.abc import Iterable

from sahelread.i18n import _, day_in_words, say
from sahelread.model import Article, Divergence, DivergenceType, Verdict, message

_TYPES = {
    DivergenceType.NUMBER: message("number"),
    DivergenceType.DATE: message("date"),
    DivergenceType.TIME: message("time of day"),
    DivergenceType.PLACE: message("place"),
    DivergenceType.ACTOR: message("actor"),
    DivergenceType.ATTRIBUTION: message("attribution"),
    DivergenceType.MODALITY: message("certainty"),
    DivergenceType.NEGATION: message("denial"),
    DivergenceType.CHRONOLOGY: message("order of events"),
    DivergenceType.CAUSE: message("cause"),
    DivergenceType.TERM: message("choice of words"),
    DivergenceType.OMISSION: message("omission"),
    DivergenceType.FRAMING: message("framing"),
    DivergenceType.OTHER: message("other"),
}
VERDICT_NAMES = {
    Verdict.CONFLICT: message("conflict"),
    Verdict.MORE_SPECIFIC: message("one is more specific"),
    Verdict.COMPATIBLE: message("compatible"),
    Verdict.OMISSION: message("not in every account"),
    Verdict.EQUIVALENT: message("same, said differently"),
}


def type_name(name: str) -> str:
    """A divergence type in words; a word of the reader's own is its own name."""
    found = _TYPES.get(DivergenceType(name)) if name in _TYPES else None
    return say(found) if found is not None else name


def verdict_name(verdict: Verdict) -> str:
    """A verdict in words."""
    return say(VERDICT_NAMES[verdict])


def verdict_in_words(verdict: Verdict, *, is_hint: bool) -> list[str]:
    """A verdict, and that it is only a hint where it is."""
    if not is_hint:
        return [verdict_name(verdict)]
    if verdict is Verdict.CONFLICT:
        return [_("possible conflict")]
    return [verdict_name(verdict), _("a hint, to be checked")]


def kind_in_words(divergence: Divergence) -> list[str]:
    """What a divergence is: its type, its verdict, and that it is a hint, or found by the reader, where it is."""
    words = verdict_in_words(divergence.verdict, is_hint=divergence.is_hint)
    if divergence.type is not DivergenceType.OTHER:
        words.insert(0, type_name(divergence.type))
    if divergence.by_reader:
        words.append(_("found in your notes"))
    return words


_GUILLEMETS = re.compile(r"«\s*|\s*»")
_CURLED = re.compile(r"[“”]")


def inner_marks(text: str) -> str:
    """Words to be quoted with marks of a second rank inside: half a pair, of which the other stands elsewhere, is left out."""
    if text.count("«") != text.count("»"):
        text = _GUILLEMETS.sub("", text)
    if text.count("“") != text.count("”"):
        text = _CURLED.sub("", text)
    if text.count('"') % 2:
        text = text.replace('"', "")
    return _GUILLEMETS.sub(lambda mark: "“" if "«" in mark.group() else "”", text)


def quoted(text: str) -> str:
    """`text` between the quotation marks of the interface's language."""
    return _("“{quote}”").format(quote=inner_marks(text))


def listed(parts: Iterable[str]) -> str:
    """Several answers or reasons in one sentence."""
    return _("; ").join(parts)


def adds_to_quotes(answer: str, quotes: Iterable[str]) -> bool:
    """Whether an answer says more than its quotes do: a count, a resolved date. Else showing both is noise.

    Answers list their parts with semicolons, and shorten long ones with "…".
    """
    said = [_squeezed(quote) for quote in quotes]
    parts = [_squeezed(part) for part in re.split(r"\s*;\s*", answer)]
    return not all(any(quote.startswith(part.removesuffix("…").rstrip()) for quote in said) for part in parts)


def _squeezed(text: str) -> str:
    return " ".join(text.split()).casefold()


def appeared(article: Article) -> str | None:
    """When an account appeared, and when it was changed later; None where that is not known."""
    if article.published is None:
        return None
    day = day_in_words(article.published)
    if article.updated is None:
        return day
    return _("{day}, updated {later}").format(day=day, later=day_in_words(article.updated))


def article_names(articles: tuple[Article, ...]) -> dict[str, str]:
    """What to call each account, by id: label or outlet, else the id (a title is a sentence, not a name).

    The id is added where two would bear the same name.
    """
    names = {article.id: article.name for article in articles}
    taken = list(names.values())
    return {
        id_: name if taken.count(name) == 1 or name == id_ else f"{name} ({id_})"
        for id_, name in names.items()
    }
