"""Where the installed command and `python -m sahelread` begin: from here on Ctrl-C is quiet, during the imports too."""

import sys

_INTERRUPTED = 130  # 128 and the number of the signal, as shells report it


def main() -> int:
    """Run the command line and return the exit code."""
    try:
        from sahelread.cli import main as command_line

        return command_line()
    except KeyboardInterrupt:
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
