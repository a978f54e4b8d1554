"""Bodies that nobody listed, by the form of their names."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.dimensions.actor.ground import Candidate, Ground, cut, longest
from tawatur.dimensions.actor.latin import latin, written
from tawatur.dimensions.actor.phrase import Phrase, purpose, read
from tawatur.dimensions.actor.proper import proper
from tawatur.rules import Hit

_DIGITS = 4  # of a unit's number
_QUOTED = 7  # words: the longest quoted name of a body met in the annotated reports has five


def formed(ground: Ground) -> Iterator[Candidate]:
    """Bodies named by a head noun and what specifies it: "the brigade of ...", 'the movement "..."'."""
    if ground.settings.get("adjective") != "after":
        return
    article = ground.settings["article"]
    for hit in longest(ground.document.classes.get("heads", ())):
        definite = ground.definite(hit.first) or article in hit.split.before
        state = ground.document.at(hit.first, "bodies") if definite else None
        if state is not None and state.last > hit.last and state.value["bare"] != "no":
            continue  # a body that every state has
        if _place(ground, hit) or (hit.value["speaks"] and not _speaks(ground, hit)):
            continue
        found = None if definite else _quoted(ground, hit) or _known_place(ground, hit)
        found = found or _numbered(ground, hit, definite=definite) or _named(ground, hit, definite=definite)
        found = found or (None if definite else proper(ground, hit))
        if found:
            name, last = found
            letters = cut(hit, ground.word(hit.first))
            if article in hit.split.before:
                letters = max(0, letters - len(article))
            yield ground.candidate(hit.first, last, name, hit.value["kind"] or None, "body", "formed", 3, letters)


def _place(ground: Ground, hit: Hit) -> bool:
    """True for a municipality or a commune that was taken for a place, as it is where it does not speak."""
    named = ground.place(hit.last)
    heads = ground.document.hits.at(hit.first, "place-heads")
    return named is not None and any(h.value["acts"] and h.last == hit.last for h in heads)


def _known_place(ground: Ground, hit: Hit) -> tuple[str, int] | None:
    """A hospital or the like that speaks and that the gazetteer knows."""
    place = ground.place(hit.first) if hit.value["speaks"] else None
    return (place.name, ground.after_place(hit.first)) if place and place.id and place.name else None


def _speaks(ground: Ground, hit: Hit) -> bool:
    """True behind a verb of saying, or a phrase such as "according to"."""
    before = hit.first - 1
    told = any(
        h.last == hit.first
        for i in range(max(0, before - 2), hit.first)
        for h in ground.document.hits.at(i, "according")
    )
    return told or (ground.document.is_a(before, "reporting") and not ground.document.is_a(before, "stops"))


def _quoted(ground: Ground, hit: Hit) -> tuple[str, int] | None:
    """A head and the name in quotation marks after it, with an adjective of a state behind that."""
    i = hit.last
    if ground.word(i) != '"' or not ground.joins(i - 1, i):
        return None
    for j in range(i + 2, min(i + _QUOTED, len(ground.document.tokens))):
        if not ground.joins(j - 1, j) or ground.document.is_a(j, "stops"):
            return None
        if ground.word(j) == '"':
            if j == i + 2 and ground.document.is_a(i + 1, "notnames", "stops"):
                return None
            nation = ground.nationality(j + 1)
            last = nation.last if nation and ground.definite(j + 1) else j + 1
            return _in_quotes(ground, hit, i + 1, j), last
    return None


def _in_quotes(ground: Ground, hit: Hit, first: int, last: int) -> str:
    """The quoted name in English: a movement's is translated where its words are known, an outlet's never."""
    place = ground.locality(first) if hit.value["place"] else None
    if place and place[1] == last:
        inner = ground.adjectives.get(place[0], place[0])
    else:
        phrase = None if _proper(hit) else read(ground, first, bound=True, loose=False, places=True)
        known = phrase is not None and phrase.last == last and len(phrase.parts) > 1
        letters = [_letters(ground, i) for i in range(first, last) if ground.word(i).isalnum()]
        inner = " ".join(phrase.english() if phrase and known else letters)
    return inner if _proper(hit) else " ".join(filter(None, [inner, hit.value["english"]]))


def _proper(hit: Hit) -> bool:
    """True for an outlet or a company, whose name is not translated."""
    return hit.value["kind"] == "media" or hit.value["for"] == "before"


def _letters(ground: Ground, i: int) -> str:
    word = ground.word(i)
    return ground.original(i) if word.isascii() else written(ground, word)


def _numbered(ground: Ground, hit: Hit, *, definite: bool) -> tuple[str, int] | None:
    """A unit with a number: "the Brigade 444", "Brigade 17"."""
    number = ground.word(hit.last)
    if hit.value["kind"] != "party" or not hit.value["numbered"] or not number.isdigit() or len(number) > _DIGITS:
        return None
    if not ground.joins(hit.last - 1, hit.last) or not (definite or ground.nationality(hit.last + 1)):
        return None
    nation = ground.nationality(hit.last + 1) if ground.definite(hit.last + 1) else None
    name = f"{ordinal(int(number))} {hit.value['english']}"
    return (f"{nation.value['adjective']} {name}", nation.last) if nation else (name, hit.last + 1)


def ordinal(number: int) -> str:
    """The number as English writes its ordinal: 1st, 22nd, 113th."""
    tens, ones = number % 100, number % 10
    ending = "th" if 10 < tens < 20 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    return f"{number}{ending}"


def _named(ground: Ground, hit: Hit, *, definite: bool) -> tuple[str, int] | None:
    """A head with nouns, adjectives, a state, a place or a purpose after it, when those tell which body is meant."""
    i, value = hit.last, hit.value
    if value["quoted"] or not ground.joins(i - 1, i):
        return None
    if hit.split.before and ground.word(hit.first) in ground.listed("led-by"):
        return None  # "a force led by Italy"
    if not definite and (ground.nationality(i) or _other_body(ground, hit)):
        return None  # "forces of the Israeli army": the name begins later
    loose = (value["loose"] == "yes" or value["for"] == "before") and not definite
    main = read(ground, i, bound=not definite, loose=loose, places=bool(value["place"]))
    use = purpose(ground, main.last) if value["for"] and not main.open else None
    end = use.last if use else main.last
    place = _seated(ground, end) if value["place"] and not main.open else None
    if not definite and not place and not main.open and not _certain(ground, hit, main):
        place = _within(ground, hit, end)
    if not _tells(ground, hit, main, definite=definite, more=bool(use or place)):
        wide = not definite and not loose and value["kind"] in ("official", "expert", "ngo", "")
        main = read(ground, i, bound=True, loose=True, places=False) if wide else main
        if not wide or not main.has("state") or not main.has("noun") or ground.document.is_a(i, "notbodies"):
            return None
        use = place = None
    last = place[1] if place else use.last if use else main.last
    if value["kind"] == "medical" and value["speaks"] and main.parts[0].role == "noun" and not main.parts[0].known:
        return f"{latin(ground, i, main.last)} {value['english']}", last
    return _english(hit, main, use, place[0] if place else ""), last


def _other_body(ground: Ground, hit: Hit) -> bool:
    """True when a body of its own begins after the head, unless the two make one name."""
    own = [h for h in ground.document.hits.at(hit.last, "bodies") if not h.split.before]
    if not own:
        return False
    return not (hit.value["for"] and ground.document.is_a(hit.last, "bodywords"))


def _tells(ground: Ground, hit: Hit, main: Phrase, *, definite: bool, more: bool) -> bool:
    """True when the parts tell which body is meant and are no mere description."""
    several = hit.last - hit.first > 1  # "the court of first instance" says more than "the court"
    weight = max(main.words, main.last - hit.last if main.parts else 0) + several
    if definite:
        if more:
            return bool(main.parts) or several or ground.word(hit.last) in ground.concerns
        return bool(main.parts) and len(main.parts) + several > 1
    if not main.parts:
        return False
    if main.has("state", "place") or more:
        return True
    known = all(part.known for part in main.parts)
    ordinary = ground.document.is_a(hit.last, "notbodies")
    if known and weight > 1 and hit.value["loose"] != "never" and not (ordinary and hit.value["kind"] == "party"):
        return True
    loose = hit.value["loose"] == "yes" or (known and hit.value["loose"] == "known")
    return loose and not ordinary


def _certain(ground: Ground, hit: Hit, main: Phrase) -> bool:
    """True where the parts name a state or a place, or two words of the body's own: no place is asked for."""
    return main.has("state", "place") or main.words + (hit.last - hit.first > 1) > 1


