"""Names of places as they stand in a report: what they are called, and what is said around them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tawatur.dimensions.place.setting import Setting
from tawatur.dimensions.place.usage import Usage, usage
from tawatur.knowledge.places import NameMatch, PlaceNames
from tawatur.rules import Document
from tawatur.rules.document import Hit

_EVERYDAY = f"{__name__}.everyday"  # noted of a word, with the name's first word
_JOINING = frozenset({",", "and", "&", "/"})
# Classes whose words may be names of places as well; a word of any other class is an everyday word.
_OPEN = frozenset({"nationalities", "nationality", "given", "outlets", "bodies"})


@dataclass(frozen=True)
class Named:
    """A name of one or more places in a report.

    ``head`` is the word that says what it is (city, prison …); ``before`` how strongly the word before it announces
    a place (2 surely, 1 perhaps); ``usage`` what the name stands for; ``common`` how everyday a word it is (``in``:
    a place only behind a word of place, ``never``: only with a designation, ``not``: no place by itself); ``nation``
    the country of an adjective behind it; ``listed`` the same as ``before``, for the list that it is a member of.
    """

    document: Document
    match: NameMatch
    head: Hit | None
    before: int
    usage: Usage
    common: str
    nation: str
    listed: int

    @property
    def start(self) -> int:
        """Where the bare name starts in the folded text."""
        return self.document.tokens[self.match.first].start + self.match.cut

    @property
    def called(self) -> str:
        """The type that its designation gives, empty without one."""
        return self.head.value["type"] if self.head else ""

    @property
    def unheard(self) -> bool:
        """True for a name that is no word of the language's folder, nor begins with one."""
        return not self.common and not any(not h.split.after for h in self.document.hits.get(self.match.first, ()))

    @property
    def rule(self) -> str:
        """The name of the rule that took it for a place."""
        return "place.called" if self.head else "place.named"

    def bounds(self) -> tuple[int, int]:
        """Folded start and end of the mention: with its designation where that belongs to the name."""
        tokens, start, end = self.document.tokens, self.start, self.document.tokens[self.match.last - 1].end
        if self.head and self.head.value["joined"]:
            first, stem = tokens[self.head.first], self.head.split.stem
            start = min(start, first.end - len(stem) if first.text.endswith(stem) else first.start)
            end = max(end, tokens[self.head.last - 1].end)
        return start, end


def named_in(document: Document, names: PlaceNames) -> list[Named]:
    """Every name of the gazetteer in the report, longest first, each once."""
    capitals = document.language.settings.get("capitals", False)

    def meant(match: NameMatch) -> bool:
        if capitals and not _capital(document, match):
            return False
        kind = _everyday(document, match)
        if kind == "not" or _one_word(document, match):
            return False
        return kind != "never" or _beside(document, match)

    found: list[Named] = []
    previous: Named | None = None
    first = last = done = 0
    for i in names.starts(document.words):
        if i >= last:
            (first, last), previous = document.sentence_of(i), None
        match = names.at(document.words, i, last) if i >= done else None
        if match is None or not meant(match):
            continue
        done = match.last
        setting = Setting(document, match, first, last)
        named = _named(setting, previous, _everyday(document, match))
        if previous and named.usage is Usage.PARTY and _share_a_verb(setting, previous):
            found[-1] = replace(previous, usage=Usage.PARTY)
        found.append(named)
        previous = named
    return found


def _one_word(document: Document, match: NameMatch) -> bool:
    """True where the letters before the name are no word of their own: those of a word that the language's folder holds
    as it stands, or of a preposition behind another ("from l-Ghat" is "from languages")."""
    if not match.cut:
        return False
    alone = match.last - match.first == 1
    if alone and any(not (h.split.before or h.split.after) for h in document.hits.get(match.first, ())):
        return True  # the word as it stands is one of the language: agencies, not "and Kalat"
    if match.first == 0:
        return False
    rules = document.language.settings.get("place", {})
    cut = document.words[match.first][: match.cut]
    governs = any(letter in cut for kind in ("locative", "toward") for letter in rules.get(kind, ()))
    return governs and document.words[match.first - 1] in rules.get("prepositions", ())


