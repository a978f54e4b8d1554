"""What a notebook asks for: one report read, many told as a story, two stories compared; ``tawatur`` offers it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from tawatur import configure
from tawatur.corroboration import Cutoff, changes, setting
from tawatur.intake import Complaint, Given, Source, files_of, publication, reports
from tawatur.model import Change, Reading, Report, Sentence, Story, Unread
from tawatur.outputs._labels import labels_of
from tawatur.outputs._sentences import worded
from tawatur.outputs._stored import stored
from tawatur.outputs.exports import Asked, exports
from tawatur.pipeline import read as _read
from tawatur.pipeline import story as _story
from tawatur.pipeline import with_unread
from tawatur.rules import languages, load_interface

PathLike = str | os.PathLike[str]


def read(
    source: PathLike,
    *,
    published: str | date | None = None,
    language: str | None = None,
    places: Iterable[PathLike] = (),
    actors: Iterable[PathLike] = (),
) -> Reading:
    """What one report says: times, figures, places, actors, attributions, events, charges.

    ``source`` is a path, or the text itself: a string that holds a blank and names no file. ``published`` is an ISO
    8601 date or date-time; without one relative times stay open. Raises FileNotFoundError, and ValueError for what
    is no report in a language on hand, or more than one.
    """
    found = list(reports(_source(source), _given(published, language)))
    read_of = [item for item in found if isinstance(item, Report)]
    if len(read_of) != 1:
        refused = [str(item) for item in found if isinstance(item, Complaint) and item.kind == "refused"]
        raise ValueError("; ".join(refused) or f"{source}: {len(read_of)} reports, not one: tell them as a story")
    return _read(read_of[0], configure.knowledge(_paths(places), _paths(actors)))


def story(
    paths: PathLike | Iterable[PathLike],
    *,
    published: str | date | None = None,
    language: str | None = None,
    places: Iterable[PathLike] = (),
    actors: Iterable[PathLike] = (),
    grades: Mapping[str, str] | None = None,
    toll_rule: str = "range",
    as_of: str | None = None,
    reading: int | None = None,
) -> Story:
    """What many reports tell, put together; what could not be read is in its ``unread``.

    ``paths`` are files, folders and cases (their reports as the newest reading has them, or that of the number
    ``reading``), ``grades`` your letters
    (A to F) by a source's name, ``toll_rule`` one of range, latest, official and majority. ``as_of`` (2022-01-21, or
    2022-01-21T18:00+02:00) tells the story as it stood. Raises FileNotFoundError for a path that is
    not there, ValueError for a case that cannot be read.
    """
    many = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    others, accounts, unread = configure.held((os.fspath(path) for path in many), reading)
    known = configure.knowledge(_paths(places), _paths(actors))
    terms = setting(known, grades, toll_rule, Cutoff.at(as_of) if as_of else None)
    found = [item for path in others for item in _found(path, _given(published, language))]
    told = _story((item for item in found if isinstance(item, Report)), known, terms, accounts)
    refused = (item for item in found if isinstance(item, Complaint) and item.kind == "refused")
    return with_unread(told, [*unread, *(Unread(item.where, item.why, item.language) for item in refused)])


def load(path: PathLike) -> Story:
    """The story that ``tawatur story`` wrote: a folder, or its story.json. Raises ValueError for anything else."""
    return stored(Path(path))


def diff(old: Story, new: Story) -> tuple[Change, ...]:
    """What changed from one story to the next; ``words`` puts each change in words."""
    return changes(old, new)


def export(story: Story, to: str, *, ui: str = "en", bom: bool = False) -> dict[str, bytes]:
    """The files of an export by name, the main one first: ``to`` is one of those that ``tawatur export --list`` names.

    ``ui`` is the language of labels, ``bom`` marks a CSV as UTF-8. Raises ValueError for another name, and
    where a library is missing.
    """
    if to not in exports():
        raise ValueError(f"{to!r} is none of the exports on hand ({', '.join(exports())})")
    return {file.name: file.content for file in exports()[to].files(story, Asked(load_interface(ui), bom))}


def words(sentence: Sentence | Change, story: Story, ui: str = "en") -> str:
    """A sentence of the program's own (of a grade, a dispute, a change) in the language ``ui``.

    ``story`` is the one that its ids are of: of a change the old or the new one, as its ``of`` says.
    """
    said = sentence.sentence if isinstance(sentence, Change) else sentence
    return worded(said, story, labels_of(story, load_interface(ui)))


def _source(source: PathLike) -> Source:
    text = os.fspath(source)
    if isinstance(source, str) and any(char.isspace() for char in text) and not _is_file(text):
        return Source("text", text.encode(errors="replace"))
    return Source.file(text)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # longer than a path can be, or with a zero byte
        return False


def _given(published: str | date | None, language: str | None) -> Given:
    if language is not None and language not in languages():
        raise ValueError(f"{language!r} is none of the languages on hand ({', '.join(languages())})")
    stated = published.isoformat() if isinstance(published, date) else published
    return Given(publication(stated) if stated else None, language)


def _paths(paths: Iterable[PathLike]) -> tuple[Path, ...]:
    return tuple(Path(path) for path in paths)


def _found(path: PathLike, given: Given) -> Iterable[Report | Complaint]:
    for name in files_of(os.fspath(path)):
        if isinstance(name, Complaint):
            yield name
        else:
            yield from reports(Source.file(name), given)
