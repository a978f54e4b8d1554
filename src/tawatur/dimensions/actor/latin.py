"""Names in Latin letters, by their usual spelling where it is known and letter by letter elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.dimensions.actor.ground import Ground

_VOWELS = "aeiouw"


def latin(ground: Ground, first: int, last: int) -> str:
    """The words from token ``first`` to ``last`` in Latin letters."""
    words = [_word(ground, i) for i in range(first, last) if ground.word(i).isalpha()]
    name = " ".join(filter(None, words))
    return name.replace("Abdul al-", "Abdul ").replace("Abdul Allah", "Abdullah")


def _word(ground: Ground, i: int) -> str:
    word = ground.word(i)
    if word.isascii():
        return ground.original(i)
    letters: Mapping[str, str] = ground.settings.get("latin", {})
    whole: Mapping[str, str] = ground.settings.get("latin-words", {})
    if word in whole:
        return whole[word]
    for lexicon in ("given", "family"):
        for entry in ground.document.language.entries(lexicon, word):
            if entry.form == word:
                return entry["latin"]
    language = ground.document.language
    known = ground.knowledge.actors.spellings(language.code, language.table)
    if word in known:
        return known[word]
    article = ground.settings.get("article", "\0")
    if word.startswith(article) and len(word) > len(article) + 1:
        for entry in language.entries("given", word[len(article) :]):
            if entry.form == word[len(article) :]:
                return f"al-{entry['latin']}"
        return "al-" + spelled(word[len(article) :], letters).capitalize()
    return spelled(word, letters).capitalize()


def spelled(word: str, letters: Mapping[str, str]) -> str:
    """``word`` letter by letter; a short vowel, which is not written, is put between two consonants."""
    made = ""
    opened = len(word) == 4 and letters.get(word[1]) == "a"  # the pattern of "speaker": a vowel before the last
    for i, char in enumerate(word):
        new = letters.get(char, "")
        if char in letters.get("glides", "") and (i == 0 or (i + 1 < len(word) and made[-1:] in _VOWELS)):
            new = letters.get(char + "-", new)
        if made and new and made[-1] not in _VOWELS and new[0] not in _VOWELS and i == 1:
            made += "a"
        if opened and i == 3 and made[-1] not in _VOWELS and new[:1] not in _VOWELS:
            made += "e"
        made += new
    return made
