"""What others wrote to read these forms with (JavaScript, Python), installed from locks into folders of their own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent / "readers"
# What runs in the environment of the Python readers, for it has what ours must not: a program each.
PROGRAMS = {
    "acled": """
import csv, json, sys
from acled.clients.acled_data_client import AcledDataClient
from acled.models.data_models import AcledEvent
from acled.models.enums import DisorderType, TimePrecision
rows, columns = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline=""))), list(AcledEvent.__annotations__)
for row in rows:
    read = AcledDataClient._parse_event(None, {name: row[name] or None for name in columns})
    TimePrecision(read["time_precision"])
    for kind in filter(None, (read["disorder_type"] or "").split("; ")):
        DisorderType(kind)
print(json.dumps({"columns": columns, "read": len(rows)}))
""",
    "libhxl": """
import hxl, json, sys
faults, allowed = [], hxl.InputOptions(allow_local=True)
check = hxl.schema(callback=lambda fault: faults.append([fault.rule.severity, str(fault.message)]))
check.validate(hxl.data(sys.argv[1], allowed))
print(json.dumps({"faults": faults, "tags": [str(tag) for tag in hxl.data(sys.argv[1], allowed).tags]}))
""",
    "followthemoney": """
import json, sys
from followthemoney import model
found = []
for line in open(sys.argv[1], encoding="utf-8", newline="\\n"):
    entity = json.loads(line)
    model.get(entity["schema"]).validate(entity)
    found.append(model.get_proxy(entity).to_dict()["properties"])
print(json.dumps(found))
""",
}
_PYTHON = Path(__file__).parents[3] / ".venv" / "readers" / "bin" / "python"


@cache
def _installed(shared: Path) -> str | Path:
    """The folder, or why there is none. Workers share it: who installs first renames it into place."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return "node and npm are not on this machine (Debian, Ubuntu: apt install nodejs npm)"
    if not shared.exists():
        made = Path(tempfile.mkdtemp(dir=shared.parent))
        shutil.copytree(HERE, made, dirs_exist_ok=True)
        quick = ["--fetch-retries=0", "--fetch-timeout=60000"]  # without a network it is to be known soon
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", *quick]
        try:
            ran = subprocess.run(command, cwd=made, capture_output=True, text=True, timeout=240, check=False)
        except subprocess.TimeoutExpired:
            return "npm could not install them in four minutes"
        if ran.returncode:
            return f"npm could not install them: {' '.join((ran.stderr or ran.stdout).split())[:200]}"
        try:
            made.rename(shared)
        except OSError:  # another worker was first
            shutil.rmtree(made)
    return shared


def read(program: str, content: bytes, folder: Path) -> Any:
    """What a program of ``readers/`` or ``PROGRAMS`` says of a file, as JSON; ``folder``: pytest's. Skips,
    saying why, where there is no way to run it.
    """
    # pytest-xdist gives each worker a folder within the run's own; alone, the folder is the run's.
    if program in PROGRAMS:
        if not _PYTHON.with_name("activate").exists():
            pytest.skip("the format's own reader was not asked: make readers sets it up")
        return _said([str(_PYTHON), "-c", PROGRAMS[program]], content, folder, HERE)
    found = _installed((folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "readers")
    if isinstance(found, str):
        pytest.skip(f"the format's own reader was not asked: {found}")
    return _said(["node", str(found / program)], content, folder, found)


def _said(command: list[str], content: bytes, folder: Path, at: Path) -> Any:
    file = Path(tempfile.mkdtemp(dir=folder)) / "file"
    file.write_bytes(content)
    ran = subprocess.run([*command, str(file)], cwd=at, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)
