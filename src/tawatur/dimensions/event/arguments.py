"""Who did it, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tawatur.dimensions.event.doers import (
    governor,
    of_state,
    partner_acts,
    partner_undergoes,
    sharing,
    speaker,
    undergone,
    wreck,
)
from tawatur.dimensions.event.frames import FRAMES, NOUNS
from tawatur.dimensions.event.objects import (
    FAR,
    bears_subject,
    behind_time,
    end_of,
    inner_of,
    is_passive,
    leads_on,
    marked_passive,
    object_behind,
    object_from,
    phrase_at,
    second_of,
    start_of,
    struck,
)
from tawatur.dimensions.event.phrases import Argument, before, counted, past_traits, phrase
from tawatur.dimensions.event.scene import Scene
from tawatur.dimensions.event.sides import sides_of
from tawatur.dimensions.event.sifting import animate, sifted
from tawatur.dimensions.event.triggers import Trigger
from tawatur.model import Span
from tawatur.rules import Entry, Language, Question
from tawatur.rules.grammar import GRAMMAR
from tawatur.text import Word

__all__ = ["Argument", "Arguments", "arguments", "span_of"]

_STOPS = frozenset(".:;!?()[]")
# A body named after these nouns did them; after others it underwent them ("the shelling of", "the arrest of").
_DOING = frozenset(
    ["airstrike", "shelling", "attack", "crackdown", "siege", "takeover", "recapture", "deployment", "clash", "bombing"]
)


_OF_STATES = frozenset({"airstrike", "shelling", "attack"})


class Arguments(NamedTuple):
    """Agent and patient, None where the sentence names none."""

    agent: Argument | None
    patient: Argument | None


def arguments(scene: Scene, trigger: Trigger, earlier: Sequence[tuple[Trigger, Argument | None]] = ()) -> Arguments:
    """The agent and the patient of a trigger by its frame's voice; ``earlier`` are the triggers before it and who
    did what they tell."""
    voice = trigger.frame.voice
    if voice in {"", "none"}:
        return Arguments(None, None)
    found = _of_noun(scene, trigger, voice) if trigger.noun else _of_verb(scene, trigger, voice)
    return _completed(scene, trigger, found, earlier) if _verbs_lead(scene) else found


def _completed(
    scene: Scene, trigger: Trigger, found: Arguments, earlier: Sequence[tuple[Trigger, Argument | None]]
) -> Arguments:
    """With who did it as the words around the trigger tell, where the trigger's own names nobody."""
    agent, patient = sifted(scene, trigger, found.agent, found.patient)
    said = speaker(scene, trigger, agent)
    if said is not None:
        return Arguments(said, patient or (agent if agent and agent.first >= trigger.last else None))
    acts = partner_acts(scene, trigger)
    if acts is not None and trigger.frame.voice == "subject":
        return Arguments(acts, patient)
    if acts is not None:
        return Arguments(acts, patient or (agent if agent != acts else None))
    if patient is None or not patient.known:
        patient = wreck(scene, trigger) or patient
    if patient is None:
        patient = undergone(scene, trigger) or partner_undergoes(scene, trigger)
    if agent is None and trigger.frame.voice != "passive":
        agent = governor(scene, trigger) or sharing(scene, trigger, earlier)
    if agent is None and trigger.frame.event in _OF_STATES:
        agent = of_state(scene, trigger)
    return Arguments(agent, patient)


# Happenings whose light verb has what undergoes them for its partner: "a boat went down", "found three bodies".
_UNDERGOING = frozenset(["sinking", "accident", "collapse", "search_operation", "release", "closure"])


def _partner(scene: Scene, trigger: Trigger) -> Argument | None:
    """What undergoes, where it is the partner of a light verb."""
    if trigger.tail < 0 or trigger.frame.event not in _UNDERGOING:
        return None
    start = trigger.end if trigger.tail >= trigger.end else start_of(scene, trigger)
    return counted(scene, trigger.tail, start) or phrase_at(scene, trigger, trigger.tail)


