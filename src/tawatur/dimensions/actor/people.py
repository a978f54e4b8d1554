"""People, by title and given name."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tawatur.dimensions.actor.beside import before_family, closes, introduced, seated
from tawatur.dimensions.actor.ground import Candidate, Ground, cut
from tawatur.dimensions.actor.latin import latin
from tawatur.dimensions.actor.signs import GIVEN, aged, called_after, explained, fenced, given_at, strange, that, titled
from tawatur.rules import Entry, Language, Question
from tawatur.text import Word

_PARTS = 5  # words of a full name
_SHORT = 3  # letters that a name such as "Wahbi" has after its first; longer words with it were phrases
_OTHER = frozenset(
    {"given", "family", "nationality", "place-persons", "place-tails", "titles", "bodywords", "place-common"}
)


def people(ground: Ground, known: Collection[int]) -> Iterator[Candidate]:
    """People named in full: a given name and what follows, or an unknown name right after a title.

    ``known`` are the tokens at which a known name stands: no other name opens there.
    """
    if ground.settings.get("adjective") != "after":
        return
    document, behind, ages = ground.document, titled(ground), aged(ground)
    done = 0
    told = {
        ground.word(i): i for i in sorted(known, reverse=True) if i + 1 not in known
    }  # family names, and where first
    given = document.answers(GIVEN)
    starts = {i for i in document.where("given") if given[i] or document.is_a(i, "kunyas")}
    starts |= behind.keys() | _joined(ground)
    offices = {i - 2 for i in document.where("titles")}
    offices |= {i - 2 for i in ground.commas if explained(ground, i - 2)}
    speakers = {h.last for h in document.classes.get("place-speakers", ())}
    who = ground.settings.get("telling-who", ())
    starts |= {i for i in speakers if i in offices or that(ground, i + 2) or ground.word(i + 2) in who} | ages.keys()
    for i in sorted(starts):
        if i < done or i in known:
            continue
        last = ages.get(i, 0) or _name(ground, i, behind.get(i, ""))
        if told.get(ground.word(i), i) < i and last == i + 2 and not document.is_a(i + 1, "family", "given"):
            continue  # the family name of somebody told before, and no more
        if last:
            told.setdefault(ground.word(last - 1), i)
        if last and not called_after(ground, i):
            done = last
            letters = _led(ground, i) or (i in ages and _opened(ground, i))
            resembled = ground.resembling(i, last, letters)
            name = resembled or ground.famous(last - 1, latin(ground, i, last, letters))
            yield ground.candidate(i, last, name, None, "person", "person", 4, letters)


def _led(ground: Ground, i: int) -> int:
    """How many letters of token ``i`` are a clitic before a given name: "and", "to"."""
    if given_at(ground, i, led=True) != "led" or ground.document.is_a(i, "kunyas"):
        return 0
    return min(cut(h, ground.word(i)) for h in ground.document.hits.at(i, "given") if not h.split.after)


def _opened(ground: Ground, i: int) -> int:
    """How many letters of a word that no list holds are "and"."""
    also = ground.settings["and"]
    led = ground.word(i).startswith(also) and len(ground.word(i)) > _SHORT + len(also)
    listed = any(not h.split.before for name in ("given", "family") for h in ground.document.hits.at(i, name))
    return len(also) if led and not listed else 0


def _joined(ground: Ground) -> set[int]:
    """Where a name opens with a word such as "father of" or "servant of"."""
    return {h.first for h in ground.document.classes.get("kunyas", ()) if not h.split.before}


def _unlisted(language: Language, word: Word[Entry]) -> bool:
    """True for a word that the lexicon does not know as anything that a family name is not."""
    also = language.settings["actors"]["and"]
    other = [form.split for form in word.forms if form.value.lexicon in _OTHER]
    rest = [form.split for form in word.forms if form.value.lexicon not in _OTHER]
    return all(also not in split.before for split in other) and all(split.after for split in rest)


_UNLISTED = Question(_unlisted)


def _kunya(ground: Ground, i: int) -> bool:
    return ground.word(i) in ground.joints


def _part(ground: Ground, i: int) -> bool:
    """True for a word that may be the family name after a given one."""
    document = ground.document
    word = ground.word(i)
    if len(word) < 3 or not word.isalpha() or not ground.joins(i - 1, i):
        return False
    if _listed(ground, i):
        return True
    if ground.original(i).startswith(tuple(ground.settings.get("led", ())) or "\0"):
        return False
    place = ground.place(i)
    if place and place.span.start > document.span(i, i + 1).start:
        return False
    if word.startswith(ground.settings["and"] + ground.settings["article"]):
        return False
    if ground.nationality(i) and not ground.definite(i):
        return False
    return document.answers(_UNLISTED)[i]


def _listed(ground: Ground, i: int) -> int:
    """The token after the known family name that starts at token ``i`` and bears no clitic; 0 when there is none."""
    hits = ground.document.hits.at(i, "family")
    return max((h.last for h in hits if not h.split.before and not h.split.after), default=0)


def _name(ground: Ground, i: int, titled: str) -> int:
    """Where the name ends that opens at token ``i``; 0 when there is none."""
    given = given_at(ground, i, led=True)
    if given == "led" and not (given_at(ground, i + 1) or _listed(ground, i + 1)):
        return 0
    place = ground.place(i)
    if given and ground.place(i + 1) and ground.document.is_a(i, "titles"):
        return 0  # "the governor of California" is written like a name
    if place and not titled and (not (given and ground.document.is_a(i + 1, "given", "family")) or _holds(ground, i)):
        return 0
    if given or ground.document.is_a(i, "kunyas") or (titled == "next" and _kunya(ground, i)):
        return _full(ground, i, given, titled) or (fenced(ground, i) if titled == "next" else 0)
    if titled == "next" and (end := fenced(ground, i)) and not _ordinary(ground, i):
        return end
    if (
        titled == "near"
        and place is None
        and seated(ground, i)
        and bool(_listed(ground, i + 1))
        and before_family(ground, i)
    ):
        return _listed(ground, i + 1)
    if not _shown(ground, i, titled) or not _part(ground, i) or not _part(ground, i + 1):
        return 0
    if ground.locality(i) is not None or _phrase(ground, i):
        return 0
    return i + 3 if _kunya(ground, i + 1) and ground.word(i + 2).isalpha() else i + 2


def _shown(ground: Ground, i: int, titled: str) -> bool:
    """True where a title, a verb of saying or an explanation shows that two unlisted words are a name."""
    document = ground.document
    if titled == "next":
        return True
    if document.is_a(i - 1, "place-speakers") and document.is_a(i + 2, "titles"):
        return True
    if not strange(ground, i):
        return False
    if document.is_a(i - 1, "place-speakers") and introduced(ground, i):
        return True
    if titled == "far":
        return closes(ground, i + 2)
    if titled != "near" or ground.place(i) is not None:
        return False
    return ground.definite(i - 1) or seated(ground, i) or explained(ground, i)


def _phrase(ground: Ground, i: int) -> bool:
    """True for two words that may be something else than a name."""
    if _ordinary(ground, i):
        return True
    named = ground.document.is_a(i + 1, "family") and not ground.document.is_a(i + 1, "titles")
    if _ordinary(ground, i + 1) and not (named or _origin(ground, i + 1)):
        return True
    led = ground.word(i).startswith(ground.settings["and"])
    return led or _accusative(ground, i) or _possessed(ground, i) or _possessed(ground, i + 1)


def _origin(ground: Ground, i: int) -> bool:
    """True for a word that no list holds with the article and the ending of an adjective: behind a word without the
    article it is no adjective, but a family name."""
    adjective = ground.word(i).endswith(ground.settings.get("nisba", "\0"))
    return ground.definite(i) and adjective and not ground.document.hits.get(i)


def _accusative(ground: Ground, i: int) -> bool:
    """True for a noun and its adjective that are objects, as their endings show: "attends a religious service"."""
    noun, adjective = ground.settings.get("accusative", ("\0", "\0"))
    return ground.word(i).endswith(noun) and ground.word(i + 1).endswith(adjective)


def _holds(ground: Ground, i: int) -> bool:
    """True where the place at token ``i`` holds the next word too: Bandar Abbas is no man."""
    return ground.place(i + 1) is ground.place(i)


def _possessed(ground: Ground, i: int) -> bool:
    """True for a word with a pronoun's ending: "his country"."""
    return ground.word(i).endswith(tuple(ground.settings.get("pronouns", ())) or "\0")


