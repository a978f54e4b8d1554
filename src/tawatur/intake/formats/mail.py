"""E-mail (``.eml``): its words as a report, what is attached as files of their own, each told by its content."""

from __future__ import annotations

import contextlib
import email
import hashlib
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from tawatur.intake import limits
from tawatur.intake.article import moment
from tawatur.intake.decoding import decode, glimpse
from tawatur.intake.formats import Found
from tawatur.intake.markup import decoded, tree, words
from tawatur.intake.recognition import tell
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.model import Report

_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?")
_OF_MAIL_NAMES = (
    "from to cc date subject message-id mime-version received return-path delivered-to content-type reply-to "
    "x-mailer dkim-signature"
)
_OF_MAIL = frozenset(_OF_MAIL_NAMES.split())
_LEAST = 3
_LONGEST = 2000  # characters of a header
# What the library raises over headers that are none.
_FAULTS = (ValueError, TypeError, IndexError, AttributeError, LookupError, RecursionError, MessageError)


def fits(data: bytes) -> float:
    """Certain of what begins with headers, three of them those of an e-mail."""
    found = set()
    for line in glimpse(data)[:16_000].splitlines()[:200]:
        if not line.strip():
            break
        match = _HEADER.match(line)
        if match:
            found.add(match[1].lower())
        elif not line.startswith((" ", "\t", "From ")):
            return 0.0
    return 0.98 if len(found & _OF_MAIL) >= _LEAST and found & {"from", "subject", "message-id"} else 0.0


def reports(source: Source, given: Given) -> Found:
    """The report of its words, then what is attached."""
    data = source.data
    if data.count(b"\n--") > limits.DASHED:
        raise Unreadable(f"an e-mail of more than {limits.PARTS} parts: save them by themselves")
    try:
        message = email.message_from_bytes(data)
        attached: list[Message] = []
        spoken = list(_spoken(message, attached))
        if any(text.strip() for text in spoken):
            yield _report(message, "\n\n".join(spoken).strip(), data, source, given)
        elif not attached:
            raise Unreadable("an e-mail without words")
    except Unreadable as problem:
        yield Complaint.of(source.name, problem)
    except _FAULTS as problem:
        raise Unreadable(f"an e-mail with broken headers ({type(problem).__name__}): save it anew") from problem
    for number, part in enumerate(attached, 1):
        yield from _attachment(part, number, source)


def _spoken(message: Message, attached: list[Message]) -> Iterator[str]:
    """The texts of its parts in their order, of the same text in two forms the plain one; the rest is ``attached``."""
    waiting: list[Message] = [message]
    for _ in range(limits.PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        kind = part.get_content_type()
        if kind == "multipart/alternative":
            forms = _parts(part)
            chosen = [p for p in forms if p.get_content_type() == "text/plain" and _text(p).strip()] or forms[-1:]
            waiting = chosen[:1] + waiting
        elif part.is_multipart() and kind != "message/rfc822":
            waiting = _parts(part) + waiting
        elif kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            yield _text(part)
        elif part is not message or kind != "text/plain":
            attached.append(part)
    raise Unreadable(f"an e-mail of more than {limits.PARTS} parts")


def _text(part: Message) -> str:
    data, charset = _bytes(part), part.get_content_charset()
    if part.get_content_type() == "text/html":
        return words(tree(decoded(data, charset)[0])) if data.strip() else ""
    return decode(data, charset)[0].replace("\r\n", "\n")


def _parts(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _report(message: Message, body: str, data: bytes, source: Source, given: Given) -> Report:
    """Its subject, a blank line, its words."""
    if len(body) > limits.REPORT:
        raise Unreadable(f"more than {limits.REPORT // limits.MB} MB of text, which is no one report")
    title = _header(message, "subject")
    text = f"{title}\n\n{body}" if title else body
    name, address = parseaddr(_header(message, "from"))
    return Report(
        id=source.stem,
        language=given.language or tell(text),
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        published=given.published or moment(_header(message, "date"), given.zone),
        outlet=name or address or None,
        title=title or None,
        body=len(text) - len(body),
    )


def _header(message: Message, name: str) -> str:
    """A header in words, empty where it is missing."""
    return _decoded(message.get(name) or "")


def _decoded(value: object) -> str:
    """Words as they were before they were sent; as they stand, where they cannot be decoded."""
    written = str(value)[:_LONGEST]
    with contextlib.suppress(*_FAULTS):
        written = str(make_header(decode_header(written)))
    return " ".join(written.split()).encode("utf-8", "replace").decode()


def _attachment(part: Message, number: int, source: Source) -> Found:
    try:
        name = _decoded(part.get_filename() or "") or f"part {number}"
    except _FAULTS:
        name = f"part {number}"
    name = "".join(char if char.isprintable() and char not in "/\\" else "_" for char in name)[:200]
    if part.get_content_type() == "message/rfc822":
        inner = _parts(part)
        content = inner[0].as_bytes() if inner else b""
    else:
        content = _bytes(part)
    if content.strip():
        yield source.within(name, content, charset=part.get_content_charset())
    else:
        yield Complaint(f"{source.name}/{name}", "an attachment without anything in it", "passed")
