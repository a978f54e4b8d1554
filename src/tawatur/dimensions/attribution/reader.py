"""Finds the reporting acts of a report, sentence by sentence, and remembers who spoke last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from tawatur.dimensions.attribution.according import according
from tawatur.dimensions.attribution.ahead import REACH, Ahead
from tawatur.dimensions.attribution.behind import subject_before
from tawatur.dimensions.attribution.colon import colon
from tawatur.dimensions.attribution.cue import Cue, Phrase
from tawatur.dimensions.attribution.extent import extents
from tawatur.dimensions.attribution.kinds import aged, kind_of
from tawatur.dimensions.attribution.leading import settle
from tawatur.dimensions.attribution.needs import TAIL, holds, meant
from tawatur.dimensions.attribution.roles import SAYINGS, Saying
from tawatur.dimensions.attribution.scene import Scene
from tawatur.model import Attribution, Span
from tawatur.rules.nouns import is_verb
from tawatur.text import Sentence

_OPENING = 14  # words of a phrase that opens a sentence before its verb


class Reader:
    """Reads one document; ``read`` gives its attributions in the order of the text."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._speaker: tuple[str, Span | None, str] | None = None
        self._kinds: dict[str, str] = {}  # of speakers met, by the words of their names
        self._cues: list[Cue] = []  # of the sentence being read

    def read(self) -> Iterator[Attribution]:
        """The attributions of the document."""
        candidates = self._candidates()
        led = ":" in self._scene.document.words  # a line may open with who speaks
        for n, sentence in enumerate(self._scene.document.sentences):
            self._cues = []
            if led and (opening := colon(self._scene, sentence, n)):
                self._cues.append(opening)
            for i in candidates.get(n, ()):
                if not self._cues or (i >= max(self._cues[-1].last, self._within()) and not self._named(i)):
                    self._cue(i, sentence, n)
            if self._cues:
                extents(self._scene, sentence, self._cues)
                yield from [self._made(cue, sentence) for cue in self._cues]

    def _within(self) -> int:
        """The token up to which a participle is part of the cue before it ("added, saying that")."""
        cue = self._cues[-1]
        return cue.said if cue.form == "verb" and cue.certain and cue.said and cue.said - cue.last < TAIL else 0

    def _named(self, i: int) -> bool:
        """True when token ``i`` is part of the name of one who speaks."""
        return any(c.source is not None and c.source.first <= i < c.source.last for c in self._cues)

    def _candidates(self) -> dict[int, list[int]]:
        """Tokens at which a cue may begin, by sentence; a word that only looks like a verb of saying is none."""
        document = self._scene.document
        verbs = document.answers(SAYINGS).holding(document.where("reporting"))
        found: dict[int, list[int]] = {}
        n = 0
        for i in sorted({*verbs, *document.where("according")}):
            while document.sentences[n].last <= i:
                n += 1
            found.setdefault(n, []).append(i)
        return found

    def _cue(self, i: int, sentence: Sentence, n: int) -> None:
        role, document = self._scene.role, self._scene.document
        if hit := document.at(i, "according"):
            cue = according(self._scene, hit, sentence, n, self._cues)
            if cue is not None:
                self._cues.append(cue)
            if cue is not None or hit.last - hit.first > 1:
                return
        if 1 in role[i - 1].negations or 2 in role[i - 2].negations:
            return
        if document.is_a(i, "unnamed"):
            return  # "who asked not to be named"
        for saying in SAYINGS.of(document.language, document.types[i]):
            if cue := self._verb(i, saying, sentence, n):
                self._cues.append(cue)
                return

    def _verb(self, i: int, saying: Saying, sentence: Sentence, n: int) -> Cue | None:
        """The cue that a form of a verb of saying makes at token ``i``, if it is one here."""
        scene, form = self._scene, saying.form
        leads = form == "verb" and scene.usage.verb_first
        if scene.word(i) in scene.usage.channels and scene.outlet(i + 1):
            return None  # "through the agency" is written like "expressed"
        if leads and i > sentence.first and scene.document.grammar[i - 1].counted and scene.document.is_a(i, "counted"):
            return None  # behind a number it is what is counted: "20 students" is written like "asked"
        if leads and (self._no_verb(i) or self._hopeless(i, saying, sentence)):
            return None
        if saying.split.after and saying.value["needs"] in {"document", "passes"} and not self._clausal(i, sentence):
            return None
        cue = Cue(i, i + saying.length, saying.value, form, n)
        if form == "verb" and not leads:
            return cue if settle(scene, cue, sentence, self._cues) and meant(scene, cue, sentence) else None
        Ahead(scene, cue, sentence.last).walk()
        if form == "verb":
            self._subject(cue, saying, sentence)
        elif form == "acting":
            self._companion(cue, sentence)
        elif cue.source is None or not cue.source.known or not cue.certain:
            return None
        self._clause(cue, sentence)
        spoken = self._speaker is not None or any(c.source for c in self._cues)
        return cue if holds(scene, cue, sentence, spoken=spoken, first=not self._cues) else None

    def _hopeless(self, i: int, saying: Saying, sentence: Sentence) -> bool:
        """True when nothing that the verb needs stands in reach: found out before the walk, which costs more."""
        scene, last = self._scene, i + saying.length
        near = scene.document.words[last : min(last + TAIL, sentence.last)]
        if saying.partners and saying.partners.isdisjoint(near):
            return True
        if saying.value["needs"] not in {"that", "quote"} or self._clausal(i, sentence):
            return False
        at = bisect_left(scene.speech, last)
        return at == len(scene.speech) or scene.speech[at] >= min(sentence.last, last + REACH)

    def _no_verb(self, i: int) -> bool:
        """True where the form must be a noun: behind a preposition."""
        return self._scene.stop(i - 1) == "prep" and not self._clausal(i, self._scene.document.sentences[0])

    def _subject(self, cue: Cue, saying: Saying, sentence: Sentence) -> None:
        """Settles who speaks: after the verb, before it, or the one who spoke last."""
        scene, after = self._scene, cue.source
        joined, pronoun = saying.joined, bool(saying.split.after)
        related = scene.stop(cue.first - 1) == "rel"
        before = None
        if not (joined and any(c.source for c in self._cues)) and not self._clausal(cue.first, sentence):
            if joined and scene.usage.verb_first and cue.first > sentence.first:
                before = self._opening(cue, sentence)
            else:
                before = subject_before(scene, cue, sentence.first, self._cues)
        if after is not None and after.known and (joined or pronoun or not self._leads(before, cue, related)):
            return
        if before is not None and not (related and pronoun):
            if after is not None and cue.passed:
                cue.via.append(before)
                return
            if after is not None and (not cue.certain or scene.role[after.first].begins):
                cue.said = after.first
            cue.source = before
            cue.related = related
        elif pronoun and after is not None and self._clausal(cue.first, sentence) and scene.nameable(after.first):
            return  # "according to what X announced (it)": X stands there, whoever that is
        elif after is None or not scene.names(after, cue.certain):
            if after is not None and cue.said is None:
                cue.said = after.first
            cue.source = None
            chained = joined or self._clausal(cue.first, sentence) or self._shared(cue, sentence)
            cue.carried = chained and cue.first not in scene.quoted

    def _shared(self, cue: Cue, sentence: Sentence) -> bool:
        """True where the verb may go on with who spoke last: at the head of a sentence, behind a preposition and its
        nouns that open one ("asked about it, she said"), behind a conjunction that shares the subject."""
        scene, first = self._scene, sentence.first
        if cue.first - first <= 1 or scene.document.is_a(cue.first - 1, "subjects", "sharing", "turns"):
            return True
        opening = scene.document.at(first, "openings")
        if not cue.certain or cue.first - first > _OPENING or not (opening or scene.stop(first) == "prep"):
            return False
        behind = range(opening.last if opening else first, cue.first)
        return not any(self._finite(i) for i in behind)

    def _finite(self, i: int) -> bool:
        scene = self._scene
        return is_verb(scene.document, i) and not scene.stop(i) and not scene.document.is_a(i, "auxiliaries")

    def _leads(self, before: Phrase | None, cue: Cue, related: bool) -> bool:
        """True when the speaker before the verb is its subject although another stands behind it."""
        if before is None:
            return False
        return before.strong or (related and cue.entry["needs"] == "speaker")

    def _clausal(self, i: int, sentence: Sentence) -> bool:
        """True when a phrase like "as" ends before token ``i``: its subject stands behind the verb."""
        role, first = self._scene.role, sentence.first
        return (i > first and 1 in role[i - 1].clauses) or (i - 1 > first and 2 in role[i - 2].clauses)

    def _companion(self, cue: Cue, sentence: Sentence) -> None:
        """A participle speaks for the one whose sentence it is."""
        for other in reversed(self._cues):
            if other.source is not None or other.carried:
                cue.source, cue.via, cue.carried = other.source, [*other.via, *cue.via], other.carried
                return
        cue.source = self._opening(cue, sentence)
        if cue.source is not None:
            return
        cue.source, cue.carried = None, True

    def _opening(self, cue: Cue, sentence: Sentence) -> Phrase | None:
        """The first in the sentence who can speak: the subject that a later verb of the sentence shares."""
        for i in range(sentence.first, cue.first):
            verb = i == sentence.first and self._scene.role[i].reporting  # "called on" is written like "a student"
            if self._scene.speaks(i) and i not in self._scene.quoted and not verb:
                return Phrase(i, self._scene.phrase(i, cue.first), True)
        return None

    def _clause(self, cue: Cue, sentence: Sentence) -> None:
        """ "As the police said": a cue whose content stands before it, or around it."""
        if not self._clausal(cue.first, sentence):
            return
        for j in (cue.first - 1, cue.first - 2):
            hit = self._scene.document.at(j, "according") if j >= sentence.first else None
            if hit and hit.last == cue.first and hit.value["takes"] == "clause":
                cue.first = hit.first
                if not cue.certain or cue.quoted:
                    cue.before = cue.first - sentence.first > 1
                    if cue.source is not None:
                        cue.said = None if cue.before else cue.source.last
                    cue.certain = True
                return

    def _made(self, cue: Cue, sentence: Sentence) -> Attribution:
        scene = self._scene
        if cue.source is None:
            text, at, kind = self._speaker or ("", None, "anonymous")
            at = None
        else:
            text, at = scene.name(cue.source)
            kind = self._kind(cue.source, text, sentence)
            if not self._nested(cue):
                self._speaker = (text, at, kind)
        via = tuple(scene.name(v)[0] for v in cue.via)
        content = scene.document.span(*cue.content) if cue.content else None
        span = scene.document.span(cue.first, cue.last)
        act = cue.entry["act"] or "says"
        return Attribution(span, text or None, at, kind, via, content, f"{cue.form}:{cue.entry.form}", act)

    def _nested(self, cue: Cue) -> bool:
        """True when the cue stands within what another says: who goes on speaking is the other."""
        return any(
            c.content and c.content[0] <= cue.first < c.content[1] and c is not cue and not c.before for c in self._cues
        )

    def _kind(self, source: Phrase, text: str, sentence: Sentence) -> str:
        kind = kind_of(self._scene, source, sentence.last)
        if not kind:
            kind = self._kinds.get(text) or (
                self._speaker[2]
                if self._speaker and len(text.split()) == 1
                else aged(self._scene, source) or "official"
            )
        self._kinds[text] = kind
        return kind
