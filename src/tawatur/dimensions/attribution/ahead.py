"""What follows a verb of saying: its subject, to whom it is said, on what occasion, and what is said."""

from __future__ import annotations

from tawatur.dimensions.attribution.cue import Cue, Phrase
from tawatur.dimensions.attribution.names import DONE_TO, described_to, is_speech, name_end
from tawatur.dimensions.attribution.roles import listed
from tawatur.dimensions.attribution.scene import MARKS, Scene
from tawatur.rules.nouns import is_definite, is_verb, noun_phrase

REACH = 40  # words from a verb to what is said; the longest in the annotated reports is 27
_NAME = 5  # words of a name in quotation marks; a longer quotation is speech


class Ahead:
    """One walk from a verb to where what is said begins, filling in the cue."""

    def __init__(self, scene: Scene, cue: Cue, last: int) -> None:
        self._scene, self._cue = scene, cue
        self._last = min(last, cue.last + REACH)
        self._links = listed(cue.entry["link"])
        self._letters = tuple(link for link in self._links if len(link) == 1)  # written to the word
        self._extent = -1  # the source may be longer than its first noun phrase, up to here
        self._comma = False
        self._behind_aside = False

    def walk(self) -> None:
        """Fills in source, via, and where what is said begins."""
        i: int | None = self._cue.last
        while i is not None and i < self._last and self._cue.said is None:
            i = self._step(i)

    def _step(self, i: int) -> int | None:
        """The token to go on from, None at the end of the walk."""
        scene, word, stop = self._scene, self._scene.word(i), self._scene.stop(i)
        if stop == "that":
            self._speech(i + 1, quoted=False, at=i)
            return None
        if word in MARKS:
            return self._mark(i, word)
        if i in scene.times:
            return max(scene.times[i][0], i + 1)
        if stop == "aside":
            return scene.document.at(i, "stops").last  # type: ignore[union-attr]
        return self._phrase(i, stop)

    def _mark(self, i: int, word: str) -> int | None:
        """Past a mark that does not end the walk."""
        if word == ":":
            self._speech(i + 1, quoted=True, at=i)
            return None
        if word == '"':
            return self._quotation(i) if self._scene.opens(i) else i + 1
        if word == ",":
            self._comma = True
            return i + 1
        if word == "(":
            return next((j + 1 for j in range(i, self._last) if self._scene.word(j) == ")"), None)
        return None

    def _phrase(self, i: int, stop: str) -> int | None:
        scene, cue = self._scene, self._cue
        link = self._link(i)
        if (link or stop == "prep") and scene.stop(i + 1) == "that":
            return i + 1
        if (receiver := self._receiver(i)) is not None:
            return receiver
        if scene.word(i) in (self._links or scene.usage.passing) and cue.entry["needs"] == "passes":
            return self._origin(i + 1)
        if (quoting := scene.document.at(i, "according")) and quoting.value.form in scene.usage.quoting:
            return self._origin(quoting.last)
        if self._saying(i):
            return i + 1
        link = link and not scene.document.is_a(i - 1, "issued")
        if link and (cue.source is not None or cue.form != "verb" or not scene.occasion(i + 1)):
            if cue.source is not None and self._extent == i and any(j in scene.actors for j in self._behind()):
                cue.source.last = i  # the office goes on with the name of who holds it
            cue.said = i
            return None
        if scene.word(i) in scene.usage.channels and cue.source is not None and self._through(i + 1):
            end = scene.actors[i + 1][0] if i + 1 in scene.actors else scene.phrase(i + 1, self._last)
            cue.via.append(Phrase(i + 1, end, True))
            return end
        if stop == "prep" or scene.role[i].governed:
            return self._aside(i)
        if cue.source is not None and (stop == "rel" or scene.document.is_a(i, "unnamed")):
            return self._past_comma(i)
        if stop or (is_verb(scene.document, i) and i not in scene.actors):
            return self._clause(i)
        return self._noun(i)

    def _clause(self, i: int) -> int | None:
        """Past a relative clause without a relative word, behind an occasion, to where speech begins."""
        if not self._behind_aside:
            return None
        for j in range(i, self._last):
            if self._scene.stop(j) == "that" or self._scene.word(j) == ":":
                return j
            if j > i and self._scene.document.is_a(j, "reporting") and is_verb(self._scene.document, j):
                return None
        return None

    def _noun(self, i: int) -> int | None:
        scene, cue = self._scene, self._cue
        end = (
            name_end(scene, cue, i, scene.phrase(i, self._last))
            if scene.usage.verb_first
            else scene.phrase(i, self._last)
        )
        if cue.entry["tail"]:
            partners = listed(cue.entry["tail"])
            end = next((j for j in range(i + 1, end) if scene.word(j) in partners), end)
        if cue.form == "acting" or cue.source is not None:
            if cue.source is not None and self._extent == i == cue.source.last and self._national(i):
                cue.source.last = self._extent = i + 1  # "the Saudi newspaper X", the adjective behind its name
                return i + 1
            if self._comma and cue.source is not None and self._apposition(i, end):
                return end
            closing = described_to(scene, cue, i, self._last) if self._comma and cue.form == "verb" else None
            if closing is not None and scene.usage.verb_first:
                return closing
            cue.said = i
            return None
        cue.source = Phrase(i, end, scene.known(i))
        self._extent = end
        self._comma = False
        return end

    def _national(self, i: int) -> bool:
        """True for an adjective of nationality behind a name, in a language whose adjectives follow."""
        document = self._scene.document
        return self._scene.usage.verb_first and is_definite(document, i) and document.is_a(i, "nationality")

    def _apposition(self, i: int, end: int) -> bool:
        """True when a name or a title stands between commas behind the source; a name belongs to it."""
        scene, source = self._scene, self._cue.source
        closed = scene.word(end) == "," or scene.stop(end) == "that"
        if scene.document.is_a(i, "frames") and not scene.known(i):
            return False  # "the ministry condemned, …, the attack"
        if source is not None and closed and end - i <= _NAME and self._extent == i - 1 and not scene.role[i].speaker:
            source.last = end
        return closed or scene.known(i)

    def _aside(self, i: int) -> int | None:
        """Past a prepositional phrase, which may belong to the name of the source."""
        scene = self._scene
        self._behind_aside = True
        first = i + 1 if scene.stop(i) else i
        end = max(noun_phrase(scene.document, first, self._last), first + 1)
        if self._cue.entry["act"] in DONE_TO and first in scene.places and scene.places[first][0] in scene.actors:
            end = min(end, scene.places[first][0])
        if (
            self._cue.source is not None
            and self._extent == i
            and not scene.occasion(first)
            and not scene.document.is_a(i, "asides")
            and first not in scene.times
        ):
            self._extent = end
        return end

    def _speech(self, i: int, *, quoted: bool, at: int) -> None:
        """Ends the walk where speech begins."""
        cue = self._cue
        cue.said, cue.certain, cue.quoted = i, True, quoted
        if cue.source is not None and self._extent in {at, at - 1}:
            cue.source.last = max(cue.source.last, self._extent)

    def _quotation(self, i: int) -> int | None:
        """A quotation: a name when it is short and speech goes on behind it, else what is said."""
        scene = self._scene
        close = next((j for j in range(i + 1, self._last) if scene.word(j) == '"'), None)
        short = close is not None and close - i <= _NAME + 1
        if self._cue.source is None and self._cue.form == "verb":
            if short and (scene.known(i) or self._speech_after(close or i) or scene.known((close or i) + 1)):
                return self._noun(i)
            if close is None and scene.known(i) and self._that_follows(i):
                return self._noun(i + 1)
        self._speech(i, quoted=True, at=i)
        return None

    def _that_follows(self, i: int) -> bool:
        return any(self._scene.stop(j) == "that" for j in range(i, self._last))

    def _speech_after(self, close: int) -> bool:
        scene = self._scene
        return any(
            scene.stop(j) == "that" or scene.word(j) == ":" for j in range(close + 1, min(close + 9, self._last))
        )

    def _receiver(self, i: int) -> int | None:
        """Past those who are told; an outlet among them passes on what is said."""
        scene = self._scene
        first, cut = (i + 1, 0) if scene.word(i) in scene.usage.receiving else (i, 1)
        audience = scene.document.is_a(first, "audience") and (not cut or scene.role[i].governed)
        if cut and not scene.role[i].told and not audience:
            return None
        end = max(noun_phrase(scene.document, first, self._last), first + 1)
        start = first + 1 if scene.word(first) == '"' else first
        source = self._cue.source
        if audience:
            if source is not None and self._extent == i:
                source.last = max(source.last, i)
            return end
        if source is not None and self._extent == i and cut:
            source.last = max(source.last, i)  # "a source in the police told the agency"
        if source is not None and source.last == i and scene.role[source.first].text and not scene.outlet(start):
            source.last = end
        if scene.outlet(start):
            marks = (j for j in range(start + 1, end) if scene.word(j) == '"' and scene.opens(j))
            opening = next((j for j in marks if is_speech(scene, j)), end)
            named = scene.actors[first][0] if first in scene.actors else 0
            end = min(end, named) if opening < named else opening
            if cut:
                end = self._told(first, end)
            self._cue.via.append(Phrase(first, end, True, cut))
            end = self._also(end)
        elif cut and self._extent == i and not self._person():
            self._extent = end  # "the director of the office": part of who speaks
        return end

    def _person(self) -> bool:
        """True where a name alone speaks, with no noun of an office or a body: to whom it is said is no part of it."""
        source, scene = self._cue.source, self._scene
        if source is None or source.first not in scene.actors or is_definite(scene.document, source.first):
            return False
        return not scene.role[source.first].named

    def _through(self, i: int) -> bool:
        """True at an outlet, not its own ("on its site"), through which somebody speaks."""
        return self._scene.outlet(i) and not self._scene.occasion(i)

    def _also(self, i: int) -> int:
        """Past another outlet that is told the same: "told the agency and the channel"."""
        scene = self._scene
        if not (scene.role[i].joined and i in scene.actors and scene.outlet(i)):
            return i
        self._cue.via.append(Phrase(i, scene.actors[i][0], True))
        return scene.actors[i][0]

    def _behind(self) -> range:
        """The tokens that may belong to the source's name but stand behind its noun."""
        return range(self._cue.source.last, self._extent) if self._cue.source else range(0)

    def _told(self, first: int, end: int) -> int:
        """Where the name of an outlet ends that the source's own name may follow."""
        named = [h.last for h in self._scene.document.hits.at(first, "outlets")]
        return max(named) if named and self._cue.source is None else end

    def _origin(self, i: int) -> int | None:
        scene, cue = self._scene, self._cue
        end = max(noun_phrase(scene.document, i, self._last), i + 1)
        words = scene.document.language.settings.get("his-words", ())
        end = next((j for j in range(i + 1, end) if scene.word(j) in words), end)
        cue.passed = True
        if cue.source is not None:
            cue.via.append(cue.source)
        cue.source = Phrase(i, end, scene.known(i))
        self._extent = end
        return end

    def _saying(self, i: int) -> bool:
        """True at the participle of "he went on, saying": part of the cue, or behind its source."""
        if not self._scene.role[i].acting or self._cue.form != "verb":
            return False
        if i == self._cue.last:
            self._cue.last = i + 1
        return True

    def _link(self, i: int) -> bool:
        if not self._links:
            return False
        if self._scene.word(i) in self._links:
            return True
        fronts = self._scene.role[i].fronts
        if fronts and not any(self._links.isdisjoint(before) for before in fronts):
            return True
        return self._cue.source is not None and self._scene.word(i).startswith(self._letters)

    def _past_comma(self, i: int) -> int | None:
        for j in range(i, self._last):
            word = self._scene.word(j)
            if word == "," or self._scene.stop(j) == "that" or (word == '"' and self._scene.opens(j)):
                return j
        return None
