"""The part of the style that speaks: what a narrow screen writes before a cell, and the shapes beside the words of
modality. So neither stands on the page once for every cell."""

from __future__ import annotations

from tawatur.rules import Interface

# The columns of the tables that a narrow screen sets one under another; the first is a heading and needs no word.
_COLUMNS = {
    "claims": ("number", "when", "status"),
    "single": ("number", "source"),
    "happenings": ("counted", "number", "source"),
    "sources": ("kind", "said"),
    "lags": ("delay", "first_said"),
}


def worded_style(ui: Interface) -> str:
    """Rules in the words of the interface."""
    signs = [
        f'.mood.{key}::before{{content:"{sign} ";content:"{sign} "/""}}' for key, sign in ui.section("signs").items()
    ]
    cells = [
        f'.of-{table} td:nth-child({n})::before{{content:"{ui.word("page", word)}: "}}'
        for table, words in _COLUMNS.items()
        for n, word in enumerate(words, 2)
    ]
    signs.append(f'.digest::before{{content:"{ui.word("page", "digest")} "}}')
    return "\n".join(signs) + "\n@media (max-width: 36rem) {\n" + "\n".join(cells) + "\n}\n"
