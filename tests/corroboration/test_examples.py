"""The examples' stories against what an editor expects of them: what is reached may not be lost.

``FLOORS`` is what is reached; issue 4 asks for happenings 0.85, tolls 0.9, every dispute and warning, origins 0.9.
Most of what is missing is not read at all (see docs/story.md). Hasakah's floor of happenings once stood at 0.85: four
anchors of the attack had been given words that the program does read. They are again as they were first written.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.configure import knowledge
from tawatur.intake import Given, Source, reports
from tawatur.model import Report
from tawatur.outputs.story_json import story_to_dict
from tawatur.pipeline import story
from tawatur.rules import load_interface
from tests.corroboration.expected import Measured, measure
from tests.corroboration.pointing import load

EXAMPLES = Path(__file__).parents[2] / "examples"
BEYOND = 0.2  # of disputes and warnings, more than the expected, as a share of those
FLOORS = {
    "hasakah-2022": {
        "happenings": 0.85,
        "tolls": 0.81,
        "disputes": 0.9,
        "warnings": 1.0,
        "origins": 0.83,
        "responsibility": 1.0,
        "lags": 0.5,
    },
    "hamdaniya-2023": {
        "happenings": 0.9,
        "tolls": 0.87,
        "disputes": 1.0,
        "warnings": 0.5,
        "origins": 0.84,
        "responsibility": 0.33,
        "lags": 1.0,
    },
}


def measured(name: str) -> Measured:
    folder = EXAMPLES / name
    expected, texts = load(folder)
    found = (r for path in sorted(folder.glob("*.json")) for r in reports(Source.file(str(path)), Given()))
    told = story((r for r in found if isinstance(r, Report)), knowledge())
    return measure(expected, story_to_dict(told, load_interface("en")), texts)


@pytest.mark.parametrize("name", FLOORS)
def test_what_is_reached_is_kept(name: str) -> None:
    reached = measured(name)
    lost = {what: getattr(reached, what) for what, floor in FLOORS[name].items() if getattr(reached, what) < floor}
    assert not lost, "\n".join(reached.misses)
    assert reached.disputes_beyond <= BEYOND
    assert reached.warnings_beyond <= BEYOND
