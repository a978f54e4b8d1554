"""One report with everything found in it, by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from tawatur.dimensions.event.frames import partners
from tawatur.model import Attribution, Found, Mention, Span
from tawatur.rules import Answers, Document, Entry, Language, Question
from tawatur.text import Word

_HEADLINE = 25  # words of the longest headlines in the real articles read
_TOKENS = itemgetter(0, 1)
_FULL = frozenset(".!")
_DASHES = frozenset("-\u2013\u2014")
_OPENING, _DATELINE, _DATED = 3, 12, 3  # sentences that a dateline may open; its words, before a colon fewer


class Seat(NamedTuple):
    """A mention and the tokens it stands at: ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    mention: Mention


class Seats:
    """The mentions of one dimension in order; those of a stretch are found by bisection."""

    __slots__ = ("_firsts", "all")

    def __init__(self, starts: list[int], mentions: Sequence[Mention]) -> None:
        """``starts`` are the original offsets of the tokens; a name glued to a clitic begins inside its word."""
        spans = [(m.span.start, m.span.end, m) for m in mentions]
        seats = [Seat(max(0, bisect_right(starts, a) - 1), bisect_left(starts, b), m) for a, b, m in spans]
        self.all = sorted(seats, key=_TOKENS)
        self._firsts = [s.first for s in self.all]

    def within(self, first: int, last: int) -> Sequence[Seat]:
        """The seats that begin at tokens ``first`` to ``last`` (exclusive)."""
        firsts = self._firsts
        if not firsts or firsts[-1] < first or firsts[0] >= last:
            return ()
        low = bisect_left(firsts, first)
        if firsts[low] >= last:
            return ()
        return self.all[low : bisect_left(firsts, last, low)]


@dataclass(frozen=True)
class Scene:
    """A document, and the mentions of the other dimensions by the tokens they stand at."""

    document: Document
    words: list[str]  # the folded word at each token
    starts: list[int]  # the original offset of each token
    times: Seats
    places: Seats
    actors: Seats
    figures: Seats
    said: list[tuple[Span, Attribution]]  # the reporting acts by what they say
    named: frozenset[int]  # tokens inside names and dates
    sentence_of: list[int]  # the number of the sentence of each token
    turns: frozenset[int]  # words after which another happening is told ("after", "because of")
    idle: frozenset[int]  # words that may make their neighbour no happening
    joins: frozenset[str]  # conjunctions that join two happenings
    articles: frozenset[str]  # of a language that writes them apart, or joined
    filed: tuple[int, int]  # the tokens of the dateline
    nobody: frozenset[str]  # words with which no name of who acts or undergoes begins: "any", "they", "how"
    determiners: frozenset[str]  # words before which a passive is no verb
    stems: Answers[frozenset[str]]  # as which partners of light verbs a word may be read
    rises: Answers[bool]  # words such as "rose", of a toll

    @property
    def headed(self) -> int:
        """How many sentences the headline has: a short first line without a full stop at its end; 0 without one."""
        tokens, text = self.document.tokens, self.document.folded.text
        for n, sentence in enumerate(self.document.sentences[:-1], 1):
            if sentence.last > _HEADLINE:
                break
            if "\n" in text[tokens[sentence.last - 1].end : tokens[sentence.last].start]:
                return 0 if self.words[sentence.last - 1] in _FULL else n
        return 0

    def next_of(self, lexicon: str, first: int, last: int) -> Sequence[int]:
        """Where forms of a class start between two tokens: looked up, so that no walk is made for what is not there."""
        where = self.document.where(lexicon)
        if not where or where[-1] < first or where[0] >= last:
            return ()
        return where[bisect_left(where, first) : bisect_left(where, last)]


def scene(document: Document, found: Found) -> Scene:
    """The scene of a document."""
    starts = document.starts
    seats = {name: Seats(starts, found.get(name, ())) for name in ("times", "places", "actors", "figures")}
    named = frozenset(
        i for name in ("places", "actors", "times") for s in seats[name].all for i in range(s.first, s.last)
    )
    numbers: list[int] = []
    for n, sentence in enumerate(document.sentences):
        numbers += [n] * (sentence.last - sentence.first)
    acts = (a for a in found.get("attributions", ()) if isinstance(a, Attribution))
    return Scene(
        document,
        document.words,
        starts,
        **seats,
        said=[(act.content, act) for act in acts if act.content is not None],
        named=named,
        sentence_of=numbers,
        turns=frozenset(document.answers(_TURNS).holding(document.where("event_modality"))),
        idle=frozenset(document.where("event_idle")),
        joins=frozenset(document.language.settings.get("joins", ())),
        articles=frozenset(document.language.settings.get("articles", ())),
        filed=_dateline(document, seats["places"]),
        nobody=frozenset(
            (*document.language.settings["events"]["any"], *document.language.settings["events"]["pronouns"])
        ),
        determiners=frozenset(document.language.settings.get("determiners", ())),
        stems=document.answers(_STEMS),
        rises=document.answers(_RISES),
    )


def _dateline(document: Document, places: Seats) -> tuple[int, int]:
    """The tokens of a dateline: a sentence of the opening that begins with a place, up to a dash (or a colon)."""
    for sentence in document.sentences[:_OPENING]:
        if not places.within(sentence.first, sentence.first + 1):
            continue
        for i in range(sentence.first + 1, min(sentence.first + _DATELINE, sentence.last)):
            if document.words[i] in _DASHES or (document.words[i] == ":" and i <= sentence.first + _DATED):
                return sentence.first, i
    return 0, 0


def _turns(language: Language, word: Word[Entry]) -> bool:
    cues = (form.value for form in word.by_group.get("event_modality", ()))
    return any(cue["modality"] == "actual" and cue.slot == "form" for cue in cues)


def _stems(language: Language, word: Word[Entry]) -> frozenset[str]:
    stems, of = language.clitics.stems(word.text), partners(language)
    ending = str(language.settings.get("figures", {}).get("accusative", "")).removeprefix("{}")
    if ending:  # an indefinite object, in a language that writes its case
        stems = stems | {stem.removesuffix(ending) for stem in stems if stem.endswith(ending)}
    return stems & of


def _rises(language: Language, word: Word[Entry]) -> bool:
    return any(form.value["signal"] == "rise" for form in word.by_group.get("signals", ()))


_TURNS, _STEMS, _RISES = Question(_turns), Question(_stems), Question(_rises)
