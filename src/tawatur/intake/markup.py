"""HTML as text: read without following anything it names, and without the stack, however deep its tags stand."""

from __future__ import annotations

import re
from typing import Any

from tawatur.intake import limits
from tawatur.intake.decoding import decode
from tawatur.intake.source import Unreadable

_STATED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]+)", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)[^<>]*?(/?)>")
_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr p li td tr th dd dt option"
_VOID = frozenset(_VOID_NAMES.split())
_SILENT_NAMES = "script style noscript template svg math head iframe object audio video canvas select button form"
_SILENT = frozenset(_SILENT_NAMES.split())
_BLOCKS_NAMES = (
    "address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer h1 "
    "h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul"
)
_BLOCKS = frozenset(_BLOCKS_NAMES.split())
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\s*\n\s*")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def decoded(data: bytes, charset: str | None = None) -> tuple[str, str | None]:
    """A page's text, in the encoding that the page or the server says, else in that which it is found to be in; and a
    remark where it is broken. Raises Unreadable."""
    stated = _STATED.search(data[:4096])
    said = (stated[1] or stated[2]).decode("ascii", "ignore") if stated else None
    data = (
        data.translate(None, b"\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14\x15")
        if b"\x00" not in data[:4]
        else data
    )
    text, remark = decode(data, charset or said)
    return text, None if remark and said and said.lower() in remark else remark


def tree(text: str) -> Any:
    """The page as a tree. Raises Unreadable where there is none."""
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml.html.document_fromstring(_CONTROL.sub(" ", text).encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError) as problem:
        raise Unreadable(f"no page that can be read ({str(problem)[:100]})") from problem
    if root is None:
        raise Unreadable("a page without anything in it")
    return root


def plain(html: str) -> str:
    """The words of a piece of HTML, a line a paragraph; what holds no tag is given back as it is."""
    if "<" not in html and "&" not in html:
        return html.strip()
    if len(html) > limits.PAGE:
        raise Unreadable(f"more than {limits.PAGE // limits.MB} MB of HTML")
    return words(tree(f"<div>{html}</div>"))


def words(root: Any) -> str:
    """The words under an element, a line a paragraph."""
    import lxml.etree

    parts: list[str] = []
    silent = 0
    for event, element in lxml.etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        mark = "\n" if tag in _BLOCKS else ""
        if event == "start":
            silent += tag in _SILENT
            parts += [mark, _spaced(element.text) if not silent else ""]
            continue
        silent -= tag in _SILENT
        tail = _spaced(element.tail) if not silent and element is not root else ""
        parts += [mark if tag != "br" else "", tail]
    return _BLANK_LINES.sub("\n", "".join(parts)).strip()


def _spaced(text: str | None) -> str:
    return _SPACES.sub(" ", text.replace("\n", " ")) if text else ""


def shape(text: str) -> tuple[int, int]:
    """How many tags a page has, and how deep they stand in one another at most, those that close themselves aside."""
    depth = deepest = number = 0
    for match in _TAG.finditer(text):
        number += 1
        if match[2].lower() in _VOID or match[3]:
            continue
        depth = max(depth - 1, 0) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return number, deepest
