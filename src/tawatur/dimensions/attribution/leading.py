"""Verbs of saying in a language whose subject stands before its verb, or behind it after a quotation."""

from __future__ import annotations

from tawatur.dimensions.attribution.apposed import apposed
from tawatur.dimensions.attribution.cue import Cue, Phrase
from tawatur.dimensions.attribution.scene import MARKS, Scene
from tawatur.dimensions.attribution.told import past_told
from tawatur.dimensions.attribution.trailing import trailing
from tawatur.rules.nouns import is_verb
from tawatur.text import Sentence

_BREAKS = frozenset(',:;.!?…()[]|•*"') | {"-"}
_FAR = 18  # words of a subject with all that belongs to it
_NAME = 5  # words and the comma of a name in apposition
_QUOTED = 16  # words between "quoted" and "as saying"


def settle(scene: Scene, cue: Cue, sentence: Sentence, cues: list[Cue]) -> bool:
    """Finds who speaks and where what is said stands; False when the word is no verb of saying here."""
    if cue.entry["needs"] == "quoted":
        return _quoted(scene, cue, sentence)
    back = _back(scene, cue.first - 1, sentence.first)
    if back is None:
        return False
    named = apposed(scene, cue, sentence.first)
    if named is not None:
        cue.source = named
        return _content(scene, cue, sentence)
    behind = scene.word(back) if back >= sentence.first else ""
    if behind in {",", '"', ")", ""} and (after := _inverted(scene, cue, sentence)):
        cue.source, cue.before, cue.certain = after, cue.first > sentence.first, True
        cue.said = _rest(scene, after.last, sentence)
        return cue.before
    goes_on = back >= sentence.first and scene.document.is_a(back, "turns")
    cue.source = None if goes_on else _subject(scene, back, sentence.first, cues)
    if cue.source is None and not cues and _joined(scene, cue, [cue]):
        cue.source = _first(scene, cue, sentence)
    if cue.source is None:
        cue.carried = _joined(scene, cue, cues)
        if not cue.carried:
            return False
    return _content(scene, cue, sentence)


def _back(scene: Scene, i: int, first: int) -> int | None:
    """The last token before the verb's own adverbs and auxiliaries; None where it is denied or passive."""
    while i >= first and (
        scene.document.is_a(i, "auxiliaries", "negations") or scene.stop(i) == "aside" or _manner(scene, i)
    ):
        if scene.document.is_a(i, "negations"):
            return None
        i -= 1
    while i in {last - 1 for last, _ in scene.times.values()}:
        i = max(f for f, (last, _) in scene.times.items() if last - 1 == i) - 1
    return i - (scene.stop(i) == "prep" and i + 1 in scene.times)  # "the leaders on Monday called for"


def _manner(scene: Scene, i: int) -> bool:
    return scene.word(i).endswith(scene.usage.manner) and not scene.known(i) and not scene.proper(i)


def _subject(scene: Scene, i: int, first: int, cues: list[Cue]) -> Phrase | None:
    if i < first:
        return None
    if scene.stop(i) == "rel":
        return _subject(scene, i - 2 if scene.word(i - 1) == "," else i - 1, first, cues)
    last = i
    if scene.word(i) in {",", ")"}:
        i = _past_apposition(scene, i, first)
        titles = sum(scene.word(j) == "." or scene.document.is_a(j, "titles") for j in range(i + 1, last))
        named = scene.word(last) == "," and last - i - titles <= _NAME and scene.proper(i + 2)
        last = last - 1 if named else i
        i = _past_apposition(scene, i, first) if scene.word(i) == ")" else i  # an abbreviation in brackets
    start = _start(scene, i, first)
    if (described := _described(scene, start - 1, first)) is not None:
        return _subject(scene, described, first, cues)
    while start <= i and (
        scene.document.is_a(start, "turns") or scene.stop(start) in {"aside", "conj"} or start in scene.times
    ):
        start = scene.times[start][0] if start in scene.times else start + 1
    if start <= i and scene.stop(start) == "prep":
        start = _past_place(scene, start + 1, i)
    if start > i or i - start >= _FAR:
        return None
    known = any(scene.known(j) for j in range(start, i + 1)) or _again(scene, start, i)
    if (
        not known
        and not any(scene.proper(j) for j in range(start, i + 1))
        and not scene.document.is_a(start, "articles")
    ):
        return None
    return Phrase(start, last + 1, known)


def _described(scene: Scene, i: int, first: int) -> int | None:
    """The last token of the noun whose relative clause has its verb at ``i``: "survivors who were led out"."""
    if i < first or not _verb(scene, i, i + 1):
        return None
    while i > first and scene.document.is_a(i - 1, "auxiliaries", "negations"):
        i -= 1
    return i - 2 if i - 2 >= first and scene.stop(i - 1) == "rel" and scene.word(i - 2) != "," else None