def _of_noun(scene: Scene, trigger: Trigger, voice: str) -> Arguments:
    sides = sides_of(scene, trigger) if voice != "passive" else None
    if sides is not None:
        return Arguments(*sides)
    by = _after(scene, trigger, "event_by")
    led = _partner(scene, trigger) or _led(scene, trigger) or struck(scene, trigger)
    follows = _complement(scene, trigger)
    if voice == "passive":
        return Arguments(by, _toll(scene, trigger) or _partner(scene, trigger) or follows)
    if leads_on(scene, trigger):
        return Arguments(by, phrase_at(scene, trigger, trigger.tail + 1))  # "a strike on the group"
    acts = follows if follows is not None and not follows.counted and animate(scene, follows) else None
    if voice == "subject":
        return Arguments(by or acts, led)
    if by is not None or acts is None:
        return Arguments(by, led or follows)
    done = led or object_behind(scene, trigger, acts)
    if done or (acts.known and trigger.frame.event in _DOING):
        return Arguments(acts, done or phrase_at(scene, trigger, acts.last))
    return Arguments(None, follows)


def _of_verb(scene: Scene, trigger: Trigger, voice: str) -> Arguments:
    if voice == "subject" and trigger.tail >= 0 and _verbs_lead(scene):  # "clashes broke out between the two"
        sides = sides_of(scene, trigger)
        if sides is not None:
            return Arguments(*sides)
    by = _after(scene, trigger, "event_by")
    partner = _partner(scene, trigger)
    if partner is not None:
        return Arguments(by or _doer(scene, trigger, partner), partner)
    led = _led(scene, trigger)
    subject = _subject(scene, trigger)
    if leads_on(scene, trigger):
        return Arguments(by or inner_of(scene, trigger) or subject, phrase_at(scene, trigger, trigger.tail + 1))
    if bears_subject(scene, trigger) and subject is not None and voice == "subject" and _verbs_lead(scene):
        return Arguments(subject, led or inner_of(scene, trigger))
    inner = inner_of(scene, trigger)
    follows = inner or phrase_at(scene, trigger, past_traits(scene, behind_time(scene, trigger)))
    if voice == "passive" or marked_passive(scene, trigger):
        return Arguments(by, _either(scene, follows, subject))
    if voice == "subject":
        return Arguments(by or _either(scene, follows, subject), led)
    if is_passive(scene, trigger) or by is not None:
        return Arguments(by, subject if _opens_with_subject(scene) else _either(scene, follows, subject))
    if _opens_with_subject(scene):
        if trigger.frame.undergoes and trigger.tail < 0 and follows is None and led is None and subject is not None:
            return Arguments(None, subject)  # "ten killed and five hurt"
        return Arguments(subject, follows if inner is None else led or inner)
    return _verb_first(scene, trigger, subject, follows, led)


def _doer(scene: Scene, trigger: Trigger, partner: Argument) -> Argument | None:
    """Who did what the partner of a light verb underwent: the one between them, else the one before the verb."""
    if trigger.frame.voice != "active" or is_passive(scene, trigger):
        return None
    inner = phrase(scene, trigger.end, partner.first) if partner.first > trigger.end else None
    return inner or (_subject(scene, trigger) if partner.first >= trigger.end else None)


def _verb_first(
    scene: Scene, trigger: Trigger, subject: Argument | None, follows: Argument | None, led: Argument | None
) -> Arguments:
    """In a language whose verbs may stand first: who follows is the agent where an object follows it."""
    if trigger.frame.split.after:
        return Arguments(follows or subject, None)
    if bears_subject(scene, trigger):
        done = led or second_of(scene, trigger, object_from(scene, trigger))
        return Arguments(subject, done) if done or trigger.frame.acts else Arguments(None, subject)
    if subject is not None and follows is not None and not (follows.known and not subject.known):
        return Arguments(subject, follows)
    start = max(follows.last, trigger.last) if follows else trigger.last
    second = led or (second_of(scene, trigger, start) if follows else None)
    if follows is not None and second is not None and not follows.counted:
        return Arguments(follows, second)
    if trigger.frame.voice == "either":
        return Arguments(None, follows or subject)
    return Arguments(follows, second) if follows and not follows.counted else Arguments(subject, follows)


def _subject(scene: Scene, trigger: Trigger) -> Argument | None:
    """Who stands before the verb; a conjunction joined to it opens a clause of its own, whose subject follows."""
    joining = scene.document.language.settings.get("joining", ())
    if any(c in joining for c in trigger.frame.split.before):
        return None
    return before(scene, trigger.first, start_of(scene, trigger))


