import errno
import os

import pytest

from sahelread.i18n import say, set_language
from sahelread.problems import reason


@pytest.mark.parametrize("code", [errno.EACCES, errno.ENOSPC, errno.EROFS, errno.ENOENT, errno.EISDIR])
def test_the_system_gives_its_reasons_in_the_language_of_the_interface(code):
    error = OSError(code, os.strerror(code))
    set_language("fr")
    try:
        french = say(reason(error))
    finally:
        set_language("en")
    assert french != say(reason(error))
    assert french != os.strerror(code)


def test_a_reason_that_is_not_known_is_given_as_the_system_words_it():
    assert reason(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert reason(OSError("odd")) == "odd"
