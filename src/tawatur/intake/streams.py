"""Streams of bytes that end where a limit is passed, and lines of them that are never longer than one."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from typing import BinaryIO

from tawatur.intake import limits
from tawatur.intake.patience import begin_anew
from tawatur.intake.source import Budget, Unreadable

_REPLACED = "\ufffd".encode()
_CHUNK = 64 * limits.KB


class Unpacked(io.RawIOBase):
    """What is read out of a packed file; raises Unreadable where it grows as only a bomb does.

    ``packed`` tells how many packed bytes it has taken so far.
    """

    def __init__(self, stream: BinaryIO, budget: Budget, packed: Callable[[], int]) -> None:
        self._stream, self._budget, self._packed = stream, budget, packed
        self._size = 0

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: object) -> int:
        """Reads, and counts what it read."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        data = self._stream.read(len(view))
        view[: len(data)] = data
        self._size += len(data)
        self._budget.spend(len(data))
        if self._size > limits.UNSUSPICIOUS and self._size > limits.RATIO * max(self._packed(), 1):
            raise Unreadable(f"unpacks to more than {limits.RATIO} times its size, as only a bomb does: left unread")
        return len(data)

    def close(self) -> None:
        """Closes what it reads from."""
        if not self.closed:
            self._stream.close()
        super().close()


class Whole(io.RawIOBase):
    """A stream of UTF-8 that is whole: without the mark of byte order at its head, which no JSON may begin with but
    spreadsheets write, and with \ufffd for what is broken; ``broken`` counts those."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._waiting = b""
        self.broken = self._since = 0

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: object) -> int:
        """Reads, and mends what it read."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        while not self._waiting:
            begin_anew()
            data = self._stream.read(_CHUNK)
            self._since = len(data) - data.rfind(b'"') if b'"' in data else self._since + len(data)
            if self._since > limits.LINE:
                raise Unreadable(f"a string of more than {limits.LINE // limits.MB} MB, which is no one report")
            text = self._decoder.decode(data, final=not data)
            found = text.count("\ufffd")
            self.broken += found - data.count(_REPLACED) if found else 0
            self._waiting = text.encode()
            if not data:
                break
        part = self._waiting[: len(view)]
        self._waiting = self._waiting[len(view) :]
        view[: len(part)] = part
        return len(part)


def lines(stream: BinaryIO, most: int = limits.LINE) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number, its end included; None for one of more than ``most`` bytes, which is passed over."""
    number = 0
    while line := stream.readline(most + 1):
        begin_anew()
        number += 1
        if len(line) <= most:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
        yield number, None
