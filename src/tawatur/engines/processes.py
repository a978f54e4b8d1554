"""Work in processes of its own, its answers in the order of the questions.

Each process has a pipe to itself and nothing else that another holds: when the one that asks is killed, the pipe
closes and the process ends. One that dies over a question costs that question alone; another takes its place.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, cast

Question = TypeVar("Question")
Answer = TypeVar("Answer")
_AHEAD = 8  # questions for each process that may be under way or answered before their turn


@dataclass(frozen=True, slots=True)
class Lost:
    """A question whose process died, or failed with ``why``."""

    why: str


@dataclass
class _Task(Generic[Question]):
    question: Question
    done: bool = False
    answer: Any = None


class Processes(Generic[Question, Answer]):
    """``number`` processes that answer with ``function``, which they import by its name."""

    def __init__(self, function: Callable[[Question], Answer], number: int) -> None:
        self._function, self._number = function, number
        self._context = multiprocessing.get_context("spawn")
        self._idle: list[Connection] = []
        self._busy: dict[Connection, _Task[Question]] = {}
        self._running: dict[Connection, BaseProcess] = {}

    def __enter__(self) -> Self:
        for _ in range(self._number):
            self._idle.append(self._started())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        with _uninterrupted():
            for pipe, process in self._running.items():
                pipe.close()
                if kind is not None:
                    process.terminate()
                process.join()

    def ordered(
        self, questions: Iterable[Question], here: Callable[[Question], bool] = lambda _: False
    ) -> Iterator[tuple[Question, Answer | Lost | None]]:
        """Every question with its answer, in order; None for those that are to be answered ``here``."""
        feed, tasks = iter(questions), deque[_Task[Question]]()
        while self._fed(feed, tasks, here):
            while not tasks[0].done:
                self._collect()
            task = tasks.popleft()
            yield task.question, cast(Answer | Lost | None, task.answer)

    def _fed(self, feed: Iterator[Question], tasks: deque[_Task[Question]], here: Callable[[Question], bool]) -> bool:
        """Asks as long as somebody is free; False when all is answered and told."""
        while self._idle and len(tasks) < _AHEAD * self._number:
            try:
                task = _Task(next(feed))
            except StopIteration:
                break
            tasks.append(task)
            task.done = here(task.question)
            if not task.done:
                pipe = self._idle.pop()
                pipe.send(task.question)
                self._busy[pipe] = task
        return bool(tasks)

    def _collect(self) -> None:
        for ready in wait(list(self._busy)):
            pipe = cast("Connection", ready)
            task = self._busy.pop(pipe)
            try:
                task.answer = pipe.recv()
                self._idle.append(pipe)
            except (EOFError, OSError):
                task.answer = Lost("the process that worked on it ended")
                self._running.pop(pipe).join()
                pipe.close()
                self._idle.append(self._started())
            task.done = True

    def _started(self) -> Connection:
        with _uninterrupted():
            mine, its = self._context.Pipe()
            process = self._context.Process(target=_serve, args=(its, self._function), daemon=True)
            process.start()
            its.close()
            self._running[mine] = process
        return mine


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits: half a start, or half an end, would leave processes behind. Who is started so is deaf to it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, function: Callable[[Any], Any]) -> None:
    """Answers until the pipe is closed; who interrupts the command interrupts the one that asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            question = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = function(question)
        except Exception as problem:
            answer = Lost(f"{type(problem).__name__}: {problem}"[:200])
        try:
            pipe.send(answer)
        except OSError:
            return
