"""The only place that picks adapters: what the stages are given is decided here."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tawatur import __version__
from tawatur.intake import Complaint, Given, Source, limits
from tawatur.knowledge import Knowledge, load_knowledge
from tawatur.model import Account, Report, Unread

_DECIDING = ("languages", "knowledge", "rules", "text", "dimensions", "assembly", "intake", "model")
_LIBRARIES = ("feedparser", "hijridate", "lxml", "markdown-it-py", "pypdfium2", "python-docx", "trafilatura")
_ALONE = ("pipeline.py",)
_CASE = ("case.sqlite", "database.toml")  # of a folder that is a case one or the other
_SMALL = 8 * limits.MB  # files that a process reads as a whole; what is larger is taken apart here, as a stream
_AT_ONCE, _TEXT = 100, 1_000_000  # reports of it, and characters, that a process is given at once


@cache
def _knowledge(places: tuple[Path, ...], actors: tuple[Path, ...]) -> Knowledge:
    # What reading makes stays (the words met) or is in no cycle, as a test says, and 300 web pages left none either.
    # To look through 200,000 things that stay took 0.1 s; a word met is about 14, and 60,000 of them are remembered.
    gc.set_threshold(1_000_000, 10, 10)
    return load_knowledge(places, actors)


def knowledge(places: Iterable[Path] = (), actors: Iterable[Path] = ()) -> Knowledge:
    """The bundled places and actors with those of the user's own files, loaded once."""
    return _knowledge(tuple(places), tuple(actors))


@cache
def version(places: tuple[Path, ...] = (), actors: tuple[Path, ...] = ()) -> str:
    """Which reading this is: the program's version and a digest of all that decides what is read of a file: rules,
    lexicons, knowledge, the code that goes by them, the libraries that take files apart, and the user's own files."""
    from importlib.metadata import version as installed  # noqa: PLC0415 (seldom asked for)

    digest = hashlib.sha256(" ".join(f"{name} {installed(name)}" for name in _LIBRARIES).encode())
    package = Path(__file__).parent
    files = sorted(p.relative_to(package).as_posix() for part in _DECIDING for p in (package / part).rglob("*"))
    for name in [*files, *_ALONE]:
        path = package / name
        if path.is_file() and path.suffix != ".pyc":
            digest.update(f"{name}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    for path in (*places, *actors):
        digest.update(b"\0own\0" + path.read_bytes())
    return f"tawatur {__version__} {digest.hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class Task:
    """A file to be read: where its bytes are, what it is called, and what is given of it."""

    path: Path
    name: str
    size: int
    given: Given
    places: tuple[Path, ...] = ()
    actors: tuple[Path, ...] = ()


def read_task(task: Task) -> Iterator[Account | Complaint]:
    """Every report of the file with its statements, and what was complained of."""
    from tawatur.pipeline import received  # noqa: PLC0415 (the stages are loaded when something is read)

    return received(Source(task.name, lambda: task.path.open("rb")), task.given, knowledge(task.places, task.actors))


@dataclass(frozen=True, slots=True)
class _Some:
    """Reports of a large file, and what was complained of between them, that are to be read."""

    task: Task
    found: tuple[Report | Complaint, ...]


def _answer(asked: Task | _Some) -> Iterator[Account | Complaint]:
    return read_task(asked) if isinstance(asked, Task) else _read_some(asked)


def _read_some(some: _Some) -> Iterator[Account | Complaint]:
    from tawatur.pipeline import accounted  # noqa: PLC0415

    return accounted(some.found, some.task.name, knowledge(some.task.places, some.task.actors))


def read_tasks(tasks: Iterable[Task], processes: int = 1) -> Iterator[tuple[Task, Iterable[Account | Complaint]]]:
    """Every file with what was read of it, in order: in so many processes, or in this one."""
    from tawatur.engines import Processes  # noqa: PLC0415

    if processes < 2:
        yield from ((task, read_task(task)) for task in tasks)
        return
    with Processes(_answer, processes, limits.SILENCE) as readers:
        for asked, answer in readers.ordered(tasks, lambda asked: isinstance(asked, Task) and is_large(asked.size)):
            assert isinstance(asked, Task)
            if answer is None:
                parts = ((one, its.parts, its.lost) for one, its in readers.ordered(_some(asked)) if its)
                yield asked, _in_parts(asked, parts)
                continue
            if answer.lost:
                what = f"reading it failed ({answer.lost}); what was read before that stands"
                answer.parts.append(Complaint(asked.name, what))
            yield asked, answer.parts


def is_large(size: int) -> bool:
    """True of a file that is taken apart here, as a stream, and read part by part in the processes."""
    return size > _SMALL


def _in_parts(
    task: Task, parts: Iterable[tuple[Task | _Some, list[Account | Complaint], str | None]]
) -> Iterator[Account | Complaint]:
    """What came of the parts of a large file; a report that ends a process costs itself alone."""
    from tawatur.pipeline import where_of  # noqa: PLC0415

    for asked, found, lost in parts:
        assert isinstance(asked, _Some)
        yield from found
        left = asked.found[len(found) :]
        if lost and left:
            where = where_of(left[0], task.name) if isinstance(left[0], Report) else left[0].where
            yield Complaint(where, f"reading it failed ({lost}): left out, the rest is read")
            yield from _read_some(_Some(task, left[1:]))


def _some(task: Task) -> Iterator[_Some]:
    """The reports of a file by the hundred, of long ones fewer."""
    from tawatur.intake import reports  # noqa: PLC0415

    found: list[Report | Complaint] = []
    size = 0
    for one in reports(Source(task.name, lambda: task.path.open("rb")), task.given):
        found.append(one)
        size += len(one.text) if isinstance(one, Report) else 0
        if len(found) >= _AT_ONCE or size > _TEXT:
            yield _Some(task, tuple(found))
            found, size = [], 0
    yield _Some(task, tuple(found))


def held(paths: Iterable[str], reading: int | None = None) -> tuple[list[str], list[Account], list[Unread]]:
    """The paths that are no cases, and what those that are hold: reports, and what could not be read.
    ``reading``: the number of an older reading of the cases. Raises ValueError for a case that cannot be read."""
    others: list[str] = []
    accounts: list[Account] = []
    unread: list[Unread] = []
    for path in paths:
        if not any((Path(path) / name).is_file() for name in _CASE):
            others.append(path)
            continue
        from tawatur.store import contents  # noqa: PLC0415 (who tells files need not wait for the database's library)

        known, refused = contents(Path(path), reading)
        accounts += known
        unread += refused
    return others, accounts, unread
