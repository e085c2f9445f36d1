"""Annotation files as commands take them: opened to be read, their problems said, a missing one refused."""

from pathlib import Path

from sahelread.commands.streams import say_problems
from sahelread.model import Story, message
from sahelread.notes.notebook import Notebook
from sahelread.notes.store import open_notebook
from sahelread.problems import Problem, ProblemError


def notebook(path: str, story: Story) -> Notebook:
    """The notes in that file, for reading. What is wrong in it is said on standard error; the rest is there.

    Raises ProblemError when there is no such file: in the reader that is how a new one begins, here it is a slip.
    """
    if not Path(path).exists():
        remedy = message("name the file that the reader shows when it opens the story")
        raise ProblemError(Problem(path, message("there is no such file"), remedy=remedy))
    opened = open_notebook(path, story, read_only=True)
    say_problems(opened.problems)
    return opened
