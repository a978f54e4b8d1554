"""Where who is charged stands, and where who charges ends before."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.dimensions.charge.scene import STOPS, Run, Scene
from tawatur.model import Attribution
from tawatur.rules import Hit

_SHORT = 3  # letters; in shorter words the first is one of their own
_MOST = 12  # words of a subject and an object together; of one who is charged, the most seen are eight


class Phrase(NamedTuple):
    """Tokens ``first`` to ``last`` name who is charged; ``source`` who charges, where that stands before it."""

    first: int
    last: int
    source: Run | None = None


def charged(around: Scene, hit: Hit, attribution: Attribution | None) -> Phrase | None:
    """Who is charged behind a word of charge; None where it cannot be told for certain."""
    until = frozenset(filter(None, hit.value["until"].split("|")))
    if hit.value["at"] == "subject":
        return _subject(around, hit)
    if hit.value["at"] != "object":
        return _behind(around, hit, hit.value["at"], until, attribution)
    if hit.value["turned"]:
        found = _behind(around, hit, hit.value["turned"], until, attribution)
        if found is not None:
            return found
    if attribution and (aside := _dated(around, hit)):
        last, led = _reach(around, aside[1], until)  # "accused, on Tuesday, the firm of": the subject stands before it
        return _phrase(around, aside[1], last, (hit.last, aside[0])) if led or hit.value["bare"] else None
    last, led = _reach(around, hit.last, until)
    if not (led or hit.value["bare"]):
        return None
    return _object(around, hit, _without_asides(around, hit.last, last), attribution)


def _subject(around: Scene, hit: Hit) -> Phrase | None:
    """Who bears the responsibility, or stands behind the deed: the name right before the verb, else right behind it;
    nobody where that is denied."""
    if around.document.is_a(hit.first - 1, "negations"):
        return None
    for i in (hit.first - 1, hit.last):
        run = around.name_at(i) if 0 <= i < len(around.words) else None
        if run and (run[1] == hit.first or run[0] == hit.last):
            return _phrase(around, *run)
    return None


def _dated(around: Scene, hit: Hit) -> Run | None:
    """Where a day between commas behind the verb and its subject begins and ends, the commas included."""
    most = min(around.end(hit.first) - 1, hit.last + _MOST)
    for i in range(hit.last + 1, most):
        if around.words[i] == "," and i + 1 in around.times:
            end = next(j for j in range(i + 1, most + 1) if j not in around.times or j == most)
            return (i, end + 1) if around.words[end] == "," else None
        if around.words[i] in STOPS:
            return None
    return None


def _without_asides(around: Scene, first: int, last: int) -> int:
    """The end of a stretch without days and adverbs that stand behind who is charged."""
    adverbs = around.document.language.settings["charges"]["adverbs"]
    while last > first and (last - 1 in around.times or around.words[last - 1] in adverbs):
        last -= 1
    return last


def _object(around: Scene, hit: Hit, last: int, attribution: Attribution | None) -> Phrase | None:
    """The object of the verb: all behind it, or what stands behind its subject."""
    first = hit.last
    if attribution is not None and attribution.source_span is not None:
        if attribution.source_span.start < around.starts[hit.first]:
            return _phrase(around, first, last)
        parted = _parted(around, first, last)
        if parted:
            return _phrase(around, parted, last, (first, parted))
    return _phrase(around, first, last) if _goes_on(around, hit) else None


def _goes_on(around: Scene, hit: Hit) -> bool:
    """True for a verb joined to what the same speaker did before it in the sentence: its subject is left out."""
    joined = any(clitic in around.document.language.settings["joins"] for clitic in hit.split.before)
    start = around.starts[around.document.sentence_of(hit.first).first]
    here = around.starts[hit.first]
    return joined and any(a.source and start <= a.span.start < here for a in around.attributions)


def _parted(around: Scene, first: int, last: int) -> int | None:
    """The token at which the object begins behind the subject of a verb that both follow; None where that is unsure.

    A definite word or a name is not in construct with what follows it. So a name that ends the stretch behind one is
    the object, unless it is a person's, who may be named behind his office; else the first word without article.
    """
    names = around.within(first, last)
    end = _without_marks(around, first, last)
    if names and names[-1][1] == end:
        run = names[-1]
        before = _without_marks(around, first, run[0])
        named = len(names) > 1 and names[-2][1] == before
        if before > first and (named or (_ends(around, before - 1) and not around.person(*run))):
            return run[0]
        if around.person(*run):
            return None
    i = first
    while i < last:
        run_at = around.name_at(i)
        if i > first and run_at is None and _ends(around, i - 1) and _begins(around, i):
            return i
        i = run_at[1] if run_at else i + 1
    return None


def _without_marks(around: Scene, first: int, last: int) -> int:
    """The end of a stretch without the marks of quotation and brackets that close it."""
    while last > first and not around.words[last - 1][0].isalnum():
        last -= 1
    return last


def _definite(around: Scene, i: int) -> bool:
    return around.words[i].startswith(tuple(around.document.language.settings["articles"]))


def _ends(around: Scene, i: int) -> bool:
    """True for a word that no genitive can follow: a name, one with its article, a plural with its ending."""
    free = tuple(around.document.language.settings["charges"]["free"])
    return around.name_at(i) is not None or _definite(around, i) or around.words[i].endswith(free)


def _begins(around: Scene, i: int) -> bool:
    """True for a word that can begin an object: one without article and preposition; with its article only a noun for
    people behind a name, for an adjective stands there too."""
    word, rules = around.words[i], around.document.language.settings["charges"]
    if not word.isalpha() or word in rules["within"] or word in rules["adverbs"] or i in around.times:
        return False
    if around.name_at(i - 1) is not None and around.document.is_a(i, "titles"):
        return False  # who he is, behind his name
    if _definite(around, i):
        return around.name_at(i - 1) is not None and around.document.is_a(i, "counted", "bodies")
    return not around.document.is_a(i, "noun_leads") and not _leads(around, i, _prepositions(around))


def _prepositions(around: Scene) -> frozenset[str]:
    """Those that are written to their noun."""
    return frozenset(around.document.language.settings["charges"]["written"])


def _behind(around: Scene, hit: Hit, lead: str, until: frozenset[str], said: Attribution | None) -> Phrase | None:
    """Who stands behind a preposition; the verb's own subject stands before it."""
    for i in range(hit.last, min(around.end(hit.first), hit.last + _MOST)):
        if around.words[i] in STOPS or (around.words[i] in until and around.name_at(i) is None):
            return None
        if around.words[i] == lead and i + 1 not in around.times and around.name_at(i) is None:
            last, _ = _reach(around, i + 1, until)
            return _phrase(around, i + 1, last) if said else None
    return None


