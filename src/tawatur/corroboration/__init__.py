"""Many accounts, one story: who spoke first, and which statements are about the same thing."""

from __future__ import annotations

from tawatur.corroboration.changes import changes
from tawatur.corroboration.cutoff import Cutoff
from tawatur.corroboration.moved import Move, Moved, moved
from tawatur.corroboration.replay import replayed
from tawatur.corroboration.setting import RULES, Setting, setting
from tawatur.corroboration.spots import reach
from tawatur.corroboration.together import corroborate, extended

__all__ = [
    "RULES",
    "Cutoff",
    "Move",
    "Moved",
    "Setting",
    "changes",
    "corroborate",
    "extended",
    "moved",
    "reach",
    "replayed",
    "setting",
]
