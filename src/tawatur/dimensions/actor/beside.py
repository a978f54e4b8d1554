"""What beside words shows that they name a person: a title, a verb of saying, an explanation, an office's place."""

from __future__ import annotations

from tawatur.dimensions.actor.ground import Ground
from tawatur.dimensions.actor.signs import GIVEN, explained, that

_OFFICE = 10  # words of an office and its body: "the secretary-general of the ... party"
_SHORT = 3  # letters of the shortest given name that stands so
_CALLING = 5  # words from an article to the calling that it leads to: "a former deputy leader of"


def titled_before(ground: Ground, first: int) -> bool:
    """True when a title stands before the run, a comma or a full stop between them allowed."""
    for i in (first - 1, first - 2):
        if ground.document.is_a(i, "titles") and ground.joins(i, first):
            return True
        if ground.word(i) != ".":
            return False
    return False


def _holds_office(ground: Ground, first: int, last: int) -> bool:
    """True behind an office and a comma, where the sentence ends or a comma follows: "the head of the party, N. N."."""
    if ground.word(first - 1) != "," or ground.word(last) not in (".", ",", ";"):
        return False
    opened = ground.document.sentence_of(first).first
    for i in range(first - 2, max(opened, first - _OFFICE) - 1, -1):
        if ground.document.is_a(i, "titles"):
            return ground.word(i - 1) in ground.settings["articles"] or not ground.capital(i)
        if not (ground.word(i).isalpha() or ground.word(i) == "-") or ground.document.is_a(i, "verbs", "reporting"):
            return False
    return False


def _office_behind(ground: Ground, i: int) -> bool:
    """True where an office closes the phrase at token ``i``: "N. N., the Tunisian National Guard's spokesman, told"."""
    for j in range(i, i + _OFFICE):
        if ground.document.is_a(j, "titles") and not ground.capital(j):
            return ground.word(j + 1) == "," and ground.document.is_a(j + 2, "place-speakers", "reporting")
        if not (
            ground.capital(j) or ground.word(j) in ("'", "\u2019", "s") or ground.word(j) in ground.settings["inside"]
        ):
            return False
    return False


def speaks(ground: Ground, first: int, last: int) -> bool:
    """True beside a verb of saying or "according to", and before an age, a title, an apposition or "who"."""
    document = ground.document
    if document.is_a(last, "place-speakers") or document.is_a(first - 1, "place-speakers"):
        return True
    if any(h.last == first for i in range(max(0, first - 3), first) for h in document.hits.at(i, "according")):
        return True
    if ground.word(last) != ",":
        return ground.word(first - 1) in ground.settings.get("naming", ()) or _holds_office(ground, first, last)
    after = last + 1
    if ground.word(after) in ground.settings.get("personal", ()):
        return True
    if ground.word(after) in ground.settings["articles"]:
        after += 1
    if _office_behind(ground, after):
        return True
    aged = ground.word(after).isdigit() and ground.word(after + 1) in (",", "-", ".")
    return aged or (not document.is_a(first - 1, "event_in", "event_away") and _called(ground, after))


def _called(ground: Ground, i: int) -> bool:
    """True where a calling closes the words from token ``i``, and its phrase goes on: "a former deputy leader of";
    false where it speaks itself: "In N. N., residents said"."""
    document = ground.document
    for j in range(i, i + _CALLING):
        if document.is_a(j, "titles", "event_people", "speakers") and not ground.capital(j):
            if not document.is_a(j + 1, "titles", "event_people", "speakers"):
                return not document.is_a(j + 1, "place-speakers", "reporting")
        elif not (ground.word(j).isalpha() or ground.word(j) == "-") or document.is_a(j, "verbs", "reporting", "stops"):
            return False
    return False


def in_office(ground: Ground, i: int) -> bool:
    """True for one word right behind an office in small letters, with a verb of saying on either side of the two."""
    if not ground.document.is_a(i - 1, "titles") or ground.capital(i - 1) or not ground.joins(i - 1, i):
        return False
    behind = ground.document.is_a(i + 1, "place-speakers") and ground.joins(i, i + 1)
    return behind or (ground.word(i + 1) in (".", ",") and ground.document.is_a(i - 2, "place-speakers"))


def seated(ground: Ground, i: int) -> bool:
    """True for a word of names behind the place of an office: "the governor of Anbar N. N."."""
    document = ground.document
    listed = document.is_a(i, "given", "family") or document.is_a(i + 1, "given", "family")
    return listed and not document.is_a(i - 1, "family") and bool(ground.place(i - 1) or ground.locality(i - 1))


def before_family(ground: Ground, i: int) -> bool:
    """True for one word behind an office and its place, with a listed family name behind it: "the governor of Anbar
    N. N."; what is also a preposition or an ordinary word is a name there."""
    document = ground.document
    if ground.definite(i) or len(ground.word(i)) < _SHORT:
        return False
    if document.answers(GIVEN)[i] == "exact":
        return ground.original(i) == ground.word(i)
    other = document.is_a(i, "notnames", "reporting", "titles", "stops", "bodywords", "heads")
    return not other and (document.is_a(i, "given", "family") or not document.is_a(i, "verbs", "frames", "counted"))


def closes(ground: Ground, i: int) -> bool:
    """True where a phrase ends at token ``i``."""
    return not ground.word(i).isalpha() or ground.document.is_a(i, "stops")


def introduced(ground: Ground, i: int) -> bool:
    """True for two words that are explained, or that open what is said: "N. N. said that"."""
    if explained(ground, i):
        return True
    ends = tuple(ground.settings.get("collective", ())) or "\0"
    several = any(ground.word(j).endswith(ends) or ground.feminine(j) for j in (i, i + 1))
    return that(ground, i + 2) and not several and not ground.document.is_a(i - 1, "stops")
