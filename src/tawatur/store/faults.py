"""What stops the work on a case; each is one line for the user."""

from __future__ import annotations


class CaseFault(ValueError):
    """A case that cannot be made, opened or written to; the message names it and says what to do."""
