"""How far a noun phrase reaches, and whether a word is a verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tawatur.rules.document import Document, Hit

LONGEST = 14  # words; the longest full names of bodies in the annotated reports have eleven
_MARKS = frozenset(".,:;!?()[]{}-/…|•*") | {chr(0x061F), chr(0x06D4)}
_VERBS = frozenset({"frames", "verbs", "reporting"})
_VERBAL = ("past", "present", "verb", "participle")  # slots of the paradigms of verbs begin so
_SHORT = 3  # letters: a bare form no longer than this is as often a noun or a name


def noun_phrase(document: Document, first: int, last: int) -> int:
    """The token after the noun phrase that starts at ``first``, looked for up to ``last``.

    It ends before a mark, a word of the class ``stops`` (conjunctions, relative words, prepositions,
    adverbs), a verb, and, after a definite noun, before a verbal noun that cannot belong to it. Quotation
    marks around a name at its start or inside it are stepped over, an unfinished quotation is left out.
    """
    end = min(last, first + LONGEST)
    i = first + 1 if first < end and document.tokens[first].text == '"' else first
    start = i
    quoted = i > first
    while i < end:
        word = document.tokens[i].text
        if word == '"':
            if not quoted and not _closes(document, i, end):
                break
            quoted = not quoted
        elif word in _MARKS or (i > start and not quoted and ends_phrase(document, i)):
            break
        i += 1
    return i


def ends_phrase(document: Document, i: int) -> bool:
    """True when token ``i`` cannot belong to the noun phrase that token ``i - 1`` belongs to."""
    hits = document.hits.get(i)
    counted = document.tokens[i].text[0].isdigit() or document.is_a(i, "numerals")
    after_number = document.is_a(i - 1, "numerals")
    if counted and not after_number and is_definite(document, i - 1) and not is_definite(document, i):
        return True
    if not hits:
        return False
    if stop_at(document, i) or _governed(document, hits):
        return True
    verb, noun = _readings(document, hits)
    if verb and not noun:
        return True
    if not (verb or noun) or is_definite(document, i):
        return False
    # A verbal noun before its own count ("the spokesman of X the-killing-of 12") begins what is said.
    return is_definite(document, i - 1) or (noun and _counts(document, i + 1))


def _counts(document: Document, i: int) -> bool:
    return i < len(document.tokens) and (document.tokens[i].text[0].isdigit() or document.is_a(i, "numerals"))


def stop_at(document: Document, i: int) -> str:
    """What kind of stop token ``i`` is: conj, rel, that, prep, aside; empty if it is none.

    A stop with a conjunction joined to it gives way to a noun that is written the same.
    """
    if not document.is_a(i, "stops"):
        return ""
    key = ("stop", i)
    if key not in document.noted:
        document.noted[key] = _stop(document, i)
    return document.noted[key]


def _stop(document: Document, i: int) -> str:
    joining = document.language.settings.get("joining", ())
    best: Hit | None = None
    whole = False
    for hit in document.hits.get(i, ()):
        if hit.value.lexicon == "stops":
            if all(c in joining for c in hit.split.before) and (best is None or hit.last > best.last):
                best = hit
        elif hit.value.lexicon == "speakers" and not hit.split.before and not hit.split.after:
            whole = True
    return best.value["as"] if best and not (whole and best.split.before) else ""


def is_verb(document: Document, i: int) -> bool:
    """True when token ``i`` can only be a verb."""
    verb, noun = _readings(document, document.hits.get(i, []))
    return verb and not noun


def is_led(document: Document, i: int) -> bool:
    """True when token ``i`` can only be a noun with a preposition joined to it."""
    hits = document.hits.get(i, [])
    return _governed(document, [h for h in hits if h.value.lexicon != "frames"] or hits)


def is_definite(document: Document, i: int) -> bool:
    """True when token ``i`` bears the article (of a language that joins it to the noun), or closes a quoted name."""
    if document.tokens[i].text == '"' and i:
        return "definite" in document.language.settings
    return _article(document.language.settings.get("definite", "(?!)")).match(document.tokens[i].text) is not None


@lru_cache(maxsize=8)
def _article(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _governed(document: Document, hits: Sequence[Hit]) -> bool:
    """True when a word must be read as a preposition joined to a noun, or as one more happening."""
    governing = document.language.settings.get("governing", ())
    joined = [h.split.before for h in hits if h.last - h.first == 1]
    if joined and all(any(clitic in governing for clitic in before) for before in joined):
        return True
    joining = document.language.settings.get("joining", ())
    return any(
        h.value.lexicon == "frames" and h.value.slot == "noun" and "".join(h.split.before[:1]) in joining for h in hits
    )


def _closes(document: Document, i: int, end: int) -> bool:
    """True when the quotation that opens at token ``i`` ends within the phrase's reach."""
    return any(document.tokens[j].text == '"' for j in range(i + 1, end))


def _readings(document: Document, hits: Sequence[Hit]) -> tuple[bool, bool]:
    """Whether a word can be a verb, and whether it can be a verbal noun (or, being short, any noun)."""
    verb = noun = False
    clitics = document.language.settings.get("verbal", ())
    joining = document.language.settings.get("joining", ())
    own = document.language.settings.get("own-pronouns", ())
    for hit in hits:
        entry = hit.value
        if entry.lexicon == "speakers" and len(hit.split.stem) > 2:
            noun = True
        if entry.lexicon not in _VERBS:
            continue
        if hit.split.after in own:
            continue
        if entry.slot.startswith(_VERBAL):
            allowed = joining if entry.slot.startswith("past") else clitics
            if all(clitic in allowed for clitic in hit.split.before):
                verb = True
                noun = noun or (entry.shape == "{}" and len(hit.split.stem) <= _SHORT)
        elif entry.slot == "acting":
            verb = verb or not hit.split.before
        elif entry.slot == "noun" and entry.lexicon == "frames":
            noun = True
    return verb, noun
