"""A bomb that opens an attack is a part of it; what follows is none."""

from __future__ import annotations

import hashlib

import pytest

from tawatur.configure import knowledge
from tawatur.corroboration import corroborate, setting
from tawatur.model import Account, Report, Story
from tawatur.pipeline import account


def read(text: str, name: str = "report") -> Account:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return account(Report(name, "en", text, digest, "2023-05-10"), knowledge())


def told(*texts: str) -> Story:
    return corroborate([read(text, f"report {n}") for n, text in enumerate(texts)], setting(knowledge()))


def parts(story: Story) -> set[tuple[str | None, str | None]]:
    """The type of each part with that of its whole."""
    types = {h.id: h.type for h in story.happenings}
    return {(h.type, types[h.part_of]) for h in story.happenings if h.part_of}


ATTACK = "Gunmen attacked a prison in Mosul on Tuesday."


def test_a_bomb_told_by_one_who_tells_of_the_attack_is_a_part() -> None:
    story = told(ATTACK, f"{ATTACK} A car bomb exploded at the prison in Mosul on Tuesday.", ATTACK)
    assert ("bombing", "attack") in parts(story)


@pytest.mark.parametrize(
    "beside",
    [
        "A car bomb exploded in Basra on Tuesday.",
        "A car bomb exploded in Mosul on May 3.",
        "Police in Mosul arrested ten men on Tuesday.",
    ],
)
def test_elsewhere_on_another_day_or_afterwards_it_is_none(beside: str) -> None:
    assert not parts(told(ATTACK, f"{ATTACK} {beside}", ATTACK))


def test_what_more_reports_tell_than_the_whole_is_no_part() -> None:
    bomb = "A car bomb exploded at a prison in Mosul on Tuesday."
    assert not parts(told(bomb, bomb + " There was no other damage.", f"{ATTACK} {bomb}"))
