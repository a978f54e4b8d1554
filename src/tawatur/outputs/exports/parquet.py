"""``parquet``: the three tables with real types, what each column means in the schema's metadata."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tawatur.model import Story
from tawatur.outputs._tables import Column, Row, columns, tables
from tawatur.outputs.exports import Asked, File, library

NAME = "parquet"
ABOUT = "statements, happenings and tolls as three tables with types, for data frames and databases"
SUFFIX = ".parquet"


def files(story: Story, asked: Asked) -> Iterator[File]:
    """The three tables. Raises ExportFault where pyarrow is not there."""
    arrow, pq = library("pyarrow", "tables"), library("pyarrow.parquet", "tables")
    told = tables(story, asked.interface)
    about = {"as_of": story.as_of or "", "language": asked.interface.code}
    for name, shape in columns().items():
        out = io.BytesIO()
        pq.write_table(_table(arrow, told[name], shape, {"table": name, **about}), out, compression="zstd")
        yield File(f"{name}.parquet", out.getvalue())


def _table(arrow: Any, rows: Sequence[Row], shape: Sequence[Column], about: Mapping[str, str]) -> Any:
    kinds = {
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "date": arrow.date32(),
        "list": arrow.list_(arrow.string()),
        "chain": arrow.list_(arrow.string()),
    }
    fields = [arrow.field(c.column, kinds.get(c.type, arrow.string()), metadata=_meaning(c)) for c in shape]
    lists = {"list", "chain"}
    made = {
        c.column: [(row.get(c.column) or ()) if c.type in lists else row.get(c.column) for row in rows] for c in shape
    }
    return arrow.Table.from_pydict(made, schema=arrow.schema(fields, metadata=about))


def _meaning(column: Column) -> dict[str, str]:
    return {"meaning": column.meaning, "unit": column.unit, "source": column.source, "type": column.type}
