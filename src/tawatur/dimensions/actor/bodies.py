"""Bodies that every state has: its army, its ministries, its coast guard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tawatur.dimensions.actor.ground import Candidate, Ground, cut, longest
from tawatur.rules import Hit

_TOWN = 3  # words of a town's name
_ORDINARY = ("frames", "counted", "event_idle", "notnames", "titles", "verbs")  # words that are no name of a town


def state_bodies(ground: Ground) -> Iterator[Candidate]:
    """Every such body that is told which state's it is, by its words or by the report's."""
    told: dict[str, str] = {}
    for hit in longest(ground.document.classes.get("bodies", ())):
        first, last, whose = _whose(ground, hit)
        bare = hit.value["bare"]
        pattern = hit.value["id"]
        if not whose:
            whose = told.get(pattern, "")
            if bare == "no" or (bare == "echo" and not whose) or not _stands(ground, hit):
                continue
            if bare != "alone":
                whose = whose or _enclave(ground, pattern, ground.nearest(hit.first))
        else:
            whose = _enclave(ground, pattern, whose) if ground.place(last) or ground.place(last + 1) else whose
            told[pattern] = whose
        name = _called(ground, pattern, whose)
        letters = cut(hit, ground.word(first)) if first == hit.first else 0
        article = ground.settings.get("article", "")
        if letters and article in hit.split.before:
            letters = max(0, letters - len(article))
        yield ground.candidate(first, last, name, hit.value["kind"] or None, "body", "state-body", 1, letters)


def _stands(ground: Ground, hit: Hit) -> bool:
    """A bare body is written with capitals where the language has them; a short name stands where one speaks."""
    if hit.value["bare"] == "said" and not _spoken(ground, hit.first - 1) and ground.word(hit.last) != ":":
        return False
    if not ground.settings.get("capitals") or ground.capital(hit.first):
        return True
    return hit.value["small"] == "yes" and (_spoken(ground, hit.last) or _led_to(ground, hit.first))


def _led_to(ground: Ground, i: int) -> bool:
    """True where a phrase such as "according to the" stands before token ``i``."""
    i -= ground.word(i - 1) in ground.settings.get("articles", ())
    return any(h.last == i for j in range(max(0, i - 3), i) for h in ground.document.hits.at(j, "according"))


def _spoken(ground: Ground, i: int) -> bool:
    """True for a verb of saying, or a word such as "on behalf of", at token ``i``."""
    if ground.document.is_a(i, "according"):
        return True
    speaks = ground.document.is_a(i, "reporting") or ground.word(i) in ground.settings.get("behalf", ())
    return speaks and not ground.document.is_a(i, "stops")


def _enclave(ground: Ground, pattern: str, whose: str) -> str:
    """The part of a state that has such a body of its own, where the report is about it; else the state."""
    for name, own in ground.settings.get("enclaves", {}).items():
        if whose in own["of"] and pattern in own["bodies"] and ground.named_place(name):
            return str(name)
    return whose


def _whose(ground: Ground, hit: Hit) -> tuple[int, int, str]:
    """Where the body's name begins and ends, and whose it is: an adjective or a place, in English."""
    if ground.settings.get("adjective") == "after":
        return _after(ground, hit)
    return _before(ground, hit)


def _after(ground: Ground, hit: Hit) -> tuple[int, int, str]:
    first, last = hit.first, hit.last
    if hit.value["bare"] in ("no", "said") and ground.document.is_a(first - 1, "titles"):
        return first, last, ""
    if last == first + 1 and ground.word(first).endswith(_endings(ground)) and _definite_noun(ground, first - 1):
        return first, last, ""  # "the naval zones"
    adjective = ground.nationality(last)
    gender = "f" if ground.feminine(last) else "m"
    if adjective and ground.definite(last) and gender in hit.value["gender"]:
        return first, adjective.last, adjective.value["adjective"]
    if ground.word(last) in ground.settings.get("in", ()) and ground.document.is_a(last + 1, "heads"):
        side = ground.nationality(last + 2)
        return first, side.last if side else last, side.value["adjective"] if side else ""
    return first, last, _in_place(ground, last, local=hit.value["local"] == "yes")


def _endings(ground: Ground) -> tuple[str, ...]:
    """How adjectives made of nouns end."""
    return tuple(ground.settings.get("adjectival", ())) or ("\0",)


