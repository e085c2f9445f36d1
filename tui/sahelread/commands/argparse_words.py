"""What argparse says of its own accord, listed so that message extraction finds it and it can be translated.

argparse looks its words up with gettext at run time (`cli` lends it our translations). A wording that another version
of Python uses and that is not listed here stays English.
"""

from sahelread.model import Message, message

WORDS: tuple[Message, ...] = (
    message("positional arguments"),
    message("options"),
    message("%(prog)s: error: %(message)s\n"),
    message("argument %(argument_name)s: %(message)s"),
    message("expected one argument"),
    message("expected at least one argument"),
    message("invalid choice: %(value)r (choose from %(choices)s)"),
    message("invalid %(type)s value: %(value)r"),
    message("the following arguments are required: %s"),
    message("unrecognized arguments: %s"),
    message("ignored explicit argument %r"),
)
