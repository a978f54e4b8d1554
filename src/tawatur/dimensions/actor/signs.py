"""What shows that a person is named: an office before the name, an explanation behind it, a given name."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.dimensions.actor.ground import COMMAS, Ground, longest
from tawatur.rules import Entry, Language, Question
from tawatur.text import Word

_ENDS = COMMAS | {".", "(", ":"}
_REACH = 9  # words from a title to the name it opens: "the spokesman of the ministry of ... N. N."
_BETWEEN = 4  # words that a name between two commas has at most
_NAMES = frozenset({"given", "family", "place-persons", "kunyas"})


def titled(ground: Ground) -> dict[int, str]:
    """Tokens at which a name may open after a title, and how sure: "next" right after it, "near" behind what belongs to
    the title, "far" behind a preposition too."""
    starts: dict[int, str] = {}
    for hit in longest(ground.document.classes.get("titles", ())):
        i = hit.last
        starts[i] = "next"
        far = False
        while i < hit.last + _REACH and ground.joins(i - 1, i):
            leads = _leads(ground, i)
            if not (leads or _between(ground, i)):
                break
            far = far or leads
            nation = ground.nationality(i)
            sure = not far and (nation is not None or (i == hit.last and _state(ground, i)))
            i = nation.last if nation else i + 1
            if not leads:
                starts.setdefault(i, "far" if far else "next" if sure else "near")
    for i in ground.commas:
        if fenced(ground, i + 1) and _office(ground, i):
            starts[i + 1] = "next"  # "the head of the service, N. N., said"
    for i in ground.document.where("nationality"):
        if ground.definite(i) and ground.word(i + 1) in COMMAS:
            starts.setdefault(i + 2, "near")  # "the Briton, N. N."
    return starts


def _office(ground: Ground, i: int) -> bool:
    """True where a title stands in the phrase that ends before token ``i``."""
    for j in range(i - 1, max(-1, i - _REACH - 3), -1):
        if ground.document.is_a(j, "titles"):
            return True
        if not (ground.word(j).isalpha() or ground.word(j) == '"'):
            return False
    return False


def fenced(ground: Ground, i: int) -> int:
    """The token after the words between two commas from token ``i`` where these are names only; else 0."""
    words, last = ground.document.words, i
    if words[i - 1] not in COMMAS:
        return 0
    while last < min(i + _BETWEEN, ground.document.hits.count) and words[last] not in _ENDS and not that(ground, last):
        named = last > i and given_at(ground, i) and ground.word(last).isalpha() and not _small(ground, last)
        if not (named or _name_only(ground, last)) or ground.place(last):
            return 0
        last += 1
    closed = last - i > 1 and (ground.word(last) in _ENDS or that(ground, last))
    return last if closed and ground.joins(i - 1, i) else 0


def _small(ground: Ground, i: int) -> bool:
    """True for a word with the article, or one at which a phrase ends."""
    return ground.definite(i) or any(not h.split.before for h in ground.document.hits.at(i, "stops"))


def that(ground: Ground, i: int) -> bool:
    """True for the word that leads to what is said."""
    stop = ground.document.at(i, "stops")
    return stop is not None and stop.value["as"] == "that"


def aged(ground: Ground) -> dict[int, int]:
    """Where a name begins and ends that an age in brackets follows: "N. N. (27 years)"."""
    spans: dict[int, int] = {}
    years, words = ground.listed("years"), ground.document.words
    for i in [i for i, word in enumerate(words) if word in years]:
        last = i - 2
        if not (ground.word(i - 1).isdigit() and ground.word(last) == "("):
            continue
        if ground.word(last - 1) == '"':
            spans.update(_quoted(ground, last - 1))
            continue
        first = last
        while first > 0 and last - first < _BETWEEN and ground.joins(first - 1, last) and _personal(ground, first - 1):
            first -= 1
        if last - first > 1 and not ground.definite(first):
            spans[first] = last
    return spans


def _quoted(ground: Ground, last: int) -> Iterator[tuple[int, int]]:
    """The words in quotation marks that end before token ``last``, from two on."""
    first = last
    while first > 0 and last - first < _BETWEEN and ground.word(first - 1).isalpha():
        first -= 1
    if last - first > 1 and ground.word(first - 1) == '"':
        yield first, last


def _personal(ground: Ground, i: int) -> bool:
    """True for a word that is nothing but a name, no place and, where no list of names holds it, no feminine
    noun and none with a pronoun."""
    listed = ground.document.is_a(i, "given", "family")
    other = ground.feminine(i) or ground.word(i).endswith(tuple(ground.settings.get("pronouns", ())) or "\0")
    return _name_only(ground, i) and not ground.place(i) and (listed or not other)


def _name_only(ground: Ground, i: int) -> bool:
    """True for a word that is a listed name, or that the lexicon holds as nothing else."""
    document = ground.document
    if not document.words[i].isalpha() or len(document.words[i]) < 2:
        return False
    if document.types[i].groups <= _NAMES:
        return True
    return any(not h.split.before for name in ("given", "family") for h in document.hits.at(i, name))


def _state(ground: Ground, i: int) -> bool:
    """True for the name of a state right behind an office: "the president of Paraguay"."""
    named = ground.locality(i)
    return named is not None and named[0] in ground.adjectives


def _leads(ground: Ground, i: int) -> bool:
    """True for a preposition that leads to a place, or to a body or a noun with the article: "the envoy to X"."""
    if ground.word(i) not in ground.listed("posted"):
        return False
    return ground.place(i + 1) is not None or ground.definite(i + 1) or ground.document.is_a(i + 1, "heads", "bodies")


def _between(ground: Ground, i: int) -> bool:
    """True for what may stand between a title and the name."""
    document = ground.document
    if ground.word(i) in ground.settings.get("behalf", ()):
        return True
    if not ground.word(i).isalpha() or given_at(ground, i):
        return False
    if document.is_a(i, "titles", "bodies", "heads", "nationality", "bodywords", "title-words") or ground.place(i):
        return True
    if document.is_a(i, "place-heads") and ground.place(i + 1):
        return True
    if ground.document.is_a(i - 1, "heads", "titles") and ground.locality(i):
        return True  # the chief of the police of a town
    dative = ground.word(i).startswith(ground.settings.get("dative", "\0"))
    return (dative or ground.definite(i)) and not document.is_a(i, "stops")


def explained(ground: Ground, i: int) -> bool:
    """True for two words behind which they are explained: "and he is", or a comma and "who" or a title."""
    if ground.word(i + 2) in ground.settings.get("telling-who", ()):
        return True
    if ground.word(i + 2) not in COMMAS:
        return False
    if ground.word(i + 3) in ground.settings.get("apposed", ()) or ground.document.is_a(i + 3, "titles"):
        return True
    return ground.definite(i + 3) and not ground.document.is_a(i + 3, "weekdays", "dayparts")


def strange(ground: Ground, i: int) -> bool:
    """True for two words that the lexicon holds as nothing but names."""
    held = {hit.value.lexicon for j in (i, i + 1) for hit in ground.document.hits.get(j, ())}
    return held <= _NAMES and not ground.definite(i)


def called_after(ground: Ground, i: int) -> bool:
    """True when the name is that of a street, an airport, a mosque."""
    document = ground.document
    before = i - 1
    while document.is_a(before, "titles"):
        before -= 1
    place = ground.place(i)
    if place is not None and ground.place(before) is place:
        return True  # within the name of a quarter, a commune
    hits = [h for name in ("namesakes", "place-heads") for h in document.hits.at(before, name)]
    return any(hit.last == before + 1 and ground.settings["article"] not in hit.split.before for hit in hits)


def given_at(ground: Ground, i: int, *, led: bool = False) -> str:
    """Says "sure" or "doubt" when a given name stands at token ``i``, else empty; ``led``: behind a clitic too."""
    given = ground.document.answers(GIVEN)
    kind = given[i]
    if kind == "exact":
        plain = ground.original(i) == ground.word(i) and given[i - 1] in ("sure", "led")
        return "sure" if plain or ground.spelled_apart(i) else ""
    return kind if led or kind != "led" else ""


def _given_name(language: Language, word: Word[Entry]) -> str:
    """How sure a word is a given name: "exact" where its spelling must say so, "led" behind a clitic."""
    given = word.by_group.get("given", ())
    if "determiners" in word.groups:
        return ""  # "any" far more often than a name
    for _, entry, split in given:
        if not split.before and not split.after:
            return "exact" if entry["exact"] else "doubt" if entry["doubt"] else "sure"
    if not given or any(not form.split.before and not form.split.after for form in word.forms):
        return ""
    leading = {(clitic,) for clitic in language.settings["actors"].get("leading", ())}
    plain = [split for _, entry, split in given if not entry["doubt"] and not entry["exact"] and not split.after]
    return "led" if any(split.before in leading for split in plain) else ""


GIVEN = Question(_given_name)
