"""`python -m sahelread` is `sahelread`."""

import sys

from sahelread.cli import main

if __name__ == "__main__":
    sys.exit(main())
