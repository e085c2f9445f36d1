"""Every action of the user, once: its id, its name, what it does, and where it can be done.

Bindings, footer, command palette, help screen and the table of the documentation are all made from `COMMANDS`;
keymaps give keys to the ids. A screen carries out the command `passage.next` in its method `do_passage_next`, and
`passage.previous` in the same, counted the other way.
Nothing here knows a key or imports Textual: the command line lists and checks keymaps with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


def N_(text: str) -> str:  # noqa: N802 - the name under which message extraction looks for it
    """Mark `text` for translation; whoever shows it translates it."""
    return text


# What is done one way, and the same backwards.
_WAYS = (("next", "previous"), ("down", "up"), ("wider", "narrower"), ("undo", "redo"))


class Context(NamedTuple):
    """A place where commands are in force. What is done in `outer` can be done here too, unless a key is taken."""

    id: str
    name: str
    outer: str | None = None


class Command(NamedTuple):
    """Something the user can do. `footer` is the short name it has in the footer, when it is shown there at all;
    `counted` commands are done as many times as the number typed before their key."""

    id: str
    name: str
    help: str
    context: str
    footer: str = ""
    counted: bool = False

    @property
    def method(self) -> str:
        """The method of a screen that carries the command out."""
        return "do_" + self.id.replace(".", "_")

    @property
    def way_back_of(self) -> str:
        """The method of a counted command that does the same the other way; empty where there is none."""
        ways = (self.method.removesuffix(back) + way for way, back in _WAYS if self.method.endswith(back))
        return next(ways, "") if self.counted else ""


_CONTEXTS = (
    Context("anywhere", N_("Anywhere")),
    Context("reader", N_("Reading"), "anywhere"),
    Context("selection", N_("Selecting words"), "reader"),
    Context("panel", N_("In the panel"), "reader"),
    Context("map", N_("In the map"), "reader"),
    Context("search", N_("In the search field")),
    Context("list", N_("In a list"), "anywhere"),
    Context("notes", N_("In the list of notes"), "list"),
    Context("accounts", N_("When choosing accounts"), "list"),
    Context("dialog", N_("In a dialog")),
    Context("editor", N_("In the note editor"), "dialog"),
    Context("export", N_("When exporting"), "dialog"),
    Context("page", N_("On a page of text"), "anywhere"),
)
CONTEXTS: Mapping[str, Context] = MappingProxyType({context.id: context for context in _CONTEXTS})


# One command a line: it is a table.
# fmt: off
_COMMANDS = (
    # Moving
    Command("passage.next", N_("Next passage"), N_("Move down one passage."), "reader", counted=True),
    Command("passage.previous", N_("Previous passage"), N_("Move up one passage."), "reader", counted=True),
    Command("account.next", N_("Next account"), N_("Move to the account on the right."), "reader", counted=True),
    Command("account.previous", N_("Previous account"), N_("Move to the account on the left."), "reader", counted=True),
    Command("aligned.next", N_("Next aligned passage"), N_("Move to the next passage that is lined up with one of another account."), "reader", footer=N_("aligned"), counted=True),
    Command("aligned.previous", N_("Previous aligned passage"), N_("Move to the previous passage that is lined up with one of another account."), "reader", counted=True),
    Command("divergence.next", N_("Next divergence"), N_("Move to the next question that the accounts answer differently, the most important first."), "reader", footer=N_("divergence"), counted=True),
    Command("divergence.previous", N_("Previous divergence"), N_("Move to the question before, of those that the accounts answer differently."), "reader", counted=True),
    Command("divergence.choose", N_("Which divergences"), N_("Stop only at divergences of one verdict, one type, or both; how many there are of each."), "reader", footer=N_("which")),
    Command("divergences.list", N_("List of divergences"), N_("All divergences, the most important first, numbered as “compare” numbers them: type to narrow, jump to one."), "reader", footer=N_("list")),
    Command("lone.next", N_("Next lone passage"), N_("Move to the next passage to which nothing was found to correspond in the other accounts."), "reader", counted=True),
    Command("lone.previous", N_("Previous lone passage"), N_("Move to the previous passage to which nothing was found to correspond in the other accounts."), "reader", counted=True),
    Command("page.next", N_("Page down"), N_("Move down by one screen."), "reader", counted=True),
    Command("page.previous", N_("Page up"), N_("Move up by one screen."), "reader", counted=True),
    Command("story.first", N_("First passage"), N_("Move to the beginning of the account."), "reader"),
    Command("story.last", N_("Last passage"), N_("Move to the end of the account."), "reader"),
    # Looking
    Command("panel.toggle", N_("Panel"), N_("Open or close the panel that explains the passage: versions, divergences, reasons, notes."), "reader", footer=N_("panel")),
    Command("passage.explain", N_("Explain this passage"), N_("Open the panel on this passage and go into it."), "reader"),
    Command("map.toggle", N_("Map"), N_("Open or close the map of the story."), "reader"),
    Command("fold.toggle", N_("Unfold the other versions"), N_("In the annotated layout, show or hide the versions of the other accounts under the passage."), "reader"),
    Command("layout.next", N_("Next layout"), N_("Go from aligned to reading to annotated."), "reader", footer=N_("layout")),
    Command("layout.annotated", N_("One account, annotated"), N_("Read this account in full width, with what the others say in the margin; again to come back."), "reader"),
    Command("spine.set", N_("Make this account the spine"), N_("Put the rows in the order of this account."), "reader"),
    Command("accounts.choose", N_("Choose accounts"), N_("Show, hide and order the accounts."), "reader"),
    Command("columns.wider", N_("Wider columns"), N_("Give each account more room."), "reader", counted=True),
    Command("columns.narrower", N_("Narrower columns"), N_("Fit more accounts on the screen."), "reader", counted=True),
    Command("columns.next", N_("Next columns"), N_("Show the accounts that do not fit on the screen."), "reader"),
    Command("columns.previous", N_("Previous columns"), N_("Go back to the columns on the left."), "reader"),
    Command("furniture.toggle", N_("Captions and credits"), N_("Hide what is on the page without being the account, show all of it, or a line of it."), "reader"),
    Command("wording.toggle", N_("Differences of wording"), N_("Show or hide, word by word, what the versions of this group share and what one alone has."), "reader"),
    # Searching and copying
    Command("search.open", N_("Search"), N_("Search all accounts; accents and case do not matter."), "reader", footer=N_("search")),
    Command("search.next", N_("Next match"), N_("Move to the next match of the search."), "reader", counted=True),
    Command("search.previous", N_("Previous match"), N_("Move to the previous match of the search."), "reader", counted=True),
    Command("search.clear", N_("Clear"), N_("Leave the search, the selection or a half-made link."), "reader"),
    Command("passage.copy", N_("Copy"), N_("Copy the selection or the passage with its source to the clipboard."), "reader"),
    Command("selection.start", N_("Select words"), N_("Select words and sentences with the keyboard."), "reader"),
    Command("selection.word_next", N_("One word more"), N_("Extend the selection by a word."), "selection", counted=True, footer=N_("word")),
    Command("selection.word_previous", N_("One word less"), N_("Move the end of the selection back by a word."), "selection", counted=True),
    Command("selection.sentence_next", N_("One sentence more"), N_("Extend the selection by a sentence."), "selection", counted=True, footer=N_("sentence")),
    Command("selection.sentence_previous", N_("One sentence less"), N_("Move the end of the selection back by a sentence."), "selection", counted=True),
    Command("selection.character_next", N_("One character more"), N_("Extend the selection by a character."), "selection", counted=True),
    Command("selection.character_previous", N_("One character less"), N_("Move the end of the selection back by a character."), "selection", counted=True),
    Command("selection.copy", N_("Copy and leave"), N_("Copy the selection with its source to the clipboard, and select no more."), "selection", footer=N_("copy")),
    Command("selection.swap", N_("Other end"), N_("Move the other end of the selection from now on."), "selection", footer=N_("other end")),
    Command("selection.move_word_next", N_("Next word instead"), N_("Select the next word instead: begin further on."), "selection", counted=True, footer=N_("begin elsewhere")),
    Command("selection.move_word_previous", N_("Previous word instead"), N_("Select the previous word instead: begin further back."), "selection", counted=True),
    Command("selection.move_sentence_next", N_("Sentence, next sentence"), N_("Select this sentence, or the next one."), "selection", counted=True),
    Command("selection.move_sentence_previous", N_("Sentence, previous sentence"), N_("Select this sentence, or the one before."), "selection", counted=True),
    Command("selection.cancel", N_("Leave the selection"), N_("Forget the selection."), "selection", footer=N_("leave")),
    # Annotating
    Command("note.add", N_("Annotate"), N_("Write a note on the selection or on this passage."), "reader", footer=N_("annotate")),
    Command("note.add_group", N_("Annotate the group"), N_("Write a note on all versions of this passage at once."), "reader"),
    Command("note.add_silence", N_("Annotate a silence"), N_("Write a note on what the accounts outside this group do not say."), "reader"),
    Command("note.edit", N_("Edit the note"), N_("Change the note on this passage."), "reader"),
    Command("note.delete", N_("Delete the note"), N_("Delete the note on this passage; undo brings it back."), "reader"),
    Command("note.confirm", N_("Confirm the text"), N_("When the text under a note has changed: take the text as it is now for its quote."), "reader"),
    Command("note.repeat_tag", N_("Last tag again"), N_("Put the last tag on this passage."), "reader"),
    Command("note.repeat_kind", N_("Last kind again"), N_("Note this passage with the last kind, without opening the editor."), "reader"),
    Command("notes.list", N_("List of notes"), N_("All notes: sort, filter, jump to one."), "reader"),
    Command("divergence.decide", N_("Decide the divergence"), N_("Open the divergence shown here as a note, with every account's answer and the figures that the program proposes."), "reader", footer=N_("decide")),
    Command("divergence.accept", N_("Accept the divergence"), N_("Keep the divergence shown here as a verified note; once more takes the verification back."), "reader"),
    Command("divergence.reject", N_("Reject the divergence"), N_("Put the divergence shown here aside; once more takes it up again."), "reader", footer=N_("put aside")),
    Command("link.make", N_("Link two passages"), N_("Mark this passage, then link it to another: they report the same thing."), "reader"),
    Command("link.accept", N_("Accept the possible link"), N_("Say that this passage and the possible counterpart that the panel marks report the same thing."), "reader"),
    Command("link.refuse", N_("Separate"), N_("Say that this passage does not report what its counterparts do."), "reader"),
    Command("bar.raise", N_("Surer links"), N_("Ask more of two passages before they are lined up: fewer links, more of them right."), "reader"),
    Command("bar.lower", N_("More links"), N_("Ask less of two passages before they are lined up: more links, more of them wrong."), "reader"),
    Command("history.undo", N_("Undo"), N_("Take back the last change of the notes or links."), "reader", counted=True),
    Command("history.redo", N_("Redo"), N_("Do again what was undone."), "reader", counted=True),
    Command("notes.export", N_("Export"), N_("Write the notes to a file: Markdown, CSV, JSON, HTML."), "reader", footer=N_("export")),
    Command("notes.save", N_("Save now"), N_("Save the notes now; they are also saved after each change."), "reader"),
    # In the panel and on the map
    Command("panel.next", N_("Scroll down"), N_("Read on in the panel."), "panel", counted=True),
    Command("panel.previous", N_("Scroll up"), N_("Read back in the panel."), "panel", counted=True),
    Command("panel.next_section", N_("Next section"), N_("Go to the next section or divergence of the panel."), "panel", footer=N_("section")),
    Command("panel.previous_section", N_("Previous section"), N_("Go back to the previous section or divergence of the panel."), "panel"),
    Command("panel.next_link", N_("Next possible link"), N_("Go to the next counterpart that may be accepted."), "panel"),
    Command("panel.previous_link", N_("Previous possible link"), N_("Go to the previous counterpart that may be accepted."), "panel"),
    Command("panel.accept", N_("Accept the possible link"), N_("Say that the two passages report the same thing."), "panel", footer=N_("link")),
    Command("panel.refuse", N_("Refuse the possible link"), N_("Say that the two passages do not report the same thing."), "panel", footer=N_("keep apart")),
    Command("panel.leave", N_("Back to the articles"), N_("Leave the panel; it stays open."), "panel", footer=N_("back")),
    Command("map.jump", N_("Go there"), N_("Go to the passage under the cursor of the map."), "map", footer=N_("go there")),
    Command("map.leave", N_("Back to the articles"), N_("Close the map."), "map", footer=N_("back")),
    Command("search.accept", N_("Go to the match"), N_("Leave the field and go to the first match."), "search", footer=N_("go there")),
    Command("search.cancel", N_("Cancel"), N_("Leave the field and forget the search."), "search", footer=N_("cancel")),
    # Lists and dialogs
    Command("list.next", N_("Next line"), N_("Move down in the list."), "list", counted=True),
    Command("list.previous", N_("Previous line"), N_("Move up in the list."), "list", counted=True),
    Command("list.screen_down", N_("Page down"), N_("Move down by ten lines."), "list", counted=True),
    Command("list.screen_up", N_("Page up"), N_("Move up by ten lines."), "list", counted=True),
    Command("list.first", N_("First line"), N_("Move to the top of the list."), "list"),
    Command("list.last", N_("Last line"), N_("Move to the end of the list."), "list"),
    Command("list.choose", N_("Choose"), N_("Take this line."), "list", footer=N_("choose")),
    Command("list.close", N_("Close"), N_("Close the list."), "list", footer=N_("close")),
    Command("accounts.show", N_("Show or hide"), N_("Show or hide this account."), "accounts", footer=N_("show/hide")),
    Command("accounts.up", N_("Move up"), N_("Put this account further left."), "accounts", footer=N_("left")),
    Command("accounts.down", N_("Move down"), N_("Put this account further right."), "accounts", footer=N_("right")),
    Command("accounts.apply", N_("Apply"), N_("Show the accounts as they are set here."), "accounts", footer=N_("apply")),
    Command("accounts.cancel", N_("Cancel"), N_("Leave the accounts as they were."), "accounts", footer=N_("cancel")),
    Command("notes.sort", N_("Sort"), N_("By place, by date, by kind, by status."), "notes", footer=N_("sort")),
    Command("notes.filter", N_("Filter"), N_("Show only the notes that hold these words."), "notes", footer=N_("filter")),
    Command("notes.edit", N_("Edit"), N_("Change this note."), "notes", footer=N_("edit")),
    Command("notes.status", N_("Next status"), N_("Open, verified, rejected."), "notes", footer=N_("status")),
    Command("notes.status_all", N_("The same status for all"), N_("Give every note of this list the next status of the one under the cursor, after asking; one undo takes it back."), "notes"),
    Command("notes.confirm", N_("Confirm the text"), N_("When the text under this note has changed: take the text as it is now for its quote."), "notes", footer=N_("new text")),
    Command("notes.attach", N_("Attach here"), N_("Put this note on the selection or the passage of the reader as well; one whose text was not found is moved there."), "notes", footer=N_("attach")),
    Command("notes.delete", N_("Delete"), N_("Delete this note; undo brings it back."), "notes", footer=N_("delete")),
    Command("notes.undo", N_("Undo"), N_("Take back the last change."), "notes"),
    Command("notes.redo", N_("Redo"), N_("Do again what was undone."), "notes"),
    Command("dialog.cancel", N_("Cancel"), N_("Close without changing anything."), "dialog", footer=N_("cancel")),
    Command("dialog.next_field", N_("Next field"), N_("Go to the next field."), "dialog"),
    Command("dialog.previous_field", N_("Previous field"), N_("Go back to the previous field."), "dialog"),
    Command("dialog.help", N_("Help"), N_("What can be done here, with the keys in force."), "dialog", footer=N_("help")),
    Command("editor.save", N_("Save and close"), N_("Keep the note as it is written here."), "editor", footer=N_("save")),
    Command("editor.details", N_("All fields"), N_("Show or hide type, verdict and the rarer fields."), "editor", footer=N_("all fields")),
    Command("editor.verify", N_("Verify"), N_("Say that you verified what stands here, or that it is open again."), "editor", footer=N_("verified")),
    Command("editor.take_figures", N_("Take the figures"), N_("Make the low, best and high figures that the program proposes your own."), "editor", footer=N_("take the figures")),
    Command("editor.kind", N_("Next kind"), N_("Note, question, divergence, agreement."), "editor", footer=N_("kind")),
    Command("export.write", N_("Write the file"), N_("Write the export under this name."), "export", footer=N_("write")),
    Command("page.scroll_down", N_("Scroll down"), N_("Read on."), "page", counted=True),
    Command("page.scroll_up", N_("Scroll up"), N_("Read back."), "page", counted=True),
    Command("page.screen_down", N_("Page down"), N_("Read on by one screen."), "page", counted=True),
    Command("page.screen_up", N_("Page up"), N_("Read back by one screen."), "page", counted=True),
    Command("page.top", N_("Beginning"), N_("Go to the beginning of the page."), "page"),
    Command("page.end", N_("End"), N_("Go to the end of the page."), "page"),
    Command("page.close", N_("Close"), N_("Close this page."), "page", footer=N_("close")),
    # The program
    Command("palette.open", N_("Go to, do"), N_("Find a command, a passage, a group, a divergence or a note by a few letters."), "anywhere", footer=N_("all")),
    Command("theme.choose", N_("Theme"), N_("Choose the colours."), "anywhere"),
    Command("language.choose", N_("Language"), N_("How to have the interface in French or in English."), "anywhere"),
    Command("keymap.choose", N_("Keymap"), N_("Choose the keys: default, vim, emacs, or your own."), "anywhere"),
    Command("help.open", N_("Help"), N_("What can be done here, with the keys in force."), "anywhere", footer=N_("help")),
    Command("program.suspend", N_("Suspend"), N_("Save and go back to the shell; `fg` returns."), "anywhere"),
    Command("program.quit", N_("Quit"), N_("Save and leave."), "anywhere", footer=N_("quit")),
)
# fmt: on
COMMANDS: Mapping[str, Command] = MappingProxyType({command.id: command for command in _COMMANDS})

# The reader has too many commands for one list: under which heading they stand, from this one on.
SECTIONS: Mapping[str, str] = MappingProxyType(
    {
        "passage.next": N_("Moving"),
        "panel.toggle": N_("Looking"),
        "search.open": N_("Searching and copying"),
        "note.add": N_("Annotating"),
        "palette.open": N_("The program"),
    }
)

# Without these, a keymap would leave its user locked in.
REQUIRED = ("program.quit", "help.open", "dialog.cancel", "list.close", "page.close", "editor.save")


def around(context: str) -> tuple[str, ...]:
    """The contexts in force in `context`, the innermost first."""
    found = []
    place: str | None = context
    while place is not None:
        found.append(place)
        place = CONTEXTS[place].outer
    return tuple(found)
