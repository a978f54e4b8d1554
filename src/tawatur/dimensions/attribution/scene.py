"""What a report holds at a token that matters for who speaks: names, places, days, kinds of words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cached_property

from tawatur.dimensions.attribution.cue import Phrase
from tawatur.dimensions.attribution.roles import ROLE, THAT, usage
from tawatur.model import Actor, Found, Mention, Span
from tawatur.rules import Document
from tawatur.rules.nouns import noun_phrase

MARKS = frozenset(',.:;!?()[]{}-/…"|•*') | {chr(0x061F), chr(0x06D4)}


class Scene:
    """A document with the mentions of other dimensions by their first token."""

    def __init__(self, document: Document, found: Found) -> None:
        self.document = document
        self.tokens = document.tokens
        # The folded word at a token, empty just past either end.
        self.word: Callable[[int], str] = [*document.words, "", "", "", ""].__getitem__
        self.usage = usage(document.language)
        self.role = document.answers(ROLE)
        self._grammar = document.grammar
        self._found = found

    @cached_property
    def marks(self) -> list[int]:
        """The tokens that are quotation marks, in order."""
        words = self.document.words
        return [i for i, word in enumerate(words) if word == '"'] if '"' in words else []

    def _placed(self, mentions: Iterable[Mention]) -> dict[int, tuple[int, Mention]]:
        """Mentions by first token, with the token after them; the longest where several begin."""
        placed: dict[int, tuple[int, Mention]] = {}
        for mention in mentions:
            first = bisect_left(self.document.starts, mention.span.start + 1) - 1
            last = bisect_left(self.document.starts, mention.span.end)
            if first >= 0 and (first not in placed or placed[first][0] < last):
                placed[first] = (last, mention)
        return placed

    @cached_property
    def speech(self) -> list[int]:
        """The tokens with which speech may begin: complementizers, colons, quotation marks; in order."""
        that = self.document.answers(THAT).holding(self.document.where("stops"))
        return sorted({*that}.union(i for i, word in enumerate(self.document.words) if word in {":", '"'}))

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The tokens that stand within quotation marks."""
        inside: set[int] = set()
        text, opened = self.document.folded.text, -1
        for i in self.marks:
            token = self.tokens[i]
            if opened >= 0 and "\n" not in text[self.tokens[opened].end : token.start]:
                inside.update(range(opened + 1, i))
                opened = -1
            else:
                opened = i
        return frozenset(inside)

    @cached_property
    def actors(self) -> dict[int, tuple[int, Mention]]:
        """Bodies and people by first token."""
        return self._placed(self._found.get("actors", ()))

    @cached_property
    def places(self) -> dict[int, tuple[int, Mention]]:
        """Places by first token."""
        return self._placed(self._found.get("places", ()))

    @cached_property
    def times(self) -> dict[int, tuple[int, Mention]]:
        """Times by first token."""
        return self._placed(self._found.get("times", ()))

    def opens(self, i: int) -> bool:
        """True when the quotation mark at token ``i`` opens: a word follows it at once."""
        text, token = self.document.folded.text, self.tokens[i]
        return text[token.end : token.end + 1].isalnum() or (
            text[token.start - 1 : token.start].isspace()
            and text[token.end : token.end + 1] not in {"", ".", ",", "\n"}
        )

    def stop(self, i: int) -> str:
        """What kind of stop token ``i`` is (conj, rel, that, prep, aside), empty if none."""
        return self._grammar[i].stop

    def actor(self, i: int) -> Actor | None:
        """The body or person whose name starts at token ``i``."""
        placed = self.actors.get(i)
        return placed[1] if placed and isinstance(placed[1], Actor) else None

    def outlet(self, i: int) -> bool:
        """True when an outlet is named at token ``i``, or a noun for one stands there."""
        if self.role[i].outlet:
            return True
        actor = self.actor(i)
        return actor is not None and actor.kind == "media"

    def occasion(self, i: int) -> bool:
        """True when an occasion of speech is named at token ``i``."""
        return self.document.is_a(i, "occasions")

    def parts(self, i: int) -> bool:
        """True when a preposition or a day stands at token ``i``."""
        return self.stop(i) == "prep" or i in self.times or self.role[i].governed

    def known(self, i: int) -> bool:
        """True when who stands at token ``i`` is known to be one who can speak."""
        if self.word(i) == '"':
            i += 1
        role = self.role[i]
        return role.speaker or role.outlet or i in self.actors

    def text(self, first: int, last: int) -> tuple[str, Span]:
        """The words of tokens ``first`` to ``last`` without what is joined before them, and where they stand.

        Quotation marks that do not pair are left out.
        """
        while first < last - 1 and self.word(first) == '"' and self._odd(first, last):
            first += 1
        while last - 1 > first and self.word(last - 1) == '"' and self._odd(first, last):
            last -= 1
        span = self.document.span(first, last)
        if span.text[:1] in {'"', "«", "“", "”"} and span.text[-1:] in {'"', "»", "“", "”"} and len(span.text) > 2:
            span = Span(span.start + 1, span.end - 1, span.text[1:-1])
        return span.text, span

    def _odd(self, first: int, last: int) -> bool:
        return sum(self.word(i) == '"' for i in range(first, last)) % 2 == 1

    def speaks(self, i: int) -> bool:
        """True when a body, a person or a noun for a speaker stands at ``i`` and no preposition governs it."""
        return self.known(i) and not self.role[i].governed and self.stop(i - 1) != "prep" and self.word(i) != '"'

    def phrase(self, i: int, last: int) -> int:
        """The token after the name that begins at ``i``."""
        end = max(noun_phrase(self.document, i, last), i + 1)
        named = min(self.actors[i][0], last) if i in self.actors else 0
        if not named:
            return self._before_happening(i, end)
        apart = named in self.actors or named in self.places or self.document.is_a(named, "frames")
        return named if apart else max(end, named)

    def _before_happening(self, i: int, end: int) -> int:
        """Where a verbal noun follows the name of a body inside the phrase it begins what is said, else ``end``."""
        for j in range(i + 1, end - 1):
            after = self.actors[j][0] if j in self.actors else end
            if after < end and self.role[after].begins:
                return after
        return end

    def names(self, phrase: Phrase, certain: bool) -> bool:
        """True when a noun of unknown kind may be who speaks: speech follows, and it is no happening or number."""
        return certain and self.nameable(phrase.first)

    def nameable(self, i: int) -> bool:
        """True when token ``i`` may begin a name: no verbal noun, no number, no norm (a law, a plan)."""
        word = self.word(i + 1 if self.word(i) == '"' else i)
        if not word or not word[0].isalpha() or self.stop(i):
            return False
        return not self.role[i + (self.word(i) == '"')].nameless

    def joined(self, i: int) -> int:
        """How many letters of token ``i`` are a preposition joined to it: 0 when it cannot be one."""
        return next(
            (len(p) for p in self.usage.receiving if self.word(i).startswith(p) and self.word(i)[len(p) + 1 :]), 0
        )

    def proper(self, i: int) -> bool:
        """True when token ``i`` is written with a capital inside its sentence, as names are in some scripts."""
        if not 0 <= i < len(self.tokens):
            return False
        at = self.document.folded.origin(self.tokens[i].start)
        return self.document.report.text[at : at + 1].isupper()

    def full(self, i: int, last: int) -> int:
        """The token after a name with the prepositional phrases that belong to it."""
        end = self.phrase(i, last)
        while end < last - 1 and self.stop(end) == "prep" and not self.stop(end + 1):
            if end + 1 in self.times or self.occasion(end + 1) or self.occasion(end + 2) or self.is_cue(end):
                break
            end = self.phrase(end + 1, last)
        return end

    def is_cue(self, i: int) -> bool:
        """True when a phrase of reporting begins here."""
        return self.document.is_a(i, "according")

    def name(self, phrase: Phrase) -> tuple[str, Span]:
        """The name without the preposition or conjunction joined to its first word, and where it stands."""
        text, span = self.text(phrase.first, phrase.last)
        word = self.word(phrase.first)
        cut = phrase.cut or self.role[phrase.first].joint
        if not cut or span.start != self.document.folded.origin(self.tokens[phrase.first].start):
            return text, span
        for written, (_, second) in self.document.language.clitics.joined.items():
            if phrase.cut and word.startswith(written):
                return second + text[len(written) :], span
        return text[cut:], Span(span.start + cut, span.end, text[cut:])
