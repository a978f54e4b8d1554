"""Words that say what became of the counted."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.dimensions.figure.counted import Noun
from tawatur.dimensions.figure.words import Words, between
from tawatur.rules import Entry, Language, Question
from tawatur.text import Form, Word

_ORDERED = 6  # words from the verb of a court to the penalty
_COURT = {"executed": "killed", "sentenced": "detained"}  # as those count who are condemned to prison
_STILL = frozenset({"noun", "form"})  # the slots of words that are no verbs


class Governor(NamedTuple):
    """A governing word at tokens ``first`` to ``last``: its measure for people, and for things."""

    first: int
    last: int
    people: str
    things: str
    after: str
    verb: bool
    joined: bool  # a conjunction is written to it
    bound: bool  # a verbal noun: what it governs follows
    particle: bool  # the word is one where a verb follows it
    definite: bool  # a verbal noun with the article: it names the work, what it governs needs a preposition

    def measure(self, noun: Noun) -> str:
        """What it says of such a noun, empty if nothing."""
        return self.things if noun.thing else self.people


def governors(words: Words, first: int, last: int) -> dict[int, Governor]:
    """The governing words between two tokens, by their first token."""
    found: dict[int, Governor] = {}
    end, governing = first, words.document.answers(_GOVERNOR)
    for i in between(words.governors.starts, first, last):
        governor = governing[i] if i >= end else None
        if governor and not (governor.particle and _verb(words, i + governor.last)):
            if any(noun.last > i + governor.last for noun in words.counted.at(i)):
                continue  # the first word of a longer noun: rescue personnel
            end = i + governor.last
            found[i] = governor._replace(first=i, last=end, people=_penalty(words, i, end, first) or governor.people)
    return found


def _penalty(words: Words, i: int, last: int, first: int) -> str:
    """What becomes of those whose death a court orders or a prosecutor asks for: they are sentenced, and have died only
    where it was carried out. Empty for any other word."""
    if not any(words.signal(j, "penalty") for j in range(i, last)):
        return ""
    verbs = {verb.value.row["signal"] for j in range(max(first, i - _ORDERED), i) if (verb := words.signal(j, *_COURT))}
    return _COURT["executed"] if "executed" in verbs else _COURT["sentenced"] if verbs else ""


def _governor(language: Language, word: Word[Entry]) -> Governor | None:
    """What governs there, counted from its first token: asked once per word."""
    settings = language.settings["figures"]
    forms = [form for form in word.by_group.get("governors", ()) if form.split.after not in settings["idle"]]
    if not forms:
        return None
    best = max(forms, key=_size)
    if any(_closer(noun, best) for noun in word.by_group.get("counted", ()) if noun.value["class"] != "case"):
        return None
    same = [form.value for form in forms if _size(form) == _size(best)]
    verb = best.value.slot not in _STILL
    return Governor(
        first=0,
        last=best.length,
        people=next((entry["measure"] for entry in same if entry["measure"]), ""),
        things=next((entry["things"] for entry in same if entry["things"]), ""),
        after=best.split.after,
        verb=verb,
        joined=best.split.before[:1] == (settings["and"],),
        bound=(best.value.slot == "noun" and not best.split.after)
        or best.value.form.endswith(tuple(settings["bound"])),
        particle=verb and best.value.shape == "{}" and not best.split.before,
        definite=best.value.slot == "noun" and settings["article"] in best.split.before,
    )


def _size(form: Form[Entry]) -> tuple[int, int]:
    return form.length, len(form.split.stem)


def _closer(noun: Form[Entry], governor: Form[Entry]) -> bool:
    """True when the word is rather the noun: less is taken away from it to make it one."""
    return noun.length >= governor.length and len(noun.split.stem) > len(governor.split.stem)


_GOVERNOR = Question(_governor)


def _verb(words: Words, i: int) -> bool:
    return any(
        h.value.lexicon in {"governors", "verbs", "frames"}
        and h.value.slot not in _STILL
        and not h.split.before
        and not h.split.after
        for h in words.document.hits.get(i, ())
    )
