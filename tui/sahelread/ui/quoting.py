"""A quotation with its source, as it goes into a report: « … », Wakat Séra, 20 septembre 2025."""

from __future__ import annotations

from sahelread.i18n import _, day_in_words
from sahelread.model import Article


def sourced(text: str, article: Article) -> str:
    """The text between quotation marks, on one line, with where it was published and when, as far as it is known."""
    quote = _("“{quote}”").format(quote=_one_line(text))
    parts = [quote, article.outlet or article.label or article.title or article.id]
    if article.published is not None:
        parts.append(day_in_words(article.published))
    return ", ".join(parts)


def _one_line(text: str) -> str:
    """Line ends and the spaces around them become one space; no-break spaces stay."""
    return " ".join(part.strip(" \t") for part in text.splitlines() if part.strip(" \t"))
