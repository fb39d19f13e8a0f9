"""`python -m onetill`: the command."""

import sys

from onetill._cli import main

if __name__ == "__main__":
    sys.exit(main())
