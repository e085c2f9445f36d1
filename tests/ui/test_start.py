"""What is imported before the first text is on the screen: only what it needs."""

import subprocess
import sys

import pytest

_LISTED = "import sys, sahelread.ui.app; print('\\n'.join(sys.modules))"


@pytest.fixture(scope="module")
def imported() -> set[str]:
    done = subprocess.run([sys.executable, "-c", _LISTED], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "name",
    [
        "sahelread.ui.desk",
        "sahelread.notes",
        "sahelread.comparing",
        "sahelread.exporting",
        "sahelread.ui.keymap",
        "numpy",
        "rapidfuzz",
        "textual.widgets._text_area",
        "textual.widgets._markdown",
    ],
)
def test_the_first_text_does_not_wait_for(name: str, imported: set[str]) -> None:
    assert name not in imported


@pytest.mark.parametrize(
    "module", ["keymap", "keymap_listing", "commands", "keys", "memory", "sequences", "serve"]
)
def test_the_command_line_uses_these_without_textual(module: str) -> None:
    code = f"import sys, sahelread.ui.{module}; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
