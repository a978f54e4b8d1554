"""Tawatur reads reports of a crisis, Arabic first, and writes the full story, every cell sourced."""

__version__ = "0.1.0"
