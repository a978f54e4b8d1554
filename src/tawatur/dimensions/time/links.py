"""Words between and before expressions of time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tawatur.rules import Language


@dataclass(frozen=True, slots=True)
class Links:
    """What stands between or before expressions, by role (the table ``times`` of ``language.toml``)."""

    roles: dict[str, frozenset[str]]
    widest: int  # characters of the longest form

    def are(self, role: str, words: str) -> bool:
        """True when ``words`` play that role."""
        return words in self.roles.get(role, ())

    def lead(self, role: str, text: str, at: int) -> int | None:
        """Where the words begin that stand before ``at`` in that role, None when there are none."""
        start = text.rfind("\n", 0, at) + 1
        cut = max(start, at - self.widest - 2)
        before = text[cut:at].rstrip().split(" ")
        for count in (3, 2, 1):
            words = " ".join(before[-count:])
            if len(before) >= count and self.are(role, words):
                return at - len(text[cut:at]) + len(text[cut:at].rstrip()) - len(words)
        return None


@lru_cache(maxsize=8)
def links(language: Language) -> Links:
    """The links of a language, folded: the table ``times`` of its settings."""
    roles = {
        role: frozenset(form.translate(language.table) for form in forms)
        for role, forms in language.settings.get("times", {}).items()
    }
    return Links(roles, max((len(form) for forms in roles.values() for form in forms), default=0))
