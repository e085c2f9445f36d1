"""Python looks for garbage again when the work is done, and only if it did before."""

import gc

import pytest

from sahelread.collecting import collector_paused


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was(was_on: bool) -> None:
    (gc.enable if was_on else gc.disable)()
    try:
        with pytest.raises(ValueError, match="lost"), collector_paused():
            assert not gc.isenabled()
            raise ValueError("lost")
        assert gc.isenabled() is was_on
    finally:
        gc.enable()
