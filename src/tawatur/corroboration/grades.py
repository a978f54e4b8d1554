"""How well a happening is borne out, by conditions that are written down.

The words are those of casualty recorders (Airwars' methodology note: confirmed, fair, weak, contested, discounted).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from tawatur.corroboration.record import CAME, Record
from tawatur.model import Argument, Blame, Dispute, Grade, Happening, Sentence

_OWNS = {"admits": "grade_confirmed_admits", "claims": "grade_confirmed_claims"}
_CONTESTED = ("denial", "responsibility")  # kinds of dispute; one about a number contests the toll alone
_DENIED = 2  # origins that deny what one alone says


def grade(origins: Collection[str]) -> Grade:
    """Fair: two or more independent origins say so; weak: one."""
    number = len(set(origins))
    if number > 1:
        return Grade("fair", Sentence("grade_fair", (Argument("origins", "origins", number),)))
    return Grade("weak", Sentence("grade_weak", (Argument("origin", "origin", min(origins)),)))


def graded(record: Record, blames: Iterable[Blame], disputes: Iterable[Dispute]) -> tuple[Happening, ...]:
    """The happenings with the grade that they have once it is known who owns to them, denies and disputes them."""
    held: dict[str, list[Blame]] = {}
    for blame in blames:
        held.setdefault(blame.happening, []).append(blame)
    disputed: dict[str, list[Dispute]] = {}
    for dispute in disputes:
        disputed.setdefault(dispute.happening or "", []).append(dispute)
    return tuple(
        replace(h, grade=_grade(h, record, held.get(h.id, ()), disputed.get(h.id, ())))
        for h in record.happenings.values()
    )


def _grade(happening: Happening, record: Record, held: Sequence[Blame], disputed: Sequence[Dispute]) -> Grade:
    """The first condition that holds: discounted, claimed by two, confirmed, contested; else fair or weak."""
    discounted = _discounted(happening, record)
    if discounted:
        return Grade("discounted", discounted)
    owned = sorted((b for b in held if b.act in _OWNS), key=lambda b: b.actor or b.whom)
    if len({b.actor or b.whom for b in owned}) > 1:
        return Grade("contested", Sentence("grade_contested_claims", (_who("one", owned[0]), _who("other", owned[-1]))))
    if owned:
        blame = min(owned, key=lambda b: (b.act != "admits", b.id))
        return Grade("confirmed", Sentence(_OWNS[blame.act], (_who("whom", blame),)))
    # Who holds a thing responsible, neglect or the wind, does not contest whose act it was.
    named = len({b.actor for b in held if b.act == "accuses" and b.actor}) > 1
    contested = {d.kind: d.sentence for d in reversed(disputed) if d.kind == "denial" or named}
    for kind in _CONTESTED:
        if kind in contested:
            return Grade("contested", contested[kind])
    told = [s for s in record.said(happening) if s.modality != "denied"]
    return grade({record.origin_of[s.id] for s in told})


def _who(name: str, blame: Blame) -> Argument:
    """The one held responsible, by the actor where it is known."""
    return Argument(name, "actor", blame.actor) if blame.actor else Argument(name, "text", blame.whom)


def _discounted(happening: Happening, record: Record) -> Sentence | None:
    """Denied and said by nobody, or denied by two and more origins and said by one alone."""
    said = [s for s in record.said(happening) if s.kind == "event"]
    deny = sorted({record.origin_of[s.id] for s in said if s.modality == "denied"})
    tell = sorted({record.origin_of[s.id] for s in said if s.modality in CAME})
    if deny and not tell and happening.modality == "denied":
        return Sentence("grade_discounted_denied", (Argument("origin", "origin", deny[0]),))
    deny = [origin for origin in deny if origin not in tell]
    if len(deny) >= _DENIED and len(tell) == 1:
        one, number = Argument("one", "origin", tell[0]), Argument("origins", "origins", len(deny))
        return Sentence("grade_discounted_outweighed", (one, number))
    return None
