"""Loads, checks and matches rule data; knows no language."""

from tawatur.rules.document import Document, Hit, prepare
from tawatur.rules.faults import Fault
from tawatur.rules.interface import Interface, interfaces, load_interface
from tawatur.rules.language import LANGUAGES, Language, language_settings, languages, load_language
from tawatur.rules.lexicon import Entry
from tawatur.rules.matching import RuleMatch
from tawatur.rules.question import Answers, Question
from tawatur.rules.rule import Example, Rule

__all__ = [
    "LANGUAGES",
    "Answers",
    "Document",
    "Entry",
    "Example",
    "Fault",
    "Hit",
    "Interface",
    "Language",
    "Question",
    "Rule",
    "RuleMatch",
    "interfaces",
    "language_settings",
    "languages",
    "load_interface",
    "load_language",
    "prepare",
]
