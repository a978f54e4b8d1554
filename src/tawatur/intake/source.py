"""What comes in, and what is said of it when it cannot be taken as it is."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePath
from typing import BinaryIO, Literal

from tawatur.intake import limits
from tawatur.intake.columns import Columns

Kind = Literal["refused", "remark", "passed"]
_ZIP = b"PK\x03\x04"


class Unreadable(ValueError):
    """Bytes or words that no report can be made of; the message says why, ``why`` in a word."""

    why = "unreadable"
    language: str | None = None


class Foreign(Unreadable):
    """Words in a language that is not on hand; ``language`` is what they are stated to be in."""

    why = "language"

    def __init__(self, message: str, language: str | None = None) -> None:
        super().__init__(message)
        self.language = language


@dataclass(slots=True)
class Budget:
    """What one file given by the user has been unpacked to so far."""

    expanded: int = 0
    members: int = 0

    def spend(self, size: int) -> None:
        """Counts ``size`` bytes more. Raises Unreadable beyond the limit."""
        self.expanded += size
        if self.expanded > limits.EXPANDED:
            raise Unreadable(
                f"unpacks to more than {limits.EXPANDED // limits.GB} GB: unpack it and hand in what it holds"
            )

    def member(self) -> None:
        """Counts a member more. Raises Unreadable beyond the limit."""
        self.members += 1
        if self.members > limits.MEMBERS:
            raise Unreadable(f"holds more than {limits.MEMBERS} files: unpack it and hand in what it holds")


@dataclass(frozen=True)
class Source:
    """A file's name, and its content: bytes, or what opens them as a stream, as often as it is asked.

    What stands in an archive is a source too: ``depth`` archives deep, with the ``budget`` of the outermost one;
    ``url`` and ``charset`` are what the archive says of it.
    """

    name: str
    content: bytes | Callable[[], BinaryIO]
    url: str | None = None
    charset: str | None = None
    depth: int = 0
    budget: Budget = field(default_factory=Budget, compare=False)

    @classmethod
    def file(cls, path: str) -> Source:
        """The file at ``path``. Raises OSError when it cannot be opened."""
        where = Path(path)
        where.open("rb").close()
        return cls(path, lambda: where.open("rb"))

    @cached_property
    def stem(self) -> str:
        """What a report of it is called: the file's name without its ending; of a numbered record, its archive's name
        and the number."""
        path = PurePath(self.name.partition(" (http")[0])
        holders = [part.stem for part in path.parents if part.name]
        numbered = self.depth and path.name.isdecimal() and holders
        return f"{PurePath(holders[0]).stem}-{path.name}" if numbered else path.stem

    def open(self) -> BinaryIO:
        """A stream from the first byte on."""
        return io.BytesIO(self.content) if isinstance(self.content, bytes) else self.content()

    @cached_property
    def head(self) -> bytes:
        """What tells its form: the first 64 KB, and of a ZIP the last too, where the names in it are listed."""
        with self.open() as stream:
            head = stream.read(limits.HEAD)
            if not head.startswith(_ZIP) or len(head) < limits.HEAD:
                return head
            if not stream.seekable():
                return head + stream.read(limits.WHOLE)[-limits.HEAD :]
            stream.seek(max(stream.seek(0, io.SEEK_END) - limits.HEAD, limits.HEAD))
            return head + stream.read()

    @property
    def data(self) -> bytes:
        """All its bytes. Raises Unreadable where they are more than may be held at once."""
        return self.whole(limits.WHOLE)

    def whole(self, most: int) -> bytes:
        """All its bytes. Raises Unreadable where they are more than ``most``."""
        if isinstance(self.content, bytes):
            data = self.content
        else:
            with self.open() as stream:
                data = stream.read(most + 1)
        if len(data) > most:
            size = f"{most // limits.MB} MB"
            raise Unreadable(f"larger than {size}, the most that is read of its kind: hand it in by parts")
        return data

    def within(
        self, entry: str, content: bytes | Callable[[], BinaryIO], url: str | None = None, charset: str | None = None
    ) -> Source:
        """What it holds under the name ``entry``. Raises Unreadable when it holds too much."""
        self.budget.member()
        return Source(f"{self.name}/{entry}", content, url, charset, self.depth + 1, self.budget)


@dataclass(frozen=True, slots=True)
class Given:
    """What the user states of every report; it wins over what a report says of itself.

    ``columns`` says which column of a table is what; ``zone`` (IANA name) whose clock an hour without zone is by.
    """

    published: str | None = None
    language: str | None = None
    columns: Columns | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """One line for the user: where (a file, and the place in it) and what is wrong there.

    ``refused``: no report came of it; ``remark``: one did, but not as it should be; ``passed``: it holds no report,
    as pictures and a chat's own notices do (``count`` of them). ``why`` says it in a word (language: one that is not
    on hand), ``language`` is what the words are stated to be in.
    """

    where: str
    what: str
    kind: Kind = "refused"
    count: int = 1
    why: str = "unreadable"
    language: str | None = None

    @classmethod
    def of(cls, where: str, problem: Unreadable) -> Complaint:
        """The refusal of what cannot be read."""
        return cls(where, str(problem), why=problem.why, language=problem.language)

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"
