"""The user's own grades of sources, on the Admiralty scale."""

from __future__ import annotations

import tomllib
from pathlib import Path

LETTERS = "ABCDEF"  # A reliable … E unreliable, F cannot be judged (NATO AJP-2.1)


class GradesFault(ValueError):
    """A file of grades that cannot be used, in one line."""


def load_grades(path: Path) -> dict[str, str]:
    """Letters by the name of a source, from the table ``[grades]`` of a TOML file. Raises GradesFault."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("grades")
    except OSError as problem:
        raise GradesFault(f"{path}: {problem.strerror or 'cannot be read'}") from problem
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise GradesFault(f"{path}: not TOML in UTF-8 ({problem})") from problem
    if not isinstance(table, dict) or not table:
        raise GradesFault(f'{path}: no table [grades] with lines such as "Name of a source" = "B"')
    for name, letter in table.items():
        if letter not in tuple(LETTERS):
            raise GradesFault(f"{path}: the grade of {name!r} is {letter!r}, not one of {', '.join(LETTERS)}")
    return table
