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
from tawatur.model import Account, Unread

_DECIDING = ("languages", "knowledge", "rules", "text", "dimensions", "assembly", "intake", "model")
_LIBRARIES = ("feedparser", "hijridate", "lxml", "markdown-it-py", "pypdfium2", "python-docx", "trafilatura")
_ALONE = ("pipeline.py",)
_CASE = ("case.sqlite", "database.toml")  # of a folder that is a case one or the other
_SMALL = 8 * limits.MB  # files that a process of its own reads whole; what is larger is read here, as a stream


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


def read_tasks(tasks: Iterable[Task], processes: int = 1) -> Iterator[tuple[Task, Iterable[Account | Complaint]]]:
    """Every file with what was read of it, in order: in so many processes, or in this one."""
    from tawatur.engines import Processes  # noqa: PLC0415

    if processes < 2:
        yield from ((task, read_task(task)) for task in tasks)
        return
    with Processes(read_task, processes, limits.SILENCE) as readers:
        for task, answer in readers.ordered(tasks, lambda task: task.size > _SMALL):
            if answer is None:
                yield task, read_task(task)
                continue
            if answer.lost:
                what = f"reading it failed ({answer.lost}); what was read before that stands"
                answer.parts.append(Complaint(task.name, what))
            yield task, answer.parts


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
