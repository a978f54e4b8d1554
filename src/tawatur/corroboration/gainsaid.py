"""Words that are set against what another says: without a number, a day or an event that could be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from tawatur.corroboration.contradictions import Contradiction
from tawatur.corroboration.record import CAME, Record
from tawatur.corroboration.setting import plain
from tawatur.model import Account, Argument, Sentence, Statement
from tawatur.rules import Language, load_language

_LETTERS = 6  # shorter words are mostly what any two sentences share
_WORD = re.compile(r"\w+")
_FEW = r"\b.{1,40}?\b"  # characters for which three dots stand
_KILLED, _SPARED = frozenset({"killing"}), frozenset({"rescue", "escape", "other"})
_TAKEN = frozenset({"takeover", "recapture"})
_NEAR = 2  # days; what was held then may be lost later
_RETELLING = frozenset({"outlet", "media"})


def gainsaid(record: Record) -> Iterator[Contradiction]:
    """Every statement that its report sets against what another is named as saying."""
    seen: set[tuple[str, str, str]] = set()
    holding = _holding(record)
    for account in record.accounts:
        pairs = [*_denied(account, record), *_compared(account, record), *_alive(account, record)]
        pairs += _failed(account, record, holding)
        for told, against in pairs:
            one, other = record.origin_of[told.id], record.origin_of[against.id]
            key = one, other, str(against.quote)
            if one != other and key not in seen:
                seen.add(key)
                arguments = Argument("one", "origin", one), Argument("other", "origin", other)
                sides = (one, _with(told, account, record)), (other, (against.id,))
                yield Contradiction("denial", _about(told, record), sides, Sentence("dispute_gainsaid", arguments))


def _with(told: Statement, account: Account, record: Record) -> tuple[str, ...]:
    """A statement, and what its origin says in the same sentence."""
    one = record.origin_of[told.id]
    beside = (s.id for s in account.statements if record.origin_of[s.id] == one and s.quote.touches(told.quote))
    return (told.id, *(sid for sid in beside if sid != told.id))


def _about(told: Statement, record: Record) -> str | None:
    """The happening that is spoken of: that of what is gainsaid, where it has one."""
    return record.happening_of.get(told.id)


def _denied(account: Account, record: Record) -> Iterator[tuple[Statement, Statement]]:
    """A denial that tells of no event, and what it denies: what the body it names says, else what shares its words."""
    for against in account.statements:
        if against.modality != "denied" or against.kind != "saying":
            continue
        others = [s for s in account.statements if _speaks(s, against, record)]
        named = [s for s in others if _names(against, s)]
        told = _last(named, against) if named else _likest(others, against)
        if told:
            yield told, against


def _compared(account: Account, record: Record) -> Iterator[tuple[Statement, Statement]]:
    """Words such as "far more than the ministry announced", with what that body says in the report."""
    language = load_language(account.report.language)
    if not _phrases(language).search(_folded(account.report.text, language)):
        return
    for against in account.statements:
        behind = _behind(_folded(against.quote.text, language), language)
        if behind is None or against.origin.kind in _RETELLING:
            continue
        others = [s for s in account.statements if _speaks(s, against, record) and _called(behind, s, language)]
        here = [s for s in others if s.quote.touches(against.quote) and s.words.start > against.words.start]
        told = _last(here or others, against)
        if told:
            yield told, against


def _alive(account: Account, record: Record) -> Iterator[tuple[Statement, Statement]]:
    """In one sentence who is dead in one's words, and came through in another's."""
    for dead in account.statements:
        if dead.type not in _KILLED or not _of_them(dead, account):
            continue
        for other in account.statements:
            spared = other.type in _SPARED and other.modality in CAME and _spared(other, account)
            if spared and other.quote.touches(dead.quote) and _speaks(other, dead, record):
                yield dead, other


def _holding(record: Record) -> dict[str, list[Statement]]:
    """By who says so, the statements in which a body says that it has taken a place."""
    found: dict[str, list[Statement]] = {}
    for statement in record.statements.values():
        if statement.type in _TAKEN and statement.modality in CAME:
            found.setdefault(record.origin_of[statement.id], []).append(statement)
    return found


def _failed(
    account: Account, record: Record, holding: Mapping[str, Sequence[Statement]]
) -> Iterator[tuple[Statement, Statement]]:
    """Words that a body failed to enter or take a place, with what it says itself at about that time."""
    language = load_language(account.report.language)
    for against in account.statements:
        kinds = _failing(against, language) if against.kind == "saying" else set()
        if kinds != {"failed", "hold"}:
            continue
        for origin in sorted({record.actors[p.id] for p in against.parts if p.id and p.id in record.actors}):
            near = [s for s in holding.get(origin, ()) if _about_then(s, against, record)]
            if origin != record.origin_of[against.id] and near:
                yield record.first(near)[-1], against


def _failing(statement: Statement, language: Language) -> set[str]:
    """What the words of a statement say in the terms of the lexicon; the failing stands before what failed."""
    words = _WORD.findall(_folded(statement.words.text, language))
    found: list[str] = []
    for n, word in enumerate(words):
        entry = language.entry("failed", " ".join(words[n : n + 2])) or language.entry("failed", word)
        if entry is not None and (entry["as"] == "failed" or "failed" in found):
            found.append(entry["as"])
    return set(found)


def _about_then(one: Statement, other: Statement, record: Record) -> bool:
    """True of what was said on the days before the other: who takes a place later had failed before all the same."""
    first, second = record.told(one), record.told(other)
    return bool(first and second and 0 <= (second.day - first.day).days <= _NEAR)


def _of_them(statement: Statement, account: Account) -> bool:
    """True of a verbal noun with a pronoun: who died was named before."""
    trigger = statement.trigger
    language = load_language(account.report.language)
    return trigger is not None and any(s.after for s in language.clitics.splits(trigger.text.translate(language.table)))


def _spared(statement: Statement, account: Account) -> bool:
    """True where the trigger says that somebody survived."""
    language = load_language(account.report.language)
    words = _WORD.findall(statement.trigger.text.translate(language.table)) if statement.trigger else ()
    return any(language.entries("survived", word.casefold()) for word in words)


def _speaks(one: Statement, against: Statement, record: Record) -> bool:
    """True of another's words that deny nothing."""
    return one.modality != "denied" and record.origin_of[one.id] != record.origin_of[against.id]


