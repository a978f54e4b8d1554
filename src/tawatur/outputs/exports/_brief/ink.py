"""Words as Markdown shows them: nothing that a report says is markup, a link, or turns its line around."""

from __future__ import annotations

import re

# What CommonMark and GitHub's tables, footnotes, mathematics and mentions take for markup. A backslash before any
# of ASCII's punctuation makes it plain (CommonMark, 2.4).
_MARKUP = re.compile(r"[\\`*_\[\]{}<>|~#&$^@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What would begin a list, a heading or a rule where the words begin a line.
_BEGINS = re.compile(r"(?<=^)[-+=]|(?<=^)(\d{1,9})([.)])")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ufeff\ud800-\udfff]")
_FORCED = re.compile("[\u202a-\u202e]")
_ISOLATES = re.compile("[\u2066-\u2069]")
_ENDS = "\u2069"


def text(words: str) -> str:
    """The words on one line, escaped."""
    plain = calm(words)
    escaped = _MARKUP.sub(lambda sign: f"\\{sign[0]}", plain)
    return _BEGINS.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[0]}", escaped)


def calm(words: str) -> str:
    """The words on one line, without controls, and without what would turn round more than they are (UAX 9).

    Overrides and embeddings go; isolates stay where each is closed.
    """
    plain = _FORCED.sub("", _CONTROLS.sub("", " ".join(words.split())))
    depth, lowest = 0, 0
    for char in _ISOLATES.findall(plain):
        depth += -1 if char == _ENDS else 1
        lowest = min(lowest, depth)
    return plain if depth == lowest == 0 else _ISOLATES.sub("", plain)


def apart(words: str) -> str:
    """Words in an isolate of their own, so that what stands beside them keeps its place."""
    return f"\u2068{words}\u2069"


def code(words: str) -> str:
    """An id or a hash, as it stands."""
    return f"`{calm(words).replace('`', '')}`"


def first_up(words: str) -> str:
    """The words with a capital at the beginning, where the script has them."""
    return words[:1].upper() + words[1:]
