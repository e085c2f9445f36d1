"""What `sahelread COMMAND` does: one module per command, each with `add_arguments(parser)` and `run(arguments)`.

`run` returns the exit code (0 fine, 1 problems found, 2 wrong usage) or raises ProblemError. A module is imported
only when its command was asked for, and imports what is heavy inside its functions.
"""
