"""Where the files that come with the program are: in a checkout beside `tui/`, in a wheel inside the package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def shipped(name: str) -> Path:
    """The folder `name` ("keymaps" or "seeds") that came with the program."""
    in_checkout = _CHECKOUT / name
    if (_CHECKOUT / "pyproject.toml").is_file() and in_checkout.is_dir():
        return in_checkout
    return _PACKAGE / name


def packaged(name: str) -> Path:
    """The folder `name` ("lexicon" or "locale") of the package itself."""
    return _PACKAGE / name


def lexicon_file(language: str) -> Path | None:
    """The words of that language; None when the program has none."""
    path = packaged("lexicon") / f"{language}.yaml"
    return path if language.isalpha() and path.is_file() else None
