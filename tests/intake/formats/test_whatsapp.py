"""WhatsApp's exports, as phones of many countries write them."""

from __future__ import annotations

import pytest

from benchmarks.seeds import AR, EN, MORE, whatsapp, whatsapp_iphone
from tawatur.intake import Given
from tests.intake.taken import taken

SECOND = "Huda: The second message is here"
# A line that begins a message, and the moment in it. Days and hours as phones set to these places write them.
LINES = {
    "Egypt, Android": ("\u200f٢١\u200f/١\u200f/٢٠٢٢، ٩:٤٤ م - سالم: ", "2022-01-21T21:44"),
    "Syria, Android": ("٢١/١/٢٠٢٢, ٩:٤٤ ص - سالم: ", "2022-01-21T09:44"),
    "Morocco": ("21/01/2022, 21:44 - Salem: ", "2022-01-21T21:44"),
    "Britain": ("21/01/2022, 21:44 - Salem: ", "2022-01-21T21:44"),
    "United States": ("1/21/22, 9:44 PM - Salem: ", "2022-01-21T21:44"),
    "United States, iPhone": ("[1/21/22, 9:44:10\u202fPM] Salem: ", "2022-01-21T21:44:10"),
    "Australia": ("21/1/22, 9:44 pm - Salem: ", "2022-01-21T21:44"),
    "Canada": ("2022-01-21, 9:44 p.m. - Salem: ", "2022-01-21T21:44"),
    "South Africa": ("2022/01/21, 21:44 - Salem: ", "2022-01-21T21:44"),
    "Germany": ("21.01.22, 21:44 - Salem: ", "2022-01-21T21:44"),
    "Germany, iPhone": ("[21.01.22, 21:44:10] Salem: ", "2022-01-21T21:44:10"),
    "Spain": ("21/1/22 21:44 - Salem: ", "2022-01-21T21:44"),
    "Mexico": ("21/01/22, 9:44 p. m. - Salem: ", "2022-01-21T21:44"),
    "dashes": ("21-01-2022 9:44:10 p.m. - Salem: ", "2022-01-21T21:44:10"),
    "old iPhone": ("21/1/22, 9:44:10 PM: Salem: ", "2022-01-21T21:44:10"),
    "midnight": ("[21/01/2022, 12:05:00 AM] Salem: ", "2022-01-21T00:05"),
    "noon": ("٢١/١/٢٠٢٢، ١٢:٠٥ م - سالم: ", "2022-01-21T12:05"),
}


@pytest.mark.parametrize(("begin", "moment"), LINES.values(), ids=LINES.keys())
def test_days_and_hours(begin: str, moment: str) -> None:
    reports, _ = taken(f"{begin}{EN}\nand more of it\n{begin}{SECOND}\n", given=Given(zone="Asia/Riyadh"))
    assert reports[0].published == f"{moment if len(moment) > 16 else moment + ':00'}+03:00"
    assert reports[0].text == f"{EN}\nand more of it"
    assert reports[0].outlet in ("Salem", "سالم")


def test_every_message_is_accounted_for() -> None:
    reports, complaints = taken(whatsapp(), "chat.txt")
    assert [(r.id, r.outlet, r.published) for r in reports] == [
        ("chat-2", "سالم", "2021-03-10"),
        ("chat-5", "+218 91 000 0000", "2021-03-10"),
        ("chat-7", "سالم", "2021-03-20"),
    ]
    assert reports[0].text == f"{AR}\nملاحظة: {MORE}"
    assert reports[1].text == "صورة القارب عند الميناء"
    assert sum(c.count for c in complaints) == 2


def test_an_iphones_notices_are_not_the_senders_words() -> None:
    reports, complaints = taken(whatsapp_iphone(), "chat.txt")
    assert [(r.outlet, r.text, r.published) for r in reports] == [
        ("Salem", f"{EN}\nSecond line: still his words", "2021-03-10"),
        ("Huda", "The injured have reached the hospital.", "2021-03-25"),
    ]
    assert "month before day" in complaints[0].what


def line(day: str) -> str:
    return f"{day}, 10:00 - Salem: {EN}\n"


@pytest.mark.parametrize(
    ("days", "taken_as", "kind", "first"),
    [
        (("3/4/22", "3/25/22"), "month before day, as a day beyond 12 shows", "passed", "2022-03-04"),
        (("4/3/22", "25/3/22"), "day before month, as a day beyond 12 shows", "passed", "2022-03-04"),
        (("3/9/22", "4/1/22"), "month before day, for so the messages stand in their order", "passed", "2022-03-09"),
        (("9/3/22", "1/4/22"), "day before month, for so the messages stand in their order", "passed", "2022-03-09"),
        (("3/4/22", "3/4/22"), "day before month is assumed, nothing in the chat tells", "remark", "2022-04-03"),
    ],
)
def test_which_order_was_taken_is_told(days: tuple[str, ...], taken_as: str, kind: str, first: str) -> None:
    reports, complaints = taken("".join(map(line, days)))
    assert (complaints[0].what, complaints[0].kind) == (f"its days are read as {taken_as}", kind)
    assert reports[0].published == first


def test_a_text_that_begins_with_a_day_is_no_chat() -> None:
    reports, complaints = taken(f"21/01/2022, 10:00 - a long day\n{EN}\n")
    assert len(reports) == 1
    assert complaints == []
