"""What changed from one story to the next: happenings, grades, tolls, disputes, warnings, charges, origins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tawatur.corroboration.tables import kind
from tawatur.model import (
    Amount,
    Argument,
    Blame,
    Change,
    Dispute,
    EarlyWarning,
    Happening,
    Origin,
    Sentence,
    Story,
    Toll,
)

_Key = tuple[str | None, ...]
_Resting = Happening | Toll | EarlyWarning | Blame | Origin


def changes(old: Story, new: Story) -> tuple[Change, ...]:
    """Every change, by kind and in the order of the new story. Happenings are the same where they share a statement."""
    both = _Both(old, new, _known(old, new))
    return (
        *both.reports(),
        *both.happenings(),
        *both.grades(),
        *both.tolls(),
        *both.disputes(),
        *both.warnings(),
        *both.responsibility(),
        *both.origins(),
    )


def _known(old: Story, new: Story) -> dict[str, str]:
    """For each happening of the new story that of the old one with which it shares most statements."""
    before = {sid: h.id for h in old.happenings for sid in h.statements}
    found: dict[str, str] = {}
    for happening in new.happenings:
        shared = [before[sid] for sid in happening.statements if sid in before]
        if shared:
            found[happening.id] = max(sorted(set(shared)), key=shared.count)
    return found


@dataclass(frozen=True, slots=True)
class _Both:
    old: Story
    new: Story
    known: Mapping[str, str]  # the old id of a happening by its new one

    def reports(self) -> Iterator[Change]:
        """How many came, and how many are gone."""
        before, after = ({a.key for a in story.accounts} for story in (self.old, self.new))
        for code, keys, of in (
            ("change_reports", after - before, "new"),
            ("change_reports_gone", before - after, "old"),
        ):
            if keys:
                number = Argument("reports", "reports", len(keys))
                yield Change("reports", "", of, Sentence(code, (number,)), ())

    def happenings(self) -> Iterator[Change]:
        """What nothing in the old story told of. Words about words, and what has neither day nor place, say nothing."""
        for happening in self.new.happenings:
            told = kind(happening.type or "count").role != "talk" and (happening.when or happening.where)
            if happening.id not in self.known and told:
                yield self._change("happenings", happening.id, "change_happening", (_named(happening.id),), happening)

    def grades(self) -> Iterator[Change]:
        """What is borne out better, or worse, than it was."""
        before = {h.id: h for h in self.old.happenings}
        for happening in self.new.happenings:
            earlier = before.get(self.known.get(happening.id, ""))
            if earlier and happening.type and earlier.grade.code != happening.grade.code:
                arguments = (
                    _named(happening.id),
                    Argument("first", "grades", earlier.grade.code),
                    Argument("second", "grades", happening.grade.code),
                )
                change = Sentence("change_grade", arguments)
                yield Change("grades", happening.id, "new", change, happening.statements, happening.grade.reason)

    def tolls(self) -> Iterator[Change]:
        """Numbers that moved, and measures nobody had counted before; of the whole story what no happening says."""
        before = {self._counts(t, {}): t for t in self.old.tolls}
        types = {h.id: h.type for h in self.new.happenings}
        said: set[tuple[object, ...]] = set()
        for toll in sorted(self.new.tolls, key=lambda t: t.happening is None):
            earlier = before.get(self._counts(toll, self.known))
            amount, was = _amount(toll), _amount(earlier) if earlier else None
            key = toll.measure, toll.group, was, amount
            loose = toll.happening is not None and types.get(toll.happening) is None
            if amount is None or amount == was or loose or (toll.happening is None and key in said):
                continue
            said.add(key)
            yield self._change("tolls", toll.id, *_moved(toll, was, amount), toll)

    def disputes(self) -> Iterator[Change]:
        """Disputes that opened, and those that are no more."""
        measured = {t.id: t for t in (*self.old.tolls, *self.new.tolls)}
        before = {self._disputed(d, {}, measured): d for d in self.old.disputes}
        after = {self._disputed(d, self.known, measured): d for d in self.new.disputes}
        for key, dispute in after.items():
            if key not in before:
                yield Change("disputes_opened", dispute.id, "new", dispute.sentence, dispute.statements)
        for key, dispute in before.items():
            if key not in after:
                yield Change("disputes_settled", dispute.id, "old", dispute.sentence, dispute.statements)

    def warnings(self) -> Iterator[Change]:
        """Warnings that were not listed, and those of which something has come since."""
        before = {sid: w for w in self.old.warnings for sid in w.statements}
        for warning in self.new.warnings:
            earlier = next((before[sid] for sid in warning.statements if sid in before), None)
            if earlier is None or (warning.happening and not earlier.happening):
                code, arguments = _warned(warning)
                yield self._change("warnings", warning.id, code, arguments, warning)

    def responsibility(self) -> Iterator[Change]:
        """Charges, claims, admissions and denials that were not made before."""
        before = {self._held(b, {}) for b in self.old.responsibility}
        for blame in self.new.responsibility:
            if self._held(blame, self.known) not in before:
                whom = Argument("whom", "actor" if blame.actor else "text", blame.actor or blame.whom)
                arguments = (Argument("origin", "origin", blame.who), whom, _named(blame.happening))
                yield self._change("responsibility", blame.id, f"change_{blame.act}", arguments, blame)

    def origins(self) -> Iterator[Change]:
        """First speakers that were not heard before."""
        before = {o.id for o in self.old.origins}
        for origin in self.new.origins:
            if origin.id not in before and origin.kind != "outlet":
                arguments = (
                    Argument("origin", "origin", origin.id),
                    Argument("standing", "standings", origin.standing),
                )
                yield self._change("origins", origin.id, "change_origin", arguments, origin)

    def _change(self, kind: str, subject: str, code: str, arguments: Iterable[Argument], of: _Resting) -> Change:
        return Change(kind, subject, "new", Sentence(code, tuple(arguments)), of.statements)

    def _counts(self, toll: Toll, known: Mapping[str, str]) -> _Key:
        """What a toll counts, in the old story's ids where that has them."""
        return _old(toll.happening, known), toll.measure, toll.group

    def _disputed(self, dispute: Dispute, known: Mapping[str, str], tolls: Mapping[str, Toll]) -> _Key:
        toll = tolls.get(dispute.toll or "")
        return dispute.kind, _old(dispute.happening, known), *(self._counts(toll, known) if toll else ())

    def _held(self, blame: Blame, known: Mapping[str, str]) -> _Key:
        return blame.who, blame.act, blame.actor or blame.whom, _old(blame.happening, known)


