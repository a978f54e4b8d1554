"""How far a noun phrase reaches."""

from __future__ import annotations

from tawatur.rules.document import Document

_MARKS = frozenset('.,:;!?()[]{}-/"…')
LONGEST = 14  # words; the longest full names of bodies in the annotated reports have eleven


def noun_phrase(document: Document, first: int, last: int) -> int:
    """The token after the noun phrase that starts at ``first``, looked for up to ``last``.

    It ends before a mark, before a word of the class ``stops`` (conjunctions, relative words, most
    prepositions) and before a verb of the lexicon; quotation marks around a name inside it are stepped over.
    """
    end = min(last, first + LONGEST)
    i = first + 1 if first < end and document.tokens[first].text == '"' else first
    while i < end:
        if document.tokens[i].text == '"' and i > first and i + 1 < end:
            i += 1
            continue
        if document.tokens[i].text in _MARKS or (i > first and document.is_a(i, "stops")):
            break
        i += 1
    return i
