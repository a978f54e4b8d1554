"""How late what happened was announced, and by whom."""

from __future__ import annotations

from tawatur.corroboration import corroborate
from tawatur.model import Account, Gap, Story
from tests.made import Made

DAY = "2022-01-20"


def said(by: str, published: str, kind: str = "party", known: str | None = None) -> Account:
    made = Made(f"{by} said that gunmen attacked Hasakah.", id=f"{by}{published}", published=published)
    made.said("said", by, "gunmen attacked Hasakah", kind).place("Hasakah", "hasakah")
    if known:
        made.actor(by, known, kind)
    return made.event("attacked", "attack", date=DAY, place="Hasakah").account()


def lags(story: Story) -> list[tuple[str, int, int | None]]:
    names = {o.id: o.name for o in story.origins}
    return [(names[lag.origin], lag.delay.days, lag.delay.hours) for lag in story.lags]


def test_the_first_announcement_of_each_origin_sides_and_officials_first() -> None:
    story = corroborate(
        [
            said("Medics", "2022-01-20", "medical"),
            said("The ministry", "2022-01-23", "official"),
            said("The SDF", "2022-01-22", "party"),
            said("The SDF", "2022-01-25", "party"),
        ]
    )
    assert lags(story) == [("The SDF", 2, None), ("The ministry", 3, None), ("Medics", 0, None)]


def test_an_outlet_that_retells_announces_nothing() -> None:
    retold = Made("Gunmen attacked Hasakah.", published="2022-01-30").place("Hasakah", "hasakah")
    story = corroborate([retold.event("attacked", "attack", date=DAY, place="Hasakah").account()])
    assert story.lags == ()


def test_hours_where_both_clocks_are_known() -> None:
    made = Made("The SDF said that a fire broke out at 22:45.", published="2022-01-21T01:15:00+02:00")
    made.said("said", "The SDF", "a fire broke out at 22:45").time("22:45", None)
    made.event("fire", "fire", date=DAY)
    assert [lag.delay for lag in corroborate([made.account()]).lags] == [Gap(1)]


def test_who_claims_an_act_has_announced_it() -> None:
    made = Made("Gunmen attacked Hasakah. The Group claimed the attack.", published="2022-01-22")
    made.actor("Group", "Group").event("attacked", "attack", date=DAY, place="Hasakah").place("Hasakah", "hasakah")
    made.event("claimed", "statement_of_claim", agent="Group")
    spoken = Made("The Group said it fled.", id="s").actor("Group", "Group").event("fled", "escape")
    spoken.said("said", "The Group", "it fled")
    story = corroborate([made.account(), spoken.account()])
    assert lags(story) == [("Group", 2, None)]


def test_what_has_no_one_day_has_no_lag() -> None:
    made = Made("The SDF said that gunmen attacked.", published="2022-01-22").said("said", "The SDF", "gunmen attacked")
    story = corroborate([made.event("attacked", "attack", date="2022-01-18/2022-01-20").account()])
    assert story.lags == ()