def _either(scene: Scene, follows: Argument | None, subject: Argument | None) -> Argument | None:
    """The one that undergoes: before the verb where the language has it so, else after it."""
    return subject or follows if _opens_with_subject(scene) or follows is None else follows


def _opens_with_subject(scene: Scene) -> bool:
    return not _verbs_lead(scene)


def _verbs_lead(scene: Scene) -> bool:
    return bool(scene.document.language.settings.get("verb-first", False))


def _complement(scene: Scene, trigger: Trigger) -> Argument | None:
    """The noun phrase that belongs to the noun: after its adjectives only an actor can."""
    first, last = past_traits(scene, trigger.last), end_of(scene, trigger)
    while first < last and (scene.document.is_a(first, "event_traits") or _twin(scene, first)):
        first += 1
    if first < last and _relates(scene, first):
        return phrase_at(scene, trigger, first + 1)
    first += _of(scene, first, last)
    if any(seat.first == first for seat in scene.places.within(first, first + 1)):
        return None  # where it was, not who
    found = phrase(scene, first, last)
    return None if found is not None and first > trigger.last and not found.known else found


def _twin(scene: Scene, i: int) -> bool:
    """True for one more happening joined to the noun before it, with which it shares what follows both."""
    joining = scene.document.language.settings.get("joining", ())
    frames = scene.document.hits.at(i, FRAMES)
    return any(h.value.slot in NOUNS and bool(h.split.before) and h.split.before[0] in joining for h in frames)


def _relates(scene: Scene, i: int) -> bool:
    """True for the verb of a relative clause whose object is the noun before it: "an attack that X launched"."""
    return any(h.value.slot not in NOUNS and h.split.after for h in scene.document.hits.at(i, FRAMES))


def _of(scene: Scene, i: int, last: int) -> int:
    """1 where a word stands that leads to what undergoes a noun ("of")."""
    return int(i < last and scene.document.is_a(i, "event_of"))


def _toll(scene: Scene, trigger: Trigger) -> Argument | None:
    """The number before the dead and hurt that it counts, with them."""
    if trigger.value("guard") != "toll":
        return None
    seats = scene.figures.within(max(start_of(scene, trigger), trigger.first - 5), trigger.first)
    if not seats:
        return None
    first = seats[-1].first
    return Argument(first, trigger.last, scene.document.span(first, trigger.last).text, False, True)


def _led(scene: Scene, trigger: Trigger) -> Argument | None:
    """The noun phrase after one of the frame's prepositions."""
    words = trigger.value("object")
    if not words:
        return None
    leads = _folded(scene.document.language, words)
    for i in range(trigger.last, min(end_of(scene, trigger), trigger.last + FAR)):
        if scene.words[i] in _STOPS or scene.words[i] == ",":
            return None
        if scene.words[i] in leads:
            return phrase_at(scene, trigger, i + 1)
    return None


@lru_cache(maxsize=256)  # there are some thirty such lists in a language
def _folded(language: Language, words: str) -> frozenset[str]:
    return frozenset(word.translate(language.table) for word in words.split("|"))


def _after(scene: Scene, trigger: Trigger, lexicon: str) -> Argument | None:
    """The noun phrase after words such as "by", "at the hands of"."""
    for i in scene.next_of(lexicon, trigger.last, min(end_of(scene, trigger), trigger.last + FAR)):
        begins = scene.document.answers(_BEGINS)
        if any(begins[j] for j in range(trigger.last, i + 1)):
            return None
        hit = scene.document.at(i, lexicon)
        return phrase_at(scene, trigger, hit.last) if hit else None
    return None


def _begins(language: Language, word: Word[Entry]) -> bool:
    """True where another clause or happening begins."""
    frames = word.by_group.get(FRAMES, ())
    if word.text in _STOPS or any(f.value.slot not in NOUNS and not f.split.after for f in frames):
        return True
    return GRAMMAR.answer(language, word).stop in {"conj", "rel"}


_BEGINS = Question(_begins)


def span_of(scene: Scene, argument: Argument | None) -> Span | None:
    """Where an argument stands."""
    if argument is None:
        return None
    return argument.span or scene.document.span(argument.first, argument.last)
