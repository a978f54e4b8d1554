"""The files of a case as they lie there: in a folder, or packed in a ZIP."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from tawatur.store.faults import CaseFault


class Holdings(Protocol):
    """What ``verify`` looks at."""

    def names(self) -> Iterator[str]:
        """Every file, by its path within the case, sorted; of a folder what is no file too."""

    def sizes(self, name: str) -> int | None:
        """Its size in bytes; None of what is not there or no file."""

    def open(self, name: str) -> BinaryIO:
        """Its bytes. Raises OSError."""


class Folder:
    """A case as it is worked on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> Iterator[str]:
        """Every file and every link."""
        found = (p for p in self._folder.rglob("*") if p.is_symlink() or not p.is_dir())
        return iter(sorted(p.relative_to(self._folder).as_posix() for p in found))

    def sizes(self, name: str) -> int | None:
        """A link has none, wherever it leads."""
        try:
            told = (self._folder / name).lstat()
        except OSError:
            return None
        return told.st_size if stat.S_ISREG(told.st_mode) else None

    def open(self, name: str) -> BinaryIO:
        """As it lies there."""
        return (self._folder / name).open("rb")


class Packed:
    """A case that ``pack`` wrote."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile, NotImplementedError) as problem:
            raise CaseFault(f"{path}: neither a case nor a ZIP of one ({problem})") from problem
        self._entries = {info.filename: info for info in self._zip.infolist()}
        if len(self._entries) != len(self._zip.infolist()):
            raise CaseFault(f"{path}: two files in it bear one name, tawatur pack writes no such ZIP")

    def names(self) -> Iterator[str]:
        """Every file."""
        return iter(sorted(self._entries))

    def sizes(self, name: str) -> int | None:
        """Unpacked, as the ZIP states it: more is not read."""
        info = self._entries.get(name)
        return info.file_size if info else None

    def open(self, name: str) -> BinaryIO:
        """Unpacked. Raises OSError where it is broken."""
        try:
            return cast(BinaryIO, self._zip.open(self._entries[name]))
        except (KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as problem:
            raise OSError(f"broken in the ZIP ({problem})") from problem