def _seated(ground: Ground, i: int) -> tuple[str, int] | None:
    """The place that a preposition joined to its name says the body is in, and the token after it."""
    attached = ground.settings.get("attached-in", "\0")
    place = ground.place(i)
    if place is None or not ground.word(i).startswith(attached) or not ground.joins(i - 1, i) or not place.name:
        return None
    if ground.place(i - 1) is place:
        return None
    return place.name.removesuffix(" City"), ground.after_place(i)


def _within(ground: Ground, hit: Hit, i: int) -> tuple[str, int] | None:
    """The place, or the adjective of the state, that "in" leads to behind a public body: "the fire department in X"."""
    place = ground.place(i + 1)
    if place is None or not place.name or place.type == "facility" or ground.word(i) not in ground.settings["in"]:
        return None
    if hit.value["kind"] != "official" or hit.value["speaks"] or ground.document.is_a(hit.first, "bodies"):
        return None
    if not ground.joins(i - 1, i):
        return None
    return ground.adjectives.get(place.name, place.name.removesuffix(" City")), ground.after_place(i + 1)


def _state(main: Phrase, word: str) -> bool:
    """True for the part that names a state."""
    return any(part.role == "state" and part.english == word for part in main.parts)


def _english(hit: Hit, main: Phrase, use: Phrase | None, place: str) -> str:
    """The name in English: states, what specifies, the head, what it is for."""
    words = [place, *[w for w in main.english() if not (hit.value["kind"] == "media" and _state(main, w))]]
    way = hit.value["for"]
    states = [p.english for p in use.parts if p.role == "state"] if use else []
    after = [w for w in use.english() if w not in states] if use else []
    if way == "before":
        return " ".join(filter(None, [*states, *words, *after, hit.value["english"]]))
    tail = ["of" if way == "of" else "for", *after] if after else []
    return " ".join(filter(None, [*states, *words, hit.value["english"], *tail]))
