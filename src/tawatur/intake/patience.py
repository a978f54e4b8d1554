"""How long one report may take: what takes longer is refused with its place, and the rest goes on.

Time of the processor counts, not of the clock, so that a busy machine refuses nothing. Only a program's main thread
can be interrupted so; elsewhere (a notebook's threads) there is no limit.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_AGAIN = 1.0  # seconds until it is raised once more, where somebody's clean-up has swallowed it
_limit = 0.0  # seconds of what is being timed; 0 while nothing is


class TooLong(BaseException):
    """Raised in the midst of what took too long. No Exception: libraries catch those and go on."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """What is done within is interrupted by TooLong after so many seconds; within another such block by that one's."""
    global _limit  # noqa: PLW0603 - a process has one such timer
    if _limit or threading.current_thread() is not threading.main_thread():
        yield
        return
    if signal.getsignal(signal.SIGPROF) is not _over:
        signal.signal(signal.SIGPROF, _over)  # it stays: taken away, a signal that is on its way would find nobody
    try:
        try:
            _limit = seconds
            begin_anew()
            yield
        finally:
            _limit = 0.0
    finally:
        _limit = 0.0  # once more: it may have been raised just before
        signal.setitimer(signal.ITIMER_PROF, 0)


def begin_anew() -> None:
    """The time begins again: something was brought to its end, and what comes next is another matter."""
    if _limit:
        signal.setitimer(signal.ITIMER_PROF, _limit, _AGAIN)


def _over(_number: int, _frame: FrameType | None) -> None:
    if _limit:
        raise TooLong
