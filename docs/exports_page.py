"""The page of the exports: what they are, what `docs/exports/` says of them, and what is written down of columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tawatur.outputs._tables import Column, columns
from tawatur.outputs.exports import exports
from tawatur.outputs.exports._sides import DATA, rows

SAID = Path(__file__).parent / "exports"
_MADE = "<!-- Written by make docs; what it says is mended in docs/exports/ and src/tawatur/outputs/. -->\n"


def exports_page() -> Iterator[str]:
    """The lines of ``docs/exports.md``."""
    yield "# The exports\n"
    yield _MADE
    yield (SAID / "_head.md").read_text(encoding="utf-8")
    yield "| name | file | what it is |\n|---|---|---|"
    for name, export in exports().items():
        yield f"| `{name}` | `{export.SUFFIX}` | {export.ABOUT} |"
    yield ""
    for name in exports():
        path = SAID / f"{name}.md"
        if path.exists():
            yield f"## {name}\n"
            yield path.read_text(encoding="utf-8")
        if name == "csv":
            for table, shape in columns().items():
                yield from _columns(table, shape)
        for file in sorted(DATA.glob(f"{name}.*.tsv")):
            yield from _written_down(name, file.name)
    yield "## Whose forces a side is\n"
    yield from _table(rows("forces.tsv"))
    for title, file in (("Columns of our own", "ours"), ("What is left out", "left_out")):
        for shape in columns(DATA / f"{file}.columns.tsv").values():
            yield from _columns(title, shape)


def _written_down(name: str, file: str) -> Iterator[str]:
    """The columns of a codebook, or its crosswalk, as the program reads it."""
    if file == f"{name}.columns.tsv":
        for shape in columns(DATA / file).values():
            yield from _columns(f"{name}: columns", [replace(c, source=c.tag or c.source) for c in shape])
    else:
        yield f"### {name}: crosswalk\n"
        yield from _table(rows(file))


def _table(found: Sequence[Mapping[str, str]]) -> Iterator[str]:
    yield f"| {' | '.join(found[0])} |\n|{'---|' * len(found[0])}"
    for row in found:
        yield f"| {' | '.join(row.values())} |"
    yield ""


def _columns(title: str, shape: Sequence[Column]) -> Iterator[str]:
    yield f"### {title}\n"
    yield "| column | type | unit | meaning | source |\n|---|---|---|---|---|"
    for column in shape:
        cells = (column.type, column.unit, column.meaning, column.source)
        yield " | ".join([f"| `{column.column}`", *(cell.replace("|", "\\|") for cell in cells)]) + " |"
    yield ""
