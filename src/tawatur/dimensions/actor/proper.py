"""Outlets and companies by a name that no list holds: "the newspaper X", "the company X for aviation"."""

from __future__ import annotations

from tawatur.dimensions.actor.ground import Ground
from tawatur.dimensions.actor.latin import latin
from tawatur.dimensions.actor.phrase import purpose
from tawatur.rules import Hit

_WORDS = 3  # of a name without quotation marks; longer runs of unknown words were clauses in the reports read
_SHORT = 3  # letters; shorter ones are parts of a name only
_NAMES = frozenset({"given", "family"})


def proper(ground: Ground, hit: Hit) -> tuple[str, int] | None:
    """The name in English and the token after it; a company must say what it does or which state's it is."""
    first, company = hit.last, hit.value["for"] == "before"
    if not (company or (hit.value["kind"] == "media" and hit.value["apposed"] and hit.value["loose"])):
        return None
    last = first
    while last < first + _WORDS and ground.joins(last - 1, last) and _foreign(ground, last):
        last += 1
    if last == first or len(ground.word(first)) < _SHORT > len(ground.word(last - 1)):
        return None
    use = purpose(ground, last)
    end = use.last if use else last
    nation = ground.nationality(end) if ground.definite(end) else None
    if not (use or nation) and (company or _clause(ground, first, last)):
        return None
    name = " ".join([latin(ground, first, last), *(use.english() if use else [])])
    whole = f"{name} {hit.value['english']}" if use and hit.value["english"] else name
    return _called(ground, whole), nation.last if nation else end


def _foreign(ground: Ground, i: int) -> bool:
    """True for a word without the article that the lexicon holds as nothing but a name, or as a part of one."""
    word, document = ground.word(i), ground.document
    if not word.isalpha() or ground.definite(i) or ground.feminine(i):
        return False
    if word in ground.joints:
        return True
    listed = document.types[i].groups <= _NAMES and any(
        not h.split.before for name in _NAMES for h in document.hits.at(i, name)
    )
    return listed or not document.hits.get(i)


def _clause(ground: Ground, first: int, last: int) -> bool:
    """True for words that may be a verb or an adjective: "a newspaper that appears", "a local site"."""
    word = ground.word(first)
    endings, openings = ground.settings.get("adjectival", ()), ground.settings.get("present", ())
    if last == first + 1 and (word.endswith(tuple(endings) or "\0") or word.startswith(tuple(openings) or "\0")):
        return True
    after = ground.word(last)
    return ground.definite(last) and after.isalpha() and ground.nationality(last) is None


def _called(ground: Ground, name: str) -> str:
    """The name with what the press calls such a company."""
    for ours, theirs in ground.settings.get("companies", {}).items():
        name = name.replace(ours, theirs)
    return name
