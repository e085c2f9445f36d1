"""A small story, and a state directory that no test shares with the machine."""

from pathlib import Path

import pytest
from noted_stories import AA, MANAA, RFI, story_of

from sahelread.model import Story


@pytest.fixture
def story() -> Story:
    return story_of(aa=AA, rfi=RFI, manaa=MANAA)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home: Path = tmp_path_factory.mktemp("home")
    for name in ("STATE", "DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
