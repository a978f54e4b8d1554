"""Where on a page a thing of the story stands: the page cuts its ids to what tells them apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection


def anchor(key: str, places: Collection[str | None]) -> str | None:
    """The anchor of an id of ``story.json``, the one way in which it can be cut; None where it has none."""
    parts = re.fullmatch(r"([a-z])([0-9a-f]{10})(-.*)?", key)
    if parts is None:
        return key if key in places else None
    cut = [parts[1] + parts[2][:n] + (parts[3] or "") for n in range(4, 11)]
    found = [one for one in cut if one in places]
    return found[0] if len(found) == 1 else None


def missing(keys: Collection[str], places: Collection[str | None]) -> list[str]:
    """Those that have no anchor, or that share one."""
    known = set(places)
    found = {key: anchor(key, known) for key in keys}
    counts = Counter(found.values())
    return [key for key, place in found.items() if place is None or counts[place] > 1]
