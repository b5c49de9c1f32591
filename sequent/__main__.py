"""`python -m sequent` is the `sequent` command."""

import sys

from sequent.cli import main

sys.exit(main())
