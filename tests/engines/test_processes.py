"""Answers come in the order of the questions, whatever becomes of a process."""

from __future__ import annotations

import os
import time

from tawatur.engines import Lost, Processes


def work(n: int) -> int:
    if n == 3:
        os._exit(1)
    if n == 5:
        raise ValueError("five")
    time.sleep(0.02 * (n % 2))
    return n * n


def test_in_order_and_one_that_dies_costs_one_question() -> None:
    with Processes(work, 2) as processes:
        answers = dict(processes.ordered(range(9), lambda n: n == 7))
    assert list(answers) == list(range(9))
    assert [n for n, answer in answers.items() if answer == n * n] == [0, 1, 2, 4, 6, 8]
    assert answers[3] == Lost("the process that worked on it ended")
    assert answers[5] == Lost("ValueError: five")
    assert answers[7] is None


def test_it_ends_when_who_asked_stops_early() -> None:
    with Processes(work, 2) as processes:
        assert next(processes.ordered(iter([2, 4, 6, 8]))) == (2, 4)
