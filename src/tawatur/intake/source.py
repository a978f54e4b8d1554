"""What comes in, and what is said of it when it cannot be taken as it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One file's name and bytes, as received."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Given:
    """What the user states of every report; it wins over what a report says of itself."""

    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """One line for the user: where (a file, and the line or byte in it) and what is wrong there."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


class Unreadable(ValueError):
    """Bytes or words that no report can be made of; the message says why."""
