"""A story as three tables: statements, happenings, tolls; their columns are written down in ``columns.tsv``."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tawatur.model import Account, Figure, Happening, Statement, Story, Toll, When, Where
from tawatur.outputs._cells import cell
from tawatur.outputs._edtf import edtf
from tawatur.outputs._labels import Labels, labels_of
from tawatur.outputs._sentences import named, worded
from tawatur.rules import Interface

Row = Mapping[str, Any]
_ISOLATES = dict.fromkeys((0x2068, 0x2069))  # first strong isolate, pop directional isolate
_COLUMNS = Path(__file__).with_name("columns.tsv")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table, and what it means; ``tag`` is its HXL hashtag where it has one."""

    table: str
    column: str
    type: str
    unit: str
    meaning: str
    source: str
    tag: str = ""


@cache
def columns(path: Path = _COLUMNS) -> Mapping[str, tuple[Column, ...]]:
    """The columns of each table of a file of columns, in order."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    found = [Column(*line) for line in lines[1:]]
    return {table: tuple(c for c in found if c.table == table) for table in dict.fromkeys(c.table for c in found)}


def written(rows: Iterable[Row], shape: Sequence[Column], bom: bool = False) -> str:
    """The rows as CSV: lines as RFC 4180 ends them, formulas defused."""
    out = io.StringIO()
    out.write("\ufeff" if bom else "")
    table = csv.writer(out)
    table.writerow([column.column for column in shape])
    for row in rows:
        table.writerow([cell(column.type, row.get(column.column)) for column in shape])
    return out.getvalue()


def tables(story: Story, interface: Interface) -> Mapping[str, list[Row]]:
    """The rows of the three tables; nothing and an empty text are both None."""
    labels = labels_of(story, interface)
    made: Mapping[str, Callable[[Story, Labels], Iterator[Row]]] = {
        "statements": _statements,
        "happenings": _happenings,
        "tolls": _tolls,
    }
    return {
        name: [{k: None if v == "" else v for k, v in row.items()} for row in of(story, labels)]
        for name, of in made.items()
    }


def plainly(words: str) -> str:
    """Words of the page without the marks of direction that it puts around names (UAX 9)."""
    return words.translate(_ISOLATES)


def _statements(story: Story, labels: Labels) -> Iterator[Row]:
    accounts = {a.key: a for a in story.accounts}
    for statement in story.statements:
        happening = labels.happenings.get(statement.id)
        shared = {**_said(statement), "happening": happening and happening.id}
        source = _source(statement, accounts[statement.report])
        for figure in statement.figures or (None,):
            yield {**shared, **source, **(_figure(figure) if figure else {})}


def _said(statement: Statement) -> Row:
    parts = {part.role: part for part in reversed(statement.parts) if part.role != "named"}
    return {
        "statement": statement.id,
        "kind": statement.kind,
        "type": statement.type,
        "matter": statement.matter,
        "modality": statement.modality,
        **_when(statement.when),
        "told": statement.told and statement.told.first,
        **_where(statement.where),
        **{role: part.name for role, part in parts.items()},
        **{f"{role}_id": part.id for role, part in parts.items()},
        "words": statement.words.text,
        "quote": statement.quote.text,
        "start": statement.words.start,
        "end": statement.words.end,
        "rules": statement.rules,
    }


def _figure(figure: Figure) -> Row:
    return {
        "low": figure.low,
        "high": figure.high,
        "bound": figure.bound,
        "measure": figure.measure,
        "who": figure.who,
        "figure": figure.span.text,
    }


def _source(statement: Statement, account: Account) -> Row:
    origin = statement.origin
    return {
        "origin": origin.name,
        "origin_id": origin.id,
        "origin_kind": origin.kind,
        "act": origin.act,
        "chain": tuple(speaker.name or speaker.kind for speaker in statement.chain),
        "outlet": account.report.outlet,
        "report": account.report.id,
        "language": account.report.language,
        "published": account.report.published,
        "url": account.report.url,
    }


def _happenings(story: Story, labels: Labels) -> Iterator[Row]:
    disputed = {d.happening for d in story.disputes if d.kind == "day"}
    origins = {sid: origin.id for origin in story.origins for sid in origin.statements}
    for happening in story.happenings:
        yield {
            **_happening(happening, happening.id in disputed),
            "name": plainly(named(happening, labels)),
            "place": happening.where and labels.place(happening.where),
            "reason": plainly(worded(happening.grade.reason, story, labels)),
            "origins": len({origins[sid] for sid in happening.statements if sid in origins}),
        }


def _happening(happening: Happening, disputed: bool) -> Row:
    return {
        "happening": happening.id,
        "type": happening.type,
        "matter": happening.matter,
        "modality": happening.modality,
        **_when(happening.when, disputed),
        **_where(happening.where),
        "grade": happening.grade.code,
        "part_of": happening.part_of,
        "statements": happening.statements,
    }


def _tolls(story: Story, labels: Labels) -> Iterator[Row]:
    origins = {origin.id: labels.origin(origin) for origin in story.origins}
    for toll in story.tolls:
        for claim in toll.claims:
            yield {
                **_toll(toll),
                **{name: getattr(claim, name) for name in ("statement", "low", "high", "bound", "who", "claimed")},
                "claimed_edtf": claim.claimed and claim.claimed[:10],
                "figure": claim.figure.text,
                "origin": origins.get(claim.origin),
                "status": claim.status,
                "outlets": claim.outlets,
            }


def _toll(toll: Toll) -> Row:
    return {
        "toll": toll.id,
        "happening": toll.happening,
        "measure": tuple(toll.measure.split("|")),
        "group": toll.group,
        "part_of": toll.part_of,
        "rule": toll.rule,
        "best": toll.best,
        "least": toll.low,
        "most": toll.high,
        "origins": toll.origins,
    }


def _when(when: When | None, disputed: bool = False) -> Row:
    return {
        "edtf": edtf(when, uncertain=disputed),
        "from": when and when.first,
        "to": when and when.last,
        "part": when and when.part,
    }


def _where(where: Where | None) -> Row:
    return {
        "place": where and where.name,
        "place_id": where and where.id,
        "place_type": where and where.type,
        "lat": where and where.lat,
        "lon": where and where.lon,
    }
