"""A language's word lists: TSV files, a class of words each."""

from __future__ import annotations

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
        if column in self.row:  # asked too often for a call of ``get``
            return self.row[column]
        return ""


Paradigms = Mapping[str, Sequence[str]]
_Shape = tuple[str, str, str]  # a pattern such as {}ed, what it puts before the stem, what after


def read_lexicon(path: Path, paradigms: Paradigms, fold: Mapping[int, str]) -> Iterator[Entry]:
    """The entries of one TSV file.

    The first line names the columns. A column named ``form`` or after a paradigm of ``language.toml``
    (``past``, ``present`` …) holds forms, several divided by ``|``; a paradigm's patterns are laid over the
    first word. All other columns are values. Lines that start with ``#`` are comments.
    """
    columns: list[str] = []
    formed: list[str] = []
    shapes: dict[str, list[_Shape]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            formed = [c for c in columns if c == "form" or c in paradigms]
            if not formed:
                raise Fault(path, f"no column of forms among {', '.join(columns)}")
            shapes = {c: _shapes(paradigms.get(c, ("{}",)), fold) for c in formed}
            continue
        if len(cells) != len(columns):
            raise Fault(path, f"a row whose columns are not the {len(columns)} of the first line: {cells}")
        row = dict(zip(columns, cells))
        values = {c: v for c, v in row.items() if v and c not in formed}
        yield from _forms(path.stem, row, shapes, values, fold)


def _shapes(patterns: Sequence[str], fold: Mapping[int, str]) -> list[_Shape]:
    """Each pattern, and folded what it puts before the stem and after."""
    parts = ((pattern, pattern.partition("{}")) for pattern in patterns)
    return [(pattern, before.translate(fold), after.translate(fold)) for pattern, (before, _, after) in parts]


def _forms(
    lexicon: str,
    row: Mapping[str, str],
    shapes: Mapping[str, Sequence[_Shape]],
    values: Mapping[str, str],
    fold: Mapping[int, str],
) -> Iterator[Entry]:
    seen = set()
    for column, patterns in shapes.items():
        for written in filter(None, row[column].split("|")):
            word, space, rest = written.strip().translate(fold).partition(" ")
            rest = space + rest
            for shape, before, after in patterns:
                form = before + word + after + rest
                if (form, column) not in seen:
                    seen.add((form, column))
                    yield Entry(lexicon, form, column, shape, values)
