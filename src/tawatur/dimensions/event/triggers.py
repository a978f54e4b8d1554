"""Which words of a report tell of a happening."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.dimensions.event.scene import Scene
from tawatur.rules import Hit
from tawatur.text import Sentence

FRAMES = "frames"
NOUNS = frozenset({"noun", "form"})
_MARKS = frozenset(".:;!?()[]")
_BETWEEN = 10  # words from a light verb to its partner with the counted between; up to eight in the annotated reports
_TAIL = 6  # words from other light verbs to their partner: a subject of a few words may stand between
_RELATIVE = 4  # words from a noun to the verb of its relative clause
_PASSIVE = 7  # words from the subject of a passive to its participle
_PLACED = 12  # words from a verb of motion to its place
_TOLL = 5  # words from a number to the dead or hurt that it counts
_JOINED = 6  # words between a light verb and a partner that is told as one trigger with it
_NEAR = 4  # words from a verb to the number that it counts
_MOST = 200_000  # answers remembered; past that the memory starts afresh
_MET: dict[tuple[int, str], bool] = {}  # by partners (kept for good in the table below) and word
_PARTNERS: dict[tuple[int, str], tuple[frozenset[str], int]] = {}


class Trigger(NamedTuple):
    """Tokens ``first`` to ``last`` tell of a happening by ``hit``; ``tail`` is where the partner of a light verb
    stands (-1: none), ``sentence`` the number of the sentence."""

    first: int
    last: int
    hit: Hit
    sentence: int
    tail: int

    @property
    def noun(self) -> bool:
        """True for a noun or a verbal noun, false for a verb."""
        return self.hit.value.slot in NOUNS

    def value(self, column: str) -> str:
        """What the frame's row says in ``column``."""
        return self.hit.value[column]


def triggers(scene: Scene) -> list[Trigger]:
    """The triggers in order; of those that overlap the longest, light verbs before bare words."""
    document = scene.document
    kept: list[Trigger] = []
    end = tried = -1
    for hit in document.classes.get(FRAMES, ()):
        i = hit.first
        if i < end or i == tried or i in scene.named:
            continue
        tried = i
        best = _best(scene, i)
        if best is not None:
            kept.append(best)
            end = best.last
    return kept


def _best(scene: Scene, i: int) -> Trigger | None:
    number = scene.sentence_of[i]
    sentence = scene.document.sentences[number]
    best, rank = None, (0, 0, False)
    for hit in scene.document.hits[i]:
        if hit.value.lexicon != FRAMES or not hit.value["event"] or not _stands(scene, hit):
            continue
        tail = tail_at(scene, hit, sentence.last) if hit.value["tail"] else -1
        if hit.value["tail"] and tail < 0:
            continue
        if not _guarded(scene, hit, sentence):
            continue
        partner = 4 * (tail >= hit.last) + 2 * (tail >= 0)
        this = (hit.last - hit.first, partner + (not hit.split.after), _fits(scene, hit, sentence.first))
        if best is None or this > rank:
            end = _partner_end(scene, hit, tail) if hit.last <= tail <= hit.last + _JOINED else hit.last
            best, rank = Trigger(i, end, hit, number, tail), this
    return best


def _partner_end(scene: Scene, hit: Hit, tail: int) -> int:
    """The token after the partner, all of it where it is a frame of the same type itself ("a curfew")."""
    hits = scene.document.hits.get(tail, ())
    ends = [h.last for h in hits if h.value.lexicon == FRAMES and h.value["event"] == hit.value["event"]]
    return max([tail + 1, *ends])


def _stands(scene: Scene, hit: Hit) -> bool:
    """True when the word may carry the clitics that it carries: verbs take no article."""
    settings = scene.document.language.settings
    allowed = settings.get("before", {}).get(hit.value.slot.partition("-")[0])
    if allowed is not None and not all(c in allowed for c in hit.split.before):
        return False
    pronouns = settings.get("behind", {}).get(hit.value.slot.partition("-")[0])
    if hit.split.after and pronouns is not None and hit.split.after not in pronouns:
        return False
    return not (hit.split.after and definite(scene, hit))  # a noun takes an article or a pronoun, not both


def definite(scene: Scene, hit: Hit) -> bool:
    """True for a word with the article."""
    articles = scene.document.language.settings.get("articles", ())
    if any(c in articles for c in hit.split.before):
        return True
    if hit.value.slot in NOUNS and " " in hit.value.form and hit.value.form.startswith(tuple(articles)):
        return True  # a form written with its article
    first = scene.document.sentences[scene.sentence_of[hit.first]].first
    return hit.first > first and scene.word(hit.first - 1) in articles


def told_before(scene: Scene, trigger: Trigger) -> bool:
    """True for a happening with the article, on its noun or on the partner of its verb."""
    if trigger.tail < trigger.last - 1 or trigger.tail < 0:
        return definite(scene, trigger.hit)
    partners = scene.document.hits.get(trigger.tail, ())
    return any(h.value.lexicon == FRAMES and h.value.slot in NOUNS and definite(scene, h) for h in partners)


def _fits(scene: Scene, hit: Hit, start: int) -> bool:
    """True when the word before suits the word class: a verb opens a sentence, a noun follows a preposition."""
    noun = hit.value.slot in NOUNS
    if hit.first == start:
        return not noun
    return scene.document.is_a(hit.first - 1, "noun_leads") == noun


