"""What counts of one sentence give one another: the measure behind a list, the one before it, doer and done-to."""

from __future__ import annotations

from tawatur.dimensions.figure.clause import Clause
from tawatur.dimensions.figure.count import Count
from tawatur.dimensions.figure.lists import LIST
from tawatur.dimensions.figure.measures import FIXED, FREE, STRONG
from tawatur.dimensions.figure.singulars import acts
from tawatur.dimensions.figure.words import PEOPLE


def shared(counts: list[Count | None], clause: Clause) -> list[Count | None]:
    """Members of a list take the measure that a word behind its last member gives: "3 men and 2 women were killed"."""
    for i in range(len(counts) - 2, -1, -1):
        here, after = counts[i], counts[i + 1]
        if here and after and _does(clause, here, after):
            counts[i] = here._replace(measure=("force",), way="doer", governor=None)
            counts[i + 1] = after._replace(measure=here.measure, way="back", governor=here.governor)
            continue
        if here and after and after.whole == here:
            _whole_ahead(clause, counts, i)
            continue
        if here is None or after is None or after.way != "ahead" or not _waits(here):
            continue
        free = here.noun.kind in FREE or (here.noun.thing and after.noun.thing)
        if free and here.noun.measure not in FIXED and _joins(clause, here, after):
            counts[i] = here._replace(measure=after.measure, way="ahead", governor=after.governor)
    return counts


def _waits(here: Count) -> bool:
    """True for a count of which nothing is said before it."""
    return here.way in {"noun", "open"} or (here.way == "list" and here.measure in {("force",), ("other",)})


def _does(clause: Clause, here: Count, after: Count) -> bool:
    """True where a verb's subject is counted, then whom it harms: "killed two gunmen a guard" in VSO."""
    words, verb = clause.words, here.governor
    if verb is None or here.way != "back" or verb.last != min(here.number.first, here.noun.first):
        return False
    listed = after.noun.hit is not None and after.noun.hit.split.before[:1] == (words.conjunction,)
    if after.number.joined or listed or after.noun.kind not in PEOPLE or not acts(words, verb):
        return False
    gap = range(here.end, min(after.number.first, after.noun.first))
    if len(gap) > 1 or any(words.grammatical(j) or not words.tokens[j].text[0].isalpha() for j in gap):
        return False
    subject = words.settings.get("nominative-dual", "")
    return here.number.form != "dual" or words.tokens[here.number.last - 1].text.endswith(subject)


def _whole_ahead(clause: Clause, counts: list[Count | None], i: int) -> None:
    """A whole that waits for its word has it behind its parts: "7 people, among them 2 children, died"."""
    whole, last = counts[i], _parts(counts, i)
    end = counts[last]
    if whole is None or end is None or whole.way != "noun" or whole.noun.kind not in FREE:
        return
    ahead = clause.ahead(end.noun, clause.last)
    if ahead and ahead.people in STRONG:
        counts[i] = whole._replace(measure=(ahead.people,), way="ahead", governor=ahead)
        for j in range(i + 1, last + 1):
            part = counts[j]
            counts[j] = part._replace(measure=(ahead.people,), whole=counts[i]) if part else None


def _parts(counts: list[Count | None], i: int) -> int:
    """The last of the parts that follow the whole at ``i``."""
    j = i
    while j + 1 < len(counts) and (part := counts[j + 1]) and part.whole == counts[i] and part.way == "part":
        j += 1
    return max(j, i)


def _joins(clause: Clause, here: Count, after: Count) -> bool:
    first = min(after.number.first, after.noun.first)
    gap = range(here.end, first)
    comma = len(gap) > 0 and clause.words.tokens[gap[-1]].text == ","
    hit = after.noun.hit
    joined = after.number.joined or (hit is not None and hit.split.before[:1] == (clause.words.conjunction,))
    return len(gap) <= LIST and (joined or comma) and not any(i in clause.governing for i in gap)