def _again(scene: Scene, start: int, i: int) -> bool:
    """True of a pronoun alone that stands for who spoke, behind what is said: "…, it added"."""
    again = scene.document.language.settings.get("speaks-again", {})
    return start == i and scene.word(i) in again and scene.word(i - 1) in {",", '"'}


def _past_apposition(scene: Scene, i: int, first: int) -> int:
    opening = "(" if scene.word(i) == ")" else ","
    for j in range(i - 1, max(first, i - 2 * _FAR) - 1, -1):
        if scene.word(j) == opening and scene.word(j - 1) != '"':
            return j - 1
    return first - 1


def _start(scene: Scene, i: int, first: int) -> int:
    k = i
    while k >= first and i - k <= _FAR:
        inside = any(f < k < last for f, (last, _) in scene.actors.items() if k - 12 < f < k)
        if scene.word(k) == "-" and _hyphen(scene, k):
            k -= 1
            continue
        if scene.word(k) == "." and k > first and scene.document.is_a(k - 1, "titles"):
            k -= 1  # a shortened title: "Brig. Gen."
            continue
        if k < i and not inside and _turned(scene, k, first):
            break
        if not inside and (scene.word(k) in _BREAKS or scene.stop(k) in {"conj", "that", "rel"} or _verb(scene, k, i)):
            break
        k -= 1
    return k + 1


def _turned(scene: Scene, k: int, first: int) -> bool:
    """True at the word that joins a speaker to a clause, not to another speaker: "… a blast and police said"."""
    if not scene.document.is_a(k, "turns") or not scene.known(k + 1):
        return False
    return k - first > 3 and not any(scene.known(j) or scene.proper(j) for j in range(k - 4, k) if j not in scene.times)


def _hyphen(scene: Scene, k: int) -> bool:
    text, token = scene.document.folded.text, scene.tokens[k]
    return text[token.start - 1 : token.start].isalnum() and text[token.end : token.end + 1].isalnum()


def _verb(scene: Scene, k: int, i: int) -> bool:
    return k < i and is_verb(scene.document, k) and k not in scene.actors and not scene.proper(k)


def _past_place(scene: Scene, i: int, last: int) -> int:
    """Past what an opening preposition governs: a day, a place, else up to a speaker's noun."""
    j = i
    while j <= last and (scene.document.is_a(j, "articles") or j in scene.times or j in scene.places):
        held = scene.times.get(j) or scene.places.get(j)
        j = max(held[0], j + 1) if held else j + 1
    if j > i and j <= last and scene.stop(j) != "prep" and scene.word(j) not in scene.usage.genitive:
        return j
    for k in range(i + 1, last + 1):
        if scene.document.is_a(k, "articles") or (scene.known(k) and scene.stop(k - 1) != "prep" and k > i + 1):
            return k
    return last + 1


def _inverted(scene: Scene, cue: Cue, sentence: Sentence) -> Phrase | None:
    """The subject behind its verb: a name that ends the clause."""
    i = cue.last
    quoted = cue.entry["needs"] == "that" and _behind_quotation(scene, cue.first, sentence.first)
    if (
        not (quoted or cue.entry["needs"] in {"", "quote", "noun"})
        or i >= sentence.last
        or scene.stop(i)
        or scene.word(i) in MARKS
    ):
        return None
    if scene.document.is_a(i, "pronouns") and scene.word(i + 1) not in MARKS:
        return None
    end = scene.full(_past_titles(scene, i), sentence.last)
    while end < sentence.last - 1 and scene.word(end) == "-" and _hyphen(scene, end):
        end = scene.full(end + 1, sentence.last)
    if any(scene.document.is_a(j, "auxiliaries", "event_be") for j in range(i, end)) or not _nameable(scene, i):
        return None  # what is said, its subject first
    known = any(scene.known(j) for j in range(i, end))
    ends = (
        end >= sentence.last
        or scene.word(end) in {",", ".", '"', ";", ")"}
        or scene.stop(end) in {"rel", "aside", "conj", "prep"}
    )
    ends = ends or end in scene.times or scene.document.is_a(end, "turns")
    return Phrase(i, end, known) if ends and (known or scene.proper(i)) else None


def _past_titles(scene: Scene, i: int) -> int:
    """Past titles that are shortened with a full stop ("Lt. Col.") and a participle behind an article."""
    while scene.document.is_a(i, "titles") and scene.word(i + 1) == "." and scene.proper(i + 2):
        i += 2
    described = scene.document.is_a(i, "articles") and is_verb(scene.document, i + 1) and scene.known(i + 2)
    return i + 2 if described else i  # "said a wounded passenger"


