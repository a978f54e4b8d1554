"""The case: the evidence, the database, the custody log."""

from tawatur.store.adding import Arrival, Outcome, add
from tawatur.store.case import Case, create, reading, writing
from tawatur.store.copies import copies_of
from tawatur.store.faults import CaseFault
from tawatur.store.rows import accounts
from tawatur.store.verify import Verdict, verify

__all__ = [
    "Arrival",
    "Case",
    "CaseFault",
    "Outcome",
    "Verdict",
    "accounts",
    "add",
    "copies_of",
    "create",
    "reading",
    "verify",
    "writing",
]
