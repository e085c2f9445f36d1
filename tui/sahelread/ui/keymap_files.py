"""Where keymaps lie, and what they are called: shipped ones, the user's, and files named by their path."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from sahelread.model import Message, message
from sahelread.resources import shipped

DEFAULT = "default"


def user_folder() -> Path:
    """Where users keep keymaps of their own."""
    return Path(platformdirs.user_config_dir("sahelread", appauthor=False)) / "keymaps"


def own_keymap() -> Path:
    """The keymap that is taken without being asked for, when the user has made it."""
    return user_folder().parent / "keymap.yaml"


def available() -> tuple[str, ...]:
    """The names of the keymaps that can be chosen: shipped ones first, then the user's."""
    names = [DEFAULT]
    for folder in (shipped("keymaps"), user_folder()):
        names += sorted(path.stem for path in folder.glob("*.yaml") if path.stem not in names)
    return tuple(names)


def find(name: str, beside: Path | None = None) -> Path | None:
    """The file of the keymap `name`: a path that exists, else `name.yaml` beside, of the user, or shipped."""
    given = Path(name).expanduser()
    if given.suffix in (".yaml", ".yml") and given.is_file():
        return given
    folders: list[Path] = [beside] if beside else []
    for folder in (*folders, user_folder(), shipped("keymaps")):
        if (path := folder / f"{name}.yaml").is_file():
            return path
    return None


def shipped_default() -> Path:
    """The one keymap that names every command."""
    return shipped("keymaps") / f"{DEFAULT}.yaml"


def known_names() -> Message:
    """What may be named instead of a keymap that is not there."""
    return message("name a file, or one of: {names}", names=", ".join(available()))
