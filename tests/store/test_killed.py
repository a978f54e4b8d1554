"""Commands killed at random points: ``python -m benchmarks.kills`` does it more often."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.kills import killed


def test_the_case_is_whole_each_time(tmp_path: Path, address: str | None) -> None:
    said = killed(tmp_path, "add", times=2, pages=16, seed=5, longest=1.5, address=address)
    assert said.startswith("2 kills of add")


@pytest.mark.parametrize("what", ["reread", "watch", "pack"])
def test_so_it_is_with_whatever_else_writes(tmp_path: Path, what: str) -> None:
    assert killed(tmp_path, what, times=1, pages=10, seed=3, longest=0.4).startswith(f"1 kills of {what}")
