"""The day about which a story was told, for the accounts that do not say when they appeared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from sahelread.model import Article
from sahelread.text.dates import dates

# Leads tell the day of the event; further down stand the days of others.
_LEAD = 800
# What one account alone gives in full may be the day of an event long past.
_FEWEST = 2


def day_of_story(articles: Sequence[Article]) -> date | None:
    """The day from which an undated account is read: when half of the dated ones had appeared; where none is dated, the
    day that the most leads give with its year, the latest of these. None where fewer than two leads have one in common,
    unless the day of the week stands with it, which is seldom told of what is long past."""
    days = sorted(article.published for article in articles if article.published)
    if days:
        return days[(len(days) - 1) // 2]
    told: Counter[date] = Counter()
    for article in articles:
        for day, has_weekday in _days_in_full(article):
            told[day] += _FEWEST if has_weekday else 1
    return max((day for day in told if told[day] >= _FEWEST), key=lambda day: (told[day], day), default=None)


def _days_in_full(article: Article) -> set[tuple[date, bool]]:
    """The single days that the lead of an account gives with their year, and whether the day of the week stands with them."""
    return {
        (when.days[0], when.weekday is not None)
        for when in dates(article.text[:_LEAD], article.language)
        if when.year is not None and when.days and when.days[0] == when.days[1] and not when.contradictory
    }
