"""What takes too long is refused with its place, and the rest goes on."""

from __future__ import annotations

import io
import re
import threading
import time
import zipfile

import pytest

from tawatur import configure, pipeline
from tawatur.intake import Complaint, Given, Source, limits, reports
from tawatur.intake.patience import TooLong, begin_anew, limited
from tawatur.model import Account, Report

WORDS = "Three people were killed in a rockfall near Jijel on Saturday, the civil protection agency said."
SLOW = "Zeppelin"


def backtrack(*_: object) -> None:
    """Minutes in one call of the pattern's engine."""
    re.match(r"(a|aa)+b", "a" * 60)


def busy(seconds: float) -> None:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def test_a_pattern_that_never_ends_is_interrupted() -> None:
    with pytest.raises(TooLong), limited(0.2):
        backtrack()


def test_who_swallows_it_is_interrupted_once_more() -> None:
    with pytest.raises(TooLong), limited(0.2):
        try:
            backtrack()
        except TooLong:
            backtrack()


def test_to_begin_anew_gives_the_whole_time_again() -> None:
    with limited(0.4):
        for _ in range(4):
            busy(0.2)
            begin_anew()


def test_nothing_is_interrupted_afterwards_or_in_another_thread() -> None:
    with limited(0.1):
        pass
    busy(0.3)
    done: list[bool] = []

    def work() -> None:
        with limited(0.1):
            busy(0.3)
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


def packed() -> Source:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, words in (("a.txt", WORDS), ("b.txt", f"{SLOW} {WORDS}"), ("c.txt", f"So it was. {WORDS}")):
            archive.writestr(name, words)
    return Source("all.zip", data.getvalue())


def test_a_member_that_is_slow_to_take_out_is_refused_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from tawatur.intake.formats import text

    before = text.reports
    list(reports(packed(), Given()))  # what is loaded at first takes its own time
    monkeypatch.setattr(limits, "EACH", 0.5)
    monkeypatch.setattr(text, "reports", lambda s, g: backtrack() if s.name.endswith("b.txt") else before(s, g))
    found = list(reports(packed(), Given()))
    assert [one.id for one in found if isinstance(one, Report)] == ["a", "c"]
    (said,) = [one for one in found if isinstance(one, Complaint)]
    assert (said.where, said.kind, said.why) == ("all.zip/b.txt", "refused", "time")
    assert said.what.startswith("takes more than 0.5 seconds to take a report out of it")


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second report's statements are never found."""
    before = pipeline.account
    list(pipeline.received(packed(), Given(), configure.knowledge()))  # what is loaded at first takes its own time
    monkeypatch.setattr(limits, "EACH", 1.0)
    monkeypatch.setattr(
        pipeline, "account", lambda report, known: backtrack() if SLOW in report.text else before(report, known)
    )


@pytest.mark.usefixtures("slow")
def test_a_report_that_is_slow_to_read_is_refused_alone() -> None:
    found = list(pipeline.received(packed(), Given(), configure.knowledge()))
    assert [one.report.id for one in found if isinstance(one, Account)] == ["a", "c"]
    (said,) = [one for one in found if isinstance(one, Complaint)]
    assert str(said) == "all.zip (b): takes more than 1 seconds to read: left out, the rest is read"


@pytest.mark.usefixtures("slow")
def test_a_story_is_told_without_it_and_says_so() -> None:
    found = [one for one in reports(packed(), Given()) if isinstance(one, Report)]
    told = pipeline.story(found, configure.knowledge())
    assert [account.report.id for account in told.accounts] == ["a", "c"]
    assert [(one.name, one.why) for one in told.unread] == [("b", "time")]


def test_a_report_that_breaks_the_reading_is_a_complaint(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("no")

    monkeypatch.setattr(pipeline, "account", broken)
    (said,) = pipeline.received(Source("a.txt", WORDS.encode()), Given(), configure.knowledge())
    assert str(said) == "a.txt: reading it failed (ValueError: no)"
