"""The case: the evidence, the database, the custody log."""

from tawatur.store.adding import Arrival, Outcome, add
from tawatur.store.case import Case, create, reading, writing
from tawatur.store.contents import contents
from tawatur.store.copies import copies_of
from tawatur.store.faults import CaseFault
from tawatur.store.packing import pack
from tawatur.store.rows import accounts
from tawatur.store.searching import Hit, search
from tawatur.store.verify import Verdict, verify

__all__ = [
    "Arrival",
    "Case",
    "CaseFault",
    "Hit",
    "Outcome",
    "Verdict",
    "accounts",
    "add",
    "contents",
    "copies_of",
    "create",
    "pack",
    "reading",
    "search",
    "verify",
    "writing",
]
