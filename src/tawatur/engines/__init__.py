"""Where work is done: in processes of this machine."""

from tawatur.engines.processes import Lost, Processes

__all__ = ["Lost", "Processes"]
