"""What happened: who did what to whom, where, when, and whether it happened at all."""

from __future__ import annotations

from typing import cast

from tawatur.dimensions.event.arguments import Argument, Arguments, arguments, span_of
from tawatur.dimensions.event.frames import FRAMES
from tawatur.dimensions.event.guards import is_definite
from tawatur.dimensions.event.modality import ACTUAL, DENIED, PURPOSE, modalities
from tawatur.dimensions.event.repeats import Telling, distinct, family
from tawatur.dimensions.event.scene import Scene, scene
from tawatur.dimensions.event.setting import day, lies_ahead, lies_back, shared, where, written
from tawatur.dimensions.event.triggers import Trigger, told_before, triggers
from tawatur.knowledge import Knowledge
from tawatur.model import Event, Figure, Found, Mention, Place, Time
from tawatur.rules import Document
from tawatur.rules.nouns import is_verb, stop_at

NAME = "events"
_BREAKS = frozenset(",;:.!?")
_BESIDE = 3  # words before a trigger in which a word sets it apart
_LONG = 3  # letters of a stem that says of whom it is told
_HEAD = 2  # words before a noun at the head of its sentence
_NEAR = 6  # words in which a day, a place or a name makes a plural a certain one
AFTER: tuple[str, ...] = ("actors", "attributions", "figures", "places", "times")


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Event, ...]:
    """The happenings that the report tells, each once, at its first trigger."""
    if not document.where(FRAMES):
        return ()
    stage = scene(document, found)
    told = triggers(stage)
    ends = [0, *(trigger.last for trigger in told)]
    joined = [_joined(stage, trigger, end) for trigger, end in zip(told, ends)]
    moods = modalities(stage, told, joined)
    near: dict[int, list[Trigger]] = {}
    for trigger in told:
        near.setdefault(trigger.sentence, []).append(trigger)
    headed = stage.headed
    who = _who(stage, told)
    tellings = (
        _telling(stage, t, mood, near[t.sentence], joins, headed, whos)
        for t, mood, joins, whos in zip(told, moods, joined, who)
    )
    kept = distinct([telling for telling in tellings if telling is not None])
    return shared([t.event for t in kept], [t.sentence for t in kept], {n for n, t in enumerate(kept) if t.past})


def described(mention: Mention) -> str:
    """Type, modality, agent and patient, as the examples of rules write them."""
    event = cast(Event, mention)
    return " ".join(filter(None, (event.type, event.modality, event.agent, event.patient)))


def _who(stage: Scene, told: list[Trigger]) -> list[Arguments]:
    """Who did it to whom, for each trigger."""
    found: list[Arguments] = []
    earlier: list[tuple[Trigger, Argument | None]] = []
    for trigger in told:
        found.append(arguments(stage, trigger, earlier))
        earlier.append((trigger, found[-1].agent))
    return found


def _telling(
    stage: Scene, trigger: Trigger, mood: str, near: list[Trigger], joined: bool, headed: int, who: Arguments
) -> Telling | None:
    if mood == PURPOSE or (mood != DENIED and _of_any_kind(stage, trigger)):
        return None
    if mood == ACTUAL and _general(stage, trigger):
        return None
    others = [t for t in near if t is not trigger]
    real = mood in {ACTUAL, "ongoing"}
    time, place = day(stage, trigger, others, real), where(stage, trigger, others, real)
    if mood == ACTUAL and lies_ahead(time, stage.document.report.day):
        mood = "planned"
    return Telling(
        _event(stage, trigger, mood, who, place, time),
        definite=told_before(stage, trigger),
        number=_count(stage, trigger, who.patient),
        headline=trigger.sentence < headed,
        noun=trigger.noun or trigger.tail >= trigger.last - 1 > 0,
        lemma=id(trigger.frame.value.row),
        pronoun=bool(trigger.frame.split.after) and (not trigger.noun or family(trigger.frame.event) == "violence"),
        place=place,
        at=trigger.first,
        until=trigger.last,
        joined=joined,
        apposed=not trigger.frame.split.before and trigger.first > 0 and stage.words[trigger.first - 1] == ",",
        fronted=_fronted(stage, trigger),
        sentence=trigger.sentence,
        clause=_clause(stage, trigger),
        past=lies_back(time, stage.document.report.day),
        stated=not trigger.noun and trigger.tail >= 0,
        asserted=not trigger.noun or _occurs(stage, trigger),
        turned=trigger.first - 1 in stage.turns,
        anew=_anew(stage, trigger),
        open=trigger.frame.voice in {"active", "either"} or _plural(stage, trigger),
        part="part" in trigger.frame.guards,
        stems=_stems(stage, trigger, who.patient),
    )


