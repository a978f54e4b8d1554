"""The case: the evidence, the database, the custody log."""

from tawatur.store.adding import Arrival, Manner, Outcome, add
from tawatur.store.case import Case, create, reading, writing
from tawatur.store.contents import contents
from tawatur.store.copies import Near, copies_in
from tawatur.store.faults import CaseFault
from tawatur.store.packing import pack
from tawatur.store.readings import Pass, accounts, accounts_of, passes
from tawatur.store.rereading import reread, unread
from tawatur.store.rows import complaints_of
from tawatur.store.searching import Hit, search
from tawatur.store.verify import Verdict, verify

__all__ = [
    "Arrival",
    "Case",
    "CaseFault",
    "Hit",
    "Manner",
    "Near",
    "Outcome",
    "Pass",
    "Verdict",
    "accounts",
    "accounts_of",
    "add",
    "complaints_of",
    "contents",
    "copies_in",
    "create",
    "pack",
    "passes",
    "reading",
    "reread",
    "search",
    "unread",
    "verify",
    "writing",
]
