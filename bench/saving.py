"""How fast notes are loaded and saved, and what a writer killed at a random moment leaves behind.

    python -m bench.saving [--kills 400] [--counts 100 1000 10000]

Times are the median of three, on this machine, with nothing else measured at the same moment. The kill test starts a
writer, kills it (SIGKILL) after a random time, and reads what is there: whole (every note that was ever safe is in it),
torn, or empty; first for our save, then for what `open(path, "w")` does. Needs a system with fork.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sahelread.model import Article, Kind, Passage, PassageRef, Story, Verdict
from sahelread.notes import store
from sahelread.notes.annotating import on_passages
from sahelread.notes.annotation import NoteKind
from sahelread.notes.identity import Ids
from sahelread.notes.loading import load
from sahelread.notes.notebook import Notebook
from sahelread.notes.writing import Writer
from sahelread.problems import ProblemError

RUNS = 3
PASSAGES = 200


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.saving", description=__doc__)
    parser.add_argument("--kills", type=int, default=400, help="how often a writer is killed, each way")
    parser.add_argument("--counts", type=int, nargs="*", default=[100, 1000, 10_000], help="notes in a file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder  # histories of a bench are nobody's
        print("notes      file     load    save all   save after an edit   undo   re-anchor (seconds)")
        for count in options.counts:
            _print_speed(Path(folder), count)
        if hasattr(os, "fork") and options.kills:
            print(f"\n{options.kills} writers killed     whole  torn  empty   temporary files left")
            for name, write in (("sahelread", _save_for_ever), ("open(path, 'w')", _write_plainly_for_ever)):
                _print_kills(Path(folder) / name[:4], name, write, options.kills)


def story() -> Story:
    """Two accounts of 200 passages."""
    return Story("Bench", tuple(_article(id_) for id_ in ("aa", "rfi")))


def _article(id_: str) -> Article:
    text = ""
    passages = []
    for index in range(PASSAGES):
        sentence = f"Le {index}e convoi est arrivé à Gao avec {index * 3} soldats, selon une source de {id_}."
        passages.append(Passage(index, len(text), len(text) + len(sentence), Kind.SENTENCE, sentence))
        text += sentence + " "
    return Article(id_, f"{id_}.txt", text, "0" * 64, tuple(passages))


def notebook(path: Path, count: int) -> Notebook:
    """That many notes on two accounts each, about 800 bytes a note, in a file."""
    notes = store.open_notebook(path, story())
    made = (
        notes.draft(
            on_passages(
                notes.story, [PassageRef("aa", index % PASSAGES), PassageRef("rfi", index * 7 % PASSAGES)]
            ),
            kind=NoteKind.DIVERGENCE,
            type="number",
            verdict=Verdict.CONFLICT,
            question=f"Combien de soldats au convoi {index} ?",
            comment="Deux chiffres,\nselon la source.",
            tags=("bilan", "armée"),
        )
        for index in range(count)
    )
    path.write_text(Writer().text(replace(notes.snapshot().contents, annotations=tuple(made))), "utf-8")
    return store.open_notebook(path, notes.story)


def _median(act: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _print_speed(folder: Path, count: int) -> None:
    path = folder / f"{count}.yaml"
    notes = notebook(path, count)
    opened = store.open_notebook(path, notes.story)
    edits = iter(range(10**6))

    def edit_and_save() -> None:
        opened.change([opened.annotations[count // 2].id], comment=str(next(edits)))
        assert store.save(opened).saved

    def undo_and_redo() -> None:
        opened.undo()
        opened.redo()

    moved = Story("Bench", tuple(_moved(article) for article in notes.story.articles))
    print(
        f"{count:6} {path.stat().st_size / 1e6:6.2f} MB"
        f"{_median(lambda: store.open_notebook(path, notes.story)):8.3f}"
        f"{_median(lambda: Writer().text(opened.snapshot().contents)):10.3f}"
        f"{_median(edit_and_save):16.3f}"
        f"{_median(undo_and_redo):17.4f}"
        f"{_median(lambda: store.open_notebook(path, moved)) - _median(lambda: store.open_notebook(path, notes.story)):9.3f}"
    )


def _moved(article: Article) -> Article:
    text = "Mise à jour.\n\n" + article.text.replace("est arrivé", "est parvenu")
    return Article(article.id, article.path, text, "1" * 64, ())


def _save_for_ever(path: Path) -> None:
    notes = store.open_notebook(path, story())
    while True:
        notes.add(notes.draft((), comment="x" * 1000))
        store.save(notes)


def _write_plainly_for_ever(path: Path) -> None:
    notes = store.open_notebook(path, story())
    while True:
        notes.add(notes.draft((), comment="x" * 1000))
        with path.open("w", encoding="utf-8") as file:
            file.write(Writer().text(notes.snapshot().contents))


def _print_kills(folder: Path, name: str, write: Callable[[Path], None], kills: int) -> None:
    folder.mkdir()
    path = folder / "annotations.yaml"
    notebook(path, 200)
    good = path.read_bytes()
    chance = random.Random(11)
    found: Counter[str] = Counter()
    for _ in range(kills):
        path.write_bytes(good)
        child = os.fork()
        if child == 0:
            try:
                write(path)
            finally:
                os._exit(1)
        time.sleep(0.15 + chance.random() * 0.1)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found[_state(path)] += 1
    left = sum(each.name.endswith(".tmp") for each in folder.iterdir())
    print(f"{name:22}{found['whole']:8}{found['torn']:6}{found['empty']:7}{left:10}")


def _state(path: Path) -> str:
    text = path.read_text("utf-8", "replace") if path.exists() else ""
    if not text:
        return "empty"
    try:
        loaded = load(text, str(path), Ids().new)
    except ProblemError:
        return "torn"
    return "whole" if loaded.complete and len(loaded.contents.annotations) >= 200 else "torn"


if __name__ == "__main__":
    main()
