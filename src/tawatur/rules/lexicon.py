"""A language's word lists: TSV files, a class of words each."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tawatur.rules.faults import Fault


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of one row: its class (the file's name), the row's values, and what made it.

    ``slot`` is the column it was written in (a paradigm's name, or ``form``), ``shape`` that paradigm's
    pattern (``{}`` for a form as it is written).
    """

    lexicon: str
    form: str
    slot: str
    shape: str
    row: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The row's value in ``column``, empty when there is none."""
        return self.row.get(column, "")


Paradigms = Mapping[str, Sequence[str]]


def read_lexicon(path: Path, paradigms: Paradigms, fold: Mapping[int, str]) -> Iterator[Entry]:
    """The entries of one TSV file.

    The first line names the columns. A column named ``form`` or after a paradigm of ``language.toml``
    (``past``, ``present`` …) holds forms, several divided by ``|``; a paradigm's patterns are laid over the
    first word. All other columns are values. Lines that start with ``#`` are comments.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        kept = (line for line in lines if line.strip() and not line.startswith("#"))
        table = csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE)
        columns = table.fieldnames or []
        formed = [c for c in columns if c == "form" or c in paradigms]
        if not formed:
            raise Fault(path, f"no column of forms among {', '.join(columns)}")
        for row in table:
            if None in row or None in row.values():
                raise Fault(path, f"a row whose columns are not the {len(columns)} of the first line: {row}")
            values = {c: v for c, v in row.items() if c not in formed and v}
            yield from _forms(path.stem, row, formed, values, paradigms, fold)


def _forms(
    lexicon: str,
    row: Mapping[str, str],
    formed: Sequence[str],
    values: Mapping[str, str],
    paradigms: Paradigms,
    fold: Mapping[int, str],
) -> Iterator[Entry]:
    seen = set()
    for column in formed:
        for written in filter(None, (row[column] or "").split("|")):
            word, space, rest = written.strip().partition(" ")
            for pattern in paradigms.get(column, ("{}",)):
                form = (pattern.replace("{}", word) + space + rest).translate(fold)
                if (form, column) not in seen:
                    seen.add((form, column))
                    yield Entry(lexicon, form, column, pattern, values)
