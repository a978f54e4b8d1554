"""Names in Latin letters, by their usual spelling where it is known and letter by letter elsewhere.

The same name is written otherwise in each part of the world ("Mohamed" in Tunis, "Mohammad" in Tehran): the lexicon
``regional`` has a column for each region, and a region may have letters of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tawatur.dimensions.actor.ground import Ground

_VOWELS = "aeiouw"
_TITLE = 6  # words: how far before a name its title may tell the state
_ABROAD = "abroad"  # the region of names that Arabic letters only imitate


def latin(ground: Ground, first: int, last: int, skip: int = 0) -> str:
    """The words from token ``first`` to ``last`` in Latin letters, ``skip`` letters of the first left out."""
    region = region_of(ground, first, skip)
    words = []
    i = first
    while i < last:
        if initials := _initials(ground, i, last):
            words.append(" ".join(f"{letter}." for letter in initials))
            i += len(initials)
            continue
        lexicon = ("given", "family") if i == first else ("family", "given")
        several = _several(ground, i, last, region, lexicon) if i > first or not skip else None
        if several:
            words.append(several[0])
            i = several[1]
            continue
        word = ground.word(i)[skip if i == first else 0 :]
        if word.isascii() and word.isalpha():
            words.append(ground.original(i))
        elif word.isalpha():
            words.append(written(ground, word, region, lexicon))
        i += 1
    name = " ".join(filter(None, words))
    for wrong, right in ground.settings.get("latin-joined", {}).items():
        name = name.replace(wrong, right)
    return name


def _initials(ground: Ground, i: int, last: int) -> list[str]:
    """The letters that two and more words from token ``i`` name, where a name follows them."""
    names: Mapping[str, str] = ground.settings.get("initials", {})
    letters = []
    while i < last and ground.word(i) in names:
        letters.append(names[ground.word(i)])
        i += 1
    return letters if len(letters) > 1 and i < last else []


def region_of(ground: Ground, i: int, skip: int = 0) -> str:
    """The region whose spelling fits a name at token ``i``: of the state its title names, or of the report.

    A given name that is at home in the west tells of itself; one that is not stays what it is there.
    """
    given = ground.document.language.entry("given", ground.word(i)[skip:])
    if given and given["origin"]:
        return _ABROAD
    iso = _origin(ground, i)
    regions: Mapping[str, list[str]] = ground.settings.get("regions", {})
    region = next((name for name, states in regions.items() if iso in states), "")
    return "" if given and region == _ABROAD else region


def _origin(ground: Ground, i: int) -> str:
    """The two letters of the state whose adjective stands in the title before token ``i``, else of the report's."""
    j = i - 1
    while j >= max(0, i - _TITLE) and ground.joins(j, j + 1) and ground.word(j).isalpha():
        if nation := ground.nationality(j):
            return nation.value["iso"]
        j -= 1
    entry = ground.nations.get(ground.adjective)
    return entry["iso"] if entry else ""


def _several(ground: Ground, i: int, last: int, region: str, lexicons: tuple[str, ...]) -> tuple[str, int] | None:
    """The spelling of a name of two words or more that starts at token ``i``, and the token after it."""
    for lexicon in ("regional", *lexicons):
        hit = ground.document.at(i, lexicon)
        whole = hit and i + 1 < hit.last <= last and not hit.split.before
        if hit and whole and (name := hit.value[region if lexicon == "regional" else "latin"]):
            return name, hit.last
    return None


def written(ground: Ground, word: str, region: str = "", lexicons: tuple[str, ...] = ("given", "family")) -> str:
    """One folded word of a name in Latin letters."""
    language = ground.document.language
    if here := _regional(ground, word, region):
        return here
    whole: Mapping[str, str] = ground.settings.get("latin-words", {})
    if word in whole:
        return whole[word]
    for lexicon in lexicons:
        if entry := language.entry(lexicon, word):
            return entry["latin"]
    known = ground.knowledge.actors.spellings(language.code, language.table)
    return known.get(word) or _unknown(ground, word, region)


def _regional(ground: Ground, word: str, region: str) -> str:
    """How a region spells the name, empty when it has no way of its own."""
    entry = ground.document.language.entry("regional", word) if region else None
    return entry[region] if entry else ""


def _unknown(ground: Ground, word: str, region: str) -> str:
    letters = _letters(ground, region)
    article = ground.settings.get("article", "\0")
    if word.startswith(article) and len(word) > len(article) + 1:
        bare, the = word[len(article) :], str(letters.get("the", ""))
        given = ground.document.language.entry("given", bare)
        here = _regional(ground, bare, region) or (given["latin"] if given else "")
        return the + (here or spelled(bare, letters).capitalize())
    ends: Mapping[str, str] = letters.get("ends", {})
    for end, ours in ends.items():
        if word.endswith(end) and len(word) > len(end) + 1:
            return (spelled(word[: -len(end)], letters) + ours).capitalize()
    return spelled(word, letters).capitalize()


def _letters(ground: Ground, region: str) -> Mapping[str, Any]:
    """The Latin letter for each of the language's letters, as a region writes them."""
    plain: Mapping[str, Any] = ground.settings.get("latin", {})
    own: Mapping[str, Any] = ground.settings.get("latin-in", {}).get(region, {})
    return {**plain, **own} if own else plain


def _clusters(first: str, second: str) -> bool:
    """True for consonants that western names begin with."""
    return second[0] in "rl" or first in ("s", "sh")


def spelled(word: str, letters: Mapping[str, Any]) -> str:
    """``word`` letter by letter; a short vowel, which is not written, is put between two consonants."""
    made = ""
    bare = letters.get("vowels") == "written"  # names from abroad are written with all their vowels
    opened = not bare and len(word) == 4 and letters.get(word[1]) == "a"  # the pattern of "speaker"
    i = 0
    while i < len(word):
        pair = word[i : i + 2]
        if len(pair) == 2 and pair in letters:
            made += letters[pair]
            i += 2
            continue
        new = letters.get(word[i], "")
        if word[i] in letters.get("glides", "") and (i == 0 or (i + 1 < len(word) and made[-1:] in _VOWELS)):
            new = letters.get(word[i] + "-", new)
        if made and new and made[-1] not in _VOWELS and new[0] not in _VOWELS and i == 1:
            made += ("" if _clusters(made, new) else "e") if bare else "a"
        if opened and i == 3 and made[-1] not in _VOWELS and new[:1] not in _VOWELS:
            made += "e"
        made += new
        i += 1
    return made
