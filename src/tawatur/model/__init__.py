"""Frozen types; imports nothing of ours."""

from tawatur.model.mentions import Actor, Attribution, Event, Figure, Mention, Place, Time
from tawatur.model.reading import Found, Reading
from tawatur.model.report import Report
from tawatur.model.span import Span

__all__ = [
    "Actor",
    "Attribution",
    "Event",
    "Figure",
    "Found",
    "Mention",
    "Place",
    "Reading",
    "Report",
    "Span",
    "Time",
]
