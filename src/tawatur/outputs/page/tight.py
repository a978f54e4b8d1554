"""Markup without what HTML lets one leave out: quotes around plain values, end tags that the next tag implies, and
the white space that a template needs to be read."""

from __future__ import annotations

import re

_KEPT = re.compile(r"(<(style|script|blockquote)\b.*?</\2>)", re.DOTALL)
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_VALUE = re.compile(r'="([^"\s\'=<>`]+)"(?!/)')
_BLOCK = (
    "li|p|ul|ol|table|thead|tbody|tr|td|th|section|div|details|summary|h[1-4]|blockquote|dl|dt|dd|figure|header|main"
    "|footer|nav|svg|g|text|path|rect|circle|button|head|body|meta|title|style|script|html"
)
_BETWEEN = re.compile(rf"\s*\n\s*(?=</?(?:{_BLOCK})\b)")
_BEHIND = re.compile(rf"(</?(?:{_BLOCK})\b[^<>]*>)\s*\n\s*")
_ENDS = re.compile(r"</(?:li|td|th|tr|dt|dd|tbody|thead)>")
_DRAWN = re.compile(r"<(?:path|text|circle|rect)\b[^<>]*>")
_QUOTED = re.compile(r'("[^"]*")')
# Beside these signs; not beside a plus (sums need their blanks), nor before a colon (a pseudo-class of a descendant).
_SPACED = re.compile(r"(?<=[{};,>:])[ \t]+|[ \t]+(?=[{},>])")
# A paragraph ends by itself where a block begins, or where what it stands in ends (HTML, 13.1.2.4).
_PARAGRAPH = re.compile(
    r"</p>(?=<(?:p|ul|ol|table|blockquote|details|section|div|h[1-4]|dl|figure|header|main|nav|li)\b"
    r"|</(?:li|td|th|div|details|section|figure|ul|ol|header|footer)>)"
)


def tight(html: str) -> str:
    """The same page in fewer bytes. What reports say is escaped, so a bracket in it is no tag."""
    parts = _KEPT.split(html)
    return "".join(_tight(part) if n % 3 == 0 else part for n, part in enumerate(parts) if n % 3 != 2)


def _tight(html: str) -> str:
    html = _DRAWN.sub(lambda tag: _drawn(tag[0]), html)
    html = _TAG.sub(lambda tag: _VALUE.sub(r"=\1", tag[0]), html)
    html = _BETWEEN.sub("", _BEHIND.sub(r"\1", html))
    return _ENDS.sub("", _PARAGRAPH.sub("", html))


def _drawn(tag: str) -> str:
    """An element of SVG without the nought behind a whole number, the blank that a minus implies, what is so anyway."""
    tag = re.sub(r"(?<=\d)\.0(?=[\s\"A-Za-z-])", "", tag).replace(' text-anchor="start"', "")
    return re.sub(r"(?<=[\da-z]) (?=-\d)", "", tag)


def tight_style(css: str) -> str:
    """A style sheet without the white space that its author reads it by; what it says between quotes stays."""
    parts = _QUOTED.split(re.sub(r"\s*\n\s*", "", css))
    return "".join(part if n % 2 else _SPACED.sub("", part) for n, part in enumerate(parts))


def tight_script(js: str) -> str:
    """A script without what its author reads it by: lines that are comments, and what a line begins with."""
    lines = (line.strip() for line in js.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))