def _old(happening: str | None, known: Mapping[str, str]) -> str | None:
    return known.get(happening, happening) if happening else None


def _named(happening: str) -> Argument:
    return Argument("happening", "happening", happening)


def _moved(toll: Toll, was: Amount | None, amount: Amount) -> tuple[str, tuple[Argument, ...]]:
    arguments = [_named(toll.happening or ""), Argument("measure", "measures", toll.measure)]
    arguments += [Argument("group", "group", toll.group)] if toll.group else []
    arguments += [Argument("first", "amount", was)] if was else []
    code = "change_toll" + ("" if was else "_new") + ("_group" if toll.group else "")
    return code, (*arguments, Argument("second", "amount", amount))


def _amount(toll: Toll) -> Amount | None:
    """A toll as one amount: its best where low and high are one, else from low to high."""
    low, high = toll.low, toll.high
    if low is None or high is None:
        return Amount(toll.best, toll.best, "exact") if toll.best is not None else None
    return Amount(low, high, "exact" if low == high else "range")


def _warned(warning: EarlyWarning) -> tuple[str, tuple[Argument, ...]]:
    told = [Argument("origin", "origin", warning.origin), Argument("type", "types", warning.foretold.types[0])]
    told += [Argument("made", "day", warning.made)] if warning.made else []
    told += [_named(warning.happening)] if warning.happening else []
    if warning.happening is None:
        return "change_warning_open", tuple(told)
    if warning.lead is None:
        return "change_warning_earlier", tuple(told)
    return "change_warning", (*told, Argument("days", "days", warning.lead.days))
