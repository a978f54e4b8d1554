"""The members of a ZIP, each as a source; nothing is ever written to where its name says."""

from __future__ import annotations

import io
import lzma
import re
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from tawatur.intake import limits
from tawatur.intake.source import Budget, Complaint, Source, Unreadable
from tawatur.intake.streams import Unpacked

_END = b"PK\x05\x06"  # of the list of members, with how many bytes it has 12 bytes on
_NAME = re.compile(rb"PK\x03\x04.{22}(..).{2}", re.DOTALL)
_IN_LIST = re.compile(rb"PK\x01\x02.{24}(..).{16}", re.DOTALL)
_ENCRYPTED = 0x1
_SPOOL = 32 * limits.MB  # of an archive in an archive; what is more waits on the disk
# What programs put beside what people put into an archive.
_LITTER = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")


def names(data: bytes) -> list[str]:
    """The names that a ZIP's first and last bytes show."""
    found = []
    for pattern in (_NAME, _IN_LIST):
        for match in pattern.finditer(data):
            (length,) = struct.unpack("<H", match[1])
            found.append(data[match.end() : match.end() + length].decode("utf-8", "replace"))
    return found


@contextmanager
def opened(source: Source) -> Iterator[zipfile.ZipFile]:
    """The archive. Raises Unreadable where it is none, or one that lists more than may be held."""
    with seekable(source) as stream, _listed(stream) as archive:
        yield archive


def _listed(stream: BinaryIO) -> zipfile.ZipFile:
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(size - limits.HEAD - 22, 0))
    tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or at + 16 > len(tail):
        raise Unreadable("a ZIP without its list of members, cut short or broken: repair it (zip -FF), or unpack it")
    (listed,) = struct.unpack_from("<L", tail, at + 12)
    if (listed > limits.DIRECTORY and listed != 0xFFFFFFFF) or size > limits.DIRECTORY * 50_000:
        raise Unreadable(f"lists more than {limits.MEMBERS} files: unpack it and hand in what it holds")
    try:
        return zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError, OSError, struct.error, NotImplementedError) as problem:
        raise Unreadable(f"a broken ZIP ({problem}): repair it (zip -FF), or unpack it") from problem


def members(source: Source, archive: zipfile.ZipFile) -> Iterator[Source | Complaint]:
    """Every file in it in its order, as a source; a complaint for each that cannot be taken."""
    for info in archive.infolist():
        if info.is_dir():
            continue
        where = f"{source.name}/{_shown(info.filename)}"
        if set(PurePosixPath(info.filename).parts) & set(_LITTER):
            yield Complaint(source.name, "what a system put into the archive, holds no report", "passed")
        elif not _stays_inside(info.filename):
            yield Complaint(where, "its name leads out of the archive: left out; unpack it with care and hand it in")
        elif info.flag_bits & _ENCRYPTED:
            yield Complaint(where, "encrypted: unpack it with its password and hand in what it holds")
        else:
            yield source.within(_shown(info.filename), _Member(archive, info, source.budget))


class _Member:
    """Opens one member, as often as it is read."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> None:
        self._archive, self._info, self._budget = archive, info, budget

    def __call__(self) -> BinaryIO:
        try:
            stream = self._archive.open(self._info)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error) as problem:
            raise Unreadable(f"cannot be unpacked ({problem})") from problem
        packed = self._info.compress_size
        return io.BufferedReader(Unpacked(cast(BinaryIO, _Mended(stream)), self._budget, lambda: packed), limits.HEAD)


class _Mended(io.RawIOBase):
    """A member's stream, whose faults are Unreadable."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: object) -> int:
        """Reads, and says where it is broken."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        try:
            data = self._stream.read(len(view))
        except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, OSError) as problem:
            raise Unreadable(f"broken in the archive ({problem})") from problem
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Closes the member, not the archive."""
        self._stream.close()
        super().close()


def seekable(source: Source) -> BinaryIO:
    """A stream that can be read from anywhere."""
    stream = source.open()
    if stream.seekable():
        return stream
    spooled = tempfile.SpooledTemporaryFile(max_size=_SPOOL)  # noqa: SIM115 - as long as the archive is read
    with stream:
        while chunk := stream.read(limits.MB):
            spooled.write(chunk)
    spooled.seek(0)
    return cast(BinaryIO, spooled)


def _stays_inside(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in path.parts[0] and "\0" not in name


def _shown(name: str) -> str:
    """A name without what steers a terminal or breaks a line."""
    return "".join(char if char.isprintable() else "\ufffd" for char in name)[:300]
