"""Problems as lines for a terminal or a log: `file:line: what. Remedy`, as editors and compilers write them."""

from collections.abc import Iterable

from sahelread.exporting.wrapping import one_line
from sahelread.i18n import say
from sahelread.problems import Problem


def problem_line(problem: Problem) -> str:
    """One problem in one line, inert in a terminal."""
    place = problem.where if problem.line is None else f"{problem.where}:{problem.line}"
    said = _sentence(f"{place}: {say(problem.what)}")
    if problem.remedy is not None:
        remedy = say(problem.remedy)
        said += " " + _sentence(remedy[:1].upper() + remedy[1:])
    return one_line(said)


def problem_lines(problems: Iterable[Problem]) -> str:
    """One problem a line, each said once, ending in a newline; empty when there is none."""
    lines = dict.fromkeys(problem_line(problem) for problem in problems)
    return "".join(line + "\n" for line in lines)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else text + "."
