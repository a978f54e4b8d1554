"""Bodies that nobody listed, by the form of their names."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.dimensions.actor.ground import Candidate, Ground, cut, longest
from tawatur.dimensions.actor.latin import written
from tawatur.rules import Hit

_QUOTED = 7  # words: the longest quoted name of a body met in the annotated reports has five
_WORDS = 5  # words of a name after its head; longer runs were clauses in the reports read


def formed(ground: Ground) -> Iterator[Candidate]:
    """Bodies named by a head noun and what specifies it: "the brigade of ...", 'the movement "..."'."""
    if ground.settings.get("adjective") != "after":
        return
    for hit in longest(ground.document.classes.get("heads", ())):
        if ground.definite(hit.first) or ground.settings["article"] in hit.split.before:
            last = _defined(ground, hit)
        else:
            last = _construct(ground, hit)
        if last:
            name = _english(ground, hit, last)
            letters = cut(hit, ground.word(hit.first))
            if ground.settings["article"] in hit.split.before:
                letters = max(0, letters - len(ground.settings["article"]))
            yield ground.candidate(hit.first, last, name, hit.value["kind"] or None, "body", "formed", 3, letters)


def _construct(ground: Ground, hit: Hit) -> int:
    """Where a name ends whose head bears no article; 0 when nothing specific follows."""
    i = hit.last
    if not ground.joins(i - 1, i) or ground.document.is_a(hit.first, "bodies"):
        return 0
    if ground.word(i) == '"':
        return _quoted(ground, i)
    if hit.value["quoted"]:
        return 0
    if hit.value["place"] and (place := ground.locality(i)):
        return place[1]
    if ground.document.is_a(i, "bodies") or ground.nationality(i) or not _word_of_name(ground, i):
        return 0  # "forces of the Israeli army": the name begins later
    after = i + 1 if ground.definite(i) else i + 2
    if after == i + 2 and not (_word_of_name(ground, i + 1) and (ground.definite(i + 1) or ground.locality(i + 1))):
        return 0
    last, strong = _tail(ground, hit, after)
    loose = hit.value["loose"] == "yes" or (hit.value["loose"] == "known" and ground.document.is_a(i, "bodywords"))
    return last if strong or (loose and not ground.document.is_a(i, "notbodies")) else 0


def _defined(ground: Ground, hit: Hit) -> int:
    """Where a name ends whose head bears the article: it needs an adjective of names and something more."""
    if hit.value["quoted"]:
        return 0
    i, weight = hit.last, 0
    while i < hit.last + _WORDS and ground.definite(i) and ground.joins(i - 1, i):
        nation = ground.nationality(i)
        if not nation and not ground.document.is_a(i, "bodywords"):
            break
        weight += 2 if nation else 1
        i = nation.last if nation else i + 1
    if not weight:
        return 0
    last = _purpose(ground, hit, i)[0]
    return last if last > i or (weight > 1 and i > hit.last + 1) else 0


def _word_of_name(ground: Ground, i: int) -> bool:
    """True for a word that may stand inside a name."""
    document = ground.document
    word = ground.word(i)
    if len(word) < 3 or not word.isalpha() or not ground.joins(i - 1, i):
        return False
    if document.is_a(i, "bodywords", "place-bodies"):
        return True
    return not any(
        hit.value.lexicon in {"notnames", "stops", "titles", "verbs"} and not hit.split.after
        for hit in document.hits.get(i, ())
    )


def _quoted(ground: Ground, i: int) -> int:
    """Where the quoted name ends that opens at token ``i``, with an adjective of a state after it."""
    for j in range(i + 2, min(i + _QUOTED, len(ground.document.tokens))):
        if not ground.joins(j - 1, j):
            return 0
        if ground.word(j) == '"':
            if j == i + 2 and ground.document.is_a(i + 1, "notnames", "stops"):
                return 0
            nation = ground.nationality(j + 1)
            return nation.last if nation and ground.definite(j + 1) else j + 1
    return 0


def _tail(ground: Ground, hit: Hit, i: int) -> tuple[int, bool]:
    """Where the name ends from token ``i``: adjectives with the article, the state's last, then a purpose.

    True with it when the tail tells which body is meant.
    """
    while i < hit.last + _WORDS and ground.definite(i) and _word_of_name(ground, i):
        nation = ground.nationality(i)
        if nation:
            return _purpose(ground, hit, nation.last)[0], True
        if ground.document.is_a(i, "notbodies"):
            break
        if not ground.document.is_a(i, "bodywords") and not _like_adjective(ground, i):
            break
        i += 1
    return _purpose(ground, hit, i)


def _like_adjective(ground: Ground, i: int) -> bool:
    """True when the word agrees with the feminine before it, or has an adjective's ending."""
    endings = tuple(ground.settings.get("adjectival", ()))
    return ground.word(i).endswith(endings)


def _purpose(ground: Ground, hit: Hit, i: int) -> tuple[int, bool]:
    """Where a tail "for ..." ends that starts at token ``i``, and True; ``i`` and False when there is none."""
    word, for_ = ground.word(i), ground.settings.get("for", "\0")
    if not hit.value["for"] or not word.startswith(for_) or len(word) < 4 or not ground.joins(i - 1, i):
        return i, False
    document = ground.document
    doubled = word.startswith(for_ + for_)
    inner = [h for h in document.hits.get(i, ()) if for_ in h.split.before]
    if document.is_a(i, "notnames", "stops", "heads", "titles", "listeners"):
        return i, False
    words = [h for h in inner if h.value.lexicon == "bodywords"]
    if not words:
        return i, False
    last = max(h.last for h in words)
    if doubled or last > i + 1 or ground.definite(i):
        return last, True
    return (last + 1, True) if ground.definite(last) and _word_of_name(ground, last) else (i, False)


def _english(ground: Ground, hit: Hit, last: int) -> str | None:
    """The name in English, word by word: states first, then what specifies, then the head."""
    nations: list[str] = []
    words: list[str] = []
    purpose: list[str] = []
    i, for_ = hit.last, ground.settings.get("for", "\0")
    while i < last:
        nation = ground.nationality(i)
        known = ground.document.at(i, "bodywords")
        place = ground.locality(i)
        if nation and not known:
            nations.append(nation.value["adjective"])
            i = nation.last
            continue
        if known and known.last <= last:
            (purpose if for_ in known.split.before else words).append(known.value["english"])
            i = known.last
            continue
        if place:
            words.append(ground.adjectives.get(place[0], place[0]))
            i = place[1]
            continue
        if ground.word(i).isalpha():
            word = ground.word(i)
            words.append(ground.original(i) if word.isascii() else written(ground, word))
        i += 1
    head = [hit.value["english"]] if hit.value["english"] else []
    return " ".join([*nations, *words, *head, *(["for", *purpose] if purpose else [])]) or None