def _stems(stage: Scene, trigger: Trigger, argument: Argument | None) -> frozenset[str]:
    """The words of those that undergo, and of what a phrase names itself ("boat sinking"), with and without clitics;
    short words and numbers say nothing."""
    at = [*range(trigger.first + 1, trigger.end)] if trigger.noun else []
    at += range(argument.first, argument.last) if argument else ()
    words = [i for i in at if not stage.document.grammar[i].counted and stage.words[i] not in stage.articles]
    return frozenset(stem for i in words for stem in (stage.words[i], *stage.stems[i]) if len(stem) >= _LONG)


def _fronted(stage: Scene, trigger: Trigger) -> bool:
    """True for a noun that a preposition leads at the head of its sentence: "in another attack, …"."""
    first = stage.document.sentences[trigger.sentence].first
    if not trigger.noun or not first < trigger.first <= first + _HEAD:
        return False
    return stop_at(stage.document, first) == "prep"


def _event(stage: Scene, trigger: Trigger, mood: str, who: Arguments, place: Place | None, time: Time | None) -> Event:
    return Event(
        span=stage.document.span(trigger.first, trigger.last),
        type=trigger.frame.event,
        modality=mood,
        agent=who.agent.name if who.agent else None,
        patient=who.patient.name if who.patient else None,
        place=place.span.text if place else None,
        date=written(time),
        rule=f"frame:{trigger.frame.value.form}",
        agent_span=span_of(stage, who.agent),
        patient_span=span_of(stage, who.patient),
        time=time.span if time else None,
    )


def _of_any_kind(stage: Scene, trigger: Trigger) -> bool:
    """True for a noun of none in particular: "any attack"."""
    if trigger.first == stage.document.sentences[trigger.sentence].first:
        return False
    anys = stage.document.language.settings["events"]["any"]
    return stage.words[trigger.first - 1] in anys and (trigger.noun or not trigger.frame.undergoes)


def _general(stage: Scene, trigger: Trigger) -> bool:
    """True for a plural with the article and neither day nor place near: "terrorist attacks" at large."""
    if not trigger.noun or trigger.last - trigger.first > 1 or not is_definite(stage, trigger.first, trigger.frame):
        return False
    if not _plural(stage, trigger):
        return False
    start = stage.document.sentences[trigger.sentence].first
    if trigger.first > start and is_verb(stage.document, trigger.first - 1):
        return False  # the subject of a verb: "the clashes went on"
    end = min(trigger.last + _NEAR, stage.document.sentences[trigger.sentence].last)
    if any(stop_at(stage.document, i) == "rel" for i in range(trigger.last, min(end, trigger.last + 2))):
        return False  # "the attacks that killed ten"
    return not any(seats.within(trigger.last, end) for seats in (stage.times, stage.places, stage.actors))


def _occurs(stage: Scene, trigger: Trigger) -> bool:
    """True for a noun beside a word that says that it happened: "the blasts occurred"."""
    return bool(stage.next_of("event_occurs", max(0, trigger.first - 1), trigger.last + 1))


def _joined(stage: Scene, trigger: Trigger, end: int) -> bool:
    """True where a conjunction or a comma joins it to the trigger before it, which ends at ``end``."""
    if not stage.joins.isdisjoint(trigger.frame.split.before):
        return True
    low = max(trigger.first - 3, stage.document.sentences[trigger.sentence].first, end)
    before = stage.words[low : trigger.first]
    return "," in before or not stage.joins.isdisjoint(before)


def _anew(stage: Scene, trigger: Trigger) -> bool:
    """True beside a word that sets it apart from what was told before: "another", "a second"."""
    sentence = stage.document.sentences[trigger.sentence]
    start = max(sentence.first, trigger.first - _BESIDE)
    return bool(stage.next_of("event_anew", start, min(sentence.last, trigger.last + 1)))


def _clause(stage: Scene, trigger: Trigger) -> int:
    """The token at which the trigger's clause begins."""
    first = stage.document.sentences[trigger.sentence].first
    i, grammar = trigger.first, stage.document.grammar
    while i > first and stage.words[i - 1] not in _BREAKS and grammar[i - 1].stop != "conj":
        i -= 1
    return i


def _plural(stage: Scene, trigger: Trigger) -> bool:
    endings = tuple(stage.document.language.settings.get("plurals", ()))
    return bool(endings) and trigger.frame.value.form.endswith(endings)


def _count(stage: Scene, trigger: Trigger, patient: Argument | None) -> int | None:
    low = patient.first if patient else trigger.first
    high = patient.last if patient else trigger.last + 3
    for seat in stage.figures.within(low, high):
        figure = cast(Figure, seat.mention)
        return -figure.low if figure.low and figure.bound == "vague" else figure.low  # a hundred is not hundreds
    return None
