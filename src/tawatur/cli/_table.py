"""Readings as tables for people, in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from tawatur.model import Reading
from tawatur.model.contract import CONTRACT, reading_to_dict


def print_tables(readings: Iterable[Reading], several: bool) -> None:
    """A table per dimension and report."""
    console = Console()
    for reading in readings:
        data = reading_to_dict(reading)
        console.rule(reading.report.title or reading.report.id)
        for name in CONTRACT:
            table = Table(title=name)
            for row in data[name]:
                table.add_row(row["span"]["text"])
            console.print(table)
