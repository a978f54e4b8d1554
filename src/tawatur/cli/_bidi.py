"""Cells of a table in a terminal, whichever way their words run."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from tawatur.cli._lines import cleaned

# Around each line of a cell: its words take their own direction, and the columns keep their order, in a terminal
# that orders text by the Unicode algorithm. Outside of them no letter stands, so a row runs as the table does.
_ISOLATE, _END = "\u2068", "\u2069"
_FROM_LEFT, _FROM_RIGHT = "\u2066", "\u2067"


class Cell:
    """Words that are wrapped to the column and set to the side they are read from."""

    def __init__(self, words: str, *, right: bool, style: str = "", own: bool = False) -> None:
        """``own``: words of the program, which run as its language does whatever name they begin with."""
        self._text = Text(cleaned(words))
        self._right = right
        self._open = (_FROM_RIGHT if right else _FROM_LEFT) if own else _ISOLATE
        self._style = Style.parse(style)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """The width of its longest word, and of the whole."""
        return Measurement.get(console, options, self._text)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """A line at a time, each isolated."""
        for line in self._text.wrap(console, options.max_width):
            words = line.plain.rstrip()
            room = " " * max(options.max_width - cell_len(words), 0)
            isolated = f"{self._open}{words}{_END}" if words else ""
            yield Segment(room + isolated if self._right else isolated + room, self._style)
            yield Segment.line()
