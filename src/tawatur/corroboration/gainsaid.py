"""Words that are set against what another says: without a number, a day or an event that could be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tawatur.corroboration.contradictions import Contradiction
from tawatur.corroboration.record import CAME, Record
from tawatur.corroboration.setting import plain
from tawatur.model import Account, Argument, Sentence, Statement
from tawatur.rules import Language, load_language

_LETTERS = 6  # shorter words are mostly what any two sentences share
_WORD = re.compile(r"\w+")
_FEW = r"\b.{1,40}?\b"  # characters for which three dots stand
_KILLED, _SPARED = frozenset({"killing"}), frozenset({"rescue", "escape", "other"})
_RETELLING = frozenset({"outlet", "media"})


def gainsaid(record: Record) -> Iterator[Contradiction]:
    """Every statement that its report sets against what another is named as saying."""
    seen: set[tuple[str, str, str]] = set()
    for account in record.accounts:
        pairs = [*_denied(account, record), *_compared(account, record), *_alive(account, record)]
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
    for against in account.statements:
        text = against.quote.text.translate(language.table).casefold()
        behind = _behind(text, language)
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
    for entry in language.classes.get("against", ()):
        parts = map(re.escape, entry.form.split(" ... "))
        found = re.search(rf"(?<!\w){_FEW.join(parts)}", text)
        if found:
            return text[found.start() :]
    return None


def _called(text: str, statement: Statement, language: Language) -> bool:
    """True where the speaker of a statement is named in a text."""
    name = statement.origin.name.translate(language.table).casefold()
    return statement.origin.kind != "outlet" and bool(name) and name in text


def _last(others: Sequence[Statement], against: Statement) -> Statement | None:
    """What was said last before, with a number or an event rather than without; else what is said behind."""
    ranked = [(s.words.start <= against.words.start, s.kind != "saying", s.words.start, s) for s in others]
    best = max(ranked, key=lambda entry: entry[:3], default=None)
    return best[3] if best else None
