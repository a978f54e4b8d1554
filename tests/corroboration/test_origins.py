"""Origins are counted, not outlets."""

from __future__ import annotations

import pytest

from tawatur.configure import knowledge
from tawatur.corroboration import corroborate, setting
from tawatur.corroboration.standing import Standings
from tawatur.model import Account, Origin
from tests.made import Made

WIRE = (
    "Floodwater swept through the lower quarter of the town before dawn and carried away four bridges. Rescuers "
    "reached the families on the roofs by boat, and by noon they had counted 12 dead. The governor closed the "
    "schools until the end of the week and asked people to stay away from the river."
)


def told(*accounts: Account, **given: object) -> tuple[Origin, ...]:
    return corroborate(accounts, setting(knowledge(), **given)).origins  # type: ignore[arg-type]


def wire(outlet: str, text: str = WIRE, published: str = "2022-01-22") -> Account:
    return Made(text, id=outlet, outlet=outlet, published=published).event("dead", "killing").figure("12", 12).account()


def unnamed(outlet: str, via: tuple[str, ...] = (), text: str = "A police source said three men had fled.") -> Account:
    made = Made(text, id=outlet, outlet=outlet).event("fled", "escape")
    return made.said("said", "A police source", "three men had fled", "anonymous", via=via).account()


def test_a_copy_is_no_second_origin() -> None:
    story = corroborate([wire("First"), wire("Second", f"Second's own correspondent. {WIRE}", "2022-01-23")])
    (origin,) = story.origins
    assert (origin.name, origin.outlets) == ("First", ("First", "Second"))
    (copy,) = story.copies
    assert copy.original == story.accounts[0].key and copy.likeness > 0.9


def test_who_prints_half_of_it_copies_it() -> None:
    assert len(told(wire("First"), wire("Second", WIRE[:210], "2022-01-23"))) == 1


def test_another_text_about_the_same_is_no_copy() -> None:
    other = (
        "By noon 12 dead had been counted in the lower quarter, where the river rose in the night and took four "
        "bridges with it. Boats brought families down from their roofs. There is no school this week, the governor "
        "decided, and nobody should go near the water."
    )
    assert len(told(wire("First"), wire("Second", other))) == 2


def test_an_agency_s_unnamed_source_is_one_origin_through_any_outlet() -> None:
    assert len(told(unnamed("One", ("Reuters",)), unnamed("Two", ("Reuters",)))) == 1
    assert len(told(unnamed("One"), unnamed("Two"))) == 2
    assert len(told(unnamed("One", ("Reuters",)), unnamed("Two", ("AFP",)))) == 2


def test_an_agency_speaks_for_itself_under_its_name_in_any_language() -> None:
    english = Made("They fled.", id="a", outlet="Reuters").event("fled", "escape")
    arabic = Made("فر السجناء.", "ar", id="b", outlet="رويترز").event("فر", "escape")
    (origin,) = told(english.account(), arabic.account())
    assert (origin.actor, origin.standing) == ("Reuters", "independent")


@pytest.mark.parametrize(
    ("actor", "kind", "standing"),
    [
        ("Syrian Democratic Forces", "party", "side"),
        ("Iraqi Ministry of Health", "official", "official"),
        ("Syrian Observatory for Human Rights", "ngo", "independent"),
        (None, "witness", "witness"),
        (None, "anonymous", "anonymous"),
        (None, "medical", "independent"),
    ],
)
def test_what_an_origin_is_to_the_story(actor: str | None, kind: str, standing: str) -> None:
    made = Made("The speaker said three men fled.").event("fled", "escape").actor("The speaker", actor, kind)
    (origin,) = told(made.said("said", "The speaker", "three men fled", kind).account())
    assert origin.standing == standing


def test_an_official_body_that_attacks_is_a_side() -> None:
    made = Made("The Army said it shelled the town.").actor("The Army", "Army of Nowhere", "official")
    made.event("shelled", "shelling", agent="The Army").said("said", "The Army", "it shelled the town", "official")
    (origin,) = told(made.account())
    assert origin.standing == "side"


def test_a_plan_makes_nobody_a_side() -> None:
    made = Made("The Army said it may shell the town.").actor("The Army", "Army of Nowhere", "official")
    made.event("shell", "shelling", "feared", agent="The Army")
    (origin,) = told(made.said("said", "The Army", "it may shell the town", "official").account())
    assert origin.standing == "official"


def test_a_user_s_grade_stands_beside_the_origin() -> None:
    made = Made("The SDF said they fled.").actor("SDF", "Syrian Democratic Forces").event("fled", "escape")
    account = made.said("said", "The SDF", "they fled").account()
    assert [o.grade for o in told(account, grades={"syrian democratic forces": "C"})] == ["C"]
    assert [o.grade for o in told(account, grades={"The SDF": "D"})] == ["D"]
    assert [o.grade for o in told(account)] == [None]


def said_by(name: str, known: str | None, outlet: str, kind: str = "official") -> Account:
    made = Made(f"{name} said three men had fled.", id=outlet, outlet=outlet).event("fled", "escape")
    if known:
        made.actor(name, known, kind)
    return made.said("said", name, "three men had fled", kind).account()


def test_two_spellings_of_a_name_are_one_person() -> None:
    spellings = ("Abdul Amir al-Shammari", "Abdel Amir al-Shammari", "Abd al-Amir Shammari")
    assert len(told(*(said_by(name, name, str(n)) for n, name in enumerate(spellings)))) == 1
    assert len(told(said_by("Omar Saleh", "Omar Saleh", "1"), said_by("Amr Salem", "Amr Salem", "2"))) == 2


def test_a_short_name_means_the_one_body_that_the_story_knows_by_it() -> None:
    full, short = (
        said_by("Iraqi Health Ministry", "Iraqi Health Ministry", "1"),
        said_by("The health ministry", None, "2"),
    )
    assert len(told(full, short)) == 1
    other = said_by("Gaza Health Ministry", "Gaza Health Ministry", "3")
    assert len(told(full, other, short)) == 3


def test_who_stands_under_a_side_s_command_is_of_that_side() -> None:
    made = Made("US forces struck the town.", id="a").actor("US forces", "US forces", "official")
    struck = made.event("struck", "airstrike", agent="US forces").account()
    standing = {o.actor: o.standing for o in told(struck, said_by("The Pentagon", "Pentagon", "2"))}
    assert standing["Pentagon"] == "side"


def test_who_claims_an_act_says_so_whoever_tells_of_it() -> None:
    made = Made("Islamic State claimed the attack.").actor("Islamic State", "Islamic State")
    (origin,) = told(made.event("claimed", "statement_of_claim", agent="Islamic State").account())
    assert (origin.actor, origin.standing) == ("Islamic State", "side")


def test_a_ministry_of_health_is_a_governments() -> None:
    none = Standings(frozenset(), frozenset())
    assert none.of("Iraqi Health Ministry", "medical") == "official"
    assert none.of("Al-Shifa Hospital", "medical") == none.of(None, "medical") == "independent"
