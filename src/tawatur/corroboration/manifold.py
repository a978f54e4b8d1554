"""How many of one kind of event origins tell of, where they count them otherwise: two explosions, or three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tawatur.corroboration.contradictions import Contradiction
from tawatur.corroboration.record import CAME, Record
from tawatur.corroboration.tables import kind
from tawatur.model import Amount, Argument, Happening, Sentence, Statement
from tawatur.rules import Entry, Language, load_language
from tawatur.text import fold, tokens

_MANY = 20  # raids of a day are counted as they come; of more than so many nobody counts the same


def manifold(record: Record) -> Iterator[Contradiction]:
    """For each happening that does not last: origins that tell of other numbers of what happened."""
    for happening in record.happenings.values():
        if happening.type and happening.modality in CAME and not kind(happening.type).lasts:
            yield from _apart(happening, record)


def _apart(happening: Happening, record: Record) -> Iterator[Contradiction]:
    counts: dict[int, dict[str, tuple[str, ...]]] = {}
    for statement in record.said(happening):
        told = times(statement) if statement.type == happening.type and statement.modality in CAME else None
        if told:
            said = counts.setdefault(told, {})
            origin = record.origin_of[statement.id]
            said[origin] = (*said.get(origin, ()), statement.id)
    if len(counts) > 1:
        few, many = min(counts), max(counts)
        if counts[few].keys().isdisjoint(counts[many]):
            sides = [(o, ids) for n in (few, many, *sorted({*counts} - {few, many})) for o, ids in counts[n].items()]
            one, other = next(iter(counts[few])), next(iter(counts[many]))
            yield Contradiction(
                "numbers", happening.id, _first(sides, one, other), _sentence(happening, few, many, one, other)
            )


def _first(
    sides: Sequence[tuple[str, tuple[str, ...]]], one: str, other: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each origin once, the two of the sentence first."""
    said: dict[str, tuple[str, ...]] = {one: (), other: ()}
    for origin, ids in sides:
        said[origin] = (*said.get(origin, ()), *ids)
    return tuple(said.items())


def _sentence(happening: Happening, few: int, many: int, one: str, other: str) -> Sentence:
    arguments = (
        Argument("measure", "types", happening.type or ""),
        Argument("one", "origin", one),
        Argument("other", "origin", other),
        Argument("first", "amount", Amount(few, few, "exact")),
        Argument("second", "amount", Amount(many, many, "exact")),
    )
    return Sentence("dispute_numbers", arguments)


def times(statement: Statement) -> int | None:
    """How many such events a statement tells of; None where its trigger has no number, nor one right before it."""
    if statement.trigger is None:
        return None
    before = statement.words.text[: max(0, statement.trigger.start - statement.words.start)]
    return _counted(before, statement.trigger.text, statement.language)


@lru_cache(maxsize=4096)
def _counted(before: str, trigger: str, code: str) -> int | None:
    language = load_language(code)
    led, words = _folded(before, language)[-1:], _folded(trigger, language)
    found = [n for word in (*words, *led) if (n := _number(word, language))]
    if not found and any(_twofold(word, language) for word in words):
        return 2
    return found[0] if len(found) == 1 and 1 < found[0] <= _MANY else None


def _folded(words: str, language: Language) -> list[str]:
    return [token.text for token in tokens(fold(words, language.table).text)]


def _number(word: str, language: Language) -> int | None:
    if word.isascii() and word.isdigit():
        return int(word)
    entry = language.entry("numerals", word)
    return int(entry["value"]) if entry and entry["role"] == "unit" and entry["value"].isdigit() else None


def _twofold(word: str, language: Language) -> bool:
    """True of a noun of an event with the ending of a dual, which without it is one too."""
    bare = {
        e["event"] for shape in language.settings["paradigms"].get("pair", ())[:2] for e in _stem(word, shape, language)
    }
    return bool(bare & {e["event"] for e in language.entries("frames", word) if e.slot == "noun"} - {""})


def _stem(word: str, shape: str, language: Language) -> list[Entry]:
    ending = shape.removeprefix("{}")
    if not word.endswith(ending):
        return []
    return [e for e in language.entries("frames", word.removesuffix(ending)) if e.slot == "noun"]
