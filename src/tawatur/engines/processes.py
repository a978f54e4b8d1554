"""Work in processes of its own, its answers in the order of the questions.

Each process has a pipe to itself and nothing else that another holds: when the one that asks is killed, the pipe
closes and the process ends. One that dies over a question, or is silent over it for too long and is then ended, costs
the rest of that question's answer alone; another takes its place.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, cast

Question = TypeVar("Question")
Part = TypeVar("Part")
_AHEAD = 8  # questions for each process that may be under way or answered before their turn


@dataclass(slots=True)
class Answer(Generic[Part]):
    """The parts of an answer; ``lost`` says why there are no more, where its process died, failed or was ended."""

    parts: list[Part] = field(default_factory=list)
    lost: str | None = None


@dataclass
class _Task(Generic[Question, Part]):
    question: Question
    done: bool = False
    answer: Answer[Part] = field(default_factory=Answer)
    silent: float = 0.0  # seconds that were waited without a sign of it


class Processes(Generic[Question, Part]):
    """``number`` processes that answer with the parts that ``function`` yields, which they import by its name; one that
    yields none for ``silence`` seconds is ended."""

    def __init__(self, function: Callable[[Question], Iterable[Part]], number: int, silence: float) -> None:
        self._function, self._number, self._silence = function, number, silence
        self._context = multiprocessing.get_context("spawn")
        self._idle: list[Connection] = []
        self._busy: dict[Connection, _Task[Question, Part]] = {}
        self._running: dict[Connection, BaseProcess] = {}

    def __enter__(self) -> Self:
        for _ in range(self._number):
            self._idle.append(self._started())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        with uninterrupted():
            for pipe, process in self._running.items():
                pipe.close()
                if kind is not None:
                    process.terminate()
                process.join()

    def ordered(
        self, questions: Iterable[Question], here: Callable[[Question], bool] = lambda _: False
    ) -> Iterator[tuple[Question, Answer[Part] | None]]:
        """Every question with its answer, in order; None for those that are to be answered ``here``: by asking more,
        too."""
        feed, tasks, more = iter(questions), deque[_Task[Question, Part]](), True
        while more or tasks:
            more = more and self._fed(feed, tasks, here)
            if not tasks:
                if more:  # all of them work on what somebody else asked
                    self._collect()
                continue
            while not tasks[0].done:
                self._collect()
            task = tasks.popleft()
            yield task.question, None if here(task.question) else task.answer

    def _fed(
        self, feed: Iterator[Question], tasks: deque[_Task[Question, Part]], here: Callable[[Question], bool]
    ) -> bool:
        """Asks as long as somebody is free; False when there is nothing more to ask."""
        while self._idle and len(tasks) < _AHEAD * self._number:
            try:
                task: _Task[Question, Part] = _Task(next(feed))
            except StopIteration:
                return False
            tasks.append(task)
            task.done = here(task.question)
            if not task.done:
                pipe = self._idle.pop()
                pipe.send(task.question)
                self._busy[pipe] = task
        return True

    def _collect(self) -> None:
        """Hears whoever has something to say, and ends who has been silent for too long."""
        began = time.monotonic()
        left = self._silence - max(task.silent for task in self._busy.values())
        heard = [cast("Connection", one) for one in wait(list(self._busy), max(left, 0))]
        waited = time.monotonic() - began
        for pipe, task in self._busy.items():
            task.silent = 0 if pipe in heard else task.silent + waited
        for pipe in heard:
            task = self._busy[pipe]
            try:
                ended, said = pipe.recv()
            except (EOFError, OSError):
                self._replace(pipe, "the process that worked on it ended")
                continue
            if not ended:
                task.answer.parts.append(said)
            else:
                task.answer.lost, task.done = said, True
                self._idle.append(pipe)
                del self._busy[pipe]
        for pipe, task in list(self._busy.items()):
            if task.silent >= self._silence:
                self._running[pipe].kill()
                self._replace(pipe, f"no sign of it for {self._silence:g} seconds")

    def _replace(self, pipe: Connection, why: str) -> None:
        """Starts another process for one that is no more."""
        task = self._busy.pop(pipe)
        task.answer.lost, task.done = why, True
        self._running.pop(pipe).join()
        pipe.close()
        self._idle.append(self._started())

    def _started(self) -> Connection:
        with uninterrupted():
            mine, its = self._context.Pipe()
            process = self._context.Process(target=_serve, args=(its, self._function), daemon=True)
            process.start()
            its.close()
            self._running[mine] = process
        return mine


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Ctrl-C waits: half a start, or half an end, would leave processes behind, and what it raises while objects are
    taken away is lost. Who is started so is deaf to it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, function: Callable[[Any], Iterable[Any]]) -> None:
    """Answers until the pipe is closed; who interrupts the command interrupts the one that asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            question = pipe.recv()
        except (EOFError, OSError):
            return
        lost = None
        try:
            for part in function(question):
                pipe.send((False, part))
        except OSError:
            return
        except Exception as problem:
            lost = f"{type(problem).__name__}: {problem}"[:200]
        try:
            pipe.send((True, lost))
        except OSError:
            return
