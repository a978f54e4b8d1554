"""``statements.csv``: a line per statement and figure, safe to open in a spreadsheet."""

from __future__ import annotations

from tawatur.model import Story
from tawatur.outputs._tables import columns, tables, written
from tawatur.rules import Interface

FILE = "statements.csv"


def write(story: Story, interface: Interface) -> str:
    """The table as text: UTF-8 when encoded, lines as RFC 4180 ends them; formulas are defused by an apostrophe.

    A statement with several figures takes a line for each; one without figures takes one line.
    """
    return written(tables(story, interface)["statements"], columns()["statements"])
