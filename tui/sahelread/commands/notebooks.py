"""Annotation files as commands take them: opened to be read, their problems said, a missing one refused."""

from pathlib import Path

from sahelread.commands.streams import say_problems
from sahelread.model import Story, message
from sahelread.notes.document import Contents
from sahelread.notes.identity import Ids
from sahelread.notes.last_seen import decoded
from sahelread.notes.left import notes_left
from sahelread.notes.loading import load
from sahelread.notes.notebook import Notebook
from sahelread.notes.store import open_notebook
from sahelread.problems import Problem, ProblemError, reason


def notebook(path: str, story: Story) -> Notebook:
    """`opened_notebook`, with what is wrong in the file said on standard error."""
    opened = opened_notebook(path, story)
    say_problems(opened.problems)
    return opened


def opened_notebook(path: str, story: Story) -> Notebook:
    """The notes in that file, for reading; its `problems` are what is wrong in it, the rest is there, and the notes that stand elsewhere.

    Raises ProblemError when there is no such file (in the reader that is how a new one begins, here it is a slip),
    or when it is no annotations file at all.
    """
    opened = open_notebook(path, story, read_only=True)
    elsewhere = [left.problem for left in notes_left(opened)]
    if not Path(path).exists():
        raise ProblemError([*_missing(path).problems, *elsewhere])
    opened.problems = (*opened.problems, *elsewhere)
    if opened.file is None or opened.file.sha256 is None:
        raise ProblemError(opened.problems)
    return opened


def contents_of(path: str) -> tuple[Contents, tuple[Problem, ...]]:
    """What the file holds, without a story, and what is wrong with it. Raises ProblemError when that is everything."""
    loaded = load(text_of(path), path, Ids().new)
    return loaded.contents, loaded.problems


def text_of(path: str) -> str:
    """The text of a file that must be there. Raises ProblemError."""
    try:
        return decoded(Path(path).read_bytes(), path).removeprefix("\ufeff")
    except FileNotFoundError:
        raise _missing(path) from None
    except OSError as error:
        what = message("the file cannot be read: {reason}", reason=reason(error))
        raise ProblemError(Problem(path, what)) from None


def _missing(path: str) -> ProblemError:
    remedy = message("the reader shows where a story's annotations are kept; -a names another file")
    return ProblemError(Problem(path, message("there is no such file"), remedy=remedy))
