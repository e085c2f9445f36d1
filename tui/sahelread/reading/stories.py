"""A story from the paths that the user gave: files, or one folder with or without its story.yaml.

What makes an article unreadable is an error when nothing else is left to read; beside readable articles it is a
warning, so that one bad file never hides the others. A file that the user named on purpose is always an error.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from sahelread.model import Article, Kind, Message, Story, message, messages
from sahelread.problems import Problem, ProblemError, reason
from sahelread.reading import formats, story_file
from sahelread.reading.articles import read_article
from sahelread.reading.metadata import as_on_the_page
from sahelread.reading.story_day import day_of_story
from sahelread.reading.story_file import ArticleEntry, StoryFile
from sahelread.reading.story_title import story_title

_REMEDY_TEXT = message("put the articles there as plain text files, one each, ending in .txt")
_LONGEST_SLUG = 24


class _Source(NamedTuple):
    """A file to read: where it is, how the user named it, and what story.yaml says of it."""

    path: Path
    shown: str
    entry: ArticleEntry


def load_story(paths: Sequence[str | Path], *, encoding: str | None = None) -> Story:
    """Read a story from files or from one folder. Raises ProblemError; what can be lived with is in `warnings`.

    A folder's articles are those that its story.yaml lists, in that order, then its other text files by name. That file, or
    that of the annotations, may be named instead of the folder; among articles ("folder/*") they are none.
    """
    given = [str(path) for path in paths]
    articles = [
        name for name in given if not (formats.is_about_articles(Path(name)) and Path(name).is_file())
    ]
    if given and not articles:  # a file about a folder's articles stands for the folder
        given = [str(Path(given[0]).parent)]
    if len(given) == 1 and _is_folder(given[0]):
        return _from_folder(given[0], encoding)
    return _from_files(articles, encoding)


def _from_files(given: Sequence[str], encoding: str | None) -> Story:
    problems = [problem for name in given if (problem := _unusable(name)) is not None]
    if not given:
        problems = [Problem("", message("no articles were named"))]
    if problems:
        raise ProblemError(problems)
    unique = list(dict.fromkeys(given))
    folders = {Path(name).parent for name in unique}
    folder = folders.pop() if len(folders) == 1 else None
    found = story_file.find(folder) if folder is not None else None
    about = story_file.read(found, str(found)) if found else StoryFile()
    twice = [
        Problem(name, message("this file was named twice, and is read once"))
        for name, count in Counter(given).items()
        if count > 1
    ]
    about = replace(about, problems=(*about.problems, *twice))
    entries = {Path(entry.path).name: entry for entry in about.articles}
    sources = [
        _Source(Path(name), name, entries.get(Path(name).name, ArticleEntry(Path(name).name)))
        for name in unique
    ]
    return _story(sources, about, str(folder) if folder is not None else None, encoding, strict=True)


def _unusable(name: str) -> Problem | None:
    if _is_folder(name):
        return Problem(
            name, message("this is a folder"), remedy=message("name one folder alone, or files only")
        )
    try:
        if name:
            Path(name).stat()
            return None
    except PermissionError as error:
        return Problem(name, message("the file cannot be read: {reason}", reason=reason(error)))
    except (OSError, ValueError):  # a name too long for the system, a null character
        with suppress(OSError, ValueError):
            if Path(name).is_symlink():
                return Problem(name, message("this is a link to a file that is not there"))
    return Problem(
        name or "''", message("there is no such file or folder"), remedy=_near(Path(name)) if name else None
    )


def _is_folder(name: str) -> bool:
    try:
        return bool(name) and Path(name).is_dir()
    except (OSError, ValueError):
        return False


def _near(path: Path) -> Message | None:
    """The name beside it that was probably meant."""
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except (OSError, ValueError):
        return None
    # Not by their endings, which most names beside it have in common.
    stems = {
        Path(name).stem: name for name in sorted(names, key=lambda name: Path(name).suffix == path.suffix)
    }
    near = [
        stems[stem] for stem in difflib.get_close_matches(path.stem, stems, 2) if stems[stem] != path.name
    ]
    return message("did you mean {name}?", name=str(path.parent / near[0])) if near else None


def _from_folder(shown: str, encoding: str | None) -> Story:
    folder = Path(shown)
    listing = _listing(folder)
    found = story_file.find(folder)
    about = story_file.read(found, str(found)) if found else StoryFile()
    problems = list(about.problems)
    sources: list[_Source] = []
    for entry in about.articles:
        path = folder / entry.path
        if not _is_within(path, folder):
            what = message("{path} is outside the folder", path=repr(entry.path))
            problems.append(Problem(str(found), what, entry.line))
        elif not path.is_file():
            what = message("there is no file {path}", path=repr(entry.path))
            problems.append(Problem(str(found), what, entry.line, _near(path)))
        else:
            sources.append(_Source(path, str(path), entry))
    problems.sort(key=lambda problem: problem.line or 0)
    listed = {source.path.resolve() for source in sources if source.path.is_file()}
    for path in listing:
        if not formats.is_article(path) or path.is_dir():
            continue
        if not path.is_file():  # a broken link; a pipe, for which nobody may ever write
            problems.append(Problem(str(path), message("this is no file that can be read")))
        elif path.resolve() not in listed:
            sources.append(_Source(path, str(path), ArticleEntry(path.name)))
    if not sources:
        raise ProblemError(
            Problem(shown, message("there are no articles in this folder"), remedy=_REMEDY_TEXT)
        )
    unread = [path.name for path in listing if formats.is_unread(path)]
    if unread:
        what = messages(
            "{count} file is not read: {names}",
            "{count} files are not read: {names}",
            len(unread),
            names=", ".join(unread),
        )
        problems.append(Problem(shown, what, remedy=_REMEDY_TEXT))
    return _story(sources, replace(about, problems=tuple(problems)), shown, encoding, strict=False)


def _listing(folder: Path) -> list[Path]:
    """What lies in the folder, by name. Raises ProblemError."""
    try:
        found = sorted(folder.iterdir(), key=lambda path: path.name)
        if found:
            found[0].lstat()  # a folder may let its names be read and nothing behind them
        return found
    except OSError as error:
        what = message("the folder cannot be read: {reason}", reason=reason(error))
        raise ProblemError(Problem(str(folder), what)) from None


def _is_within(path: Path, folder: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # links in a circle, a null character: no file either
        return True


def _story(
    sources: Sequence[_Source],
    about: StoryFile,
    folder: str | None,
    encoding: str | None,
    *,
    strict: bool,
) -> Story:
    warned = [_sentence(problem) for problem in about.problems]
    problems: list[Problem] = []
    articles: list[Article] = []
    named = Counter(_name_behind_number(source.path.stem) for source in sources)
    for source, id_ in zip(sources, _ids(sources), strict=True):
        entry = source.entry
        try:
            read = read_article(
                source.path,
                article_id=id_,
                shown=source.shown,
                language=entry.language or about.language,
                encoding=encoding,
            )
        except ProblemError as error:
            problems += error.problems
            continue
        warned += read.warnings
        name = _name_behind_number(source.path.stem)
        articles.append(_with_entry(read.article, entry, name if named[name] == 1 else None))
    if problems and (strict or not articles):
        raise ProblemError(problems)
    warned += [_sentence(problem) for problem in problems]
    warned += _oddities(articles)
    return Story(
        title=about.title or story_title(articles, folder),
        articles=tuple(articles),
        language=about.language or _main_language(articles),
        reference=about.reference or day_of_story(articles),
        folder=folder,
        warnings=tuple(warned),
        is_titled=bool(about.title),
    )


def _with_entry(article: Article, entry: ArticleEntry, name: str | None) -> Article:
    """The article with what story.yaml says of it; `name` is what its file calls it, for want of anything better."""
    outlet = entry.outlet or article.outlet
    spelled = as_on_the_page(name or article.id, article.passages)
    return replace(
        article,
        label=entry.label or (None if outlet or spelled == article.id else spelled),
        outlet=outlet,
        published=entry.published or article.published,
        updated=None if entry.published else article.updated,
    )


def _oddities(articles: Sequence[Article]) -> list[Message]:
    found: list[Message] = []
    first_with: dict[str, Article] = {}
    for article in articles:
        twin = first_with.setdefault(article.sha256, article)
        if twin is not article:
            found.append(message("{path} is the same file as {twin}", path=article.path, twin=twin.path))
        if all(passage.kind is Kind.FURNITURE for passage in article.passages):
            found.append(message("{path}: no sentence of an article was found in it", path=article.path))
    if len(articles) == 1:
        found.append(message("there is only one article: nothing to compare it with"))
    return found


def _sentence(problem: Problem) -> Message:
    """A problem in one line: file, line, what is wrong, what to do."""
    place = f"{problem.where}:{problem.line}" if problem.line else problem.where
    if problem.remedy is None:
        return message("{place}: {what}", place=place, what=problem.what)
    return message("{place}: {what} ({remedy})", place=place, what=problem.what, remedy=problem.remedy)


def _main_language(articles: Sequence[Article]) -> str:
    return Counter(article.language for article in articles).most_common(1)[0][0]


_NUMBERS = re.compile(r"(?:\d+(?:[^\w]|_|$)+)+")
_HASH = re.compile(r"(?=.*\d)[0-9a-f]{6,}")
_LEADING_NUMBER = re.compile(r"(\d{1,6})(?=[^\w]|_|$)")


def _ids(sources: Sequence[_Source]) -> list[str]:
    """One short id for each source: what story.yaml says, else the number that begins the name, else the name."""
    wanted = [source.entry.id or _short_id(source.path.stem) for source in sources]
    taken = {source.entry.id for source in sources if source.entry.id}
    ids: list[str] = []
    for source, id_ in zip(sources, wanted, strict=True):
        chosen = id_
        if source.entry.id is None or id_ in ids:
            number = 2
            while chosen in taken or chosen in ids:
                chosen = f"{id_}-{number}"
                number += 1
        ids.append(chosen)
    return ids


def _short_id(stem: str) -> str:
    number = _LEADING_NUMBER.match(stem)
    return number[1] if number else _slug(stem) or "article"


def _name_behind_number(stem: str) -> str | None:
    """The name in a file's name of which the number is the id: "1_lemonde", "2025-03-12 Radio Ndeke"; none in "000_a5bd461c096bbdf0"."""
    if not _LEADING_NUMBER.match(stem):
        return None
    name = _slug(_NUMBERS.sub("", stem))
    return name if len(name) > 1 and not _HASH.fullmatch(name) else None


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower())
    slug = re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")
    return slug[:_LONGEST_SLUG].strip("-")
