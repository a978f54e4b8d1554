"""Addresses on the web, told from whatever else stands where an address should."""

from __future__ import annotations

import re

# What can be linked to as it stands (RFC 3987): http or https, without what an IRI must not hold.
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+", re.I)


def web(address: str | None) -> str | None:
    """The address, None where it is none on the web or holds what would break out of a link."""
    return address if address and _ADDRESS.fullmatch(address) else None
