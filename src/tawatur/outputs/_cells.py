"""Cells of a CSV file that no spreadsheet runs, and back again without loss."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), after what it does not show. Apostrophes
# before it count as well: so one apostrophe more is always the one that was put there.
_FORMULA = re.compile("'*[ \u00a0\u200e\u200f\u202a\u202b\ufeff]*[=+@\t\r\n-]")
LIST = "|"


def defused(text: str) -> str:
    """The text as a cell: an apostrophe before what would start a formula; without NUL, which no spreadsheet takes."""
    text = text.replace("\x00", "")
    return f"'{text}" if _FORMULA.match(text) else text


def undone(cell: str) -> str:
    """The text that ``defused`` made the cell of."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def joined(items: Sequence[str], between: str = LIST) -> str:
    r"""The items as one text: ``between`` parts them, a backslash stands before its sign and before a backslash.

    >>> joined(["a", "b|c"])
    'a|b\\|c'
    """
    sign = between.strip()
    return between.join(item.replace("\\", "\\\\").replace(sign, f"\\{sign}") for item in items)


def parted(text: str, between: str = LIST) -> tuple[str, ...]:
    """The items that ``joined`` made the text of, none of which is empty."""
    items: list[str] = [""] if text else []
    for piece in re.findall(rf"\\.|{re.escape(between)}|.", text, re.DOTALL):
        if piece == between:
            items.append("")
        else:
            items[-1] += piece[-1]
    return tuple(items)


def cell(kind: str, value: object) -> str:
    """What a table holds, of a column of this type, as the text of a cell; nothing is an empty cell."""
    if value is None:
        return ""
    if kind in ("list", "chain"):
        return defused(joined([str(item) for item in value], _BETWEEN[kind]))  # type: ignore[attr-defined]
    return defused(str(value)) if kind == "text" else str(value)


def value(kind: str, text: str) -> Any:
    """What stood in the table, of a column of this type, that the cell was made of; an empty cell is None."""
    if kind in ("list", "chain"):
        return parted(undone(text), _BETWEEN[kind])
    return _READ[kind](text) if text else None


_BETWEEN = {"list": LIST, "chain": " > "}
_READ: Mapping[str, Callable[[str], Any]] = {
    "text": undone,
    "integer": int,
    "number": float,
    "date": date.fromisoformat,
    "edtf": str,
}
