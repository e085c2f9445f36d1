from datetime import date

import pytest

from sahelread.i18n import say
from sahelread.reading.story_file import parse

WHOLE = """\
title: Une suspension
language: fr
reference: 2025-09-19
articles:
  - path: 000_a.txt
    id: "000"
    label: Anadolu
    outlet: Anadolu (AA)
    published: 2025-09-19
  - path: b.txt
"""


def problems(text):
    return [
        (problem.line, say(problem.what), say(problem.remedy or ""))
        for problem in parse(text, "s.yaml").problems
    ]


def test_a_whole_file_is_read():
    story = parse(WHOLE, "s.yaml")
    assert not story.problems
    assert (story.title, story.language, story.reference) == ("Une suspension", "fr", date(2025, 9, 19))
    first, second = story.articles
    assert (first.path, first.id, first.label, first.outlet) == (
        "000_a.txt",
        "000",
        "Anadolu",
        "Anadolu (AA)",
    )
    assert first.published == date(2025, 9, 19)
    assert (second.path, second.id, second.published) == ("b.txt", None, None)


def test_an_empty_file_says_nothing():
    assert parse("", "s.yaml") == parse("# nothing yet\n", "s.yaml")
    assert not parse("", "s.yaml").problems


def test_all_problems_are_told_at_once_with_line_and_what_was_meant():
    text = """\
titel: Une suspension
reference: 19/09/2025
langue: fr
articles:
  - path: a.txt
    pubished: 2025-09-19
  - label: sans chemin
  - path: a.txt
    id: "with space"
  - juste un texte
"""
    assert problems(text) == [
        (1, "unknown key 'titel'", "did you mean title?"),
        (2, "'19/09/2025' is not a date", "write year-month-day: 2025-09-19"),
        (3, "unknown key 'langue'", "did you mean language?"),
        (6, "unknown key 'pubished'", "did you mean published?"),
        (7, "an article needs a path", ""),
        (8, "the path 'a.txt' stands twice", ""),
        (9, "'with space' cannot be an id: use letters, digits, - and _, at most 40", ""),
        (10, "an article must be made of keys: path, id, label, outlet, published, language", ""),
    ]


def test_what_is_right_in_a_file_with_problems_is_used():
    story = parse(
        "titel: x\nreference: 2025-09-19\narticles:\n  - path: a.txt\n    id: A\n    date: x\n", "s.yaml"
    )
    assert story.problems
    assert story.reference == date(2025, 9, 19)
    assert story.articles[0].id == "A"


def test_values_of_the_wrong_shape_are_named():
    assert [line for line, _, _ in problems("title: [a]\nlanguage: français\narticles: a.txt\n")] == [1, 2, 3]
    assert (
        problems("- a.txt\n")[0][1] == "the file must be made of keys: title, language, reference, articles"
    )


def test_broken_yaml_is_one_problem_with_its_line():
    ((line, _, _),) = problems("title: a\narticles: [\n")
    assert line in (2, 3)


def test_numbers_and_hours_stay_the_text_they_were():
    story = parse("title: 2025\narticles:\n  - path: 12\n    id: 7\n    label: 12:30\n", "s.yaml")
    assert not story.problems
    assert (story.title, story.articles[0].path, story.articles[0].id) == ("2025", "12", "7")
    assert story.articles[0].label == "12:30"


@pytest.mark.parametrize("day", ["0001-01-05", "9999-12-31"])
def test_a_day_at_the_ends_of_the_calendar_is_none_of_an_account(day: str) -> None:
    assert problems(f"articles:\n  - path: a.txt\n    published: {day}\n") == [
        (3, f"'{day}' is not a date", "write year-month-day: 2025-09-19")
    ]
