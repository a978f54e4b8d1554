"""What all tests share: the databases a case can be in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.chromium import WITHOUT as WITHOUT_BROWSER
from tests.server import WITHOUT, server


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a real server."""
    running = server()
    try:
        address = running.__enter__()
    except (RuntimeError, OSError) as problem:
        pytest.skip(f"{WITHOUT}: {problem}")
    try:
        yield address
    finally:
        running.__exit__(None, None, None)


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str | None:
    """Where a case has its database: in its folder (None), or on a server."""
    return request.getfixturevalue("postgresql") if request.param == "postgresql" else None


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Says aloud what was not tested for want of a server or a browser."""
    for without in (WITHOUT, WITHOUT_BROWSER):
        skipped = [report for report in terminalreporter.stats.get("skipped", ()) if without in str(report.longrepr)]
        if skipped:
            why = str(skipped[0].longrepr[-1]).partition(f"{without}: ")[2]
            terminalreporter.write_sep("=", "WARNING", yellow=True, bold=True)
            terminalreporter.write_line(f"{without}: {len(skipped)} tests left out: {why}", yellow=True, bold=True)
