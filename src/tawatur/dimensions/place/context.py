"""Names of places as they stand in a report: what they are called, and whether they are meant as places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.knowledge.places import NameMatch, PlaceNames
from tawatur.rules import Document
from tawatur.rules.document import Hit

_QUOTE = '"'
_JOINING = frozenset({",", "and", "&"})
# Classes whose words may be names of places as well; a word of any other class is an everyday word.
_OPEN = frozenset({"nationalities", "place-persons", "place-before"})


@dataclass
class Named:
    """A name of one or more places in a report.

    ``head`` is the word that says what it is (city, prison …), ``before`` how strongly the word before it
    announces a place (2 surely, 1 perhaps), ``never`` that it is an everyday word, ``wary`` that it often is.
    """

    document: Document
    match: NameMatch
    head: Hit | None = None
    before: int = 0
    acts: bool = False
    inside: bool = False
    common: str = ""
    nation: str = ""

    @property
    def start(self) -> int:
        """Where the bare name starts in the folded text."""
        return self.document.tokens[self.match.first].start + self.match.cut

    @property
    def called(self) -> str:
        """The type that its designation gives, empty without one."""
        return self.head.value["type"] if self.head else ""

    @property
    def rule(self) -> str:
        """The name of the rule that took it for a place."""
        return "place.called" if self.head else "place.named"

    def bounds(self) -> tuple[int, int]:
        """Folded start and end of the mention: with its designation where that belongs to the name."""
        tokens, start, end = self.document.tokens, self.start, self.document.tokens[self.match.last - 1].end
        if self.head and self.head.value["joined"]:
            first = tokens[self.head.first]
            start = min(start, first.start + len(first.text) - len(_stem(self.head, first.text)))
            end = max(end, tokens[self.head.last - 1].end)
        return start, end


def _stem(head: Hit, word: str) -> str:
    return head.split.stem if word.endswith(head.split.stem) else word


def named_in(document: Document, names: PlaceNames) -> Iterator[Named]:
    """Every name of the gazetteer in the report, longest first, each once."""
    capitals = document.language.settings.get("capitals", False)
    for sentence in document.sentences:
        i = sentence.first
        previous: Named | None = None
        while i < sentence.last:
            match = names.at(document.tokens, i, sentence.last)
            if match is None or (capitals and not _capital(document, match)):
                i += 1
                continue
            named = _Reader(document, match, sentence.first, sentence.last).named(previous)
            yield named
            previous, i = named, match.last


def _capital(document: Document, match: NameMatch) -> bool:
    """True when the first and the last word are written as names are: with a capital, two letters with two."""
    for token in (document.tokens[match.first], document.tokens[match.last - 1]):
        start, end = document.folded.span(token.start, token.end)
        written = document.report.text[start:end]
        if not (written.isupper() if len(written) <= 2 else written[0].isupper()):
            return match.last - match.first > 1 and token is not document.tokens[match.first]
    return True


class _Reader:
    def __init__(self, document: Document, match: NameMatch, first: int, last: int) -> None:
        self.document, self.match, self.first, self.last = document, match, first, last
        self.left = self._past_quotes(match.first - 1)
        self.right = match.last
        if self.right < last and document.tokens[self.right].text == _QUOTE:
            self.right += 1

    def _past_quotes(self, i: int) -> int:
        while i >= self.first and self.document.tokens[i].text == _QUOTE:
            i -= 1
        return i

    def _is(self, i: int, *lexicons: str) -> bool:
        return self.first <= i < self.last and self.document.is_a(i, *lexicons)

    def named(self, previous: Named | None) -> Named:
        """The name with all that its surroundings say of it."""
        named = Named(self.document, self.match)
        named.head = self._head()
        named.common = self._common()
        named.before = max(self._before(), self._listed(previous))
        named.nation = self._nation()
        named.inside = named.head is None and self._inside()
        named.acts = named.head is None and self._acts(named, previous)
        return named

    def _head(self) -> Hit | None:
        """The designation before the name, or after it."""
        if self.match.cut == 0:
            for i in (self.left, self.left - 1):
                for hit in self.document.hits.get(i, ()) if i >= self.first else ():
                    if hit.value.lexicon == "place-heads" and hit.last == self.left + 1 and _side(hit) != "after":
                        return hit
        hits = [h for h in self.document.hits.get(self.right, ()) if h.value.lexicon == "place-heads"]
        after = [h for h in hits if _side(h) in {"after", "both"}]
        return max(after, key=lambda h: h.last, default=None)

    def _common(self) -> str:
        """How everyday a word the name is: ``in``, ``never`` or not at all."""
        if self.match.last - self.match.first > 1:
            return ""
        i = self.match.first
        word = self.document.tokens[i].text[self.match.cut :]
        for entry, split in self.document.language.lexicon.alone(word):
            if entry.lexicon == "place-common" and not split.before:
                return entry["kind"]
        other = any(h.value.lexicon not in _OPEN and h.last == i + 1 for h in self.document.hits.get(i, ()))
        famous = any(not p.id.startswith("geonames:") for p in self.match.places)
        return "never" if (other or len(word) <= 2 < len(word) + self.match.cut) and not famous else ""

    def _before(self) -> int:
        if self.match.cut and self.document.tokens[self.match.first].text[0] in self._locative:
            return 2
        for i in (self.left, self.left - 1):
            for hit in self.document.hits.get(i, ()) if i >= self.first else ():
                if hit.value.lexicon == "place-before" and hit.last == self.left + 1 and not hit.split.after:
                    return 2 if hit.value["sure"] else 1
        return 0

    def _listed(self, previous: Named | None) -> int:
        """What announces the name before it, where the two are members of one list."""
        if previous is None or previous.inside or previous.acts:
            return 0
        between = self.match.first - previous.match.last
        if between == 0 and self.match.cut == 1:
            return previous.before
        return previous.before if between == 1 and self.document.tokens[self.match.first - 1].text in _JOINING else 0

    @property
    def _locative(self) -> frozenset[str]:
        return frozenset(self.document.language.settings.get("locative", ()))

    def _nation(self) -> str:
        """The country of an adjective right after the name."""
        if self.right >= self.last:
            return ""
        hit = self.document.at(self.right, "nationalities")
        return hit.value["country"] if hit else ""

    def _inside(self) -> bool:
        """True where the name is part of the name of a body or a person."""
        left = None if self.match.cut else self.document.at(self.left, "place-bodies")
        after = self.document.language.settings.get("capitals", False)
        if left and self.left >= self.first and not left.split.before[-1:] == ("ال",) and not after:
            return True
        if after and self._is(self.right, "place-bodies"):
            return True
        if self._is(self.match.last, "place-tails"):
            return True
        return not self.match.cut and self._is(self.left, "place-persons") and self.left == self.match.first - 1

    def _acts(self, named: Named, previous: Named | None) -> bool:
        """True where a country or a capital stands for its government or army."""
        joined = self.match.cut and previous and previous.match.last == self.match.first
        if joined and previous and previous.acts:
            return True
        if self.match.cut == 0 and self._is(self.left, "place-parties"):
            return not any(self._is(i, "place-borders") for i in range(self.left - 3, self.left))
        if self.match.cut == 0 and named.before == 0 and self._is(self.left, "place-speakers"):
            return not self.document.language.settings.get("capitals", False)
        return self._is(self.right, "place-speakers") and named.before == 0 and self._opens()

    def _opens(self) -> bool:
        """True where the name stands where a subject does: at the start of a sentence or a clause."""
        if self.left < self.first or self.document.language.settings.get("capitals", False):
            return True
        return not self.document.tokens[self.left].text.isalnum() or self._is(self.left, "place-clauses")


def _side(hit: Hit) -> str:
    return hit.value["side"] or "before"
