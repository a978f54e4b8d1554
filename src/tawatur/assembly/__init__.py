"""Mentions put in one another's scope, and made into statements."""

from tawatur.assembly.scope import assemble

__all__ = ["assemble"]
