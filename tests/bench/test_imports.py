"""Every bench starts: what it measures with is still there."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

import bench

MODULES = sorted(path.stem for path in Path(bench.__path__[0]).glob("*.py"))


@pytest.mark.parametrize("name", MODULES)
def test_a_bench_can_be_imported(name: str) -> None:
    assert import_module(f"bench.{name}").__doc__
