"""Days of a trigger's sentence that are the day of something else told there: of a charge, of a toll that rose."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.dimensions.event.scene import Scene, Seat
from tawatur.dimensions.event.triggers import Trigger

# What came of a happening is told with its day: "12 died on Sunday after a bus overturned". The day of what is said,
# decided or held about it later is not its own.
_LATER = frozenset({"other", "trial", "negotiation", "curfew", "ceasefire", "statement_of_claim", "aid"})
_ABOUT = frozenset({"accuses", "denies", "warns"})  # whoever says so says it later; "said" is often of the same day


def anothers(scene: Scene, trigger: Trigger, others: Sequence[Trigger], seat: Seat) -> bool:
    """True for a time mention of the trigger's sentence that tells the day of something else."""
    if seat.first >= trigger.last:
        return _rose(scene, scene.document.sentences[trigger.sentence].first, seat.first)
    return _aside(scene, trigger, others, seat) or _before(scene, trigger, others, seat)


def _rose(scene: Scene, first: int, last: int) -> bool:
    """True where a toll rose to a number that stands between: "the toll of the attack rose to 140 on Sunday"."""
    rose = next((i for i in scene.next_of("signals", first, last) if scene.rises[i]), None)
    return rose is not None and bool(scene.figures.within(rose, last))


def _before(scene: Scene, trigger: Trigger, others: Sequence[Trigger], seat: Seat) -> bool:
    """True where the day is that of what came later: "mourning began on Sunday after gunmen killed ten"."""
    turn = next((i for i in range(trigger.first - 1, seat.last - 1, -1) if i in scene.turns), None)
    if turn is None:
        return False
    main = [o.frame.event for o in others if o.first < turn]
    return bool(main) and _LATER.issuperset(main)


def _aside(scene: Scene, trigger: Trigger, others: Sequence[Trigger], seat: Seat) -> bool:
    """True for a day between commas behind a word of charge: "the minister accused, on Sunday, the firm"."""
    words = scene.words
    if not 0 < seat.first < seat.last < len(words) or words[seat.first - 1] != "," or words[seat.last] != ",":
        return False
    at = scene.starts[seat.first]
    start = scene.starts[scene.document.sentences[trigger.sentence].first]
    cues = [act.span.start for _, act in scene.said if start <= act.span.start < at and act.act in _ABOUT]
    return bool(cues) and not any(max(cues) <= scene.starts[o.first] < at for o in others)
