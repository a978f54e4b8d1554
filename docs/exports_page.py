"""The page of the exports: what they are, what `docs/exports/` says of them, and what is written down of columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tawatur.outputs._tables import Column, columns
from tawatur.outputs.exports import exports

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


def _columns(title: str, shape: Sequence[Column]) -> Iterator[str]:
    yield f"### {title}\n"
    yield "| column | type | unit | meaning | source |\n|---|---|---|---|---|"
    for column in shape:
        cells = (column.type, column.unit, column.meaning, column.source)
        yield " | ".join([f"| `{column.column}`", *(cell.replace("|", "\\|") for cell in cells)]) + " |"
    yield ""
