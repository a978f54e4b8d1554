"""The files of a codebook's export: its table, the dictionary of its columns, and what was left out and why."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from tawatur.model import Happening, Story
from tawatur.outputs._edtf import edtf
from tawatur.outputs._tables import Column, Row, columns, written
from tawatur.outputs.exports import Asked, File
from tawatur.outputs.exports._coded import Coded, LeftOut, day_disputed
from tawatur.outputs.exports._deaths import deaths_of
from tawatur.outputs.exports._sides import DATA
from tawatur.outputs.exports.csv import dictionary

LEFT = columns(DATA / "left_out.columns.tsv")["left_out"]


def event_files(
    story: Story,
    found: Iterable[Coded | LeftOut],
    rows_of: Callable[[Coded], Sequence[Row]],
    shape: Sequence[Column],
    asked: Asked,
    lines: bool = False,
) -> Iterator[File]:
    """``events.csv`` with our own columns behind (``lines``: ``events.jsonl``, ours in an object), the dictionary,
    ``left_out.csv``, and ``about.txt``."""
    disputed = day_disputed(story)
    all_ = tuple(found)
    events = [one for one in all_ if isinstance(one, Coded)]
    left = [one for one in all_ if isinstance(one, LeftOut)]
    rows = [(row, ours(one, one.happening.id in disputed)) for one in events for row in rows_of(one)]
    about = [said(len(events), left), *_by_day(len(events), len(rows)), *twice(story, events)]
    text = _lines(rows) if lines else written([{**own, **theirs} for theirs, own in rows], shape, asked.bom)
    yield File(f"events.{'jsonl' if lines else 'csv'}", text.encode("utf-8", "replace"), "; ".join(about))
    yield dictionary((*shape, *LEFT), asked)
    yield left_file(left, disputed, asked)
    empty = ", ".join(column.column for column in shape if column.type == "empty")
    yield File("about.txt", "\n".join([*about, f"Left empty: {empty}" if empty else "", ""]).encode())


def _by_day(events: int, rows: int) -> Iterator[str]:
    """That there are more rows than events, where there are."""
    if rows > events:
        yield f"{rows} rows: what went on for days has one for each day on which it is told"


def _lines(rows: Sequence[tuple[Row, Row]]) -> str:
    """A line of JSON for each row, what is not known left out, our own fields in an object of their own."""
    whole = ({**_known(row), "tawatur": _known(own)} for row, own in rows)
    return "".join(json.dumps(one, ensure_ascii=False, default=str) + "\n" for one in whole)


def _known(row: Row) -> Row:
    return {name.removeprefix("tawatur_"): value for name, value in row.items() if value not in (None, "", [], (), {})}


def twice(story: Story, events: Sequence[Coded]) -> Iterator[str]:
    """That the dead of the rows are more than all of the story's, where they are."""
    whole = deaths_of([t for t in story.tolls if t.happening is None])
    most, sum_ = whole.high if whole else None, _lowest(events)
    if most is not None and sum_ > most:
        yield f"the lowest numbers of dead add up to {sum_}, the whole story's highest is {most}: some are told twice"


def _lowest(events: Sequence[Coded]) -> int:
    return sum(one.deaths.low or 0 for one in events if one.deaths)


def left_file(left: Sequence[LeftOut], disputed: frozenset[str], asked: Asked) -> File:
    """What was left out, a line each."""
    rows = [_left(one, one.happening.id in disputed) for one in left]
    return File("left_out.csv", written(rows, LEFT, asked.bom).encode("utf-8", "replace"))


def said(count: int, left: Sequence[LeftOut]) -> str:
    """How many are written, how many are not, and why, the most frequent reason first."""
    whys = Counter(one.why for one in left).most_common()
    return f"{count} of {count + len(left)} happenings" + "".join(f"; {number} {why}" for why, number in whys)


def ours(one: Coded, disputed: bool) -> Row:
    """What leads a row back to the story."""
    happening, deaths = one.happening, one.deaths
    when = happening.when
    return {
        "tawatur_happening": happening.id,
        "tawatur_name": one.name,
        "tawatur_grade": happening.grade.code,
        "tawatur_edtf": edtf(when, uncertain=disputed),
        "tawatur_from": when and when.first,
        "tawatur_to": when and when.last,
        "tawatur_best": deaths and deaths.best,
        "tawatur_low": deaths and deaths.low,
        "tawatur_high": deaths and deaths.high,
        "tawatur_rule": deaths and deaths.rule + "+" * deaths.summed,
        "tawatur_part_of": happening.part_of,
        "tawatur_statements": happening.statements,
        "tawatur_urls": tuple(dict.fromkeys(report.url for report in one.reports if report.url)),
    }


def days_known(happening: Happening) -> int | None:
    """Within how many days it is known to have happened; None where a side is open or nothing is told."""
    when = happening.when
    if when is None or when.first is None or when.last is None:
        return None
    return (when.last - when.first).days + 1


def _left(one: LeftOut, disputed: bool) -> Row:
    happening = one.happening
    when = happening.when
    return {
        "happening": happening.id,
        "name": one.name,
        "type": happening.type,
        "modality": happening.modality,
        "edtf": edtf(when, uncertain=disputed),
        "from": when and when.first,
        "to": when and when.last,
        "why": one.why,
    }
