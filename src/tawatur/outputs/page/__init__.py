"""``index.html``: the story as one page that asks for nothing else and reads without JavaScript."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from tawatur import __version__
from tawatur.model import Story
from tawatur.outputs._labels import apart, tongue
from tawatur.outputs.page.entry import runs
from tawatur.outputs.page.short import short
from tawatur.outputs.page.style import worded_style
from tawatur.outputs.page.tight import tight, tight_script, tight_style
from tawatur.outputs.page.timeline import SHAPES
from tawatur.outputs.page.view import view_of
from tawatur.rules import Interface

FILE = "index.html"
_HERE = Path(__file__).parent


def write(story: Story, interface: Interface) -> str:
    """The page in the interface's language; everything that reports say is escaped."""
    style = tight_style((_HERE / "page.css").read_text("utf-8") + worded_style(interface))
    script = _script()
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    html = _template().render(
        view=view_of(story, interface),
        t=interface.section("page"),
        ui=interface,
        style=Markup(style),
        script=Markup(script),
        policy=policy,
        version=__version__,
        shapes=SHAPES,
    )
    return tight(short(html))


def _script() -> str:
    """The parts of the script, in the order of their names, as one, which leaves nothing behind for others."""
    parts = [tight_script(path.read_text("utf-8")) for path in sorted((_HERE / "script").glob("*.js"))]
    return "\n".join(["(function () {", *parts, "})();"])


def _hash(text: str) -> str:
    """The source expression that lets a browser use exactly this text (CSP level 2)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(apart=apart, tongue=tongue)
    environment.globals["runs"] = runs
    return environment.get_template("page.html.jinja")
