"""Answers come in the order of the questions, whatever becomes of a process."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

from tawatur.engines import Answer, Processes


def work(n: int) -> Iterator[int]:
    if n == 3:
        os._exit(1)
    if n == 5:
        yield 1
        raise ValueError("five")
    time.sleep(0.02 * (n % 2))
    yield n
    yield n * n


def stuck(n: int) -> Iterator[int]:
    yield n
    time.sleep(60 if n == 1 else 0)


def test_in_order_and_one_that_dies_costs_one_question() -> None:
    with Processes(work, 2, silence=60) as processes:
        answers = dict(processes.ordered(range(9), lambda n: n == 7))
    assert list(answers) == list(range(9))
    assert [n for n, answer in answers.items() if answer == Answer([n, n * n])] == [0, 1, 2, 4, 6, 8]
    assert answers[3] == Answer([], "the process that worked on it ended")
    assert answers[5] == Answer([1], "ValueError: five")
    assert answers[7] is None


def test_one_that_is_silent_is_ended_and_what_it_said_stands() -> None:
    with Processes(stuck, 2, silence=3) as processes:
        answers = dict(processes.ordered(range(4)))
    assert answers == {n: Answer([n], "no sign of it for 3 seconds" if n == 1 else None) for n in range(4)}


def test_it_ends_when_who_asked_stops_early() -> None:
    with Processes(work, 2, silence=60) as processes:
        assert next(processes.ordered(iter([2, 4, 6, 8]))) == (2, Answer([2, 4]))


def test_what_is_answered_here_may_ask_more_while_all_processes_are_busy() -> None:
    with Processes(work, 2, silence=60) as processes:
        answers: dict[int, list[int]] = {}
        for n, answer in processes.ordered(iter([1, 7, 9, 11, 13]), lambda n: n == 7):
            more = processes.ordered(range(20, 60)) if answer is None else ()
            answers[n] = (
                [one for one, its in more if its == Answer([one, one * one])] if answer is None else answer.parts
            )
    assert answers == {1: [1, 1], 7: list(range(20, 60)), 9: [9, 81], 11: [11, 121], 13: [13, 169]}
