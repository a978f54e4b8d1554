"""``hxl``: happenings with the people affected as a table with HXL hashtags, for humanitarian data tools."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from tawatur.model import Happening, Story, Toll
from tawatur.outputs._cells import cell
from tawatur.outputs._tables import Row, columns, tables
from tawatur.outputs.exports import Asked, File
from tawatur.outputs.exports._coded import country, country_of
from tawatur.outputs.exports._sides import DATA
from tawatur.outputs.exports.csv import dictionary

NAME = "hxl"
ABOUT = "happenings and the people affected as a table with HXL hashtags, and the dictionary of its columns"
SUFFIX = ".csv"
_MEASURES = ("killed", "injured", "missing", "displaced", "abducted", "detained")


def files(story: Story, asked: Asked) -> Iterator[File]:
    """The table, whose second row are the hashtags, and the dictionary."""
    shape = columns(DATA / "hxl.columns.tsv")["happenings"]
    out = io.StringIO()
    out.write("\ufeff" if asked.bom else "")
    table = csv.writer(out)
    table.writerow([column.column for column in shape])
    table.writerow([column.tag for column in shape])
    told = tables(story, asked.interface)["happenings"]
    urls = {s.id: account.report.url for account in story.accounts for s in account.statements}
    tolls: dict[str | None, list[Toll]] = {}
    for toll in story.tolls:
        tolls.setdefault(toll.happening, []).append(toll)
    for happening, row in zip(story.happenings, told):
        read = tuple(dict.fromkeys(url for sid in happening.statements if (url := urls[sid])))
        whole = {**row, **_where(happening), **_affected(tolls.get(happening.id, ())), "urls": read}
        table.writerow([cell(column.type, whole.get(column.column)) for column in shape])
    yield File("happenings.csv", out.getvalue().encode("utf-8", "replace"))
    yield dictionary(shape, asked)


def _where(happening: Happening) -> Row:
    code = country_of(happening)
    return {"country": country(code, "name"), "iso3": country(code, "iso3")}


def _affected(tolls: Sequence[Toll]) -> Row:
    """Best, low and high of everybody counted by a measure; what is counted by group only is in the csv export."""
    found = [t for t in tolls if t.group is None and t.measure in _MEASURES]
    rows = [{t.measure: t.best, f"{t.measure}_low": t.low, f"{t.measure}_high": t.high} for t in found]
    rule = {"rule": found[0].rule} if found else {}
    return rule | {name: number for row in rows for name, number in row.items()}
