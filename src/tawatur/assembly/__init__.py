"""Mentions put in one another's scope, and made into statements."""

from tawatur.assembly.scope import assemble
from tawatur.assembly.statements import key_of, statements

__all__ = ["assemble", "key_of", "statements"]
