"""The same input gives the same bytes, whatever order a process gives its sets."""

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize("seed", ["1", "2"])
def test_a_comparison_is_the_same_in_every_process(seed):
    def compared(hash_seed):
        return subprocess.run(
            [sys.executable, "-m", "sahelread", "compare", "--format", "json"],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            check=True,
        ).stdout

    assert compared(seed) == compared("0")
