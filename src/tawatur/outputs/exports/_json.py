"""JSON as every export writes it: the same bytes each time, and no character that turns a line around."""

from __future__ import annotations

import json
import re
from typing import Any

# What reorders, hides or breaks a line where the file is looked at as text (UAX 9, and the line ends of Unicode), and
# halves of surrogate pairs, which UTF-8 has not. Escaped they are the same characters.
_TURNS = re.compile("[\u0085\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def written(value: Any, indent: int | None = 1) -> bytes:
    """The value as UTF-8 with a line end behind it; ``indent`` None: on one line."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return (_TURNS.sub(lambda char: f"\\u{ord(char[0]):04x}", text) + "\n").encode()
