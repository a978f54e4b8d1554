"""The part of the style that speaks: what a narrow screen writes before a cell, the shapes beside the words of
modality, what kind of source speaks, that a source is the only one. So none of it stands on the page once for every
line; screen readers read it, and the page's script makes text of what a reader may want to find or to copy."""

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
    signs += _late(ui)
    signs += [f'.k{n}::after{{content:" ({word})"}}' for n, word in enumerate(ui.section("kinds").values())]
    signs.append(f'p.weak::after{{content:"{ui.word("grades", "weak")}"}}')
    return "\n".join(signs) + "\n@media (max-width: 36rem) {\n" + "\n".join(cells) + "\n}\n"


def _late(ui: Interface) -> list[str]:
    """What stands around how late something was said; what was said at once has brackets alone."""
    late, words = ".entries > li > p:not(:first-of-type) > span", ui.word("page", "later", delay="|").split("|")
    return [
        f'{late}{kind}::{side}{{content:"{text}"}}'
        for kind, around in ((":not(.same)", words), (".same", ["(", ")"]))
        for side, text in zip(("before", "after"), around, strict=True)
    ]
