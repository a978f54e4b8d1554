"""Telegram Desktop's export (``result.json``): every message a report, with its channel, time and where it came from.

Of one chat or of a whole account; read message by message, so that a million take no more memory than one.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from tawatur.intake.decoding import glimpse
from tawatur.intake.json_lists import listed
from tawatur.intake.moment import stated_moment, zoned
from tawatur.intake.recognition import tell
from tawatur.intake.records import as_bytes
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.intake.streams import Whole
from tawatur.model import Report

_CHAT = re.compile(
    r'"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|replies|verification_codes|(?:private|public)_(?:\w+))"'
)
_MESSAGES = re.compile(r'"messages"\s*:\s*\[')
_ACCOUNT = re.compile(r'"(?:chats|left_chats)"\s*:\s*\{')
_WHAT = ("media_type", "photo", "file", "poll", "location_information", "contact_information", "game_title")
_LETTER = re.compile(r"[^\W\d_]")
_FARTHEST, _STEP = timedelta(hours=14), timedelta(minutes=15)  # of the offsets that clocks go by
_Chat = dict[str, str]


def fits(data: bytes) -> float:
    """Certain of an object with a chat's type and its messages, or with the chats of an account."""
    head = glimpse(data)
    if not head.lstrip().startswith("{"):
        return 0.0
    account = _ACCOUNT.search(head) and (_CHAT.search(head) or '"personal_information"' in head)
    return 1.0 if account or (_CHAT.search(head) and _MESSAGES.search(head)) else 0.0


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The messages in their order; those without words, and the chat's own notices, are counted."""
    import ijson

    passed: Counter[str] = Counter()
    last = "its beginning"
    try:
        with source.open() as stream:
            whole = Whole(stream)
            for chat, message in listed(whole, ("messages",)):
                last = f"message {message.get('id')}"
                found = _message(message, chat, source, given)
                if isinstance(found, str):
                    passed[found] += 1
                else:
                    yield found
    except ijson.JSONError as problem:
        what = f"broken or cut short behind {last} ({str(problem).splitlines()[0][:80]}); what stands before is read"
        yield Complaint(source.name, what)
    except Unreadable as problem:
        yield Complaint(source.name, f"behind {last}: {problem}")
    if whole.broken:
        yield Complaint(source.name, f"broken UTF-8: {whole.broken} characters are read as \ufffd", "remark")
    for what, count in sorted(passed.items()):
        yield Complaint(source.name, f"{what} ({count})", "passed", count)


def _message(message: Mapping[str, Any], chat: _Chat, source: Source, given: Given) -> Report | Complaint | str:
    """The report; or why there is none in words (``passed``), or what is wrong with it."""
    if message.get("type") not in ("message", None):
        return "notices of the chat itself (joined, pinned, renamed), hold no report"
    text = _text(message.get("text") or message.get("text_entities"))
    if not _LETTER.search(text):
        what = next(
            (str(message.get(key)) if key == "media_type" else key for key in _WHAT if message.get(key)), "marks"
        )
        return f"messages without words ({what.replace('_', ' ')[:40]}), hold no report"
    number = str(message.get("id"))[:40]
    try:
        language = given.language or tell(text)
    except Unreadable as problem:
        return Complaint.of(f"{source.name}: message {number}", problem)
    sender, outlet = _name(message.get("from")), chat.get("name") or None
    byline = _name(message.get("author")) or (sender if sender != outlet else None)
    return Report(
        id=f"{source.stem}-{number}",
        language=language,
        text=text,
        sha256=hashlib.sha256(as_bytes(message)).hexdigest(),
        published=given.published or _moment(message, given),
        outlet=outlet or sender,
        byline=byline if outlet else None,
        forwarded_from=_name(message.get("forwarded_from")) or _name(message.get("saved_from")),
    )


def _text(parts: object) -> str:
    """The words of a message: a string, or a list of strings and of objects that mark some of them up."""
    if isinstance(parts, list):
        return "".join(_text(part.get("text") if isinstance(part, dict) else part) for part in parts)
    return parts.encode("utf-8", "replace").decode() if isinstance(parts, str) else ""


def _name(value: object) -> str | None:
    return (" ".join(value.split()).encode("utf-8", "replace").decode() or None) if isinstance(value, str) else None


def _moment(message: Mapping[str, Any], given: Given) -> str | None:
    """The moment, by the clock of whoever exported it: newer exports give that hour beside the exact one, and so
    their zone; older ones the hour alone."""
    exact, shown = str(message.get("date_unixtime", "")), str(message.get("date", ""))
    try:
        if not exact.isdecimal():
            return stated_moment(shown, given.zone)
        moment = datetime.fromtimestamp(int(exact), UTC)
        if given.zone:
            return zoned(moment.astimezone(ZoneInfo(given.zone)), None)
        offset = datetime.fromisoformat(shown).replace(tzinfo=UTC) - moment
        in_use = abs(offset) <= _FARTHEST and not offset % _STEP
        return (moment.astimezone(timezone(offset)) if in_use else moment).isoformat()
    except (ValueError, TypeError, OverflowError, OSError):
        return None
