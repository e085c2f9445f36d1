"""Annotation files as commands take them: opened to be read, their problems said, a missing one refused."""

from pathlib import Path

from sahelread.commands.streams import say_problems
from sahelread.model import Story, message
from sahelread.notes.document import Contents
from sahelread.notes.identity import Ids
from sahelread.notes.loading import load
from sahelread.notes.notebook import Notebook
from sahelread.notes.store import open_notebook
from sahelread.problems import Problem, ProblemError


def notebook(path: str, story: Story) -> Notebook:
    """The notes in that file, for reading. What is wrong in it is said on standard error; the rest is there.

    Raises ProblemError when there is no such file (in the reader that is how a new one begins, here it is a slip),
    or when it is no annotations file at all.
    """
    text_of(path)
    opened = open_notebook(path, story, read_only=True)
    say_problems(opened.problems)
    return opened


def contents_of(path: str) -> tuple[Contents, tuple[Problem, ...]]:
    """What the file holds, without a story, and what is wrong with it. Raises ProblemError when that is everything."""
    loaded = load(text_of(path), path, Ids().new)
    return loaded.contents, loaded.problems


def text_of(path: str) -> str:
    """The text of a file that must be there. Raises ProblemError."""
    try:
        return Path(path).read_text("utf-8-sig")
    except FileNotFoundError:
        remedy = message("the reader shows where a story's annotations are kept; -a names another file")
        raise ProblemError(Problem(path, message("there is no such file"), remedy=remedy)) from None
    except UnicodeDecodeError:
        remedy = message("annotation files are text in UTF-8")
        raise ProblemError(Problem(path, message("this is not text in UTF-8"), remedy=remedy)) from None
    except OSError as error:
        what = message("the file cannot be read: {reason}", reason=error.strerror or str(error))
        raise ProblemError(Problem(path, what)) from None