def _reach(around: Scene, first: int, until: frozenset[str]) -> tuple[int, bool]:
    """Where the stretch from ``first`` ends, and whether something that leads to the deed ends it."""
    most = min(around.end(first), first + _MOST)
    for i in range(first, most):
        if around.words[i] in STOPS or around.document.is_a(i, "clauses"):
            return i, False
        governed = around.document.is_a(i - 1, "noun_leads")
        if around.name_at(i) is None and i > first and not governed and _leads(around, i, until):
            return i, True
    return most, False


def _leads(around: Scene, i: int, until: frozenset[str]) -> bool:
    """True for a word that leads to the deed, or that the preposition of the deed is written to."""
    word, language = around.words[i], around.document.language
    if word in until:
        return True
    if word in language.settings["charges"]["within"]:
        return False
    clitics = {c for slot in language.settings.get("clitics", {}).get("slots", []) for c in slot}
    if len(word) <= _SHORT or word[0] not in until & clitics:
        return False
    whole = any(not form.split.before and form.length == 1 for form in around.document.types[i].forms)
    return not whole or bool(language.lexicon.alone(word[1:]))


def _phrase(around: Scene, first: int, last: int, source: Run | None = None) -> Phrase | None:
    """The stretch without quotation marks at its ends; None where it is empty, a pronoun or led by a preposition."""
    while first < last and not around.words[first][0].isalnum():
        first += 1
    while first < last and not around.words[last - 1][0].isalnum():
        last -= 1
    if first >= last or (around.document.is_a(first, "noun_leads") and not _article(around, first)):
        return None
    nobody = around.document.language.settings["charges"]["nobody"]
    only = last - first == 1 and around.words[first] in nobody
    return None if only or around.document.is_a(first, "clauses") else Phrase(first, last, source)


def _article(around: Scene, i: int) -> bool:
    return around.words[i] in around.document.language.settings["articles"]