def _names(against: Statement, one: Statement) -> bool:
    """True where the denial names who speaks there."""
    speaker = one.origin
    ids = {p.id for p in against.parts if p.id}
    if ids & {speaker.id, speaker.body}:
        return True
    words = plain(against.words.text)
    return any(plain(name) in words for name in (speaker.name, speaker.body) if name and speaker.kind != "outlet")


def _likest(others: Sequence[Statement], against: Statement) -> Statement | None:
    """The statement with most longer words of the denial, the last of several."""
    own = _words(against.words.text)
    ranked = [(len(own & _words(s.quote.text)), s.words.start, s) for s in others if not s.quote.touches(against.quote)]
    best = max(ranked, key=lambda entry: entry[:2], default=None)
    return best[2] if best and best[0] else None


def _words(text: str) -> set[str]:
    return {w for w in _WORD.findall(plain(text)) if len(w) >= _LETTERS}


def _behind(text: str, language: Language) -> str | None:
    """What stands behind a phrase that sets words against others', None where there is none."""
    found = _phrases(language).search(text)
    return text[found.start() :] if found else None


def _folded(text: str, language: Language) -> str:
    return text.translate(language.table).casefold()


@lru_cache(maxsize=8)
def _phrases(language: Language) -> re.Pattern[str]:
    """The phrases that set words against others', as one pattern; a language without any has none that matches."""
    forms = [entry.form.split(" ... ") for entry in language.classes.get("against", ())]
    return re.compile(rf"(?<!\w)(?:{'|'.join(_FEW.join(map(re.escape, parts)) for parts in forms) or '(?!)'})")


def _called(text: str, statement: Statement, language: Language) -> bool:
    """True where the speaker of a statement is named in a text."""
    name = statement.origin.name.translate(language.table).casefold()
    return statement.origin.kind != "outlet" and bool(name) and name in text


def _last(others: Sequence[Statement], against: Statement) -> Statement | None:
    """What was said last before, with a number or an event rather than without; else what is said behind."""
    ranked = [(s.words.start <= against.words.start, s.kind != "saying", s.words.start, s) for s in others]
    best = max(ranked, key=lambda entry: entry[:3], default=None)
    return best[3] if best else None
