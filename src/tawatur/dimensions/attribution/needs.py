"""What must stand in a clause for a verb to report speech there; the ``needs`` of its row says what.

The policy, drawn from the fifteen annotated reports: every verb of saying is a report when a complementizer,
a colon or a quotation follows; without them, when one known to speak is its subject. Verbs of other senses
(to call, to accuse, to record) need a known speaker, those that are nouns too a complementizer. Claims,
condemnations, calls and forecasts are reports; what was not said, what "is said" by nobody, and what the
speaker says in the first person are none.
"""

from __future__ import annotations

from tawatur.dimensions.attribution.cue import Cue, Phrase
from tawatur.dimensions.attribution.roles import listed
from tawatur.dimensions.attribution.scene import Scene
from tawatur.rules.nouns import is_definite
from tawatur.text import Sentence

TAIL = 12  # words between a verb and the partner without which it is none of saying
_HARMS = frozenset({"killed", "injured", "missing"})
_LIVES = 5  # words between a verb that is one of harm too and the word that makes it so
_NEAR = 9  # words between a verb that is a preposition too and its complementizer: a title and a name


def holds(scene: Scene, cue: Cue, sentence: Sentence, *, spoken: bool, first: bool) -> bool:
    """True when a verb that leads its clause reports speech; ``spoken``: somebody spoke before."""
    source = cue.source
    if source is None and not (cue.carried and spoken and not (first and _impersonal(scene, cue))):
        return False
    if not _partner(scene, cue, sentence):
        return False
    if cue.before:
        return True
    if cue.said is None and source is not None and source.known and cue.form == "verb":
        cue.said = min(source.last, sentence.last - 1)
    if cue.said is None or cue.said >= sentence.last:
        return False
    if cue.form == "acting":
        if not cue.certain and _agrees(scene, cue):
            return False
        freely = cue.entry["act"] != "says" or not scene.usage.verb_first
        plain = not cue.entry["needs"] and freely and scene.word(cue.first - 1) == ","
        return cue.certain or plain or _described(scene, cue) or (_linked(scene, cue) and cue.entry["needs"] != "that")
    if cue.related and not (cue.certain or _linked(scene, cue)):
        return False
    return _met(scene, cue, sentence, cue.said)


def _agrees(scene: Scene, cue: Cue) -> bool:
    """True for a participle that describes the noun right before it: "a tight guard", with one ending for both."""
    before, last = cue.first - 1, scene.word(cue.last - 1)
    ending = last[-1:]
    if ending not in scene.document.language.settings.get("agreeing", ()) or not scene.word(before).endswith(ending):
        return False
    return not is_definite(scene.document, before) and before not in scene.actors and not scene.known(before)


def _met(scene: Scene, cue: Cue, sentence: Sentence, said: int) -> bool:
    """True when the clause holds what the row's ``needs`` names."""
    source, known = cue.source, cue.source is not None and cue.source.known
    match cue.entry["needs"]:
        case "that":
            return cue.certain
        case "near":
            return cue.certain and cue.first == sentence.first and said - cue.last <= _NEAR
        case "quote":
            return cue.quoted
        case "passes":
            if cue.passed and not cue.certain:
                return source is not None and source.first > cue.first  # else moved away from, not quoted from
            return cue.passed or (cue.certain and source is not None and scene.outlet(source.first))
        case "link":
            return known and (cue.certain or _linked(scene, cue))
        case "speaker":
            goes_on = cue.carried and (
                cue.certain or _led_to(scene, cue) or scene.word(said) in listed(cue.entry["link"])
            )
            return known or (not cue.entry["tail"] and (goes_on or (cue.certain and source is not None)))
        case "document":
            passive = source is not None and source.first < cue.first and scene.parts(cue.last)
            return known and not passive and (cue.certain or _text(scene, said))
    return cue.certain or known or (cue.carried and _linked(scene, cue))


def meant(scene: Scene, cue: Cue, sentence: Sentence) -> bool:
    """True when a verb behind its subject, which may also be a noun or of another sense, reports speech."""
    needs = cue.entry["needs"]
    if needs and cue.first > sentence.first and scene.proper(cue.first) and scene.proper(cue.first - 1):
        return False  # part of a name
    if _noun_itself(scene, cue) or _harmed(scene, cue) or _own(scene, cue):
        return False
    if not _partner(scene, cue, sentence):
        return False
    if cue.source is not None and not cue.source.known and needs in {"speaker", "document", "noun", "link"}:
        placed = cue.entry["act"] == "says" and cue.source.first in scene.places  # a city counts its dead
        return needs != "document" and not placed and _capital(scene, cue.source, sentence)
    if needs == "speaker" and cue.entry["act"] == "accuses" and scene.stop(cue.last) == "prep":
        return False  # the truck slammed into it; those accused of it
    following = scene.times[cue.last][0] if cue.last in scene.times else cue.last
    if needs in {"noun", "speaker"} and (_noun(scene, following) or scene.word(cue.last) in scene.usage.genitive):
        return False
    if needs == "document":
        return cue.source is not None and any(_document(scene, i) for i in range(cue.source.first, cue.source.last))
    if needs == "that":
        return cue.certain
    if needs == "quote":
        return cue.quoted or cue.before
    return needs != "text"