def _definite_noun(ground: Ground, i: int) -> bool:
    """True for a word with the article that is no verb, a preposition before it or not."""
    word, article = ground.word(i), ground.settings.get("article", "\0")
    return article in (word[:2], word[1:3]) and len(word) > 4 and not ground.document.is_a(i, "stops", "reporting")


def _in_place(ground: Ground, i: int, *, local: bool) -> str:
    """The place that the words at token ``i`` say the body is in; its state where a town has no such body."""
    attached = ground.settings.get("attached-in", "\0")
    if ground.word(i) in ground.settings.get("in", ()):
        i += 1
    elif not (ground.word(i).startswith(attached) or (local and _designated(ground, i))):
        return ""
    if (word := ground.word(i).removeprefix(attached)) in ground.settings.get("back", {}):
        return str(ground.settings["back"][word])
    i = i if ground.place(i) else i + 1
    place = ground.place(i)
    if place is None or not place.name or not place.id:
        return ""
    if local or place.type == "country" or place.name.startswith(tuple(ground.settings.get("enclaves", ()))):
        return ground.adjectives.get(place.name, place.name)
    country = ground.country(i)
    federal = country in ground.settings.get("federal", ())
    return place.name if federal else ground.by_country.get(country, place.name)


def _designated(ground: Ground, i: int) -> bool:
    """True for "to" joined to what a place is called: "the local authorities of the province of"."""
    belongs = ground.settings.get("for", "\0")
    return any(hit.split.before == (belongs,) for hit in ground.document.hits.at(i, "place-heads"))


def _called(ground: Ground, pattern: str, whose: str) -> str:
    """The body's name; some states call their ministries otherwise."""
    entry = ground.nations.get(whose)
    if entry and entry["ministry"]:
        pattern = pattern.replace("Ministry", entry["ministry"])
    name = pattern.replace("{}", whose).strip()
    called: Mapping[str, str] = ground.settings.get("called", {})
    return called.get(name, name)


def _owner(ground: Ground, i: int) -> str:
    """The place at token ``i``; a state that begins the name of its body is no mention of one, but known."""
    place = ground.place(i)
    found = None if place else ground.locality(i)
    return (place.name or "") if place and place.id else found[0] if found else ""


def _before(ground: Ground, hit: Hit) -> tuple[int, int, str]:
    """English: an adjective or a possessive before the body, or "of" and the state after it."""
    first, last = hit.first, hit.last
    for steps in (4, 3, 2, 1):  # "U.S." is four tokens
        adjective = ground.nationality(first - steps) if first >= steps else None
        if adjective and adjective.last == first:
            return first - steps, last, adjective.value["adjective"]
    owner = _owner(ground, first - 3) if ground.word(first - 1) == "s" and ground.word(first - 2) == "'" else ""
    if owner:
        return first, last, ground.adjectives.get(owner, owner)
    of, within = ground.settings.get("of", ()), ground.settings.get("in", ())
    local = hit.value["bare"] != "no"
    place = ground.place(last + 1) if ground.word(last) in (*of, *(within if local else ())) else None
    if place and place.name:
        whose = ground.adjectives.get(place.name, place.name)
        return first, ground.after_place(last + 1) if ground.word(last) in of else last, whose
    before = ground.place(first - 1) if ground.capital(first - 1) and ground.joins(first - 1, first) else None
    if before and before.name:
        while ground.place(first - 1) is before:
            first -= 1
        return first, last, ground.adjectives.get(before.name, before.name)
    own = hit.value["bare"] == "no" or hit.value["small"] == "local"
    begins, name = _town(ground, first) if own else (first, "")
    return begins, last, ground.adjectives.get(name, name)


def _town(ground: Ground, last: int) -> tuple[int, str]:
    """Where the name of a town begins that ends before token ``last``, and the name: before a body of its own the
    reader of places leaves it to the body."""
    for first in range(last - 1, max(-1, last - _TOWN - 1), -1):
        if not ground.capital(first) or not ground.joins(first, first + 1):
            break
        found = None if ground.document.is_a(first, *_ORDINARY) else ground.locality(first)
        if found is not None and found[1] == last:
            return first, found[0]
    return last, ""
