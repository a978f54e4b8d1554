"""Tawatur reads reports of a crisis, Arabic first, and writes the full story, every cell sourced.

``read`` reads one report, ``story`` tells what many say, ``load`` reads a story back from its file, ``diff`` compares
two, ``export`` writes it for other programs, ``words`` puts the program's own sentences in words. Nothing is imported
before it is asked for; ``__init__.pyi`` has the types.
"""

import importlib as _importlib

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "Attribution",
    "Blame",
    "Change",
    "Charge",
    "Claim",
    "Dispute",
    "EarlyWarning",
    "Event",
    "Figure",
    "Happening",
    "Lag",
    "Origin",
    "Place",
    "Reading",
    "Report",
    "Sentence",
    "Span",
    "Statement",
    "Story",
    "Time",
    "Toll",
    "__version__",
    "diff",
    "export",
    "load",
    "read",
    "story",
    "words",
]


def __getattr__(name):  # type: ignore[no-untyped-def]
    if name not in __all__:
        raise AttributeError(f"module 'tawatur' has no attribute {name!r}")
    return getattr(_importlib.import_module("tawatur.api" if name.islower() else "tawatur.model"), name)


def __dir__():  # type: ignore[no-untyped-def]
    return list(__all__)
