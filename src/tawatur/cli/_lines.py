"""Words of a report on a line of a terminal."""

from __future__ import annotations

import unicodedata


def cleaned(words: str) -> str:
    """On one line, and without what steers a terminal or the direction of text: a report's words are hostile."""
    line = " ".join(words.split())
    return "".join(c for c in line if unicodedata.category(c) not in {"Cc", "Cf"} or c == "\u200c")