def _share_a_verb(setting: Setting, previous: Named) -> bool:
    """True for "A and B said": what B does, A does too."""
    between = setting.match.first - previous.match.last
    joined = between == 1 and setting.text(setting.match.first - 1) == setting.rules.get("and")
    countries = all(any(p.type == "country" for p in m.places) for m in (setting.match, previous.match))
    return joined and countries and previous.before == 0 and previous.head is None


def _everyday(document: Document, match: NameMatch) -> str:
    """How everyday a word the name is: ``in``, ``never``, ``not`` or not at all."""
    if match.last - match.first > 1:
        hits = document.hits.at(match.first, "place-common") if match.head in document.words[match.first] else ()
        return next((str(h.value["kind"]) for h in hits if h.last == match.last), "")
    noted, key = document.types[match.first].noted, f"{_EVERYDAY} {match.head}"
    if key not in noted:
        noted[key] = _common(document, match)
    kind, everyday = noted[key]
    if kind or not everyday:
        return str(kind)
    return "" if any(not p.id.startswith("geonames:") for p in match.places) else "never"


def _beside(document: Document, match: NameMatch) -> bool:
    """True when a designation or a place joined to it may stand beside an everyday word."""
    around = (match.first - 1, match.first - 2, match.last, match.last + 1)
    return any(document.is_a(i, "place-heads") for i in around) or (
        match.cut == 1 and any(not p.id.startswith("geonames:") for p in match.places)
    )


def _capital(document: Document, match: NameMatch) -> bool:
    """True when the first and the last word are written as names are: with a capital, two letters alone with two.

    A particle may begin the name in small letters (el-Fasher), and small words may end it.
    """
    several = match.last - match.first > 1
    particles = document.language.settings.get("actors", {}).get("particles", ()) if several else ()
    first, last = _written(document, match.first), _written(document, match.last - 1)
    if not several:
        return first.isupper() if len(first) <= 2 else first[0].isupper()
    if first[0].isupper():
        return True
    return document.words[match.first] in particles and last[0].isupper()


def _written(document: Document, i: int) -> str:
    start, end = document.folded.span(document.tokens[i].start, document.tokens[i].end)
    return document.report.text[start:end]


def _named(setting: Setting, previous: Named | None, common: str) -> Named:
    """The name with all that its surroundings say of it."""
    document, match = setting.document, setting.match
    head, listed = _head(setting) or _shared(setting, previous), _listed(setting, previous)
    before = max(_before(setting), 0 if common else listed, 2 if _enclosing(setting, previous) else 0)
    after = setting.at(setting.right, "nationalities")
    return Named(
        document,
        match,
        head,
        before,
        Usage.INSIDE
        if (head and _goes_on(setting, head)) or _of_a_nation(setting, head) or _national(setting, head)
        else Usage.PLACE
        if head
        else usage(setting, before, previous.usage if previous else None, previous.match if previous else None),
        common,
        after.value["country"] if after else "",
        listed,
    )


def _goes_on(setting: Setting, head: Hit) -> bool:
    """True where the name behind its designation is longer: in the district of Upper X Y, "Upper X" is none."""
    last = setting.match.last
    before = head.last <= setting.match.first and setting.capital(setting.match.first)
    longer = before and setting.capital(last) and setting.text(last).isalpha()
    return longer and not setting.document.is_a(last, "titles", "place-heads", "months")


def _of_a_nation(setting: Setting, head: Hit | None) -> bool:
    """True for the definite adjective of a nation, which agrees with the word before it: no town is called so unless an
    indefinite designation stands right before it ("the Swedish capital", but "town al-Hindiya")."""
    match, article = setting.match, setting.rules.get("definite")
    if not article or match.last - match.first > 1 or not match.head.startswith(article):
        return False
    if not setting.at(match.first, "nationalities") or any(p.type == "country" for p in match.places):
        return False
    return head is None or head.last != match.first or head.split.stem.startswith(article)


def _national(setting: Setting, head: Hit | None) -> bool:
    """True for a state's name that is an adjective too, behind a designation: Syrian areas."""
    state = head is not None and any(p.type == "country" for p in setting.match.places)
    return state and setting.match.cut == 0 and setting.at(setting.match.first, "nationalities") is not None