def _noun_itself(scene: Scene, cue: Cue) -> bool:
    """True right behind an article, or the preposition of a genitive: the word is a noun."""
    if scene.word(cue.first - 1) in scene.usage.genitive:
        return True  # "a state of caution"
    if scene.word(cue.first - 1) == "s" and scene.word(cue.first - 2) == "'":
        return True  # "the president's promises"
    return scene.word(cue.first - 1) in scene.document.language.settings.get("articles", ())


def _own(scene: Scene, cue: Cue) -> bool:
    """True for what a quoted speaker says of himself: "we believe"."""
    first_person = scene.document.language.settings.get("first-person", ())
    source = cue.source
    return source is not None and cue.first in scene.quoted and scene.word(source.first) in first_person


def _harmed(scene: Scene, cue: Cue) -> bool:
    """True for the participle of "a man feared drowned", "eleven confirmed dead": it describes who was harmed."""
    if cue.certain or cue.entry["act"] not in {"says", "warns", "expects"}:
        return False
    words, hits = scene.document.words, scene.document.hits
    near = words[cue.last : cue.last + _LIVES]
    harms = [h.value["tail"] for h in hits.at(cue.first, "frames") if h.value["measure"] in _HARMS]
    if any(not listed(tail).isdisjoint(near) for tail in harms):
        return True  # "the storm claimed 45 lives"
    return any(h.value["measure"] in _HARMS for h in scene.document.hits.at(cue.last, "governors"))


def happening(scene: Scene, cue: Cue) -> bool:
    """True when what is said begins with a verbal noun."""
    return scene.role[cue.said or 0].happening


def _capital(scene: Scene, source: Phrase, sentence: Sentence) -> bool:
    """True when the source is a name by its capitals: not only that of the sentence's first word."""
    i = source.first
    return i in scene.places or scene.proper(i + 1) or (scene.proper(i) and i > sentence.first)


def _noun(scene: Scene, i: int) -> bool:
    """True when a verb of saying or being follows: what stands before it is its subject."""
    if scene.document.is_a(i, "negations") and scene.word(i) not in scene.usage.receiving:
        return True
    return scene.role[i].reporting


def _document(scene: Scene, i: int) -> bool:
    hits = scene.document.hits.get(i, ())
    return any(h.value.lexicon == "speakers" and h.value["kind"] in {"document", "expert"} for h in hits)


def _linked(scene: Scene, cue: Cue) -> bool:
    """True when the preposition of the verb, or a verbal noun, begins what is said."""
    links, word = listed(cue.entry["link"]), scene.word(cue.said or 0)
    if cue.form == "acting" and cue.said == cue.last and cue.entry["act"] != "says":
        return word in links or happening(scene, cue) or word.startswith(tuple(x for x in links if len(x) == 1))
    if cue.entry["needs"] == "link":
        return word in links or _led_to(scene, cue) or (cue.entry["act"] == "calls" and happening(scene, cue))
    if cue.entry["act"] == "denies" and scene.document.is_a(cue.said or 0, "determiners"):
        return True  # "denied any link"
    return word in links or happening(scene, cue)


def _described(scene: Scene, cue: Cue) -> bool:
    """True where the verb's own preposition is written to a complementizer behind its object: "calling them (that)"."""
    letters = tuple(link for link in listed(cue.entry["link"]) if len(link) == 1)
    near = range(cue.last + 1, min(cue.last + _NEAR, len(scene.tokens)))
    return bool(letters) and any(scene.stop(i) == "that" and scene.word(i).startswith(letters) for i in near)


def _led_to(scene: Scene, cue: Cue) -> bool:
    """True when the verb's own preposition is written to the word with which what is said begins."""
    letters = tuple(link for link in listed(cue.entry["link"]) if len(link) == 1)
    return bool(letters) and scene.word(cue.said or 0).startswith(letters)


def _impersonal(scene: Scene, cue: Cue) -> bool:
    """True for "it is said that": no subject, nothing joined before, in the present."""
    return any(h.value.slot.startswith("present") for h in scene.document.hits.at(cue.last - 1, "reporting"))


def _partner(scene: Scene, cue: Cue, sentence: Sentence) -> bool:
    """True when the word stands near without which the verb is none of saying, if it has one."""
    if not cue.entry["tail"]:
        return True
    near = scene.document.words[cue.last : min(cue.last + TAIL, sentence.last)]
    return not listed(cue.entry["tail"]).isdisjoint(near)


def _text(scene: Scene, at: int) -> bool:
    """True when what is said begins with a noun for a text."""
    return any(
        h.value.lexicon == "occasions" or (h.value.lexicon == "speakers" and h.value["kind"] == "document")
        for i in (at, at + 1)
        for h in scene.document.hits.get(i, ())
    )
