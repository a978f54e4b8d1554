"""The stories that exports are tried on: both examples, one in which everything occurs, and one that means harm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest

from tawatur.corroboration import corroborate
from tawatur.model import Story
from tawatur.outputs.exports import Asked, exports
from tawatur.outputs.story_json import story_to_dict
from tawatur.rules import interfaces, load_interface
from tests.made import Made
from tests.outputs.test_page_story import example

EXAMPLES = ("hasakah-2022", "hamdaniya-2023")
EVERY = ("made", *EXAMPLES, "hostile", "empty")
ON_EVERY = pytest.mark.parametrize("name", EVERY)
IN_EVERY = pytest.mark.parametrize("ui", interfaces())

LONG = "w" * 3000
TURNS = "\u202egnorw\u202c \u2067inside\u2069 \u200f\u200e\u061c"
BREAKS = "line\u2028and\u2029paragraph\u0085\x1f\x7f"
MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> &amp; &#x3c; </style></title> ${7*7} {{7*7}}"
MARKDOWN = "[click](javascript:alert(3)) ![x](http://evil.example/x.png) **b** `c` # h | c | [^1] <http://evil.example>"
HOSTILE = f"{MARKUP} {MARKDOWN} {TURNS} {BREAKS} =1+1"


@cache
def story(name: str) -> Story:
    """A story by its name."""
    if name == "empty":
        return corroborate([])
    return hostile() if name == "hostile" else example(name)


def hostile() -> Story:
    """What is hostile stands in every field of two reports that contradict one another."""
    first = _report("r1", "2022-01-21T10:00:00+03:00", 5, "javascript:alert(4)")
    second = _report("r2", "2022-01-22", 9, f"https://evil.example/{HOSTILE}")
    return corroborate([first.account(), second.account()])


def _report(id: str, published: str, number: int, url: str) -> Made:
    who = f"{HOSTILE} {id}"
    text = f"{who} said {HOSTILE} {number} killed in {HOSTILE} {LONG}. They denied it, it was planned."
    made = Made(text, id=f"{id} {HOSTILE}", outlet=who, title=HOSTILE, url=url, published=published)
    made.event("killed", "killing", agent=HOSTILE, place=HOSTILE, date="2022-01-20")
    made.event("planned", "attack", "planned").place(HOSTILE, HOSTILE).actor(who, who)
    made.said("said", who, f"{number} killed in", "party")
    return made.figure(str(number), number, who=HOSTILE)


def asked(ui: str) -> Asked:
    """An export as it is asked for in a language."""
    return Asked(load_interface(ui))


def content(export: str, name: str, ui: str = "en") -> bytes:
    """The main file of an export."""
    return next(files(export, name, ui))


def files(export: str, name: str, ui: str) -> Iterator[bytes]:
    """What the files of an export hold."""
    return (file.content for file in exports()[export].files(story(name), asked(ui)))


def numbers(name: str, ui: str = "en") -> Mapping[str, Any]:
    """What ``story.json`` says, for comparison."""
    return story_to_dict(story(name), load_interface(ui))
