"""When a mention that was read says the same as an annotated one: see ``docs/reading.md`` for the annotation."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

Entry = Mapping[str, Any]
Agrees = Callable[[Entry, Entry], bool]

_KM_PER_DEGREE = 111.2
_NEAR = {"country": 900.0, "region": 150.0, "water": 400.0}  # km; what a careful reader would call the same place
_NEAR_ELSE = 25.0
_SMALL = {"the", "a", "an", "of", "in", "for", "من", "في", "لـ", "ل", "عن", "على", "لدى"}
_ARTICLE = re.compile(r"^[وفبكل]?ال(?=..)|^لل(?=...)")
_LETTERS = str.maketrans("أإآٱىةؤئ", "اااايهوي")


def plain(text: str | None) -> str:
    """Without case, marks, stretches and punctuation; letters that the press mixes made one."""
    whole = unicodedata.normalize("NFKC", text or "").casefold().replace("\u0640", "")
    bare = "".join(c for c in unicodedata.normalize("NFD", whole) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", bare.translate(_LETTERS)))


def same_name(a: str | None, b: str | None) -> bool:
    """Both are absent, or they share half the words of the shorter one."""
    if not a or not b:
        return not a and not b
    left, right = _content(a), _content(b)
    if not left or not right:
        return plain(a) == plain(b)
    return 2 * len(left & right) >= min(len(left), len(right))


def _content(name: str) -> set[str]:
    words = (word for word in plain(name).split() if word not in _SMALL)
    return {_ARTICLE.sub("", word) if len(word) > 4 else word for word in words}


def any_variant(agrees: Agrees) -> Agrees:
    """Agreement with the annotated entry or with one of the others that it allows (``or``)."""
    return lambda gold, read: any(agrees({**gold, **other}, read) for other in ({}, *gold.get("or", ())))


def allowed(key: str) -> Agrees:
    """The field is one of those that ``a|b`` allows; a list is the same set."""

    def agrees(gold: Entry, read: Entry) -> bool:
        want, have = gold.get(key), read.get(key)
        if isinstance(want, list):
            return set(want) == set(have if isinstance(have, list) else [have])
        one = have[0] if isinstance(have, list) and len(have) == 1 else have
        return one is None if want is None else one in want.split("|")

    return agrees


def equal(*keys: str) -> Agrees:
    """The fields are the same."""
    return lambda gold, read: all((gold.get(k) or None) == (read.get(k) or None) for k in keys)


def named(key: str) -> Agrees:
    """The field names the same."""
    return lambda gold, read: same_name(gold.get(key), read.get(key))


def _value(gold: Entry, read: Entry) -> bool:
    if gold["bound"] != read.get("bound"):
        return False
    if gold["bound"] == "vague":
        return bool(read.get("low")) and int(math.log10(read["low"])) == int(math.log10(gold["low"]))
    return equal("low", "high")(gold, read)


def _place(gold: Entry, read: Entry) -> bool:
    if read.get("lat") is None or read.get("lon") is None:
        return False
    mean = math.radians((read["lat"] + gold["lat"]) / 2)
    away = math.hypot((read["lon"] - gold["lon"]) * math.cos(mean), read["lat"] - gold["lat"])
    return away * _KM_PER_DEGREE <= _NEAR.get(gold.get("type", ""), _NEAR_ELSE)


def _actor(gold: Entry, read: Entry) -> bool:
    names = {plain(name) for name in gold["id"].split("|")}
    return plain(read.get("id")) in names or plain(read.get("name")) in names


def _via(gold: Entry, read: Entry) -> bool:
    ours, theirs = gold.get("via") or [], read.get("via") or []
    return len(ours) == len(theirs) and all(map(same_name, ours, theirs))


def all_of(*agreements: Agrees) -> Agrees:
    """All of these agree."""
    return lambda gold, read: all(agrees(gold, read) for agrees in agreements)


VALUE, MEASURE, SOURCE = any_variant(_value), any_variant(allowed("measure")), any_variant(named("source"))

# What must agree for a mention to be right.
RIGHT: Mapping[str, Agrees] = {
    "times": any_variant(equal("from", "to")),
    "figures": all_of(VALUE, MEASURE, SOURCE),
    "places": _place,
    "actors": any_variant(_actor),
    "attributions": SOURCE,
    "events": any_variant(allowed("type")),
}

# What is told besides, of the mentions that were found.
BESIDES: Mapping[str, Mapping[str, Agrees]] = {
    "times": {"part": equal("part")},
    "figures": {
        "value": VALUE,
        "measure": MEASURE,
        "source": SOURCE,
        "kind": allowed("kind"),
        "who": named("who"),
    },
    "places": {"type": equal("type")},
    "actors": {},
    "attributions": {"kind": allowed("kind"), "via": _via},
    "events": {
        "modality": allowed("modality"),
        "date": equal("date"),
        "agent": named("agent"),
        "patient": named("patient"),
        "place": named("place"),
    },
}
