"""Where work is done: in processes of this machine."""

from tawatur.engines.processes import Answer, Processes, uninterrupted

__all__ = ["Answer", "Processes", "uninterrupted"]
