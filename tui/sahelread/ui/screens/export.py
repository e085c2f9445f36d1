"""Exporting the notes: choose the shape, see what will be written, name the file."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import ClassVar

import platformdirs
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label, Select, Static

from sahelread.exporting.formats import FORMATS, exported
from sahelread.exporting.writing import write_export
from sahelread.i18n import _, language, say
from sahelread.model import Story
from sahelread.notes.notebook import Notebook
from sahelread.problems import ProblemError
from sahelread.text.safe import safe, safe_line
from sahelread.ui.commanding import Dialog
from sahelread.ui.widgets.fields import LineField

# What is drawn of an export; the file gets all of it.
_PREVIEW_CHARACTERS = 20_000


class ExportScreen(Dialog[str]):
    """Writes one file, and gives the sentence that says so; None when nothing was written."""

    CONTEXT: ClassVar[str] = "export"
    AUTO_FOCUS = "Select"

    def __init__(self, story: Story, notebook: Notebook) -> None:
        super().__init__()
        self.story = story
        self.notebook = notebook
        options = [(Content(f"{name:<9} {say(shape.help)}"), name) for name, shape in FORMATS.items()]
        self.format: Select[str] = Select(options, value="md", allow_blank=False, compact=True)
        self.excel: Select[bool] = Select(
            [(Content(_("comma, point in numbers")), False), (Content(_("French Excel")), True)],
            value=language() == "fr",
            allow_blank=False,
            compact=True,
        )
        self._excel_row = Horizontal(classes="row")
        self.path = LineField(str(self._suggested("md")), id="path")
        self.preview = Static("", markup=False)
        self._fault = Static("", markup=False, classes="fault")

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog export") as box:
            box.border_title = Content(_("Export the notes"))
            with Horizontal(classes="row"):
                yield Label(_("Format"))
                yield self.format
            with self._excel_row:
                yield Label(_("Spreadsheet"))
                yield self.excel
            with Horizontal(classes="row"):
                yield Label(_("File"))
                yield self.path
            yield self._fault
            with VerticalScroll(id="preview"):
                yield self.preview
            yield self.footer

    def on_mount(self) -> None:
        self._show()
        self.keymap_changed()

    def _shape(self) -> str:
        return str(self.format.value)

    def _suggested(self, name: str) -> Path:
        """Beside the notes, or where the program was started when they lie among its own data."""
        notes = self.notebook.path
        stem = notes.stem if notes is not None else "annotations"
        suffix = "-wide" if name == "csv-wide" else ""
        folder = Path.cwd()
        if notes is not None:
            own = Path(platformdirs.user_data_dir("sahelread", appauthor=False))
            beside = notes.absolute().parent
            if own not in (beside, *beside.parents) and os.access(beside, os.W_OK):
                folder = beside
        return folder / f"{stem}{suffix}{FORMATS[name].suffix}"

    def _text(self) -> str:
        excel = FORMATS[self._shape()].excel_fr and self.excel.value is True
        return exported(self._shape(), self.notebook.snapshot().contents, self.story, excel_fr=excel)

    @on(Select.Changed)
    def _format_changed(self) -> None:
        suggested = {str(self._suggested(name)) for name in FORMATS}
        if self.path.value in suggested:  # a name that was typed stays
            self.path.value = str(self._suggested(self._shape()))
        self._show()

    @on(Input.Submitted, "#path")
    def _submitted(self) -> None:
        self.do_export_write()

    def _show(self) -> None:
        self._excel_row.display = FORMATS[self._shape()].excel_fr
        text = self._text()
        shown = safe(text[:_PREVIEW_CHARACTERS]) + ("\n…" if len(text) > _PREVIEW_CHARACTERS else "")
        self.preview.update(Content(shown))

    def _say_fault(self, error: ProblemError) -> None:
        problem = error.problems[0]
        self._fault.update(Content(safe_line(f"{problem.where}: {say(problem.what)}")))

    def do_export_write(self) -> None:
        path = Path(self.path.value.strip()).expanduser()
        if not self.path.value.strip():
            self._fault.update(Content(_("Give the file a name.")))
            return
        if path.is_file():
            question = _("{path} exists already. Replace it?").format(path=path)
            write = partial(self._write, path, force=True)
            self.ask(question, write, yes=_("Replace"), no=_("Keep it"))
            return
        self._write(path, force=False)

    def _write(self, path: Path, *, force: bool) -> None:
        inputs = [Path(article.path) for article in self.story.articles]
        if self.notebook.path is not None:
            inputs.append(self.notebook.path)
        try:
            write_export(self._text(), path, force=force, inputs=inputs)
        except ProblemError as error:
            self._say_fault(error)
            return
        self.dismiss(_("Written: {path}").format(path=path))