def _channel(setting: Setting, head: Hit) -> bool:
    """True for a word that a water's name holds before a quotation: the channel "Libya ..." is no canal."""
    water = head.value["joined"] and not head.value["unseen"]
    return bool(water) and setting.text(setting.match.first - 1) == '"'


def _shared(setting: Setting, previous: Named | None) -> Hit | None:
    """The designation of two or more that the name shares with the one before it: the governorates of A and B."""
    if previous is None or previous.head is None or not previous.head.value["several"]:
        return None
    return previous.head if setting.match.first == previous.match.last and setting.match.cut == 1 else None


def _enclosing(setting: Setting, previous: Named | None) -> bool:
    """True for the state behind a comma that the town before it lies in: Adana, Turkey."""
    if previous is None or setting.match.first - previous.match.last != 1 or setting.text(previous.match.last) != ",":
        return False
    inside = {place.country for place in previous.match.places}
    return any(place.type == "country" and place.country in inside for place in setting.match.places)


def _head(setting: Setting) -> Hit | None:
    """The designation before the name, or after it."""
    if setting.match.cut == 0:
        for hit in setting.ending("place-heads"):
            if _channel(setting, hit):
                continue
            if (hit.value["side"] or "before") != "after" and hit.split.before[-1:] != (setting.rules.get("definite"),):
                return None if hit.value["acts"] and speaks(setting.document, hit.first, setting.match.last) else hit
        if setting.at(setting.left, "nationalities"):  # the Syrian capital Damascus, where the adjective comes between
            for hit in setting.ending("place-heads", setting.left):
                if (hit.value["side"] or "before") == "before":
                    return hit
    document, of = setting.document, setting.document.language.settings.get("genitive", ())
    hits = [
        h
        for h in setting.starting(setting.right, "place-heads")
        if h.value["side"] in {"after", "both"}
        and setting.text(h.last) not in of  # the Red Sea city of Mocha
        and not (setting.capital(h.last) and document.is_a(h.last, "heads", "place-bodies"))  # Kaduna State Police
    ]
    return max(hits, key=lambda h: h.last, default=None)


def speaks(document: Document, first: int, last: int) -> bool:
    """True for a name that says or is spoken for: its designation at token ``first``, its end before ``last``."""
    before = document.is_a(first - 1, "reporting", "place-speakers") or document.words[first - 1] in _behalf(document)
    joined = any(h.split.before for name in ("reporting", "place-speakers") for h in document.hits.at(last, name))
    return before or (document.is_a(last, "reporting", "place-speakers") and not joined)


def _behalf(document: Document) -> tuple[str, ...]:
    """Words such as "in the name of"."""
    return tuple(document.language.settings.get("actors", {}).get("behalf", ()))


def _common(document: Document, match: NameMatch) -> tuple[str, bool]:
    """What the language's folder says of the word as a place, and whether it is a word of another kind or short."""
    for entry, split in document.language.lexicon.alone(match.head):
        if entry.lexicon == "place-common" and not split.before and not split.after:
            return entry["kind"], True
    forms = document.types[match.first].forms
    other = any(not _may_name_a_place(form.value.lexicon) for form in forms if not form.split.after)
    return "", other or len(match.head) <= 2


def _may_name_a_place(lexicon: str) -> bool:
    return lexicon.startswith("place-") or lexicon in _OPEN


def _before(setting: Setting) -> int:
    if setting.prefixed("locative"):
        return 2
    if setting.match.cut and not setting.prefixed("toward"):
        return 0
    found = [2 if hit.value["sure"] else 1 for hit in setting.ending("place-before")]
    return max(found, default=0)


def _listed(setting: Setting, previous: Named | None) -> int:
    """What announces the name before it, where the two are members of one list."""
    if previous is None or previous.usage is not Usage.PLACE:
        return 0
    between = setting.match.first - previous.match.last
    before = 2 if previous.head else max(previous.before, previous.listed)
    if between == 0 and setting.match.cut <= 1:
        return before
    return before if between == 1 and setting.document.tokens[setting.match.first - 1].text in _JOINING else 0