def _ordinary(ground: Ground, i: int) -> bool:
    """True for a word with the article, or one the lexicon knows as no name."""
    document = ground.document
    return ground.definite(i) or document.is_a(i, "titles", "bodywords", "nationality") or len(ground.word(i)) < 3


def _ordinary_kind(ground: Ground, i: int, *, listed: bool = False) -> bool:
    common = () if listed and not ground.definite(i) else ("place-common",)
    return ground.document.is_a(i, "titles", "bodywords", "nationality", *common)


def _full(ground: Ground, i: int, given: str, titled: str) -> int:
    """Where a full name ends: given names and joined parts, then one family name."""
    first, parts = i, 0
    sure = given == "sure" or ground.document.is_a(i - 1, "place-speakers") or explained(ground, i)
    while i < first + _PARTS + 2 and (i == first or ground.joins(i - 1, i)):
        if _kunya(ground, i):
            if not (ground.joins(i, i + 1) and ground.word(i + 1).isalpha()):
                break
            parts += i == first and ground.word(i) not in ground.settings.get(
                "servant", ()
            )  # "father of X" is a full name
            i += 1 if _kunya(ground, i + 1) else 2  # "son of the servant of X"
            sure = True
        elif kind := given_at(ground, i, led=i == first):
            sure = sure or kind in ("sure", "led")
            i += 1
            if ground.word(i) in ground.settings.get("compounds", ()):
                i += 1
        else:
            break
        parts += 1
        if parts >= _PARTS:
            break
    lone = titled == "next" and parts == 1
    if i > first and ((_part(ground, i) and _family(ground, i, titled, parts)) or (lone and _after_title(ground, i))):
        i = _rest(ground, first, _listed(ground, i) or i + 1)
        parts += 1
    if parts < 2 or not (sure or titled in ("next", "near") or (titled == "far" and closes(ground, i))):
        return 0
    return i


