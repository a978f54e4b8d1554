"""Same bytes in, same bytes out, whatever the seed of Python's hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TEXT = (
    "قُتل ثلاثة أشخاص وأصيب نحو 12 آخرين مساء أمس في مدينة الحسكة، بحسب مصدر طبي نقلت عنه وكالة رويترز.\n"
    "وقالت قوات سوريا الديمقراطية (قسد) إن اشتباكات ما تزال جارية في حي غويران، ونفت وزارة الدفاع ذلك.\n"
)


def read(path: Path, seed: str) -> bytes:
    command = [sys.executable, "-m", "tawatur.cli", "read", str(path), "--published", "2022-01-22"]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, env=environment, capture_output=True, check=True).stdout


def test_two_seeds_give_the_same_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert read(path, "1") == read(path, "4242")
