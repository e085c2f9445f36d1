"""Getting text to the clipboard: the tools that reach it from where the program runs.

A terminal takes OSC 52 only when it wants to, and never says whether it did; tmux drops it by default. So whatever
tool of the system is there is used as well, and the answer says which of them took the text.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

from sahelread.i18n import _, ngettext

# A tool that does not come back within this many seconds has no clipboard to talk to.
_PATIENCE = 2.0
# Terminals refuse longer OSC 52 strings (xterm and tmux: about 100 kB of base64).
OSC52_LIMIT = 74_000


def clipboard_tools(environment: Mapping[str, str] = os.environ) -> tuple[tuple[str, ...], ...]:
    """The commands to try, each reading the text on its standard input."""
    wanted: list[tuple[str, ...]] = []
    if environment.get("TMUX"):
        wanted.append(("tmux", "load-buffer", "-w", "-"))
    if sys.platform == "darwin":
        wanted.append(("pbcopy",))
    if environment.get("WAYLAND_DISPLAY"):
        wanted.append(("wl-copy",))
    if environment.get("DISPLAY"):
        wanted += [("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")]
    if environment.get("WSL_DISTRO_NAME"):
        wanted.append(("clip.exe",))
    return tuple(command for command in wanted if shutil.which(command[0]))


def give_to_tools(text: str, tools: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Hand the text to each tool; the names of those that took it. Blocks for at most two seconds a tool."""
    taken = []
    for command in tools:
        try:
            done = subprocess.run(
                command,
                input=text.encode("utf-8", "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            taken.append(command[0])
    return tuple(taken)


def copy_report(text: str, taken: Sequence[str], *, tools_tried: bool) -> str:
    """How a copy went, in words: a terminal never says whether it took the text, a tool does."""
    count = len(text)
    if taken:
        said = ngettext("Copied {count} character ({tools}).", "Copied {count} characters ({tools}).", count)
        return said.format(count=count, tools=", ".join(taken))
    if count > OSC52_LIMIT:
        return _("Not copied: {count} characters are more than a terminal takes.").format(count=count)
    if tools_tried:
        return _("Sent {count} characters to the terminal, but no clipboard tool took them.").format(
            count=count
        )
    return _("Sent {count} characters to the terminal’s clipboard.").format(count=count)
