"""What the commands on a case share: how its faults are told."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from tawatur.cli._sources import Fault
from tawatur.store import CaseFault

_FULL = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def faults() -> Iterator[None]:
    """What stops the work on a case becomes one line. Raises Fault."""
    try:
        yield
    except CaseFault as problem:
        raise Fault(str(problem)) from problem
    except OSError as problem:
        more = ": make room, then give the same command again" if problem.errno in _FULL else ""
        raise Fault(f"{problem.filename or 'the case'}: {problem.strerror or problem}{more}") from problem
