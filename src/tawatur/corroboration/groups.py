"""Whom a figure counts: a party's people, a group such as children or staff, or anybody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tawatur.corroboration.holding import CHARACTERS, WORD, capacity, phrases, present
from tawatur.corroboration.setting import Setting, plain
from tawatur.knowledge.commands import commanding, meant_by
from tawatur.model import Account, Figure, Statement
from tawatur.rules import Language, load_language

_FAR = 7  # words after the number in which a party may be named
_LONGEST = 6  # words of its name
PRESENT = "present"  # the group of those who were there: all that their count says
_STILL = 3  # words behind the number of patients: "12 injured were sent", "6 injured are still"
# Those who are counted where a measure is told without saying whom: their group tells no series from another.
_SIDE = "a party's people"
_INMATES = frozenset({"prisoners", "militants", _SIDE})
_USUAL: Mapping[str, frozenset[str]] = {
    "displaced": frozenset({"civilians"}),
    **dict.fromkeys(("held", "escaped", "recaptured", "freed"), _INMATES),
}
# Of these there is no telling who is counted by a noun: what was used, and what was hit.
_PLAIN = frozenset({"all", "of", "party", "the", "some", "own"})
_CAUGHT = dict.fromkeys(("held", "detained", "recaptured", "escaped", "surrendered"), frozenset({"prisoners"}))
_IMPLIED: Mapping[str, frozenset[str]] = {
    **_CAUGHT,
    "displaced": frozenset({"civilians"}),
}  # what the measure says itself
_THINGS = frozenset({"weapons", "damaged"})
_ASSAULTS = frozenset({"attack", "bombing", "statement_of_claim"})  # whoever does these attacks, or says that he did


@dataclass(frozen=True, slots=True)
class Counted:
    """Whom a figure counts: ``group`` None is all people; ``some``: a number of those that were counted before."""

    group: str | None
    some: bool = False


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of the figures of one report; ``sides`` are the parties that it names, with where.

    ``named`` says how often the whole story names each party.
    """

    account: Account
    setting: Setting
    language: Language
    sides: tuple[tuple[int, str], ...]
    named: Mapping[str, int]
    attacker: str | None = None  # the one party that attacks in what the report tells

    def of(self, figure: Figure, speaker: str | None) -> Counted:
        """Whom a figure counts; of those who are driven out or held everybody, where it is the usual people."""
        counted = self._attacking(self._counted(figure, speaker), figure)
        usual = [_USUAL.get(measure, frozenset()) for measure in figure.measure]
        everybody = usual and all(
            counted.group in groups or (_SIDE in groups and self._side(counted)) for groups in usual
        )
        return Counted(None, counted.some) if everybody else counted

    def _attacking(self, counted: Counted, figure: Figure) -> Counted:
        """Attackers, and gunmen who do what is told of an assault, are of the party that attacks where the report knows
        one alone."""
        meant = counted.group == "attackers" or (counted.group == "militants" and self._does(figure))
        if meant and self.attacker:
            return Counted(self.attacker, counted.some)
        return Counted("militants", counted.some) if counted.group == "attackers" else counted

    def _does(self, figure: Figure) -> bool:
        """True of those who are counted as who did it: "100 gunmen stormed the prison"."""
        told = (p for s in self.account.statements if s.type in _ASSAULTS for p in s.parts if p.role == "agent")
        return any(p.span is not None and p.span.touches(figure.span) for p in told)

    def _side(self, counted: Counted) -> bool:
        return counted.group in self.setting.sides

    def _counted(self, figure: Figure, speaker: str | None) -> Counted:
        """The id of the party or the code of the group that a figure counts, as ``speaker`` says.

        Between the number and the name only words such as "members of" may stand: a party that is named farther
        off is not who is counted. A noun that no list knows is a group by its own name.
        """
        if _THINGS.intersection(figure.measure):
            return Counted(None)
        if self._present(figure):
            return Counted(PRESENT)
        if figure.measure == ("injured",) and self._treated(figure):
            return Counted("patients")
        words, kinds, found = self._words(figure), [], None
        for n, word in enumerate(words[:_FAR]):
            party = self._party(words[n : n + _LONGEST], figure.span.end) or self._back(
                word, figure.span.start, speaker
            )
            if party:
                return Counted(commanding(meant_by(party, self.named)))
            kind = self._group(word)
            if kind == "own" and speaker:
                return Counted(commanding(speaker))
            if kind is None:
                break
            kinds.append(kind)
            found = found or (kind if kind not in _PLAIN else None)
        some = kinds[:2] == ["of", "the"] or kinds[:1] == ["some"]
        some = some and (figure.bound != "vague" or kinds[1:3] == ["the", "all"])  # "dozens of the injured"
        if found in _IMPLIED.get("".join(figure.measure), ()):
            return Counted(None, some)  # all who are held are prisoners
        return Counted(found, some) if some or found or "all" in kinds else self._noun(figure)

    def measure(self, figure: Figure) -> str:
        """What a figure measures: how many a place can hold is a measure of its own; who was there is not affected."""
        if capacity(self.account.report.text, figure, self.language):
            return "capacity"
        return "other" if self._present(figure) else "|".join(figure.measure)

    def _present(self, figure: Figure) -> bool:
        return present(self.account.report.text, figure, self.language)

    def _treated(self, figure: Figure) -> bool:
        """True of some of the injured, who were sent away for treatment or are still in hospital."""
        start = figure.span.start
        before = self.account.report.text[max(0, start - CHARACTERS) : start].translate(self.language.table)
        behind = self._words(figure)
        beside = [*WORD.findall(before)[-1:], *behind[:_STILL]]
        part = figure.part_of is not None or any(self._group(word) == "some" for word in behind[:1])
        kept = (form for form in phrases(self.language.code, "groups", "group", "patients") if " " in form.strip())
        said = f" {' '.join(behind[: 2 * _STILL])} ".casefold()
        return (not part and any(form in said for form in kept)) or any(
            self._group(word) == "patients" for word in beside
        )

    def _words(self, figure: Figure) -> list[str]:
        behind = self.account.report.text[figure.span.end : figure.span.end + CHARACTERS]
        return WORD.findall(behind.translate(self.language.table))

    def _party(self, words: list[str], offset: int) -> str | None:
        """The actor whose name these words, which stand behind ``offset``, begin with, the longest first."""
        if plain(words[0]) not in self.setting.heads:
            return None
        for n in range(len(words), 0, -1):
            name = plain(" ".join(words[:n]))
            known = self.setting.names.get(name)
            if known and (name not in self.setting.capitals or self._shouted(name, offset)):
                return known
        return None

    def _shouted(self, name: str, offset: int) -> bool:
        """True where the name stands behind an offset in capitals: "of the WHO", not "who were caught"."""
        return (
            re.search(rf"\b{re.escape(name.upper())}\b", self.account.report.text[offset : offset + CHARACTERS])
            is not None
        )

    def _back(self, word: str, offset: int, speaker: str | None) -> str | None:
        """The party that a word such as "the organisation" stands for: of those so called the last one named.

        Nobody calls himself so. Where the report names none, it is the one that the whole story names most.
        """
        if self._group(word) != "party":
            return None
        stems = {s.stem for s in self.language.clitics.splits(word)}
        called = {actor for actor in self.named if stems & self.setting.called.get(actor, frozenset())} - {speaker}
        before = [side for side in self.sides if side[0] < offset and side[1] in called]
        return max(before)[1] if before else min(called, key=lambda a: (-self.named[a], a), default=None)

    def _group(self, word: str) -> str | None:
        found = self.language.entries("groups", word)
        return found[0]["group"] if found else None

    def _noun(self, figure: Figure) -> Counted:
        """The noun that the figure has elsewhere in its clause, by itself where it is none of the groups."""
        kinds = [
            kind
            for word in WORD.findall((figure.who or "").translate(self.language.table))
            if (kind := self._group(word))
        ]
        if {"all", "some", "the"} & set(kinds) or not figure.who:
            return Counted(None)
        return Counted(next((kind for kind in kinds if kind not in _PLAIN), plain(figure.who)))


def groups(account: Account, setting: Setting, named: Mapping[str, int]) -> Groups:
    """The groups of one report."""
    sides = {(start, name) for s in account.statements for start, name in _named(s) if name in setting.sides}
    language = load_language(account.report.language)
    return Groups(account, setting, language, tuple(sorted(sides)), named, _attacker(account, setting))


def _attacker(account: Account, setting: Setting) -> str | None:
    """The armed party that does what is told of assaults; None where none is known to, a state does, or several do."""
    told = (p for s in account.statements if s.type in _ASSAULTS for p in s.parts if p.role == "agent")
    found = {commanding(p.id) for p in told if p.id}
    return found.pop() if len(found) == 1 and found <= setting.sides - setting.states else None


def parties(accounts: Iterable[Account], setting: Setting) -> Counter[str]:
    """How often the reports name each party to a conflict."""
    found = (name for a in accounts for s in a.statements for _, name in _named(s))
    return Counter(name for name in found if name in setting.sides)


def _named(statement: Statement) -> Iterator[tuple[int, str]]:
    for part in statement.parts:
        if part.id and part.span:
            yield part.span.start, part.id
    for speaker in statement.chain:
        if speaker.id and speaker.span:
            yield speaker.span.start, speaker.id
