"""Readings as tables for people, in a terminal: what was read, beside the words that it was read from."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from tawatur.cli._bidi import Cell
from tawatur.model import Actor, Attribution, Charge, Event, Figure, Place, Reading, Time
from tawatur.model.contract import CONTRACT
from tawatur.rules import Interface, interfaces, load_interface

_SAID = 12  # words of what a source says; the report has the rest
_NARROW = 64  # columns; below that a table of seven has no room for a word
_ELSE = "en"  # the tables' language where they do not speak the report's


def print_tables(readings: Iterable[Reading], _several: bool) -> None:
    """A heading per report and a table per dimension, in the report's language and direction."""
    console = Console(file=sys.stdout, highlight=False)
    for reading in readings:
        code = reading.report.language
        interface = load_interface(code if code in interfaces() else _ELSE)
        _heading(console, reading, interface)
        for name in [*CONTRACT, *sorted(reading.found.keys() - set(CONTRACT))]:
            _print(console, interface, name, reading.found.get(name, ()))


def _heading(console: Console, reading: Reading, interface: Interface) -> None:
    report, right = reading.report, interface.direction == "rtl"
    console.print()
    console.print(Cell(report.title or report.id, right=right, style="bold"))
    facts = (report.outlet, report.byline, report.dateline, report.published or interface.word("page", "unknown_date"))
    console.print(Cell(" | ".join(fact for fact in facts if fact), right=right, style="dim"))


def _print(console: Console, interface: Interface, name: str, mentions: Sequence[Any]) -> None:
    right = interface.direction == "rtl"
    title = interface.word("table", name)
    console.print()
    if not mentions:
        console.print(Cell(f"{title}: {interface.word('table', 'none')}", right=right, style="dim"))
        return
    console.print(Cell(f"{title} ({len(mentions)})", right=right, style="bold"))
    cells = _CELLS.get(name, _bare)
    rows = [{"words": mention.span.text, **cells(mention, interface)} for mention in mentions]
    used = [column for column in rows[0] if any(row[column] for row in rows)]
    (_in_blocks if console.width < _NARROW else _in_columns)(console, interface, used, rows)


def _in_columns(console: Console, interface: Interface, used: list[str], rows: Sequence[Mapping[str, str]]) -> None:
    """A column for each value, the words first: on the right, where the language is read from there."""
    right = interface.direction == "rtl"
    ordered = used[::-1] if right else used
    table = Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1), pad_edge=False)
    for column in ordered:
        table.add_column(Cell(interface.word("table", column), right=right), ratio=_RATIO.get(column, 2))
    for row in rows:
        table.add_row(*(Cell(row[c], right=right, style="bold" if c == "words" else "") for c in ordered))
    console.print(table)


def _in_blocks(console: Console, interface: Interface, used: list[str], rows: Sequence[Mapping[str, str]]) -> None:
    """The words, and under them a line for each value."""
    right = interface.direction == "rtl"
    for row in rows:
        console.print(Cell(row["words"], right=right, style="bold"))
        for column in used[1:]:
            if row[column]:
                console.print(Cell(f"{interface.word('table', column)}: {row[column]}", right=right))


# Shares of the width.
_RATIO = {"words": 4, "said": 6, "days": 3, "amount": 3, "who": 3, "source": 3, "id": 3, "name": 3}


def _bare(_mention: Any, _interface: Interface) -> Mapping[str, str]:
    """Of a dimension that has no columns here the words alone are shown."""
    return {}


def _time(time: Time, interface: Interface) -> Mapping[str, str]:
    days = interface.days(time.first, time.last)
    return {"days": days or time.note or "", "part": interface.part(time.part)}


def _figure(figure: Figure, interface: Interface) -> Mapping[str, str]:
    return {
        "amount": interface.amount(figure.low, figure.high, figure.bound),
        "measure": interface.join([interface.word("measures", measure) for measure in figure.measure]),
        "who": figure.who or "",
        "source": _chain(figure.source, figure.via, interface),
        "kind": interface.word("kinds", figure.kind) if figure.source else "",
    }


def _place(place: Place, interface: Interface) -> Mapping[str, str]:
    where = "" if place.lat is None or place.lon is None else f"{place.lat:.2f}, {place.lon:.2f}"
    return {"name": place.name or "", "type": interface.word("place_types", place.type), "position": where}


def _actor(actor: Actor, interface: Interface) -> Mapping[str, str]:
    return {"id": actor.id or "", "kind": interface.word("kinds", actor.kind) if actor.kind else ""}


def _attribution(said: Attribution, interface: Interface) -> Mapping[str, str]:
    content = said.content.text.split() if said.content else []
    more = " …" if len(content) > _SAID else ""
    return {
        "source": _chain(said.source, said.via, interface),
        "kind": interface.word("kinds", said.kind),
        "said": " ".join(content[:_SAID]) + more,
    }


def _event(event: Event, interface: Interface) -> Mapping[str, str]:
    return {
        "type": interface.word("types", event.type),
        "modality": interface.word("modalities", event.modality),
        "agent": event.agent or "",
        "patient": event.patient or "",
        "place": event.place or "",
        "days": event.date or "",
    }


def _charge(charge: Charge, interface: Interface) -> Mapping[str, str]:
    return {
        "act": interface.word("acts", charge.act),
        "accused": charge.whom or "",
        "id": charge.id or "",
        "source": charge.source.text if charge.source else "",
    }


def _chain(source: str | None, via: Sequence[str], interface: Interface) -> str:
    """The source, and who passed its words on."""
    passed = f" ({interface.word('page', 'reported_by')} {interface.join(list(via))})" if via else ""
    return (source or "") + passed


_CELLS: Mapping[str, Callable[[Any, Interface], Mapping[str, str]]] = {
    "times": _time,
    "figures": _figure,
    "places": _place,
    "actors": _actor,
    "attributions": _attribution,
    "events": _event,
    "charges": _charge,
}
