"""Frozen types; imports nothing of ours."""

from tawatur.model.mentions import Actor, Attribution, Event, Figure, Mention, Place, Time
from tawatur.model.reading import Found, Reading
from tawatur.model.report import Report
from tawatur.model.span import Span
from tawatur.model.statement import Part, Speaker, Statement, When, Where
from tawatur.model.story import Account, Happening, Origin, Story

__all__ = [
    "Account",
    "Actor",
    "Attribution",
    "Event",
    "Figure",
    "Found",
    "Happening",
    "Mention",
    "Origin",
    "Part",
    "Place",
    "Reading",
    "Report",
    "Span",
    "Speaker",
    "Statement",
    "Story",
    "Time",
    "When",
    "Where",
]