def _rest(ground: Ground, first: int, i: int) -> int:
    """Where the name ends whose family name ends before token ``i``: "... ibn X", a second one, a place of origin."""
    if _kunya(ground, i) and not ground.document.is_a(i, "kunyas") and ground.word(i + 1).isalpha():
        return i + 2
    if _foreign(ground, first, i):
        return i + 1
    if ground.joins(i - 1, i) and (more := _listed(ground, i)) and not _ordinary_kind(ground, i, listed=True):
        return more
    origin = ground.definite(i) and not ground.definite(i - 1)
    return i + 1 if origin and _part(ground, i) and not _ordinary_kind(ground, i) else i


def _foreign(ground: Ground, first: int, i: int) -> bool:
    """True for one more word of a western name at token ``i``: a word that no list holds, where a phrase ends."""
    document = ground.document
    given = document.language.entry("given", ground.word(first))
    if not given or not given["origin"] or not ground.joins(i - 1, i) or not _part(ground, i):
        return False
    if ground.definite(i) or document.hits.get(i) or ground.word(i).startswith(ground.settings["and"]):
        return False
    after = ground.word(i + 1)
    return not after.isalpha() or document.is_a(i + 1, "stops", "notnames", "reporting")


def _family(ground: Ground, i: int, titled: str, parts: int) -> bool:
    """True when the unknown word at token ``i`` is a family name and no new phrase."""
    document = ground.document
    if _listed(ground, i):
        return True
    if not ground.definite(i) and (_possessed(ground, i) or _joined_on(ground, i)):
        return False
    plural = ground.word(i).endswith(ground.settings.get("plural", "\0")) and not ground.definite(i)
    return not (plural and not titled) and not document.is_a(i, "titles", "nationality", "bodywords")


def _joined_on(ground: Ground, i: int) -> bool:
    """True for a long word that opens with "and" behind an eastern given name: more likely a new phrase than a name."""
    word, also = ground.word(i), ground.settings["and"]
    before = ground.document.language.entry("given", ground.word(i - 1))
    return word.startswith(also) and len(word) > len(also) + _SHORT and not (before and before["origin"])


def _after_title(ground: Ground, i: int) -> bool:
    """True for the word after a title and one given name, unless it must be something else."""
    if ground.original(i).startswith(tuple(ground.settings.get("led", ())) or "\0") or _joined_on(ground, i):
        return False
    return not ground.document.is_a(i, "stops", "verbs", "notnames", "titles", "nationality", "bodies") and (
        len(ground.word(i)) > 2 and ground.word(i).isalpha() and ground.joins(i - 1, i)
    )
