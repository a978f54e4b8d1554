"""What a word can be in an act of reporting by itself: found out once per word, so that a walk only looks it up."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tawatur.rules import Entry, Language, Question
from tawatur.text import Form, Split, Word

_VERBAL = ("past", "present", "verb", "participle")  # slots of the paradigms of verbs begin so
_SHORT = 3  # letters: a stem no longer than this with a clitic before it is as often a noun


class Usage(NamedTuple):
    """How a language reports: its settings as sets."""

    governing: frozenset[str]
    joining: frozenset[str]
    verbal: frozenset[str]
    verb_first: bool
    receiving: frozenset[str]
    passing: frozenset[str]
    linking: frozenset[str]
    own_voice: frozenset[str]
    manner: tuple[str, ...]
    quoting: frozenset[str]
    channels: frozenset[str]  # lead to the outlet through which one speaks
    chaining: str  # the conjunction that chains sentences
    own_pronouns: frozenset[str]
    genitive: frozenset[str]
    wherein: frozenset[str]  # open the relative clause of a place
    accusative: str  # an indefinite object
    oblique: str  # a plural with the article, in the case of an object

    def may_be(self, form: str, entry: Entry, split: Split) -> bool:
        """True when what is joined before the word lets it be a verb, a participle, a verbal noun."""
        before = split.before
        if split.after in self.own_pronouns:
            return False
        if form == "verb":
            if entry.slot.startswith("past") and not self.joining.issuperset(before):
                return False
            if len(split.stem) <= _SHORT and before and before[0] != self.chaining:
                return False
            verb = entry.slot.startswith(_VERBAL) and self.verbal.issuperset(before)
            return verb and entry.shape not in self.own_voice
        article = bool(set(before) - self.governing - self.joining)
        return self.joining.issuperset(before) or (form == "noun" and not article)


@lru_cache(maxsize=8)
def usage(language: Language) -> Usage:
    """The usage of a language."""
    settings = language.settings
    sets = ("governing", "joining", "verbal", "receiving", "passing", "linking", "own-voice", "quoting", "channels")
    return Usage(
        **{
            name.replace("-", "_"): frozenset(settings.get(name, ()))
            for name in (*sets, "own-pronouns", "genitive", "wherein")
        },
        accusative=settings.get("accusative", "(?!)"),
        oblique=settings.get("oblique", ""),
        verb_first=settings.get("verb-first", False),
        manner=tuple(settings.get("manner", ())) or ("\0",),
        chaining=next(iter(settings.get("joining", ())), ""),
    )


class Role(NamedTuple):
    """What stands at a token; lengths and fronts are those of all its forms of a kind."""

    speaker: bool  # a noun for one who speaks that no preposition governs
    named: bool  # a noun for a speaker or an outlet, governed or not
    outlet: bool  # an outlet's name, or a noun for one
    text: bool  # a noun for a text
    head: str | None  # the kind of source that a noun for a speaker is, None where there is none
    body: str  # the kind of a body that is none of the state's
    joint: int  # letters of the conjunction joined before it
    governed: bool  # every reading has a preposition joined to it
    told: bool  # the preposition of those who are told is joined to a speaker
    joined: bool  # a conjunction may be joined to it
    oblique: bool  # a plural with the article, in the case of an object
    acting: bool  # a participle with nothing joined to it
    reporting: bool  # a verb of saying
    happening: bool  # a verbal noun
    begins: bool  # a verbal noun with nothing joined to it
    nameless: bool  # a verbal noun, an occasion, a norm: no name begins so
    fronts: tuple[tuple[str, ...], ...]  # what is joined before each form of one word
    negations: tuple[int, ...]
    clauses: tuple[int, ...]  # of phrases like "as": their subject stands behind the verb


_BODIES = frozenset({"un", "ngo", "medical", "party"})


_OF_SPEECH = frozenset({"speakers", "outlets", "frames", "reporting", "negations", "according", "norms", "occasions"})


def _plain(fronts: tuple[tuple[str, ...], ...], *, governed: bool, joined: bool, acting: bool, oblique: bool) -> Role:
    """The role of a word that has none in reporting: what is joined to it, and no more."""
    return Role(
        speaker=False,
        named=False,
        outlet=False,
        text=False,
        head=None,
        body="",
        joint=0,
        governed=governed,
        told=False,
        joined=joined,
        oblique=oblique,
        acting=acting,
        reporting=False,
        happening=False,
        begins=False,
        nameless=False,
        fronts=fronts,
        negations=(),
        clauses=(),
    )


_NONE = _plain((), governed=False, joined=False, acting=False, oblique=False)


def _role(language: Language, word: Word[Entry]) -> Role:
    way = usage(language)
    oblique = bool(way.oblique) and re.match(way.oblique, word.text) is not None
    # what is joined to a word that is listed with it does not count: "under the command of"
    own = [f for f in word.forms if f.length == 1 and (f.split.before or not f.value.lexicon.startswith("place-"))]
    fronts = tuple([form.split.before for form in own])
    governed = bool(fronts) and not any(way.governing.isdisjoint(before) for before in fronts)
    joined = any(not way.joining.isdisjoint(f.split.before[:1]) for f in word.forms)
    acting = any(f.value.slot == "acting" and not f.split.before for f in word.forms)
    if word.groups.isdisjoint(_OF_SPEECH):
        return _plain(fronts, governed=governed, joined=joined, acting=acting, oblique=oblique)
    speakers, outlets = word.by_group.get("speakers", ()), word.by_group.get("outlets", ())
    frames = [form for form in word.by_group.get("frames", ()) if form.value.slot == "noun"]
    media = any(f.value["kind"] == "media" and f.value.slot != "sound" for f in speakers)
    return Role(
        speaker=any(way.governing.isdisjoint(f.split.before) for f in speakers),
        named=bool(speakers or outlets),
        outlet=media or any(not f.split.after for f in outlets),
        text=any(f.value["kind"] == "document" for f in speakers),
        head=max(speakers, key=_size).value["kind"] if speakers else None,
        body=next((f.value["kind"] for f in speakers if f.value["kind"] in _BODIES), ""),
        joint=_joint(way, [f for f in word.forms if f.value.lexicon in {"speakers", "outlets"}]),
        governed=governed,
        told=any(not way.receiving.isdisjoint(f.split.before) for f in (*speakers, *outlets)),
        joined=joined,
        oblique=oblique,
        acting=acting,
        reporting=any(f.value.slot in {"past", "present"} for f in word.by_group.get("reporting", ())),
        happening=bool(frames),
        begins=any(not f.split.before for f in frames),
        nameless=_nameless(word),
        fronts=fronts,
        negations=tuple(f.length for f in word.by_group.get("negations", ())),
        clauses=tuple(f.length for f in word.by_group.get("according", ()) if f.value["takes"] == "clause"),
    )


ROLE = Question(_role)


def _that(language: Language, word: Word[Entry]) -> bool:
    return any(form.value["as"] == "that" for form in word.by_group.get("stops", ()))


THAT = Question(_that)  # speech may begin behind it


def _size(form: Form[Entry]) -> tuple[int, int]:
    """The longest first, then the one with fewest clitics."""
    return form.length, -len(form.split.before)


def _joint(way: Usage, nouns: list[Form[Entry]]) -> int:
    if nouns and not any(way.joining.isdisjoint(noun.split.before[:1]) for noun in nouns):
        return len(nouns[0].split.before[0])
    return 0


def _nameless(word: Word[Entry]) -> bool:
    frames = word.by_group.get("frames", ())
    return not word.groups.isdisjoint({"norms", "occasions"}) or any(not f.split.before for f in frames)


class Saying(NamedTuple):
    """A form of a verb of saying that may be one, ``form`` being what it is: verb | acting | noun."""

    length: int
    value: Entry
    split: Split
    form: str
    partners: frozenset[str]  # one of these must stand near
    joined: bool  # a conjunction is joined to it


def _sayings(language: Language, word: Word[Entry]) -> tuple[Saying, ...]:
    """Those that need a partner first: it tells what the word means."""
    way = usage(language)
    forms = word.by_group.get("reporting", ())
    forms = tuple(f for f in forms if f.value.slot == "acting") or forms  # a participle is no verb of its own
    made = (_saying(way, form) for form in sorted(forms, key=lambda f: not f.value["tail"]))
    return tuple(saying for saying in made if saying is not None)


SAYINGS = Question(_sayings)


def _saying(way: Usage, form: Form[Entry]) -> Saying | None:
    entry, split = form.value, form.split
    kind = "verb" if entry.slot.startswith(_VERBAL) else entry.slot if entry.slot in {"acting", "noun"} else ""
    if not kind or not way.may_be(kind, entry, split):
        return None
    if kind == "verb" and way.verb_first and entry["needs"] == "that" and split.after:
        return None  # a pronoun that speech cannot have: a noun
    return Saying(*form, kind, listed(entry["tail"]), not way.joining.isdisjoint(split.before))


@lru_cache(maxsize=1024)  # a language has some hundred such cells
def listed(cell: str) -> frozenset[str]:
    """The words that a cell of a table holds."""
    return frozenset(filter(None, cell.split("|")))
