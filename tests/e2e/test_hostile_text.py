"""Nothing that an article, a title, a file name or a note holds reaches the terminal as a command."""

import re
from pathlib import Path

import pytest
from terminal import Launch

pytestmark = pytest.mark.terminal

MARK = "PWNED"
HOSTILE = {
    "window title": f"\x1b]0;{MARK}\x1b\\",
    "window title, bell": f"\x1b]0;{MARK}\x07",
    "clipboard": f"\x1b]52;c;{MARK}\x1b\\",
    "link": f"\x1b]8;;http://{MARK}.example\x1b\\lien\x1b]8;;\x1b\\",
    "cleared screen": f"\x1b[2J\x1b[H{MARK}",
    "colour": f"\x1b[31;47m{MARK}",
    "other screen": f"\x1b[?1049l{MARK}",
    "8-bit control": f"\x9b31m{MARK} \x9d0;{MARK}\x9c",
    "device string": f"\x1bP+q{MARK}\x1b\\",
    "turned round": f"bilan de \u202e51\u202c morts {MARK}",
    "invisible": f"a\u200bb\u2060c\ufeff{MARK}",
    "tag": f"a\U000e0041b{MARK}",
    "bell, backspace, return": f"a\x07b\x08\x08c\rd\x0be\x0cf {MARK}",
    "markup": f"[@click=app.quit]{MARK}[/] [/nope] [link=http://x]y[/link] selon [AFP] [sic]",
}


def escapes(sent: bytes) -> str:
    """The control strings of what was written, and every raw control or bidi character."""
    text = sent.decode("utf-8", "replace")
    strings = re.findall(r"\x1b[\]P^_X].*?(?:\x1b\\|\x07|\x9c|$)", text, re.DOTALL)
    raw = re.findall(
        r"[\x00-\x06\x0b\x0c\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\U000e0000-\U000e007f]", text
    )
    return "".join(strings + raw)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_shown_and_never_obeyed(name: str, launch: Launch, tmp_path: Path) -> None:
    hostile = HOSTILE[name]
    folder = tmp_path / "story"
    folder.mkdir()
    body = "\n\nLe bilan de l’attaque de samedi est de cinq morts, selon la préfecture de la région."
    for number, title in enumerate((f"Un titre {hostile} qui attaque", "Une attaque fait cinq morts")):
        text = f"{title}\n\nDes témoins disent {hostile} avoir vu cinq hommes armés.{body}\n"
        (folder / f"{number:03}.txt").write_text(text, "utf-8")
    reader = launch(str(folder), size=(120, 36))
    screen = reader.wait_for("cinq")
    assert MARK in screen
    reader.press("down", "enter", "escape", "?", "escape")
    assert MARK not in escapes(reader.sent)
    assert not re.search(r"[\x80-\x9f\u202a-\u202e\u200b\ufeff]", escapes(reader.sent))
    reader.press("q")
    assert reader.wait_for_end() == 0


def test_a_hostile_file_name_and_a_hostile_note_are_shown_too(launch: Launch, tmp_path: Path) -> None:
    folder = tmp_path / "story"
    folder.mkdir()
    for name in ("a\x1b]0;PWNED\x07.txt", "b.txt"):
        (folder / name).write_text("Une attaque fait cinq morts.\n\nLe préfet confirme le bilan.\n", "utf-8")
    (folder / "annotations.yaml").write_text(
        'format: sahelread-annotations/1\nannotations:\n- id: "1"\n  kind: note\n'
        '  comment: "un mot \\e]0;PWNED\\a et [@click=app.quit]PWNED[/]"\n  targets: []\n...\n',
        "utf-8",
    )
    reader = launch(str(folder))
    reader.wait_for("cinq")
    reader.press("t")
    reader.text()
    reader.press("escape")
    assert MARK not in escapes(reader.sent)
    reader.press("q")
    assert reader.wait_for_end() == 0
