"""Files become reports. What a file is its content tells, not its name; each form is a module of ``formats``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tawatur.intake import limits
from tawatur.intake.columns import Columns, columns
from tawatur.intake.columns import found as found_columns
from tawatur.intake.folder import files_of
from tawatur.intake.formats import Format, formats
from tawatur.intake.patience import TooLong, begin_anew, limited
from tawatur.intake.published import publication
from tawatur.intake.recognition import recognise
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.model import Report

__all__ = [
    "Columns",
    "Complaint",
    "Format",
    "Given",
    "Source",
    "Unreadable",
    "columns",
    "columns_of",
    "files_of",
    "form_of",
    "formats",
    "publication",
    "recognise",
    "reports",
]


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """Every report that ``source`` holds, in order, and a complaint for each thing in it that is not as it
    should be. Whatever the bytes are, nothing is raised: what no form can read, or only in a long time, is a complaint.
    """
    found = _reports(source, given)
    while True:
        try:
            with limited(limits.EACH):
                one = next(found, None)
        except TooLong:  # between two of its parts
            one, found = _too_long(source), iter(())
        if one is None:
            return
        yield one


def _too_long(source: Source) -> Complaint:
    what = f"takes more than {limits.EACH:g} seconds to take a report out of it"
    return Complaint(source.name, f"{what}: left unread; what was read before that stands", why="time")


def _reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    begin_anew()
    try:
        if not source.head.strip(b"\xef\xbb\xbf \t\r\n"):
            yield Complaint(source.name, "empty, there is nothing to read")
        elif source.depth > limits.DEPTH:
            raise Unreadable(f"an archive in more than {limits.DEPTH} others: unpack it and hand in what it holds")
        else:
            yield from _opened(source, given)
    except Unreadable as problem:
        yield Complaint.of(source.name, problem)
    except TooLong:
        yield _too_long(source)
    except (Exception, RecursionError) as problem:  # whatever a form's library makes of hostile bytes
        what = f"broken, reading it failed ({type(problem).__name__}: {str(problem)[:200]})"
        yield Complaint(source.name, f"{what}; what was read before that stands")


def form_of(source: Source, given: Given | None = None) -> Format:
    """The form that is surest of its content; one whose columns the user names, where it has them."""
    if given and given.columns:
        for form in formats():
            if form.fits(source.head) < 1 and getattr(form, "holds", lambda *_: False)(source.head, given.columns):
                return form
    return max(formats(), key=lambda form: form.fits(source.head))


def columns_of(source: Source, given: Given) -> Columns | None:
    """Which column of it is taken for what; None where it has no columns. Raises Unreadable."""
    names = getattr(form_of(source, given), "names", None)
    return found_columns(names(source), given.columns) if names else None


def _opened(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """What its form finds in it; what it holds files of, of each of those too, what they pass over told together."""
    passed: Counter[str] = Counter()
    for found in form_of(source, given).reports(source, given):
        if not isinstance(found, Source):
            yield found
            continue
        for inner in _reports(found, given):
            if isinstance(inner, Complaint) and inner.kind == "passed" and inner.where == found.name:
                passed[inner.what] += inner.count
            else:
                yield inner
    for what, count in sorted(passed.items()):
        yield Complaint(source.name, what if count == 1 else f"{what} ({count})", "passed", count)
