"""A story as it stood each time that reports came out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.corroboration.cutoff import Cutoff
from tawatur.corroboration.setting import Setting
from tawatur.corroboration.together import corroborate
from tawatur.model import Standing, Stood, Story

_MOST = 30  # moments: more than a hand can set a slider to
_WORK = 12_000  # statements that are put together anew in all: some seconds
_FEW = 2


def replayed(story: Story, given: Setting) -> Story:
    """The story with its ``standings``: as telling it as of each moment of publication gives it, the last as it is.

    Moments are days where a report bears no hour; where they are too many, or the story too large, as many as there is
    time for, evenly, and none where that is less than two.
    """
    moments = _moments(story)
    many = min(_MOST, _WORK // max(len(story.statements), 1))
    if len(moments) > many:
        moments = [moments[n * (len(moments) - 1) // max(many - 1, 1)] for n in range(many)]
    if len(moments) < _FEW:
        return story
    return replace(story, standings=(*(_stood(story, given, at) for at in moments[:-1]), _standing(story, moments[-1])))


def _moments(story: Story) -> list[Cutoff]:
    stated = {a.report.published for a in story.accounts if a.report.published}
    whole = any(len(published) == len("2022-01-21") for published in stated)
    cutoffs = {Cutoff.at(published[:10] if whole else published) for published in stated}
    return sorted(cutoffs, key=lambda at: (at.instant.timestamp() if at.instant else 0, at.day))


def _stood(story: Story, given: Setting, at: Cutoff) -> Standing:
    return _standing(corroborate(story.accounts, replace(given, as_of=at)), at)


def _standing(told: Story, at: Cutoff) -> Standing:
    known = tuple(a.key for a in told.accounts if a.report.published)
    whole: Sequence[Stood] = [
        Stood(t.measure, t.group, t.best, t.low, t.high, t.origins) for t in told.tolls if t.happening is None
    ]
    return Standing(str(at), known, tuple(whole))
