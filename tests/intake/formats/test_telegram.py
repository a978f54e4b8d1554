"""Telegram's exports: every message accounted for, with its channel, its time and where it came from."""

from __future__ import annotations

import json

from benchmarks.seeds import OUTLET, telegram
from tawatur.intake import Given
from tests.intake.taken import taken


def export(*messages: dict[str, object], **chat: object) -> str:
    told = {"name": "صوت الساحل", "type": "public_channel", "id": 1, **chat, "messages": list(messages)}
    return json.dumps(told, ensure_ascii=False)


def message(text: object = "انفجار في السوق وسقوط قتلى", **more: object) -> dict[str, object]:
    return {"id": 7, "type": "message", "date": "2021-03-10T20:15:00", "from": "صوت الساحل", "text": text, **more}


def test_every_message_is_accounted_for() -> None:
    reports, complaints = taken(telegram(), "export/result.json")
    assert [(r.id, r.outlet, r.published, r.forwarded_from) for r in reports] == [
        ("result-3", OUTLET, "2021-03-10T20:15:00+02:00", "شبكة الساحل"),
        ("result-4", OUTLET, "2021-03-10T20:15:00+02:00", None),
        ("result-5", OUTLET, "2021-03-10T20:15:00+02:00", "شبكة الساحل"),
    ]
    assert reports[0].text == "عاجل: غرق قارب رقم 0 قبالة صبراتة وفقدان ثلاثة أشخاص."
    assert sum(c.count for c in complaints) == 2
    assert {c.kind for c in complaints} == {"passed"}


def test_the_hour_of_an_old_export_is_of_no_known_zone() -> None:
    assert taken(export(message()))[0][0].published == "2021-03-10"
    given = Given(zone="Africa/Tripoli")
    assert taken(export(message()), given=given)[0][0].published == "2021-03-10T20:15:00+02:00"


def test_a_group_has_its_senders() -> None:
    said = export(message(**{"from": "هدى"}), name="أهل الساحل", type="private_supergroup")
    report = taken(said)[0][0]
    assert (report.outlet, report.byline) == ("أهل الساحل", "هدى")


def test_an_account_with_several_chats() -> None:
    chats = [json.loads(export(message(), name=f"قناة {i}")) for i in range(2)]
    account = {"about": "", "personal_information": {"name": "x"}, "chats": {"about": "", "list": chats}}
    assert [r.outlet for r in taken(json.dumps(account))[0]] == ["قناة 0", "قناة 1"]


def test_the_name_may_stand_behind_other_keys() -> None:
    said = json.loads(export(message()))
    turned = {"type": said["type"], "id": 1, "name": said["name"], "messages": said["messages"]}
    assert taken(json.dumps(turned))[0][0].outlet == "صوت الساحل"


def test_an_export_cut_short_keeps_what_stands_before() -> None:
    reports, complaints = taken(telegram(5)[:-200], "r.json")
    assert len(reports) == 4
    assert "cut short behind message 6" in str(complaints[0])


def test_another_language_is_refused_by_its_number() -> None:
    reports, complaints = taken(export(message("Власти города сообщили о жертвах."), message(id=8)), "r.json")
    assert [r.id for r in reports] == ["r-8"]
    assert complaints[0].where == "r.json: message 7"


def test_broken_bytes_cost_their_characters_alone() -> None:
    data = export(message(), message("خبر آخر", id=9)).encode().replace("قتلى".encode(), "قتلى".encode()[:-1])
    reports, complaints = taken(data)
    assert [r.id for r in reports] == ["file-7", "file-9"]
    assert "1 characters are read as \ufffd" in complaints[-1].what
