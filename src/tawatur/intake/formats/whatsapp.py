"""WhatsApp's export of a chat as text: every message a report, with its sender and its day.

Its clock is that of the phone which exported it: the hour is kept only where ``--zone`` says whose that was.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from tawatur.intake import limits
from tawatur.intake.chat_lines import Begun, Order, begun, distinct, order, sender
from tawatur.intake.decoding import glimpse
from tawatur.intake.moment import stated_moment
from tawatur.intake.recognition import tell
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.intake.streams import lines
from tawatur.model import Report
from tawatur.rules import LANGUAGES, languages

_SEEN = 60  # lines
_NOTICE = "\u200e"  # with which an iPhone begins what is not the sender's words
_EDITED = re.compile("\u200e<[^<>\n]{3,60}>\\s*\\Z")
_OMITTED = re.compile(r"\W{0,5}<[^<>\n]{3,60}>\W{0,5}")
_ATTACHED = re.compile(r"[^\n]{1,200}?\.\w{2,5} \([^()\n]{3,40}\)[^\S\n]*(?:\n|\Z)")
_LETTER = re.compile(r"[^\W\d_]")
_SLASHED = re.compile(r"\s+")


def fits(data: bytes) -> float:
    """Sure where its first line begins a message and another does; less of a single one."""
    head = [line for line in glimpse(data)[:20_000].splitlines()[:_SEEN] if line.strip()]
    found = [(line, begin) for line in head if (begin := begun(line))]
    if not found or found[0][0] is not head[0]:
        return 0.0
    spoken = any(sender(line[begin.rest :]) for line, begin in found)
    return (0.95 if spoken else 0.0) if len(found) > 1 else (0.5 if spoken else 0.0)


@dataclass
class _Message:
    """A message while its lines come in."""

    number: int
    begin: Begun
    lines: list[str] = field(default_factory=list)
    received: list[bytes] = field(default_factory=list)
    size: int = 0

    def add(self, words: str, line: bytes) -> None:
        self.size += len(line)
        if self.size <= limits.REPORT:
            self.lines.append(words)
            self.received.append(line)


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The messages in their order; those without words, and the chat's own notices, are counted."""
    taken = order(distinct(message.begin.numbers for message in _messages(source)))
    kind = "passed" if taken.sure else "remark"
    yield Complaint(source.name, f"its days are read as {taken.why}", kind, 0)  # type: ignore[arg-type]
    passed: Counter[str] = Counter()
    for message in _messages(source):
        where = f"{source.name}:{message.number}"
        try:
            found = _report(message, taken, source, given)
        except Unreadable as problem:
            found = Complaint.of(where, problem)
        if isinstance(found, str):
            passed[found] += 1
        else:
            yield found
    for what, count in sorted(passed.items()):
        yield Complaint(source.name, f"{what} ({count})", "passed", count)


def _messages(source: Source) -> Iterator[_Message]:
    message: _Message | None = None
    with source.open() as stream:
        for number, line in lines(stream, limits.REPORT):
            words = (line or b"").decode("utf-8", "replace").rstrip("\r\n")
            begin = begun(words[:300])
            if begin:
                if message:
                    yield message
                message = _Message(number, begin)
                words = words[begin.rest :]
            if message:
                message.add(words, line if line is not None else b" " * (limits.REPORT + 1))
    if message:
        yield message


def _report(message: _Message, taken: Order, source: Source, given: Given) -> Report | Complaint | str:
    """The report; why there is none, in words, for what is no message."""
    if message.size > limits.REPORT:
        raise Unreadable(f"a message of more than {limits.REPORT // limits.MB} MB, which is no one report: left out")
    spoken = sender("\n".join(message.lines))
    if spoken is None:
        return "notices of the chat itself (joined, left, encrypted), hold no report"
    name, words = spoken
    text = _words(words, message.begin.bracketed)
    if not _LETTER.search(text):
        return "messages without words (media, deleted), hold no report"
    moment = message.begin.moment(taken.month_first)
    return Report(
        id=f"{source.stem}-{message.number}",
        language=given.language or tell(text),
        text=text,
        sha256=hashlib.sha256(b"".join(message.received)).hexdigest(),
        published=given.published or (stated_moment(moment, given.zone) if moment else None),
        outlet=name,
    )


def _words(words: str, bracketed: bool) -> str:
    """What the sender wrote: without the name of a file, without what the program says."""
    if bracketed and words.startswith(_NOTICE):
        return ""
    attached = _ATTACHED.match(words)
    words = _EDITED.sub("", words[attached.end() :] if attached else words)
    plain = _SLASHED.sub(" ", words.replace(_NOTICE, "")).strip(" .\u200f").casefold()
    return "" if _OMITTED.fullmatch(words) or plain in _notices() else words.strip()


@cache
def _notices() -> frozenset[str]:
    """What the program says in a sender's place, in every language on hand."""
    paths = [LANGUAGES / code / "chat.toml" for code in languages()]
    told = [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths if path.exists()]
    return frozenset(notice.casefold() for one in told for notice in one["notices"])
