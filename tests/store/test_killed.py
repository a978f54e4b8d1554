"""``add`` killed at random points: ``python -m benchmarks.kill_add`` does it more often."""

from __future__ import annotations

from pathlib import Path

from benchmarks.kill_add import killed


def test_the_case_is_whole_each_time(tmp_path: Path, address: str | None) -> None:
    assert killed(tmp_path, times=2, pages=24, seed=5, address=address).startswith("2 kills")