def _nameable(scene: Scene, i: int) -> bool:
    if i in scene.actors or scene.nameable(i + scene.document.is_a(i, "articles")):
        return True
    return _past_titles(scene, i) > i + 1


def _rest(scene: Scene, i: int, sentence: Sentence) -> int | None:
    """Where speech goes on behind a name that stood within it."""
    while i < sentence.last - 1 and scene.word(i) in {",", ":"}:
        i += 1
    return i if i < sentence.last - 1 else None


def _first(scene: Scene, cue: Cue, sentence: Sentence) -> Phrase | None:
    """The subject with which the sentence opens, whose second verb the cue is."""
    for i in range(sentence.first, cue.first):
        verb = is_verb(scene.document, i) or scene.document.is_a(i, "auxiliaries")
        if verb and i > sentence.first and not scene.proper(i):
            back = _back(scene, i - 1, sentence.first)  # past "had": "the teams had inspected it and warned"
            return _subject(scene, back, sentence.first, []) if back is not None else None
    return None


def _joined(scene: Scene, cue: Cue, cues: list[Cue]) -> bool:
    """True when the verb goes on with the subject of the cue before it: "said … and warned"."""
    return bool(cues) and any(scene.document.is_a(j, "turns") for j in (cue.first - 1, cue.first - 2))


def _content(scene: Scene, cue: Cue, sentence: Sentence) -> bool:
    i = past_told(scene, cue, sentence)
    if i is None:
        return False
    start = cue.source.first if cue.source else cue.first
    i = trailing(scene, i, start, sentence)
    if _behind_quotation(scene, start, sentence.first) and not (i < sentence.last and scene.stop(i) == "that"):
        cue.before = cue.certain = True
        cue.said = i if i < sentence.last and scene.word(i) == '"' and scene.opens(i) else None
        return True
    if i < sentence.last and scene.word(i) == ":" and _follows(scene, start, sentence.first):
        cue.before, cue.certain, cue.said = True, True, _rest(scene, i, sentence)  # "…, she told the paper: …"
        return True
    if i >= sentence.last or scene.word(i) in {".", ";", "!", '"', ","}:
        opens = i < sentence.last and scene.word(i) == '"' and scene.opens(i)
        comma_quote = i + 1 < sentence.last and scene.word(i) in {",", ":"} and scene.word(i + 1) == '"'
        if not opens and not (comma_quote and start - sentence.first < 2):
            cue.before = start > sentence.first
            cue.said = _rest(scene, i, sentence)
            cue.certain = cue.before or cue.said is not None
            return cue.certain
        cue.certain = cue.quoted = True
    if i < sentence.last and (scene.stop(i) == "that" or scene.word(i) == ":"):
        cue.certain, cue.quoted = True, scene.word(i) == ":"
        i += 1
    cue.said = i
    return i < sentence.last


def _follows(scene: Scene, start: int, first: int) -> bool:
    """True when a clause, and a comma, stand before the one who speaks."""
    return scene.word(start - 1) == "," and any(is_verb(scene.document, j) for j in range(first, start - 1))


def _behind_quotation(scene: Scene, start: int, first: int) -> bool:
    """True when a quotation that stands before the speaker ends there."""
    mark = next((j for j in (start - 1, start - 2) if j >= first and scene.word(j) == '"'), -1)
    return mark > first + 1 and not scene.opens(mark) and scene.word(mark - 1) in {",", ".", "!", "?"}


def _quoted(scene: Scene, cue: Cue, sentence: Sentence) -> bool:
    """ "X quoted Y as saying", "Y was quoted as saying": the cue is "as saying", the source Y."""
    for j in range(cue.last, min(cue.last + _QUOTED, sentence.last - 1)):
        if scene.word(j) in scene.usage.passing and any(
            h.value.slot == "acting" for h in scene.document.hits.at(j + 1, "reporting")
        ):
            break
    else:
        return False
    passive = j == cue.last
    back = cue.first - 1
    while passive and back >= sentence.first and scene.document.is_a(back, "negations", "auxiliaries"):
        back -= 1
    before = _subject(scene, back, sentence.first, [])
    cue.source = before if passive else Phrase(cue.last, j, scene.known(cue.last))
    if before is not None and not passive:
        cue.via.append(before)
    cue.first, cue.last, cue.certain = j, j + 2, True
    start = before.first if before else cue.first
    ends = scene.word(cue.last) in {".", ",", '"'} or cue.last >= sentence.last
    cue.before = ends and start - sentence.first > 1
    cue.said = None if cue.before else min(cue.last, sentence.last - 1)
    return cue.source is not None
