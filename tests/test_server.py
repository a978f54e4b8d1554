"""Where no server can be started, that is said aloud at the end of the tests."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests import server
from tests.conftest import pytest_terminal_summary


def test_what_was_left_out_is_a_warning_with_the_reason() -> None:
    reason = f"Skipped: {server.WITHOUT}: no server is installed (Debian: apt install postgresql)"
    told: list[str] = []
    reporter = SimpleNamespace(
        stats={"skipped": [SimpleNamespace(longrepr=("a.py", 1, reason)), SimpleNamespace(longrepr="another reason")]},
        write_sep=lambda _, word, **__: told.append(word),
        write_line=lambda line, **_: told.append(line),
    )
    pytest_terminal_summary(reporter)
    assert told == [
        "WARNING",
        "NOT TESTED ON POSTGRESQL: 1 tests left out: no server is installed (Debian: apt install postgresql)",
    ]


def test_a_server_that_cannot_be_found_or_started_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_user", lambda: None)
    monkeypatch.setattr(server, "_programs", lambda: server.Path("/nowhere"))
    with pytest.raises((RuntimeError, OSError)), server.server():
        pass
