"""An answer of a web server, as a WARC record holds it: its head, and its body as it was before it was sent."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field

from tawatur.intake import limits
from tawatur.intake.source import Budget, Unreadable

_CHUNK = re.compile(rb"\s*([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
_STEP = 64 * limits.KB


@dataclass(frozen=True, slots=True)
class Answer:
    """``status`` as in ``200``, headers by their names in small letters, and the body."""

    status: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


def headers_of(lines: list[bytes]) -> dict[str, str]:
    """Headers by name, in small letters; the first of two counts."""
    found: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.decode("utf-8", "replace").partition(":")
        if colon:
            found.setdefault(name.strip().lower(), value.strip())
    return found


def read_answer(block: bytes, budget: Budget) -> Answer:
    """The answer, its body put together and unpacked. Raises Unreadable where it is broken or too large."""
    head, blank, body = block.partition(b"\r\n\r\n")
    if not blank:
        head, blank, body = block.partition(b"\n\n")
    first, *lines = head.replace(b"\r\n", b"\n").split(b"\n")[:500]
    words = first.decode("latin-1").split(None, 2)
    if len(words) < 2 or not words[0].startswith("HTTP/"):
        raise Unreadable("no answer of a web server, though it says that it is one")
    headers = headers_of(lines)
    if words[1] == "200":
        if "chunked" in headers.get("transfer-encoding", "").lower():
            body = _joined(body)
        for packing in reversed(headers.get("content-encoding", "").lower().split(",")):
            body = _unpacked(body, packing.strip(), budget)
    return Answer(words[1], headers, body)


def _joined(body: bytes) -> bytes:
    """The chunks put together; what is not in chunks, though it should be, as it is."""
    parts, at = [], 0
    while match := _CHUNK.match(body, at):
        size = int(match[1], 16)
        parts.append(body[match.end() : match.end() + size])
        at = match.end() + size
        if size == 0:
            break
    return b"".join(parts) if parts else body


def _unpacked(body: bytes, packing: str, budget: Budget) -> bytes:
    if packing in ("", "identity") or not body:
        return body
    if packing in ("gzip", "x-gzip", "deflate"):
        return _inflated(body, budget)
    if packing == "br":
        return _brotli(body, budget)
    raise Unreadable(f"its body is packed as {packing[:20]!r}, which is not read: save the page as HTML")


def _inflated(body: bytes, budget: Budget) -> bytes:
    """What was unpacked before already (some crawlers do, and leave the header) is taken as it is."""
    for bits in (_GZIP_OR_ZLIB, -zlib.MAX_WBITS):
        machine = zlib.decompressobj(bits)
        try:
            data = machine.decompress(body, limits.WHOLE + 1)
        except zlib.error:
            continue
        return _counted(data, budget)
    return body


def _brotli(body: bytes, budget: Budget) -> bytes:
    import brotli

    machine, parts, size = brotli.Decompressor(), [], 0
    try:
        for at in range(0, len(body), _STEP):
            parts.append(machine.process(body[at : at + _STEP], output_buffer_limit=limits.WHOLE))
            size += len(parts[-1])
            if size > limits.WHOLE:
                break
    except brotli.error:
        return body if not any(parts) else _counted(b"".join(parts), budget)
    return _counted(b"".join(parts), budget)


def _counted(data: bytes, budget: Budget) -> bytes:
    budget.spend(len(data))
    if len(data) > limits.WHOLE:
        raise Unreadable(f"unpacks to more than {limits.WHOLE // limits.MB} MB: left out")
    return data
