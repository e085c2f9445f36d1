"""The arguments that several commands share, and the story that they name."""

import argparse
import codecs
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sahelread import __version__
from sahelread.commands.streams import say_line, say_problems
from sahelread.i18n import LANGUAGES, _, say
from sahelread.model import Comparison, Story, message
from sahelread.problems import Problem, ProblemError
from sahelread.resources import shipped

if TYPE_CHECKING:
    from sahelread.notes.notebook import Notebook


class UsageError(Exception):
    """Arguments that do not go together; the text says which."""


def add_common(parser: argparse.ArgumentParser) -> None:
    """What every command takes: `--lang`, `--help`, `--version`."""
    parser.add_argument("-h", "--help", action="help", help=_("show this help and exit"))
    parser.add_argument(
        "--lang", choices=LANGUAGES, metavar="fr|en", help=_("language of the interface (else the locale's)")
    )
    version = f"sahelread {__version__}"
    parser.add_argument("--version", action="version", version=version, help=_("show the version and exit"))


def add_articles(parser: argparse.ArgumentParser, said: str = "") -> None:
    """PATH… and `--encoding`; `said` is what the paths are for, where that is not to be opened."""
    opened = _(
        "the accounts: files, or one folder of files (nothing: the articles that come with the program)"
    )
    # Without a default argparse would name PATH too where something else is missing.
    parser.add_argument("paths", nargs="*", default=[], metavar="PATH", help=said or opened)
    parser.add_argument(
        "--encoding", type=_encoding, metavar="NAME", help=_("how the files are encoded (else found out)")
    )


def add_engine(parser: argparse.ArgumentParser) -> None:
    """`--bar` and `--model`."""
    parser.add_argument(
        "--bar",
        type=_share,
        metavar="0…1",
        help=_("the score from which passages are lined up: higher for fewer and surer links"),
    )
    parser.add_argument(
        "--model",
        metavar="FOLDER",
        help=_("a model2vec model to compare meanings with (needs the extra “semantic”)"),
    )


def _share(text: str) -> float:
    try:
        share = float(text.replace(",", "."))
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(_("{text} is not a number from 0 to 1").format(text=text))
    return share


def add_annotations(parser: argparse.ArgumentParser, help_: str, *, required: bool = False) -> None:
    """`-a FILE`."""
    parser.add_argument("-a", "--annotations", metavar="FILE", required=required, help=help_)


def add_output(parser: argparse.ArgumentParser) -> None:
    """`-o FILE` and `--force`."""
    parser.add_argument(
        "-o", "--output", metavar="FILE", help=_("write to FILE (else, or for “-”, to standard output)")
    )
    parser.add_argument("--force", action="store_true", help=_("replace FILE when it exists"))


def add_excel_fr(parser: argparse.ArgumentParser) -> None:
    """`--excel-fr`."""
    parser.add_argument(
        "--excel-fr",
        action="store_true",
        help=_("CSV as French spreadsheets read it: byte order mark, semicolons, decimal commas"),
    )


def _encoding(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        raise argparse.ArgumentTypeError(_("there is no encoding named {name}").format(name=name)) from None


def story(arguments: argparse.Namespace, *, warn: bool = True) -> Story:
    """The story that the arguments name: by its paths, else as the accounts that the annotations file was written on,
    else the one that comes with the program. Its warnings go to standard error. Raises ProblemError, and UsageError where one of the
    paths is an annotations file."""
    from sahelread.reading import load_story

    _refuse_annotations(arguments.paths)
    paths = arguments.paths or _annotated(getattr(arguments, "annotations", None)) or [_seeds()]
    told = load_story(paths, encoding=arguments.encoding)
    if warn:
        for warning in told.warnings:
            say_line(say(warning))
    return told


def _refuse_annotations(paths: list[str]) -> None:
    """An annotations file is text, and would be read as an account that is like no other."""
    from sahelread.notes.home import is_annotations

    given = next(filter(is_annotations, map(Path, paths)), None)
    if given is not None:
        what = _("{path} is an annotations file, not an account: to read the notes in it, write -a {path}")
        raise UsageError(what.format(path=given))


def _annotated(annotations: str | None) -> list[Path]:
    """The files of the accounts that an annotations file names, as seen from here; none when it names none.

    Raises ProblemError when it names some and none of them is there.
    """
    if annotations is None or not Path(annotations).is_file():
        return []
    from sahelread.commands.notebooks import contents_of

    contents, _problems = contents_of(annotations)
    named = [Path(annotations).parent / source.path for source in contents.sources if source.path]
    found = [path for path in named if path.is_file()]
    if named and not found and all((shipped("seeds") / path.name).is_file() for path in named):
        return [_seeds()]  # they came with the program, which has moved since
    if named and not found:
        what = message("the accounts that it is about are not there any more: {path}", path=str(named[0]))
        raise ProblemError(Problem(annotations, what, remedy=message("name the files of the accounts too")))
    return found


def _seeds() -> Path:
    """The folder of the shipped articles, as short as one would type it: it stands in every output."""
    folder = shipped("seeds")
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


class Compared(NamedTuple):
    """A comparison, whether the annotations that had a say in it could be read without a problem, and these."""

    comparison: Comparison
    sound: bool = True
    notes: "Notebook | None" = None


def compared(arguments: argparse.Namespace, *, warn: bool = True, kept: bool = False) -> Compared:
    """What is found in that story; the links that the annotations decide by hand win over the program's.

    `kept`: where no annotations file is named, the one in which the reader keeps the notes of the story is taken.
    """
    from sahelread.commands.waiting import shown_progress
    from sahelread.comparing import compare
    from sahelread.ui import memory

    memory.postpone()
    told = story(arguments, warn=warn)
    memory.begin()
    notes, sound = (
        _notes(arguments.annotations, told) if arguments.annotations or not kept else _notes_kept(told)
    )
    decisions = notes.link_decisions() if notes is not None else ()
    with shown_progress() as progress:
        comparison = compare(told, decisions, progress, bar=arguments.bar, model=arguments.model)
    if notes is not None:
        from sahelread.notes.recognising import recognised

        comparison = recognised(comparison, notes.annotations)
    return Compared(comparison, sound, notes)


def _notes(path: str | None, told: Story) -> "tuple[Notebook | None, bool]":
    """The notes in that file, and whether nothing is wrong with it. Raises ProblemError when there are none in it."""
    if not path:
        return None, True
    from sahelread.commands.notebooks import notebook

    notes = notebook(path, told)
    return notes, not notes.problems


def _notes_kept(told: Story) -> "tuple[Notebook | None, bool]":
    """The same of the file where the reader keeps the notes of the story, or of another in which it finds them. Nobody asked for them:
    what is wrong is said, and hinders nothing."""
    from sahelread.notes.emergency import copies_left
    from sahelread.notes.home import default_path, other_places

    own = default_path(told)
    path = next(filter(Path.is_file, (own, *other_places(told, own))), None)
    try:
        if path is not None:
            return _notes(str(path), told)
        if copies_left(own):
            from sahelread.notes.left import notes_left
            from sahelread.notes.store import open_notebook

            say_problems([left.problem for left in notes_left(open_notebook(own, told, read_only=True))])
    except ProblemError as error:
        say_problems(error.problems)
        return None, False
    return None, True
