"""``statements.csv``: a line per statement and figure, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from tawatur.model import Account, Figure, Speaker, Statement, Story
from tawatur.rules import Interface

FILE = "statements.csv"
_COLUMNS = (
    "statement happening kind type modality from to part told place place_id lat lon agent patient "
    "low high bound measure who figure "
    "origin origin_id origin_kind act chain outlet report published url words quote start end rules"
)
COLUMNS = tuple(_COLUMNS.split())
# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_NUMBERS = frozenset({"lat", "lon", "low", "high", "start", "end"})


def write(story: Story, interface: Interface) -> str:
    """The table as text: UTF-8 when encoded, lines as RFC 4180 ends them; formulas are defused by an apostrophe.

    A statement with several figures takes a line for each; one without figures takes one line.
    """
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS)
    table.writeheader()
    accounts = {a.key: a for a in story.accounts}
    happenings = {sid: h.id for h in story.happenings for sid in h.statements}
    for statement in story.statements:
        for row in _rows(statement, accounts[statement.report], happenings.get(statement.id)):
            table.writerow({name: defused(name, value) for name, value in row.items()})
    return out.getvalue()


def defused(name: str, value: object) -> str:
    """A cell's text that no spreadsheet runs: an apostrophe before what would start a formula."""
    text = "" if value is None else str(value)
    if name in _NUMBERS or not text.lstrip(" \u00a0\u200e\u200f\u202a\u202b\ufeff").startswith(_FORMULA):
        return text.replace("\x00", "")
    return "'" + text.replace("\x00", "")


def _rows(statement: Statement, account: Account, happening: str | None) -> Iterator[dict[str, object]]:
    shared = {"happening": happening, **_what(statement), **_who(statement), **_source(statement, account)}
    for figure in statement.figures or (None,):
        yield {**shared, **_figure(figure)}


def _what(statement: Statement) -> dict[str, object]:
    when, where = statement.when, statement.where
    return {
        "statement": statement.id,
        "kind": statement.kind,
        "type": statement.type,
        "modality": statement.modality,
        "from": _day(when.first if when else None),
        "to": _day(when.last if when else None),
        "part": when.part if when else None,
        "told": _day(statement.told.first if statement.told else None),
        "place": where.name if where else None,
        "place_id": where.id if where else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
    }


def _who(statement: Statement) -> dict[str, object]:
    return {role: next((p.name for p in statement.parts if p.role == role), None) for role in ("agent", "patient")}


def _figure(figure: Figure | None) -> dict[str, object]:
    if figure is None:
        return {}
    return {
        "low": figure.low,
        "high": figure.high,
        "bound": figure.bound,
        "measure": "|".join(figure.measure),
        "who": figure.who,
        "figure": figure.span.text,
    }


def _source(statement: Statement, account: Account) -> dict[str, object]:
    origin = statement.origin
    return {
        "origin": origin.name,
        "origin_id": origin.id,
        "origin_kind": origin.kind,
        "act": origin.act,
        "chain": " > ".join(map(_named, statement.chain)),
        "outlet": account.report.outlet,
        "report": account.report.id,
        "published": account.report.published,
        "url": account.report.url,
        "words": statement.words.text,
        "quote": statement.quote.text,
        "start": statement.words.start,
        "end": statement.words.end,
        "rules": "|".join(statement.rules),
    }


def _named(speaker: Speaker) -> str:
    return speaker.name or speaker.kind


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
