"""What a page says of itself to machines: JSON-LD, meta elements, times."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tawatur.intake.markup import plain
from tawatur.intake.moment import stated_moment
from tawatur.intake.source import Unreadable

_ARTICLE = re.compile(r"(?:\w*Article|\w*Posting|Report|\w*Story)$")
_META = {
    "published": ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date.issued",
                  "dcterms.created", "dc.date", "sailthru.date", "publishdate", "publish_date", "parsely-pub-date",
                  "pubdate"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:site"),
    "title": ("og:title", "twitter:title", "dc.title"),
    "byline": ("author", "article:author", "dc.creator", "parsely-author", "byl"),
    "url": ("og:url",),
}  # fmt: skip
_LISTED = 2000  # nodes of JSON-LD that are looked at


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a live coverage."""

    title: str | None
    text: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """What a page tells; ``body`` is the article's text where it tells that too."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    body: str = ""
    entries: tuple[Entry, ...] = ()

    def or_else(self, other: Told) -> Told:
        """This, and where it says nothing the other."""
        missing = {name: getattr(other, name) for name in Told.__slots__ if not getattr(self, name)}
        return replace(self, **missing)


def told(root: Any, zone: str | None) -> Told:
    """What a page says of itself: JSON-LD before meta elements before the rest."""
    return _linked(root, zone).or_else(_meta(root, zone)).or_else(_marked(root, zone))


def _linked(root: Any, zone: str | None) -> Told:
    found = Told()
    for node in _nodes(root):
        kinds = node.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLE.match(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            found = found.or_else(_article(node, zone))
    return found


def _article(node: Mapping[str, Any], zone: str | None) -> Told:
    main = node.get("mainEntityOfPage")
    updates = node.get("liveBlogUpdate")
    listed = updates if isinstance(updates, list) else [updates]
    return Told(
        title=_name(node.get("headline")) or _name(node.get("name")),
        outlet=_name(node.get("publisher")),
        byline=_name(node.get("author")),
        published=moment(node.get("datePublished") or node.get("dateCreated"), zone),
        url=_address(node.get("url")) or _address(main.get("@id") if isinstance(main, dict) else main),
        body=_body(node.get("articleBody")),
        entries=tuple(entry for one in listed if isinstance(one, dict) and (entry := _entry(one, zone))),
    )


def _entry(node: Mapping[str, Any], zone: str | None) -> Entry | None:
    text = _body(node.get("articleBody")) or _body(node.get("description"))
    title = _name(node.get("headline"))
    published = moment(node.get("datePublished") or node.get("dateCreated"), zone)
    return Entry(title, text or title or "", published) if text or title else None


def _nodes(root: Any) -> Iterator[Mapping[str, Any]]:
    """Every object of the page's JSON-LD, outermost first."""
    waiting: list[Any] = []
    for script in root.iterfind(".//script[@type='application/ld+json']"):
        try:
            waiting.append(json.loads(script.text or "", strict=False))
        except (ValueError, RecursionError):
            continue
    for seen, node in enumerate(waiting):
        if seen > _LISTED:
            return
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity", "itemListElement", "hasPart") if key in node]


def _meta(root: Any, zone: str | None) -> Told:
    said: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if content:
            said.setdefault(name.strip().lower(), content)
    first = {field: next((said[name] for name in names if name in said), None) for field, names in _META.items()}
    return Told(
        title=first["title"],
        outlet=(first["outlet"] or "").lstrip("@") or None,
        byline=_name(first["byline"]),
        published=next((m for name in _META["published"] if (m := moment(said.get(name), zone))), None),
        url=_address(first["url"]),
    )


def _marked(root: Any, zone: str | None) -> Told:
    """The first time element, the heading, the canonical address."""
    times = (moment(element.get("datetime"), zone) for element in root.iter("time"))
    heading = next((" ".join(e.text_content().split()) for e in root.iter("h1", "title")), None)
    link = next((e.get("href") for e in root.iter("link") if e.get("rel") == "canonical"), None)
    return Told(title=heading or None, published=next((m for m in times if m), None), url=_address(link))


def moment(stated: object, zone: str | None) -> str | None:
    """As ISO 8601; None where it says nothing that can be read."""
    if not isinstance(stated, str) or not stated.strip():
        return None
    try:
        return stated_moment(stated, zone)
    except Unreadable:
        return None


def _name(value: object) -> str | None:
    """The name of a person or body, as a string or as an object has it; of several, all."""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(name for one in value[:8] if (name := _name(one)))) or None
    if isinstance(value, dict):
        value = value.get("name")
    name = " ".join(plain(value).split())[:300] if isinstance(value, str) and len(value) < 5000 else ""
    return None if not name or name.startswith(("http://", "https://", "{{")) else name


def _body(value: object) -> str:
    return plain(value) if isinstance(value, str) else ""


def _address(value: object) -> str | None:
    return value.strip() if isinstance(value, str) and value.strip().startswith(("http://", "https://")) else None
