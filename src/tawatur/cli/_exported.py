"""Where the files of an export go: to standard output, to a file and beside it, into a folder, into a ZIP."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import click

from tawatur.cli._sources import Fault
from tawatur.cli._spoken import most_spoken
from tawatur.cli._writing import prepared, write
from tawatur.model import Story
from tawatur.outputs.exports import Asked, Export, ExportFault, File, exports
from tawatur.rules import load_interface

_NO_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can say: the same story gives the same bytes


def named(name: str) -> Export:
    """The export of this name. Raises Fault."""
    if name not in exports():
        raise Fault(f"--to: {name!r} is none of the exports on hand ({', '.join(exports())})")
    return exports()[name]


class Target:
    """What ``-o`` names. Makes its folder at once; raises Fault where it cannot."""

    def __init__(self, output: str) -> None:
        self.path = Path(output)
        self.out = output == "-"
        self.folder = not self.out and (output.endswith("/") or self.path.is_dir() or _bare(self.path))
        self.zip = not self.out and not self.folder and self.path.suffix.lower() == ".zip"
        if not self.out:
            prepared(self.path if self.folder else self.path.parent)

    def write(self, files: Sequence[File], table: str | None, export: Export) -> None:
        """Writes them, or the one that ``table`` names, and says where. Raises Fault."""
        chosen = [file for file in files if table in (None, Path(file.name).stem)]
        stems = ", ".join(Path(file.name).stem for file in files)
        if not chosen:
            raise Fault(f"--table: {export.NAME} has no {table!r}, but {stems}")
        if self.out:
            if len(chosen) > 1:
                raise Fault(f"{export.NAME} is several files ({stems}): name a folder, a ZIP or a file with -o, or one")
            sys.stdout.buffer.write(chosen[0].content)
            if chosen[0].said:
                click.echo(f"tawatur: {export.NAME}: {chosen[0].said}", err=True)
            return
        self._write(chosen)

    def _write(self, files: Sequence[File]) -> None:
        if self.zip:
            write(self.path, packed(files))
            click.echo(f"{self.path}: {', '.join(map(_said, files))}")
            return
        for first, file in zip([True] + [False] * len(files), files):
            path = self._path(file, first)
            write(path, file.content)
            click.echo(f"{path}: {file.said}" if file.said else str(path))

    def _path(self, file: File, first: bool) -> Path:
        if self.folder:
            return self.path / file.name
        return self.path if first else self.path.with_name(f"{self.path.stem}.{file.name}")


def _said(file: File) -> str:
    return f"{file.name} ({file.said})" if file.said else file.name


def _bare(path: Path) -> bool:
    return not path.suffix and not path.exists()


def exported(export: Export, told: Story, ui: str | None, bom: bool) -> list[File]:
    """The files of an export, its labels in the language asked for, else in that of most reports. Raises Fault."""
    interface = load_interface(ui or most_spoken(a.report.language for a in told.accounts))
    try:
        return list(export.files(told, Asked(interface, bom)))
    except ExportFault as problem:
        raise Fault(f"{export.NAME}: {problem}") from problem


def packed(files: Sequence[File]) -> bytes:
    """The files as a ZIP; the same files give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            entry = zipfile.ZipInfo(file.name, _NO_TIME)
            entry.external_attr, entry.compress_type, entry.create_system = 0o644 << 16, zipfile.ZIP_DEFLATED, 3
            archive.writestr(entry, file.content)
    return out.getvalue()
