"""How the Arabic press says each type of happening, and what only looks so: our own sentences, in ``said/``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dimensions.event.test_breadth import types

SAID = Path(__file__).parent / "said"


def lines(name: str) -> list[tuple[str, str]]:
    pairs = (line.split(" | ") for line in (SAID / name).read_text("utf-8").splitlines())
    return [(kind, sentence) for kind, sentence in pairs]


@pytest.mark.parametrize(("kind", "sentence"), lines("told.ar.txt"))
def test_it_is_told(kind: str, sentence: str) -> None:
    assert kind in types(sentence, "ar")


@pytest.mark.parametrize(("kind", "sentence"), lines("not_told.ar.txt"))
def test_it_is_not_told(kind: str, sentence: str) -> None:
    assert kind not in types(sentence, "ar")
