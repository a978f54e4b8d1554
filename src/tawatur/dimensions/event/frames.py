"""What a frame asks for, made ready once per word that may be one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from tawatur.rules import Entry, Language, Question
from tawatur.text import Form, Split, Word

FRAMES = "frames"
NOUNS = frozenset({"noun", "form"})
BETWEEN = 10  # words from a light verb to its partner with the counted between; up to eight in the annotated reports
_TAIL = 6  # words from other light verbs to their partner: a subject of a few words may stand between


class Frame(NamedTuple):
    """A form of ``length`` tokens whose row tells of an event, where its clitics let it."""

    length: int
    value: Entry
    split: Split
    event: str
    voice: str
    noun: bool
    acts: bool  # the subject acts on an object
    undergoes: bool  # it may stand behind what it is done to
    opens: bool  # a conjunction is joined to it: it opens a clause of its own
    partners: frozenset[str]  # of a light verb: one of these must stand near
    decides: bool  # its partner says what it is, whatever else stands near: a weapon
    reach: int  # and how many words ahead it may
    guards: tuple[str, ...]
    definite: bool  # it bears the article


def _frames(language: Language, word: Word[Entry]) -> tuple[Frame, ...]:
    told = (form for form in word.by_group.get(FRAMES, ()) if form.value["event"] and _stands(language, form))
    return tuple(_frame(language, form) for form in told)


FRAME = Question(_frames)


def _stands(language: Language, form: Form[Entry]) -> bool:
    """True when the word may carry the clitics that it carries: verbs take no article."""
    kind, split = form.value.slot.partition("-")[0], form.split
    allowed: Mapping[str, list[str]] = language.settings.get("before", {})
    if kind in allowed and not all(c in allowed[kind] for c in split.before):
        return False
    pronouns: Mapping[str, list[str]] = language.settings.get("behind", {})
    return not split.after or kind not in pronouns or split.after in pronouns[kind]


def _frame(language: Language, form: Form[Entry]) -> Frame:
    entry = form.value
    noun, voice = entry.slot in NOUNS, entry["voice"]
    digits, colon, words = entry["tail"].rpartition(":")  # "2:word|word" says itself how far, "<2:" before it too
    endings = tuple(language.settings.get("passives", ()))
    passive = bool(endings) and entry.form.partition(" ")[0].endswith(endings)
    return Frame(
        *form,
        event=entry["event"],
        voice=voice,
        noun=noun,
        acts=voice == "active",
        undergoes=passive or digits.startswith("<") or (not noun and voice in {"passive", "subject", "none"}),
        opens=bool(form.split.before) and form.split.before[0] in language.settings.get("joining", ()),
        partners=_listed(language, words),
        decides=digits.startswith("<"),
        reach=int(digits.removeprefix("<")) if colon else BETWEEN if entry["counted"] == "between" else _TAIL,
        guards=tuple(entry["guard"].split("|")) if entry["guard"] else (),
        definite=with_article(language, form),
    )


@lru_cache(maxsize=1024)  # a language has some hundred such cells
def _listed(language: Language, cell: str) -> frozenset[str]:
    return frozenset([word.translate(language.table) for word in cell.split("|")]) if cell else frozenset()


@lru_cache(maxsize=8)
def partners(language: Language) -> frozenset[str]:
    """The partners of all light verbs of a language: what else a word may be is none of theirs."""
    cells = {entry["tail"].rpartition(":")[2] for entry in language.classes.get(FRAMES, ())}
    return frozenset().union(*[_listed(language, cell) for cell in cells])


def with_article(language: Language, form: Form[Entry]) -> bool:
    """True for a word with the article joined to it, or a form written with its article."""
    articles = language.settings.get("articles", ())
    if any(c in articles for c in form.split.before):
        return True
    entry = form.value
    if entry.slot not in NOUNS or " " not in entry.form or not entry.form.startswith(tuple(articles)):
        return False
    # "the arrest of": the article of a verbal noun that a preposition leads on says nothing
    return entry.form.rpartition(" ")[2] not in language.settings["events"].get("leading-on", ())