def tail_at(scene: Scene, hit: Hit, end: int) -> int:
    """The token of the light verb's partner, -1 when the sentence has none near."""
    partners, reach = _partners(scene, hit)
    tokens = scene.document.tokens
    if hit.split.after and hit.value.slot not in NOUNS and hit.value["voice"] == "active":
        # the pronoun is the object: its partner can only stand before ("a rocket that they fired")
        return _before(scene, hit, partners, _RELATIVE)
    acts = hit.value["voice"] == "active"
    for i in range(hit.last, min(end, hit.last + reach)):
        if tokens[i].text in _MARKS or (i in scene.turns and reach < _BETWEEN):
            break
        # a name acts, it is not what is done
        if not (acts and i in scene.named) and _partnered(scene, partners, i):
            return i
    return _partner_before(scene, hit, partners)


def _partnered(scene: Scene, partners: frozenset[str], i: int) -> bool:
    """True when the word at token ``i``, clitics taken away, is one of the partners; remembered."""
    key = (id(partners), scene.word(i))
    known = _MET.get(key)
    if known is None:
        if len(_MET) >= _MOST:
            _MET.clear()
        known = _MET[key] = not partners.isdisjoint(scene.stems(i))
    return known


def _partner_before(scene: Scene, hit: Hit, partners: frozenset[str]) -> int:
    """Where the subject of a passive is the partner: "the roads were closed"."""
    endings = tuple(scene.document.language.settings.get("passives", ()))
    undergoes = hit.value["voice"] in {"passive", "subject"} and hit.value.slot not in NOUNS
    if not undergoes and not (endings and hit.value.form.partition(" ")[0].endswith(endings)):
        return -1
    return _before(scene, hit, partners, _RELATIVE if hit.value["voice"] == "subject" else _PASSIVE)


def _before(scene: Scene, hit: Hit, partners: frozenset[str], reach: int) -> int:
    first = scene.document.sentences[scene.sentence_of[hit.first]].first
    for i in range(hit.first - 1, max(first, hit.first - reach) - 1, -1):
        if scene.word(i) in _MARKS or scene.word(i) == ",":
            return -1
        if i not in scene.named and _partnered(scene, partners, i):
            return i
    return -1


def _partners(scene: Scene, hit: Hit) -> tuple[frozenset[str], int]:
    """The folded partners and how many words ahead they may stand (``2:word|word`` says so itself)."""
    table = scene.document.language.table
    key = (id(table), hit.value["tail"])
    if key not in _PARTNERS:
        digits, colon, words = hit.value["tail"].rpartition(":")
        reach = int(digits) if colon else _BETWEEN if hit.value["counted"] == "between" else _TAIL
        _PARTNERS[key] = (frozenset(w.translate(table) for w in words.split("|")), reach)
    return _PARTNERS[key]


def _guarded(scene: Scene, hit: Hit, sentence: Sentence) -> bool:
    """True when the frame's guard lets it count here."""
    if _bare_toll(scene, hit):
        return False
    guards = hit.value["guard"].split("|") if hit.value["guard"] else []
    if guards and not any(_grants(scene, guard, hit, sentence) for guard in guards):
        return False
    return not _idle(scene, hit, sentence)


def _bare_toll(scene: Scene, hit: Hit) -> bool:
    """True for "21 deaths": the noun is what the number before it counts, and tells of no happening."""
    if hit.value.slot not in NOUNS or hit.split.before or hit.value["guard"] == "toll":
        return False
    if hit.value["event"] not in {"killing", "injury"}:
        return False
    return any(s.last in {hit.first, hit.first - 1} for s in scene.within(scene.figures, hit.first - 4, hit.first))


def _grants(scene: Scene, guard: str, hit: Hit, sentence: Sentence) -> bool:
    """True when what one guard asks for is there."""
    if guard == "indef":
        return not definite(scene, hit)
    if guard == "figure":
        return bool(scene.within(scene.figures, hit.last, min(sentence.last, hit.last + _NEAR)))
    if guard == "toll":
        return bool(scene.within(scene.figures, max(sentence.first, hit.first - _TOLL), hit.first))
    if guard == "people":
        return bool(hit.split.after) or _people(scene, hit.last, sentence.last)
    if guard == "place":
        return bool(scene.within(scene.places, hit.last, min(sentence.last, hit.last + _PLACED)))
    return False


def _people(scene: Scene, first: int, end: int) -> bool:
    """True when a number, a person or a word for people stands near."""
    last = min(end, first + _NEAR)
    if scene.within(scene.figures, first, last) or scene.within(scene.actors, first, last):
        return True
    return any(scene.document.is_a(i, "event_people") for i in range(first, last))


def _idle(scene: Scene, hit: Hit, sentence: Sentence) -> bool:
    """True where the words beside it make it the name of a thing, not a happening."""
    kind, beside = hit.value["event"], scene.idle
    return (
        any(_about(idle, "self", kind) for idle in beside.get(hit.first, ()))
        or (hit.first > sentence.first and any(_about(i, "before", kind) for i in beside.get(hit.first - 1, ())))
        or (hit.last < sentence.last and any(_about(i, "after", kind) for i in beside.get(hit.last, ())))
    )


def _about(idle: Hit, side: str, kind: str) -> bool:
    if idle.value["side"] != side:
        return False
    types = idle.value["types"]
    return not types or kind in types.split("|")
