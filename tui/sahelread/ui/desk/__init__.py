"""The reader's desk: all commands of the reader, and what they work on.

Nothing of it is imported before the articles are on the screen: reading can begin sooner than writing.
"""

from sahelread.ui.desk.comparing import Comparing
from sahelread.ui.desk.linking import Linking
from sahelread.ui.desk.looking import Looking
from sahelread.ui.desk.moving import Moving
from sahelread.ui.desk.opening import Opening
from sahelread.ui.desk.saving import Saving
from sahelread.ui.desk.searching import Searching

__all__ = ["Desk"]


class Desk(Moving, Looking, Searching, Opening, Saving, Linking, Comparing):
    """All commands of the reader together."""
