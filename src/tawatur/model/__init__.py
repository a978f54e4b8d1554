"""Frozen types; imports nothing of ours."""

from tawatur.model.change import CHANGES, Change
from tawatur.model.dispute import DISPUTES, Dispute, Side
from tawatur.model.foretold import Counted, EarlyWarning, Gap, Lag, Outline
from tawatur.model.happening import GRADES, Grade, Happening, Merge, Reason
from tawatur.model.mentions import Actor, Attribution, Charge, Event, Figure, Mention, Place, Retelling, Time
from tawatur.model.origin import STANDINGS, Origin
from tawatur.model.reading import Found, Reading
from tawatur.model.report import Report
from tawatur.model.responsibility import Blame
from tawatur.model.sentence import Amount, Argument, Sentence
from tawatur.model.span import Span
from tawatur.model.standing import Standing, Stood
from tawatur.model.statement import Part, Speaker, Statement, When, Where
from tawatur.model.story import Account, Copy, Story, Unread
from tawatur.model.toll import STATUSES, Claim, Toll

__all__ = [
    "CHANGES",
    "DISPUTES",
    "GRADES",
    "STANDINGS",
    "STATUSES",
    "Account",
    "Actor",
    "Amount",
    "Argument",
    "Attribution",
    "Blame",
    "Change",
    "Charge",
    "Claim",
    "Copy",
    "Counted",
    "Dispute",
    "EarlyWarning",
    "Event",
    "Figure",
    "Found",
    "Gap",
    "Grade",
    "Happening",
    "Lag",
    "Mention",
    "Merge",
    "Origin",
    "Outline",
    "Part",
    "Place",
    "Reading",
    "Reason",
    "Report",
    "Retelling",
    "Sentence",
    "Side",
    "Span",
    "Speaker",
    "Standing",
    "Statement",
    "Stood",
    "Story",
    "Time",
    "Toll",
    "Unread",
    "When",
    "Where",
]
