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
    html = _TAG.sub(lambda tag: _VALUE.sub(r"=\1", tag[0]), html)
    html = _BETWEEN.sub("", _BEHIND.sub(r"\1", html))
    return _ENDS.sub("", _PARAGRAPH.sub("", html))


def tight_style(css: str) -> str:
    """A style sheet without the white space that its author reads it by."""
    return re.sub(r"\s*\n\s*", "", re.sub(r"(?<=[{};])[ \t]+|[ \t]+(?=[{}])", "", css))


def tight_script(js: str) -> str:
    """A script without what its author reads it by: lines that are comments, and what a line begins with."""
    lines = (line.strip() for line in js.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))
