"""gzip: the one file in it, told by its own content."""

from __future__ import annotations

import gzip
import io
import zlib
from pathlib import PurePath
from typing import BinaryIO

from tawatur.intake import limits
from tawatur.intake.formats import Found
from tawatur.intake.source import Budget, Given, Source, Unreadable
from tawatur.intake.streams import Unpacked


def fits(data: bytes) -> float:
    """Certain of its first two bytes."""
    return 1.0 if data.startswith(b"\x1f\x8b") else 0.0


def reports(source: Source, given: Given) -> Found:
    """What it holds, read as a stream."""
    name = PurePath(source.name).name
    inner = name.removesuffix(".gz") if name.endswith(".gz") else "unpacked"
    yield source.within(inner, lambda: io.BufferedReader(_Gunzipped(source.open(), source.budget), limits.HEAD))


class _Gunzipped(Unpacked):
    """The unpacked stream of a gzip file, whose faults are Unreadable."""

    def __init__(self, stream: BinaryIO, budget: Budget) -> None:
        super().__init__(gzip.GzipFile(fileobj=stream), budget, stream.tell)  # type: ignore[arg-type]
        self._packed_stream = stream

    def readinto(self, buffer: object) -> int:
        """Reads, and says where it is broken."""
        try:
            return super().readinto(buffer)
        except (EOFError, zlib.error, OSError) as problem:
            raise Unreadable(f"broken or cut short ({problem}); what stands before that is read") from problem

    def close(self) -> None:
        """Closes the file too."""
        super().close()
        self._packed_stream.close()
