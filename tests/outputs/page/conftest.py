"""A browser for all tests of a run's process, and the pages of both examples in both languages, made once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tawatur.api import story
from tawatur.configure import knowledge
from tawatur.corroboration import replayed, setting
from tawatur.model import Story
from tawatur.outputs import page, story_json
from tawatur.rules import load_interface
from tests.chromium import WITHOUT, chromium

EXAMPLES = Path(__file__).parents[3] / "examples"
STORIES = ("hasakah-2022", "hamdaniya-2023")
LANGUAGES = ("ar", "en")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium."""
    running = chromium()
    try:
        program = running.__enter__()
    except RuntimeError as problem:
        pytest.skip(f"{WITHOUT}: {problem}")
    try:
        yield program
    finally:
        running.__exit__(None, None, None)


@pytest.fixture(scope="session")
def told() -> dict[str, Story]:
    """The stories of the examples, by name; each is told when it is first asked for."""
    return _Told()


class _Told(dict[str, Story]):
    def __missing__(self, name: str) -> Story:
        self[name] = replayed(story(EXAMPLES / name), setting(knowledge()))
        return self[name]


@pytest.fixture(params=STORIES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=LANGUAGES)
def ui(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.fixture
def written(told: dict[str, Story], name: str, ui: str, folder: Path) -> Path:
    """The page's file."""
    path = folder / f"{name}-{ui}.html"
    if not path.exists():
        path.write_text(page.write(told[name], load_interface(ui)), encoding="utf-8")
    return path


@pytest.fixture
def data(told: dict[str, Story], name: str, ui: str) -> Any:
    """What ``story.json`` holds of the same story."""
    return json.loads(story_json.write(told[name], load_interface(ui)))
