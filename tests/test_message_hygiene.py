"""Messages that extraction would miss, and the interface would show in English."""

import ast
from collections.abc import Iterator
from pathlib import Path

import sahelread

_MARKERS = {"_", "N_", "ngettext", "message", "messages"}
_PACKAGE = Path(sahelread.__file__).parent


def literal_messages(tree: ast.AST, *, inside_f_string: bool = False) -> Iterator[tuple[str, bool]]:
    """Each literal message under `tree`, and whether it stands inside an f-string."""
    inside = inside_f_string or isinstance(tree, ast.JoinedStr)
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and tree.func.id in _MARKERS:
        first = tree.args[0] if tree.args else None
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value, inside
    for child in ast.iter_child_nodes(tree):
        yield from literal_messages(child, inside_f_string=inside)


def test_no_message_stands_only_inside_f_strings() -> None:
    # Before Python 3.12 an f-string is one token: extraction does not see the calls in it.
    seen: set[str] = set()
    hidden: dict[str, str] = {}
    for path in sorted(_PACKAGE.rglob("*.py")):
        for text, inside in literal_messages(ast.parse(path.read_text("utf-8"))):
            if inside:
                hidden[text] = str(path.relative_to(_PACKAGE))
            else:
                seen.add(text)
    assert {text: where for text, where in hidden.items() if text not in seen} == {}
