"""Cases to try things on, made in this process from a few files in our own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tawatur import configure
from tawatur.intake import Given, Source
from tawatur.store import Manner, Outcome, add, create, writing

WORDS = (
    "قُتل أربعة أشخاص في انهيار مبنى بمدينة طرابلس مساء الاثنين، بحسب الدفاع المدني.",
    "Seven people were injured when a bus overturned near Sfax on Tuesday, the health ministry said.",
    "قالت وزارة الداخلية إن حريقا اندلع في سوق المدينة ولم يصب أحد، وإن النيران أخمدت قبل الفجر.",
)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three reports and a picture."""
    folder = tmp_path / "in"
    folder.mkdir()
    made = [folder / f"{n}.txt" for n in range(len(WORDS))]
    for path, words in zip(made, WORDS):
        path.write_text(words, encoding="utf-8")
    (folder / "z.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    return [*made, folder / "z.png"]


VERSION = "tawatur 0 first"
Take = Callable[..., list[Outcome]]


@pytest.fixture
def take() -> Take:
    """Adds files to a case in this process."""

    def take(case: Path, *paths: Path, stop: int | None = None) -> list[Outcome]:
        with writing(case) as opened:
            sources = [Source.file(str(p)) for p in paths]
            return list(_some(add(opened, sources, read, Manner(VERSION)), stop))

    return take


def read(arrivals):  # type: ignore[no-untyped-def]
    for one in arrivals:
        yield one, configure.read_task(configure.Task(one.path, one.source.name, one.size, Given()))


def _some(outcomes: Iterator[Outcome], stop: int | None) -> Iterator[Outcome]:
    for n, outcome in enumerate(outcomes):
        if n == stop:
            raise KeyboardInterrupt
        yield outcome


@pytest.fixture
def case(tmp_path: Path, files: list[Path], take: Take, address: str | None) -> Path:
    """A case with the three reports, the picture refused; on both databases."""
    folder = tmp_path / "case"
    create(folder, address=address)
    take(folder, *files)
    return folder
