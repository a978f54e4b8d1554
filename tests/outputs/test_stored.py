"""A story read back from what was written of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tawatur.corroboration import changes, corroborate
from tawatur.outputs import story_json
from tawatur.outputs._stored import StoredFault, stored
from tawatur.rules import load_interface
from tests.corroboration.test_changes import everything
from tests.made import Made


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    for story in everything():
        written = story_json.write(story, load_interface("en"))
        (tmp_path / "story.json").write_text(written, encoding="utf-8")
        again = stored(tmp_path)
        assert story_json.write(again, load_interface("en")) == written
        assert changes(again, story) == ()
        assert (again.statements, again.tolls, again.warnings) == (story.statements, story.tolls, story.warnings)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"version": 1}',
        '{"version": 2}',
        '{"version": 2, "reports": 7, "statements": [{}]}',
        "\ufeff\x00",
        "[" * 100_000,
    ],
)
def test_what_is_no_story_is_said_in_one_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "story.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StoredFault, match=r"story\.json"):
        stored(path)


def test_a_folder_without_a_story_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoredFault, match="No such file"):
        stored(tmp_path)


def test_the_reports_have_no_text(tmp_path: Path) -> None:
    story = corroborate([Made("They fled.", url="https://example.org").event("fled", "escape").account()])
    (tmp_path / "story.json").write_text(json.dumps(story_json.story_to_dict(story, load_interface("ar"))), "utf-8")
    (account,) = stored(tmp_path / "story.json").accounts
    assert (account.report.text, account.report.url) == ("", "https://example.org")
