"""How far a noun phrase reaches, and whether a word is a verb.

All that is asked of one word stands in ``document.grammar``, found out once: a walk only looks it up.
"""

from __future__ import annotations

from tawatur.rules.document import Document

LONGEST = 14  # words; the longest full names of bodies in the annotated reports have eleven
_MARKS = frozenset(".,:;!?()[]{}-/…|•*") | {chr(0x061F), chr(0x06D4)}


def noun_phrase(document: Document, first: int, last: int) -> int:
    """The token after the noun phrase that starts at ``first``, looked for up to ``last``.

    It ends before a mark, a word of the class ``stops`` (conjunctions, relative words, prepositions,
    adverbs), a verb, and, after a definite noun, before a verbal noun that cannot belong to it. Quotation
    marks around a name at its start or inside it are stepped over, an unfinished quotation is left out.
    """
    words = document.words
    end = min(last, first + LONGEST)
    i = first + 1 if first < end and words[first] == '"' else first
    start = i
    quoted = i > first
    while i < end:
        word = words[i]
        if word == '"':
            if not quoted and '"' not in words[i + 1 : end]:
                break  # it closes beyond the phrase's reach
            quoted = not quoted
        elif (word in _MARKS and not (word == "-" and _compound(document, i))) or (
            i > start and not quoted and ends_phrase(document, i)
        ):
            break
        i += 1
    return i


def _compound(document: Document, i: int) -> bool:
    """True for a hyphen inside a word: "state-run"."""
    tokens = document.tokens
    inside = 0 < i < len(tokens) - 1
    return inside and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start


def ends_phrase(document: Document, i: int) -> bool:
    """True when token ``i`` cannot belong to the noun phrase that token ``i - 1`` belongs to."""
    grammar = document.grammar
    here = grammar[i]
    if here.counted and not here.definite and grammar[i - 1].definite and not grammar[i - 1].number:
        return True
    if not here.known:
        return False
    if grammar[i + 1].counted and document.is_a(i, "joins"):
        return True  # "the police and 143"
    if here.stop or here.governed or here.verb:
        return True
    if not here.verbal or here.definite:
        return False
    # A verbal noun before its own count ("the spokesman of X the-killing-of 12") begins what is said.
    return grammar[i - 1].definite or (here.noun and grammar[i + 1].counted)


def stop_at(document: Document, i: int) -> str:
    """What kind of stop token ``i`` is: conj, rel, that, prep, aside; empty if it is none.

    A stop with a conjunction joined to it gives way to a noun that is written the same.
    """
    return document.grammar[i].stop


def is_verb(document: Document, i: int) -> bool:
    """True when token ``i`` can only be a verb."""
    return document.grammar[i].verb


def is_led(document: Document, i: int) -> bool:
    """True when token ``i`` can only be a noun with a preposition joined to it."""
    return document.grammar[i].led


def is_definite(document: Document, i: int) -> bool:
    """True when token ``i`` bears the article (of a language that joins it to the noun), or closes a quoted name."""
    return document.grammar[i].definite
